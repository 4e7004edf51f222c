using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// How often an arena meets, as the kommune writes it: «annenhver onsdag», «første torsdag i måneden», «3 ganger i halvåret på
/// mandag». A closed grammar, as <see cref="Fristregel"/> is.
/// </summary>
/// <param name="Takt">What is counted.</param>
/// <param name="Antall">Weeks between two meetings, the place of the week in the month (5 for the last), or meetings in each half-year.</param>
/// <param name="Ukedag">The day of the week.</param>
public sealed record Moeterytme(Moetetakt Takt, int Antall, DayOfWeek Ukedag)
{
    private static readonly Dictionary<string, DayOfWeek> Ukedager = new()
    {
        ["mandag"] = DayOfWeek.Monday, ["tirsdag"] = DayOfWeek.Tuesday, ["onsdag"] = DayOfWeek.Wednesday, ["torsdag"] = DayOfWeek.Thursday, ["fredag"] = DayOfWeek.Friday,
    };

    private static readonly string[] Plasser = ["første", "andre", "tredje", "fjerde", "siste"];

    /// <summary>A sentence of the grammar, for the one who wrote another.</summary>
    public const string Eksempel = "annenhver onsdag";

    /// <summary>Reads the sentence; null when it is not one of the grammar's.</summary>
    public static Moeterytme? Les(string tekst) => tekst.Split(' ') switch
    {
        ["hver", var dag] when Dag(dag) is { } d => new(Moetetakt.Uker, 1, d),
        ["annenhver", var dag] when Dag(dag) is { } d => new(Moetetakt.Uker, 2, d),
        ["hver", [var tall and >= '2' and <= '8', '.'], var dag] when Dag(dag) is { } d => new(Moetetakt.Uker, tall - '0', d),
        [var plass, var dag, "i", "måneden"] when Array.IndexOf(Plasser, plass) is >= 0 and var nr && Dag(dag) is { } d => new(Moetetakt.Maaned, nr + 1, d),
        [[var tall and >= '1' and <= '8'], "ganger", "i", "halvåret", "på", var dag] when Dag(dag) is { } d => new(Moetetakt.Halvaar, tall - '0', d),
        _ => null,
    };

    /// <summary>
    /// The most days from a case is brought to it is discussed, when it gets on the first list that is not published yet: the longest
    /// between two meetings, and the time from a list to its meeting. Null for so many a half-year, which promises none.
    /// </summary>
    public int? LovetVentetid => Takt switch
    {
        Moetetakt.Uker => (7 * Antall) + Arenamoete.DagerFoer,
        Moetetakt.Maaned => 35 + Arenamoete.DagerFoer,
        Moetetakt.Halvaar => null,
    };

    /// <summary>The sentence, as a kommune writes it.</summary>
    public override string ToString()
    {
        var dag = Ukedager.First(u => u.Value == Ukedag).Key;
        return Takt switch
        {
            Moetetakt.Uker => Antall switch { 1 => $"hver {dag}", 2 => $"annenhver {dag}", _ => string.Create(CultureInfo.InvariantCulture, $"hver {Antall}. {dag}") },
            Moetetakt.Maaned => $"{Plasser[Antall - 1]} {dag} i måneden",
            Moetetakt.Halvaar => string.Create(CultureInfo.InvariantCulture, $"{Antall} ganger i halvåret på {dag}"),
        };
    }

    /// <summary>
    /// The days of the meetings. One that falls on a red day, in a holiday or in a pause is held on the nearest working day of
    /// the same week; when the week has none it falls away, and the next keeps its place.
    /// </summary>
    /// <param name="fra">The first day; every second week is counted from here.</param>
    /// <param name="til">The last day.</param>
    /// <param name="kalender">The kommune's working days.</param>
    /// <param name="pauser">When nothing is held, year after year.</param>
    public IReadOnlyList<DateOnly> Dager(DateOnly fra, DateOnly til, Kalender kalender, IReadOnlyList<Moetepause> pauser)
    {
        bool Passer(DateOnly dag) => dag >= fra && dag <= til && kalender.ErArbeidsdag(dag) && !pauser.Any(p => p.Gjelder(dag));
        return [.. Planlagte(fra, til)
            .Select(dag => IUka(dag).Where(Passer).OrderBy(d => Math.Abs(d.DayNumber - dag.DayNumber)).ThenByDescending(d => d).Select(d => (DateOnly?)d).FirstOrDefault())
            .OfType<DateOnly>().Distinct().Order()];
    }

    private IEnumerable<DateOnly> Planlagte(DateOnly fra, DateOnly til)
    {
        if (Takt is Moetetakt.Uker)
        {
            for (var dag = Foerste(fra); dag <= til; dag = dag.AddDays(7 * Antall)) yield return dag;
            yield break;
        }

        for (var maaned = new DateOnly(fra.Year, fra.Month, 1); maaned <= til; maaned = maaned.AddMonths(1))
        {
            if (Takt is Moetetakt.Maaned)
            {
                var dag = Foerste(maaned).AddDays(7 * (Antall - 1));
                yield return dag.Month == maaned.Month ? dag : dag.AddDays(-7);
            }
            else if (maaned.Month is 1 or 8)
            {
                // Both half-years of a school are about four months: in the middle of as many equal parts.
                for (var nr = 0; nr < Antall; nr++) yield return Foerste(maaned.AddDays(14 + ((120 * ((2 * nr) + 1)) / (2 * Antall))));
            }
        }
    }

    private DateOnly Foerste(DateOnly fra) => fra.AddDays(((int)Ukedag - (int)fra.DayOfWeek + 7) % 7);

    private static IEnumerable<DateOnly> IUka(DateOnly dag) => Enumerable.Range(0, 5).Select(Naa.Mandag(dag).AddDays);

    private static DayOfWeek? Dag(string ord) => Ukedager.TryGetValue(ord, out var dag) ? dag : null;
}

/// <summary>What a rhythm counts.</summary>
public enum Moetetakt
{
    Uker,
    Maaned,
    Halvaar,
}

/// <summary>A time of the year when an arena does not meet.</summary>
/// <param name="Fra">The first month and day.</param>
/// <param name="Til">The last.</param>
public sealed record Moetepause((int Maaned, int Dag) Fra, (int Maaned, int Dag) Til)
{
    /// <summary>True on a day in the pause, which may go over New Year.</summary>
    public bool Gjelder(DateOnly dag)
    {
        var (begynt, varer) = ((dag.Month, dag.Day).CompareTo(Fra) >= 0, (dag.Month, dag.Day).CompareTo(Til) <= 0);
        return Fra.CompareTo(Til) <= 0 ? begynt && varer : begynt || varer;
    }
}
