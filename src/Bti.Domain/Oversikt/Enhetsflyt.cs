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

/// <summary>The same by service: out is what the stocks of the service say it is.</summary>
/// <param name="Koder">The service; several where they are shown as one.</param>
public sealed record Tjenesteflyt(IReadOnlyList<string> Koder, int Inn, int Ut);

/// <summary>
/// Shares in and out between the units, and between the services. Of two stocks that are frozen, one of the two numbers follows from the other, so none is
/// hidden. The two are read side by side: what a service has less the units that stand alone is as large as any row.
/// </summary>
internal static class Flytteller
{
    /// <param name="enheter">The units, with what came in and what was open in each at both ends.</param>
    /// <param name="foer">The period before, as it is frozen; null when it is not.</param>
    /// <param name="naa">The period itself; in and out of it may be hidden.</param>
    public static (IReadOnlyList<Enhetsflyt> Enheter, IReadOnlyList<Tjenesteflyt> Tjenester) Fordel(IReadOnlyList<Enhetstelling> enheter, Oversikt? foer, Oversikt naa)
    {
        if (foer is null || naa is not { Startet: { } inn, Avsluttet: { } ut, EtterNivaa.Sum: not null }) return ([], []);

        // One that is shown with others in a stock must be so here too: in less out would say how it has changed.
        var (staarFoer, staarNaa) = (Alene(foer), Alene(naa));
        var hver = Fordeling.Fordel(MedResten([.. enheter.Select(e => new Tilfordeling<Telleenhet?>(
            e.Enhet, staarFoer.Contains(e.Enhet.Id) && staarNaa.Contains(e.Enhet.Id), [e.Del]))]));
        List<Enhetsflyt> flyt = [.. hver.Select(r => r.Av is [{ } alene] ? new Enhetsflyt(alene.Navn, r.Tall[0], r.Tall[1]) { Enhet = alene.Id } : new(null, r.Tall[0], r.Tall[1]))];

        var tjenester = Fordeling.Fordel(
            MedResten([.. enheter.OrderBy(e => e.Enhet.Slag).GroupBy(e => Inndata.Kode(e.Enhet.Slag)).Select(g => Tjenesten(g.Key, [.. g], Stock(foer, g.Key), Stock(naa, g.Key)))]),
            staarAlene: flyt.Select(e => e.Enhet).OfType<EnhetId>().ToHashSet());
        return (flyt, [.. tjenester.Select(r => new Tjenesteflyt([.. r.Av.OfType<string>()], r.Tall[0], r.Tall[1]))]);

        // What the kommune has besides: of units that are gone, or of somebody counted in one that does not stand alone.
        IReadOnlyList<Tilfordeling<T>> MedResten<T>(IReadOnlyList<Tilfordeling<T>> alle)
        {
            var (annetInn, annetUt) = (inn - alle.Sum(d => d.Deler.Sum(x => x.Tall[0])), ut - alle.Sum(d => d.Deler.Sum(x => x.Tall[1])));
            return (annetInn, annetUt) == (0, 0) ? alle : [.. alle, new(default!, KanAlene: false, [new(null, [annetInn, annetUt])])];
        }
    }

    // Somebody who is no longer counted, in a unit that did not stand alone, has gone out of the service.
    private static Tilfordeling<string?> Tjenesten(string kode, IReadOnlyList<Enhetstelling> enheter, int? foer, int? naa)
    {
        var borte = foer - enheter.Sum(e => e.Foer) ?? 0;
        return new(kode, foer is not null && naa is not null, [.. enheter.Select(e => e.Del), .. borte == 0 ? [] : (Enhetsdel[])[new(null, [0, borte])]]);
    }

    // What was open in a service that stands alone; null where it does not.
    private static int? Stock(Oversikt periode, string kode) => periode.EtterNivaa.Tjenester.FirstOrDefault(t => t.Koder is [var en] && en == kode)?.Sum;

    private static HashSet<EnhetId> Alene(Oversikt periode) => [.. periode.EtterNivaa.Rader.Select(r => r.Enhet).OfType<EnhetId>()];
}

/// <summary>What is counted of one unit.</summary>
/// <param name="Inn">New, opened again, and counted again.</param>
/// <param name="Foer">Open when the period before was counted.</param>
/// <param name="Etter">Open on the last day.</param>
internal readonly record struct Enhetstelling(Telleenhet Enhet, int Inn, int Foer, int Etter)
{
    /// <summary>In and out.</summary>
    public Enhetsdel Del => new(Enhet.Id, [Inn, Foer + Inn - Etter]);
}
