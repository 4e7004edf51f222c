namespace Bti.Domain;

/// <summary>What became of what a team advised, as the one who asked says it.</summary>
public enum Raadutfall
{
    Fulgt,
    Delvis,
    Ikke,
}

/// <summary>How a family was told what a team advised, or that it is not to be.</summary>
public enum Fortalt
{
    Samtale,
    Telefon,
    Brev,

    /// <summary>It is not told: somebody in the family could come to harm by it.</summary>
    IkkeTrygt,
}

/// <summary>
/// When the one who asked is told that there is advice, and asked what it led to: once for each case, when there has been time to try,
/// and not for ever.
/// </summary>
public static class Raadoppfoelging
{
    /// <summary>From the referat is approved until she is asked.</summary>
    public const int SpoerEtterDager = 42;

    /// <summary>How long she has to answer before it is late.</summary>
    public const int Svardager = 14;

    /// <summary>From the referat is approved until the family should know.</summary>
    public const int FortellInnenDager = 7;

    /// <summary>From the referat is approved until nobody asks any more.</summary>
    public const int GirOppEtterDager = 182;

    /// <summary>True on the days she is asked.</summary>
    /// <param name="lukket">The day the referat was approved.</param>
    public static bool Spoerres(DateOnly lukket, DateOnly dag) => lukket.AddDays(SpoerEtterDager) <= dag && dag < lukket.AddDays(GirOppEtterDager);
}
