using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;
using static Bti.Api.Tests.Akter;

namespace Bti.Api.Tests;

/// <summary>
/// Scenario B: Jonas, born 20.05.2011, on an ungdomsskole in Gjøvik, from the uro of 08.09.2025 to nivaa 1 again on 02.09.2026.
/// That the father is reminded is his contact's to-do here. BUP has no employees in the system: what BUP says is a note of the
/// helsesykepleier's, of the kind the family can keep from the school.
/// </summary>
public sealed partial class ScenarioBTests : IDisposable
{
    private Fortelling _fortelling = null!;
    private Person _ola = null!;
    private Person _rektor = null!;
    private string _jonas = "";

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Scenario_B_fra_uro_til_foerste_moete_paa_nivaa_1(Databaseslag slag)
    {
        Begynn(slag);
        await Ola_undrer_seg_og_har_samtalen();
        await Loggen_venter_paa_far();
        await Far_skriver_under();
        await Moetet_avtaler_evalueringen();
        await Ingen_andre_ser_noe();
    }

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Scenario_B_kontaktlaereren_holder_stafetten_til_helsesykepleieren_har_sagt_ja(Databaseslag slag)
    {
        Begynn(slag);
        var (ingrid, per) = (_fortelling.Den("3407/ingrid.lien"), _fortelling.Den("3407/per.dahl"));
        await Ola_undrer_seg_og_har_samtalen();
        await Loggen_venter_paa_far();
        await Far_skriver_under();

        _fortelling.DetEr(18.Mars(2026));
        var helsesykepleieren = await _ola.Valgbar(_jonas, "Ingrid Lien");
        await _ola.FaarNei("403 SAMTYKKE_MANGLER", Stafettilbud(_jonas, helsesykepleieren));
        await _ola.RegistrererJaFra("Mona Prøve", _jonas, "skolehelsetjenesten");
        await _ola.FaarNei("403 SAMTYKKE_MANGLER", Stafettilbud(_jonas, helsesykepleieren));
        await _ola.RegistrererJaFra("Per Prøve", _jonas, "skolehelsetjenesten");
        _ = await _ola.Gjoer(Stafettilbud(_jonas, helsesykepleieren));
        await _ola.FaarNei("409 ALLEREDE_TILBUDT", Stafettilbud(_jonas, helsesykepleieren));

        var tilbudt = await _ola.SerForloep(_jonas);
        Assert.Equal(("nivå 1, Ola Berg, aktiv", "Ingrid Lien"), (tilbudt.Status, tilbudt.Json.Tekst("tilbudtTil")));
        Assert.Contains("25.03.2026 Svar på om du kan ta stafettpinnen", tilbudt.Frister);

        _fortelling.DetEr(19.Mars(2026));
        var tilbudet = await ingrid.Ser($"/api/forloep/{_jonas}/stafett/tilbud");
        Assert.Equal(("Ola Berg", 25.Mars(2026)), (tilbudet.Tekst("stafettholder"), tilbudet.Dag("svarfrist")));
        await ingrid.SerIkke($"/api/forloep/{_jonas}");
        await ingrid.FaarNei("404 IKKE_FUNNET", Innlegg(_jonas, "notat", 19.Mars(2026), "Skriver før jeg har sagt ja."));
        await per.FaarNei("404 IKKE_FUNNET", Stafettsvar(_jonas, "aksepter"));
        _ = await _ola.Gjoer(Innlegg(_jonas, "notat", 19.Mars(2026), "Ola holder stafetten til den er tatt imot."));

        _fortelling.DetEr(20.Mars(2026));
        _ = await ingrid.Gjoer(Stafettsvar(_jonas, "aksepter"));
        var mottatt = await ingrid.SerForloep(_jonas);
        Assert.Equal("nivå 1, Ingrid Lien, aktiv", mottatt.Status);
        Assert.Equal(20.Mars(2026), Assert.Single(mottatt.Linjer("stafett_akseptert")).Dag("dag"));
        Assert.DoesNotContain("25.03.2026 Svar på om du kan ta stafettpinnen", mottatt.Frister);
        await _ola.SerIkke($"/api/forloep/{_jonas}");
    }

    public void Dispose() => _fortelling.Dispose();

    private void Begynn(Databaseslag slag)
    {
        _fortelling = new Fortelling(slag, 8.September(2025));
        (_ola, _rektor) = (_fortelling.Den("3407/ola.berg"), _fortelling.Den("3407/tone.moen"));
    }

    private async Task Ola_undrer_seg_og_har_samtalen()
    {
        var skrevet = await _ola.Gjoer(Uro("Jonas Prøve", 20.Mai(2011), 8.September(2025), "Jonas har vært til stede 62 % av timene siden skolestart.", delMedLeder: true));
        var uro = skrevet.Tekst("uro");
        Assert.Equal((22.September(2025), "Tone Moen"), (skrevet.Dag("avklares"), skrevet.Tekst("deltMed")));
        Assert.Equal(["22.09.2025 Avklar hva som skal skje videre"], (await _rektor.Ser($"/api/uro/{uro}")).Frister);
        await _ola.FaarNei("409 SAMTALE_MANGLER", Avklaring(uro, til: "1"));

        _fortelling.DetEr(15.September(2025));
        var versjon = (await _ola.Ser($"/api/uro/{uro}")).GetProperty("versjon").GetInt32();
        _ = await _ola.Gjoer(Undringssamtale(uro, 15.September(2025), "Mor sier at morgenene er tunge.", "Jeg orker ikke første time.", versjon));
        Assert.Equal(15.September(2025), (await _rektor.Ser($"/api/uro/{uro}")).GetProperty("samtale").Dag("dag"));

        _fortelling.DetEr(18.September(2025));
        _jonas = (await _ola.Gjoer(Avklaring(uro, til: "1"))).Tekst("forloep");
        Assert.Equal(18.September(2025), (await _ola.Ser($"/api/uro/{uro}")).GetProperty("avklaring").Dag("dag"));
    }

    private async Task Loggen_venter_paa_far()
    {
        _ = await _ola.Gjoer(Foresatt(_jonas, "Mona Prøve", "mor"));
        _ = await _ola.Gjoer(Foresatt(_jonas, "Per Prøve", "far"));
        await _ola.RegistrererJaFra("Mona Prøve", _jonas);

        foreach (var dag in new[] { 18.September(2025), 28.September(2025) })
        {
            _fortelling.DetEr(dag);
            var venter = await _ola.SerForloep(_jonas);
            Assert.Equal("nivå 1, Ola Berg, venter_samtykke", venter.Status);
            Assert.Equal(["02.10.2025 Avklar samtykket til stafettloggen", "30.10.2025 Evaluer tiltakene"], venter.Frister);
            Assert.Equal("mangler", await _ola.SerSamtykket(_jonas));
            await _ola.FaarNei("409 LOGGEN_ER_IKKE_AKTIV", Innlegg(_jonas, "ressurs", dag, "Jonas er flink med hendene."));
            await _ola.FaarNei("409 LOGGEN_ER_IKKE_AKTIV", Moete(_jonas, dag, "Mor og Ola", "Kort møte."));
            var oppgave = (await _ola.Ser("/api/hjem")).GetProperty("oppgaver")[0];
            Assert.Equal(("Avklar samtykket til stafettloggen", 2.Oktober(2025)), (oppgave.Tekst("tekst"), oppgave.Dag("dag")));
        }
    }

    private async Task Far_skriver_under()
    {
        _fortelling.DetEr(29.September(2025));
        await _ola.RegistrererJaFra("Per Prøve", _jonas);
        var aktiv = await _ola.SerForloep(_jonas);
        Assert.Equal("nivå 1, Ola Berg, aktiv", aktiv.Status);
        Assert.Equal(14, aktiv.Json.GetProperty("alder").GetInt32());
        Assert.Equal(["13.10.2025 Start det første tiltaket", "30.10.2025 Evaluer tiltakene"], aktiv.Frister);

        // The parents' yes ends the day before he decides himself.
        Assert.Equal("gitt til 19.05.2026", await _ola.SerSamtykket(_jonas));
    }

    private async Task Moetet_avtaler_evalueringen()
    {
        _fortelling.DetEr(1.Oktober(2025));
        _ = await _ola.Gjoer(Moete(_jonas, 1.Oktober(2025), "Jonas, mor, far og Ola", "Jonas vil begynne dagen på verkstedet.", evalueres: 12.November(2025)));
        _ = await _ola.Gjoer(Maal(_jonas, "Jonas er til stede i 80 % av timene.", 12.November(2025)));
        var maal = (await _ola.SerForloep(_jonas)).Json.GetProperty("maal")[0].Tekst("id");
        await _ola.FaarNei("422 PAAKREVD frist", Tiltak(_jonas, maal, "Rolig start", "enhet", "Ola Berg", "skole", 2.Oktober(2025), evalueres: null));
        _ = await _ola.Gjoer(Tiltak(_jonas, maal, "Rolig start", "enhet", "Ola Berg", "skole", 2.Oktober(2025), evalueres: 12.November(2025)));

        var forloep = await _ola.SerForloep(_jonas);
        Assert.Equal("nivå 1, Ola Berg, aktiv", forloep.Status);
        Assert.Equal(["12.11.2025 Evaluer tiltakene"], forloep.Frister);
        Assert.Equal(12.November(2025), forloep.Tiltak("Rolig start").Dag("evalueres"));
        Assert.Equal(1.Oktober(2025), Assert.Single(forloep.Linjer("moete")).Dag("dag"));
    }

    private async Task Ingen_andre_ser_noe()
    {
        var (ppt, kollega) = (_fortelling.Den("3407/per.dahl"), _fortelling.Den("3407/torill.sletten"));
        await _ola.FaarNei("403 SAMTYKKE_MANGLER", Aktoer(_jonas, await _ola.Valgbar(_jonas, "Per Dahl")));
        await ppt.SerIkke($"/api/forloep/{_jonas}");
        await kollega.SerIkke($"/api/forloep/{_jonas}");
        await _rektor.SerIkke($"/api/forloep/{_jonas}");
        await _fortelling.Den("3447/siri.haugen").SerIkke($"/api/forloep/{_jonas}");

        var linje = Assert.Single((await _rektor.Ser("/api/enheten")).GetProperty("forloep").EnumerateArray());
        Assert.Equal(["forloep", "barn", "nivaa", "stafettholder", "nesteFrist"], linje.EnumerateObject().Select(f => f.Name));
        Assert.Equal((1, "Ola Berg", 12.November(2025)), (linje.GetProperty("nivaa").GetInt32(), linje.Tekst("stafettholder"), linje.Dag("nesteFrist")));
    }
}
