using System.Net;
using System.Text.Json;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A program that asks for everything is slowed down, and nobody else is.</summary>
public sealed class TempoTests
{
    private const int Mange = 400;

    [Fact]
    public async Task En_som_spoer_etter_alt_maa_vente_og_det_gjelder_bare_henne()
    {
        using var vert = Trang("Bruker");
        using var hun = vert.Som("kari.eide");
        using var nei = await TilNei(hun, "/api/varsler");

        Assert.True(nei.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        using var svar = JsonDocument.Parse(await nei.Content.ReadAsStringAsync());
        Assert.Equal("FOR_MANGE_KALL", svar.RootElement.GetProperty("kode").GetString());
        Assert.StartsWith("Vi har fått svært mange kall fra deg", svar.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        using var annen = vert.Som("lars.lie");
        using var ja = await annen.GetAsync(new Uri("/api/varsler", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ja.StatusCode);
    }

    [Fact]
    public async Task En_adresse_uten_innlogging_maa_vente_faar_en_side_og_filene_til_sidene_telles_ikke()
    {
        using var vert = Trang("Adresse");
        using var gjest = vert.CreateClient();
        using var nei = await TilNei(gjest, "/logg-inn");

        Assert.NotNull(nei.Headers.RetryAfter);
        Assert.Contains("Vent et minutt, gå tilbake og prøv igjen.", await nei.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var fil = await gjest.GetAsync(new Uri("/js/bti.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, fil.StatusCode);
        using var hun = vert.Som("kari.eide");
        using var ja = await hun.GetAsync(new Uri("/api/varsler", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, ja.StatusCode);
    }

    [Fact]
    public async Task En_som_gjetter_paa_innlogginger_blir_ikke_hoert_paa_mer_men_den_som_er_inne_merker_ingenting()
    {
        using var vert = Trang("Mislykkede");
        using var inne = await Nettleser.Som(vert, "Siri Haugen");
        using var gjetter = vert.Som("finnes.ikke");
        using var riktig = vert.Som("kari.eide");

        // One more is heard each second.
        List<HttpStatusCode> svarene = [];
        for (var i = 0; i < 5; i++)
        {
            using var nei = await TilNei(gjetter, "/api/varsler");
            Assert.NotNull(nei.Headers.RetryAfter);
            using var ogsaaNei = await riktig.GetAsync(new Uri("/api/varsler", UriKind.Relative));
            svarene.Add(ogsaaNei.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, svarene);
        using var side = await inne.Hent("/varsler");
        Assert.Equal(HttpStatusCode.OK, side.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.TooManyRequests)]
    public async Task Bak_en_proxy_som_er_navngitt_har_hver_adresse_sitt_eget_tempo(string proxy, HttpStatusCode denAndre)
    {
        var oppsett = new Dictionary<string, string> { ["Bti:Tempo:Adresse"] = "60" };
        if (proxy.Length > 0) oppsett["Bti:Proxyer:0"] = proxy;
        using var vert = new Vert { Oppsett = oppsett };
        vert.UseKestrel(0);
        using var en = Fra(vert, "198.51.100.7");
        using var annen = Fra(vert, "198.51.100.8");
        List<HttpStatusCode> svarene = [];
        for (var i = 0; i < 5; i++)
        {
            using var nei = await TilNei(en, "/logg-inn");
            using var svar = await annen.GetAsync(new Uri("/logg-inn", UriKind.Relative));
            svarene.Add(svar.StatusCode);
        }

        // One more is heard each second, so where they share it she may be that one.
        if (denAndre is HttpStatusCode.OK) Assert.All(svarene, s => Assert.Equal(denAndre, s));
        else Assert.Contains(denAndre, svarene);
    }

    [Fact]
    public void Et_tempo_som_ingen_kan_arbeide_i_stopper_oppstarten()
    {
        using var vert = new Vert { Oppsett = new Dictionary<string, string> { ["Bti:Tempo:Bruker"] = "5" } };
        _ = Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => vert.CreateClient());
    }

    private static Vert Trang(string hvem) => new() { Oppsett = new Dictionary<string, string> { [$"Bti:Tempo:{hvem}"] = "60" } };

    private static HttpClient Fra(Vert vert, string adresse)
    {
        var klient = vert.CreateClient();
        klient.DefaultRequestHeaders.Add("X-Forwarded-For", adresse);
        return klient;
    }

    // One a second is given back, and the host answers faster than that.
    private static async Task<HttpResponseMessage> TilNei(HttpClient klient, string sti)
    {
        for (var i = 0; i < Mange; i++)
        {
            var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
            if (svar.StatusCode == HttpStatusCode.TooManyRequests) return svar;
            svar.Dispose();
        }

        throw new InvalidOperationException($"Nobody was stopped after {Mange} requests.");
    }
}
