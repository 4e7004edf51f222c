using System.Diagnostics;
using System.Globalization;
using Bti.Infrastructure;
using Bti.Testdata;

namespace Bti.Benchmarks;

/// <summary>What a page costs the one who waits for it while the sweep has a heap to get through: the same pages before, beside and after.</summary>
internal static class Sidemaaling
{
    private const int Forloep = 1000;
    private const int Oppvarming = 200;
    private const int Rolig = 300;

    /// <param name="forfalte">How many frister are overdue when the sweep begins.</param>
    public static async Task<IReadOnlyList<string>> Kjoer(int forfalte)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sider-").FullName;
        try
        {
            await using var basen = Maalebase.Ny(Databaseslag.Sqlite, mappe);
            await Lastedata.Fyll(basen, Forloep);
            var mine = await basen.Rader("select f.id from forloep f join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder where a.brukernavn='ola.berg'", les => les.GetGuid(0));
            await using (var tjenester = basen.Tjenester(TimeProvider.System))
                await Forfalte.Fyll(tjenester, forfalte, new DateOnly(2026, 3, 2));

            List<string> linjer = [string.Create(CultureInfo.InvariantCulture, $"{forfalte} overdue on SQLite, {Environment.ProcessorCount} cores, load {Last()} when it began")];
            using (var stille = await Start(basen, sveip: false)) linjer.Add(await Maal("nothing swept", stille, mine, antall => antall == Rolig));

            using var travel = await Start(basen, sveip: true);
            var ur = Stopwatch.StartNew();
            linjer.Add(await Maal("while it drains", travel, mine, _ => ur.Elapsed > TimeSpan.FromHours(1) || Igjen(basen).Result == 0));
            linjer.Add(string.Create(CultureInfo.InvariantCulture, $"drained in {ur.Elapsed.TotalSeconds:0} s beside the pages, {forfalte / ur.Elapsed.TotalSeconds:0} frister/s, load {Last()} when it ended"));
            linjer.Add(await Maal("afterwards", travel, mine, antall => antall == Rolig));
            return linjer;
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static async Task<string> Maal(string naar, Prosess bti, IReadOnlyList<Guid> mine, Func<int, bool> ferdig)
    {
        using var http = Kunde.Klient(bti.Adresse);
        var ola = await Kunde.LoggInn(http, "Ola Berg");
        List<double> tider = [];
        Func<int, Task>[] sider = [i => ola.Hent($"/forloep/{mine[i % mine.Count]}", "sakshode"), _ => ola.Hent("/forloep", "Barn Nummer"), _ => ola.Hent("/", "Barn Nummer")];
        for (var i = 0; i < Oppvarming && naar == "nothing swept"; i++) await sider[i % sider.Length](i);
        for (var i = 0; !ferdig(i); i++)
        {
            var start = Stopwatch.GetTimestamp();
            await sider[i % sider.Length](i);
            tider.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"{naar}: {tider.Count} pages, p50 {Maaling.P(tider, 50):0} ms, p95 {Maaling.P(tider, 95):0} ms, the slowest {tider.Max():0} ms");
    }

    private static Task<Prosess> Start(Maalebase basen, bool sveip) =>
        basen.StartBti(new() { ["Bti:Sveip:Paa"] = sveip ? "true" : "false", ["Bti:Sveip:Intervall"] = "00:00:01" });

    private static Task<long> Igjen(Maalebase basen) => basen.Tell("select count(*) from vekking where slag = 'frist' and naar < 1800000000000000");

    private static string Last() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
