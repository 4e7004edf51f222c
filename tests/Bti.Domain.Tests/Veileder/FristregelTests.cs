using System.Globalization;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class FristregelTests
{
    private static DateOnly Dag(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Forfall(string regel, string fra, params string[] fridager) =>
        Fristregel.Les(regel)!.Forfall(Dag(fra), new Kalender(fridager.Select(Dag).ToHashSet()));

    [Theory]
    [InlineData("14 dager fra uroen oppsto", 14, Fristenhet.Dag, Utgangspunkt.UroenOppsto, false)]
    [InlineData("1 dag fra uroen ble skrevet", 1, Fristenhet.Dag, Utgangspunkt.UroenBleSkrevet, false)]
    [InlineData("2 uker fra nivået startet", 2, Fristenhet.Uke, Utgangspunkt.NivaaetStartet, false)]
    [InlineData("1 uke fra samtykket ble gitt", 1, Fristenhet.Uke, Utgangspunkt.SamtykketBleGitt, false)]
    [InlineData("3 måneder fra forrige evaluering", 3, Fristenhet.Maaned, Utgangspunkt.ForrigeEvaluering, false)]
    [InlineData("1 måned fra nivået startet", 1, Fristenhet.Maaned, Utgangspunkt.NivaaetStartet, false)]
    [InlineData("5 arbeidsdager etter tilbudt", 5, Fristenhet.Arbeidsdag, Utgangspunkt.Tilbudt, false)]
    [InlineData("365 dager fra uroen oppsto, flyttes til neste arbeidsdag", 365, Fristenhet.Dag, Utgangspunkt.UroenOppsto, true)]
    public void En_frist_leses_som_den_staar_i_veilederen(string tekst, int antall, Fristenhet enhet, Utgangspunkt fra, bool flyttes)
    {
        var regel = Fristregel.Les(tekst);
        Assert.Equal(new Fristregel(antall, enhet, fra, flyttes), regel);
        Assert.Equal(tekst, regel!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("14 dager")]
    [InlineData("0 dager fra uroen oppsto")]
    [InlineData("366 dager fra uroen oppsto")]
    [InlineData("-14 dager fra uroen oppsto")]
    [InlineData("+14 dager fra uroen oppsto")]
    [InlineData("1.5 uker fra uroen oppsto")]
    [InlineData("99999999999 dager fra uroen oppsto")]
    [InlineData("fjorten dager fra uroen oppsto")]
    [InlineData("14 døgn fra uroen oppsto")]
    [InlineData("14 Dager fra uroen oppsto")]
    [InlineData("14 dager etter uroen oppsto")]
    [InlineData("14  dager fra uroen oppsto")]
    [InlineData(" 14 dager fra uroen oppsto")]
    [InlineData("14 dager fra uroen oppsto ")]
    [InlineData("14 dager fra uroen oppsto, flyttes")]
    [InlineData("14 dager fra uroen oppsto, flyttes til neste arbeidsdag, flyttes til neste arbeidsdag")]
    [InlineData("14 dager fra uroen oppsto + 2 dager")]
    public void Det_som_ikke_er_en_setning_i_grammatikken_er_ingen_frist(string tekst) => Assert.Null(Fristregel.Les(tekst));

    [Theory]
    [InlineData("14 dager fra uroen oppsto", "2026-01-12", "2026-01-26")]
    [InlineData("2 uker fra nivået startet", "2026-01-12", "2026-01-26")]
    [InlineData("52 uker fra nivået startet", "2023-06-01", "2024-05-30")]
    [InlineData("1 måned fra nivået startet", "2026-01-12", "2026-02-12")]
    public void Dager_uker_og_maaneder_telles_i_kalenderen(string regel, string fra, string forfall) =>
        Assert.Equal(Dag(forfall), Forfall(regel, fra));

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-03-31", "2026-04-30")]
    public void En_maaned_etter_en_dag_som_ikke_finnes_er_den_siste_i_maaneden(string fra, string forfall) =>
        Assert.Equal(Dag(forfall), Forfall("1 måned fra nivået startet", fra));

    [Theory]
    [InlineData("2026-01-12", "2026-01-19")] // a Monday, an ordinary week
    [InlineData("2026-01-16", "2026-01-23")] // a Friday
    [InlineData("2026-01-17", "2026-01-23")] // a Saturday
    [InlineData("2026-03-30", "2026-04-09")] // over skjaertorsdag, langfredag and 2. paaskedag
    [InlineData("2026-05-12", "2026-05-20")] // over Kristi himmelfartsdag, and 17 May on a Sunday
    [InlineData("2027-05-13", "2027-05-21")] // 17 May is 2. pinsedag
    [InlineData("2024-05-15", "2024-05-24")] // 17 May on a Friday, 2. pinsedag on the Monday
    [InlineData("2025-12-23", "2026-01-02")] // christmas
    public void Arbeidsdager_hopper_over_helg_og_roede_dager(string fra, string forfall) =>
        Assert.Equal(Dag(forfall), Forfall("5 arbeidsdager etter tilbudt", fra));

    [Fact]
    public void Arbeidsdager_hopper_over_dagene_kommunen_selv_har_fri() =>
        Assert.Equal(19.Februar(2026), Forfall("2 arbeidsdager etter tilbudt", "2026-02-13", "2026-02-16", "2026-02-17"));

    [Theory]
    [InlineData("2026-01-12", "2026-01-19")] // falls on Sunday 18
    [InlineData("2026-01-13", "2026-01-19")] // falls on a working day
    [InlineData("2026-03-27", "2026-04-07")] // falls on skjaertorsdag 2 April
    [InlineData("2026-05-11", "2026-05-18")] // falls on 17 May
    public void En_frist_som_flyttes_faller_paa_neste_arbeidsdag(string fra, string forfall) =>
        Assert.Equal(Dag(forfall), Forfall("6 dager fra uroen ble skrevet, flyttes til neste arbeidsdag", fra));

    [Fact]
    public void En_frist_som_ikke_flyttes_kan_falle_paa_en_helg() =>
        Assert.Equal(18.Januar(2026), Forfall("6 dager fra uroen ble skrevet", "2026-01-12"));

    [Fact]
    public void Ordene_grammatikken_kan_staar_i_forklaringen() => Assert.All(
        ["dager", "uker", "måneder", "arbeidsdager", "fra uroen oppsto", "etter tilbudt"],
        ord => Assert.Contains(ord, Fristregel.Ordene, StringComparison.Ordinal));
}
