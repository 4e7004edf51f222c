using System.Globalization;
using Bti.Application;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Api.Tests;

/// <summary>
/// Killed with SIGKILL at any point and started again: a command that is sent again with the same key, a start, and a sweep
/// leave everything in the database as one undisturbed run does. A sample, with <c>BTI_FROE</c> as its seed;
/// <c>BTI_FEILPUNKTER=alle</c> goes through every point of every one, and the names of some commands, with commas between, through
/// every point of those.
/// </summary>
public sealed class FeilpunktTests(FeilpunktTests.Opptaket opptaket, ITestOutputHelper ut) : IClassFixture<FeilpunktTests.Opptaket>
{
    /// <summary>How many commands a sample kills, and how many points of the start and of the sweep.</summary>
    private const int AvKommandoer = 12, AvResten = 3;

    /// <summary>Most commands have this many points or more.</summary>
    private const int Vanlig = 12;

    // What no request starts: the start of a host and the sweep do, which are below, and the filling of the demo.
    private static readonly string[] UtenRute = [nameof(LesInnRegister), nameof(LesInnVeiledere), nameof(LaFristenGaaUt), nameof(LaBarnetBytte), nameof(FrysOversikt), nameof(GranskLogg), nameof(PassPaaForloep), nameof(PassPaaUro), nameof(LesInnArenaer), nameof(PurrNoedinnsyn), nameof(ByttVeileder), nameof(LesInnBarn)];

#pragma warning disable CA5394 // A sample, not a secret.
    private readonly Random _terning = new(int.TryParse(Environment.GetEnvironmentVariable("BTI_FROE"), NumberStyles.None, CultureInfo.InvariantCulture, out var froe) ? froe : 1);

    private static readonly string[] Hele = Environment.GetEnvironmentVariable("BTI_FEILPUNKTER")?.Split(',') ?? [];

    private static bool Alle => Hele.Contains("alle");

    [Fact]
    public async Task A_command_killed_at_any_point_is_done_once_when_it_is_sent_again()
    {
        var kommandoer = typeof(ICommand<>).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).Select(t => t.Name);
        Assert.Equal(kommandoer.Except(UtenRute).Order(), opptaket.Tilfeller.Select(t => t.Kommando).Distinct().Order());

        List<string> drept = [];
        if (Hele.Length > 0)
        {
            var hele = opptaket.Tilfeller.DistinctBy(t => t.Kommando).Where(t => Alle || Hele.Contains(t.Kommando)).ToList();
            Assert.Equal(Alle ? hele.Count : Hele.Length, hele.Count);
            await Parallel.ForEachAsync(hele, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (tilfelle, _) =>
            {
                for (var nr = 1; ; nr++)
                {
                    var hvor = await DrepKommando(tilfelle, nr);
                    lock (drept) drept.Add(hvor ?? "the answer is sent");
                    if (hvor is not null) continue;
                    ut.WriteLine($"{tilfelle.Kommando}: {nr} kills.");
                    break;
                }
            });
        }
        else
        {
            foreach (var tilfelle in opptaket.Tilfeller.OrderBy(_ => _terning.Next()).Take(AvKommandoer).ToList())
                drept.Add(await DrepKommando(tilfelle, _terning.Next(1, Vanlig)) ?? "the answer is sent");
        }

        Skriv(drept);
    }

    [Fact]
    public async Task A_first_start_killed_at_any_point_is_a_first_start_again()
    {
        var tom = Directory.CreateDirectory(Path.Combine(opptaket.Mappe, "tom")).FullName;
        File.Copy(Path.Combine(opptaket.Ferdig, "bti.noekkel"), Path.Combine(tom, "bti.noekkel"));
        await DrepUtenKommando("the first start", tom, [], Oppe);
    }

    [Fact]
    public async Task A_sweep_killed_at_any_point_is_gone_on_with_and_nobody_is_told_twice()
    {
        var (dag, igjen) = (Onsdag(fra: Sak.Dag(30)), TimeSpan.FromMinutes(2));
        await DrepUtenKommando("the sweep", opptaket.Ferdig, [("Bti__Sveip__Paa", "true"), ("Bti__Sveip__Intervall", "00:00:01"), ("Bti__Sveip__Laan", "00:01:00")], Stille, dag.Kl(10).Tidspunkt, igjen);
    }

    // Where it died; null when it came through, and was killed with its answer sent.
    private static async Task<string?> DrepKommando(Tilfelle tilfelle, int nr)
    {
        var mappe = Barnevert.Kopi(tilfelle.Mappe);
        string? hvor;
        using (var barn = new Barnevert(mappe, nr, Feilpunkt.Post))
        {
            using var klient = await barn.Klient();
            try
            {
                using var melding = tilfelle.Melding();
                using var svar = await klient.SendAsync(melding);
                Assert.True(tilfelle.ErGjort(svar), $"{tilfelle.Kommando}, to be killed at its point {nr}: {svar.StatusCode} {await svar.Content.ReadAsStringAsync()}");
            }
            catch (HttpRequestException)
            {
                // It died, as it should.
            }

            hvor = await barn.Doe() is [var sted, ..] ? sted : null;
        }

        using (var vert = new Vert { Mappe = mappe, ErEnTil = true })
        {
            using var klient = vert.CreateDefaultClient();
            using var melding = tilfelle.Melding();
            using var svar = await klient.SendAsync(melding);
            Assert.True(tilfelle.ErGjort(svar), $"{tilfelle.Kommando}, killed when {hvor}: {svar.StatusCode} {await svar.Content.ReadAsStringAsync()}");
            vert.SlippDatabasen();
        }

        await ErSomEtter(tilfelle.Kommando, hvor, mappe, tilfelle.Kjente, tilfelle.Etter, lestFlereGanger: tilfelle.ErSkjema);
        return hvor;
    }

    // What a host does by itself: undisturbed, to know its points and what it leaves; then killed, and started again. What was
    // borrowed by the one who died is done after the rest.
    private async Task DrepUtenKommando(
        string hva, string fra, (string Navn, string Verdi)[] innstillinger, Func<Barnevert, string, Task> ferdig, DateTimeOffset? klokke = null, TimeSpan senere = default)
    {
        var kjente = File.Exists(Path.Combine(fra, "bti.db")) ? await Avtrykk.Kjente(fra) : [];
        var uforstyrret = Barnevert.Kopi(fra);
        IReadOnlyList<string> punkter;
        using (var barn = new Barnevert(uforstyrret, 0, "", Med(klokke)))
        {
            await ferdig(barn, uforstyrret);
            punkter = await barn.Doe();
        }

        var ventet = await Avtrykk.Av(uforstyrret, kjente, utenNr: true);
        var numre = Enumerable.Range(1, punkter.Count);
        List<string> drept = [];
        foreach (var nr in Alle ? numre : numre.OrderBy(_ => _terning.Next()).Take(AvResten).ToList())
        {
            var mappe = Barnevert.Kopi(fra);
            string hvor;
            using (var barn = new Barnevert(mappe, nr, "", Med(klokke)))
            {
                await ferdig(barn, mappe);
                hvor = await barn.Doe() is [var sted, ..] ? sted : "it was done";
            }

            using (var igjen = new Barnevert(mappe, 0, "", Med(klokke + senere)))
            {
                await ferdig(igjen, mappe);
                Assert.False(igjen.ErDoed, $"{hva}, killed when {hvor}, could not be started again.");
                _ = await igjen.Doe();
            }

            await ErSomEtter(hva, hvor, mappe, kjente, ventet, utenNr: true);
            drept.Add(hvor);
        }

        ut.WriteLine($"{hva} has {punkter.Count} points.");
        Skriv(drept);

        (string, string)[] Med(DateTimeOffset? viser) => viser is { } tid ? [.. innstillinger, (Barneklokke.Viser, tid.ToString("O", CultureInfo.InvariantCulture))] : innstillinger;
    }

    private static async Task Oppe(Barnevert barn, string mappe)
    {
        using var klient = await barn.Klient();
    }

    // Up, and nothing is due or borrowed; or dead.
    private static async Task Stille(Barnevert barn, string mappe)
    {
        using var klient = await barn.Klient();
        var til = (Onsdag(Sak.Dag(30)).AddDays(Opptaket.Dager).Kl(12).Tidspunkt - DateTimeOffset.UnixEpoch).Ticks / 10;
        for (var stille = 0; stille < 3 && !barn.ErDoed; await Task.Delay(400))
        {
            await using var kobling = new SqliteConnection($"Data Source={Path.Combine(mappe, "bti.db")};Pooling=False");
            await kobling.OpenAsync();
            await using var venter = kobling.CreateCommand();
            venter.CommandText = "select count(*) from vekking where laant_av is not null or naar < @til";
            _ = venter.Parameters.AddWithValue("@til", til);
            stille = (long)(await venter.ExecuteScalarAsync())! == 0 ? stille + 1 : 0;
        }
    }

    private static DateOnly Onsdag(DateOnly fra) => fra.AddDays((DayOfWeek.Wednesday - fra.DayOfWeek + 7) % 7);

    private static async Task ErSomEtter(string hva, string? hvor, string mappe, HashSet<string> kjente, IReadOnlyList<string> ventet, bool utenNr = false, bool lestFlereGanger = false)
    {
        var staar = await Avtrykk.Av(mappe, kjente, utenNr);
        if (lestFlereGanger) (ventet, staar) = (BlikkeneEnGang(ventet), BlikkeneEnGang(staar));
        Assert.True(ventet.SequenceEqual(staar), $"{hva}, killed when {hvor}.\nMissing: {string.Join('\n', Uten(ventet, staar))}\nToo much: {string.Join('\n', Uten(staar, ventet))}");
        Directory.Delete(mappe, recursive: true);
    }

    // Sorted, so that the same stand together.
    private static List<string> BlikkeneEnGang(IReadOnlyList<string> linjer) =>
        [.. linjer.Where((linje, nr) => nr == 0 || linje != linjer[nr - 1] || !linje.StartsWith("innsynslogg: ", StringComparison.Ordinal) || !linje.Contains("handling=se_min_sak ", StringComparison.Ordinal))];

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

    private void Skriv(List<string> drept)
    {
        ut.WriteLine($"{drept.Count} kills: 0 lost, 0 doubled, 0 half.");
        foreach (var sted in drept.GroupBy(hvor => hvor).OrderByDescending(g => g.Count())) ut.WriteLine($"{sted.Count(),5} {sted.Key}");
    }

    /// <summary>The story once for the class: each act with what was there before and after it, and what stands when it is told.</summary>
    public sealed class Opptaket : IAsyncLifetime
    {
        /// <summary>How far the story has moved the demo's clock.</summary>
        public const int Dager = 15;

        internal string Mappe { get; } = Directory.CreateTempSubdirectory("bti-feilpunkt-").FullName;

        internal IReadOnlyList<Tilfelle> Tilfeller { get; private set; } = [];

        internal string Ferdig { get; private set; } = "";

        public async Task InitializeAsync()
        {
            using var vert = new Vert();
            var opptak = new Opptak(vert, Mappe);
            await new Historie(vert, opptak).Fortell(Dager);
            (Tilfeller, Ferdig) = (opptak.Tilfeller, opptak.Kopi());
        }

        public Task DisposeAsync()
        {
            Directory.Delete(Mappe, recursive: true);
            return Task.CompletedTask;
        }
    }
}
