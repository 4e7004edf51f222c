using System.Diagnostics;
using System.Globalization;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Benchmarks;

/// <summary>What a look waits for its row in the innsynslogg, when many look at once.</summary>
internal static class Innsynsmaaling
{
    private const int BlikkFoer = 200;
    private static readonly KommuneId Kommune = new("3407");

    /// <param name="lesere">How many look at the same time.</param>
    /// <param name="blikk">How many looks each.</param>
    public static async Task<string> Kjoer(Databaseslag slag, int lesere, int blikk)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-innsyn-").FullName;
        await using var db = Maalebase.Ny(slag, mappe);
        await using var tjenester = db.Tjenester(TimeProvider.System);
        await tjenester.KlargjoerBti(CancellationToken.None);
        var logg = tjenester.GetRequiredService<IInnsynslogg>();
        _ = await Alle(logg, lesere, BlikkFoer);

        var (cpu, ur) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        var ventet = await Alle(logg, lesere, blikk);
        var (tid, brukt) = (ur.Elapsed, Environment.CpuUsage.TotalTime - cpu);
        Array.Sort(ventet);
        string Ved(double andel) => ventet[(int)((ventet.Length - 1) * andel)].ToString("F1", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{slag}, {lesere} at once, {ventet.Length} looks: p50 {Ved(0.5)} ms, p95 {Ved(0.95)} ms, p99 {Ved(0.99)} ms; {ventet.Length / tid.TotalSeconds:F0} rows/s, CPU {brukt.TotalMilliseconds / ventet.Length:F3} ms each");
    }

    private static async Task<double[]> Alle(IInnsynslogg logg, int lesere, int blikk) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, lesere).Select(_ => Task.Run(() => En(logg, blikk))))).SelectMany(v => v)];

    private static async Task<double[]> En(IInnsynslogg logg, int blikk)
    {
        var ventet = new double[blikk];
        for (var nr = 0; nr < blikk; nr++)
        {
            var rad = new Innsynsrad(
                Kommune, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), AnsattId.Ny(), Rolle.Laerer, EnhetId.Ny(), Handling.SeForloep,
                Ressursslag.Forloep, Guid.CreateVersion7(), BarnId.Ny(), Tillatt: true, "12");
            var fra = Stopwatch.GetTimestamp();
            await logg.Noter(rad, CancellationToken.None);
            ventet[nr] = Stopwatch.GetElapsedTime(fra).TotalMilliseconds;
        }

        return ventet;
    }
}
