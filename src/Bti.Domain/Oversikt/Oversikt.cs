namespace Bti.Domain;

/// <summary>
/// The numbers of one kommune for one period, with the small ones hidden: all that is ever shown above the unit. Counted once, when
/// the period is over, and kept: a number that moves when one looks again would tell of one child (security E13).
/// </summary>
/// <param name="Periode">Which, as <see cref="Tertial"/> writes it.</param>
/// <param name="EtterNivaa">Open forloep on the last day, by unit and nivaa.</param>
/// <param name="EtterAlder">The same forloep by unit and the child's age.</param>
/// <param name="Startet">New forloep, those opened again, and those that are counted again; hidden together with <paramref name="Avsluttet"/>, for one follows from the other.</param>
/// <param name="Avsluttet">Closed, and those that are no longer counted: what was open when the period before was over, with in and less out, is always what is.</param>
/// <param name="PaaNivaa">How long the times on each nivaa lasted that ended in the period.</param>
/// <param name="TilTiltak">Days from the uro arose to the first tiltak began.</param>
/// <param name="AvklartInnen">Uro decided within <see cref="Avklaringsdager"/> days, of those decided.</param>
/// <param name="Samtykket">Forloep with a yes to the log, of those where somebody answered: one answer each, the last in the period. Sensitive.</param>
/// <param name="BarnetHoert">Evalueringer where the child had been heard first.</param>
/// <param name="Utfall">What the evalueringer came to; a table of one row, from which the leader of a unit can take her own and read nothing small of the others.</param>
/// <param name="MaalNaadd">Closed with the goals met, of those that went out.</param>
public sealed record Oversikt(
    string Periode, PrikketTabell EtterNivaa, PrikketTabell EtterAlder, int? Startet, int? Avsluttet,
    IReadOnlyList<Oversikt.Nivaatid> PaaNivaa, Varighet TilTiltak,
    Andel AvklartInnen, Andel Samtykket, Andel BarnetHoert, PrikketTabell Utfall, Andel MaalNaadd)
{
    /// <summary>The days an uro should be decided within (standard of the indicator «uro til avklaring»).</summary>
    public const int Avklaringsdager = 14;

    /// <summary>The rest of the indicators; null for a period that was counted before they were.</summary>
    public Indikatorer? Indikatorer { get; init; }

    /// <summary>Where practice departed from the veileder; null for a period that was counted before it was asked.</summary>
    public IReadOnlyList<Praksistall>? Praksis { get; init; }

    /// <summary>In and out by unit, the large alone and the others as one; empty where that cannot be shown, null for a period that was counted before it was asked.</summary>
    public IReadOnlyList<Enhetsflyt>? Flyt { get; init; }

    /// <summary>In and out by service, the large alone and the others as one; empty where that cannot be shown, null for a period that was counted before it was asked.</summary>
    public IReadOnlyList<Tjenesteflyt>? Tjenesteflyt { get; init; }

    /// <summary>Outcomes, samtykke and time by unit; null for a period that was counted before it was asked.</summary>
    public Enhetsdeling? PerEnhet { get; init; }

    /// <summary>What may be read of it outside the kommune: nothing of a unit, and nothing that is counted for the kommune itself alone (ADR-0050).</summary>
    public Oversikt OverEnhetene() => new(Periode, EtterNivaa.UtenRader(), EtterAlder.UtenRader(), Startet, Avsluttet, PaaNivaa, TilTiltak, AvklartInnen, Samtykket, BarnetHoert, Utfall.UtenRader(), MaalNaadd);

    public sealed record Nivaatid(int Nivaa, Varighet Dager);
}

/// <summary>How long something took; hidden where it was done fewer times than <see cref="Andel.MinsteNevner"/>.</summary>
/// <param name="Median">Days.</param>
/// <param name="P90">Nine of ten took no longer, in days.</param>
/// <param name="Av">How many it is counted from; null when it is hidden.</param>
public sealed record Varighet(int? Median, int? P90, int? Av)
{
    /// <param name="minst">Hidden under so many; 1 where the one who asks reads the list itself.</param>
    public static Varighet Regn(IEnumerable<int> dager, int minst = Andel.MinsteNevner)
    {
        var ordnet = dager.Order().ToList();
        return ordnet.Count < minst ? new(null, null, null) : new(Rang(0.5), Rang(0.9), ordnet.Count);

        // The nearest rank: a number of days that somebody has waited.
        int Rang(double andel) => ordnet[(int)Math.Ceiling(andel * ordnet.Count) - 1];
    }
}
