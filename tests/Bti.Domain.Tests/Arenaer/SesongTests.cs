using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What a season counts, and what of it is hidden.</summary>
public sealed class SesongTests
{
    private static readonly DateOnly Idag = 1.Juni(2026);

    [Theory]
    [InlineData("2026-01-01", "2026-1")]
    [InlineData("2026-06-30", "2026-1")]
    [InlineData("2026-07-01", "2026-2")]
    [InlineData("2026-12-31", "2026-2")]
    public void Hver_dag_er_i_ett_halvaar(string dag, string halvaar)
    {
        var dagen = DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture);
        var h = Halvaar.For(dagen);
        Assert.Equal((halvaar, true, false), (h.ToString(), h.Har(dagen), h.Forrige.Har(dagen)));
        Assert.Equal(h.Fra, h.Forrige.Til.AddDays(1));
    }

    [Theory]
    [InlineData("hver mandag", 14)]
    [InlineData("annenhver onsdag", 21)]
    [InlineData("første torsdag i måneden", 42)]
    [InlineData("3 ganger i halvåret på tirsdag", null)]
    public void Rytmen_sier_hvor_lenge_en_sak_hoeyst_venter(string rytme, int? dager) => Assert.Equal(dager, Moeterytme.Les(rytme)!.LovetVentetid);

    // A case brought at the worst time gets on the first list that is not published, and waits no longer than is promised.
    [Theory]
    [InlineData("hver mandag")]
    [InlineData("annenhver onsdag")]
    [InlineData("første torsdag i måneden")]
    public void Det_som_loves_holder_naar_ingenting_faller_bort(string rytme)
    {
        var r = Moeterytme.Les(rytme)!;
        var dager = r.Dager(1.Januar(2027), 31.Desember(2029), Kalender.BareRoedeDager, []);
        var planlagt = dager.Zip(dager.Skip(1)).Where(d => d.Second.DayNumber - d.First.DayNumber <= r.LovetVentetid - Arenamoete.DagerFoer).ToList();
        Assert.True(planlagt.Count > 30);
        Assert.All(planlagt, d => Assert.True(d.Second.DayNumber - d.First.AddDays(-Arenamoete.DagerFoer).DayNumber <= r.LovetVentetid));
    }

    [Fact]
    public void Hver_sak_er_i_tallene_den_hoerer_til()
    {
        var (droeftet, sent, venter, ventet, trukket) = (
            new Sesongsak(1.April(2026), 22.April(2026), false), new Sesongsak(1.April(2026), 23.April(2026), false), new Sesongsak(11.Mai(2026), null, false), new Sesongsak(10.Mai(2026), null, false), new Sesongsak(1.Januar(2026), null, true));
        Sesongtall[] Er(Sesongsak sak, int? lovet = 21) => [.. Enum.GetValues<Sesongtall>().Where(t => sak.Er(t, lovet, Idag))];

        Assert.Equal([Sesongtall.Meldt, Sesongtall.Droeftet], Er(droeftet));
        Assert.Equal([Sesongtall.Meldt, Sesongtall.Droeftet, Sesongtall.OverLovet], Er(sent));
        Assert.Equal([Sesongtall.Meldt, Sesongtall.Venter], Er(venter));
        Assert.Equal([Sesongtall.Meldt, Sesongtall.Venter, Sesongtall.OverLovet], Er(ventet));
        Assert.Equal([Sesongtall.Meldt, Sesongtall.Trukket], Er(trukket));
        Assert.Equal([Sesongtall.Meldt, Sesongtall.Venter], Er(ventet, null));
        Assert.Equal((21, 22, null), (droeftet.Ventet(Idag), ventet.Ventet(Idag), trukket.Ventet(Idag)));
    }

    // A number that is small is hidden, never alone, and no share stands beside it.
    [Fact]
    public void Faa_svar_er_skjult_og_andelen_med_dem()
    {
        static Raadtall Tell(int fulgt, int delvis, int ikke) => Raadtall.Tell(
            [.. Enumerable.Repeat(Raadutfall.Fulgt, fulgt), .. Enumerable.Repeat(Raadutfall.Delvis, delvis), .. Enumerable.Repeat(Raadutfall.Ikke, ikke)]);

        Assert.All(
            from f in Enumerable.Range(0, 9) from d in Enumerable.Range(0, 9) from i in Enumerable.Range(0, 9) select (int[])[f, d, i],
            n =>
            {
                var tall = Tell(n[0], n[1], n[2]);
                var skjult = tall.Utfall.Kolonnesummer.Count(k => k is null);
                Assert.All([0, 1, 2], k => Assert.True(n[k] is 0 or >= Prikking.Minst || tall.Utfall.Kolonnesummer[k] is null));
                Assert.NotEqual(1, skjult);
                Assert.True(skjult == 0 || tall.Fulgt == default);
            });

        Assert.Equal(((int?)17, Andel.Regn(11, 17)), Tell(5, 6, 6) is var alle ? (alle.Utfall.Sum, alle.Fulgt) : default);
        Assert.Null(Tell(2, 1, 1).Utfall.Sum);
        Assert.Null(Tell(3, 9, 9).Fulgt.Prosent);
    }

    [Fact]
    public void Den_som_spurte_spoerres_fra_seks_uker_til_et_halvt_aar()
    {
        bool Spoerres(int dager) => Raadoppfoelging.Spoerres(Idag, Idag.AddDays(dager));
        Assert.Equal([false, true, true, false], [Spoerres(41), Spoerres(42), Spoerres(181), Spoerres(182)]);
    }
}
