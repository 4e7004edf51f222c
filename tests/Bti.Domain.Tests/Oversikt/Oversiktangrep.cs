namespace Bti.Domain.Tests;

/// <summary>What somebody who knows the rules reads out of a table.</summary>
internal static class Oversiktangrep
{
    /// <param name="tabell">How many children each row has in all, which is no secret.</param>
    /// <param name="navn">What tells its numbers from those of other tables.</param>
    /// <param name="kolonnesummerErKjent">True when the sums of the columns are shown whatever is hidden.</param>
    public static void Vet(this Angriper angriper, Krysstabell tabell, PrikketTabell prikket, string navn = "", bool kolonnesummerErKjent = false)
    {
        var deler = prikket.Tjenester.SelectMany((del, nr) => Enumerable.Repeat(nr, del.Rader)).ToList();
        var smaa = prikket.Rader.Select((rad, r) => tabell.Rader.Where(t => rad.Navn is { } alene ? t.Navn == alene : ErSamlet(t, r)).Sum(t => t.Barn) < Prikking.LitenEnhet).ToList();
        var alt = prikket.Rader.All(r => r.Antall.All(n => n is null)) && (kolonnesummerErKjent || prikket.Kolonnesummer.All(n => n is null));
        angriper.Vet(
            navn, [.. prikket.Rader.Select(r => (deler.Count == 0 ? 0 : deler[prikket.Rader.ToList().IndexOf(r)], r.Antall, r.Sum))],
            [.. prikket.Tjenester.Select(d => (d.Antall, d.Sum))], prikket.Kolonnesummer, Minst);

        bool ErSamlet(Krysstabell.Rad t, int rad) => prikket.Samlet.Contains(t.Navn) && (deler.Count == 0 || prikket.Tjenester[deler[rad]].Koder.Contains(t.Tjeneste));

        // Where a row may hide a zero, so may all it is added into.
        int Minst(int linje) => alt || (linje < smaa.Count ? smaa[linje] : Enumerable.Range(0, smaa.Count).Any(r => smaa[r] && (linje == smaa.Count + prikket.Tjenester.Count || deler[r] == linje - smaa.Count))) ? 0 : 1;
    }
}
