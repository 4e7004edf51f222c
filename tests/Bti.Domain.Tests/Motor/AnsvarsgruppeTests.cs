using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The group around a child and the individuell plan: what the motor lets happen, and what follows.</summary>
public sealed class AnsvarsgruppeTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);
    private static readonly Fortrolig Tekst = Fortrolig.Av("Det vil vi.");

    private static Rammer Rammer(IpPolicy? policy = null, Naa? naa = null) =>
        Gitt.Rammer(naa ?? Start, veileder: Gitt.Veileder with { Regler = Gitt.Veileder.Regler with { IpPolicy = policy } });

    private static Forloep Aktivt(Nivaa nivaa, IpPolicy? policy = null)
    {
        var forloep = Gitt.EtForloep(nivaa, Start);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, Start.Dag.AddYears(1), Start.Dag), Rammer(policy)));
        return forloep;
    }

    private static IndividuellPlan Tilbud(Forloep forloep, Rammer rammer)
    {
        var plan = new IndividuellPlan { Kommune = forloep.Kommune, Id = PlanId.Ny(), Forloep = forloep.Id, Tilbudt = rammer.Naa.Dag, Av = rammer.Av };
        Assert.Null(forloep.TilbyPlan(plan, rammer));
        return plan;
    }

    private static Avslutning Slutt(Rammer rammer) => new() { Grunn = Avslutningsgrunn.IndividuellPlan, Notat = Tekst, Dag = rammer.Naa.Dag, Av = rammer.Av };

    private static Frist? Aapen(Forloep forloep, Fristnavn navn) => forloep.AapneFrister.SingleOrDefault(f => f.Navn == navn);

    [Fact]
    public void En_gruppe_hoerer_til_nivaaet_kommunen_har_valgt()
    {
        var forloep = Aktivt(Gitt.To);

        Assert.Equal("ANSVARSGRUPPE_HOERER_TIL_NIVAA", forloep.SettAnsvarsgruppe(new(Gitt.Siri.Id, false, 6), [], Rammer())!.Kode);
        Assert.Null(forloep.Ansvarsgruppe);
    }

    [Fact]
    public void Bare_den_som_er_inne_med_samtykke_kan_sitte_i_gruppa()
    {
        var forloep = Aktivt(Gitt.Tre);
        var rammer = Rammer();
        Assert.Equal(Hindre.MedlemErIkkeAktoer, forloep.SettAnsvarsgruppe(new(Gitt.Nora.Id, true, 6), [], rammer));
        Assert.Null(forloep.SlippTilUtenSamtykke(Gitt.Ola, Delingsgrunnlag.Avvergeplikt, Tekst, Samtykkeomfang.Alt, Start.Dag.AddDays(7), rammer));
        Assert.Equal(Hindre.MedlemErIkkeAktoer, forloep.SettAnsvarsgruppe(new(Gitt.Siri.Id, false, 6), [Gitt.Ola.Id], rammer));
        Assert.Null(forloep.SlippTil(Gitt.Nora, Start.Dag.AddDays(90), rammer));

        Assert.Null(forloep.SettAnsvarsgruppe(new(Gitt.Nora.Id, true, 6), [], rammer));
        Assert.True(forloep.Aktoerer.Single(a => a.Ansatt == Gitt.Nora.Id).SitterIGruppa);
        Assert.Equal(Hindre.MedlemErIkkeAktoer, forloep.SettAnsvarsgruppe(new(Gitt.Nora.Id, true, 6), [], Rammer(naa: new(Start.Tidspunkt.AddDays(91)))));
    }

    [Fact]
    public void Hvert_moete_i_gruppa_har_en_dag_og_det_neste_er_saa_mange_uker_senere()
    {
        var forloep = Aktivt(Gitt.Tre);
        var rammer = Rammer();
        var logg = Stafettlogg.For(forloep, rammer);
        Moete Moetet(Barnesamtale? barnet) => new() { Kommune = forloep.Kommune, Id = MoeteId.Ny(), Forloep = forloep.Id, Kategori = Informasjonskategori.Tiltak, Dag = Start.Dag, Deltakere = Tekst, Referat = Tekst, Barnet = barnet, Av = rammer.Av, Skrevet = Start.Tidspunkt };
        Assert.Equal(Hindre.IngenAnsvarsgruppe, logg.Foer(forloep, Moetet(Barnesamtale.IkkeHoert(Tekst)), null, rammer));
        Assert.Null(forloep.SettAnsvarsgruppe(new(Gitt.Siri.Id, false, 2), [], rammer));
        Assert.Equal(26.Januar(2026), Aapen(forloep, Fristnavn.Ansvarsgruppemoete)!.Dag);

        Assert.Null(logg.Foer(forloep, Moetet(null), null, rammer));
        Assert.Equal(26.Januar(2026), Aapen(forloep, Fristnavn.Ansvarsgruppemoete)!.Dag);
        Assert.Null(forloep.BarnetHoert);
        Assert.Null(logg.Foer(forloep, Moetet(Barnesamtale.Hoert(Tekst, Start.Dag, Tekst)), null, rammer));
        Assert.Equal((26.Januar(2026), Friststatus.Lukket), (Aapen(forloep, Fristnavn.Ansvarsgruppemoete)!.Dag, forloep.Frister.First(f => f.Navn is Fristnavn.Ansvarsgruppemoete).Status));
        Assert.Equal(Start.Dag, forloep.BarnetHoert);
    }

    [Fact]
    public void Koordinatoren_er_alltid_en_som_er_inne()
    {
        var forloep = Aktivt(Gitt.Tre);
        var rammer = Rammer();
        Assert.Null(forloep.SlippTil(Gitt.Nora, Start.Dag.AddDays(90), rammer));
        Assert.Null(forloep.SettAnsvarsgruppe(new(Gitt.Nora.Id, true, 6), [], rammer));
        Assert.Null(forloep.TaUt(Gitt.Nora.Id, rammer));
        Assert.Equal(new Ansvarsgruppe(Gitt.Siri.Id, false, 6), forloep.Ansvarsgruppe);

        Assert.Null(forloep.TilbyStafett(Gitt.Nora, Start.Dag.AddDays(90), rammer));
        Assert.Null(forloep.BesvarStafett(Gitt.Nora, aksepter: true, Start.Dag.AddDays(90), rammer));
        Assert.Equal(Gitt.Nora.Id, forloep.Ansvarsgruppe!.Koordinator);
    }

    [Fact]
    public void Gruppa_slutter_under_nivaaet_sitt_og_tar_moetet_med_seg()
    {
        var forloep = Aktivt(Gitt.Tre);
        var rammer = Rammer();
        Assert.Null(forloep.SettAnsvarsgruppe(new(Gitt.Siri.Id, false, 6), [], rammer));
        Assert.Null(forloep.Evaluer(EvalueringId.Ny(), Utfall.Ned, Start.Dag, Start.Dag.AddDays(40), rammer));
        Assert.Null(forloep.SettNivaa(Gitt.To, null, rammer));

        Assert.Null(forloep.Ansvarsgruppe);
        Assert.Null(Aapen(forloep, Fristnavn.Ansvarsgruppemoete));
        Assert.NotNull(Aapen(forloep, Fristnavn.Evaluering));
    }

    [Fact]
    public void Moetet_spoerres_det_ikke_etter_naar_familien_har_trukket_samtykket_og_paa_nytt_naar_den_sier_ja()
    {
        var forloep = Aktivt(Gitt.Tre);
        var rammer = Rammer();
        Assert.Null(forloep.SettAnsvarsgruppe(new(Gitt.Siri.Id, false, 6), [], rammer));
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Trukket, null), rammer));
        Assert.Null(Aapen(forloep, Fristnavn.Ansvarsgruppemoete));
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, Start.Dag.AddYears(1), Start.Dag), rammer));
        Assert.Equal(23.Februar(2026), Aapen(forloep, Fristnavn.Ansvarsgruppemoete)!.Dag);
    }

    [Fact]
    public void Et_nei_til_planen_staar_og_den_kan_tilbys_paa_nytt()
    {
        var forloep = Aktivt(Gitt.En);
        var rammer = Rammer(IpPolicy.AvsluttLogg);
        var plan = Tilbud(forloep, rammer);
        Assert.Equal(26.Januar(2026), Aapen(forloep, Fristnavn.SvarPaaPlan)!.Dag);
        Assert.Equal(Hindre.PlanenErTilbudt, forloep.TilbyPlan(plan, rammer));

        Assert.Null(forloep.BesvarPlan(plan, new(false, Start.Dag, Fortrolig.Av("Vi klarer oss."), null), null, rammer));
        Assert.Equal((Planstilling.Avslaatt, "Vi klarer oss.", false), (forloep.Plan, plan.FamiliensOrd!.Tekst, plan.Akseptert));
        Assert.True(forloep.ErAapent);
        Assert.Null(Aapen(forloep, Fristnavn.SvarPaaPlan));
        Assert.Equal(Hindre.PlanenErIkkeTilbudt, forloep.BesvarPlan(plan, new(true, Start.Dag, Tekst, Tekst), null, rammer));
        _ = Tilbud(forloep, rammer);
        Assert.Equal(Planstilling.Tilbudt, forloep.Plan);
    }

    [Fact]
    public void Et_ja_der_kommunen_lenker_lar_loggen_gaa_videre_og_planen_er_ingen_grunn_til_aa_avslutte()
    {
        var forloep = Aktivt(Gitt.To, IpPolicy.Lenke);
        var rammer = Rammer(IpPolicy.Lenke);
        Assert.Null(forloep.BesvarPlan(Tilbud(forloep, rammer), new(true, Start.Dag, Tekst, Tekst), null, rammer));

        Assert.Equal((Planstilling.Akseptert, true, Loggstatus.Aktiv), (forloep.Plan, forloep.ErAapent, forloep.Logg));
        Assert.NotNull(Aapen(forloep, Fristnavn.Evaluering));
        Assert.Equal(Hindre.LoggenFoelgerPlanen, forloep.Avslutt(Slutt(rammer), rammer));
        Assert.Null(forloep.AvsluttPlan(rammer));
        Assert.Equal((Planstilling.Avsluttet, Hindre.PlanenErIkkeAkseptert), (forloep.Plan, forloep.AvsluttPlan(rammer)));
    }

    [Fact]
    public void Et_ja_der_kommunen_avslutter_lukker_alt_paa_en_gang_og_krever_det_en_avslutning_krever()
    {
        var forloep = Aktivt(Gitt.To, IpPolicy.AvsluttLogg);
        var rammer = Rammer(IpPolicy.AvsluttLogg);
        var plan = Tilbud(forloep, rammer);
        Assert.Equal(Hindre.FamilienSvarerPaaPlanen, forloep.Avslutt(Slutt(rammer), rammer));
        Plansvar svar = new(true, Start.Dag, Tekst, Fortrolig.Av("Sampro"));
        Assert.Equal(Hindre.BarnetsStemmeMangler, forloep.BesvarPlan(plan, svar, Slutt(rammer), rammer));
        Assert.Equal((Planstilling.Tilbudt, null, null), (forloep.Plan, forloep.Avslutning, plan.Besvart));
        Assert.Null(forloep.HoerBarnet(Start.Dag, rammer));
        Assert.Equal(Hindre.AvslutningsnotatMangler, forloep.BesvarPlan(plan, svar, null, rammer));

        Assert.Null(forloep.BesvarPlan(plan, svar, Slutt(rammer), rammer));
        Assert.Equal((Planstilling.Akseptert, false, Loggstatus.Avsluttet, "Sampro"), (forloep.Plan, forloep.ErAapent, forloep.Logg, plan.Hvor!.Tekst));
        Assert.Empty(forloep.AapneFrister);
        Assert.Single(forloep.Holdere, h => h.Til is null);
        var staar = forloep.Avslutning;
        Assert.Equal(Hindre.ErAvsluttet, forloep.BesvarPlan(plan, svar, Slutt(rammer), rammer));
        Assert.Same(staar, forloep.Avslutning);

        // The log that is opened again is in the plan's place.
        Assert.Null(forloep.Gjenaapne(new(Samtykkestilling.Gitt, Start.Dag.AddYears(1), Start.Dag), rammer));
        Assert.Equal(Planstilling.Avsluttet, forloep.Plan);
    }

    [Fact]
    public void Et_tilbud_som_ikke_er_besvart_faller_naar_forloepet_avsluttes()
    {
        var forloep = Aktivt(Gitt.En);
        var rammer = Rammer();
        _ = Tilbud(forloep, rammer);
        Assert.Null(forloep.HoerBarnet(Start.Dag, rammer));
        Assert.Null(forloep.Avslutt(Slutt(rammer), rammer));

        Assert.Equal((Planstilling.Avsluttet, 0), (forloep.Plan, forloep.AapneFrister.Count()));
    }
}
