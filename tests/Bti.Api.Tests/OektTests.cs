using System.Net;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A cookie that is not worth anything any more leads to the login, which says why.</summary>
public sealed class OektTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task Kjeksen_er_ingenting_verdt_etter_utlogging()
    {
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        var kjeks = siri.Kjekser;
        using (var inne = await Hent(kjeks)) Assert.Equal(HttpStatusCode.OK, inne.StatusCode);
        var foer = await vert.Tell("oekt");
        using var ut = await siri.Post("/logg-ut", await siri.Rammeskjema());
        Assert.Equal(HttpStatusCode.Redirect, ut.StatusCode);

        Assert.Equal(foer - 1, await vert.Tell("oekt"));
        await LederTilInnlogging(kjeks, feil: null, "BI-156");
    }

    [Theory]
    [InlineData("slutter = slutter - 29000000000")]
    [InlineData("til = til - 900000001")]
    public async Task En_oekt_som_har_gaatt_ut_sier_det(string endring)
    {
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        await vert.Utfoer($"update oekt set {endring}");
        await LederTilInnlogging(siri.Kjekser, DaarligeInndata.Med("BI-158").Bokmaal, "BI-158");
    }

    [Fact]
    public async Task En_kjeks_som_er_endret_slipper_ingen_inn()
    {
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        await LederTilInnlogging(siri.Kjekser.Replace("bti-oekt=CfDJ8", "bti-oekt=CfDJ9", StringComparison.Ordinal), feil: null, "BI-160");
        await LederTilInnlogging(string.Concat(siri.Kjekser.AsSpan(0, siri.Kjekser.IndexOf("bti-oekt=", StringComparison.Ordinal) + 60), "AAAA"), feil: null, "BI-160");
    }

    [Fact]
    public async Task En_innloggingstjeneste_som_ikke_svarer_sier_vi_fra_om()
    {
        using var alene = new Vert
        {
            Oppsett = new Dictionary<string, string> { ["Navn"] = "feide", ["Tittel"] = "Feide", ["Utsteder"] = "http://127.0.0.1:1", ["KlientId"] = "bti", ["Hemmelighet"] = "en" }
                .ToDictionary(v => $"Bti:Innlogging:Leverandoerer:0:{v.Key}", v => v.Value),
        };
        using var klient = alene.CreateClient();
        Assert.Contains("Innloggingstjenesten svarer ikke.", await klient.GetStringAsync(new Uri("/logg-inn/feide?retur=/uro/ny", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("Logg inn med Feide", await klient.GetStringAsync(new Uri("/logg-inn/finnes-ikke", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-156", "BI-158", "BI-160"], DaarligeInndata.For(typeof(OektTests)).Select(t => t.Id));

    // A page is no API: 401 is the login, with the sentence on it.
    private async Task LederTilInnlogging(string kjeks, string? feil, string id)
    {
        Assert.Equal(401, DaarligeInndata.Med(id).Status);
        using var svar = await Hent(kjeks);
        Assert.Equal((HttpStatusCode.Redirect, "/logg-inn"), (svar.StatusCode, svar.Headers.Location!.AbsolutePath));
        using var klient = vert.CreateClient();
        var side = WebUtility.HtmlDecode(await klient.GetStringAsync(svar.Headers.Location));
        if (feil is null) Assert.DoesNotContain("role=\"alert\"", side, StringComparison.Ordinal);
        else Assert.Contains(feil, side, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Hent(string kjeks)
    {
        using var klient = vert.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, "/forloep") { Headers = { { "Cookie", kjeks } } };
        return await klient.SendAsync(spoersmaal);
    }
}
