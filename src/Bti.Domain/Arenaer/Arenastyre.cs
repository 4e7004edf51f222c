namespace Bti.Domain;

/// <summary>Who plans an arena on a day.</summary>
/// <param name="Stedfortreder">The one who stands in for the coordinator; null where the kommune has named nobody.</param>
/// <param name="KoordinatorErBorte">True while she is away, or has left.</param>
public sealed record Arenastyre(AnsattId Koordinator, AnsattId? Stedfortreder, bool KoordinatorErBorte)
{
    /// <summary>
    /// Those who plan a case: the coordinator, and the one who stands in for her too, while she is away and where she is barred from it. Who is
    /// barred is kept out of the case by <see cref="Tilgang"/>, whoever plans.
    /// </summary>
    /// <param name="erUtelukket">Whether somebody is barred from the case.</param>
    public IReadOnlyList<AnsattId> For(Func<AnsattId, bool> erUtelukket) =>
        Stedfortreder is { } vikar && (KoordinatorErBorte || erUtelukket(Koordinator)) ? [Koordinator, vikar] : [Koordinator];
}
