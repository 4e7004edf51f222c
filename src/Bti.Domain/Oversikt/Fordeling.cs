namespace Bti.Domain;

/// <summary>
/// Shares what is counted in few rows, of which none is hidden: those too small to be shown are taken together until every number is large enough,
/// also less what the leader of one unit knows of her own (ADR-0045).
/// </summary>
internal static class Fordeling
{
    /// <param name="minst">The least that is shown.</param>
    /// <param name="staarAlene">The units whose numbers are shown already: what is left of a row without them is large enough too.</param>
    /// <returns>The largest alone, and last the others as one; nothing where not even two rows can be shown.</returns>
    public static IReadOnlyList<Fordelt<T>> Fordel<T>(IReadOnlyList<Tilfordeling<T>> alle, int minst = Prikking.Minst, IReadOnlySet<EnhetId>? staarAlene = null)
    {
        var (hver, samlet) = Prikking.SlaaSammen(alle, d => d.Deler.Sum(x => x.Tall.Sum()), av => av is [{ KanAlene: false }] || ErForLite(av));
        if (hver.Count + Math.Min(samlet.Count, 1) < 2 || (samlet.Count > 0 && ErForLite(samlet))) return [];
        return [.. hver.Select(d => Rad([d])), .. samlet.Count == 0 ? [] : (Fordelt<T>[])[Rad(samlet)]];

        bool ErForLite(IReadOnlyList<Tilfordeling<T>> av)
        {
            List<Enhetsdel> deler = [.. av.SelectMany(d => d.Deler)], resten = [.. deler.Where(d => d.Enhet is not { } enhet || staarAlene?.Contains(enhet) != true)];
            return ErSmaa(deler, minst) || (resten.Count > 0 && resten.Count < deler.Count && ErSmaa(resten, minst));
        }
    }

    private static Fordelt<T> Rad<T>(IReadOnlyList<Tilfordeling<T>> av) => new([.. av.Select(d => d.Hva)], Sum([.. av.SelectMany(d => d.Deler)]));

    private static bool ErSmaa(List<Enhetsdel> deler, int minst)
    {
        var sum = Sum(deler);
        return Smaa(sum) || (deler.Count > 1 && deler.Exists(d => d.Enhet is not null && Smaa(sum.Select((n, k) => n - d.Tall[k]))));

        bool Smaa(IEnumerable<int> tall) => tall.Any(n => n < minst);
    }

    private static IReadOnlyList<int> Sum(List<Enhetsdel> deler) => [.. Enumerable.Range(0, deler[0].Tall.Count).Select(k => deler.Sum(d => d.Tall[k]))];
}

/// <summary>Something that may have a row of its own.</summary>
/// <param name="KanAlene">False for one that must be shown with others, whatever its numbers are.</param>
/// <param name="Deler">The units of it, and what is of none.</param>
internal sealed record Tilfordeling<T>(T Hva, bool KanAlene, IReadOnlyList<Enhetsdel> Deler);

/// <summary>What a leader knows: the numbers of one unit.</summary>
/// <param name="Enhet">Null for what nobody knows by itself.</param>
internal readonly record struct Enhetsdel(EnhetId? Enhet, IReadOnlyList<int> Tall);

/// <summary>A row as it may be shown.</summary>
internal sealed record Fordelt<T>(IReadOnlyList<T> Av, IReadOnlyList<int> Tall);
