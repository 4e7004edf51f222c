using System.Globalization;

namespace Bti.Domain;

/// <summary>A half of a year, the season of an arena: January–June, July–December.</summary>
/// <param name="Nr">1 or 2.</param>
public readonly record struct Halvaar(int Aar, int Nr)
{
    private const int Maaneder = 6;

    public DateOnly Fra => new(Aar, ((Nr - 1) * Maaneder) + 1, 1);

    public DateOnly Til => Fra.AddMonths(Maaneder).AddDays(-1);

    public Halvaar Forrige => Nr == 1 ? new(Aar - 1, 2) : this with { Nr = 1 };

    /// <summary>True on the days of it.</summary>
    public bool Har(DateOnly dag) => dag >= Fra && dag <= Til;

    /// <summary>The one a day is in.</summary>
    public static Halvaar For(DateOnly dag) => new(dag.Year, ((dag.Month - 1) / Maaneder) + 1);

    /// <summary>As it stands in addresses: 2026-1.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Aar:0000}-{Nr}");
}
