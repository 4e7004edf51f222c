using System.Diagnostics;
using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Domain.Tests;

/// <summary>
/// Ten years of random acts by random people, on every kind of night, from many seeds: what shall always hold, holds after
/// every step. <c>BTI_FROE=42</c> lives through one seed, <c>BTI_FROEANTALL=10000</c> through so many.
/// </summary>
public sealed class TiAarTests(ITestOutputHelper ut)
{
    private const int Vanlig = 500;

    [Fact]
    public void Ti_aar_med_tilfeldige_handlinger_bryter_ingenting()
    {
        int[] froe = Tall("BTI_FROE") is { } ett ? [ett] : [.. Enumerable.Range(0, Tall("BTI_FROEANTALL") ?? Vanlig)];
        var ur = Stopwatch.StartNew();
        var brudd = new SortedDictionary<int, string>();
        var (gjort, nektet, varsler, saker) = (0L, 0L, 0L, 0L);
        _ = Parallel.ForEach(froe, f =>
        {
            var verden = new Verden(f);
            try
            {
                verden.Lev();
            }
            catch (InvalidOperationException feil)
            {
                lock (brudd) brudd[f] = feil.Message;
            }

            _ = Interlocked.Add(ref gjort, verden.Gjort);
            _ = Interlocked.Add(ref nektet, verden.Nektet);
            _ = Interlocked.Add(ref varsler, verden.Varsler);
            _ = Interlocked.Add(ref saker, verden.Saker);
        });
        var sekunder = ur.Elapsed.TotalSeconds;
        ut.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{froe.Length} seeds of {Verden.Aar} years in {sekunder:0.0} s ({froe.Length / sekunder:0.0} seeds/s): {saker} cases, {gjort} acts ({gjort / sekunder:0}/s), {nektet} refused, {varsler} reminders."));
        Assert.True(brudd.Count == 0, $"{brudd.Count} of {froe.Length} seeds. " + string.Join('\n', brudd.Take(10).Select(b => $"BTI_FROE={b.Key}: {b.Value}")));
    }

    private static int? Tall(string navn) =>
        int.TryParse(Environment.GetEnvironmentVariable(navn), NumberStyles.None, CultureInfo.InvariantCulture, out var tall) ? tall : null;
}
