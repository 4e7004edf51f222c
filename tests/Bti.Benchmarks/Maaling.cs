using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Bti.Infrastructure;

namespace Bti.Benchmarks;

/// <summary>
/// The product beside the floor and an empty endpoint, in turns in one run. Every answer is checked for its status and a
/// text that must be in it, and every uro that was made is counted in the database: a wrong answer voids the run.
/// </summary>
internal static class Maaling
{
    // Short rounds, so that other work on the machine falls on both sides.
    private const int Runder = 12;
    private const int PerRunde = 100;

    /// <summary>A server runs for weeks, so both are measured after the compiler is done with them: every page is warm before the first is measured.</summary>
    private const int Oppvarming = 1000;

    /// <summary>What one page costs, in milliseconds.</summary>
    public sealed record Sidetall(string Navn, double P50, double Cpu);

    public static async Task<IReadOnlyList<string>> Kjoer(Databaseslag slag, IReadOnlyList<int> stoerrelser)
    {
        List<(int Antall, IReadOnlyList<Sidetall> Sider)> alle = [];
        List<string> linjer = [];
        foreach (var antall in stoerrelser)
        {
            var (deres, sider) = await Kjoer(slag, antall);
            linjer.AddRange(deres);
            alle.Add((antall, sider));
        }

        return alle.Count < 2 ? linjer : [.. linjer, .. Vekst(alle)];
    }

    private static async Task<(IReadOnlyList<string> Linjer, IReadOnlyList<Sidetall> Sider)> Kjoer(Databaseslag slag, int antall)
    {
        // What was loaded in a file can be kept for the next run: 100 000 takes minutes.
        var fast = slag is Databaseslag.Sqlite ? Environment.GetEnvironmentVariable("BTI_MAALING_MAPPE") : null;
        var mappe = fast is null ? Directory.CreateTempSubdirectory("bti-maaling-").FullName : Directory.CreateDirectory(Path.Combine(fast, antall.ToString(CultureInfo.InvariantCulture))).FullName;
        try
        {
            await using var basen = Maalebase.Ny(slag, mappe);
            return await Maal(basen, antall, Path.Combine(mappe, "ferdig"));
        }
        finally
        {
            if (fast is null) Directory.Delete(mappe, recursive: true);
        }
    }

    private static async Task<(IReadOnlyList<string> Linjer, IReadOnlyList<Sidetall> Sider)> Maal(Maalebase basen, int antall, string ferdig)
    {
        var fylt = Stopwatch.StartNew();
        if (!File.Exists(ferdig))
        {
            await Lastedata.Fyll(basen, antall);
            await File.WriteAllTextAsync(ferdig, "");
        }

        fylt.Stop();
        using var gulv = await basen.StartGulv();
        using var bti = await basen.StartBti();
        var tomt = bti.MinneMib;
        using var http = Kunde.Klient(bti.Adresse);
        var maal = await Sider(basen, http, gulv.Adresse);

        List<string> linjer =
        [
            $"## {Tall(antall)} forløp, {await basen.Beskrivelse()}", "",
            "| | Bti p50 / p95 ms | Bti CPU ms | gulv p50 / p95 ms | gulv CPU ms | p50 mot gulvet | CPU mot gulvet |", "|---|---|---|---|---|---|---|",
        ];
        var foer = await basen.Tell("select count(*) from uro");
        foreach (var (_, vaar, deres) in maal)
            for (var i = 0; i < Oppvarming; i++) { await vaar(); await deres(); }

        List<Sidetall> sider = [];
        foreach (var (navn, vaar, deres) in maal)
        {
            List<double> vaare = [], derese = [];
            double vaarCpu = 0, deresCpu = 0;
            for (var runde = 0; runde < Runder; runde++)
            {
                vaarCpu += await Runde(() => bti.CpuMs + basen.CpuMs, vaar, vaare);
                deresCpu += await Runde(() => gulv.CpuMs + basen.CpuMs, deres, derese);
            }

            var (v, d) = (vaarCpu / (Runder * PerRunde), deresCpu / (Runder * PerRunde));
            sider.Add(new(navn, P(vaare, 50), v));
            linjer.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {navn} | {P(vaare, 50):0.00} / {P(vaare, 95):0.0} | {v:0.00} | {P(derese, 50):0.00} / {P(derese, 95):0.0} | {d:0.00} | {P(vaare, 50) / P(derese, 50):0.0}x | {v / d:0.0}x |"));
        }

        List<double> tomme = [];
        using var raa = Kunde.Klient(gulv.Adresse);
        var tom = new Kunde(raa);
        var tomCpu = await Runde(() => gulv.CpuMs, () => tom.Hent("/tom", "tom"), tomme) / PerRunde;
        if (await basen.Tell("select count(*) from uro") - foer != Oppvarming + (Runder * PerRunde)) throw new InvalidOperationException("An uro was lost or made twice: the run is void.");
        linjer.Add(string.Create(CultureInfo.InvariantCulture, $"| Tomt endepunkt | | | {P(tomme, 50):0.0} / {P(tomme, 95):0.0} | {tomCpu:0.00} | | |"));
        var liste = await (await Kunde.LoggInn(http, "Ola Berg")).Stoerrelse("/forloep", "Barn Nummer");
        linjer.AddRange(["", string.Create(CultureInfo.InvariantCulture,
            $"Fylt på {fylt.Elapsed.TotalSeconds:0} s. Kaldstart til første svar {bti.Oppstart.TotalSeconds:0.0} s. Minne {tomt:0} MiB uvirksom, {bti.MinneMib:0} MiB etter last. Lista med 50 er {liste} byte HTML."), ""]);
        return (linjer, sider);
    }

    /// <summary>The pages, each beside the floor's.</summary>
    private static async Task<(string Navn, Func<Task> Bti, Func<Task> Gulv)[]> Sider(Maalebase basen, HttpClient http, Uri gulvet)
    {
        var gulv = new Kunde(Kunde.Klient(gulvet));
        var (ola, tone, koordinator) = (await Kunde.LoggInn(http, "Ola Berg"), await Kunde.LoggInn(http, "Tone Moen"), await Kunde.LoggInn(http, await Koordinator(basen)));
        var (holder, leder) = (await Ansatt(basen, "ola.berg"), await Ansatt(basen, "tone.moen"));
        var enhet = await basen.Id("select enhet from ansatt where kommune='3407' and brukernavn='tone.moen'");
        var mine = await basen.Rader($"select id from forloep where kommune='3407' and stafettholder='{Skrevet(basen, holder)}'", les => les.GetGuid(0));
        var nr = 0;
        Guid Neste() => mine[nr++ % mine.Count];
        return
        [
            ("Et forløp", () => ola.Hent($"/forloep/{Neste()}", "Barn Nummer"), () => gulv.Hent($"/forloep/{Neste()}/{holder}", "Barn Nummer")),
            ("Liste med 50", () => ola.Hent("/forloep", "Barn Nummer"), () => gulv.Hent($"/liste/{holder}", "Barn Nummer")),
            ("Hjem", () => ola.Hent("/", "Barn Nummer"), () => gulv.Hent($"/hjem/{holder}", "Barn Nummer")),
            ("Enheten, fem tall", () => tone.Hent("/enheten", "Barn Nummer"), () => gulv.Hent($"/enheten/{leder}/{enhet}", "Barn Nummer")),
            ("Enheten, ikke evaluert", () => tone.Hent("/enheten/liste?tall=ikke_evaluert", "Barn Nummer"), () => gulv.Hent($"/enhetsliste/{leder}/{enhet}", "Barn Nummer")),
            ("Oversikt (gulv: tell opp)", () => koordinator.Hent("/oversikt", "<td"), () => gulv.Hent($"/oversikt/{leder}", "<td")),
            ("Søk etter barn", () => ola.Soek("Nummer"), () => gulv.Hent($"/soek/{holder}", "Barn Nummer")),
            ("Ny uro (API)", () => Kunde.NyUro(http, "ola.berg"), () => gulv.Hent($"/uro/{holder}", "")),
        ];
    }

    private static Task<Guid> Ansatt(Maalebase basen, string brukernavn) => basen.Id($"select id from ansatt where kommune='3407' and brukernavn='{brukernavn}'");

    private static async Task<string> Koordinator(Maalebase basen) => (await basen.Rader("select navn from ansatt where kommune='3407' and rolle='bti_koordinator'", les => les.GetString(0)))[0];

    // SQLite keeps it as text, in capitals.
    private static string Skrevet(Maalebase basen, Guid id) => basen.Slag is Databaseslag.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    private static IEnumerable<string> Vekst(List<(int Antall, IReadOnlyList<Sidetall> Sider)> alle)
    {
        var foerst = alle[0];
        yield return $"## Vekst fra {Tall(foerst.Antall)}: p50 / CPU, høyst 1.3x er bedt om";
        yield return "";
        yield return $"| | {string.Join(" | ", alle.Skip(1).Select(a => Tall(a.Antall)))} |";
        yield return $"|---{string.Concat(Enumerable.Repeat("|---", alle.Count - 1))}|";
        for (var nr = 0; nr < foerst.Sider.Count; nr++)
        {
            var fra = foerst.Sider[nr];
            var til = alle.Skip(1).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Sider[nr].P50 / fra.P50:0.00}x / {a.Sider[nr].Cpu / fra.Cpu:0.00}x"));
            yield return $"| {fra.Navn} | {string.Join(" | ", til)} |";
        }
    }

    internal static string Tall(int antall) => antall.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " });

    internal static Uri LedigAdresse()
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)lytter.LocalEndpoint).Port}");
    }

    private static async Task<double> Runde(Func<double> cpu, Func<Task> en, List<double> tider)
    {
        var foer = cpu();
        for (var i = 0; i < PerRunde; i++)
        {
            var ur = Stopwatch.GetTimestamp();
            await en();
            tider.Add(Stopwatch.GetElapsedTime(ur).TotalMilliseconds);
        }

        return cpu() - foer;
    }

    internal static double P(List<double> tider, int prosent) => tider.Order().ElementAt(tider.Count * prosent / 100);
}
