using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A frist of an uro is moved as the veileder lets it; the leader is asked only about what she may read.</summary>
public sealed class UroutsettelseTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);

    private static Frist Avklaring(Uro uro) => uro.AapneFrister.Single(f => f.Navn is Fristnavn.Avklaring);

    private static (Utsettelse Bedt, Hinder? Hinder) Be(Uro uro, Fristnavn navn)
    {
        var frist = uro.AapneFrister.Single(f => f.Navn == navn);
        var bedt = new Utsettelse
        {
            Kommune = uro.Kommune, Id = UtsettelseId.Ny(), Uro = uro.Id, Frist = frist.Id, Navn = navn, Fra = frist.Dag, Til = frist.Dag.AddDays(7),
            Grunn = Fortrolig.Av("Familien er bortreist."), BedtAv = Gitt.Siri.Id, Bedt = Start.Tidspunkt,
        };
        return (bedt, uro.BeOmUtsettelse(bedt, Gitt.Rammer(Start)));
    }

    [Fact]
    public void Lederen_spoerres_foerst_naar_uroen_er_delt_og_fristen_staar_til_hun_har_sagt_ja()
    {
        var uro = Gitt.EnUro(Start.Dag, Start);
        Assert.Equal(Hindre.UroenErIkkeDelt, Be(uro, Fristnavn.Avklaring).Hinder);
        Assert.Null(uro.Del(Gitt.Styreren.Id, Gitt.Rammer(Start)));
        var (bedt, hinder) = Be(uro, Fristnavn.Avklaring);
        Assert.Null(hinder);
        Assert.Equal((26.Januar(2026), null), (Avklaring(uro).Dag, bedt.Innvilget));
        Assert.Contains(uro.AapneFrister, f => f.Navn is Fristnavn.SvarPaaUtsettelse);

        Assert.Null(uro.BesvarUtsettelse(bedt, innvilget: true, Gitt.Rammer(Start, Gitt.Styreren)));
        Assert.Equal((2.Februar(2026), true), (Avklaring(uro).Dag, bedt.Innvilget));
        Assert.DoesNotContain(uro.AapneFrister, f => f.Navn is Fristnavn.SvarPaaUtsettelse);
    }

    [Fact]
    public void Er_uroen_avklart_trengs_det_ikke_noe_svar_og_den_frist_som_staar_kan_ikke_flyttes()
    {
        var uro = Gitt.EnUro(Start.Dag, Start);
        Assert.Equal(Hindre.KanIkkeUtsettes, Be(uro, Fristnavn.DelMedLeder).Hinder);
        Assert.Null(uro.Del(Gitt.Styreren.Id, Gitt.Rammer(Start)));
        var (bedt, _) = Be(uro, Fristnavn.Avklaring);
        Assert.Null(uro.Avgjoer(new Avklaring { Begrunnelse = Fortrolig.Av("Det gikk over."), Av = Gitt.Siri.Id, Dag = Start.Dag }, Gitt.Rammer(Start)));

        Assert.Empty(uro.AapneFrister);
        Assert.Equal(Hindre.ErAvsluttet, uro.BesvarUtsettelse(bedt, innvilget: true, Gitt.Rammer(Start, Gitt.Styreren)));
    }
}
