using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The API as it is started alone.</summary>
public sealed class Apivert : WebApplicationFactory<LeverandoerOptions>
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-api-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseContentRoot(AppContext.BaseDirectory)
        .UseSetting("Bti:Sveip:Paa", "false")
        .UseSetting("ConnectionStrings:Bti", $"Data Source={Path.Combine(_mappe, "bti.db")};Pooling=False")
        .UseSetting("Bti:Kryptering:Noekkelfil", Path.Combine(_mappe, "bti.noekkel"))
        .UseSetting("Bti:Barnevern:Mappe", Path.Combine(_mappe, "barnevern"));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_mappe)) Directory.Delete(_mappe, recursive: true);
    }
}

/// <summary>Every kind of answer of both hosts says the same to the browser: nothing is kept, guessed, framed or told on.</summary>
public sealed class SikkerhetshoderTests(Vert web, Apivert api) : IClassFixture<Vert>, IClassFixture<Apivert>
{
    private const string Ingenting = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/api/hjem", HttpStatusCode.OK, "application/json")]
    [InlineData("/api/finnes-ikke", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/api/forloep/0198c000-0000-7000-8000-000000000000", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/finnes-ikke", HttpStatusCode.NotFound, null)]
    [InlineData("/health/live", HttpStatusCode.OK, "text/plain")]
    [InlineData("/health/ready", HttpStatusCode.OK, "text/plain")]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK, "application/json")]
    public async Task Hvert_svar_fra_api_et_alene(string sti, HttpStatusCode status, string? type)
    {
        using var klient = api.CreateClient();
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {Sak.Siri}");
        await Har(klient, sti, status, type, Ingenting, lagres: false);
    }

    [Theory]
    [InlineData("/logg-inn", HttpStatusCode.OK, "text/html")]
    [InlineData("/finnes-ikke", HttpStatusCode.NotFound, "text/html")]
    [InlineData("/forloep", HttpStatusCode.Redirect, null)]
    [InlineData("/api/hjem", HttpStatusCode.OK, "application/json")]
    [InlineData("/api/finnes-ikke", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("/health/ready", HttpStatusCode.OK, "text/plain")]
    [InlineData("/logg-ut/finnes-ikke/varsel", HttpStatusCode.OK, null)]
    [InlineData("/js/bti.js", HttpStatusCode.OK, "text/javascript")]
    [InlineData("/css/bti.css", HttpStatusCode.OK, "text/css")]
    public async Task Hvert_svar_fra_sidene(string sti, HttpStatusCode status, string? type)
    {
        using var klient = web.CreateClient(new() { AllowAutoRedirect = false });
        if (sti.StartsWith("/api", StringComparison.Ordinal)) klient.DefaultRequestHeaders.Add("Authorization", $"Demo {Sak.Siri}");
        await Har(
            klient, sti, status, type,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
            lagres: sti.StartsWith("/js", StringComparison.Ordinal) || sti.StartsWith("/css", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ogsaa_den_som_spoer_etter_et_annet_sted()
    {
        foreach (var klient in new[] { api.CreateClient(), web.CreateClient() })
        {
            using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, "/api/hjem") { Headers = { Host = "et-annet-sted.example" } };
            using var svar = await klient.SendAsync(spoersmaal);
            Assert.Equal((HttpStatusCode.BadRequest, "nosniff"), (svar.StatusCode, svar.Headers.GetValues("X-Content-Type-Options").Single()));
            klient.Dispose();
        }
    }

    [Fact]
    public async Task Utenfor_utvikling_sier_hvert_svar_at_det_skal_vaere_https()
    {
        using var vert = new Vert { Miljoe = "Production", Demo = false };
        using var klient = vert.CreateClient();
        foreach (var sti in new[] { "/logg-inn", "/health/live", "/api/hjem" })
        {
            using var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
            Assert.Equal("max-age=63072000; includeSubDomains", svar.Headers.GetValues("Strict-Transport-Security").Single());
        }
    }

    private static async Task Har(HttpClient klient, string sti, HttpStatusCode status, string? type, string policy, bool lagres)
    {
        using var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
        Assert.Equal((status, type), (svar.StatusCode, svar.Content.Headers.ContentType?.MediaType));
        if (type?.StartsWith("text/", StringComparison.Ordinal) == true) Assert.Equal("utf-8", svar.Content.Headers.ContentType?.CharSet);
        string En(string navn) => svar.Headers.TryGetValues(navn, out var verdier) ? Assert.Single(verdier) : "";
        Assert.Equal(
            ("nosniff", policy, "no-referrer", "DENY", "same-origin"),
            (En("X-Content-Type-Options"), En("Content-Security-Policy"), En("Referrer-Policy"), En("X-Frame-Options"), En("Cross-Origin-Resource-Policy")));
        Assert.Equal(!lagres, svar.Headers.CacheControl?.NoStore == true);
    }
}
