using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Found by ten simulated years: one who stood in from another service kept what is closed after the samtykke was withdrawn.</summary>
public sealed class AvsluttetTests
{
    [Fact]
    public void Den_som_staar_i_stedet_kan_tas_ut_av_et_avsluttet_forloep()
    {
        var start = 12.Januar(2026).Kl(9);
        var rammer = Gitt.Rammer(start);
        var forloep = Gitt.EtForloep(Gitt.En, start);
        Assert.Null(forloep.HoerBarnet(start.Dag, rammer));
        Assert.Null(forloep.SettStedfortreder(Gitt.Nora, start.Dag.AddDays(30), start.Dag.AddDays(300), rammer));
        Assert.Null(forloep.Avslutt(new Avslutning { Grunn = Avslutningsgrunn.MaalNaadd, Notat = Fortrolig.Av("Målet er nådd."), Dag = start.Dag, Av = Gitt.Siri.Id }, rammer));

        Assert.Null(forloep.AvsluttStedfortreder(rammer));
        Assert.Null(forloep.Stedfortreder);
        Assert.Equal(Hindre.ErAvsluttet, forloep.SettStedfortreder(Gitt.Nora, start.Dag.AddDays(30), start.Dag.AddDays(300), rammer));
    }
}
