using System.Net;
using Xunit;
using static Bti.Api.Tests.Akter;

namespace Bti.Api.Tests;

/// <summary>The page of the ansvarsgruppe, where it is called in to a meeting, and the file for a calendar.</summary>
public sealed class GruppemoeteTests(Vert vert) : IClassFixture<Vert>
{
    private static async Task<string> MedGruppe(HttpClient siri)
    {
        var forloep = await siri.StartForloep();
        async Task Gjoer(Akt akt)
        {
            using var svar = await siri.Send(akt.Sti, akt.Body, versjon: akt.Versjon);
            Assert.True(svar.IsSuccessStatusCode, await svar.Content.ReadAsStringAsync());
        }

        await Gjoer(Evaluering(forloep, "opp", Sak.Dag(0), Sak.Dag(40), "Trenger flere.", "Jeg vil være med Siri."));
        await Gjoer(Nivaa(forloep, "3", (await siri.Les($"/api/forloep/{forloep}")).GetProperty("versjon").GetInt32()));
        await Gjoer(Ansvarsgruppe(forloep, (await siri.Les($"/api/forloep/{forloep}/ansvarsgruppe")).GetProperty("kandidater")[0].Tekst("ansatt"), 6));
        return forloep;
    }

    [Fact]
    public async Task Gruppa_kalles_inn_svarer_og_avlyses_paa_siden()
    {
        using var klient = vert.Som("siri.haugen");
        var forloep = await MedGruppe(klient);
        var (side, dag) = ($"/forloep/{forloep}/ansvarsgruppe", await klient.Moetedag());
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        using var utenfor = await Nettleser.Som(vert, "Anna Berg");
        Assert.Contains("Gruppa er ikke kalt inn til noe møte.", await siri.Tekst(side), StringComparison.Ordinal);

        using (var feil = await siri.Post(side, new(await siri.Skjema(side, "innkalling")) { ["moetedag"] = dag, ["klokka"] = "10:00", ["minutter"] = "60", ["sted"] = "Møterom Land" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);
            var igjen = WebUtility.HtmlDecode(await feil.Content.ReadAsStringAsync());
            foreach (var ord in new[] { "value=\"10:00\"", "value=\"Møterom Land\"", "Skriv klokkeslettet som tt.mm" }) Assert.Contains(ord, igjen, StringComparison.Ordinal);
        }

        using (var kaltInn = await siri.Post(side, new(await siri.Skjema(side, "innkalling")) { ["moetedag"] = dag, ["klokka"] = "10.00", ["minutter"] = "60", ["sted"] = "Møterom Land" })) Assert.Equal(HttpStatusCode.Redirect, kaltInn.StatusCode);
        Assert.Contains("Møterom Land", await siri.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
        using (var fil = await siri.Hent($"{side}/innkalling.ics"))
        {
            Assert.Equal((HttpStatusCode.OK, "text/calendar"), (fil.StatusCode, fil.Content.Headers.ContentType!.MediaType));
            var tekst = await fil.Content.ReadAsStringAsync();
            Assert.Contains("SUMMARY:Møte: Bti", tekst, StringComparison.Ordinal);
            foreach (var ord in new[] { "Ada", "Prøve", "nsvarsgruppe" }) Assert.DoesNotContain(ord, tekst, StringComparison.Ordinal);
        }

        using (var svart = await siri.Post(side, new(await siri.Skjema(side, "kommer")) { ["kommer"] = "forfall" })) Assert.Equal(HttpStatusCode.Redirect, svart.StatusCode);
        Assert.Equal("forfall", (await klient.Les($"/api/forloep/{forloep}/ansvarsgruppe")).GetProperty("moete").Tekst("mittSvar"));
        foreach (var sti in new[] { side, $"{side}/innkalling.ics" })
        {
            using var nei = await utenfor.Hent(sti);
            Assert.Equal(HttpStatusCode.NotFound, nei.StatusCode);
        }

        using (var avlyst = await siri.Post(side, await siri.Skjema(side, "avlys"))) Assert.Equal(HttpStatusCode.Redirect, avlyst.StatusCode);
        Assert.Contains("Gruppa er ikke kalt inn til noe møte.", await siri.Tekst(side), StringComparison.Ordinal);
        Assert.DoesNotContain("Møterom Land", await siri.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Den_som_ikke_er_med_faar_samme_svar_som_om_forloepet_ikke_fantes()
    {
        using var siri = vert.Som("siri.haugen");
        var forloep = await MedGruppe(siri);
        using var utenfor = vert.Som(Sak.Urelatert);
        foreach (var (sti, kropp) in new (string, object)[] { ("", new { moetedag = Sak.Om(7), klokka = "10.00", sted = "Kantina" }), ("/flytting", new { moetedag = Sak.Om(7), klokka = "10.00", sted = "Kantina" }), ("/avlysning", new { }), ("/svar", new { svar = "kommer" }) })
        {
            using var nektet = await utenfor.Send($"/api/forloep/{forloep}/ansvarsgruppe/moete{sti}", kropp);
            using var ukjent = await utenfor.Send($"/api/forloep/{Guid.CreateVersion7()}/ansvarsgruppe/moete{sti}", kropp);
            Assert.Equal((HttpStatusCode.NotFound, await ukjent.Content.ReadAsStringAsync()), (nektet.StatusCode, await nektet.Content.ReadAsStringAsync()));
        }
    }
}
