using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>
/// A melding about a child with a forloep changes not one byte for anybody but the sender and her leader: every page and every
/// answer of the API, with headers and ETags, is caught before and after, under a clock that stands still.
/// </summary>
public sealed class UsynligTests : IDisposable
{
    private const RegexOptions Valg = RegexOptions.NonBacktracking;
    private static readonly string[] Andre = ["eirik.hagen", "anna.brenden", "petter.aas", "odd.dokken", "eli.rust", "astrid.brenden", "anna.berg", "guro.kjos"];
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-usynlig-").FullName;

    [Fact]
    public async Task Ingen_andre_ser_en_byte_av_at_det_er_sendt_en_melding()
    {
        var klokke = new FastKlokke(3.Februar(2026).Kl(11));
        await using var vert = new WebApplicationFactory<Bti.Web.WebMerke>().WithWebHostBuilder(bygger => bygger
            .UseEnvironment("Development")
            .UseSetting("Bti:Demo", "true")
            .UseSetting("Bti:Sveip:Paa", "false")
            .UseSetting("ConnectionStrings:Bti", $"Data Source={Path.Combine(_mappe, "bti.db")}")
            .UseSetting("Bti:Kryptering:Noekkelfil", Path.Combine(_mappe, "bti.noekkel"))
            .UseSetting("Bti:Barnevern:Mappe", Path.Combine(_mappe, "barnevern"))
            .ConfigureTestServices(tjenester => tjenester.AddSingleton<TimeProvider>(klokke)));
        using var siri = Den(vert, Sak.Siri);
        using var uro = await siri.Send("/api/uro", new Dictionary<string, string>(Sak.Uro) { ["delMedLeder"] = "ja" });
        var uroen = (await uro.Innhold()).GetProperty("uro").GetString()!;
        var versjon = (await siri.Les($"/api/uro/{uroen}")).GetProperty("versjon").GetInt32();
        Assert.True((await siri.Send($"/api/uro/{uroen}/samtale", new { dag = "03.02.2026", holdt = "ja", foresatteSa = "De har sett det.", barnetSa = "Jeg vil være med Siri." }, versjon: versjon)).IsSuccessStatusCode);
        using var avklart = await siri.Send($"/api/uro/{uroen}/avklaring", new { til = "1", begrunnelse = "Uroen består, vi prøver tiltak." });
        var forloep = (await avklart.Innhold()).GetProperty("forloep").GetString()!;

        // The first time the leader reads the uro, its writer is told: that shall not be what is seen.
        using var marit = Den(vert, "marit.sveen");
        _ = await marit.Les($"/api/uro/{uroen}");
        // One of those who may be violent: the guardian, with the pages of her own.
        Assert.True((await siri.Send($"/api/forloep/{forloep}/foresatt", new { navn = "Mor Prøve", relasjon = "mor", foreldreansvar = "ja" })).IsSuccessStatusCode);
        string[] andre = [.. Andre, await siri.Foresatt(forloep)];
        var foer = await Alt(vert, andre, uroen, forloep);
        var siriFoer = await Alt(vert, [Sak.Siri, "marit.sveen"], uroen, forloep);
        using var ombud = Den(vert, "odd.dokken");
        var seereFoer = await Seere(ombud, forloep);
        using var skrevet = await siri.Send("/api/meldinger", new
        {
            fare = "nei", vold = "ja", grunn = "mishandling", gjelder = "barn", barnNavn = "Ada Prøve", barnFoedt = "03.02.2021", barnOrientert = "nei",
            behovForTolk = "nei", melding = "Ada sier at hun blir slått hjemme. Hun viste blåmerker.", telefon = "61000002",
        });
        var melding = (await skrevet.Innhold()).GetProperty("melding").GetString()!;
        using var sendt = await siri.Send($"/api/meldinger/{melding}/sending", new { });
        Assert.Equal(HttpStatusCode.NoContent, sendt.StatusCode);
        Assert.True((await marit.Send($"/api/meldinger/{melding}/raad", new { tekst = "Takk for at du meldte." })).IsSuccessStatusCode);

        // Who has seen the forloep: the same lines in the same order, but for the ombud's own looks, which are stored while their answers
        // are made. The newest come first, and a page has fifty: her own push the oldest out of it, and what is new would be on top.
        var seereEtter = await Seere(ombud, forloep);
        Assert.InRange(seereEtter.Count, seereFoer.Count - 2, seereFoer.Count);
        Assert.Equal(seereFoer[..seereEtter.Count], seereEtter);

        var etter = await Alt(vert, andre, uroen, forloep);
        Assert.True(foer.Count > 300, $"Only {foer.Count} answers were caught.");
        Assert.Equal(foer.Keys.Order(), etter.Keys.Order());
        Assert.All(foer, svar => Assert.True(svar.Value == etter[svar.Key], $"{svar.Key}:\n{Forskjell(svar.Value, etter[svar.Key])}"));

        // The sender and her leader see the melding on its own page, and nothing of it on any other.
        var siriEtter = await Alt(vert, [Sak.Siri, "marit.sveen"], uroen, forloep);
        Assert.Equal(
            ["marit.sveen GET /api/meldinger", "marit.sveen side /meldinger", "siri.haugen GET /api/meldinger", "siri.haugen side /meldinger"],
            siriFoer.Where(svar => svar.Value != siriEtter[svar.Key]).Select(svar => svar.Key).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_mappe, recursive: true);
    }

    private static HttpClient Den(WebApplicationFactory<Bti.Web.WebMerke> vert, string brukernavn)
    {
        var klient = vert.CreateClient();
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo 3447/{brukernavn}");
        return klient;
    }

    private static async Task<List<string>> Seere(HttpClient ombud, string forloep) =>
        [.. (await ombud.Les($"/api/forloep/{forloep}/innsyn")).GetProperty("linjer").EnumerateArray().Select(linje => linje.GetRawText()).Where(linje => !linje.Contains("Odd Dokken", StringComparison.Ordinal))];

    // Every page and every question of the API, and the two searches, for each of some people.
    private static async Task<Dictionary<string, string>> Alt(WebApplicationFactory<Bti.Web.WebMerke> vert, string[] folk, string uro, string forloep)
    {
        var endepunkter = vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var stier = endepunkter.Select(e => (Sti: "/" + e.RoutePattern.RawText!.TrimStart('/'), ErSide: e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null, Get: e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true))
            .Where(r => r.ErSide || (r.Get && r.Sti.StartsWith("/api/", StringComparison.Ordinal))).DistinctBy(r => r.Sti).ToList();
        Dictionary<string, string> svar = [];
        foreach (var hvem in folk)
        {
            using var klient = Den(vert, hvem);
            using var leser = await Logget(vert, hvem);
            // The API lets no family in. Not what this test itself changes by looking: who is logged in, and who has seen.
            foreach (var (rute, erSide, _) in stier.Where(s => s.Sti is not ("/logg-inn" or "/innstillinger/innlogginger" or "/register/innlogginger") && !s.Sti.EndsWith("/innsyn", StringComparison.Ordinal) && (s.ErSide || !Guid.TryParse(hvem, out _))))
            {
                var sti = Regex.Replace(Regex.Replace(rute, "{[Ii]d(:guid)?}", rute.Contains("/uro/", StringComparison.Ordinal) ? uro : forloep, Valg), "{[A-Za-z]+(:guid)?}", "0195a000-0000-7000-8000-00000000000a", Valg);
                using var fikk = await (erSide ? leser : klient).GetAsync(new Uri(sti, UriKind.Relative));
                svar[$"{hvem} {(erSide ? "side" : "GET")} {rute}"] = await Bytes(fikk);
            }

            foreach (var sok in Guid.TryParse(hvem, out _) ? [] : new[] { "/api/soek", "/api/barn/soek" })
            {
                using var fikk = await klient.SendTekst(sok, """{"q":"Ada"}""");
                svar[$"{hvem} POST {sok}"] = await Bytes(fikk);
            }

            using var soekt = await leser.GetAsync(new Uri("/soek?q=Ada", UriKind.Relative));
            svar[$"{hvem} side /soek?q"] = await Bytes(soekt);
        }

        return svar;
    }

    // What differs from one showing of a page to the next, whatever has happened: the keys and tokens of its forms, and cookies.
    private static async Task<string> Bytes(HttpResponseMessage svar)
    {
        var tekst = Encoding.UTF8.GetString(await svar.Content.ReadAsByteArrayAsync());
        tekst = Regex.Replace(tekst, "name=\"noekkel\" value=\"[0-9a-f-]+\"", "", Valg);
        tekst = Regex.Replace(tekst, "CfDJ8[A-Za-z0-9_-]+", "", Valg);
        var hoder = svar.Headers.Concat(svar.Content.Headers).Where(h => h.Key is not ("Set-Cookie" or "Date")).Select(h => $"{h.Key}: {string.Join(",", h.Value)}");
        return $"{(int)svar.StatusCode}\n{string.Join('\n', hoder)}\n{tekst}";
    }

    private static async Task<HttpClient> Logget(WebApplicationFactory<Bti.Web.WebMerke> vert, string brukernavn)
    {
        var (kommune, ansatt) = Guid.TryParse(brukernavn, out var foresatt)
            ? (new Bti.Domain.KommuneId("3447"), new Bti.Domain.AnsattId(foresatt))
            : (await vert.Services.GetRequiredService<Bti.Infrastructure.Brukeroppslag>().FinnBrukernavn($"3447/{brukernavn}", CancellationToken.None))!.Value;
        var klient = vert.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        var side = await klient.GetStringAsync(new Uri($"/logg-inn?kommune={kommune.Nummer}", UriKind.Relative));
        var merke = Regex.Match(side, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", Valg).Groups[1].Value;
        using var felt = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = merke, ["kommune"] = kommune.Nummer, ["ansatt"] = ansatt.Verdi.ToString() });
        using var inn = await klient.PostAsync(new Uri("/demo/logg-inn", UriKind.Relative), felt);
        Assert.Equal("/", inn.Headers.Location?.ToString());
        return klient;
    }

    private static string Forskjell(string en, string to)
    {
        var plass = en.Zip(to).TakeWhile(p => p.First == p.Second).Count();
        return $"«{en[Math.Max(0, plass - 100)..Math.Min(en.Length, plass + 100)]}» / «{to[Math.Max(0, plass - 100)..Math.Min(to.Length, plass + 100)]}»";
    }
}
