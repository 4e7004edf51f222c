using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// The degree of cooperation around a child. What each one is called is the veileder's; the code knows only the order, and
/// that 0 is before there is a forloep.
/// </summary>
public readonly record struct Nivaa(int Tall) : IComparable<Nivaa>
{
    /// <summary>Identification and clarification: the uro.</summary>
    public static readonly Nivaa Avklaring = new(0);

    /// <inheritdoc/>
    public int CompareTo(Nivaa other) => Tall.CompareTo(other.Tall);

    public static bool operator <(Nivaa venstre, Nivaa hoeyre) => venstre.Tall < hoeyre.Tall;

    public static bool operator >(Nivaa venstre, Nivaa hoeyre) => venstre.Tall > hoeyre.Tall;

    public static bool operator <=(Nivaa venstre, Nivaa hoeyre) => venstre.Tall <= hoeyre.Tall;

    public static bool operator >=(Nivaa venstre, Nivaa hoeyre) => venstre.Tall >= hoeyre.Tall;

    /// <inheritdoc/>
    public override string ToString() => Tall.ToString(CultureInfo.InvariantCulture);
}
