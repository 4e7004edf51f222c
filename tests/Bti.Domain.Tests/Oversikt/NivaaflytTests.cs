using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The cumulative flow is what the overview shows, stacked, and no more.</summary>
public class NivaaflytTests
{
    [Fact]
    public void De_som_er_avsluttet_ligger_under_de_aapne_og_det_skjulte_er_ett_lag()
    {
        var flyt = Nivaaflyt.Av([Periode("2026-1", 20, 30, [12, 18, 0]), Periode("2026-2", 7, 32, [null, 20, null]), Periode("2026-3", 10, 40, [10, 20, 10])]);

        Assert.Equal(["2026-1", "2026-2", "2026-3"], flyt.Select(f => f.Periode));
        Assert.Equal([0, 7, 17], flyt.Select(f => f.Avsluttet));
        Assert.Equal([30, 39, 57], flyt.Select(f => f.Sum));
        Assert.Equal([0, 12, 0], flyt.Select(f => f.Skjult));
        Assert.Equal([("1", null), ("2", 20), ("3", null)], flyt[1].Aapne);
    }

    [Fact]
    public void Den_begynner_der_tallene_er_vist_hele_veien_derfra()
    {
        Oversikt[] perioder = [Periode("2025-2", 9, 30, [10, 10, 10]), Periode("2025-3", null, 30, [10, 10, 10]), Periode("2026-1", 8, 30, [10, 10, 10])];
        Assert.Equal([("2025-3", 0), ("2026-1", 8)], Nivaaflyt.Av(perioder).Select(f => (f.Periode, f.Avsluttet)));

        Assert.Empty(Nivaaflyt.Av([.. perioder, Periode("2026-2", 8, null, [null, null, null])]));
        Assert.Equal("2026-2", Assert.Single(Nivaaflyt.Av([Periode("2026-1", 8, null, [null, null, null]), Periode("2026-2", 8, 30, [10, 10, 10])])).Periode);
        Assert.Empty(Nivaaflyt.Av([]));
    }

    [Fact]
    public void Et_nivaa_ingen_var_paa_i_en_periode_er_null_der()
    {
        var flyt = Nivaaflyt.Av([Periode("2026-1", 8, 30, [10, 10, 10], "0", "1", "2"), Periode("2026-2", 8, 20, [10, 10], "1", "2")]);

        Assert.Equal([("0", 0), ("1", 10), ("2", 10)], flyt[1].Aapne.Select(a => (a.Nivaa, a.Antall!.Value)));
    }

    private static Oversikt Periode(string navn, int? avsluttet, int? sum, int?[] aapne, params string[] nivaaer)
    {
        var tabell = new PrikketTabell([], nivaaer.Length == 0 ? ["1", "2", "3"] : nivaaer, aapne, sum, []);
        return new(navn, tabell, tabell, avsluttet, avsluttet, [], default!, default, default, default, tabell, default);
    }
}
