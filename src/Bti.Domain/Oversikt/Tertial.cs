using System.Globalization;

namespace Bti.Domain;

/// <summary>A third of a year, the period numbers are frozen for: January–April, May–August, September–December.</summary>
/// <param name="Nr">1, 2 or 3.</param>
public readonly record struct Tertial(int Aar, int Nr)
{
    /// <summary>How many there are in a year.</summary>
    public const int IAaret = 3;

    private const int Maaneder = 4;

    public DateOnly Fra => new(Aar, ((Nr - 1) * Maaneder) + 1, 1);

    public DateOnly Til => Fra.AddMonths(Maaneder).AddDays(-1);

    public Tertial Forrige => Nr == 1 ? new(Aar - 1, 3) : this with { Nr = Nr - 1 };

    public Tertial Neste => Nr == IAaret ? new(Aar + 1, 1) : this with { Nr = Nr + 1 };

    /// <summary>True on the days of the period.</summary>
    public bool Har(DateOnly dag) => dag >= Fra && dag <= Til;

    /// <summary>The period a day is in.</summary>
    public static Tertial For(DateOnly dag) => new(dag.Year, ((dag.Month - 1) / Maaneder) + 1);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Tertial Les(string tekst) => new(int.Parse(tekst[..^2], CultureInfo.InvariantCulture), tekst[^1] - '0');

    /// <summary>As it stands in addresses and rows: 2026-2.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Aar:0000}-{Nr}");
}
