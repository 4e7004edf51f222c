using System.Net;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The pages about files: the paper of a samtykke, what is missing, who removed what, and what the family sees.</summary>
public sealed class VedleggssideTests : IClassFixture<Tjener>
{
    private readonly Tjener _vert;

    public VedleggssideTests(Tjener vert) => _vert = vert;

    [Fact]
    public async Task Et_underskrevet_papir_ligger_ved_samtykket_det_ga_og_ikke_i_loggen()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var muntlig = (await siri.Samtykket(forloep)).GetProperty("id").GetString();
        using var nei = await siri.LastOpp($"/api/forloep/{forloep}/samtykke/{muntlig}/papir", "papir.jpg", Testfiler.Jpg(), kategori: null);
        Assert.Equal((HttpStatusCode.Conflict, "IKKE_PAA_PAPIR"), (nei.StatusCode, await nei.Kode()));
        using (var gitt = await siri.Send($"/api/forloep/{forloep}/samtykke", new { gittAv = await siri.Foresatt(forloep), til = "helsestasjon", svar = "ja", maate = "papir", fra = Sak.Idag })) Assert.Equal(HttpStatusCode.NoContent, gitt.StatusCode);

        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var sti = Regex.Match(await nettleser.Tekst($"/forloep/{forloep}/samtykke"), $"/forloep/{forloep}/samtykke/[0-9a-f-]+/papir", RegexOptions.NonBacktracking).Value;
        using var lagt = await nettleser.LastOpp(sti, new(await nettleser.Skjema(sti, "papir")), "Underskrift Mor Prøve.jpg", Testfiler.Jpg());
        Assert.Equal((HttpStatusCode.OK, sti), (lagt.StatusCode, Til(lagt)));
        Assert.Contains("Underskrift Mor Prøve.jpg", await nettleser.Tekst(sti), StringComparison.Ordinal);
        Assert.Contains("Se det underskrevne papiret", await nettleser.Tekst($"/forloep/{forloep}/samtykke"), StringComparison.Ordinal);

        var papir = (await siri.Samtykket(forloep)).GetProperty("papirer")[0].GetProperty("id").GetString();
        Assert.Empty((await siri.Les($"/api/forloep/{forloep}/vedlegg")).GetProperty("vedlegg").EnumerateArray());
        foreach (var annet in new[] { $"/api/forloep/{forloep}/vedlegg/{papir}", $"/api/forloep/{await siri.StartForloep()}/papir/{papir}" })
        {
            using var svar = await siri.Hent(annet);
            await svar.ErSvaret(DaarligeInndata.Med("BI-119"));
        }

        using (var svar = await nettleser.Hent($"/forloep/{forloep}/papir/{papir}")) Assert.Equal("image/jpeg", svar.Content.Headers.ContentType!.MediaType);
        using (var svar = await siri.Hent($"/api/forloep/{forloep}/papir/{papir}")) Assert.Equal(20, Testfiler.Les(await svar.Content.ReadAsByteArrayAsync()).Bredde);
        var fjern = $"/forloep/{forloep}/papir/{papir}/fjern";
        using var fjernet = await nettleser.Post(fjern, new(await nettleser.Skjema(fjern, "fjern")) { ["grunn"] = "Kan ikke leses." });
        Assert.Equal((HttpStatusCode.OK, $"/forloep/{forloep}/samtykke"), (fjernet.StatusCode, Til(fjernet)));
        Assert.Contains("Legg ved det underskrevne papiret", await nettleser.Tekst($"/forloep/{forloep}/samtykke"), StringComparison.Ordinal);
        Assert.Contains("Kan ikke leses.", await nettleser.Tekst(sti), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Siden_sier_hva_som_mangler_og_hvem_som_fjernet()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var sti = $"/forloep/{forloep}/vedlegg";
        Assert.Contains("Ingen har lagt ved noe ennå.", await nettleser.Tekst(sti), StringComparison.Ordinal);
        using (var uten = await nettleser.LastOpp(sti, new(await nettleser.Skjema(sti, "vedlegg")), "a.pdf", Testfiler.Pdf()))
        {
            Assert.Equal(422, (int)uten.StatusCode);
            Assert.Contains("Fyll ut hva slags opplysninger.", WebUtility.HtmlDecode(await uten.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using (var lagt = await nettleser.LastOpp(sti, new(await nettleser.Skjema(sti, "vedlegg")) { ["kategori"] = "familie" }, "a <b>.pdf", Testfiler.Pdf())) Assert.Equal(HttpStatusCode.OK, lagt.StatusCode);
        Assert.Contains("a <b>.pdf", await nettleser.Tekst(sti), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", await (await nettleser.Hent(sti)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var fjern = Regex.Match(await nettleser.Tekst(sti), $"{sti}/[0-9a-f-]+/fjern", RegexOptions.NonBacktracking).Value;
        var skjema = new Dictionary<string, string>(await nettleser.Skjema(fjern, "fjern")) { ["grunn"] = "Feil barn" };
        foreach (var _ in new[] { 1, 2 })
        {
            using var svar = await nettleser.Post(fjern, skjema);
            Assert.Equal((HttpStatusCode.OK, sti), (svar.StatusCode, Til(svar)));
        }

        Assert.Contains("Feil barn", await nettleser.Tekst(sti), StringComparison.Ordinal);

        // The mother reads the log, and so its files; the control is a file that is there.
        using (var lagt = await nettleser.LastOpp(sti, new(await nettleser.Skjema(sti, "vedlegg")) { ["kategori"] = "familie" }, "til mor.pdf", Testfiler.Pdf())) Assert.Equal(HttpStatusCode.OK, lagt.StatusCode);
        using var mor = await Nettleser.SomFamilie(_vert, await siri.Foresatt(forloep));
        var hennes = await mor.Tekst($"/mine-barn/{forloep}");
        Assert.Contains("til mor.pdf", hennes, StringComparison.Ordinal);
        using var fil = await mor.Hent(Regex.Match(hennes, $"/mine-barn/{forloep}/vedlegg/[0-9a-f-]+", RegexOptions.NonBacktracking).Value);
        Assert.Equal(Testfiler.Pdf(), await fil.Content.ReadAsByteArrayAsync());
    }

    // A client on a real server has followed the way already.
    private static string Til(HttpResponseMessage svar) => svar.RequestMessage!.RequestUri!.AbsolutePath;
}
