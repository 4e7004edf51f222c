#pragma warning disable CA5394 // The same kommuner every time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>In and out by unit: with the frozen stocks one of the two tells the other, so nothing small is shown, and nothing that follows from it.</summary>
public class EnhetsflytTests
{
    private static readonly AnsattId Noen = new(Guid.CreateVersion7());
    private static readonly Tertial Perioden = new(2026, 1);
    private static readonly Telleenhet[] Enheter = [.. Enumerable.Range(1, 8).Select(nr => new Telleenhet(EnhetId.Ny(), $"Enhet {nr}", nr * 60, nr < 5 ? Enhetsslag.Skole : Enhetsslag.Barnehage))];

    [Fact]
    public void Store_enheter_staar_alene_og_de_andre_sammen()
    {
        var flyt = Tell([.. Forloep(0, foer: 20, inn: 9, ut: 7), .. Forloep(1, 20, 8, 6), .. Forloep(2, 20, 7, 8), .. Forloep(3, 10, 6, 7), .. Forloep(4, 9, 2, 1)]);

        Assert.Equal([("Enhet 1", 9, 7), ("Enhet 3", 7, 8), (null, 16, 14)], flyt.Select(e => (e.Navn, e.Inn, e.Ut)));
    }

    [Fact]
    public void Den_som_foelger_barnet_sitt_er_ute_av_den_gamle_og_trukket_fra_den_nye()
    {
        Tellbart[] byttet = [.. Enumerable.Repeat(0, 3).Select(_ => new Tellbart(Enheter[1].Id, null, Forloepsspor.Av(
            [(new ForloepStartet(new(1), 1.Juni(2025), Noen), Kl(1.Juni(2025))), (new BarnetByttetEnhet(Enheter[0].Id, Enheter[1].Id, Enheter[0].Id, Samtykkestilling.Mangler), Kl(3.Mars(2026)))])))];

        var flyt = Tell([.. byttet, .. Forloep(0, 20, 9, 7), .. Forloep(1, 25, 8, 10), .. Forloep(2, 20, 6, 6), .. Forloep(3, 20, 7, 7)]);

        Assert.Equal([("Enhet 1", 9, 10), ("Enhet 2", 8, 7), (null, 13, 13)], flyt.Select(e => (e.Navn, e.Inn, e.Ut)));
    }

    [Fact]
    public void Foerste_periode_og_en_uten_inn_og_ut_har_ingen()
    {
        Tellbart[] forloep = [.. Forloep(0, 20, 9, 7), .. Forloep(1, 20, 8, 6)];

        Assert.Empty(Oversiktsteller.Tell(Perioden, Enheter, forloep, []).Flyt!);
        Assert.Empty(Tell([.. Forloep(0, 20, 9, 7), .. Forloep(1, 20, 3, 6)]));
    }

    /// <summary>Some change unit, some are closed, some are no longer counted, and some are again.</summary>
    [Fact]
    public void Ingen_tall_og_ingen_rest_er_liten_verken_for_alle_eller_for_en_leder()
    {
        var (rader, samlet, uten) = (0, 0, 0);
        for (var froe = 0; froe < 120; froe++)
        {
            var tilfeldig = new Random(froe);
            var alle = Kommune(tilfeldig);
            List<Oversikt> frosne = [];
            for (var periode = new Tertial(2025, 1); periode.Aar < 2027; periode = periode.Neste)
            {
                List<Tellbart> talte = [.. alle.Where(_ => tilfeldig.Next(60) > 0)];
                var oversikt = Oversiktsteller.Tell(periode, Enheter, talte, [], frosne: frosne);
                var foer = frosne.LastOrDefault();
                frosne.Add(oversikt);
                if (oversikt.Flyt is not { Count: > 0 } flyt) continue;

                Assert.Equal((oversikt.Startet, oversikt.Avsluttet), (flyt.Sum(e => e.Inn), flyt.Sum(e => e.Ut)));
                Assert.All(flyt, e => Assert.True(e.Inn >= Prikking.Minst && e.Ut >= Prikking.Minst));
                foreach (var alene in flyt.Where(e => e.Enhet is not null))
                {
                    // What the two stocks say themselves, and no more: she stands alone in both.
                    Assert.Equal(Sum(foer!, alene) + alene.Inn - alene.Ut, Sum(oversikt, alene));
                    rader++;
                }

                if (flyt.FirstOrDefault(e => e.Enhet is null) is not { } rest) continue;
                samlet++;
                foreach (var leder in Enheter.Where(e => !flyt.Any(f => f.Enhet == e.Id)))
                {
                    var inn = talte.Where(f => f.Enhet == leder.Id || f.Spor.EnhetFoerByttetEtter(DateOnly.MinValue) == leder.Id).Sum(f => f.Spor.Startet.Count(dag => periode.Har(dag) && f.EnhetPaa(dag) == leder.Id));
                    Assert.True(rest.Inn - inn >= Prikking.Minst, $"{froe} {periode}: a leader sees {rest.Inn - inn} of the others");
                    if (flyt.Count(e => e.Enhet is not null) + 1 < Enheter.Length && inn < Prikking.Minst) uten++;
                }
            }
        }

        Assert.True(rader > 200 && samlet > 50 && uten > 50, $"{rader} alone, {samlet} with others, {uten} small among those");

        static int Sum(Oversikt oversikt, Enhetsflyt enhet) => oversikt.EtterNivaa.Rader.Single(r => r.Enhet == enhet.Enhet).Sum;
    }

    [Fact]
    public void Tjenestene_staar_hver_for_seg_naar_det_som_er_igjen_av_dem_uten_enhetene_som_staar_alene_er_stort_nok()
    {
        Tellbart[] barnehagene = [.. Forloep(4, 20, 9, 8), .. Forloep(5, 20, 7, 6), .. Forloep(6, 20, 6, 5), .. Forloep(7, 20, 5, 6)];

        // One school stands alone, and the three that do not are together large enough.
        Assert.Equal([("skole", 18, 17), ("barnehage", 27, 25)], Tjenestene([.. Forloep(0, 20, 9, 7), .. Forloep(1, 20, 3, 3), .. Forloep(2, 20, 3, 4), .. Forloep(3, 20, 3, 3), .. barnehagene]));

        // One school is small, and is shown with two barnehager: the sum of the schools would give it away.
        Tellbart[] enLiten = [.. Forloep(0, 20, 9, 7), .. Forloep(1, 20, 8, 6), .. Forloep(2, 20, 7, 9), .. Forloep(3, 20, 2, 6), .. barnehagene];
        Assert.Equal(["Enhet 1", "Enhet 2", "Enhet 3", "Enhet 5", "Enhet 6", null], Tell(enLiten).Select(e => e.Navn));
        Assert.Empty(Tjenestene(enLiten));

        IEnumerable<(string, int, int)> Tjenestene(IReadOnlyList<Tellbart> forloep) => Oversiktene(forloep).Tjenesteflyt!.Select(t => (string.Join(' ', t.Koder), t.Inn, t.Ut));
    }

    /// <summary>One who has the stocks of both days, both tables of in and out, and what a leader knows of her own, reckons on all of it at once.</summary>
    [Fact]
    public void Den_som_har_begge_tabellene_og_beholdningene_finner_ingen_smaa_tall()
    {
        var (tjenester, ukjente, funnet, hverForSeg) = (0, 0, 0, 0);
        for (var froe = 0; froe < 40; froe++)
        {
            var alle = Kommune(new Random(froe), ganger: 1 + (froe % 3), medBytter: false);
            Oversikt? foer = null;
            for (var periode = new Tertial(2025, 1); periode.Aar < 2027; periode = periode.Neste)
            {
                var (oversikt, sist) = (Oversiktsteller.Tell(periode, Enheter, alle, [], frosne: foer is null ? [] : [foer]), foer);
                foer = oversikt;
                if (oversikt is not { Flyt: { Count: > 0 } flyt, Tjenesteflyt: { } tjenesteflyt }) continue;

                if (tjenesteflyt.Count > 0) Assert.Equal((oversikt.Startet, oversikt.Avsluttet), (tjenesteflyt.Sum(t => t.Inn), tjenesteflyt.Sum(t => t.Ut)));
                tjenester += Math.Min(tjenesteflyt.Count, 1);
                var (smaa, sett) = Flytangrep.SmaaSomFinnes(periode, Enheter, alle, sist!, oversikt, flyt, tjenesteflyt);
                (funnet, ukjente) = (funnet + smaa, ukjente + sett);

                // What it replaces: each service that is large enough, and nothing known of the units that stand alone.
                var telt = Flytangrep.Tell(periode, Enheter, alle);
                Tjenesteflyt[] hver = [.. Enheter.GroupBy(e => Inndata.Kode(e.Slag)).Select(g => new Tjenesteflyt([g.Key], g.Sum(e => telt[e.Id].Inn), g.Sum(e => telt[e.Id].Ut))).Where(t => t.Inn >= Prikking.Minst && t.Ut >= Prikking.Minst)];
                hverForSeg += Flytangrep.SmaaSomFinnes(periode, Enheter, alle, sist!, oversikt, flyt, hver).Smaa;
            }
        }

        Assert.Equal(0, funnet);
        Assert.True(tjenester > 30 && ukjente > 300 && hverForSeg > 0, $"{tjenester} periods with services, {ukjente} numbers looked for, {hverForSeg} found where the two are protected apart");
    }

    private static IReadOnlyList<Enhetsflyt> Tell(IReadOnlyList<Tellbart> forloep) =>
        Oversiktene(forloep).Flyt!;

    private static Oversikt Oversiktene(IReadOnlyList<Tellbart> forloep) =>
        Oversiktsteller.Tell(Perioden, Enheter, forloep, [], frosne: [Oversiktsteller.Tell(Perioden.Forrige, Enheter, forloep, [])]);

    // Open before the period, of which some close in it; and new ones.
    private static IEnumerable<Tellbart> Forloep(int enhet, int foer, int inn, int ut)
    {
        for (var nr = 0; nr < foer + inn; nr++)
        {
            var start = nr < foer ? 1.Juni(2025) : 2.Februar(2026);
            List<(Hendelse, DateTimeOffset)> rekke = [(new ForloepStartet(new(1), start, Noen), Kl(start))];
            if (nr < ut) rekke.Add((new AvslutningValgt(Avslutningsgrunn.MaalNaadd), Kl(1.April(2026))));
            yield return new(Enheter[enhet].Id, null, Forloepsspor.Av(rekke));
        }
    }

    private static List<Tellbart> Kommune(Random tilfeldig, int ganger = 1, bool medBytter = true)
    {
        List<Tellbart> alle = [];
        for (var nr = ganger * tilfeldig.Next(150, 600); nr > 0; nr--)
        {
            var start = new DateOnly(2024, 9, 1).AddDays(tilfeldig.Next(800));
            var (foerst, sist) = (Enheter[tilfeldig.Next(Enheter.Length)].Id, Enheter[tilfeldig.Next(1 + tilfeldig.Next(Enheter.Length))].Id);
            List<(Hendelse, DateTimeOffset)> rekke = [(new ForloepStartet(new(tilfeldig.Next(1, 3)), start, Noen), Kl(start))];
            if (medBytter && tilfeldig.Next(12) == 0) rekke.Add((new BarnetByttetEnhet(foerst, sist, foerst, Samtykkestilling.Mangler), Kl(start.AddDays(40))));
            else sist = foerst;
            if (tilfeldig.Next(4) > 0) rekke.Add((new AvslutningValgt(Avslutningsgrunn.MaalNaadd), Kl(start.AddDays(tilfeldig.Next(70, 400)))));
            alle.Add(new(sist, start.AddYears(-tilfeldig.Next(1, 17)), Forloepsspor.Av(rekke)));
        }

        return alle;
    }

    private static DateTimeOffset Kl(DateOnly dag) => Naa.StartenPaa(dag).AddHours(9);
}
