namespace Bti.Domain;

/// <summary>
/// Hides small numbers in a table whose sums are shown. A number under <see cref="Minst"/> is hidden, and with it as many others
/// as it takes for there to be, for each hidden number, another table that looks just the same and where that number is another,
/// as far from it as the table lets it. Units that are too small to have a sum of their own are shown as one, so that every sum of a
/// unit is known and the tables of one day say nothing more together than each alone (domain §8, security E13).
/// </summary>
public static class Prikking
{
    /// <summary>The least that is shown.</summary>
    public const int Minst = 5;

    /// <summary>The least that is shown of what is sensitive in itself.</summary>
    public const int MinstSensitiv = 10;

    /// <summary>In a unit with fewer children than this a zero is hidden too.</summary>
    public const int LitenEnhet = 20;

    /// <summary>The table as it may be shown.</summary>
    /// <param name="minst">Counts under this are hidden.</param>
    public static PrikketTabell Prikk(Krysstabell tabell, int minst = Minst)
    {
        var (rader, samlet) = SlaaSammen(tabell.Rader, minst);
        var navn = rader.Select((r, i) => samlet.Count > 0 && i == rader.Count - 1 ? null : r.Navn).ToList();
        if (rader.Sum(r => r.Sum) < minst) return new([], tabell.Kolonner, [.. tabell.Kolonner.Select(_ => (int?)null)], null, samlet);

        var nett = new Prikkenett(rader, tabell.Kolonner.Count, minst);
        var skjult = nett.Skjul();
        return new(
            [.. rader.Select((rad, r) => new PrikketTabell.Rad(navn[r], [.. rad.Antall.Select((n, k) => skjult[r, k] ? (int?)null : n)], rad.Sum))],
            tabell.Kolonner,
            [.. tabell.Kolonner.Select((_, k) => skjult[rader.Count, k] ? (int?)null : rader.Sum(r => r.Antall[k]))],
            rader.Sum(r => r.Sum),
            samlet);
    }

    /// <summary>Units too small for a sum of their own become one row, last, with at least two units and a sum that may be shown.</summary>
    private static (IReadOnlyList<Krysstabell.Rad> Rader, IReadOnlyList<string> Samlet) SlaaSammen(IReadOnlyList<Krysstabell.Rad> rader, int minst)
    {
        var (smaa, store) = (rader.Where(r => r.Sum < minst).ToList(), rader.Where(r => r.Sum >= minst).OrderBy(r => r.Sum).ToList());
        if (smaa.Count == 0) return (rader, []);
        while (store.Count > 0 && (smaa.Count < 2 || smaa.Sum(r => r.Sum) < minst))
        {
            smaa.Add(store[0]);
            store.RemoveAt(0);
        }

        var samlet = new Krysstabell.Rad("", smaa.Sum(r => r.Barn), [.. Enumerable.Range(0, rader[0].Antall.Count).Select(k => smaa.Sum(r => r.Antall[k]))]);
        return ([.. rader.Where(store.Contains), samlet], [.. rader.Where(smaa.Contains).Select(r => r.Navn)]);
    }
}

/// <summary>A share as it may be shown.</summary>
/// <param name="Prosent">Whole percent; null when it is hidden.</param>
/// <param name="Av">How many it is a share of; null when that is too small to be shown.</param>
public readonly record struct Andel(int? Prosent, int? Av)
{
    /// <summary>A share of fewer than this is not shown: one more or less moves it too far.</summary>
    public const int MinsteNevner = 10;

    /// <summary>Hidden also where the few that are, or the few that are not, could be counted back from it.</summary>
    public static Andel Regn(int teller, int nevner, int minst = Prikking.Minst) => nevner < MinsteNevner ? default
        : ErFaa(teller, minst) || ErFaa(nevner - teller, minst) ? new(null, nevner)
        : new((int)Math.Round(100m * teller / nevner, MidpointRounding.AwayFromZero), nevner);

    private static bool ErFaa(int antall, int minst) => antall > 0 && antall < minst;
}
