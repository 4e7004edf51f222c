namespace Bti.Domain;

/// <summary>What a roster is a list of. Each has its own file.</summary>
public enum Registerslag
{
    Enheter,
    Ansatte,
    Barn,

    /// <summary>Who is guardian of whom, and with foreldreansvar or without.</summary>
    Foresatte,
}

/// <summary>One on a roster, in the register or in a file: the same shape, so that the two can be held against each other.</summary>
/// <param name="Noekkel">What makes two of them the same: a code, a brukernavn, an index of a foedselsnummer. Never shown.</param>
/// <param name="Hvem">What it is called where the plan is shown.</param>
/// <param name="Felter">What it says, by column. A column that is not there is not said anything about.</param>
/// <param name="Slutt">Its last day; null for one without an end.</param>
public sealed record Registerpost(string Noekkel, string Hvem, IReadOnlyDictionary<string, string> Felter, DateOnly? Slutt)
{
    /// <summary>Left alone when it is not in a file: oneself, those of a unit the file says nothing about, and one whose address is protected, whom exports leave out.</summary>
    public bool StaarFast { get; init; }

    /// <summary>A graded address, which a file may give and never take away; null when nothing is said of it.</summary>
    public Adressebeskyttelse? Beskyttelse { get; init; }

    /// <summary>False for a file that has no column for the last day: then the one there is holds.</summary>
    public bool SierSlutt { get; init; } = true;

    /// <summary>The number of the person it is about, where she is to be stored with one.</summary>
    public Foedselsnummer? Fnr { get; init; }

    /// <summary>True when it holds on a day.</summary>
    public bool GjelderPaa(DateOnly dag) => !(Slutt < dag);

    /// <summary>True when one who is in the register already goes to another unit.</summary>
    /// <param name="gammel">What the register says; null for one who is not there.</param>
    /// <param name="ellers">Where it goes when it is on no roster; null when nobody knows.</param>
    public bool FlytterFra(Registerpost? gammel, string? ellers, DateOnly dag) =>
        GjelderPaa(dag) && gammel is not null && (gammel.Felter["enhet"] is { Length: > 0 } fra ? fra : ellers) is { } forrige && forrige != Felter["enhet"];

    /// <summary>
    /// True when somebody is let in by a foedselsnummer that did not let her in as this one before: a guardian who gets
    /// foreldreansvar, or an employee who gets another number. One who is new as an employee is let in by her role.
    /// </summary>
    /// <param name="gammel">What the register says; null for one who is not there.</param>
    public bool AapnerEnDoer(Registerpost? gammel, DateOnly dag)
    {
        const string nummer = "foedselsnummer", foreldreansvar = "foreldreansvar";
        var nyttNummer = Felter.GetValueOrDefault(nummer, "") is { Length: > 0 } fnr && fnr != gammel?.Felter.GetValueOrDefault(nummer);
        return Felter.TryGetValue(foreldreansvar, out var ansvar)
            ? ansvar == "ja" && GjelderPaa(dag) && (nyttNummer || gammel?.Felter[foreldreansvar] != "ja" || !gammel.GjelderPaa(dag))
            : nyttNummer && gammel is not null;
    }
}

/// <summary>One line of a file.</summary>
/// <param name="Post">What it says; null when it cannot be used.</param>
/// <param name="Hinder">What is wrong with it; null when nothing is.</param>
public sealed record Registerlinje(int Nr, Registerpost? Post, Hinder? Hinder);

/// <summary>What a file does to one on the roster.</summary>
public enum Registerutfall
{
    Ny,
    Endret,

    /// <summary>Goes to another unit: the forloep follows a child, and not an employee.</summary>
    Flyttet,
    Avsluttet,

    /// <summary>Asked for, and takes effect only when another administrator has said yes.</summary>
    TilGodkjenning,
    Avvist,
    Uendret,
}

/// <summary>What happens to one on the roster, and why.</summary>
/// <param name="Linje">The line in the file; null for one that is not in it.</param>
/// <param name="Hvem">What it is called; empty for a line that cannot be read.</param>
/// <param name="Felter">The columns that change.</param>
/// <param name="Hinder">Why it is refused; null unless it is.</param>
public sealed record Registerendring(Registerutfall Utfall, int? Linje, string Noekkel, string Hvem, IReadOnlyList<Feltendring> Felter, Hinder? Hinder = null)
{
    /// <inheritdoc cref="Registerpost.AapnerEnDoer"/>
    public bool AapnerEnDoer { get; init; }

    /// <summary>The same change without a name and without what stood there: the line, what came of it, and which columns.</summary>
    public Registerendring UtenOrd() => this with { Hvem = "", Felter = [.. Felter.Select(f => new Feltendring(f.Kolonne, null, null))] };
}

/// <summary>What a column says before and after. Null for nothing.</summary>
public sealed record Feltendring(string Kolonne, string? Fra, string? Til);
