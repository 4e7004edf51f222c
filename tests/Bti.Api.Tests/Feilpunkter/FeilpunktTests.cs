using System.Globalization;
using Bti.Application;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Api.Tests;

/// <summary>
/// Every command, killed with SIGKILL at every point from the request has come to the answer is sent: started again and sent
/// again with the same key, everything that stands in the database is what one undisturbed run leaves. A sample with
/// <c>BTI_FROE</c> as its seed; <c>BTI_FEILPUNKTER=alle</c> goes through them all.
/// </summary>
public sealed class FeilpunktTests(ITestOutputHelper ut) : IDisposable
{
    /// <summary>More points than any command has.</summary>
    private const int Mest = 300;

    /// <summary>How many kills a sample is.</summary>
    private const int Stikkproever = 12;

    /// <summary>A command seldom has more points than this.</summary>
    private const int Vanlig = 12;

    // What no request starts: the start of a host and the sweep do, which have tests of their own here, and the filling of the demo.
    private static readonly string[] UtenRute = [nameof(LesInnRegister), nameof(LesInnVeiledere), nameof(LaFristenGaaUt), nameof(PassPaaForloep), nameof(LesInnBarn)];

    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-feilpunkt-").FullName;

    private static bool Alle => Environment.GetEnvironmentVariable("BTI_FEILPUNKTER") == "alle";

    [Fact]
    public async Task Every_command_killed_at_any_point_is_done_once_when_it_is_sent_again()
    {
        var tilfeller = await TaOpp();
        var kommandoer = typeof(ICommand<>).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).Select(t => t.Name);
        Assert.Equal(kommandoer.Except(UtenRute).Order(), tilfeller.Select(t => t.Kommando).Distinct().Order());

        List<(string Kommando, string Hvor)> drept = [];
        if (Alle)
        {
            var foerste = tilfeller.DistinctBy(t => t.Kommando).ToList();
            await Parallel.ForEachAsync(foerste, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (tilfelle, _) =>
            {
                for (var nr = 1; nr <= Mest; nr++)
                {
                    var hvor = await Drep(tilfelle, nr);
                    lock (drept) drept.Add((tilfelle.Kommando, hvor ?? "the answer is sent"));
                    if (hvor is not null) continue;
                    ut.WriteLine($"{tilfelle.Kommando}: {nr} kills.");
                    break;
                }
            });
        }
        else
        {
            var froe = int.TryParse(Environment.GetEnvironmentVariable("BTI_FROE"), NumberStyles.None, CultureInfo.InvariantCulture, out var valgt) ? valgt : 1;
#pragma warning disable CA5394 // A sample, not a secret.
            var terning = new Random(froe);
            foreach (var tilfelle in tilfeller.OrderBy(_ => terning.Next()).Take(Stikkproever).ToList())
                drept.Add((tilfelle.Kommando, await Drep(tilfelle, terning.Next(1, Vanlig)) ?? "the answer is sent"));
#pragma warning restore CA5394
        }

        ut.WriteLine($"{drept.Count} kills of {drept.Select(d => d.Kommando).Distinct().Count()} commands: 0 lost, 0 doubled, 0 half.");
        foreach (var sted in drept.GroupBy(d => d.Hvor).OrderByDescending(g => g.Count())) ut.WriteLine($"{sted.Count(),5} {sted.Key}");
    }

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    private async Task<IReadOnlyList<Tilfelle>> TaOpp()
    {
        using var vert = new Vert();
        var opptak = new Opptak(vert, _mappe);
        await new Historie(vert, opptak).Fortell();
        return opptak.Tilfeller;
    }

    // Where it died; null when it came through, and was killed with its answer sent.
    private static async Task<string?> Drep(Tilfelle tilfelle, int nr)
    {
        var mappe = Barnevert.Kopi(tilfelle.Mappe);
        string? hvor;
        using (var barn = new Barnevert(mappe, nr, "post"))
        {
            using var klient = await barn.Klient();
            try
            {
                using var melding = tilfelle.Melding();
                using var svar = await klient.SendAsync(melding);
                Assert.True(svar.IsSuccessStatusCode, $"{tilfelle.Kommando}: {await svar.Content.ReadAsStringAsync()}");
            }
            catch (HttpRequestException)
            {
                // It died, as it should.
            }

            hvor = await barn.Doe();
        }

        using (var vert = new Vert { Mappe = mappe, ErEnTil = true })
        {
            using var klient = vert.CreateClient();
            using var melding = tilfelle.Melding();
            using var svar = await klient.SendAsync(melding);
            Assert.True(svar.IsSuccessStatusCode, $"{tilfelle.Kommando}, killed when {hvor}: {await svar.Content.ReadAsStringAsync()}");
            vert.SlippDatabasen();
        }

        await SomOmIngentingVar(tilfelle.Kommando, hvor, mappe, tilfelle.Kjente, tilfelle.Etter);
        Directory.Delete(mappe, recursive: true);
        return hvor;
    }

    private static async Task SomOmIngentingVar(string hva, string? hvor, string mappe, HashSet<string> kjente, IReadOnlyList<string> ventet)
    {
        var staar = await Avtrykk.Av(mappe, kjente);
        Assert.True(ventet.SequenceEqual(staar), $"{hva}, killed when {hvor}.\nMissing: {string.Join('\n', Uten(ventet, staar))}\nToo much: {string.Join('\n', Uten(staar, ventet))}");
    }

    // Rows with the same content are counted, not taken as one.
    private static IEnumerable<string> Uten(IEnumerable<string> av, IEnumerable<string> uten)
    {
        var igjen = uten.CountBy(l => l).ToDictionary();
        foreach (var linje in av)
        {
            if (igjen.GetValueOrDefault(linje) == 0) yield return linje;
            else igjen[linje]--;
        }
    }
}
