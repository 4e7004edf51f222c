namespace Bti.Domain;

/// <summary>
/// The frozen periods of one year, put side by side. Nothing is counted here: what is shown of a year is what was shown of its periods,
/// so a report says nothing the periods did not (ADR-0045).
/// </summary>
/// <param name="Perioder">Those that are frozen, the first first.</param>
public sealed record Aarstall(int Aar, IReadOnlyList<Oversikt> Perioder)
{
    /// <summary>True when every period of the year is over.</summary>
    public bool ErHelt => Perioder.Count == Tertial.IAaret;

    /// <summary>New forloep, and those opened again, through the year; null until it is over, and when one of the periods hides it.</summary>
    public int? Startet => Sum(p => p.Startet);

    /// <inheritdoc cref="Startet"/>
    public int? Avsluttet => Sum(p => p.Avsluttet);

    /// <summary>The years there are numbers for, the last first.</summary>
    public static IReadOnlyList<int> Aarene(IEnumerable<Oversikt> perioder) => [.. perioder.Select(p => Tertial.Les(p.Periode).Aar).Distinct().OrderDescending()];

    /// <summary>One of them.</summary>
    public static Aarstall For(int aar, IEnumerable<Oversikt> perioder) => new(aar, [.. perioder.Where(p => Tertial.Les(p.Periode).Aar == aar).OrderBy(p => p.Periode, StringComparer.Ordinal)]);

    private int? Sum(Func<Oversikt, int?> tall) => ErHelt && Perioder.All(p => tall(p) is not null) ? Perioder.Sum(tall) : null;
}
