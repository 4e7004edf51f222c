using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class AldersgrenseTests
{
    private static readonly Kommuneregler Regler = Gitt.Veileder.Regler;

    [Fact]
    public void Bursdagen_er_den_foerste_dagen_man_er_saa_gammel()
    {
        for (var foedt = 1.Januar(2008); foedt < 1.Januar(2009); foedt = foedt.AddDays(1))
        {
            foreach (var alder in new[] { 12, 15, 16, 18 })
            {
                var bursdag = Barn.Bursdag(foedt, alder);
                Assert.Equal((alder - 1, alder), (Barn.AlderPaa(foedt, bursdag.AddDays(-1)), Barn.AlderPaa(foedt, bursdag)));
            }
        }

        Assert.Equal(1.Mars(2023), Barn.Bursdag(29.Februar(2008), 15));
        Assert.Equal(29.Februar(2024), Barn.Bursdag(29.Februar(2008), 16));
    }

    [Fact]
    public void Den_foedt_29_februar_har_foresattes_samtykke_til_og_med_28() =>
        Assert.Equal(28.Februar(2023), Samtykkeregel.SisteDag(Gitt.EtBarn(29.Februar(2008)), Regler, ForesattId.Ny(), 1.Juni(2022)));

    [Theory]
    [InlineData("2026-05-19", null, false)]
    [InlineData("2026-05-20", null, true)]
    [InlineData("2026-05-27", "2026-05-19", true)]
    [InlineData("2026-05-27", "2026-05-20", false)]
    [InlineData("2029-05-19", "2026-05-27", false)]
    [InlineData("2029-05-20", "2026-05-27", true)]
    [InlineData("2029-06-01", "2029-06-01", false)]
    public void Ny_deling_venter_fra_bursdagen_til_ungdommen_har_svart(string dag, string? svarte, bool venter) =>
        Assert.Equal(venter, Aldersgrense.VenterPaaUngdommen(20.Mai(2011), svarte is null ? null : Les(svarte), Regler, Les(dag)));

    [Fact]
    public void Hver_bursdag_foelges_av_den_neste_ogsaa_naar_ingen_har_kjoert_paa_aarevis()
    {
        var barn = BarnId.Ny();
        var forloep = Forloep.Start(ForloepId.Ny(), Gitt.EnUro(1.Mars(2020), 1.Mars(2020).Kl(9), barn), barn, Gitt.En, Gitt.Siri.Id, Gitt.Rammer(1.Mars(2020).Kl(9)), 20.Mai(2011));
        List<DateOnly> dager = [];
        while (forloep.AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.Aldersgrense) is { } frist)
        {
            dager.Add(frist.Dag);
            Assert.Null(forloep.LaBarnetFylle(Barn.AlderPaa(20.Mai(2011), frist.Dag), Gitt.Rammer(1.Juni(2035).Kl(9))));
        }

        Assert.Equal([20.Mai(2023), 20.Mai(2026), 20.Mai(2027), 20.Mai(2029)], dager);
    }

    private static DateOnly Les(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
