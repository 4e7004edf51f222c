using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class FristregelTests
{
    [Theory]
    [InlineData("14 dager fra uroen oppsto", "2026-01-26")]
    [InlineData("2 uker fra nivået startet", "2026-01-26")]
    [InlineData("5 arbeidsdager etter tilbudt", "2026-01-19")]
    [InlineData("1 måned fra samtykket ble gitt", "2026-02-12")]
    [InlineData("6 dager fra uroen ble skrevet, flyttes til neste arbeidsdag", "2026-01-19")]
    public void En_frist_leses_som_den_staar_i_veilederen(string tekst, string forfall) =>
        Assert.Equal(DateOnly.Parse(forfall, System.Globalization.CultureInfo.InvariantCulture), Fristregel.Les(tekst)!.Forfall(12.Januar(2026), Kalender.BareRoedeDager));

    [Theory]
    [InlineData("0 dager fra uroen oppsto")]
    [InlineData("366 dager fra uroen oppsto")]
    [InlineData("fjorten dager fra uroen oppsto")]
    [InlineData("14 dager etter uroen oppsto")]
    [InlineData("")]
    public void Det_som_ikke_er_en_setning_i_grammatikken_er_ingen_frist(string tekst) => Assert.Null(Fristregel.Les(tekst));

    [Fact]
    public void Roede_dager_i_2026_er_ikke_arbeidsdager() => Assert.All(
        [1.Januar(2026), 2.April(2026), 3.April(2026), 6.April(2026), 1.Mai(2026), 14.Mai(2026), 17.Mai(2026), 25.Mai(2026)],
        dag => Assert.False(Kalender.BareRoedeDager.ErArbeidsdag(dag)));

    [Fact]
    public void Dagen_slutter_ved_midnatt_i_Oslo_ogsaa_naar_klokka_stilles() => Assert.Equal(
        (new DateTimeOffset(2026, 3, 29, 22, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 23, 0, 0, TimeSpan.Zero)),
        (Naa.SluttenPaa(29.Mars(2026)), Naa.SluttenPaa(new DateOnly(2026, 10, 25))));
}
