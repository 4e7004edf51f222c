#pragma warning disable CA5394 // The same tables every time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public class PrikkingTests
{
    private static readonly string[] Nivaaer = ["Nivå 1", "Nivå 2", "Nivå 3"];

    [Fact]
    public void En_tabell_uten_smaa_tall_vises_som_den_er()
    {
        var vist = Prikking.Prikk(Tabell([12, 8, 0], [7, 9, 6]));

        Assert.Equal([12, 8, 0], vist.Rader[0].Antall);
        Assert.Equal([19, 17, 6], vist.Kolonnesummer);
        Assert.Equal(42, vist.Sum);
        Assert.Empty(vist.Samlet);
    }

    [Fact]
    public void Et_lite_tall_tar_med_seg_nok_til_at_det_ikke_kan_regnes_ut()
    {
        var vist = Prikking.Prikk(Tabell([12, 3, 9], [7, 9, 6], [30, 20, 10]));

        Assert.Equal(4, vist.Rader.Sum(r => r.Antall.Count(n => n is null)));
        Assert.Null(vist.Rader[0].Antall[1]);
        Assert.Equal([24, 22, 60], vist.Rader.Select(r => r.Sum));
        Assert.DoesNotContain(null, vist.Kolonnesummer);
    }

    [Fact]
    public void Enheter_som_er_for_smaa_vises_som_en()
    {
        var vist = Prikking.Prikk(Tabell([12, 8, 6], [1, 0, 0], [2, 1, 0], [10, 10, 10]));

        Assert.Equal(["Enhet 1", "Enhet 2", "Enhet 3"], vist.Samlet);
        Assert.Equal([30, 30], vist.Rader.Select(r => r.Sum));
        Assert.Null(vist.Rader[^1].Navn);
    }

    [Fact]
    public void En_kommune_med_for_faa_i_alt_viser_ingenting()
    {
        var vist = Prikking.Prikk(Tabell([2, 0, 1], [1, 0, 0]));

        Assert.Empty(vist.Rader);
        Assert.Null(vist.Sum);
        Assert.All(vist.Kolonnesummer, Assert.Null);
    }

    [Fact]
    public void I_en_liten_enhet_skjules_ogsaa_null()
    {
        var vist = Prikking.Prikk(new([new("Liten", 12, [6, 0, 8]), new("Stor", 200, [30, 20, 0])], Nivaaer));

        Assert.Null(vist.Rader[0].Antall[1]);
        Assert.Equal(0, vist.Rader[1].Antall[2]);
    }

    [Fact]
    public void Tjenestene_staar_med_summen_av_enhetene_sine()
    {
        var vist = Prikking.Prikk(Tjenester(("skole", 200, [12, 8, 6]), ("skole", 200, [30, 20, 10]), ("barnehage", 60, [9, 7, 0]), ("barnehage", 60, [1, 2, 0]), ("barnehage", 60, [1, 1, 0]), ("ppt", 0, [2, 0, 0])));

        // PPT is too small for a sum of its own, and so is no service alone without it.
        Assert.Equal([["skole"], ["barnehage", "ppt"]], vist.Tjenester.Select(t => t.Koder));
        Assert.Equal([(2, 86), (2, 23)], vist.Tjenester.Select(t => (t.Rader, t.Sum)));
        Assert.Equal([42, 28, 16], vist.Tjenester[0].Antall);
        Assert.Equal(["Enhet 4", "Enhet 5", "Enhet 6"], vist.Samlet);
        Assert.Empty(Prikking.Prikk(Tjenester(("skole", 200, [12, 8, 6]), ("skole", 200, [30, 20, 10]))).Tjenester);
    }

    /// <summary>The services are one more line to add up by: protected alone, beside the units, they give numbers away.</summary>
    [Fact]
    public void Summene_av_tjenestene_roeper_ingen_skjulte_tall()
    {
        var (funnet, skjulte, hverForSeg, vist, alle) = (0, 0, 0, 0, 0);
        foreach (var tabell in Tilfeldige(120, ["skole", "barnehage", "helsestasjon", "ppt"]))
        {
            var prikket = Prikking.Prikk(tabell);
            if (prikket.Sum is null) continue;
            var angriper = new Angriper();
            angriper.Vet(tabell, prikket);
            var svar = angriper.Angrip();
            (skjulte, funnet) = (skjulte + svar.Count, funnet + svar.Count(s => s.Fra == s.Til));
            vist += prikket.Rader.Sum(r => r.Antall.Count(n => n is not null));
            alle += prikket.Rader.Count * Nivaaer.Length;

            // What it replaces: the units by themselves, and the services as a table of their own with the same rule.
            var rader = Prikking.Prikk(new([.. tabell.Rader.Select(r => r with { Tjeneste = "" })], Nivaaer));
            if (rader.Samlet.Count > 0) continue;
            var summer = Prikking.Prikk(new([.. tabell.Rader.GroupBy(r => r.Tjeneste).Select(g => new Krysstabell.Rad(g.Key, g.Sum(r => r.Barn), [.. Nivaaer.Select((_, k) => g.Sum(r => r.Antall[k]))]))], Nivaaer));
            if (summer.Samlet.Count > 0) continue;
            var enkel = new Angriper();
            enkel.Vet(tabell, prikket with { Rader = rader.Rader, Kolonnesummer = rader.Kolonnesummer, Samlet = [], Tjenester = [.. summer.Rader.Select(r => new PrikketTabell.Delsum([r.Navn!], tabell.Rader.Count(t => t.Tjeneste == r.Navn), r.Antall, r.Sum))] });
            hverForSeg += enkel.Angrip().Count(s => s.Fra == s.Til);
        }

        Assert.Equal(0, funnet);
        Assert.True(skjulte > 1000 && hverForSeg > 10, $"{skjulte} hidden; {hverForSeg} found where the two are hidden apart");
        Assert.True(vist > alle * 0.35, $"{vist} of {alle} are still shown");
    }

    /// <summary>Another table may say what the columns come to, so nothing is hidden behind that.</summary>
    [Fact]
    public void Den_som_vet_hva_kolonnene_kommer_til_finner_heller_ingen_skjulte_tall()
    {
        var (funnet, skjulte, utenAaViteDet) = (0, 0, 0);
        foreach (var tabell in Tilfeldige(120, ["skole", "barnehage", "helsestasjon"]))
        {
            var (kjent, ukjent) = (Prikking.Prikk(tabell, kolonnesummerErKjent: true), Prikking.Prikk(tabell));
            if (kjent.Sum is null) continue;
            Assert.Equal(tabell.Kolonnesummer, kjent.Kolonnesummer.Select(n => n!.Value));
            var svar = Finn(tabell, kjent);
            (skjulte, funnet) = (skjulte + svar.Count, funnet + svar.Count(s => s.Fra == s.Til));
            utenAaViteDet += Finn(tabell, ukjent with { Kolonnesummer = kjent.Kolonnesummer }).Count(s => s.Fra == s.Til);
        }

        Assert.Equal(0, funnet);
        Assert.True(skjulte > 500 && utenAaViteDet > 10, $"{skjulte} hidden; {utenAaViteDet} found where the sums were thought to be hidden");

        static IReadOnlyList<(string Navn, int Fra, int Til)> Finn(Krysstabell tabell, PrikketTabell prikket)
        {
            var angriper = new Angriper();
            angriper.Vet(tabell, prikket, kolonnesummerErKjent: true);
            return angriper.Angrip();
        }
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-255", "BI-256"], DaarligeInndata.For(typeof(PrikkingTests)).Select(t => t.Id));

    [Theory]
    [InlineData(Prikking.Minst, 0.4)]
    [InlineData(Prikking.MinstSensitiv, 0.2)]
    public void Ingen_skjulte_tall_kan_regnes_ut_av_det_som_vises(int minst, double andel)
    {
        var (funnet, skjulte, uten, smaa, vist, alle, helt) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var tabell in Tilfeldige(400))
        {
            var prikket = Prikking.Prikk(tabell, minst);
            if (prikket.Sum is null) continue;
            var alt = prikket.Rader.All(r => r.Antall.All(n => n is null));
            if (alt) helt++;
            var angriper = new Angriper();
            angriper.Vet(tabell, prikket);
            var svar = angriper.Angrip();
            (skjulte, funnet) = (skjulte + svar.Count, funnet + svar.Count(s => s.Fra == s.Til));
            vist += prikket.Rader.Sum(r => r.Antall.Count(n => n is not null));
            alle += prikket.Rader.Count * Nivaaer.Length;

            // What it replaces: only the small numbers are hidden.
            var enkel = new Angriper();
            enkel.Vet("", [.. tabell.Rader.Select(r => (IReadOnlyList<int?>)[.. r.Antall.Select(n => n > 0 && n < minst ? (int?)null : n)])], [.. tabell.Rader.Select(r => r.Sum)], [.. tabell.Kolonnesummer], _ => 1);
            var uskjermet = enkel.Angrip();
            (smaa, uten) = (smaa + uskjermet.Count, uten + uskjermet.Count(s => s.Fra == s.Til));
        }

        Assert.Equal(0, funnet);
        Assert.True(skjulte > 1000, $"{skjulte} hidden");
        Assert.True(uten > smaa / 10, $"{uten} of {smaa} are found when only the small are hidden");
        Assert.True(vist > alle * andel, $"{vist} of {alle} are still shown; all is hidden in {helt} tables");
    }

    [Theory]
    [InlineData(27, 30, null)]
    [InlineData(3, 40, null)]
    [InlineData(20, 40, 50)]
    [InlineData(0, 12, 0)]
    [InlineData(12, 12, 100)]
    public void En_andel_skjules_naar_de_faa_kan_telles_tilbake(int teller, int nevner, int? prosent) =>
        Assert.Equal(new Andel(prosent, nevner), Andel.Regn(teller, nevner));

    [Fact]
    public void En_andel_av_faerre_enn_ti_vises_ikke() => Assert.Equal(default, Andel.Regn(5, 9));

    private static Krysstabell Tabell(params int[][] rader) => new([.. rader.Select((antall, i) => new Krysstabell.Rad($"Enhet {i + 1}", 200, antall))], Nivaaer);

    private static Krysstabell Tjenester(params (string Tjeneste, int Barn, int[] Antall)[] rader) =>
        new([.. rader.Select((r, i) => new Krysstabell.Rad($"Enhet {i + 1}", r.Barn, r.Antall) { Tjeneste = r.Tjeneste })], Nivaaer);

    private static IEnumerable<Krysstabell> Tilfeldige(int antall, string[]? tjenester = null)
    {
        var tilfeldig = new Random(20260101);
        for (var i = 0; i < antall; i++)
        {
            var (styrke, enheter) = (tilfeldig.Next(3, 60), tilfeldig.Next(2, 13));
            yield return new(
                [.. Enumerable.Range(0, enheter).Select(r => new Krysstabell.Rad($"Enhet {r + 1}", tilfeldig.Next(8, 300), [.. Nivaaer.Select((_, k) => tilfeldig.Next(0, styrke) / (k + 1))]) { Tjeneste = tjenester?[r * tjenester.Length / enheter] ?? "" })],
                Nivaaer);
        }
    }
}
