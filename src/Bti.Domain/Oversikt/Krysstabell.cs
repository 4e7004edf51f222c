namespace Bti.Domain;

/// <summary>Counts of one population, by unit and by one more dimension.</summary>
/// <param name="Rader">The units.</param>
/// <param name="Kolonner">The values of the other dimension, in the order they are shown.</param>
public sealed record Krysstabell(IReadOnlyList<Krysstabell.Rad> Rader, IReadOnlyList<string> Kolonner)
{
    /// <param name="Navn">What the row is called.</param>
    /// <param name="Barn">How many children the unit has in all: in a small one a zero says as much as a one.</param>
    /// <param name="Antall">One count for each column.</param>
    public sealed record Rad(string Navn, int Barn, IReadOnlyList<int> Antall)
    {
        /// <summary>How many in all.</summary>
        public int Sum { get; } = Antall.Sum();

        /// <summary>What the rows are summed by before they are summed in all, by its code: the service of a unit. Empty in a table without.</summary>
        public string Tjeneste { get; init; } = "";

        /// <summary>The unit; null for a row that is none.</summary>
        public EnhetId? Enhet { get; init; }
    }

    /// <summary>How many of each column in all.</summary>
    public IReadOnlyList<int> Kolonnesummer { get; } = [.. Kolonner.Select((_, k) => Rader.Sum(r => r.Antall[k]))];

    /// <summary>How many in all.</summary>
    public int Sum { get; } = Rader.Sum(r => r.Sum);
}

/// <summary>A table with its small numbers hidden, ready to be shown to anybody who may see the overview.</summary>
/// <param name="Rader">The units, those of one service together.</param>
/// <param name="Samlet">The units that are shown as one because each alone is too small; empty when none are.</param>
/// <param name="Sum">Null when the whole table is too small to be shown.</param>
public sealed record PrikketTabell(
    IReadOnlyList<PrikketTabell.Rad> Rader, IReadOnlyList<string> Kolonner, IReadOnlyList<int?> Kolonnesummer, int? Sum, IReadOnlyList<string> Samlet)
{
    /// <summary>What the rows come to in each service, in the order of the rows; empty where that is one service, or was counted before it was asked.</summary>
    public IReadOnlyList<Delsum> Tjenester { get; init; } = [];

    /// <summary>The same without its rows and what they are summed by: what is shown to one who has no part in the units.</summary>
    public PrikketTabell UtenRader() => new([], Kolonner, Kolonnesummer, Sum, []);

    /// <summary>How many of one column in all: 0 where there is no such column, for then there was none; null where it is hidden, or the whole table is.</summary>
    public int? Kolonnesum(string kolonne) => Sum is null ? null : Kolonner.Zip(Kolonnesummer).Where(k => k.First == kolonne).Select(k => k.Second).DefaultIfEmpty(0).First();

    /// <param name="Navn">Null for the units that are shown as one.</param>
    /// <param name="Antall">Null where the number is hidden.</param>
    public sealed record Rad(string? Navn, IReadOnlyList<int?> Antall, int Sum)
    {
        /// <summary>The unit; null for those that are shown as one, and for a row that is none.</summary>
        public EnhetId? Enhet { get; init; }
    }

    /// <param name="Koder">The service; several where each alone is too small.</param>
    /// <param name="Rader">How many rows it is the sum of.</param>
    public sealed record Delsum(IReadOnlyList<string> Koder, int Rader, IReadOnlyList<int?> Antall, int Sum);
}
