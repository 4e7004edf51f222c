namespace Bti.Domain;

/// <summary>The days a kommune works: Monday to Friday, without red days and without the days it has closed itself.</summary>
/// <param name="Fridager">The kommune's own closed days: school holidays and planleggingsdager.</param>
public sealed record Kalender(IReadOnlySet<DateOnly> Fridager)
{
    /// <summary>A calendar with red days only.</summary>
    public static readonly Kalender BareRoedeDager = new(new HashSet<DateOnly>());

    /// <summary>True on Monday to Friday that is neither red nor closed.</summary>
    public bool ErArbeidsdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !ErRoedDag(dag) && !Fridager.Contains(dag);

    /// <summary>The day itself when it is a working day, else the next that is.</summary>
    public DateOnly ArbeidsdagFraOgMed(DateOnly dag)
    {
        while (!ErArbeidsdag(dag)) dag = dag.AddDays(1);
        return dag;
    }

    /// <summary>The day itself when it is a working day, else the last that was.</summary>
    public DateOnly ArbeidsdagTilOgMed(DateOnly dag)
    {
        while (!ErArbeidsdag(dag)) dag = dag.AddDays(-1);
        return dag;
    }

    /// <summary>The n-th working day before a day; the day itself does not count.</summary>
    public DateOnly FoerArbeidsdager(DateOnly dag, int antall)
    {
        for (var igjen = antall; igjen > 0; igjen--) dag = ArbeidsdagTilOgMed(dag.AddDays(-1));
        return dag;
    }

    /// <summary>The n-th working day after a day; the day itself does not count.</summary>
    public DateOnly EtterArbeidsdager(DateOnly dag, int antall)
    {
        for (var igjen = antall; igjen > 0; igjen--) dag = ArbeidsdagFraOgMed(dag.AddDays(1));
        return dag;
    }

    /// <summary>How many working days there are after a day, up to and including another; 0 when the other is not later.</summary>
    public int Arbeidsdager(DateOnly etter, DateOnly tilOgMed) =>
        Enumerable.Range(1, Math.Max(0, tilOgMed.DayNumber - etter.DayNumber)).Count(dager => ErArbeidsdag(etter.AddDays(dager)));

    /// <summary>The first working day of June: whoever is to be there in the summer is found by then.</summary>
    public DateOnly FoerSommeren(int aar) => ArbeidsdagFraOgMed(new DateOnly(aar, 6, 1));

    /// <summary>The last day of the summer one looks ahead to; null on the days one does not.</summary>
    public DateOnly? Sommeren(DateOnly dag) => dag >= FoerSommeren(dag.Year) && dag.Month <= 8 ? new DateOnly(dag.Year, 8, 31) : null;

    /// <summary>The public holidays of Norway (lov om helligdager og helligdagsfred § 2, lov om 1. og 17. mai).</summary>
    public static bool ErRoedDag(DateOnly dag)
    {
        if ((dag.Month, dag.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)) return true;
        return (dag.DayNumber - FoerstePaaskedag(dag.Year).DayNumber) is -3 or -2 or 0 or 1 or 39 or 49 or 50;
    }

    /// <summary>Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    private static DateOnly FoerstePaaskedag(int aar)
    {
        var a = aar % 19;
        var (b, c) = (aar / 100, aar % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(aar, n / 31, (n % 31) + 1);
    }
}
