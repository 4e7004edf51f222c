using System.Net;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What the kommune offers is open: a parent finds it without a login, by her own words or by the step of the pyramid.</summary>
public sealed class TiltaksoversiktTests(Vert vert) : IClassFixture<Vert>
{
    private async Task<string> Side(string sti, HttpStatusCode ventet = HttpStatusCode.OK)
    {
        using var ingen = vert.CreateClient(new() { AllowAutoRedirect = false });
        using var svar = await ingen.Hent(sti);
        Assert.Equal(ventet, svar.StatusCode);
        return WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Alle_tiltakene_staar_der_med_hvem_de_er_for_og_hvor_langt_kommunen_er_kommet()
    {
        var alle = await Side("/tiltak/3447");
        Assert.Contains("Tiltak i Søndre Land", alle, StringComparison.Ordinal);
        Assert.Contains("42 tiltak", alle, StringComparison.Ordinal);
        Assert.All(["For alle: 25", "For noen grupper: 10", "For den enkelte: 7", "Svangerskapsomsorgen", "For gravide og partner", "Under utvikling", "Samarbeid: samtykkebasert deling."], tekst => Assert.Contains(tekst, alle, StringComparison.Ordinal));
        Assert.Contains("/tiltak/3447", await Side("/logg-inn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?nivaa=indikert", "7 tiltak")]
    [InlineData("?q=svangerskapskurs", "1 tiltak")]
    [InlineData("?q=gravide+SUPPORT+finnesikke", "Ingen tiltak her")]
    [InlineData("?nivaa=alt&q=", "42 tiltak")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C/script%3E", "Ingen tiltak her")]
    public async Task Hun_finner_det_med_egne_ord_eller_trinnet(string soek, string staar)
    {
        var side = await Side($"/tiltak/3447{soek}");
        Assert.Contains(staar, side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task En_kommune_som_ikke_er_her_finnes_ikke()
    {
        Assert.Contains(DaarligeInndata.Med("BI-119").Bokmaal, await Side("/tiltak/0301", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }
}
