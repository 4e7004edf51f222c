using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Found by ten simulated years: a log that waited for an answer, and no frist.</summary>
public sealed class SamtykkefristTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);

    [Fact]
    public void Naar_ett_nei_blir_til_ja_og_den_andre_ikke_har_svart_er_det_en_frist_for_svaret()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Start);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Nektet, null), Gitt.Rammer(Start)));
        Assert.DoesNotContain(forloep.AapneFrister, f => f.Navn is Fristnavn.Samtykke);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Mangler, null), Gitt.Rammer(2.Februar(2026).Kl(9))));

        Assert.Equal(Loggstatus.VenterSamtykke, forloep.Logg);
        Assert.Equal(16.Februar(2026), forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Samtykke).Dag);
    }

    [Fact]
    public void Naar_loggen_hviler_fordi_en_til_maa_svare_er_det_en_frist_for_svaret()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Start);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, 1.Desember(2026), Start.Dag), Gitt.Rammer(Start)));
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Mangler, null), Gitt.Rammer(2.Februar(2026).Kl(9))));

        Assert.Equal(Loggstatus.Pause, forloep.Logg);
        Assert.Equal(16.Februar(2026), forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Samtykke).Dag);
    }

    [Fact]
    public void Fristen_som_loeper_flyttes_ikke_naar_bare_den_ene_svarer()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Start);
        var frist = forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Samtykke);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Mangler, null), Gitt.Rammer(16.Januar(2026).Kl(9))));

        Assert.Same(frist, forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Samtykke));
    }
}
