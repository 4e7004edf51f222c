using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What becomes of each frist when another version begins to apply: none vanishes overdue, and none is made so.</summary>
public sealed class BytteTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);
    private static readonly Naa Etter = 9.Februar(2026).Kl(9);

    // The same text under another name, with one nivaa's frister changed.
    private static Handlingsveileder Ny(Nivaa nivaa, Func<Fristpost, Fristpost?> frist) => Gitt.Veileder with
    {
        Versjon = "test-02",
        Nivaaer = [.. Gitt.Veileder.Nivaaer.Select(n => n.Nivaa == nivaa ? n with { Frister = [.. n.Frister.Select(frist).OfType<Fristpost>()] } : n)],
    };

    private static void Flytt(Forloep forloep, Handlingsveileder til) => Assert.Null(forloep.ByttVeileder(til, forloep.Nivaa, Gitt.Rammer(Etter)));

    private static Frist Aapen(Forloep forloep, Fristnavn navn) => forloep.AapneFrister.Single(f => f.Navn == navn);

    [Fact]
    public void Den_samme_teksten_under_et_annet_navn_lar_hver_frist_staa()
    {
        var forloep = Gitt.EtForloep(Gitt.To, Start);
        var foer = forloep.AapneFrister.ToList();
        Flytt(forloep, Ny(Gitt.To, f => f));

        Assert.Equal(foer, forloep.AapneFrister);
        Assert.Equal("test-02", forloep.VeilederVersjon);
    }

    [Fact]
    public void En_frist_som_er_gaatt_ut_staar_ogsaa_naar_den_nye_teksten_ikke_har_den()
    {
        var forloep = Gitt.EtForloep(Gitt.To, Start);
        var dag = Aapen(forloep, Fristnavn.Moete).Dag;
        Assert.True(dag < Etter.Dag);
        Flytt(forloep, Ny(Gitt.To, f => f.Navn is Fristnavn.Moete ? null : f));

        Assert.Equal(dag, Aapen(forloep, Fristnavn.Moete).Dag);
    }

    [Fact]
    public void En_frist_som_er_gaatt_ut_og_faar_en_annen_stige_meldes_opp_paa_nytt()
    {
        var forloep = Gitt.EtForloep(Gitt.To, Start);
        var til = Ny(Gitt.To, f => f) with { Stiger = [new Stige(Stige.Vanlig, [new(Stigeregel.Les("2 arbeidsdager etter")!, Mottaker.Enhetsleder)]), .. Gitt.Veileder.Stiger.Skip(1)] };
        Flytt(forloep, til);

        var frist = Aapen(forloep, Fristnavn.Moete);
        Assert.True(frist.Dag < Etter.Dag);
        Assert.Equal(11.Februar(2026), frist.Vekkes);
        Assert.Equal([new Varslet(0, Mottaker.Enhetsleder, true)], frist.Klatre(til, Kalender.BareRoedeDager, 11.Februar(2026).Kl(6)));
    }

    [Fact]
    public void En_dag_som_er_avtalt_staar_og_en_som_er_regnet_ut_regnes_paa_nytt_fra_samme_dag()
    {
        Fristpost? Tolv(Fristpost f) => f.Navn is Fristnavn.Evaluering ? f with { Regel = Fristregel.Les("12 uker fra nivået startet")! } : f;
        var (regnet, avtalt) = (Gitt.EtForloep(Gitt.To, Start), Gitt.EtForloep(Gitt.To, Start));
        Assert.Null(avtalt.Evaluer(default, Utfall.NoeEffekt, Start.Dag, 2.Mars(2026), Gitt.Rammer(Start)));
        Flytt(regnet, Ny(Gitt.To, Tolv));
        Flytt(avtalt, Ny(Gitt.To, Tolv));

        Assert.Equal(Start.Dag.AddDays(84), Aapen(regnet, Fristnavn.Evaluering).Dag);
        Assert.Equal(2.Mars(2026), Aapen(avtalt, Fristnavn.Evaluering).Dag);
    }

    [Fact]
    public void En_frist_som_ville_ha_vaert_gaatt_ut_faar_foerste_arbeidsdag_etter()
    {
        var forloep = Gitt.EtForloep(Gitt.To, Start);
        Flytt(forloep, Ny(Gitt.To, f => f.Navn is Fristnavn.Evaluering ? f with { Regel = Fristregel.Les("1 uke fra nivået startet")! } : f));

        Assert.Equal(10.Februar(2026), Aapen(forloep, Fristnavn.Evaluering).Dag);
    }

    [Fact]
    public void Det_som_er_avsluttet_flyttes_ikke()
    {
        var forloep = Gitt.EtForloep(Gitt.To, Start);
        Assert.Null(forloep.HoerBarnet(Start.Dag, Gitt.Rammer(Start)));
        Assert.Null(forloep.Avslutt(new Avslutning { Grunn = Avslutningsgrunn.Flyttet, Notat = Fortrolig.Av("Familien flytter."), Dag = Start.Dag, Av = Gitt.Siri.Id }, Gitt.Rammer(Start)));

        Assert.Equal(Hindre.ErAvsluttet, forloep.ByttVeileder(Ny(Gitt.To, f => f), Gitt.To, Gitt.Rammer(Etter)));
    }
}
