using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A line typed in a meeting about a named child: what it says is done, and what it leaves out is asked for with the rest filled in.</summary>
public sealed class LinjeTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task En_linje_om_et_tiltak_blir_et_tiltak_i_forloepet_og_det_som_mangler_spoerres_det_om()
    {
        using var siri = vert.Som(Sak.Siri);
        var (forloep, sak) = await SakIMoetet(siri);
        using var side = await Nettleser.Som(vert, "Siri Haugen");

        // Who and when are said; which goal is asked for, and nothing is made yet.
        var halv = await Skriv(side, sak, "t: Lekegruppe; a: Siri; f: 2 uker; h: barnehage");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, halv.Status);
        foreach (var felt in new[] { "name=\"tittel\" value=\"Lekegruppe\"", "name=\"ansvarlig\" value=\"Siri Haugen\"", $"name=\"frist\" value=\"{Sak.Om(14)}\"" }) Assert.Contains(felt, halv.Tekst, StringComparison.Ordinal);
        Assert.Equal(0, await vert.Tell($"tiltak where forloep = '{forloep.ToUpperInvariant()}'"));

        // With the goal it is done at once, and stands as a decision in the case.
        Assert.Equal(HttpStatusCode.Redirect, (await Skriv(side, sak, "t: Lekegruppe; a: Siri; f: 2 uker; h: barnehage; m: Leker med to andre")).Status);
        var tiltak = Assert.Single((await siri.Les($"/api/forloep/{forloep}")).GetProperty("tiltak").EnumerateArray());
        Assert.Equal(("Lekegruppe", "enhet", "Siri Haugen"), (tiltak.Tekst("tittel"), tiltak.Tekst("arena"), tiltak.Tekst("ansvarlig")));
        Assert.Contains((await siri.Les($"/api/droefting/{sak}")).GetProperty("innlegg").EnumerateArray(), i => i.Tekst("slag") == "beslutning" && i.Tekst("tekst").Contains("Lekegruppe", StringComparison.Ordinal));

        // What the child says is no decision, and needs nothing more.
        Assert.Equal(HttpStatusCode.Redirect, (await Skriv(side, sak, "b: Vil leke ute")).Status);
        Assert.Contains("Vil leke ute", await side.Tekst($"/droefting/{sak}"), StringComparison.Ordinal);
    }

    private async Task<(string Forloep, string Sak)> SakIMoetet(HttpClient siri)
    {
        var forloep = await siri.StartForloep();
        using var ja = await siri.Send($"/api/forloep/{forloep}/samtykke", new { gittAv = await siri.Foresatt(forloep), til = "helsestasjon", svar = "ja", maate = "muntlig", fra = Sak.Idag });
        Assert.True(ja.IsSuccessStatusCode, await ja.Content.ReadAsStringAsync());
        var arena = (await siri.Les("/api/droefting/valg"))[0].Tekst("id");
        using var meldt = await siri.Send($"/api/forloep/{forloep}/droefting", new { arena, spoersmaal = "Hva kan vi gjøre mer for Ada?" });
        var sak = (await meldt.Innhold()).Tekst("sak");
        using var koordinator = vert.Som("anna.brenden");
        var moete = (await koordinator.Les($"/api/arenaer/{arena}/koe")).GetProperty("moeter").EnumerateArray().First(m => m.Tekst("status") == "planlagt").Tekst("id");
        foreach (var (sti, body) in new (string, object)[] { ($"/api/droefting/{sak}/plan", new { moete }), ($"/api/moeter/{moete}/saksliste", new { }) })
        {
            using var svar = await koordinator.Send(sti, body);
            Assert.True(svar.IsSuccessStatusCode, await svar.Content.ReadAsStringAsync());
        }

        return (forloep, sak);
    }

    private static async Task<(HttpStatusCode Status, string Tekst)> Skriv(Nettleser side, string sak, string linje)
    {
        using var svar = await side.Post($"/droefting/{sak}", new(await side.Skjema($"/droefting/{sak}", "linje")) { ["linje"] = linje });
        return (svar.StatusCode, WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync()));
    }
}
