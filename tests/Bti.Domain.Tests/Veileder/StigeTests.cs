using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class StigeTests
{
    private static readonly Kalender Kalenderen = Kalender.BareRoedeDager;

    [Theory]
    [InlineData("3 dager før", "2026-03-17")]
    [InlineData("på dagen", "2026-03-20")]
    [InlineData("1 uke før", "2026-03-13")]
    [InlineData("3 arbeidsdager etter", "2026-03-25")]
    [InlineData("10 arbeidsdager etter", "2026-04-08")] // Past the Easter of 2026.
    [InlineData("2 arbeidsdager før", "2026-03-18")]
    [InlineData("1 dag etter", "2026-03-23")] // A Saturday waits for Monday.
    public void Trinnet_naas_paa_en_dag_noen_er_paa_jobb(string regel, string dag) =>
        Assert.Equal(DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), Stigeregel.Les(regel)!.Dag(20.Mars(2026), Kalenderen));

    [Fact]
    public void Paa_dagen_sies_arbeidsdagen_foer_naar_fristen_er_en_loerdag() =>
        Assert.Equal(20.Mars(2026), Stigeregel.Les("på dagen")!.Dag(21.Mars(2026), Kalenderen));

    [Theory]
    [InlineData("0 dager før")]
    [InlineData("3 dager")]
    [InlineData("3 måneder før")]
    [InlineData("tre dager før")]
    [InlineData("på dagen etter")]
    [InlineData("")]
    public void Andre_ord_er_ikke_en_stige(string tekst) => Assert.Null(Stigeregel.Les(tekst));

    [Theory]
    [InlineData("3 dager før")]
    [InlineData("1 dag etter")]
    [InlineData("1 uke før")]
    [InlineData("på dagen")]
    [InlineData("10 arbeidsdager etter")]
    public void Det_som_leses_skrives_likt(string tekst) => Assert.Equal(tekst, Stigeregel.Les(tekst)!.ToString());

    [Fact]
    public void En_ny_frist_venter_paa_foerste_trinn_og_klatrer_ett_om_gangen()
    {
        var naa = 12.Januar(2026).Kl(9);
        var frist = Avklaringen(naa.Dag, naa);

        Assert.Equal((0, 23.Januar(2026)), (frist.Trinn, frist.Vekkes));
        Assert.Empty(frist.Klatre(Gitt.Veileder, Kalenderen, 22.Januar(2026).Kl(23)));
        Assert.Equal([new Varslet(0, Mottaker.Ansvarlig, false)], frist.Klatre(Gitt.Veileder, Kalenderen, 23.Januar(2026).Kl(0)));
        Assert.Empty(frist.Klatre(Gitt.Veileder, Kalenderen, 23.Januar(2026).Kl(12)));
        Assert.Equal([new Varslet(1, Mottaker.Ansvarlig, true)], frist.Klatre(Gitt.Veileder, Kalenderen, 26.Januar(2026).Kl(6)));
    }

    [Fact]
    public void Etter_en_lang_stans_naas_alle_trinn_i_rekkefoelge_og_hvert_en_gang()
    {
        var naa = 12.Januar(2026).Kl(9);
        var frist = Avklaringen(naa.Dag, naa);

        Assert.Equal([0, 1, 2, 3], frist.Klatre(Gitt.Veileder, Kalenderen, 1.Juni(2026).Kl(9)).Select(v => v.Trinn));
        Assert.Null(frist.Vekkes);
        Assert.Empty(frist.Klatre(Gitt.Veileder, Kalenderen, 1.Juli(2026).Kl(9)));
    }

    [Fact]
    public void Naar_uroen_oppsto_for_lenge_siden_regnes_opptrappingen_fra_dagen_den_ble_skrevet()
    {
        var naa = 12.Januar(2026).Kl(9);
        var frist = Avklaringen(naa.Dag.AddDays(-40), naa);

        // Three working days from the day somebody could do something, and no reminder of what had passed.
        Assert.Equal((2, 15.Januar(2026)), (frist.Trinn, frist.Vekkes));
    }

    [Fact]
    public void En_lukket_frist_vekkes_ikke()
    {
        var naa = 12.Januar(2026).Kl(9);
        var uro = Gitt.EnUro(naa.Dag, naa);
        Assert.Null(uro.Del(Gitt.Styreren.Id, Gitt.Rammer(naa)));
        var frist = uro.Frister.Single(f => f.Navn is Fristnavn.DelMedLeder);

        Assert.Null(frist.Vekkes);
        Assert.Empty(frist.Klatre(Gitt.Veileder, Kalenderen, 1.Juni(2026).Kl(9)));
    }

    private static Frist Avklaringen(DateOnly oppsto, Naa naa) => Gitt.EnUro(oppsto, naa).Frister.Single(f => f.Navn is Fristnavn.Avklaring);
}
