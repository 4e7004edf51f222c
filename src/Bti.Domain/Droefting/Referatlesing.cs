namespace Bti.Domain;

/// <summary>
/// The referat of a case, given to one who has a place in the meeting, and when she said that she has read it. The row lets nobody in by
/// itself: whether she may is asked at each look (ADR-0060).
/// </summary>
public sealed class Referatlesing
{
    /// <summary>How long after it was approved it can be read.</summary>
    public const int Dager = 14;

    public required KommuneId Kommune { get; init; }

    public required DroeftingssakId Sak { get; init; }

    public required AnsattId Ansatt { get; init; }

    public DateTimeOffset? Lest { get; private set; }

    /// <summary>The last day it can be read.</summary>
    public static DateOnly SisteDag(DateTimeOffset godkjent) => Naa.OsloDag(godkjent).AddDays(Dager);

    /// <summary>
    /// Those a referat can be given to: who sits there, also one who did not come. Where no family is behind the case, also the one whose
    /// vara came instead; of a family she saw nothing in the meeting, and sees nothing after it.
    /// </summary>
    /// <param name="vet">Those who know what it says: who approved it, and who is told that there is advice.</param>
    public static IReadOnlyList<AnsattId> Mottakere(Droeftingssak sak, Arenamoete moete, params IEnumerable<AnsattId> vet) =>
        [.. moete.Stoler.SelectMany(s => sak.HarFamilie ? [s.Sitter] : new[] { s.Ansatt, s.Sitter }).OfType<AnsattId>().Except(vet)];

    /// <summary>True while it is to be read: it is not said that it is, and the days are not over.</summary>
    public bool Venter(Droeftingssak sak, DateOnly dag) => Lest is null && sak is { Referat: not null, Lukket: { } godkjent } && dag <= SisteDag(godkjent);

    /// <summary>The first time counts.</summary>
    public void ErLest(Naa naa) => Lest ??= naa.Tidspunkt;
}
