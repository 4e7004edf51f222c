using Xunit;

namespace Bti.Domain.Tests;

public class KaplanmeierTests
{
    /// <summary>Weeks of remission under 6-MP (Freireich 1963), with the estimates and standard errors every textbook prints.</summary>
    [Fact]
    public void Laerebokas_eksempel_gir_laerebokas_svar()
    {
        (int, bool)[] uker =
        [
            (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true),
            (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false), (34, false), (35, false),
        ];

        Assert.Equal(
            [(6, 21, 3, 0.857, 0.076), (7, 17, 1, 0.807, 0.087), (10, 15, 1, 0.753, 0.096), (13, 12, 1, 0.690, 0.107), (16, 11, 1, 0.627, 0.114), (22, 7, 1, 0.538, 0.128), (23, 6, 1, 0.448, 0.135)],
            Kaplanmeier.Regn(uker).Select(t => (t.Dag, t.Venter, t.Fikk, Math.Round(t.Andel, 3), Math.Round(Math.Sqrt(t.Varians), 3))));
    }

    /// <summary>By hand: 3/4 · 1/2 = 3/8; the variance 9/64 · (1/12 + 1/2) = 21/256.</summary>
    [Fact]
    public void Regnet_for_haand()
    {
        var trinn = Kaplanmeier.Regn([(1, true), (2, false), (3, true), (4, false)]);

        Assert.Equal([0.75, 0.375], trinn.Select(t => t.Andel));
        Assert.Equal(21.0 / 256, trinn[1].Varians, 12);
        Assert.Equal((0.0, Math.Round(0.375 + (1.959964 * Math.Sqrt(21.0 / 256)), 9)), (trinn[1].Intervall.Fra, Math.Round(trinn[1].Intervall.Til, 9)));
        Assert.Equal(0, Assert.Single(Kaplanmeier.Regn([(5, true)])).Andel);
        Assert.Empty(Kaplanmeier.Regn([(5, false)]));
    }

    [Fact]
    public void Faerre_enn_tjue_vises_ikke()
    {
        Assert.Null(Ventetid.Regn([.. Enumerable.Repeat((10, true), Ventetid.Minst - 1)]));
        Assert.Equal(20, Ventetid.Regn([.. Enumerable.Repeat((90, true), Ventetid.Minst)])!.Av);
    }

    [Fact]
    public void En_dag_vises_naar_det_ikke_er_faa_siden_den_forrige_og_ikke_faa_som_venter()
    {
        // 12 within 14 days, 2 more within 28, 4 more within 42; 14 wait, until 4 do.
        (int, bool)[] ventet = [.. Enumerable.Repeat((10, true), 12), .. Enumerable.Repeat((20, true), 2), .. Enumerable.Repeat((40, true), 4), .. Enumerable.Repeat((50, true), 10), .. Enumerable.Repeat((100, false), 4)];

        var vist = Ventetid.Regn(ventet)!;
        Assert.Equal([(14, 38), (42, 56)], vist.Innen.Select(p => (p.Dager, p.Prosent)));
        Assert.All(vist.Innen, p => Assert.True(p.Fra < p.Prosent && p.Prosent < p.Til));
    }
}
