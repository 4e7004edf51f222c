#pragma warning disable CA5394 // The same tables every time, not a secret.
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A leader sees the table of all units, and her own numbers exactly: less hers, it must tell no more of the others.</summary>
public class LederangrepTests
{
    [Fact]
    public void Naar_det_andre_skjulte_tallet_er_hennes_finner_hun_ikke_kollegaens()
    {
        var tabell = Tabell([12, 3, 9], [7, 9, 6], [30, 20, 10]);

        Assert.All(tabell.Rader, leder => Assert.Empty(Oversiktangrep.LederensFunn(tabell, Prikking.Prikk(tabell), leder).Funnet));
        Assert.Contains("line 0, column 1", Oversiktangrep.LederensFunn(tabell, Prikking.Prikk(UtenLedere(tabell)), tabell.Rader[1]).Funnet);
    }

    [Fact]
    public void En_sum_viser_ikke_at_de_andre_er_faa()
    {
        // Two taken together, and hers is all but three of them.
        Assert.Equal(["Enhet 1", "Enhet 2", "Enhet 3"], Prikking.Prikk(Tabell([10, 9, 8], [1, 1, 1], [20, 20, 20], [30, 30, 30])).Samlet);
        Assert.Null(Prikking.Prikk(Tabell([10, 9, 8], [1, 1, 1])).Sum);
        Assert.Equal(27, Prikking.Prikk(Tabell([10, 9, 8], [0, 0, 0])).Sum);
    }

    [Theory]
    [InlineData(Prikking.Minst, false, 0.25)]
    [InlineData(Prikking.Minst, true, 0.2)]
    [InlineData(Prikking.MinstSensitiv, false, 0.1)]
    public void Ingen_leder_finner_smaa_tall_ved_aa_trekke_fra_sine_egne(int minst, bool medTjenester, double andel)
    {
        var (smaa, funnet, uten, vist, alle) = (0, 0, 0, 0, 0);
        foreach (var tabell in Tilfeldige(60, medTjenester ? ["skole", "barnehage", "helsestasjon"] : [""]))
        {
            var (prikket, foer) = (Prikking.Prikk(tabell, minst), Prikking.Prikk(UtenLedere(tabell), minst));
            foreach (var leder in tabell.Rader)
            {
                var hennes = Oversiktangrep.LederensFunn(tabell, prikket, leder, minst);
                (smaa, funnet) = (smaa + hennes.Smaa, funnet + hennes.Funnet.Count);
                uten += Oversiktangrep.LederensFunn(tabell, foer, leder, minst).Funnet.Count;
            }

            vist += prikket.Rader.Sum(r => r.Antall.Count(n => n is not null));
            alle += tabell.Rader.Count * tabell.Kolonner.Count;
        }

        Assert.Equal(0, funnet);
        Assert.True(smaa > 500 && uten > 20, $"{smaa} small; {uten} found where no one is taken to know her own");
        Assert.True(vist > alle * andel, $"{vist} of {alle} are still shown");
    }

    /// <summary>The night that freezes has a dozen such tables.</summary>
    [Fact]
    public void Seksti_enheter_prikkes_uten_aa_proeve_alle_mulige_tabeller()
    {
        var tilfeldig = new Random(4);
        var tabell = new Krysstabell(
            [.. Enumerable.Range(0, 60).Select(r => new Krysstabell.Rad($"Enhet {r + 1}", tilfeldig.Next(8, 300), [.. Enumerable.Range(0, 5).Select(_ => tilfeldig.Next(0, 25))]) { Enhet = EnhetId.Ny(), Tjeneste = $"{r / 15}" })],
            [.. Enumerable.Range(0, 5).Select(k => $"{k}")]);
        var foer = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotNull(Prikking.Prikk(tabell).Sum);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - foer, 0, 10_000_000);
    }

    private static Krysstabell UtenLedere(Krysstabell tabell) => tabell with { Rader = [.. tabell.Rader.Select(r => r with { Enhet = null })] };

    private static Krysstabell Tabell(params int[][] rader) =>
        new([.. rader.Select((antall, i) => new Krysstabell.Rad($"Enhet {i + 1}", 200, antall) { Enhet = EnhetId.Ny() })], ["Nivå 1", "Nivå 2", "Nivå 3"]);

    private static IEnumerable<Krysstabell> Tilfeldige(int antall, string[] tjenester)
    {
        var tilfeldig = new Random(20260102);
        for (var i = 0; i < antall; i++)
        {
            var (styrke, enheter) = (tilfeldig.Next(3, 60), tilfeldig.Next(2, 13));
            yield return new(
                [.. Enumerable.Range(0, enheter).Select(r => new Krysstabell.Rad($"Enhet {r + 1}", tilfeldig.Next(8, 300), [.. Enumerable.Range(1, 3).Select(k => tilfeldig.Next(0, styrke) / k)]) { Enhet = EnhetId.Ny(), Tjeneste = tjenester[r * tjenester.Length / enheter] })],
                ["Nivå 1", "Nivå 2", "Nivå 3"]);
        }
    }
}
