using Bti.Domain;

namespace Bti.Testdata;

/// <summary>Days as a fagperson says them: <c>20.Januar(2026).Kl(9)</c>.</summary>
public static class Dager
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    public static DateOnly Januar(this int dag, int aar) => new(aar, 1, dag);

    public static DateOnly Februar(this int dag, int aar) => new(aar, 2, dag);

    public static DateOnly Mars(this int dag, int aar) => new(aar, 3, dag);

    public static DateOnly April(this int dag, int aar) => new(aar, 4, dag);

    public static DateOnly Mai(this int dag, int aar) => new(aar, 5, dag);

    public static DateOnly Juni(this int dag, int aar) => new(aar, 6, dag);

    public static DateOnly Juli(this int dag, int aar) => new(aar, 7, dag);

    public static DateOnly August(this int dag, int aar) => new(aar, 8, dag);

    public static DateOnly September(this int dag, int aar) => new(aar, 9, dag);

    public static DateOnly Oktober(this int dag, int aar) => new(aar, 10, dag);

    public static DateOnly November(this int dag, int aar) => new(aar, 11, dag);

    public static DateOnly Desember(this int dag, int aar) => new(aar, 12, dag);

    /// <summary>The instant it is that time in Oslo.</summary>
    public static Naa Kl(this DateOnly dag, int time, int minutt = 0)
    {
        var vegg = dag.ToDateTime(new TimeOnly(time, minutt));
        return new Naa(new DateTimeOffset(vegg, Oslo.GetUtcOffset(vegg)).ToUniversalTime());
    }
}
