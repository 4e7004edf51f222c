namespace Bti.Domain;

/// <summary>
/// Hides small numbers in a table whose sums are shown. A number under <see cref="Minst"/> is hidden, and with it as many others
/// as it takes for there to be, for each hidden number, another table that looks just the same and where that number is another,
/// as far from it as the table lets it. Units that are too small to have a sum of their own are shown as one, so that every sum of a
/// unit is known and the tables of one day say nothing more together than each alone (domain §8, security E13). The leader of a unit
/// knows its numbers, so all of this holds for the table less any one unit too.
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
    /// <param name="kolonnesummerErKjent">True when another table may say what each column comes to: none of that is used to hide anything behind, and when it then cannot be hidden, nothing is shown.</param>
    public static PrikketTabell Prikk(Krysstabell tabell, int minst = Minst, bool kolonnesummerErKjent = false)
    {
        if (ErForLite(tabell.Rader, minst)) return Ingenting();

        var deler = Deler(tabell, minst);
        var rader = deler.SelectMany(d => d.Samlet is { } samlet ? d.Rader.Append(samlet) : d.Rader).ToList();
        var antall = deler.Count == 1 ? [] : deler.ConvertAll(d => d.Rader.Count + (d.Samlet is null ? 0 : 1));
        var enheter = deler.SelectMany(d => d.Samlet is null ? Hver(d) : Hver(d).Append(d.Smaa)).ToList();
        var skjult = new Prikkenett(rader, enheter, antall, tabell.Kolonner.Count, minst, kolonnesummerErKjent).Skjul();
        if (skjult is null) return Ingenting();
        return new(
            [.. rader.Select((rad, r) => new PrikketTabell.Rad(deler.Exists(d => d.Samlet == rad) ? null : rad.Navn, Vist(r, rad.Antall), rad.Sum) { Enhet = rad.Enhet })],
            tabell.Kolonner, Vist(rader.Count + antall.Count, tabell.Kolonnesummer), tabell.Sum,
            [.. deler.SelectMany(d => d.Smaa.Select(r => r.Navn))])
        {
            Tjenester = [.. antall.Select((rad, d) => new PrikketTabell.Delsum(deler[d].Koder, rad, Vist(rader.Count + d, deler[d].Antall), deler[d].Antall.Sum()))],
        };

        PrikketTabell Ingenting() => new([], tabell.Kolonner, [.. tabell.Kolonner.Select(_ => (int?)null)], null, [.. tabell.Rader.Select(r => r.Navn)]);

        static IEnumerable<IReadOnlyList<Krysstabell.Rad>> Hver(Del del) => del.Rader.Select(r => (Krysstabell.Rad[])[r]);

        int?[] Vist(int linje, IReadOnlyList<int> tallene) => [.. tallene.Select((n, k) => skjult[linje, k] ? (int?)null : n)];
    }

    /// <summary>The sums of the columns, as one row: hidden by the same rule as a row of units that are shown as one.</summary>
    public static PrikketTabell PrikkSummene(Krysstabell tabell, int minst = Minst)
    {
        Krysstabell.Rad rad = new("", int.MaxValue, tabell.Kolonnesummer);
        var skjult = ErForLite(tabell.Rader, minst) ? null : new Prikkenett([rad], [tabell.Rader], [], tabell.Kolonner.Count, minst, kolonnesummerErKjent: false).Skjul();
        if (skjult is null) return new([], tabell.Kolonner, [.. tabell.Kolonner.Select(_ => (int?)null)], null, []);
        IReadOnlyList<int?> vist = [.. rad.Antall.Select((n, k) => skjult[0, k] || skjult[1, k] ? (int?)null : n)];
        return new([new("", vist, rad.Sum)], tabell.Kolonner, vist, rad.Sum, []);
    }

    // The rows of one service: those that stand alone, and the small as one.
    private sealed record Del(IReadOnlyList<string> Koder, IReadOnlyList<Krysstabell.Rad> Rader, IReadOnlyList<Krysstabell.Rad> Smaa, Krysstabell.Rad? Samlet, IReadOnlyList<int> Antall);

    /// <summary>Services too small for a sum of their own become one, last, and then the units of each that are.</summary>
    private static List<Del> Deler(Krysstabell tabell, int minst)
    {
        var tjenester = tabell.Rader.GroupBy(r => r.Tjeneste).Select(g => (Koder: (IReadOnlyList<string>)[g.Key], Rader: (IReadOnlyList<Krysstabell.Rad>)[.. g])).ToList();
        var (hver, resten) = SlaaSammen(tjenester, t => t.Rader.Sum(r => r.Sum), av => ErForLite([.. av.SelectMany(t => t.Rader)], minst));
        return [.. (resten.Count == 0 ? hver : hver.Append(([.. resten.SelectMany(t => t.Koder)], [.. resten.SelectMany(t => t.Rader)]))).Select(t => Delt(t.Koder, t.Rader))];

        Del Delt(IReadOnlyList<string> koder, IReadOnlyList<Krysstabell.Rad> rader)
        {
            var (alene, smaa) = SlaaSammen(rader, r => r.Sum, av => ErForLite(av, minst));
            return new(koder, alene, smaa, smaa.Count == 0 ? null : new("", smaa.Sum(r => r.Barn), Sum(smaa)), Sum(rader));
        }

        int[] Sum(IReadOnlyList<Krysstabell.Rad> rader) => [.. tabell.Kolonner.Select((_, k) => rader.Sum(r => r.Antall[k]))];
    }

    /// <summary>True when so few are in these rows, or in them less one whose leader knows its numbers, that the sum is not shown.</summary>
    private static bool ErForLite(IReadOnlyList<Krysstabell.Rad> rader, int minst)
    {
        var (sum, barn) = (rader.Sum(r => r.Sum), rader.Sum(r => r.Barn));
        return sum < minst || (rader.Count > 1 && rader.Any(r => r.Enhet is not null && sum - r.Sum < minst && (sum > r.Sum || barn - r.Barn < LitenEnhet)));
    }

    /// <summary>Those too small for a sum of their own are taken together, at least two of them and so many that they no longer are.</summary>
    internal static (IReadOnlyList<T> Hver, IReadOnlyList<T> Samlet) SlaaSammen<T>(IReadOnlyList<T> alle, Func<T, int> sum, Func<IReadOnlyList<T>, bool> erForLite)
    {
        var (smaa, store) = (alle.Where(a => erForLite([a])).ToList(), alle.Where(a => !erForLite([a])).OrderBy(sum).ToList());
        while (smaa.Count > 0 && store.Count > 0 && (smaa.Count < 2 || erForLite(smaa)))
        {
            smaa.Add(store[0]);
            store.RemoveAt(0);
        }

        return ([.. alle.Where(store.Contains)], [.. alle.Where(smaa.Contains)]);
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
