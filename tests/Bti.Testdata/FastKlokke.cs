using Bti.Domain;

namespace Bti.Testdata;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FastKlokke(Naa naa) : TimeProvider
{
    private DateTimeOffset _tid = naa.Tidspunkt;

    public override DateTimeOffset GetUtcNow() => _tid;

    public void Gaa(TimeSpan tid) => _tid += tid;
}

/// <summary>Days as a fagperson says them: <c>20.Januar(2026).Kl(9)</c>.</summary>
public static class Dager
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Januar(this int dag, int aar) => new(aar, 1, dag);

    public static DateOnly Februar(this int dag, int aar) => new(aar, 2, dag);

    public static DateOnly Mars(this int dag, int aar) => new(aar, 3, dag);

    public static DateOnly April(this int dag, int aar) => new(aar, 4, dag);

    public static DateOnly Mai(this int dag, int aar) => new(aar, 5, dag);

    /// <summary>The instant it is that time in Oslo.</summary>
    public static Naa Kl(this DateOnly dag, int time)
    {
        var vegg = dag.ToDateTime(new TimeOnly(time, 0));
        return new Naa(new DateTimeOffset(vegg, Oslo.GetUtcOffset(vegg)).ToUniversalTime());
    }
}
