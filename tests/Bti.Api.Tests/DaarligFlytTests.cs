using System.Net;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The right thing at the wrong time: sent twice, sent too late, or sent by two at once.</summary>
public sealed class DaarligFlytTests(Vert vert) : IClassFixture<Vert>
{
    public static TheoryData<string> Tilfeller => [.. DaarligeInndata.For(typeof(DaarligFlytTests)).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public Task Faar_svaret_som_er_skrevet_ned(string id) => new Dictionary<string, Func<Inndatatilfelle, Task>>
    {
        ["BI-189"] = Den_som_kommer_sist_faar_vite_det,
        ["BI-191"] = Samme_noekkel_gir_samme_svar,
        ["BI-192"] = Samme_noekkel_med_annet_innhold_endrer_ingenting,
        ["BI-193"] = Femti_paa_en_gang_er_ett,
        ["BI-201"] = Det_som_er_avsluttet_avsluttes_ikke_igjen,
        ["BI-202"] = Tiltak_startes_ikke_paa_det_som_er_avsluttet,
        ["BI-206"] = Aa_trekke_to_ganger_er_aa_trekke_en_gang,
        ["BI-209"] = Ingen_overtar_stafettpinnen_uten_aa_vaere_spurt,
    }[id](DaarligeInndata.Med(id));

    private async Task Den_som_kommer_sist_faar_vite_det(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var uro = await siri.SkrivUro();
        var sett = (await siri.Les($"/api/uro/{uro}")).GetProperty("versjon").GetInt32();
        using var foerst = await siri.Send($"/api/uro/{uro}/endring", new { beskrivelse = "Teksten fra det første vinduet." }, versjon: sett);
        Assert.Equal(HttpStatusCode.NoContent, foerst.StatusCode);
        var foer = await vert.Rader();

        var min = new { beskrivelse = "Teksten fra det andre vinduet." };
        using var sist = await siri.Send($"/api/uro/{uro}/endring", min, versjon: sett);

        await sist.ErSvaret(tilfelle);
        Assert.Contains("Siri Haugen", await sist.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(foer, await vert.Rader());
        var staar = await siri.Les($"/api/uro/{uro}");
        Assert.Equal("Teksten fra det første vinduet.", staar.GetProperty("settOgHoert").GetString());
        using var valgt = await siri.Send($"/api/uro/{uro}/endring", min, versjon: staar.GetProperty("versjon").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, valgt.StatusCode);

        // On the page the text that stands there is shown beside the one that was typed.
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await nettleser.Skjema($"/uro/{uro}/endre", "endre");
        using var side = await nettleser.Post($"/uro/{uro}/endre", new(skjema) { ["versjon"] = $"{sett}", ["beskrivelse"] = "Teksten fra siden." });
        var lest = WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync());
        Assert.Equal(tilfelle.Status, (int)side.StatusCode);
        Assert.Contains("Siri Haugen endret dette", lest, StringComparison.Ordinal);
        Assert.Contains("Teksten fra det andre vinduet.", lest, StringComparison.Ordinal);
        Assert.Contains("Teksten fra siden.", lest, StringComparison.Ordinal);
    }

    private async Task Samme_noekkel_gir_samme_svar(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var noekkel = Guid.CreateVersion7();
        using var foerst = await siri.Send("/api/uro", Sak.Uro, noekkel);
        var foer = await vert.Rader();
        using var igjen = await siri.Send("/api/uro", Sak.Uro, noekkel);

        Assert.Equal((tilfelle.Status, tilfelle.Status), ((int)foerst.StatusCode, (int)igjen.StatusCode));
        Assert.Equal(await foerst.Content.ReadAsByteArrayAsync(), await igjen.Content.ReadAsByteArrayAsync());
        Assert.False(foerst.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal("true", Assert.Single(igjen.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(foer, await vert.Rader());
    }

    private async Task Samme_noekkel_med_annet_innhold_endrer_ingenting(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var noekkel = Guid.CreateVersion7();
        using var foerst = await siri.Send("/api/uro", Sak.Uro, noekkel);
        Assert.Equal(HttpStatusCode.Created, foerst.StatusCode);
        var foer = await vert.Rader();
        using var annet = await siri.Send("/api/uro", new Dictionary<string, string>(Sak.Uro) { ["beskrivelse"] = "Noe helt annet enn det som ble sendt." }, noekkel);

        await annet.ErSvaret(tilfelle);
        Assert.False(annet.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(foer, await vert.Rader());
    }

    private async Task Femti_paa_en_gang_er_ett(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var (noekkel, foer) = (Guid.CreateVersion7(), await vert.Tell("uro"));
        var svarene = await Task.WhenAll(Enumerable.Range(0, tilfelle.Verdi.GetProperty("n").GetInt32()).Select(_ => siri.Send("/api/uro", Sak.Uro, noekkel)));

        var tekster = await Task.WhenAll(svarene.Select(async svar => $"{(int)svar.StatusCode} {await svar.Content.ReadAsStringAsync()}"));
        Assert.StartsWith($"{tilfelle.Status} ", Assert.Single(tekster.Distinct()), StringComparison.Ordinal);
        Assert.Equal(foer + 1, await vert.Tell("uro"));
        foreach (var svar in svarene) svar.Dispose();
    }

    private async Task Det_som_er_avsluttet_avsluttes_ikke_igjen(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using (var foertidig = await siri.Send($"/api/forloep/{forloep}/avslutning", Sak.Sluttnotat))
            Assert.Equal((HttpStatusCode.Conflict, "BARNETS_STEMME_MANGLER"), (foertidig.StatusCode, await foertidig.Kode()));
        await siri.Avslutt(forloep);
        var foer = await vert.Rader();
        using var svar = await siri.Send($"/api/forloep/{forloep}/avslutning", Sak.Sluttnotat);

        await svar.ErSvaret(tilfelle);
        Assert.Equal(foer, await vert.Rader());
    }

    private async Task Tiltak_startes_ikke_paa_det_som_er_avsluttet(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using (var maalet = await siri.Send($"/api/forloep/{forloep}/maal", new { tekst = "Leker med én venn hver dag.", innen = Sak.Om(60) })) Assert.True(maalet.IsSuccessStatusCode);
        var maal = (await siri.Les($"/api/forloep/{forloep}")).GetProperty("maal")[0].GetProperty("id").GetString();
        await siri.Avslutt(forloep);
        var foer = await vert.Rader();
        using var svar = await siri.Send($"/api/forloep/{forloep}/tiltak", new
        {
            maal,
            tittel = "Lekegruppe",
            arena = "enhet",
            ansvarlig = "Siri Haugen",
            tjeneste = "barnehage",
            start = Sak.Idag,
            frist = Sak.Om(30),
        });

        await svar.ErSvaret(tilfelle);
        Assert.Equal(foer, await vert.Rader());
    }

    private async Task Aa_trekke_to_ganger_er_aa_trekke_en_gang(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var samtykke = (await siri.Samtykket(forloep)).GetProperty("id").GetString();
        using var foerst = await siri.Send($"/api/forloep/{forloep}/samtykke/{samtykke}/trekk", new { });
        var (hendelser, etter) = (await vert.Tell("hendelse"), (await siri.Samtykket(forloep)).GetRawText());
        using var igjen = await siri.Send($"/api/forloep/{forloep}/samtykke/{samtykke}/trekk", new { });

        Assert.Equal("accept", tilfelle.Utfall);
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (foerst.StatusCode, igjen.StatusCode));
        Assert.Contains("\"trukket\":\"", etter, StringComparison.Ordinal);
        Assert.Equal(etter, (await siri.Samtykket(forloep)).GetRawText());
        Assert.Equal(hendelser, await vert.Tell("hendelse"));
    }

    private async Task Ingen_overtar_stafettpinnen_uten_aa_vaere_spurt(Inndatatilfelle tilfelle)
    {
        using var siri = vert.Som(Sak.Siri);
        using var annen = vert.Som(Sak.Urelatert);
        var forloep = await siri.StartForloep();
        var foer = await vert.Rader();
        using var svar = await annen.Send($"/api/forloep/{forloep}/stafett/svar", new { svar = "aksepter" });

        await svar.ErSvaret(tilfelle);
        Assert.Equal(foer, await vert.Rader());
        Assert.Equal("Siri Haugen", (await siri.Les($"/api/forloep/{forloep}")).GetProperty("stafettholder").GetString());
    }
}
