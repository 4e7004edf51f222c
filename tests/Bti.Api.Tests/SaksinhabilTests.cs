using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The page of a case in a meeting, for one who says that she is inhabil in it, and for the coordinator who may lift it.</summary>
public sealed partial class SaksinhabilTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task En_deltaker_melder_seg_siden_gir_fra_seg_saken_og_koordinatoren_opphever_det()
    {
        var (_, moete, sak) = await vert.SakTilDroefting();
        var side = $"/droefting/{sak}";
        using var guro = await Nettleser.Som(vert, "Guro Kjos");
        using var anna = await Nettleser.Som(vert, "Anna Brenden");
        using var annen = await Nettleser.Som(vert, "Anna Berg");
        var aapen = await guro.Tekst(side);
        Assert.Contains("Ja, jeg er inhabil", aapen, StringComparison.Ordinal);
        Assert.DoesNotContain("Hvorfor er du inhabil?", aapen, StringComparison.Ordinal);
        var hosAnna = await anna.Tekst(side);
        foreach (var ord in new[] { "Ja, jeg er inhabil", "Hvem har meldt seg inhabil" }) Assert.DoesNotContain(ord, hosAnna, StringComparison.Ordinal);
        var spoer = Vakten().Match(aapen).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, await Status(guro, spoer));

        using (var svar = await guro.Post(side, await guro.Skjema(side, "inhabil"))) Assert.Equal((HttpStatusCode.Redirect, $"/moeter/{moete}?meldt=inhabil"), (svar.StatusCode, svar.Headers.Location!.PathAndQuery));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Status(guro, spoer), await Status(guro, side)));
        Assert.Equal(await Innholdet(annen, side), await Innholdet(guro, side));
        Assert.Contains("Du er meldt inhabil", await guro.Tekst($"/moeter/{moete}?meldt=inhabil"), StringComparison.Ordinal);
        var lista = await guro.Tekst($"/moeter/{moete}");
        Assert.Contains("En sak du ikke deltar i", lista, StringComparison.Ordinal);
        Assert.DoesNotContain("Inhabil:", lista, StringComparison.Ordinal);

        Assert.Contains("Inhabil: Guro Kjos", await anna.Tekst($"/moeter/{moete}"), StringComparison.Ordinal);
        var liste = await anna.Tekst(side);
        foreach (var ord in new[] { "Hvem har meldt seg inhabil", "Inhabil, deltar ikke i saken", "Opphev en inhabilitet" }) Assert.Contains(ord, liste, StringComparison.Ordinal);
        var inhabil = Valget().Match(liste[liste.IndexOf("id=\"inhabil\"", StringComparison.Ordinal)..]).Groups[1].Value;
        using (var uten = await anna.Post(side, new(await anna.Skjema(side, "opphev")) { ["inhabil"] = inhabil, ["grunn"] = "" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, uten.StatusCode);
            Assert.Contains($"value=\"{inhabil}\" selected", await uten.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var med = await anna.Post(side, new(await anna.Skjema(side, "opphev")) { ["inhabil"] = inhabil, ["grunn"] = "Trykket på feil sak." })) Assert.Equal(HttpStatusCode.Redirect, med.StatusCode);
        Assert.Contains("Trykket på feil sak.", await anna.Tekst(side), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await Status(guro, side));
    }

    [Fact]
    public async Task Oppgaven_hennes_gis_videre_paa_siden_til_saken()
    {
        var (_, _, sak) = await vert.SakTilDroefting();
        var side = $"/droefting/{sak}";
        using var koordinator = vert.Som("anna.brenden");
        var ansvarlige = (await koordinator.Les($"/api/droefting/{sak}")).GetProperty("ansvarlige").EnumerateArray().ToDictionary(a => a.Tekst("navn"), a => a.Tekst("ansatt"));
        using (var gitt = await koordinator.Send($"/api/droefting/{sak}/oppgave", new { oppgave = "Kom på besøk i gruppa.", ansvarlig = ansvarlige["Guro Kjos"], frist = Sak.Om(20) })) Assert.True(gitt.IsSuccessStatusCode);
        using var guro = await Nettleser.Som(vert, "Guro Kjos");
        using var anna = await Nettleser.Som(vert, "Anna Brenden");
        Assert.DoesNotContain("Gi en oppgave videre", await anna.Tekst(side), StringComparison.Ordinal);
        using (var meldt = await guro.Post(side, await guro.Skjema(side, "inhabil"))) Assert.Equal(HttpStatusCode.Redirect, meldt.StatusCode);
        Assert.Contains("En som sitter i et møte, har meldt seg inhabil i en sak du koordinerer", await anna.Tekst("/varsler"), StringComparison.Ordinal);

        using (var uten = await anna.Post(side, await anna.Skjema(side, "videre"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, uten.StatusCode);
        var oppgave = (await koordinator.Les($"/api/droefting/{sak}")).GetProperty("oppgaver")[0].Tekst("id");
        using (var med = await anna.Post(side, new(await anna.Skjema(side, "videre")) { ["hvilken"] = oppgave, ["nyAnsvarlig"] = ansvarlige["Solveig Sandvik"] })) Assert.Equal(HttpStatusCode.Redirect, med.StatusCode);
        Assert.Contains("Gitt videre fra Guro Kjos til Solveig Sandvik av Anna Brenden", await anna.Tekst(side), StringComparison.Ordinal);
        Assert.DoesNotContain("Gi en oppgave videre", await anna.Tekst(side), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Den_som_ikke_har_plass_faar_samme_svar_som_om_saken_ikke_fantes()
    {
        var (_, _, sak) = await vert.SakTilDroefting();
        using var utenfor = vert.Som(Sak.Urelatert);
        foreach (var (sti, kropp) in new (string, object)[] { ("inhabil", new { }), ("inhabil/opphev", new { inhabil = Guid.CreateVersion7(), grunn = "Trykket på feil sak." }), ("oppgave/videre", new { hvilken = Guid.CreateVersion7(), nyAnsvarlig = Guid.CreateVersion7() }) })
        {
            using var nektet = await utenfor.Send($"/api/droefting/{sak}/{sti}", kropp);
            using var ukjent = await utenfor.Send($"/api/droefting/{Guid.CreateVersion7()}/{sti}", kropp);
            Assert.Equal((HttpStatusCode.NotFound, await ukjent.Content.ReadAsStringAsync()), (nektet.StatusCode, await nektet.Content.ReadAsStringAsync()));
        }

        using var koordinator = vert.Som("anna.brenden");
        using var styrer = await koordinator.Send($"/api/droefting/{sak}/inhabil", new { });
        Assert.Equal(HttpStatusCode.Conflict, styrer.StatusCode);
        Assert.Contains("STYRER_SAKEN", await styrer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(Nettleser leser, string sti)
    {
        using var svar = await leser.Hent(sti);
        return svar.StatusCode;
    }

    // What the page says, without the frame with her own name.
    private static async Task<string> Innholdet(Nettleser leser, string sti)
    {
        var side = await leser.Tekst(sti);
        return side[side.IndexOf("<main", StringComparison.Ordinal)..side.IndexOf("</main>", StringComparison.Ordinal)];
    }

    [GeneratedRegex("data-ser=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Vakten();

    [GeneratedRegex("<option value=\"([0-9a-f-]{36})\"", RegexOptions.NonBacktracking)]
    private static partial Regex Valget();
}
