using System.Text.Json;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;
using static Bti.Api.Tests.Akter;

namespace Bti.Api.Tests;

/// <summary>From the first evaluering to the end: nivaa 2 and 3, the ansvarsgruppe, the day Jonas turns 15, and down again.</summary>
public sealed partial class ScenarioBTests
{
    private const string Spoersmaalet = "Hvordan kan vi hjelpe en ungdom som ikke orker de første timene?";
    private static readonly string[] IkkeHelse = ["trivsel_og_laering", "tiltak"];
    private Person _ingrid = null!;
    private Person _per = null!;

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Scenario_B_fra_ingen_effekt_gjennom_ansvarsgruppa_til_nivaa_1_igjen(Databaseslag slag)
    {
        Begynn(slag);
        (_ingrid, _per) = (_fortelling.Den("3407/ingrid.lien"), _fortelling.Den("3407/per.dahl"));
        await Ola_undrer_seg_og_har_samtalen();
        await Loggen_venter_paa_far();
        await Far_skriver_under();
        await Moetet_avtaler_evalueringen();

        await Uten_effekt_gaar_det_opp_til_nivaa_2();
        await Teamet_droefter_uten_aa_vite_hvem_det_gjelder();
        await To_tjenester_slipper_til_og_moetes();
        await Ansvarsgruppa_samles_paa_nivaa_3();
        await Helsesykepleieren_tar_stafetten_og_koordinerer();
        await Jonas_fyller_15_og_ingenting_nytt_deles();
        await Jonas_sier_ja_men_ikke_til_at_skolen_faar_det_fra_BUP();
        await Ansvarsgruppa_moetes_og_planen_takkes_nei_til();
        await Ned_til_nivaa_1_med_en_ny_kontaktlaerer();
    }

    private async Task Uten_effekt_gaar_det_opp_til_nivaa_2()
    {
        _fortelling.DetEr(12.November(2025));
        await _ola.FaarNei("422 PAAKREVD barnetHoertAv", new($"/api/forloep/{_jonas}/evaluering", new { utfall = "opp", dag = "12.11.2025", neste = "20.01.2026", vurdering = "Fraværet er som før.", barnetsSyn = "Det er som før." }));
        _ = await _ola.Gjoer(Evaluering(_jonas, "opp", 12.November(2025), 20.Januar(2026), "Fraværet er som før.", "Det er som før."));
        var versjon = (await _ola.SerForloep(_jonas)).Json.GetProperty("versjon").GetInt32();
        _ = await _ola.Gjoer(Nivaa(_jonas, "2", versjon));

        var forloep = await _ola.SerForloep(_jonas);
        Assert.Equal("nivå 2, Ola Berg, aktiv", forloep.Status);
        Assert.Contains("26.11.2025 Hold samarbeidsmøte", forloep.Frister);
    }

    private async Task Teamet_droefter_uten_aa_vite_hvem_det_gjelder()
    {
        var dag = _fortelling.Den("3407/dag.engen");
        var arena = (await _ola.Ser("/api/droefting/valg")).EnumerateArray().Single(a => a.Tekst("navn") == "Tverrfaglig drøftingsteam").Tekst("id");
        var sak = (await _ola.Gjoer(new("/api/droefting", new { slag = "anonym", arena, spoersmaal = Spoersmaalet }))).Tekst("sak");
        var moete = (await dag.Ser($"/api/arenaer/{arena}/koe")).GetProperty("moeter").EnumerateArray().First(m => m.Dag("dag") > 12.November(2025)).Tekst("id");
        var versjon = (await dag.Ser($"/api/moeter/{moete}")).GetProperty("versjon").GetInt32();
        _ = await dag.Gjoer(new($"/api/moeter/{moete}/flytting", new { dag = "19.11.2025", klokka = "09.00", sted = "Møterom Mjøsa" }, versjon));
        _ = await dag.Gjoer(new($"/api/droefting/{sak}/plan", new { moete }));
        _ = await dag.Gjoer(new($"/api/moeter/{moete}/saksliste", new { }));

        _fortelling.DetEr(19.November(2025));
        var sett = await _per.Ser($"/api/droefting/{sak}");
        Assert.Contains(Spoersmaalet, sett.GetRawText(), StringComparison.Ordinal);
        foreach (var spor in (string[])["Jonas", _jonas, "2011"]) Assert.DoesNotContain(spor, sett.GetRawText(), StringComparison.OrdinalIgnoreCase);
        _ = await dag.Gjoer(new($"/api/droefting/{sak}/innlegg", new { slag = "raad", tekst = "Spør helsesykepleier og PPT, med samtykke." }));
        _ = await dag.Gjoer(new($"/api/droefting/{sak}/referat", new { referat = "Teamet rådet til å spørre helsesykepleier og PPT." }));

        // Nor does the forloep know of it: nothing ties the two together.
        Assert.DoesNotContain("Teamet rådet", (await _ola.SerForloep(_jonas)).Json.GetRawText(), StringComparison.Ordinal);
        await _per.SerIkke($"/api/forloep/{_jonas}");
    }

    private async Task To_tjenester_slipper_til_og_moetes()
    {
        _fortelling.DetEr(21.November(2025));
        foreach (var til in (string[])["ppt", "skolehelsetjenesten"])
        {
            await _ola.RegistrererJaFra("Mona Prøve", _jonas, til);
            await _ola.RegistrererJaFra("Per Prøve", _jonas, til);
        }

        foreach (var navn in (string[])["Per Dahl", "Ingrid Lien"]) _ = await _ola.Gjoer(Aktoer(_jonas, await _ola.Valgbar(_jonas, navn)));
        var per = await _per.SerForloep(_jonas);
        Assert.Equal("nivå 2, Ola Berg, aktiv", per.Status);

        // What is dated before it said yes to PPT is not PPT's to see: not the meeting, the goal and the tiltak of October, nor the way to nivaa 2.
        Assert.All(per.Json.GetProperty("tidslinje").EnumerateArray(), l => Assert.Equal(21.November(2025), l.Dag("dag")));
        foreach (var det in (string[])["maal", "tiltak"]) Assert.Empty(per.Json.GetProperty(det).EnumerateArray());
        Assert.DoesNotContain("verkstedet", per.Json.GetRawText(), StringComparison.Ordinal);
        var deling = (await _ola.Ser($"/api/forloep/{_jonas}/deling?til=ppt")).GetProperty("linjer").EnumerateArray().ToList();
        Assert.Equal(["FOER_SAMTYKKET"], deling.Select(l => l.GetProperty("hinder").Tekst("kode")).Distinct());

        _fortelling.DetEr(25.November(2025));
        _ = await _ola.Gjoer(Moete(_jonas, 25.November(2025), "Jonas, mor, far, Ola, Per og Ingrid", "Jonas vil begynne klokka ti.", evalueres: 20.Januar(2026)));
        Assert.Equal(["26.11.2025 Start det første tiltaket", "20.01.2026 Evaluer tiltakene"], (await _ola.SerForloep(_jonas)).Frister);
        var maal = (await _ola.SerForloep(_jonas)).Json.GetProperty("maal")[0].Tekst("id");
        _ = await _ola.Gjoer(Tiltak(_jonas, maal, "Start klokka ti", "enhet", "Ola Berg", "skole", 26.November(2025), 20.Januar(2026)));

        Assert.Equal(["Jonas vil begynne klokka ti."], (await _per.SerForloep(_jonas)).Linjer("moete").Select(l => l.Tekst("tekst")));

        // Unless it is shared explicitly, and by both.
        await _ola.RegistrererJaFra("Mona Prøve", _jonas, "ppt", tidligere: "ja");
        Assert.Single((await _per.SerForloep(_jonas)).Linjer("moete"));
        await _ola.RegistrererJaFra("Per Prøve", _jonas, "ppt", tidligere: "ja");
        Assert.Equal(["Jonas vil begynne klokka ti.", "Jonas vil begynne dagen på verkstedet."], (await _per.SerForloep(_jonas)).Linjer("moete").Select(l => l.Tekst("tekst")));

        _fortelling.DetEr(20.Januar(2026));
        _ = await _ola.Gjoer(Evaluering(_jonas, "noe_effekt", 20.Januar(2026), 17.Mars(2026), "Litt mer til stede.", "Klokka ti er greit."));
        Assert.Equal(["17.03.2026 Evaluer tiltakene"], (await _ola.SerForloep(_jonas)).Frister);
    }

    private async Task Ansvarsgruppa_samles_paa_nivaa_3()
    {
        _fortelling.DetEr(17.Mars(2026));
        var (per, ingrid, utenfor) = (await _ola.Valgbar(_jonas, "Per Dahl"), await _ola.Valgbar(_jonas, "Ingrid Lien"), await _ola.Valgbar(_jonas, "Sigurd Strand"));
        await _ola.FaarNei("409 ANSVARSGRUPPE_HOERER_TIL_NIVAA", Ansvarsgruppe(_jonas, ingrid, 6, per));
        _ = await _ola.Gjoer(Evaluering(_jonas, "opp", 17.Mars(2026), 2.Juni(2026), "Fastlegen henviser til BUP.", "Jeg vil snakke med noen."));
        _ = await _ola.Gjoer(Nivaa(_jonas, "3", (await _ola.SerForloep(_jonas)).Json.GetProperty("versjon").GetInt32()));

        await _ola.FaarNei("409 MEDLEM_ER_IKKE_AKTOER", Ansvarsgruppe(_jonas, ingrid, 6, per, utenfor));
        await _per.FaarNei("404 IKKE_FUNNET", Ansvarsgruppe(_jonas, ingrid, 6, per));
        var ola = (await Gruppa()).GetProperty("kandidater").EnumerateArray().Single(k => k.Tekst("navn") == "Ola Berg").Tekst("ansatt");
        _ = await _ola.Gjoer(Ansvarsgruppe(_jonas, ola, 6, per, ingrid));
        _ = await _ola.Gjoer(MedIPlanen(_jonas, (await _ola.SerForloep(_jonas)).Json.GetProperty("maal")[0].Tekst("id")));

        var gruppa = await Gruppa();
        Assert.Equal(("Ola Berg", 28.April(2026)), (gruppa.GetProperty("gruppe").Tekst("koordinator"), gruppa.GetProperty("gruppe").Dag("nesteMoete")));
        Assert.Equal(["Ingrid Lien", "Ola Berg", "Per Dahl"], Medlemmene(gruppa));
        Assert.Equal(["Jonas Prøve", "Mona Prøve", "Per Prøve"], gruppa.GetProperty("familien").EnumerateArray().Select(f => f.GetString()!));
        Assert.True(gruppa.GetProperty("maal")[0].GetProperty("iPlanen").GetBoolean());
        Assert.Contains("28.04.2026 Hold møte i ansvarsgruppa", (await _ola.SerForloep(_jonas)).Frister);

        // Another service reads who sits there, and not who the family is.
        Assert.Empty((await _per.Ser($"/api/forloep/{_jonas}/ansvarsgruppe")).GetProperty("familien").EnumerateArray());
        await _rektor.SerIkke($"/api/forloep/{_jonas}/ansvarsgruppe");

        async Task<JsonElement> Gruppa() => await _ola.Ser($"/api/forloep/{_jonas}/ansvarsgruppe");
    }

    private static IEnumerable<string> Medlemmene(JsonElement gruppa) =>
        gruppa.GetProperty("kandidater").EnumerateArray().Where(k => k.GetProperty("erMedlem").GetBoolean()).Select(k => k.Tekst("navn"));

    private async Task Helsesykepleieren_tar_stafetten_og_koordinerer()
    {
        _fortelling.DetEr(18.Mars(2026));
        _ = await _ola.Gjoer(Stafettilbud(_jonas, await _ola.Valgbar(_jonas, "Ingrid Lien")));
        Assert.Equal("nivå 3, Ola Berg, aktiv", (await _ola.SerForloep(_jonas)).Status);

        _fortelling.DetEr(20.Mars(2026));
        _ = await _ingrid.Gjoer(Stafettsvar(_jonas, "aksepter"));
        Assert.Equal("nivå 3, Ingrid Lien, aktiv", (await _ingrid.SerForloep(_jonas)).Status);
        await _ola.SerIkke($"/api/forloep/{_jonas}");
        Assert.Equal("Ingrid Lien", (await _ingrid.Ser($"/api/forloep/{_jonas}/ansvarsgruppe")).GetProperty("gruppe").Tekst("koordinator"));

        // The school goes on in the group by a samtykke to it, as every other service.
        await _ingrid.RegistrererJaFra("Mona Prøve", _jonas, "skole");
        await _ingrid.RegistrererJaFra("Per Prøve", _jonas, "skole");
        _ = await _ingrid.Gjoer(Aktoer(_jonas, await _ingrid.Valgbar(_jonas, "Ola Berg")));
        _fortelling.DetEr(15.April(2026));
        _ = await _ingrid.Gjoer(new($"/api/forloep/{_jonas}/innlegg", new { slag = "notat", dag = "15.04.2026", tekst = "BUP har begynt samtaler.", kategori = "helse" }));
        Assert.Contains("BUP har begynt samtaler.", (await _ola.SerForloep(_jonas)).Linjer("notat").Select(l => l.Tekst("tekst")));
        _fortelling.DetEr(28.April(2026));
        _ = await _ingrid.Gjoer(Gruppemoete(_jonas, 28.April(2026), "Jonas, mor, far, Ingrid, Per og Ola", "Alle holder fast på klokka ti.", "Ingrid Lien", 27.April(2026), "Jeg sover bedre."));
        Assert.Contains("09.06.2026 Hold møte i ansvarsgruppa", (await _ingrid.SerForloep(_jonas)).Frister);
    }

    private async Task Jonas_fyller_15_og_ingenting_nytt_deles()
    {
        _fortelling.DetEr(20.Mai(2026));
        await _ola.SerIkke($"/api/forloep/{_jonas}");
        await _per.SerIkke($"/api/forloep/{_jonas}");
        var holder = await _ingrid.SerForloep(_jonas);
        Assert.True(holder.Json.GetProperty("utenInnsyn").GetBoolean());
        Assert.Empty(holder.Json.GetProperty("tidslinje").EnumerateArray());
        await _ingrid.SerIkke($"/api/forloep/{_jonas}/ansvarsgruppe");
        await _ingrid.FaarNei("403 UNGDOMMEN_MAA_SVARE", Stafettilbud(_jonas, await _ingrid.Valgbar(_jonas, "Per Dahl")));
        var givere = (await _ingrid.Ser($"/api/forloep/{_jonas}/samtykke")).GetProperty("givere");
        Assert.Equal(["ungdommen"], givere.EnumerateArray().Select(g => g.Tekst("id")));
    }

    private async Task Jonas_sier_ja_men_ikke_til_at_skolen_faar_det_fra_BUP()
    {
        _fortelling.DetEr(27.Mai(2026));
        foreach (var til in (string[])["stafettlogg", "skolehelsetjenesten", "ppt"]) _ = await _ingrid.Gjoer(Ungdommens(til));
        _ = await _ingrid.Gjoer(Ungdommens("skole", IkkeHelse));
        await Inne("Ola Berg");
        await Inne("Per Dahl");

        // Jonas has not said that it covers what was written before: PPT begins anew.
        Assert.Empty((await _per.SerForloep(_jonas)).Linjer("moete"));

        // The service that holds the note reads it still, and the school only what Jonas said.
        _ = await _ingrid.Gjoer(new($"/api/forloep/{_jonas}/innlegg", new { slag = "notat", dag = "27.05.2026", tekst = "Til stede 71 % av timene.", kategori = "trivsel_og_laering" }));
        Assert.Contains("BUP har begynt samtaler.", (await _ingrid.SerForloep(_jonas)).Linjer("notat").Select(l => l.Tekst("tekst")));
        var skolen = await _ola.SerForloep(_jonas);
        Assert.Equal(["Til stede 71 % av timene."], skolen.Linjer("notat").Where(l => l.Tekst("av") == "Ingrid Lien").Select(l => l.Tekst("tekst")));
        Assert.DoesNotContain("BUP har begynt", skolen.Json.GetRawText(), StringComparison.Ordinal);

        Akt Ungdommens(string til, string[]? kategorier = null) =>
            new($"/api/forloep/{_jonas}/samtykke", new { gittAv = "ungdommen", til, svar = "ja", maate = "papir", fra = "27.05.2026", kategorier });
    }

    // The yes of before is over: whoever the sweep has let out is let in anew, and whoever it has not has gone on with the new yes.
    private async Task Inne(string navn)
    {
        if (!(await _ingrid.SerForloep(_jonas)).Json.GetProperty("aktoerer").EnumerateArray().Any(a => a.Tekst("navn") == navn))
            _ = await _ingrid.Gjoer(Aktoer(_jonas, await _ingrid.Valgbar(_jonas, navn)));
    }

    private async Task Ansvarsgruppa_moetes_og_planen_takkes_nei_til()
    {
        _fortelling.DetEr(3.Juni(2026));
        var (ingrid, per, ola) = (await Den("Ingrid Lien"), await Den("Per Dahl"), await Den("Ola Berg"));
        _ = await _ingrid.Gjoer(Ansvarsgruppe(_jonas, ingrid, 6, per, ola));
        await _ingrid.FaarNei("422 PAAKREVD barnetsSyn", Gruppemoete(_jonas, 3.Juni(2026), "Jonas, Ingrid, Per og Ola", "Alle tar en ting hver.", null, null, null));
        _ = await _ingrid.Gjoer(Gruppemoete(_jonas, 3.Juni(2026), "Jonas, Ingrid, Per og Ola", "Alle tar en ting hver.", "Ingrid Lien", 2.Juni(2026), "Jeg vil ikke ha flere møter enn dette."));
        Assert.Contains("15.07.2026 Hold møte i ansvarsgruppa", (await _ingrid.SerForloep(_jonas)).Frister);

        _ = await _ingrid.Gjoer(Plantilbud(_jonas, 3.Juni(2026)));
        Assert.Contains("17.06.2026 Skriv hva familien svarte på tilbudet om individuell plan", (await _ingrid.SerForloep(_jonas)).Frister);
        await _ingrid.FaarNei("409 PLANEN_ER_TILBUDT", Plantilbud(_jonas, 3.Juni(2026)));
        await _per.FaarNei("404 IKKE_FUNNET", Plansvar(_jonas, "nei", 3.Juni(2026), "Nei takk."));
        _ = await _ingrid.Gjoer(Plansvar(_jonas, "nei", 3.Juni(2026), "Vi har nok planer."));

        var plan = Assert.Single((await _ingrid.Ser($"/api/forloep/{_jonas}/ansvarsgruppe")).GetProperty("planer").EnumerateArray());
        Assert.Equal((3.Juni(2026), "Ingrid Lien", false, "Vi har nok planer."), (plan.Dag("tilbudt"), plan.Tekst("tilbudtAv"), plan.GetProperty("ja").GetBoolean(), plan.Tekst("ord")));
        var forloep = await _ingrid.SerForloep(_jonas);
        Assert.Equal("nivå 3, Ingrid Lien, aktiv", forloep.Status);
        Assert.DoesNotContain(forloep.Frister, f => f.Contains("individuell plan", StringComparison.Ordinal));
        Assert.Equal(3.Juni(2026), Assert.Single(forloep.Linjer("plan_avslaatt")).Dag("dag"));

        async Task<string> Den(string navn) => (await _ingrid.Ser($"/api/forloep/{_jonas}/ansvarsgruppe")).GetProperty("kandidater").EnumerateArray().Single(k => k.Tekst("navn") == navn).Tekst("ansatt");
    }

    private async Task Ned_til_nivaa_1_med_en_ny_kontaktlaerer()
    {
        _fortelling.DetEr(2.September(2026));
        var torill = _fortelling.Den("3407/torill.sletten");
        _ = await _ingrid.Gjoer(Evaluering(_jonas, "ned", 2.September(2026), 14.Oktober(2026), "Til stede 85 % av timene.", "Skolen er grei nå."));
        _ = await _ingrid.Gjoer(Nivaa(_jonas, "1", (await _ingrid.SerForloep(_jonas)).Json.GetProperty("versjon").GetInt32()));
        Assert.Equal(JsonValueKind.Null, (await _ingrid.Ser($"/api/forloep/{_jonas}/ansvarsgruppe")).GetProperty("gruppe").ValueKind);
        Assert.DoesNotContain((await _ingrid.SerForloep(_jonas)).Frister, f => f.Contains("ansvarsgruppa", StringComparison.Ordinal));

        _ = await _ingrid.Gjoer(Stafettilbud(_jonas, await _ingrid.Valgbar(_jonas, "Torill Sletten")));
        _ = await torill.Gjoer(Stafettsvar(_jonas, "aksepter"));
        var slutt = await torill.SerForloep(_jonas);
        Assert.Equal("nivå 1, Torill Sletten, aktiv", slutt.Status);
        Assert.Equal(2.September(2026), slutt.Linjer("stafett_akseptert")[0].Dag("dag"));

        // Within one service again: the others are thanked.
        foreach (var aktoer in slutt.Json.GetProperty("aktoerer").EnumerateArray()) _ = await torill.Gjoer(new($"/api/forloep/{_jonas}/aktoer/{aktoer.Tekst("ansatt")}/ut", new { }));
        foreach (var ute in (Person[])[_ingrid, _per, _ola]) await ute.SerIkke($"/api/forloep/{_jonas}");
    }
}
