using System.Globalization;
using System.Reflection;

namespace Bti.Domain;

/// <summary>
/// What the law says is dated rows; that it is done is code. «Hva loven krever» is made of both, and a test keeps them together:
/// every guard has a row that applies, and every row that says it is enforced has its guard.
/// </summary>
public static class Lovverk
{
    /// <summary>Every row, those that no longer or do not yet apply too.</summary>
    public static IReadOnlyList<Lovrad> Alle { get; } = Les();

    /// <summary>The guards in the code, found where they stand.</summary>
    public static IReadOnlyList<Lovvern> Vern { get; } =
    [
        .. from type in Assembly.GetExecutingAssembly().GetTypes()
           from metode in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           from merke in metode.GetCustomAttributes<HaandheverAttribute>()
           group merke by merke.Vern into g
           orderby g.Key
           select new Lovvern(g.Key, g.First().Gjoer, [.. g.Select(m => m.Hinder).OfType<string>().Distinct()]),
    ];

    /// <summary>The rows that apply on a day.</summary>
    public static IEnumerable<Lovrad> GjeldendePaa(DateOnly dag) => Alle.Where(r => r.GjelderPaa(dag));

    /// <summary>The guard behind a no; null when the no is not the law's.</summary>
    public static Lovvern? Bak(string hinder) => Vern.FirstOrDefault(v => v.Hindre.Contains(hinder));

    private static Lovrad[] Les()
    {
        using var stroem = Assembly.GetExecutingAssembly().GetManifestResourceStream("lovverk.csv")
            ?? throw new InvalidOperationException("lovverk.csv is missing from the assembly.");
        using var leser = new StreamReader(stroem);
        return [.. leser.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(linje => !linje.StartsWith('#')).Skip(1).Select(Lovrad.Les)];
    }
}

/// <summary>One row of law.</summary>
/// <param name="Id">Unique; what a link points at.</param>
/// <param name="ErIkraftsatt">False for what is adopted, and nobody has said from when.</param>
/// <param name="Fra">The first day it applies; null when it applied before the system was made, and the day is not looked up.</param>
/// <param name="Til">The last day it applies; null while it does.</param>
/// <param name="Gjelder">What it is about, as people say it.</param>
/// <param name="Vern">The guard in code that enforces it; null when people do.</param>
public sealed record Lovrad(string Id, string Lov, string Paragraf, string Tekst, bool ErIkraftsatt, DateOnly? Fra, DateOnly? Til, string Gjelder, string? Vern, Sikkerhet Sikkerhet)
{
    /// <summary>True when it is the law that day.</summary>
    public bool GjelderPaa(DateOnly dag) => ErIkraftsatt && !(dag < Fra) && !(dag > Til);

    internal static Lovrad Les(string linje)
    {
        var felt = linje.TrimEnd('\r').Split(';');
        return new(felt[0], felt[1], felt[2], felt[3], felt[4] != "ikke_satt", Dag(felt[4] is "foer" or "ikke_satt" ? "" : felt[4]), Dag(felt[5]), felt[6], felt[7] == "" ? null : felt[7], Inndata.Verdi<Sikkerhet>(felt[8]));
    }

    private static DateOnly? Dag(string tekst) => tekst == "" ? null : DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>How sure we are of a row.</summary>
public enum Sikkerhet
{
    /// <summary>Found in a source.</summary>
    Kilde,

    /// <summary>A lawyer must look at it before anybody leans on it.</summary>
    MaaKontrolleres,
}

/// <summary>A guard in the code that enforces law.</summary>
/// <param name="Gjoer">What it does, in words for the one who must answer for it.</param>
/// <param name="Hindre">The codes of the no it gives.</param>
public sealed record Lovvern(string Id, string Gjoer, IReadOnlyList<string> Hindre);

/// <summary>Says that a method is the guard of rows of law: what it stops cannot be configured away.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HaandheverAttribute(string vern, string gjoer) : Attribute
{
    public string Vern => vern;

    public string Gjoer => gjoer;

    /// <summary>The code of its no; null when the no says nothing about why.</summary>
    public string? Hinder { get; init; }
}
