namespace Bti.Domain;

/// <summary>One instant, and the day it is in Oslo. Everything that depends on time takes one as an argument (ADR-0012).</summary>
/// <param name="Tidspunkt">The instant, kept in UTC.</param>
public readonly record struct Naa(DateTimeOffset Tidspunkt)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>The calendar day in Oslo.</summary>
    public DateOnly Dag => OsloDag(Tidspunkt);

    /// <summary>The time on the wall in Oslo.</summary>
    public DateTime OsloTid => TimeZoneInfo.ConvertTime(Tidspunkt, Oslo).DateTime;

    /// <summary>The calendar day in Oslo at an instant.</summary>
    public static DateOnly OsloDag(DateTimeOffset tidspunkt) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tidspunkt, Oslo).DateTime);

    /// <summary>The first day of the week a day is in.</summary>
    public static DateOnly Mandag(DateOnly dag) => dag.AddDays(-(((int)dag.DayOfWeek + 6) % 7));

    /// <summary>The instant, in UTC, at which a clock on the wall in Oslo shows a time; only for times every day has: not between 02.00 and 03.00.</summary>
    public static DateTimeOffset Klokka(DateOnly dag, TimeOnly tid)
    {
        var vegg = dag.ToDateTime(tid);
        return new DateTimeOffset(vegg, Oslo.GetUtcOffset(vegg)).ToUniversalTime();
    }

    /// <summary>The instant, in UTC, at which a day begins in Oslo.</summary>
    public static DateTimeOffset StartenPaa(DateOnly dag) => SluttenPaa(dag.AddDays(-1));

    /// <summary>The instant, in UTC, at which a day ends in Oslo: midnight, whatever the clocks do that night.</summary>
    public static DateTimeOffset SluttenPaa(DateOnly dag) => Klokka(dag.AddDays(1), TimeOnly.MinValue);
}

/// <summary>Reads the clock the one way that is allowed.</summary>
public static class Klokker
{
    extension(TimeProvider klokke)
    {
        /// <summary>Now, as an argument to pass on.</summary>
        public Naa Naa => new(klokke.GetUtcNow());
    }
}
