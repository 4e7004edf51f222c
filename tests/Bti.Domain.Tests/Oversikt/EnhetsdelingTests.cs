#pragma warning disable CA5394 // The same kommuner every time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Outcomes, samtykke and time by unit: nothing small is shown, and nothing small follows from it, not for a leader who knows her own either.</summary>
public class EnhetsdelingTests
{
    private static readonly AnsattId Noen = new(Guid.CreateVersion7());
    private static readonly Tertial Perioden = new(2026, 1);
    private static readonly Telleenhet[] Enheter = [.. Enumerable.Range(1, 6).Select(nr => new Telleenhet(EnhetId.Ny(), $"Enhet {nr}", nr * 60, nr < 4 ? Enhetsslag.Skole : Enhetsslag.Barnehage))];

    [Fact]
    public void De_store_staar_alene_og_de_andre_sammen_med_utfallene_hele_kommunen_viser()
    {
        var tall = Tell([.. Evaluerte(0, Utfall.MaalNaadd, 9), .. Evaluerte(0, Utfall.Opp, 7), .. Evaluerte(1, Utfall.MaalNaadd, 5), .. Evaluerte(1, Utfall.Opp, 6), .. Evaluerte(2, Utfall.MaalNaadd, 5), .. Evaluerte(2, Utfall.Opp, 6), .. Evaluerte(3, Utfall.MaalNaadd, 1)]);

        // Nobody had any of the others; one unit with one is shown with the two that are smallest without it.
        Assert.Equal(["maal_naadd", "opp"], tall.PerEnhet!.Utfall.Kolonner.Select(k => Assert.Single(k)));
        Assert.Equal([("Enhet 1", "9 7"), (null, "11 12")], tall.PerEnhet.Utfall.Rader.Select(r => (r.Navn, string.Join(' ', r.Tall))));
    }

    [Fact]
    public void De_utfallene_hele_kommunen_skjuler_telles_som_ett()
    {
        Tellbart[] Hver(int enhet, int opp, int ned) => [.. Evaluerte(enhet, Utfall.MaalNaadd, 8), .. Evaluerte(enhet, Utfall.Opp, opp), .. Evaluerte(enhet, Utfall.Ned, ned)];
        var tall = Tell([.. Hver(0, 6, 1), .. Hver(1, 6, 1), .. Hver(2, 6, 1)]);

        Assert.Equal([24, null, null], new[] { Utfall.MaalNaadd, Utfall.Opp, Utfall.Ned }.Select(u => tall.Utfall.Kolonnesum(Inndata.Kode(u))));
        Assert.Equal(["maal_naadd", "opp ned"], tall.PerEnhet!.Utfall.Kolonner.Select(k => string.Join(' ', k)));
        Assert.Equal([("Enhet 3", "8 7"), (null, "16 14")], tall.PerEnhet.Utfall.Rader.Select(r => (r.Navn, string.Join(' ', r.Tall))));
    }

    [Fact]
    public void En_leder_kan_ikke_trekke_sine_utfall_fra_hele_kommunens()
    {
        // Six went up in all, and five of them are hers.
        var tall = Tell([.. Evaluerte(0, Utfall.Opp, 5), .. Evaluerte(1, Utfall.Opp, 1), .. Evaluerte(0, Utfall.MaalNaadd, 9), .. Evaluerte(1, Utfall.MaalNaadd, 9), .. Evaluerte(1, Utfall.Ned, 12)]);

        Assert.Null(tall.Utfall.Kolonnesum("opp"));
    }

    [Fact]
    public void Samtykke_er_foelsomt_og_vises_foerst_fra_ti()
    {
        var tall = Tell([.. Svarte(0, 20, 15), .. Svarte(1, 15, 12), .. Svarte(2, 15, 12), .. Svarte(3, 3, 1)]);
        Assert.Equal(new Andel(57, 93), tall.Samtykket);
        Assert.Equal([("Enhet 1", new Andel(57, 35)), (null, new Andel(57, 58))], tall.PerEnhet!.Samtykket.Select(r => (r.Navn, r.Tall)));

        // Less what the second leader knows, nine have said no.
        Assert.Empty(Tell([.. Svarte(0, 20, 15), .. Svarte(1, 15, 12), .. Svarte(2, 15, 8), .. Svarte(3, 3, 1)]).PerEnhet!.Samtykket);
    }

    [Fact]
    public void Dager_paa_et_nivaa_vises_uten_hvor_mange_de_er_av()
    {
        var tall = Tell([.. Flyttet(0, 13, 40), .. Flyttet(1, 12, 60), .. Flyttet(2, 10, 20)]);

        Assert.Equal(new Varighet(40, 60, 35), tall.PaaNivaa[0].Dager);
        Assert.Equal([("Enhet 1", new Varighet(40, 40, null)), (null, new Varighet(60, 60, null))], tall.PerEnhet!.PaaNivaa[0].Rader.Select(r => (r.Navn, r.Tall)));

        // Less what the second leader knows, they are nine.
        Assert.All(Tell([.. Flyttet(0, 13, 40), .. Flyttet(1, 12, 60), .. Flyttet(2, 9, 20)]).PerEnhet!.PaaNivaa, n => Assert.Empty(n.Rader));
    }

    /// <summary>Practice shows how many were evaluated in a small school and those it is shown with; their outcomes would say how many of them are the small one's.</summary>
    [Fact]
    public void En_enhet_som_praksis_viser_sammen_med_andre_staar_ikke_alene_her()
    {
        Tellbart[] alle = [.. Halvparten(0, 40), .. Halvparten(1, 30), .. Halvparten(2, 2), .. Halvparten(3, 22), .. Halvparten(4, 24), .. Halvparten(5, 26)];
        var tall = MedPraksis(alle);

        Assert.Equal([null, "Enhet 4", "Enhet 5", "Enhet 6"], tall.Praksis!.Single(p => p.Hva is Praksis.BarnetHoeresFoerst).Tabell.Rader.Select(r => r.Navn));
        Assert.Equal(["Enhet 4", "Enhet 5", "Enhet 6", null], tall.PerEnhet!.Utfall.Rader.Select(r => r.Navn));
        Assert.Equal(0, Delingsangrep.SmaaSomFinnes(Perioden, Enheter, alle, tall, leder: null).Smaa);

        // What it replaces: the outcomes shared out without asking what practice shows.
        Assert.True(Delingsangrep.SmaaSomFinnes(Perioden, Enheter, alle, tall with { PerEnhet = Tell(alle).PerEnhet }, leder: null).Smaa > 0);

        static IEnumerable<Tellbart> Halvparten(int enhet, int antall) => [.. Evaluerte(enhet, Utfall.MaalNaadd, antall / 2), .. Evaluerte(enhet, Utfall.Opp, antall / 2)];
    }

    /// <summary>One who has all that is shown of the kommune and of the units, of practice too, and what a leader knows of her own.</summary>
    [Fact]
    public void Den_som_har_alt_som_vises_finner_ingen_smaa_tall()
    {
        var (rader, ukjente, funnet, uten) = (new int[4], 0, 0, 0);
        for (var froe = 0; froe < 60; froe++)
        {
            var tilfeldig = new Random(froe);
            Tellbart[] alle = [.. Enumerable.Range(0, 5).SelectMany(e => Tilfeldige(e, tilfeldig, 1 + (froe % 5)))];
            var tall = MedPraksis(alle);
            rader[0] += tall.PerEnhet!.Utfall.Rader.Count;
            rader[1] += tall.PerEnhet.Samtykket.Count;
            rader[2] += tall.PerEnhet.SamtykkeTrukket.Count;
            rader[3] += tall.PerEnhet.SamtykkeUtloeper.Count;
            foreach (var leder in Enheter.Select(e => (EnhetId?)e.Id).Prepend(null))
            {
                var (smaa, sett) = Delingsangrep.SmaaSomFinnes(Perioden, Enheter, alle, tall, leder);
                (funnet, ukjente) = (funnet + smaa, ukjente + sett);
            }

            // What it replaces: each unit that is large enough, and the others as one, whoever reads.
            uten += Delingsangrep.SmaaSomFinnes(Perioden, Enheter, alle, tall with { PerEnhet = tall.PerEnhet with { Utfall = Delingsangrep.UtenVern(Enheter, alle) } }, Enheter[0].Id).Smaa;
        }

        Assert.Equal(0, funnet);
        Assert.True(rader.All(r => r > 20) && ukjente > 1000 && uten > 0, $"{string.Join(", ", rader)} rows, {ukjente} numbers looked for, {uten} found without");
    }

    private static Oversikt Tell(IReadOnlyList<Tellbart> forloep) => Oversiktsteller.Tell(Perioden, Enheter, forloep, [], Tellgrunnlag.Tomt);

    private static Oversikt MedPraksis(IReadOnlyList<Tellbart> forloep) => Oversiktsteller.Tell(
        Perioden, Enheter, forloep, [], Tellgrunnlag.Tomt, [.. forloep.SelectMany(f => f.Spor.Evaluert.Select(e => (f.Enhet, new Praksispunkt(Praksis.BarnetHoeresFoerst, e.Dag, e.Dag, e.BarnetErHoert))))]);

    private static IEnumerable<Tellbart> Evaluerte(int enhet, Utfall utfall, int antall) => Enumerable.Range(0, antall).Select(_ => Ett(enhet, new Evaluert(new(Guid.CreateVersion7()), utfall, 3.Mars(2026), 1.Juni(2026))));

    private static IEnumerable<Tellbart> Svarte(int enhet, int ja, int nei) => Enumerable.Range(0, ja + nei).Select(nr => Ett(enhet, new SamtykkeEndret(nr < ja ? Samtykkestilling.Gitt : Samtykkestilling.Nektet)));

    private static IEnumerable<Tellbart> Flyttet(int enhet, int antall, int dager) => Enumerable.Range(0, antall).Select(_ => new Tellbart(Enheter[enhet].Id, null, Forloepsspor.Av(
        [(new ForloepStartet(new(1), 2.Januar(2026), Noen), Kl(2.Januar(2026))), (new NivaaValgt(new(2)), Kl(2.Januar(2026).AddDays(dager)))])) { Id = ForloepId.Ny() });

    private static IEnumerable<Tellbart> Tilfeldige(int enhet, Random tilfeldig, int ganger)
    {
        for (var nr = ganger * tilfeldig.Next(4, 60); nr > 0; nr--)
        {
            Samtykkestilling[] svar = tilfeldig.Next(6) switch { 0 => [Samtykkestilling.Nektet], 1 or 2 => [Samtykkestilling.Gitt, Samtykkestilling.Trukket], 3 => [], _ => [Samtykkestilling.Gitt] };
            var evaluert = tilfeldig.Next(3) == 0 ? [] : (Hendelse[])[new Evaluert(new(Guid.CreateVersion7()), (Utfall)Math.Min(tilfeldig.Next(5), tilfeldig.Next(9)), 3.Mars(2026), 1.Juni(2026))];
            yield return Ett(enhet, [.. svar.Select(s => new SamtykkeEndret(s, 3.Mars(2026), s is Samtykkestilling.Gitt ? tilfeldig.Next(2) == 0 ? 12.Mai(2026) : 12.August(2026) : null)), .. evaluert]);
        }
    }

    private static Tellbart Ett(int enhet, params Hendelse[] hendt) => new(Enheter[enhet].Id, null, Forloepsspor.Av(
        [(new ForloepStartet(new(1), 2.Januar(2026), Noen), Kl(2.Januar(2026))), .. hendt.Select(h => (h, Kl(3.Mars(2026))))])) { Id = ForloepId.Ny() };

    private static DateTimeOffset Kl(DateOnly dag) => Naa.StartenPaa(dag).AddHours(9);
}
