namespace Bti.Domain;

/// <summary>The numbers of a season, each the length of a list.</summary>
public enum Sesongtall
{
    Meldt,
    Droeftet,
    Venter,

    /// <summary>Waited, or waits, longer than the rhythm of the meetings promises.</summary>
    OverLovet,
    Trukket,
}

/// <summary>A case as a season counts it: in the half-year it was brought.</summary>
/// <param name="Droeftet">The day of the meeting its approved referat is from; null when it has none.</param>
public readonly record struct Sesongsak(DateOnly Meldt, DateOnly? Droeftet, bool ErTrukket)
{
    /// <summary>Days from it was brought to the meeting, or to today; null for one that was taken back.</summary>
    public int? Ventet(DateOnly idag) => ErTrukket ? null : (Droeftet ?? idag).DayNumber - Meldt.DayNumber;

    /// <summary>Whether it is one of those a number counts; the number and the list behind it ask the same.</summary>
    /// <param name="lovet">The most days one waits; null where the rhythm promises none.</param>
    public bool Er(Sesongtall tall, int? lovet, DateOnly idag) => tall switch
    {
        Sesongtall.Meldt => true,
        Sesongtall.Droeftet => Droeftet is not null,
        Sesongtall.Venter => Droeftet is null && !ErTrukket,
        Sesongtall.OverLovet => Ventet(idag) > lovet,
        Sesongtall.Trukket => ErTrukket,
    };
}

/// <summary>
/// What the advice of an arena led to, by the answers of a half-year that is over: no answer comes to it any more, so nobody can look
/// before and after one. Few are hidden, and with them as many others as it takes; the share only stands beside a table that hides nothing.
/// </summary>
/// <param name="Fulgt">The share that is followed, whole or in part.</param>
public sealed record Raadtall(PrikketTabell Utfall, Andel Fulgt)
{
    public static Raadtall Tell(IReadOnlyList<Raadutfall> svar)
    {
        var alle = Enum.GetValues<Raadutfall>();
        var tabell = Prikking.Prikk(new([new("", int.MaxValue, [.. alle.Select(u => svar.Count(s => s == u))])], [.. alle.Select(Inndata.Kode)]));
        return new(tabell, tabell.Sum is not null && tabell.Kolonnesummer.All(n => n is not null) ? Andel.Regn(svar.Count(s => s is not Raadutfall.Ikke), svar.Count) : default);
    }
}
