using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bti.Benchmarks;

/// <summary>
/// The product beside the floor and an empty endpoint, in turns in one run. Every answer is checked for its status and a
/// text that must be in it, and every uro that was made is counted in the database: a wrong answer voids the run.
/// </summary>
internal static partial class Maaling
{
    // Short rounds, so that other work on the machine falls on both sides.
    private const int Runder = 12;
    private const int PerRunde = 100;

    /// <summary>A server runs for weeks, so both are measured after the compiler is done with them: every page is warm before the first is measured.</summary>
    private const int Oppvarming = 2000;

    public static async Task<IReadOnlyList<string>> Kjoer(int antall)
    {
        // What was loaded can be kept for the next run: 100 000 takes minutes.
        var fast = Environment.GetEnvironmentVariable("BTI_MAALING_MAPPE");
        var mappe = fast is null ? Directory.CreateTempSubdirectory("bti-maaling-").FullName : Directory.CreateDirectory(Path.Combine(fast, antall.ToString(CultureInfo.InvariantCulture))).FullName;
        try
        {
            return await Maal(mappe, antall);
        }
        finally
        {
            if (fast is null) Directory.Delete(mappe, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> Maal(string mappe, int antall)
    {
        var (fil, noekkelfil, ferdig) = (Path.Combine(mappe, "bti.db"), Path.Combine(mappe, "bti.noekkel"), Path.Combine(mappe, "mine.txt"));
        if (!File.Exists(ferdig)) await File.WriteAllLinesAsync(ferdig, (await Lastedata.Fyll(mappe, antall)).Select(id => id.ToString()));
        var mine = (await File.ReadAllLinesAsync(ferdig)).Select(Guid.Parse).ToList();
        var (gulvadresse, btiadresse) = (LedigAdresse(), LedigAdresse());
        using var gulv = await Prosess.Start(typeof(Maaling).Assembly.Location, ["gulv", fil, noekkelfil, gulvadresse.OriginalString], gulvadresse, "/tom");
        using var bti = await Prosess.Start(typeof(Web.WebMerke).Assembly.Location, [], btiadresse, "/health/live", new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Bti__Urls"] = btiadresse.OriginalString,
            ["ConnectionStrings__Bti"] = $"Data Source={fil}",
            ["Bti__Kryptering__Noekkelfil"] = noekkelfil,
            ["Logging__LogLevel__Default"] = "Warning",
        });
        var tomt = bti.MinneMib;
        using var ola = await LoggInn(bti.Adresse);
        using var api = new HttpClient { BaseAddress = bti.Adresse };
        api.DefaultRequestHeaders.Add("Authorization", "Demo ola.berg");
        using var raa = new HttpClient { BaseAddress = gulv.Adresse };
        var holder = await Holder(fil);

        var nr = 0;
        Guid Neste() => mine[nr++ % mine.Count];
        (string Navn, Func<Task> Bti, Func<Task> Gulv)[] maal =
        [
            ("Et forløp", () => Hent(ola, $"/forloep/{Neste()}", "Barn Nummer"), () => Hent(raa, $"/forloep/{Neste()}/{holder}", "Barn Nummer")),
            ("Liste med 50", () => Hent(ola, "/forloep", "Barn Nummer"), () => Hent(raa, $"/liste/{holder}", "Barn Nummer")),
            ("Hjem", () => Hent(ola, "/", "Barn Nummer"), () => Hent(raa, $"/hjem/{holder}", "Barn Nummer")),
            ("Ny uro (API)", () => NyUro(api), () => Post(raa, $"/uro/{holder}")),
        ];

        List<string> linjer =
        [
            $"## {antall.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " })} forløp", "",
            "| | Bti p50 / p95 ms | Bti CPU ms | gulv p50 / p95 ms | gulv CPU ms | p50 mot gulvet | CPU mot gulvet |", "|---|---|---|---|---|---|---|",
        ];
        var foer = await Antall(fil);
        foreach (var (_, vaar, deres) in maal)
            for (var i = 0; i < Oppvarming; i++) { await vaar(); await deres(); }

        foreach (var (navn, vaar, deres) in maal)
        {
            List<double> vaare = [], derese = [];
            double vaarCpu = 0, deresCpu = 0;
            for (var runde = 0; runde < Runder; runde++)
            {
                vaarCpu += await Runde(bti, vaar, vaare);
                deresCpu += await Runde(gulv, deres, derese);
            }

            var (v, d) = (vaarCpu / (Runder * PerRunde), deresCpu / (Runder * PerRunde));
            linjer.Add(string.Create(CultureInfo.InvariantCulture,
                $"| {navn} | {P(vaare, 50):0.00} / {P(vaare, 95):0.0} | {v:0.00} | {P(derese, 50):0.00} / {P(derese, 95):0.0} | {d:0.00} | {P(vaare, 50) / P(derese, 50):0.0}x | {v / d:0.0}x |"));
        }

        List<double> tomme = [];
        var tomCpu = await Runde(gulv, () => Hent(raa, "/tom", "tom"), tomme) / PerRunde;
        if (await Antall(fil) - foer != Oppvarming + (Runder * PerRunde)) throw new InvalidOperationException("An uro was lost or made twice: the run is void.");
        linjer.Add(string.Create(CultureInfo.InvariantCulture, $"| Tomt endepunkt | | | {P(tomme, 50):0.0} / {P(tomme, 95):0.0} | {tomCpu:0.00} | | |"));
        var liste = (await ola.GetByteArrayAsync(new Uri("/forloep", UriKind.Relative))).Length;
        linjer.AddRange(["", string.Create(CultureInfo.InvariantCulture,
            $"Kaldstart til første svar {bti.Oppstart.TotalSeconds:0.0} s. Minne {tomt:0} MiB uvirksom, {bti.MinneMib:0} MiB etter last. Lista med 50 er {liste} byte HTML."), ""]);
        return linjer;
    }

    internal static Uri LedigAdresse()
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)lytter.LocalEndpoint).Port}");
    }

    private static async Task<double> Runde(Prosess prosess, Func<Task> en, List<double> tider)
    {
        var foer = prosess.CpuMs;
        for (var i = 0; i < PerRunde; i++)
        {
            var ur = Stopwatch.GetTimestamp();
            await en();
            tider.Add(Stopwatch.GetElapsedTime(ur).TotalMilliseconds);
        }

        return prosess.CpuMs - foer;
    }

    internal static double P(List<double> tider, int prosent) => tider.Order().ElementAt(tider.Count * prosent / 100);

    internal static async Task Hent(HttpClient klient, string sti, string merke)
    {
        var svar = await klient.GetStringAsync(new Uri(sti, UriKind.Relative));
        if (!svar.Contains(merke, StringComparison.Ordinal)) throw new InvalidOperationException($"{sti} lacks «{merke}».");
    }

    private static async Task Post(HttpClient klient, string sti)
    {
        using var svar = await klient.PostAsync(new Uri(sti, UriKind.Relative), null);
        _ = svar.EnsureSuccessStatusCode();
    }

    private static async Task NyUro(HttpClient klient)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, "/api/uro")
        {
            Content = JsonContent.Create(new { gjelder = "ikke_navngitt", observertDato = "20.11.2025", beskrivelse = "Sitter alene ved vinduet og svarer ikke når noen spør." }),
        };
        melding.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var svar = await klient.SendAsync(melding);
        _ = svar.EnsureSuccessStatusCode();
    }

    internal static async Task<HttpClient> LoggInn(Uri adresse)
    {
        var klient = new HttpClient { BaseAddress = adresse };
        var side = await klient.GetStringAsync(new Uri("/logg-inn?kommune=3407", UriKind.Relative));
        var ansatt = Ansatt().Matches(side).Single(m => m.Groups[3].Value.Contains("Ola Berg", StringComparison.Ordinal));
        using var felt = new FormUrlEncodedContent([new("__RequestVerificationToken", ansatt.Groups[1].Value), new("kommune", "3407"), new("ansatt", ansatt.Groups[2].Value)]);
        using var svar = await klient.PostAsync(new Uri("/demo/logg-inn", UriKind.Relative), felt);
        _ = svar.EnsureSuccessStatusCode();
        return klient;
    }

    private static Task<long> Antall(string fil) => Skalar<long>(fil, "select count(*) from uro");

    private static async Task<Guid> Holder(string fil) => Guid.Parse(await Skalar<string>(fil, "select id from ansatt where kommune='3407' and brukernavn='ola.berg'"));

    internal static async Task<T> Skalar<T>(string fil, string spoerring)
    {
        await using var kobling = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={fil}");
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        kommando.CommandText = spoerring;
#pragma warning restore CA2100
        return (T)(await kommando.ExecuteScalarAsync())!;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\".*?name=\"ansatt\" value=\"([^\"]+)\".*?type=\"submit\"><strong>([^<]+)<", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ansatt();
}
