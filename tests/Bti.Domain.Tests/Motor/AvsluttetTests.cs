using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What is closed is left as it is, but for what must hold there too.</summary>
public sealed class AvsluttetTests
{
    // Found by ten simulated years: one who stood in from another service kept what is closed after the samtykke was withdrawn.
    [Fact]
    public void Den_som_staar_i_stedet_kan_tas_ut_av_et_avsluttet_forloep()
    {
        var start = 12.Januar(2026).Kl(9);
        var rammer = Gitt.Rammer(start);
        var forloep = Gitt.EtForloep(Gitt.En, start);
        Assert.Null(forloep.SettStedfortreder(Gitt.Nora, start.Dag.AddDays(30), start.Dag.AddDays(300), rammer));
        Avslutt(forloep, rammer);

        Assert.Null(forloep.AvsluttStedfortreder(rammer));
        Assert.Null(forloep.Stedfortreder);
        Assert.Equal(Hindre.ErAvsluttet, forloep.SettStedfortreder(Gitt.Nora, start.Dag.AddDays(30), start.Dag.AddDays(300), rammer));
    }

    [Fact]
    public void En_foedselsdato_som_rettes_etterpaa_gjelder_naar_forloepet_gjenaapnes()
    {
        var start = 12.Januar(2026).Kl(9);
        var rammer = Gitt.Rammer(start);
        var forloep = Gitt.EtForloep(Gitt.En, start);
        Assert.Null(forloep.RettFoedselsdato(1.Mars(2020), rammer));
        Assert.Equal(1.Mars(2032), Aldersgrensen(forloep));
        Avslutt(forloep, rammer);

        Assert.Null(forloep.RettFoedselsdato(1.Mars(2015), rammer));
        Assert.Empty(forloep.AapneFrister);
        Assert.Null(forloep.Gjenaapne(new Samtykkestatus(Samtykkestilling.Mangler, null), rammer));
        Assert.Equal(1.Mars(2027), Aldersgrensen(forloep));

        // The same day again has not happened.
        var foer = forloep.AntallHendelser;
        Assert.Null(forloep.RettFoedselsdato(1.Mars(2015), rammer));
        Assert.Equal(foer, forloep.AntallHendelser);
    }

    private static DateOnly Aldersgrensen(Forloep forloep) => forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Aldersgrense).Dag;

    private static void Avslutt(Forloep forloep, Rammer rammer)
    {
        Assert.Null(forloep.HoerBarnet(rammer.Naa.Dag, rammer));
        Assert.Null(forloep.Avslutt(new Avslutning { Grunn = Avslutningsgrunn.MaalNaadd, Notat = Fortrolig.Av("Målet er nådd."), Dag = rammer.Naa.Dag, Av = Gitt.Siri.Id }, rammer));
    }
}
