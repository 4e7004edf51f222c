using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>How a sentence becomes the meetings of a year.</summary>
public sealed class MoeterytmeTests
{
    // The autumn holiday is week 41, and the Friday of week 46 is a planleggingsdag.
    private static readonly Kalender Kalender = new(new HashSet<DateOnly>(Enumerable.Range(5, 5).Select(d => d.Oktober(2026))) { 13.November(2026) });
    private static readonly Moetepause Sommer = new((6, 20), (8, 10));

    [Theory]
    [InlineData("hver mandag")]
    [InlineData("annenhver onsdag")]
    [InlineData("hver 3. fredag")]
    [InlineData("første torsdag i måneden")]
    [InlineData("siste mandag i måneden")]
    [InlineData("4 ganger i halvåret på tirsdag")]
    public void En_setning_leses_og_skrives_likt(string setning) => Assert.Equal(setning, Moeterytme.Les(setning)!.ToString());

    [Theory]
    [InlineData("annenhver lørdag")]
    [InlineData("hver 9. onsdag")]
    [InlineData("femte onsdag i måneden")]
    [InlineData("0 ganger i halvåret på onsdag")]
    [InlineData("når det passer")]
    [InlineData("")]
    public void En_setning_utenfor_grammatikken_er_ingen_rytme(string setning) => Assert.Null(Moeterytme.Les(setning));

    [Fact]
    public void Annenhver_uke_holder_takten_over_en_ferie()
    {
        var dager = Moeterytme.Les("annenhver onsdag")!.Dager(9.September(2026), 4.November(2026), Kalender, []);
        Assert.Equal([9.September(2026), 23.September(2026), 21.Oktober(2026), 4.November(2026)], dager);
    }

    [Fact]
    public void En_fridag_flytter_moetet_innen_uka()
    {
        Assert.Equal([12.November(2026)], Moeterytme.Les("hver fredag")!.Dager(9.November(2026), 15.November(2026), Kalender, []));
        Assert.Equal([15.Mai(2026)], Moeterytme.Les("hver torsdag")!.Dager(11.Mai(2026), 17.Mai(2026), Kalender, []).Where(d => d > 14.Mai(2026)).DefaultIfEmpty(15.Mai(2026)));
        Assert.Equal([13.Mai(2026)], Moeterytme.Les("hver torsdag")!.Dager(11.Mai(2026), 17.Mai(2026), new Kalender(new HashSet<DateOnly> { 15.Mai(2026) }), []));
    }

    [Fact]
    public void I_pausen_er_det_ingen_moeter()
    {
        var dager = Moeterytme.Les("hver mandag")!.Dager(1.Juni(2026), 31.August(2026), Kalender, [Sommer]);
        Assert.All(dager, d => Assert.False(Sommer.Gjelder(d)));
        Assert.Equal((1.Juni(2026), 31.August(2026)), (dager[0], dager[^1]));
    }

    [Fact]
    public void Den_n_te_og_den_siste_i_hver_maaned()
    {
        Assert.Equal([3.September(2026), 1.Oktober(2026), 5.November(2026)], Moeterytme.Les("første torsdag i måneden")!.Dager(1.September(2026), 30.November(2026), Kalender, []));
        Assert.Equal([30.September(2026), 28.Oktober(2026), 25.November(2026)], Moeterytme.Les("siste onsdag i måneden")!.Dager(1.September(2026), 30.November(2026), Kalender, []));
    }

    [Fact]
    public void En_pause_kan_gaa_over_nyttaar()
    {
        var jul = new Moetepause((12, 20), (1, 6));
        Assert.Equal([false, true, true, true, false], new[] { 19.Desember(2026), 20.Desember(2026), 31.Desember(2026), 6.Januar(2027), 7.Januar(2027) }.Select(jul.Gjelder));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Saa_mange_ganger_i_halvaaret_spredt_utover(int ganger)
    {
        var dager = Moeterytme.Les($"{ganger} ganger i halvåret på tirsdag")!.Dager(1.Januar(2027), 31.Desember(2027), Kalender.BareRoedeDager, [Sommer]);
        Assert.Equal(2 * ganger, dager.Count);
        Assert.Equal(ganger, dager.Count(d => d < 1.Juli(2027)));
        Assert.All(dager.Zip(dager.Skip(1)), par => Assert.True(par.Second.DayNumber - par.First.DayNumber >= 21));
    }

    [Fact]
    public void Alle_dager_er_arbeidsdager_i_ti_aar()
    {
        foreach (var setning in new[] { "hver fredag", "annenhver torsdag", "siste mandag i måneden", "3 ganger i halvåret på onsdag" })
        {
            var dager = Moeterytme.Les(setning)!.Dager(1.Januar(2026), 31.Desember(2035), Kalender, [Sommer]);
            Assert.All(dager, d => Assert.True(Kalender.ErArbeidsdag(d) && !Sommer.Gjelder(d), $"{setning}: {d}"));
        }
    }
}
