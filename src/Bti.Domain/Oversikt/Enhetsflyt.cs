namespace Bti.Domain;

/// <summary>
/// How many forloep came to a unit and went from it in one period. What was open there when the period before was counted, with in and less
/// out, is what is: so out is those closed, no longer counted, and led by another unit now, less those it has got from another.
/// </summary>
/// <param name="Navn">Null for all the units that are shown as one.</param>
/// <param name="Inn">New, and those opened again.</param>
public sealed record Enhetsflyt(string? Navn, int Inn, int Ut)
{
    /// <summary>The unit; null for those that are shown as one.</summary>
    public EnhetId? Enhet { get; init; }
}

/// <summary>
/// Shares in and out between the units. Of two stocks that are frozen, one of the two numbers follows from the other, so none is hidden: units are taken
/// together until every number is large enough to be shown, also less what the leader of one of them knows (ADR-0045).
/// </summary>
internal static class Enhetsflytteller
{
    /// <param name="enheter">The units, with what came in and what was open in each at both ends.</param>
    /// <param name="foer">The period before, as it is frozen; null when it is not.</param>
    /// <param name="naa">The period itself; in and out of it may be hidden.</param>
    /// <returns>The largest units alone, and last the others as one; nothing where not even two rows can be shown.</returns>
    public static IReadOnlyList<Enhetsflyt> Fordel(IEnumerable<Enhetstelling> enheter, Oversikt? foer, Oversikt naa)
    {
        if (foer is null || naa is not { Startet: { } inn, Avsluttet: { } ut, EtterNivaa.Sum: not null }) return [];
        var (staarFoer, staarNaa) = (Alene(foer), Alene(naa));
        List<Del> alle = [.. enheter.Select(e => new Del(e.Enhet, staarFoer.Contains(e.Enhet.Id) && staarNaa.Contains(e.Enhet.Id), e.Inn, e.Foer + e.Inn - e.Etter))];

        // What the kommune has besides: of units that are gone, or of somebody counted in one that does not stand alone.
        if ((inn - alle.Sum(d => d.Inn), ut - alle.Sum(d => d.Ut)) is var (annetInn, annetUt) && (annetInn, annetUt) != (0, 0))
            alle.Add(new(null, KanAlene: false, annetInn, annetUt));

        var (hver, samlet) = Prikking.SlaaSammen(alle, d => d.Inn + d.Ut, av => av is [{ KanAlene: false }] || ErForLite(av));
        if (hver.Count + Math.Min(samlet.Count, 1) < 2 || (samlet.Count > 0 && ErForLite(samlet))) return [];
        return [.. hver.Select(d => new Enhetsflyt(d.Enhet!.Value.Navn, d.Inn, d.Ut) { Enhet = d.Enhet.Value.Id }), .. samlet.Count == 0 ? [] : (Enhetsflyt[])[new(null, samlet.Sum(d => d.Inn), samlet.Sum(d => d.Ut))]];
    }

    // One that is shown with others in a stock must be so here too: in less out would say how it has changed.
    private sealed record Del(Telleenhet? Enhet, bool KanAlene, int Inn, int Ut);

    private static HashSet<EnhetId> Alene(Oversikt periode) => [.. periode.EtterNivaa.Rader.Select(r => r.Enhet).OfType<EnhetId>()];

    private static bool ErForLite(IReadOnlyList<Del> av)
    {
        var (inn, ut) = (av.Sum(d => d.Inn), av.Sum(d => d.Ut));
        return Smaa(inn, ut) || (av.Count > 1 && av.Any(d => d.Enhet is not null && Smaa(inn - d.Inn, ut - d.Ut)));

        static bool Smaa(int inn, int ut) => Math.Min(inn, ut) < Prikking.Minst;
    }
}

/// <summary>What is counted of one unit.</summary>
/// <param name="Inn">New, opened again, and counted again.</param>
/// <param name="Foer">Open when the period before was counted.</param>
/// <param name="Etter">Open on the last day.</param>
internal readonly record struct Enhetstelling(Telleenhet Enhet, int Inn, int Foer, int Etter);
