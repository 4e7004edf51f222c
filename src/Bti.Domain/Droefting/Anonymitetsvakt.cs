using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// Reads a text that is to be discussed without anybody knowing whom it is about, and says what in it can tell. Rules and short lists
/// of words, the same answer every time; no model and no network (ADR-0044). It helps the writer and answers for nothing: a text
/// without findings can still be recognised by one who knows the child.
/// </summary>
public static class Anonymitetsvakt
{
    /// <summary>What can tell whom the text is about, in the order of the text. Time grows with the length of the text and not faster.</summary>
    /// <param name="tekst">Anything; what cannot be seen, and letters and digits in disguise, are read as what they look like.</param>
    public static IReadOnlyList<Anonymitetsfunn> Se(string tekst, Enhetskunnskap kunnskap) => new Vaktrunde(new Vakttekst(tekst), kunnskap).Gaa();

    /// <summary>What to do about a finding, in plain words; the same sentence for everything of one kind, so it can be shown and logged.</summary>
    public static string Raad(Kjennetegn slag, Maalform maalform) => (slag, maalform) switch
    {
        (Kjennetegn.Navn, Maalform.Bokmaal) => "Ta bort navnet. Skriv heller rollen: «eleven», «mor» eller «kontaktlæreren».",
        (Kjennetegn.Navn, Maalform.Nynorsk) => "Ta bort namnet. Skriv heller rolla: «eleven», «mor» eller «kontaktlæraren».",
        (Kjennetegn.Foedselsdato, Maalform.Bokmaal) => "Ta bort fødselsdatoen. Skriv heller omtrent hvor gammelt barnet er, for eksempel «på mellomtrinnet».",
        (Kjennetegn.Foedselsdato, Maalform.Nynorsk) => "Ta bort fødselsdatoen. Skriv heller omtrent kor gammalt barnet er, til dømes «på mellomtrinnet».",
        (Kjennetegn.AlderOgKlasse, Maalform.Bokmaal) => "Alder og klasse sammen kan peke ut én elev. Behold bare én av dem.",
        (Kjennetegn.AlderOgKlasse, Maalform.Nynorsk) => "Alder og klasse saman kan peike ut éin elev. Ha berre med éin av dei.",
        (Kjennetegn.Foedselsnummer, Maalform.Bokmaal) => "Ta bort fødselsnummeret. Det skal aldri stå i en anonym sak.",
        (Kjennetegn.Foedselsnummer, Maalform.Nynorsk) => "Ta bort fødselsnummeret. Det skal aldri stå i ei anonym sak.",
        (Kjennetegn.Adresse, Maalform.Bokmaal) => "Ta bort adressen eller stedet. Skriv heller hva ved boligen som betyr noe for barnet.",
        (Kjennetegn.Adresse, Maalform.Nynorsk) => "Ta bort adressa eller staden. Skriv heller kva ved bustaden som betyr noko for barnet.",
        (Kjennetegn.Kontakt, Maalform.Bokmaal) => "Ta bort telefonnummeret, e-postadressen eller brukernavnet. Ingen skal kontaktes ut fra denne teksten.",
        (Kjennetegn.Kontakt, Maalform.Nynorsk) => "Ta bort telefonnummeret, e-postadressa eller brukarnamnet. Ingen skal kontaktast ut frå denne teksten.",
        (Kjennetegn.Enhet, Maalform.Bokmaal) => "Ta bort navnet på skolen, barnehagen eller klassen. Skriv heller «skolen», «avdelingen» eller «klassen».",
        (Kjennetegn.Enhet, Maalform.Nynorsk) => "Ta bort namnet på skulen, barnehagen eller klassen. Skriv heller «skulen», «avdelinga» eller «klassen».",
        (Kjennetegn.SjeldenKombinasjon, Maalform.Bokmaal) => "Dette passer på svært få. Ta bort det som ikke må være med, eller skriv det mer allment.",
        (Kjennetegn.SjeldenKombinasjon, Maalform.Nynorsk) => "Dette passar på svært få. Ta bort det som ikkje må vere med, eller skriv det meir allment.",
        (Kjennetegn.LitenEnhet, Maalform.Bokmaal) => "Det er få barn på denne alderen hos dere, så barnet kan kjennes igjen. Skriv heller omtrent hvor gammelt barnet er, for eksempel «på småtrinnet».",
        (Kjennetegn.LitenEnhet, Maalform.Nynorsk) => "Det er få barn på denne alderen hos dykk, så barnet kan kjennast att. Skriv heller omtrent kor gammalt barnet er, til dømes «på småtrinnet».",
    };
}

/// <summary>What kind of thing tells whom a text is about.</summary>
public enum Kjennetegn
{
    Navn,
    Foedselsdato,
    AlderOgKlasse,
    Foedselsnummer,
    Adresse,
    Kontakt,
    Enhet,
    SjeldenKombinasjon,
    LitenEnhet,
}

/// <summary>A place in the text that can tell whom it is about.</summary>
/// <param name="Fra">Where it begins, counted as <see cref="string"/> counts.</param>
/// <param name="Til">The place after its end.</param>
public readonly record struct Anonymitetsfunn(Kjennetegn Slag, int Fra, int Til)
{
    /// <summary>What to do about it.</summary>
    public string Raad(Maalform maalform) => Anonymitetsvakt.Raad(Slag, maalform);
}

/// <summary>What is known where the text was written, and makes a word or an age tell more or less.</summary>
/// <param name="IDag">The day it is read: a birth date is told from the date of a meeting by how old it is.</param>
public sealed record Enhetskunnskap(DateOnly IDag)
{
    /// <summary>A group smaller than this can be told apart by its members, and half of it is of each sex.</summary>
    public const int FaaBarn = 10;

    /// <summary>Words that name nobody here: the kommune itself and its services, such as «Søndre Land» and «Gjøvik og Land barnevern».</summary>
    public IReadOnlyList<string> Kjente { get; init; } = [];

    /// <summary>Places smaller than the kommune: villages, farms, estates.</summary>
    public IReadOnlyList<string> Steder { get; init; } = [];

    /// <summary>The schools and barnehager of the kommune.</summary>
    public IReadOnlyList<string> Enheter { get; init; } = [];

    /// <summary>The names of the groups in the unit, such as «Småtrollene».</summary>
    public IReadOnlyList<string> Grupper { get; init; } = [];

    /// <summary>How many children the unit has; null when nobody knows.</summary>
    public int? Barn { get; init; }

    /// <summary>How many children there are on each trinn of the unit, as far as it is known.</summary>
    public IReadOnlyDictionary<int, int> BarnPaaTrinn { get; init; } = new Dictionary<int, int>();

    /// <summary>How many children of each age the unit has, as far as it is known.</summary>
    public IReadOnlyDictionary<int, int> BarnIAlder { get; init; } = new Dictionary<int, int>();

    /// <summary>The same, with the children of the unit the text comes from as they stand on its roster that day; as before when it has none.</summary>
    public Enhetskunnskap Med(IReadOnlyCollection<(string? Gruppe, DateOnly Foedt)> liste) => liste.Count == 0 ? this : this with
    {
        Barn = liste.Count,
        BarnPaaTrinn = liste.Select(b => Trinnet(b.Gruppe)).OfType<int>().CountBy(t => t).ToDictionary(),
        BarnIAlder = liste.CountBy(b => Domain.Barn.AlderPaa(b.Foedt, IDag)).ToDictionary(),
    };

    /// <summary>True when the children on a trinn are so few that saying it tells whom.</summary>
    internal bool ErFaaPaaTrinn(int trinn) => BarnPaaTrinn.TryGetValue(trinn, out var antall) ? antall < FaaBarn : ErLiten;

    /// <summary>The same for an age. Where the children are not known by age it is two trinn, and of the youngest the size of the unit.</summary>
    internal bool ErFaaPaaAlder(int alder) =>
        BarnIAlder.TryGetValue(alder, out var like) ? like < FaaBarn
        : BarnPaaTrinn.TryGetValue(alder - 6, out var eldst) | BarnPaaTrinn.TryGetValue(alder - 5, out var yngst) ? eldst + yngst < FaaBarn : ErLiten;

    // A unit with fewer than three such groups in all.
    private bool ErLiten => Barn < 3 * FaaBarn;

    // «4B» and «10. trinn»; null for a group with a name.
    private static int? Trinnet(string? gruppe) =>
        gruppe is not null && int.TryParse(gruppe.AsSpan(0, gruppe.TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var trinn) && trinn is >= 1 and <= 10 ? trinn : null;
}
