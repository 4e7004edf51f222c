using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Who is given a referat to read, and for how long.</summary>
public sealed class ReferatlesingTests
{
    private static readonly Naa Naa = 2.September(2026).Kl(11);
    private static readonly Rammer Ramme = Gitt.Rammer(Naa);

    private static readonly Moetearena Arena = MoetearenaTests.Et(
        new("helsestasjon", "Helsesykepleier", Gitt.Nora.Id, Gitt.Ola.Id, Rotasjon.Alltid), new("barnehage", "Styrer", Gitt.Styreren.Id, null, Rotasjon.Alltid), new("bup", "Rådgiver", null, null, Rotasjon.Alltid));

    private static Arenamoete Moetet(params AnsattId[] forfall)
    {
        var moete = MoetearenaTests.Moetene(Arena)[1];
        Assert.Null(moete.PubliserSaksliste(Arena, new HashSet<AnsattId>(), Ramme));
        foreach (var hvem in forfall) Assert.Null(moete.Svar(hvem, Innkallingssvar.Forfall, Ramme));
        return moete;
    }

    private static Familiehenvendelse Familiens() => Familiehenvendelse.Meld(
        Arena, Gitt.Siri, new(Fortrolig.Av("Hvem kan vi snakke med?"), null, null, Hastegrad.Vanlig, [], Informasjonskategori.Tiltak), Fortrolig.Av("En mor"), Fortrolig.Av("400 00 000"), Ramme);

    [Fact]
    public void De_som_har_plassen_faar_det_og_ingen_som_vet_det_fra_foer()
    {
        Assert.Equal([Gitt.Nora.Id, Gitt.Styreren.Id], Referatlesing.Mottakere(MoetearenaTests.Sak(Arena), Moetet()));
        Assert.Equal([Gitt.Nora.Id], Referatlesing.Mottakere(MoetearenaTests.Sak(Arena), Moetet(), Gitt.Styreren.Id, Gitt.Siri.Id));
    }

    [Fact]
    public void Med_vara_i_plassen_leser_den_faste_bare_det_ingen_familie_er_bak()
    {
        Assert.Equal([Gitt.Nora.Id, Gitt.Ola.Id, Gitt.Styreren.Id], Referatlesing.Mottakere(MoetearenaTests.Sak(Arena), Moetet(Gitt.Nora.Id)));
        Assert.Equal([Gitt.Ola.Id], Referatlesing.Mottakere(Familiens(), Moetet(Gitt.Nora.Id, Gitt.Styreren.Id)));
    }

    [Fact]
    public void Det_venter_i_to_uker_fra_det_er_godkjent_eller_til_det_er_lest()
    {
        var sak = MoetearenaTests.Sak(Arena);
        var lesing = new Referatlesing { Kommune = Gitt.Kommunen, Sak = sak.Id, Ansatt = Gitt.Nora.Id };
        Assert.False(lesing.Venter(sak, Naa.Dag));
        Assert.Null(sak.Godkjenn(Fortrolig.Av("Vi deler garderoben i to."), Ramme));
        Assert.Equal((16.September(2026), true, false), (Referatlesing.SisteDag(sak.Lukket!.Value), lesing.Venter(sak, 16.September(2026)), lesing.Venter(sak, 17.September(2026))));
        lesing.ErLest(Naa);
        lesing.ErLest(3.September(2026).Kl(9));
        Assert.Equal((Naa.Tidspunkt, false), (lesing.Lest!.Value, lesing.Venter(sak, Naa.Dag)));
    }
}
