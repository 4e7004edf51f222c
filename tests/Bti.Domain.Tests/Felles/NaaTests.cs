using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class NaaTests
{
    private static DateTimeOffset Utc(int aar, int maaned, int dag, int time, int minutt = 0) => new(aar, maaned, dag, time, minutt, 0, TimeSpan.Zero);

    [Fact]
    public void Dagen_slutter_ved_midnatt_i_Oslo_om_vinteren() => Assert.Equal(Utc(2026, 1, 12, 23), Naa.SluttenPaa(12.Januar(2026)));

    [Fact]
    public void Dagen_slutter_ved_midnatt_i_Oslo_om_sommeren() => Assert.Equal(Utc(2026, 7, 1, 22), Naa.SluttenPaa(1.Juli(2026)));

    [Fact]
    public void Doegnet_er_23_timer_naar_klokka_stilles_fram() =>
        Assert.Equal(TimeSpan.FromHours(23), Naa.SluttenPaa(29.Mars(2026)) - Naa.SluttenPaa(28.Mars(2026)));

    [Fact]
    public void Doegnet_er_25_timer_naar_klokka_stilles_tilbake() =>
        Assert.Equal(TimeSpan.FromHours(25), Naa.SluttenPaa(25.Oktober(2026)) - Naa.SluttenPaa(24.Oktober(2026)));

    [Fact]
    public void Hver_dag_slutter_i_det_oeyeblikket_neste_begynner() => Assert.All(
        Enumerable.Range(0, 366 * 2).Select(i => 1.Januar(2026).AddDays(i)),
        dag =>
        {
            var slutt = Naa.SluttenPaa(dag);
            Assert.Equal(dag, Naa.OsloDag(slutt.AddTicks(-1)));
            Assert.Equal(dag.AddDays(1), Naa.OsloDag(slutt));
        });

    [Theory]
    [InlineData(2026, 1, 12, 22, 59, 12)]
    [InlineData(2026, 1, 12, 23, 0, 13)]
    [InlineData(2026, 7, 12, 21, 59, 12)]
    [InlineData(2026, 7, 12, 22, 0, 13)]
    public void Dagen_er_dagen_i_Oslo_ogsaa_naar_den_er_en_annen_i_UTC(int aar, int maaned, int dag, int time, int minutt, int osloDag) =>
        Assert.Equal(new DateOnly(aar, maaned, osloDag), new Naa(Utc(aar, maaned, dag, time, minutt)).Dag);

    [Fact]
    public void Timen_som_kommer_to_ganger_er_den_samme_paa_veggen() => Assert.Equal(
        new Naa(Utc(2026, 10, 25, 0, 30)).OsloTid, new Naa(Utc(2026, 10, 25, 1, 30)).OsloTid);

    [Fact]
    public void En_klokke_som_staar_stille_gaar_bare_naar_den_flyttes()
    {
        var klokke = new FastKlokke(28.Mars(2026).Kl(23, 30));
        Assert.Equal(klokke.Naa, klokke.Naa);

        klokke.Gaa(TimeSpan.FromMinutes(30));

        Assert.Equal(29.Mars(2026).Kl(0), klokke.Naa);
    }
}
