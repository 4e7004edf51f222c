using Xunit;

namespace Bti.Domain.Tests;

public sealed class MottakereTests
{
    private static readonly EnhetId Skolen = EnhetId.Ny();
    private static readonly EnhetId Barnehagen = EnhetId.Ny();
    private static readonly AnsattId Holder = AnsattId.Ny();
    private static readonly AnsattId Spurt = AnsattId.Ny();
    private static readonly AnsattId Rektor = AnsattId.Ny();
    private static readonly AnsattId Styrer = AnsattId.Ny();
    private static readonly AnsattId Koordinator = AnsattId.Ny();
    private static readonly AnsattId Administrator = AnsattId.Ny();

    private static readonly Rolleinnehaver[] Alle =
    [
        new(Rektor, Rolle.Enhetsleder, Skolen), new(Styrer, Rolle.Enhetsleder, Barnehagen),
        new(Koordinator, Rolle.BtiKoordinator, EnhetId.Ny()), new(Administrator, Rolle.Kommuneadministrator, EnhetId.Ny()),
    ];

    private static readonly Saksfolk Folk = new(Holder, Spurt, Skolen, Barnehagen);

    [Fact]
    public void Den_ansvarlige_er_den_som_har_stafetten() => Assert.Equal([Holder], Finn(Mottaker.Ansvarlig));

    [Fact]
    public void Svaret_paa_stafetten_ventes_av_den_som_er_spurt() => Assert.Equal([Spurt], Finn(Mottaker.Ansvarlig, navn: Fristnavn.SvarPaaStafett));

    [Fact]
    public void Begge_ledere_faar_vite_om_et_tilbud_uten_svar() => Assert.Equal([Rektor, Styrer], Finn(Mottaker.BeggeLedere));

    [Fact]
    public void En_leder_som_er_inhabil_hoppes_over_og_koordinatoren_faar_det() =>
        Assert.Equal([Koordinator], Finn(Mottaker.Enhetsleder, utelukkede: Rektor));

    [Fact]
    public void Er_ingen_andre_igjen_faar_administratoren_det() =>
        Assert.Equal([Administrator], Finn(Mottaker.BtiKoordinator, utelukkede: [Koordinator, Rektor]));

    [Theory]
    [InlineData(Mottaker.Ansvarlig)]
    [InlineData(Mottaker.Enhetsleder)]
    [InlineData(Mottaker.BeggeLedere)]
    [InlineData(Mottaker.BtiKoordinator)]
    public void Stigen_ender_alltid_hos_et_menneske_som_ikke_er_utelukket(Mottaker til) =>
        Assert.All(Finn(til, utelukkede: [Holder, Rektor]), m => Assert.DoesNotContain(m, new[] { Holder, Rektor }));

    [Theory]
    [InlineData(Mottaker.Ansvarlig, Ansvarsrolle.Stafettholder, null, false)]
    [InlineData(Mottaker.Ansvarlig, Ansvarsrolle.Stafettholder, Rolle.Enhetsleder, true)]
    [InlineData(Mottaker.Ansvarlig, Ansvarsrolle.BtiKoordinator, Rolle.BtiKoordinator, false)]
    [InlineData(Mottaker.BeggeLedere, Ansvarsrolle.Stafettholder, Rolle.Enhetsleder, false)]
    [InlineData(Mottaker.Enhetsleder, Ansvarsrolle.Stafettholder, Rolle.BtiKoordinator, true)]
    [InlineData(Mottaker.BtiKoordinator, Ansvarsrolle.Stafettholder, Rolle.Kommuneadministrator, true)]
    public void Det_sees_paa_rollen_om_det_er_sendt_videre(Mottaker til, Ansvarsrolle ansvarlig, Rolle? somRolle, bool videre) =>
        Assert.Equal(videre, Mottakere.ErSendtVidere(til, ansvarlig, somRolle));

    private static IReadOnlyList<AnsattId> Finn(Mottaker til, Fristnavn navn = Fristnavn.Evaluering, params AnsattId[] utelukkede)
    {
        var funnet = Mottakere.Finn(til, navn, Ansvarsrolle.Stafettholder, Folk, Alle, utelukkede.ToHashSet());
        Assert.NotEmpty(funnet);
        Assert.All(funnet, m => Assert.Equal(Alle.FirstOrDefault(i => i.Ansatt == m.Ansatt)?.Rolle, m.SomRolle));
        return [.. funnet.Select(m => m.Ansatt)];
    }
}
