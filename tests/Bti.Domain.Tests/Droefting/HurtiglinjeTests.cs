using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>One line typed in a meeting is a note, a voice or a decision, by the word it begins with.</summary>
public sealed class HurtiglinjeTests
{
    private static readonly DateOnly Idag = 12.Januar(2026);
    private static readonly string?[] Tomme = [null, "", "  ", "t:", "b: ", "t: ; a: Siri"];
    private static readonly string[] Skrevne = ["siri", "Haug", "siri sand", "ola", "ber", "Kari", ""];

    private static Hurtiglinje Les(string linje) => Hurtiglinje.Les(linje, Idag).Linje!;

    [Theory]
    [InlineData("barnet: Vil leke ute.", Saksinnleggslag.BarnetsSyn, "Vil leke ute.")]
    [InlineData(" B : Vil leke ute.", Saksinnleggslag.BarnetsSyn, "Vil leke ute.")]
    [InlineData("Føresette: Er slitne.", Saksinnleggslag.ForesattesSyn, "Er slitne.")]
    [InlineData("prøvd: Lekegruppe; ansvarlig: Siri", Saksinnleggslag.ForrigeTiltak, "Lekegruppe; ansvarlig: Siri")]
    [InlineData("råd: En fast voksen", Saksinnleggslag.Raad, "En fast voksen")]
    [InlineData("Klokka 12:30 ringer rektor", Saksinnleggslag.Notat, "Klokka 12:30 ringer rektor")]
    [InlineData("n: notat: to kolon", Saksinnleggslag.Notat, "notat: to kolon")]
    public void Det_foerste_ordet_sier_hva_det_er(string linje, Saksinnleggslag slag, string tekst) => Assert.Equal(new(slag, tekst), Les(linje));

    [Theory]
    [InlineData("tiltak: Lekegruppe; ansvarlig: Siri Haugen; frist: 01.03.2026; mål: 2; hvor: enhet")]
    [InlineData("t:Lekegruppe;m:2;h:barnehagen;a:Siri Haugen;f:1.3.")]
    [InlineData("Avgjerd: Lekegruppe ; Ansvarleg: Siri Haugen; innan: 1.3.2026; mål: 2; kvar: eining")]
    public void En_beslutning_har_ansvarlig_frist_maal_og_sted_i_hvilken_rekkefoelge_som_helst(string linje)
    {
        var lest = Les(linje);
        Assert.Equal((Saksinnleggslag.Beslutning, "Lekegruppe", "Siri Haugen", "01.03.2026", "2", Arena.Enhet), (lest.Slag, lest.Tekst, lest.Ansvarlig, lest.Frist, lest.Maal, lest.Hvor));
    }

    [Theory]
    [InlineData("2 uker", "26.01.2026")]
    [InlineData("10 dagar", "22.01.2026")]
    [InlineData("1 månad", "12.02.2026")]
    [InlineData("12.1", "12.01.2026")]
    [InlineData("11.1.", "11.01.2027")]
    [InlineData("snart", "snart")]
    [InlineData("31.2.", "31.2.")]
    [InlineData("400 dager", "400 dager")]
    public void Fristen_er_en_dag_eller_en_tid_fra_i_dag_og_ellers_som_den_er_skrevet(string skrevet, string frist) => Assert.Equal(frist, Les($"t: Ring; f: {skrevet}").Frist);

    [Fact]
    public void Tegn_i_teksten_er_tekst()
    {
        var lest = Les("t: Les: Ole; Dole og Doffen; a: Siri; f: 2 uker");
        Assert.Equal(("Les: Ole; Dole og Doffen", "Siri", "26.01.2026"), (lest.Tekst, lest.Ansvarlig, lest.Frist));
        Assert.Equal("Siri; eller Ola", Les("t: Ring; a: Siri; eller Ola").Ansvarlig);
        Assert.All(Tomme, tom => Assert.Equal("linje", Hurtiglinje.Les(tom, Idag).Hinder?.Felt));
    }

    [Fact]
    public void Et_navn_er_det_hele_eller_begynnelsen_paa_ett_og_ikke_flere()
    {
        string[] navn = ["Siri Haugen", "Siri Sand", "Ola Berg", "Ola"];
        Assert.Equal([null, 0, 1, 3, 2, null, null], Skrevne.Select(n => Hurtiglinje.Treff(n, navn)));
    }
}
