namespace Bti.Domain;

/// <summary>
/// The birthdays that change who decides. The ages are the law's and the practice built on it: 12 the child's view weighs
/// heavily (barnelova § 31), 15 or 16 by the kommune the young person consents alone, 16 in health (pbrl § 4-3), 18 of age.
/// Everything is worked out from dates, so that it holds from midnight whether or not anything has run.
/// </summary>
public static class Aldersgrense
{
    private static readonly int[] Aldre = [12, 15, 16, 18];

    /// <summary>True for the birthdays after which nothing new is shared until the young person has answered.</summary>
    public static bool FryserDeling(int alder, Kommuneregler regler) => alder == regler.Samtykkealder || alder == 18;

    /// <summary>The next after an age; null when there is none left.</summary>
    public static int? Neste(int alder) => Aldre.Where(a => a > alder).Select(a => (int?)a).FirstOrDefault();

    /// <summary>True when the young person decides from a birthday that has been, and has not answered since.</summary>
    /// <param name="foedt">Null when it is not known; then nothing waits.</param>
    /// <param name="svarte">The last day the young person answered, yes or no.</param>
    public static bool VenterPaaUngdommen(DateOnly? foedt, DateOnly? svarte, Kommuneregler regler, DateOnly dag) =>
        foedt is { } f
        && Aldre.Where(a => FryserDeling(a, regler)).Select(a => Barn.Bursdag(f, a)).Where(b => b <= dag).ToList() is { Count: > 0 } vaert
        && !(svarte >= vaert[^1]);

    /// <summary>What it asks of the one responsible.</summary>
    public static string Tekst(int alder, Kommuneregler regler) => (alder, FryserDeling(alder, regler)) switch
    {
        (18, _) => Fristtekster.Fyller18,
        (15, true) => Fristtekster.Fyller15OgBestemmer,
        (16, true) => Fristtekster.Fyller16OgBestemmer,
        (15, _) => Fristtekster.Fyller15,
        (16, _) => Fristtekster.Fyller16,
        _ => Fristtekster.Fyller12,
    };
}
