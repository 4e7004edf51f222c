namespace Bti.Domain;

/// <summary>What a draft would have meant. Numbers only; those of a unit are hidden when they are small.</summary>
/// <param name="Rekker">How many uroer and forloep were replayed.</param>
/// <param name="Stoppet">How many of them came to an act the draft does not allow; they are followed to there.</param>
/// <param name="Borte">Frister that were overdue, and would not have been.</param>
/// <param name="Uker">Week by week in the whole kommune, without gaps.</param>
/// <param name="Enheter">Frister in each unit that would have been overdue and were not.</param>
/// <param name="Frister">Each frist at each nivaa, before and after.</param>
public sealed record Simulering(
    int Rekker, int Stoppet, int Borte, IReadOnlyList<Simulertuke> Uker, IReadOnlyList<Simulertenhet> Enheter, IReadOnlyList<Fristtall> Frister)
{
    /// <summary>Frister that would have been overdue, and were not.</summary>
    public int Nye => Uker.Sum(u => u.Nye);

    /// <summary>The week in which most frister would have become overdue; null when none would.</summary>
    public Simulertuke? VersteUke => Uker.MaxBy(u => u.Etter.ForSene) is { Etter.ForSene: > 0 } uke ? uke : null;

    /// <summary>The week with most meetings to hold; null when there are none.</summary>
    public Simulertuke? FlestMoeter => Uker.MaxBy(u => u.Etter.Moeter) is { Etter.Moeter: > 0 } uke ? uke : null;
}

/// <summary>One week.</summary>
/// <param name="Mandag">Its first day.</param>
/// <param name="Foer">As it was.</param>
/// <param name="Etter">As it would have been.</param>
/// <param name="Nye">Frister that would have become overdue this week, and were not overdue at all.</param>
public sealed record Simulertuke(DateOnly Mandag, Ukestall Foer, Ukestall Etter, int Nye);

/// <summary>What a week asks of people.</summary>
public record struct Ukestall
{
    /// <summary>Frister that became overdue in the week.</summary>
    public int ForSene { get; set; }

    /// <summary>Meetings that had to be held by a day of the week: frister for a meeting or an evaluering.</summary>
    public int Moeter { get; set; }

    /// <summary>
    /// Forloep that wait for the drøftingsteam when the week ends. Derived, until drøftinger are registered (part IV), from
    /// the frist for a meeting at nivaa 2 and above being open.
    /// </summary>
    public int Koe { get; set; }
}

/// <summary>One unit.</summary>
/// <param name="Nye">Frister that would have been overdue and were not, in all.</param>
/// <param name="Uker">The same, week by week.</param>
public sealed record Simulertenhet(EnhetId Enhet, Skjermet Nye, IReadOnlyList<Skjermet> Uker);

/// <summary>One frist at one nivaa: how many there were, and how many of them overdue.</summary>
public sealed record Fristtall(Nivaa Nivaa, Fristnavn Navn, int Foer, int ForSeneFoer, int Etter, int ForSeneEtter);
