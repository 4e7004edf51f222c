using System.Text.Json;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;
using static Bti.Api.Tests.Akter;

namespace Bti.Api.Tests;

/// <summary>
/// Scenario A: Ada, four years old, in a barnehage in Søndre Land, from the uro of 12.01.2026 to the closing on nivaa 1 on
/// 22.04.2026. Left to what is not made yet: the receipt of the archive, the leader's oversikt, and the parents reading for
/// themselves.
/// </summary>
public sealed class ScenarioATests : IDisposable
{
    private Fortelling _fortelling = null!;
    private Person _siri = null!;
    private Person _styreren = null!;
    private Person _eirik = null!;
    private string _uro = "";
    private string _ada = "";

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Scenario_A_fra_uro_til_avsluttet_paa_nivaa_1(Databaseslag slag)
    {
        _fortelling = new Fortelling(slag, 12.Januar(2026));
        (_siri, _styreren, _eirik) = (_fortelling.Den("3447/siri.haugen"), _fortelling.Den("3447/marit.sveen"), _fortelling.Den("3447/eirik.hagen"));

        await Siri_undrer_seg();
        await Uroen_deles_og_Ada_blir_hoert();
        await Uroen_blir_et_forloep_og_loggen_venter_paa_begge_foreldrene();
        await Moetet_setter_maal_og_tiltak();
        await Tiltakene_evalueres_og_fortsetter();
        await Maalet_er_naadd_og_forloepet_avsluttes();
        await Sonen_staar_ingen_andre_steder();
    }

    public void Dispose() => _fortelling.Dispose();

    private async Task Siri_undrer_seg()
    {
        var skrevet = await _siri.Gjoer(Uro("Ada Prøve", 10.Juni(2021), 12.Januar(2026), "Ada trekker seg unna i leken og gråter ved henting."));
        _uro = skrevet.Tekst("uro");
        Assert.Equal(26.Januar(2026), skrevet.Dag("avklares"));
        _ = await _siri.Gjoer(Uroskjema(_uro, sone: 2, versjon: await Versjon()));

        var uro = await _siri.Ser($"/api/uro/{_uro}");
        Assert.Equal(["19.01.2026 Del uroen med nærmeste leder", "26.01.2026 Avklar hva som skal skje videre"], uro.Frister);
        Assert.Equal(2, uro.GetProperty("skjema").GetProperty("sone").GetInt32());

        await _siri.FaarNei("409 UROEN_ER_IKKE_DELT", Avklaring(_uro, til: "1"));
        await _styreren.SerIkke($"/api/uro/{_uro}");
        await _eirik.SerIkke($"/api/uro/{_uro}");
        Assert.Equal(1, (await _styreren.Ser("/api/enheten")).GetProperty("udelte").GetInt32());
    }

    private async Task Uroen_deles_og_Ada_blir_hoert()
    {
        _fortelling.DetEr(14.Januar(2026));
        _ = await _siri.Gjoer(Deling(_uro));
        var delt = await _styreren.Ser($"/api/uro/{_uro}");
        Assert.Equal("Marit Sveen", delt.Tekst("deltMed"));
        Assert.Equal(["26.01.2026 Avklar hva som skal skje videre"], delt.Frister);
        await _siri.FaarNei("409 SAMTALE_MANGLER", Avklaring(_uro, til: "1"));

        _fortelling.DetEr(19.Januar(2026));
        _ = await _siri.Gjoer(Undringssamtale(_uro, 19.Januar(2026), "Mor og far kommer til samtale i morgen.", "Jeg vil være med Siri", await Versjon()));
        _fortelling.DetEr(20.Januar(2026));
        _ = await _siri.Gjoer(Undringssamtale(_uro, 20.Januar(2026), "De har sett det samme hjemme.", "Jeg vil være med Siri", await Versjon()));

        var samtale = (await _styreren.Ser($"/api/uro/{_uro}")).GetProperty("samtale");
        Assert.Equal((20.Januar(2026), "Jeg vil være med Siri"), (samtale.Dag("dag"), samtale.Tekst("barnetSa")));
    }

    private async Task Uroen_blir_et_forloep_og_loggen_venter_paa_begge_foreldrene()
    {
        _fortelling.DetEr(22.Januar(2026));
        _ada = (await _siri.Gjoer(Avklaring(_uro, til: "1"))).Tekst("forloep");

        var uro = await _siri.Ser($"/api/uro/{_uro}");
        Assert.False(uro.GetProperty("erAapen").GetBoolean());
        Assert.Empty(uro.Frister);
        Assert.Equal(10, uro.GetProperty("avklaring").Dag("dag").DayNumber - uro.Dag("oppsto").DayNumber);

        _ = await _siri.Gjoer(Foresatt(_ada, "Mona Prøve", "mor"));
        _ = await _siri.Gjoer(Foresatt(_ada, "Per Prøve", "far"));
        await _siri.RegistrererJaFra("Mona Prøve", _ada);

        foreach (var dag in new[] { 22.Januar(2026), 24.Januar(2026) })
        {
            _fortelling.DetEr(dag);
            var venter = await _siri.SerForloep(_ada);
            Assert.Equal("nivå 1, Siri Haugen, venter_samtykke", venter.Status);
            Assert.Equal(["05.02.2026 Avklar samtykket til stafettloggen", "05.03.2026 Evaluer tiltakene"], venter.Frister);
            Assert.Equal("mangler", await _siri.SerSamtykket(_ada));
            await _siri.FaarNei("409 LOGGEN_ER_IKKE_AKTIV", Innlegg(_ada, "ressurs", dag, "Ada er god på å trøste andre."));
            await _siri.FaarNei("409 LOGGEN_ER_IKKE_AKTIV", Maal(_ada, "Ada leker med én venn hver dag.", 22.April(2026)));
        }

        _fortelling.DetEr(25.Januar(2026));
        await _siri.RegistrererJaFra("Per Prøve", _ada);
        var aktiv = await _siri.SerForloep(_ada);
        Assert.Equal("nivå 1, Siri Haugen, aktiv", aktiv.Status);
        Assert.Equal(4, aktiv.Json.GetProperty("alder").GetInt32());
        Assert.Equal("gitt til 22.01.2027", await _siri.SerSamtykket(_ada));
        Assert.Equal(["08.02.2026 Start det første tiltaket", "05.03.2026 Evaluer tiltakene"], aktiv.Frister);
        await Lederen_ser_bare_metadata(nesteFrist: 8.Februar(2026));
    }

    private async Task Moetet_setter_maal_og_tiltak()
    {
        _fortelling.DetEr(28.Januar(2026));
        _ = await _siri.Gjoer(Moete(_ada, 28.Januar(2026), "Mor, far og Siri", "Vi vil at Ada får en fast venn å leke med.", evalueres: 11.Mars(2026)));
        await _siri.FaarNei("409 RESSURSER_FOERST", Innlegg(_ada, "grunn_til_uro", 28.Januar(2026), "Trekker seg unna i leken."));
        _ = await _siri.Gjoer(Innlegg(_ada, "ressurs", 28.Januar(2026), "Ada er god på å trøste andre."));
        _ = await _siri.Gjoer(Innlegg(_ada, "grunn_til_uro", 28.Januar(2026), "Trekker seg unna i leken."));
        _ = await _siri.Gjoer(Innlegg(_ada, "barnets_stemme", 19.Januar(2026), "Jeg vil være med Siri", egneOrd: true));
        _ = await _siri.Gjoer(Maal(_ada, "Ada leker med én venn hver dag.", 22.April(2026)));

        var maal = (await _siri.SerForloep(_ada)).Json.GetProperty("maal")[0].Tekst("id");
        await _siri.FaarNei("422 PAAKREVD frist", Lekegruppe(maal, evalueres: null));
        Assert.Empty((await _siri.SerForloep(_ada)).Json.GetProperty("tiltak").EnumerateArray());
        _ = await _siri.Gjoer(Lekegruppe(maal, 11.Mars(2026)));
        _ = await _siri.Gjoer(Tiltak(_ada, maal, "Rolig henting", "hjem", "Mona Prøve", "barnehage", 2.Februar(2026), 11.Mars(2026)));
        await _siri.FaarNei("409 BARNETS_STEMME_MANGLER", Avslutning(_ada, "maal_naadd", "Ada leker med en venn hver dag."));

        _fortelling.DetEr(29.Januar(2026));
        var forloep = await _siri.SerForloep(_ada);
        Assert.Equal(["11.03.2026 Evaluer tiltakene"], forloep.Frister);
        var foerste = forloep.Tiltak("Lekegruppe");
        Assert.Equal((29.Januar(2026), 11.Mars(2026), "enhet"), (foerste.Dag("start"), foerste.Dag("evalueres"), foerste.Tekst("arena")));
        Assert.Equal(17, foerste.Dag("start").DayNumber - (await _siri.Ser($"/api/uro/{_uro}")).Dag("oppsto").DayNumber);
        Assert.Equal("hjem", forloep.Tiltak("Rolig henting").Tekst("arena"));
        Assert.Equal(28.Januar(2026), Assert.Single(forloep.Linjer("moete")).Dag("dag"));
        var stemme = Assert.Single(forloep.Linjer("barnets_stemme"));
        Assert.Equal((19.Januar(2026), "Jeg vil være med Siri", true), (stemme.Dag("dag"), stemme.Tekst("tekst"), stemme.GetProperty("egneOrd").GetBoolean()));
        await Lederen_ser_bare_metadata(nesteFrist: 11.Mars(2026));
    }

    private async Task Tiltakene_evalueres_og_fortsetter()
    {
        _fortelling.DetEr(11.Mars(2026));
        await Vurder("Lekegruppe", "noe", evalueresIgjen: 22.April(2026));
        await Vurder("Rolig henting", "noe", evalueresIgjen: 22.April(2026));
        await _siri.FaarNei("422 PAAKREVD neste", Evaluering(_ada, "noe_effekt", 11.Mars(2026), null, "Ada leker oftere med en annen.", "Jeg liker lekegruppa."));
        await _siri.FaarNei("409 NESTE_EVALUERING_MANGLER", Evaluering(_ada, "noe_effekt", 11.Mars(2026), 11.Mars(2026), "Ada leker oftere med en annen.", "Jeg liker lekegruppa."));
        _ = await _siri.Gjoer(Evaluering(_ada, "noe_effekt", 11.Mars(2026), 22.April(2026), "Ada leker oftere med en annen.", "Jeg liker lekegruppa."));

        var forloep = await _siri.SerForloep(_ada);
        Assert.Equal("nivå 1, Siri Haugen, aktiv", forloep.Status);
        Assert.Equal(["22.04.2026 Evaluer tiltakene"], forloep.Frister);
        Assert.Equal(("noe", 22.April(2026)), (forloep.Tiltak("Lekegruppe").Tekst("effekt"), forloep.Tiltak("Lekegruppe").Dag("evalueres")));
        var linje = Assert.Single(forloep.Linjer("evaluering"));
        Assert.Equal((11.Mars(2026), "noe_effekt"), (linje.Dag("dag"), linje.Tekst("utfall")));
    }

    private async Task Maalet_er_naadd_og_forloepet_avsluttes()
    {
        _fortelling.DetEr(22.April(2026));
        await Vurder("Lekegruppe", "maal_naadd", evalueresIgjen: null);
        await Vurder("Rolig henting", "maal_naadd", evalueresIgjen: null);
        _ = await _siri.Gjoer(Evaluering(_ada, "maal_naadd", 22.April(2026), 3.Juni(2026), "Ada leker med en venn hver dag.", "Jeg har en venn."));
        await _siri.FaarNei("422 PAAKREVD notat", Avslutning(_ada, "maal_naadd", null));
        await _styreren.FaarNei("404 IKKE_FUNNET", Avslutning(_ada, "maal_naadd", "Ada leker med en venn hver dag."));
        _ = await _siri.Gjoer(Avslutning(_ada, "maal_naadd", "Ada leker med en venn hver dag. Barnehagen fortsetter lekegruppa."));

        var forloep = await _siri.SerForloep(_ada);
        Assert.Equal("nivå 1, Siri Haugen, avsluttet", forloep.Status);
        Assert.False(forloep.Json.GetProperty("erAapent").GetBoolean());
        Assert.Empty(forloep.Frister);
        var notat = forloep.Json.GetProperty("avslutning");
        Assert.Equal(("maal_naadd", 22.April(2026)), (notat.Tekst("grunn"), notat.Dag("dag")));
        Assert.Equal(22.April(2026), Assert.Single(forloep.Linjer("avsluttet")).Dag("dag"));
        await _siri.FaarNei("409 STEG", Innlegg(_ada, "notat", 22.April(2026), "En ting til."));
        Assert.Empty((await _siri.Ser("/api/hjem")).GetProperty("oppgaver").EnumerateArray());
        Assert.Empty((await _styreren.Ser("/api/enheten")).GetProperty("forloep").EnumerateArray());
    }

    private async Task Sonen_staar_ingen_andre_steder()
    {
        JsonElement[] svar =
        [
            (await _siri.SerForloep(_ada)).Json,
            await _siri.Ser("/api/hjem"),
            await _siri.Ser("/api/forloep?status=alle"),
            await _styreren.Ser($"/api/uro/{_uro}"),
            await _styreren.Ser("/api/enheten"),
        ];
        Assert.All(svar, s => Assert.DoesNotContain("\"sone\"", s.GetRawText(), StringComparison.Ordinal));
        Assert.False(svar[3].TryGetProperty("skjema", out _));
    }

    private async Task Lederen_ser_bare_metadata(DateOnly nesteFrist)
    {
        await _styreren.SerIkke($"/api/forloep/{_ada}");
        await _styreren.SerIkke($"/api/forloep/{_ada}/samtykke");
        await _eirik.SerIkke($"/api/forloep/{_ada}");
        var linje = Assert.Single((await _styreren.Ser("/api/enheten")).GetProperty("forloep").EnumerateArray());
        Assert.Equal(["forloep", "barn", "nivaa", "stafettholder", "nesteFrist"], linje.EnumerateObject().Select(f => f.Name));
        Assert.Equal((1, "Siri Haugen", nesteFrist), (linje.GetProperty("nivaa").GetInt32(), linje.Tekst("stafettholder"), linje.Dag("nesteFrist")));
    }

    private async Task Vurder(string tittel, string effekt, DateOnly? evalueresIgjen)
    {
        var tiltak = (await _siri.SerForloep(_ada)).Tiltak(tittel);
        _ = await _siri.Gjoer(Vurdering(_ada, tiltak.Tekst("id"), effekt, evalueresIgjen, tiltak.GetProperty("versjon").GetInt32()));
    }

    private Akt Lekegruppe(string maal, DateOnly? evalueres) =>
        Tiltak(_ada, maal, "Lekegruppe", "enhet", "Siri Haugen", "barnehage", 29.Januar(2026), evalueres);

    private async Task<int> Versjon() => (await _siri.Ser($"/api/uro/{_uro}")).GetProperty("versjon").GetInt32();
}
