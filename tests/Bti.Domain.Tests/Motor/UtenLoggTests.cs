using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A frist nobody can meet would be escalated to the leader and on, for nothing.</summary>
public sealed class UtenLoggTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);
    private static readonly Naa Senere = 2.Februar(2026).Kl(9);

    private static readonly Samtykkestatus Nei = new(Samtykkestilling.Nektet, null);
    private static readonly Samtykkestatus Trukket = new(Samtykkestilling.Trukket, null);
    private static readonly Samtykkestatus Mangler = new(Samtykkestilling.Mangler, null);

    [Fact]
    public void Naar_familien_sier_nei_kreves_ikke_det_som_skrives_i_loggen()
    {
        var forloep = PaaNivaaTo();
        Assert.Contains(Fristnavn.Moete, Aapne(forloep));

        Assert.Null(forloep.FoelgSamtykket(Nei, Gitt.Rammer(Start)));

        Assert.Equal([Fristnavn.Evaluering], Aapne(forloep));
    }

    [Fact]
    public void Neste_nivaa_krever_det_heller_ikke_naar_familien_har_sagt_nei()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Start);
        Assert.Null(forloep.FoelgSamtykket(Nei, Gitt.Rammer(Start)));
        Assert.Null(forloep.Evaluer(EvalueringId.Ny(), Utfall.Opp, Start.Dag, Start.Dag.AddDays(30), Gitt.Rammer(Start)));

        Assert.Null(forloep.SettNivaa(Gitt.To, null, Gitt.Rammer(Start)));

        Assert.Equal([Fristnavn.Evaluering], Aapne(forloep));
    }

    [Fact]
    public void Sier_familien_ja_etterpaa_kreves_det_fra_den_dagen()
    {
        var forloep = PaaNivaaTo();
        Assert.Null(forloep.FoelgSamtykket(Nei, Gitt.Rammer(Start)));

        Assert.Null(forloep.FoelgSamtykket(Ja(Senere), Gitt.Rammer(Senere)));

        Assert.Equal(Senere.Dag.AddDays(14), forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Moete).Dag);
        Assert.Contains(Fristnavn.FoersteTiltak, Aapne(forloep));
    }

    [Fact]
    public void Trekkes_samtykket_faller_det_bort_og_kommer_igjen_med_et_nytt_ja()
    {
        var forloep = PaaNivaaTo();
        Assert.Null(forloep.FoelgSamtykket(Ja(Start), Gitt.Rammer(Start)));

        Assert.Null(forloep.FoelgSamtykket(Trukket, Gitt.Rammer(Start)));
        Assert.Equal([Fristnavn.Evaluering], Aapne(forloep));

        Assert.Null(forloep.FoelgSamtykket(Ja(Senere), Gitt.Rammer(Senere)));
        Assert.Contains(Fristnavn.Moete, Aapne(forloep));
    }

    [Fact]
    public void Saa_lenge_svaret_kan_komme_staar_fristene()
    {
        var forloep = PaaNivaaTo();
        Assert.Null(forloep.FoelgSamtykket(Ja(Start), Gitt.Rammer(Start)));

        // One more guardian must answer.
        Assert.Null(forloep.FoelgSamtykket(Mangler, Gitt.Rammer(Start)));

        Assert.Contains(Fristnavn.Moete, Aapne(forloep));
    }

    [Fact]
    public void Der_kommunen_ikke_har_logg_paa_nivaaet_kreves_ikke_tiltak_i_den()
    {
        var veileder = Gitt.Veileder with { Regler = Gitt.Veileder.Regler with { LoggFraNivaa = Gitt.To } };
        var forloep = Gitt.EtForloep(Gitt.En, Start, veileder);

        Assert.Null(forloep.FoelgSamtykket(Ja(Start), Gitt.Rammer(Start, veileder: veileder)));

        Assert.DoesNotContain(Fristnavn.FoersteTiltak, Aapne(forloep));
        Assert.Contains(Fristnavn.Evaluering, Aapne(forloep));
    }

    private static Forloep PaaNivaaTo() => Gitt.EtForloep(Gitt.To, Start);

    private static Samtykkestatus Ja(Naa naa) => new(Samtykkestilling.Gitt, naa.Dag.AddYears(1), naa.Dag);

    private static IEnumerable<Fristnavn> Aapne(Forloep forloep) => forloep.AapneFrister.Select(f => f.Navn).Where(navn => !navn.EndesAvTiden);
}
