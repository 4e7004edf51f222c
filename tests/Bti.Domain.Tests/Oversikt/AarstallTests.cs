using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public class AarstallTests
{
    private static readonly PrikketTabell Tom = new([], [], [], null, []);

    [Fact]
    public void Et_aar_er_periodene_som_er_talt_opp_og_summen_staar_foerst_naar_alle_er_det()
    {
        Oversikt[] perioder = [Periode("2025-3", 5), Periode("2026-2", 20), Periode("2026-1", 10), Periode("2026-3", 30)];

        Assert.Equal([2026, 2025], Aarstall.Aarene(perioder));
        Assert.Equal(["2026-1", "2026-2", "2026-3"], Aarstall.For(2026, perioder).Perioder.Select(p => p.Periode));
        Assert.Equal((60, 120), (Aarstall.For(2026, perioder).Startet, Aarstall.For(2026, perioder).Avsluttet));
        Assert.Equal((false, null), (Aarstall.For(2025, perioder).ErHelt, Aarstall.For(2025, perioder).Startet));
    }

    [Fact]
    public void Er_en_periode_skjult_er_summen_det_ogsaa()
    {
        var aaret = Aarstall.For(2026, [Periode("2026-1", 10), Periode("2026-2", null), Periode("2026-3", 30)]);

        Assert.Equal((true, null, null), (aaret.ErHelt, aaret.Startet, aaret.Avsluttet));
    }

    [Fact]
    public void Et_foedselsnummer_staar_aldri_i_det_alle_kan_lese()
    {
        var les = new Inndata(DaarligeInndata.Naa);
        var nummer = Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713);
        _ = Rapporttekst.Les(les, null, "Alt er bra.", $"Barnet {nummer!.Value.Siffer} fikk hjelp.", " ", null);

        Assert.Equal((Hindre.RapportFnr.Kode, "planen"), (les.Hinder!.Kode, les.Hinder.Felt));
        Assert.Equal(new Rapporttekst("Alt er bra.", null, null, null), Rapporttekst.Les(new Inndata(DaarligeInndata.Naa), null, "Alt er bra.", null, " ", ""));
    }

    private static Oversikt Periode(string navn, int? startet) => new(navn, Tom, Tom, startet, startet * 2, [], default!, default, default, default, Tom, default);
}
