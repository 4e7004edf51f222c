using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A template gives the referat its headings, and finds them again in the text.</summary>
public sealed class ReferatmalTests
{
    private static readonly Referatmal Mal = new(
    [
        new("Hva barnet mener", "Hva sier barnet selv?", [Saksinnleggslag.BarnetsSyn]),
        new("Hva vi drøftet", null, [Saksinnleggslag.ForrigeTiltak, Saksinnleggslag.Notat]),
        new("Råd", null, [Saksinnleggslag.Raad]),
    ]);

    [Fact]
    public void Det_som_er_skrevet_i_moetet_kommer_under_sin_overskrift_i_malens_rekkefoelge()
    {
        var utkast = Mal.Utkast([(Saksinnleggslag.Notat, "Vi snakket lenge."), (Saksinnleggslag.Raad, "En fast voksen."), (Saksinnleggslag.ForrigeTiltak, "Lekegruppa virket."), (Saksinnleggslag.Notat, "Og litt til.")]);

        Assert.Equal("Hva barnet mener\n\nHva vi drøftet\nLekegruppa virket.\nVi snakket lenge.\nOg litt til.\n\nRåd\nEn fast voksen.", utkast);
        Assert.Equal([new("Hva barnet mener", ""), new("Hva vi drøftet", "Lekegruppa virket.\nVi snakket lenge.\nOg litt til."), new("Råd", "En fast voksen.")], Mal.Les(utkast));
    }

    [Fact]
    public void En_tekst_leses_som_den_er_skrevet_ogsaa_uten_overskrifter_og_med_andre()
    {
        Assert.Equal([new(null, "Først litt.\n\nSå mer."), new("Råd", "Ring mor.\nRåd: to")], Mal.Les("Først litt.\r\n\r\nSå mer.\r\n RÅD \r\nRing mor.\r\nRåd: to"));
        Assert.Equal([new(null, "En helt annen mal\nmed sitt.")], Mal.Les("En helt annen mal\nmed sitt."));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Hva barnet mener\n\nRåd\n \n", true)]
    [InlineData("Hva barnet mener\nVil leke.\n\nRåd", false)]
    [InlineData("Noe.", false)]
    public void En_tekst_med_bare_overskrifter_sier_ingenting(string referat, bool tom) => Assert.Equal(tom, Mal.ErTom(referat));
}
