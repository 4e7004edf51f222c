using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What one of the family is to a child, to the day.</summary>
public sealed class FamilierelasjonTests
{
    private static readonly DateOnly Foedt = 3.Februar(2010);

    [Fact]
    public void Foresattes_innsyn_slutter_paa_bursdagen()
    {
        Assert.Equal(Relasjon.ForesattMedAnsvar, Familierelasjon.Foresatt(Foedt, true, false, Gitt.Veileder.Regler, 2.Februar(2026)));
        Assert.Equal(Relasjon.Tidligere, Familierelasjon.Foresatt(Foedt, true, false, Gitt.Veileder.Regler, 3.Februar(2026)));
    }

    [Fact]
    public void Kommunen_kan_bestemme_at_foresatte_har_innsyn_til_barnet_er_myndig()
    {
        var regler = Gitt.Veileder.Regler with { ForesattesInnsynTil = 18 };
        Assert.Equal(Relasjon.ForesattMedAnsvar, Familierelasjon.Foresatt(Foedt, true, false, regler, 2.Februar(2028)));
        Assert.Equal(Relasjon.Tidligere, Familierelasjon.Foresatt(Foedt, true, false, regler, 3.Februar(2028)));
    }

    [Fact]
    public void Uten_foreldreansvar_er_man_det_i_hver_alder() =>
        Assert.All(Enumerable.Range(2010, 20), aar => Assert.Equal(Relasjon.ForesattUtenAnsvar, Familierelasjon.Foresatt(Foedt, false, false, Gitt.Veileder.Regler, 5.Mai(aar))));

    [Fact]
    public void Ungdommen_slipper_til_paa_dagen_hun_bestemmer_selv()
    {
        Assert.Equal(Relasjon.Ingen, Familierelasjon.Selv(Foedt, Gitt.Veileder.Regler, 2.Februar(2025)));
        Assert.Equal(Relasjon.BarnetSelv, Familierelasjon.Selv(Foedt, Gitt.Veileder.Regler, 3.Februar(2025)));
        Assert.Equal(Relasjon.BarnetSelv, Familierelasjon.Selv(Foedt, Gitt.Veileder.Regler, 3.Februar(2030)));
    }
}
