namespace Bti.Domain.Tests;

/// <summary>What somebody who knows the rules reads out of a table.</summary>
internal static class Oversiktangrep
{
    /// <param name="tabell">How many children each row has in all, which is no secret.</param>
    /// <param name="navn">What tells its numbers from those of other tables.</param>
    /// <param name="kolonnesummerErKjent">True when the sums of the columns are shown whatever is hidden.</param>
    /// <param name="leder">The unit she leads, and knows the numbers of; null for one who leads none.</param>
    public static void Vet(this Angriper angriper, Krysstabell tabell, PrikketTabell prikket, string navn = "", bool kolonnesummerErKjent = false, Krysstabell.Rad? leder = null)
    {
        var deler = prikket.Tjenester.SelectMany((del, nr) => Enumerable.Repeat(nr, del.Rader)).ToList();
        var smaa = prikket.Rader.Select((rad, r) => tabell.Rader.Where(t => rad.Navn is { } alene ? t.Navn == alene : ErSamlet(t, r)).Sum(t => t.Barn) < Prikking.LitenEnhet).ToList();
        var alt = prikket.Rader.All(r => r.Antall.All(n => n is null)) && (kolonnesummerErKjent || prikket.Kolonnesummer.All(n => n is null));
        angriper.Vet(
            navn, [.. prikket.Rader.Select((r, nr) => (deler.Count == 0 ? 0 : deler[nr], ErHennes(r) ? [.. leder!.Antall] : r.Antall, r.Sum))],
            [.. prikket.Tjenester.Select(d => (d.Antall, d.Sum))], prikket.Kolonnesummer, (linje, k) => linje < smaa.Count && leder is not null && prikket.Rader[linje].Navn is null && ErSamlet(leder, linje) ? Math.Max(Minst(linje), leder.Antall[k]) : Minst(linje));

        bool ErHennes(PrikketTabell.Rad rad) => leder is not null && rad.Navn == leder.Navn;

        bool ErSamlet(Krysstabell.Rad t, int rad) => prikket.Samlet.Contains(t.Navn) && (deler.Count == 0 || prikket.Tjenester[deler[rad]].Koder.Contains(t.Tjeneste));

        // Where a row may hide a zero, so may all it is added into.
        int Minst(int linje) => alt || (linje < smaa.Count ? smaa[linje] : Enumerable.Range(0, smaa.Count).Any(r => smaa[r] && (linje == smaa.Count + prikket.Tjenester.Count || deler[r] == linje - smaa.Count))) ? 0 : 1;
    }

    /// <summary>
    /// What the leader of a unit reads out of a table in which her own numbers are known to her: the small numbers that are left when hers are
    /// taken out of a line, where what is shown or follows says what the line comes to.
    /// </summary>
    /// <returns>How many small numbers there were, and those she found.</returns>
    public static (int Smaa, IReadOnlyList<string> Funnet) LederensFunn(Krysstabell tabell, PrikketTabell prikket, Krysstabell.Rad leder, int minst = Prikking.Minst)
    {
        if (prikket.Sum is null) return (0, []);
        var angriper = new Angriper();
        angriper.Vet(tabell, prikket, leder: leder);
        var svar = angriper.Angrip().ToDictionary(s => s.Navn, s => s.Fra == s.Til);
        var deler = prikket.Tjenester.SelectMany(del => Enumerable.Repeat(del, del.Rader)).ToList();
        List<(IReadOnlyList<int?> Vist, IEnumerable<Krysstabell.Rad> Av)> linjer =
        [
            .. prikket.Rader.Select((rad, nr) => (rad.Antall, tabell.Rader.Where(t => rad.Navn is { } alene ? t.Navn == alene : prikket.Samlet.Contains(t.Navn) && (deler.Count == 0 || deler[nr].Koder.Contains(t.Tjeneste))))),
            .. prikket.Tjenester.Select(d => (d.Antall, tabell.Rader.Where(t => d.Koder.Contains(t.Tjeneste)))),
            (prikket.Kolonnesummer, tabell.Rader),
        ];
        var (smaa, funnet) = (0, new List<string>());
        foreach (var (nr, (vist, av)) in linjer.Index())
        {
            var andre = av.Where(t => t != leder).ToList();
            if (andre.Count == 0) continue;
            if (ErFaa(andre.Sum(t => t.Sum)) && andre.Count < av.Count()) funnet.Add($"the sum of line {nr}");
            for (var k = 0; k < vist.Count; k++)
            {
                if (!ErFaa(andre.Sum(t => t.Antall[k]))) continue;
                smaa++;
                if (vist[k] is not null || svar[$" {nr} {k}"]) funnet.Add($"line {nr}, column {k}");
            }

            bool ErFaa(int antall) => antall < minst && (antall > 0 || andre.Sum(t => t.Barn) < Prikking.LitenEnhet);
        }

        return (smaa, funnet);
    }
}
