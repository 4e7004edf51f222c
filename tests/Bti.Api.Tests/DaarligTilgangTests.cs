using System.Net;
using Bti.Domain;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What another's answers look like: not there, and not yours, cannot be told apart, and one does not get to guess on.</summary>
public sealed class DaarligTilgangTests(Vert vert) : IClassFixture<Vert>
{
    [Theory]
    [InlineData("BI-118", Sak.Annenkommune)]
    [InlineData("BI-119", Sak.Urelatert)]
    public async Task Det_som_ikke_er_ens_eget_svarer_som_det_som_ikke_finnes(string id, string hvem)
    {
        using var siri = vert.Som(Sak.Siri);
        using var annen = vert.Som(hvem);
        var forloep = await siri.StartForloep();
        var uro = await siri.SkrivUro();
        var (foer, sett) = (await vert.Rader(), await vert.Tell("innsynslogg"));

        foreach (var (sti, finnes) in new[] { ("forloep", forloep), ("uro", uro) })
        {
            using var nektet = await annen.Hent($"/api/{sti}/{finnes}");
            using var finnesIkke = await annen.Hent($"/api/{sti}/{Guid.CreateVersion7()}");
            using var ingenAdresse = await annen.Hent($"/api/{sti}/1");
            await nektet.ErSvaret(DaarligeInndata.Med(id));
            Assert.Equal(await Alt(finnesIkke), await Alt(nektet));
            Assert.Equal(await Alt(finnesIkke), await Alt(ingenAdresse));
        }

        Assert.Equal(foer, await vert.Rader());
        Assert.Equal(sett + 4, await vert.Tell("innsynslogg"));
    }

    [Fact]
    public async Task Den_som_gjetter_foedselsnummer_maa_vente()
    {
        var tilfelle = DaarligeInndata.Med("BI-027");
        using var gjetter = vert.Som("eirik.hagen");
        var numre = Enumerable.Range(0, 900).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2019, 5, 1).AddDays(n / 400), 500 + (n % 400))).OfType<Foedselsnummer>()
            .Take(tilfelle.Verdi.GetProperty("count").GetInt32()).ToList();
        List<HttpStatusCode> statuser = [];
        foreach (var fnr in numre)
        {
            using var svar = await gjetter.Send("/api/barn/soek", new { q = fnr.Siffer });
            statuser.Add(svar.StatusCode);
            if (svar.StatusCode is HttpStatusCode.OK) continue;
            await svar.ErSvaret(tilfelle);
            Assert.InRange(svar.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 1, 60);
            Assert.DoesNotContain(fnr.Siffer, await svar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(30, statuser.Count(s => s is HttpStatusCode.OK));
        Assert.All(statuser.Skip(30), s => Assert.Equal(HttpStatusCode.TooManyRequests, s));

        // The one who shall see to it is told once, and not of any number.
        Assert.Single(vert.Logg, linje => linje.Contains("Tell the personvernombud", StringComparison.Ordinal));
        Assert.DoesNotContain(vert.Logg, linje => numre.Any(fnr => linje.Contains(fnr.Siffer, StringComparison.Ordinal)));

        // She still finds the children of her own unit, and nobody else waits for her.
        using var lista = await gjetter.Send("/api/barn/soek", new { });
        using var andre = vert.Som(Sak.Siri);
        using var annen = await andre.Send("/api/barn/soek", new { q = numre[0].Siffer });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (lista.StatusCode, annen.StatusCode));
    }

    [Fact]
    public async Task Bare_det_som_ikke_finnes_mangler_sporet_til_loggen()
    {
        using var siri = vert.Som(Sak.Siri);
        using var finnesIkke = await siri.Hent($"/api/uro/{Guid.CreateVersion7()}");
        using var galt = await siri.Send("/api/uro", new { });

        Assert.DoesNotContain("traceId", await finnesIkke.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("traceId", await galt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kjeksen_fra_sidene_aapner_ikke_apiet()
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var siden = await nettleser.Hent("/");
        using var api = await nettleser.Hent("/api/hjem");

        Assert.Equal(HttpStatusCode.OK, siden.StatusCode);
        await api.ErSvaret(DaarligeInndata.Med("BI-146"));
    }

    [Fact]
    public async Task Den_som_er_logget_inn_i_en_prosess_er_det_i_den_neste()
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var neste = new Vert { Mappe = vert.Mappe, ErEnTil = true };
        using var klient = neste.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        klient.DefaultRequestHeaders.Add("Cookie", nettleser.Kjekser);
        using var siden = await klient.Hent("/");

        Assert.Equal(HttpStatusCode.OK, siden.StatusCode);
        Assert.Contains("Siri Haugen", await siden.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await vert.Tell("kjeksnoekkel"));
    }

    [Fact]
    public async Task Uten_demo_er_ingen_logget_inn_i_apiet()
    {
        using var utenDemo = new Vert { Demo = false };
        using var siri = utenDemo.Som(Sak.Siri);
        using var svar = await siri.Hent("/api/hjem");
        await svar.ErSvaret(DaarligeInndata.Med("BI-146"));
    }

    [Fact]
    public void Hvert_tilfelle_er_med() =>
        Assert.Equal(["BI-027", "BI-118", "BI-119"], DaarligeInndata.For(typeof(DaarligTilgangTests)).Select(t => t.Id));

    // Status, every header and every byte.
    private static async Task<string> Alt(HttpResponseMessage svar) =>
        $"{svar.StatusCode}\n{svar.Headers}{svar.Content.Headers}\n{Convert.ToHexString(await svar.Content.ReadAsByteArrayAsync())}";
}
