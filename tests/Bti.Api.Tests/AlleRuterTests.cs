using System.Net;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What holds for every route there is, read from the host itself: one that is added is tested from its first day.</summary>
public sealed class AlleRuterTests(Vert vert) : IClassFixture<Vert>
{
    private const RegexOptions Valg = RegexOptions.NonBacktracking;

    private IReadOnlyList<(string Metode, string Sti)> Ruter =>
    [
        .. from endepunkt in vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let sti = "/" + endepunkt.RoutePattern.RawText!.TrimStart('/')
           where sti.StartsWith("/api/", StringComparison.Ordinal)
           from metode in endepunkt.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
           select (metode, sti),
    ];

    private IReadOnlyList<string> Sider =>
    [
        .. from endepunkt in vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
           select "/" + endepunkt.RoutePattern.RawText!.TrimStart('/'),
    ];

    [Fact]
    public async Task Uten_innlogging_svarer_ingen_rute()
    {
        using var ingen = vert.CreateClient();
        Assert.True(Ruter.Count > 35, $"Only {Ruter.Count} routes.");
        foreach (var (metode, sti) in Ruter)
        {
            using var svar = await Kall(ingen, metode, Med(sti, Guid.CreateVersion7().ToString()));
            await svar.ErSvaret(DaarligeInndata.Med("BI-146"));
        }
    }

    [Fact]
    public async Task Det_som_finnes_og_det_som_ikke_finnes_er_likt_for_den_som_ikke_har_noe_med_det_aa_gjoere()
    {
        using var siri = vert.Som(Sak.Siri);
        using var annen = vert.Som(Sak.Urelatert);
        var (uro, forloep) = (await siri.SkrivUro(), await siri.StartForloep());
        var foer = await vert.Rader();
        var medId = Ruter.Where(r => r.Sti.Contains("{id", StringComparison.Ordinal)).ToList();
        Assert.True(medId.Count > 30, $"Only {medId.Count} routes with an id.");

        foreach (var (metode, sti) in medId)
        {
            using var nektet = await Kall(annen, metode, Med(sti, sti.StartsWith("/api/uro/", StringComparison.Ordinal) ? uro : forloep));
            using var finnesIkke = await Kall(annen, metode, Med(sti, Guid.CreateVersion7().ToString()));
            Assert.True(nektet.StatusCode is HttpStatusCode.NotFound, $"{metode} {sti}: {nektet.StatusCode}");
            await nektet.ErSvaret(DaarligeInndata.Med("BI-119"));
            Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nektet.Content.ReadAsByteArrayAsync());
            Assert.Equal($"{finnesIkke.Headers}{finnesIkke.Content.Headers}", $"{nektet.Headers}{nektet.Content.Headers}");
        }

        Assert.Equal(foer, await vert.Rader());
    }

    [Fact]
    public async Task Ingen_rute_tar_imot_et_felt_den_ikke_kjenner()
    {
        using var siri = vert.Som(Sak.Siri);
        foreach (var (metode, sti) in Ruter.Where(r => r.Metode == "POST"))
        {
            using var svar = await Kall(siri, metode, Med(sti, Guid.CreateVersion7().ToString()), """{"erAdmin":true}""");
            await svar.ErSvaret(DaarligeInndata.Med("BI-135"));
        }
    }

    [Fact]
    public async Task Ingen_side_viser_noe_til_den_som_ikke_har_noe_med_det_aa_gjoere()
    {
        using var siri = vert.Som(Sak.Siri);
        var (uro, forloep) = (await siri.SkrivUro(), await siri.StartForloep());
        using var annen = await Nettleser.Som(vert, "Anna Berg");
        var sider = Sider.Where(s => s.Contains("{Id", StringComparison.Ordinal)).ToList();
        Assert.True(sider.Count > 15, $"Only {sider.Count} pages with an id.");

        foreach (var sti in sider)
        {
            using var nektet = await annen.Hent(Med(sti, sti.StartsWith("/uro/", StringComparison.Ordinal) ? uro : forloep));
            using var finnesIkke = await annen.Hent(Med(sti, Guid.CreateVersion7().ToString()));
            Assert.True((nektet.StatusCode, finnesIkke.StatusCode) is (HttpStatusCode.NotFound, HttpStatusCode.NotFound), $"{sti}: {nektet.StatusCode} and {finnesIkke.StatusCode}");
            var side = WebUtility.HtmlDecode(await nektet.Content.ReadAsStringAsync());
            Assert.Contains(DaarligeInndata.Med("BI-119").Bokmaal, side, StringComparison.Ordinal);
            Assert.Equal(UtenMerker(WebUtility.HtmlDecode(await finnesIkke.Content.ReadAsStringAsync())), UtenMerker(side));
        }
    }

    [Fact]
    public async Task Uten_innlogging_leder_hver_side_til_innlogging()
    {
        using var ingen = vert.CreateClient(new() { AllowAutoRedirect = false });
        foreach (var sti in Sider.Where(s => s is not ("/logg-inn" or "/velg-kommune" or "/akutt" or "/tiltak/{Kommune}")))
        {
            using var svar = await ingen.Hent(Med(sti, Guid.CreateVersion7().ToString()));
            Assert.True(svar.StatusCode is HttpStatusCode.Redirect && svar.Headers.Location?.AbsolutePath == "/logg-inn", $"{sti}: {svar.StatusCode} {svar.Headers.Location}");
        }
    }

    [Fact]
    public async Task Hver_rute_staar_i_openapi_med_svarene_den_gir()
    {
        using var ingen = vert.CreateClient();
        var openapi = await ingen.Les("/openapi/v1.json");
        Assert.StartsWith("3.1", openapi.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var stier = openapi.GetProperty("paths");

        foreach (var (metode, sti) in Ruter)
        {
            var beskrevet = stier.GetProperty(Regex.Replace(sti, ":[a-z]+}", "}", Valg)).GetProperty(metode.ToLowerInvariant()).GetProperty("responses");
            var statuser = beskrevet.EnumerateObject().Select(s => s.Name).ToHashSet();
            string[] ventet = metode == "POST" ? ["400", "401", "404", "413", "415", "422", "503"] : ["200", "401", "404", "422", "503"];
            Assert.True(statuser.IsSupersetOf(ventet), $"{metode} {sti}: {string.Join(' ', statuser)}");
            Assert.All(beskrevet.EnumerateObject().Where(s => s.Name[0] is '4' or '5'), s => Assert.True(s.Value.GetProperty("content").TryGetProperty("application/problem+json", out _), sti));
        }

        Assert.Equal(Ruter.Count, stier.EnumerateObject().Sum(s => s.Value.EnumerateObject().Count()));
        string[] Hoder(string sti) => [.. stier.GetProperty(sti).GetProperty("post").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
        Assert.Equal(["Idempotency-Key"], Hoder("/api/uro"));
        Assert.Equal(["Idempotency-Key", "If-Match"], Hoder("/api/uro/{id}/endring"));
    }

    // Many answers are called the same inside their use cases: each has a schema of its own, and it is the right one.
    [Theory]
    [InlineData("/api/uro/{id}")]
    [InlineData("/api/forloep/{id}")]
    [InlineData("/api/forloep/{id}/samtykke")]
    [InlineData("/api/forloep")]
    [InlineData("/api/hjem")]
    public async Task Svaret_har_feltene_som_er_beskrevet(string sti)
    {
        using var siri = vert.Som(Sak.Siri);
        var id = sti.StartsWith("/api/uro/", StringComparison.Ordinal) ? await siri.SkrivUro() : await siri.StartForloep();
        var openapi = await siri.Les("/openapi/v1.json");
        var peker = openapi.GetProperty("paths").GetProperty(sti).GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
            .GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        var beskrevet = openapi.GetProperty("components").GetProperty("schemas").GetProperty(peker.Split('/')[^1]).GetProperty("properties");
        var svar = await siri.Les(Med(sti, id));

        // The owner's private skjema is left out where there is none to show.
        Assert.Equal(
            beskrevet.EnumerateObject().Select(f => f.Name).Where(navn => navn != "skjema").Order(StringComparer.Ordinal),
            svar.EnumerateObject().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> Kall(HttpClient klient, string metode, string sti, string body = "{}") =>
        metode == "GET" ? await klient.Hent(sti) : await klient.SendForm(sti, body, versjon: 1);

    // The id of the route, and ids that are nowhere for the others.
    private static string Med(string sti, string id) =>
        Regex.Replace(Regex.Replace(sti, "{[Ii]d(:guid)?}", id, Valg), "{[A-Za-z]+(:guid)?}", _ => Guid.CreateVersion7().ToString(), Valg);

    // What differs from one showing of a page to the next: its address, and the tokens of its forms.
    private static string UtenMerker(string side) =>
        Regex.Replace(Regex.Replace(side, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "", Valg), "CfDJ8[A-Za-z0-9_-]+", "", Valg);
}
