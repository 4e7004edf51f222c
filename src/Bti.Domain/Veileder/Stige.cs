using System.Globalization;

namespace Bti.Domain;

/// <summary>Which side of the frist a step of a stige stands on.</summary>
public enum Stigeside
{
    Foer,
    PaaDagen,
    Etter,
}

/// <summary>
/// When a step of a stige is reached, as the veileder says it: «3 dager før», «på dagen», «5 arbeidsdager etter». A closed
/// grammar, as <see cref="Fristregel"/> is.
/// </summary>
/// <param name="Antall">1 to 365; 0 on the day.</param>
/// <param name="Enhet">Days, weeks or working days in the kommune's calendar.</param>
/// <param name="Side">Before the frist, on it, or after.</param>
public sealed record Stigeregel(int Antall, Fristenhet Enhet, Stigeside Side)
{
    private const string Dagen = "på dagen";

    private static readonly Dictionary<string, Fristenhet> Enheter = new()
    {
        ["dag"] = Fristenhet.Dag, ["dager"] = Fristenhet.Dag,
        ["uke"] = Fristenhet.Uke, ["uker"] = Fristenhet.Uke,
        ["arbeidsdag"] = Fristenhet.Arbeidsdag, ["arbeidsdager"] = Fristenhet.Arbeidsdag,
    };

    private static readonly Dictionary<string, Stigeside> Sider = new() { ["før"] = Stigeside.Foer, ["etter"] = Stigeside.Etter };

    /// <summary>Reads the words; null when they are not the grammar's.</summary>
    public static Stigeregel? Les(string tekst)
    {
        if (tekst == Dagen) return new(0, Fristenhet.Dag, Stigeside.PaaDagen);
        var deler = tekst.Split(' ');
        return deler.Length == 3
            && int.TryParse(deler[0], NumberStyles.None, CultureInfo.InvariantCulture, out var antall) && antall is >= 1 and <= 365
            && Enheter.TryGetValue(deler[1], out var enhet)
            && Sider.TryGetValue(deler[2], out var side)
                ? new Stigeregel(antall, enhet, side)
                : null;
    }

    /// <summary>Words of the grammar, for the one who wrote others.</summary>
    public const string Eksempel = "3 arbeidsdager etter";

    /// <summary>The words the grammar knows, for the one who wrote another.</summary>
    public static string Ordene => $"{string.Join(", ", Enheter.Keys)}; {string.Join(", ", Sider.Keys)}; {Dagen}";

    /// <summary>The words, as a veileder writes them.</summary>
    public override string ToString()
    {
        if (Side is Stigeside.PaaDagen) return Dagen;
        var ord = Enheter.Where(e => e.Value == Enhet).Select(e => e.Key).ToArray();
        return $"{Antall} {ord[Antall == 1 ? 0 : 1]} {Sider.First(s => s.Value == Side).Key}";
    }

    /// <summary>
    /// The day the step is reached. Nobody reads on a day off: what comes before or on the frist is said the working day
    /// before, what comes after waits for the next.
    /// </summary>
    /// <param name="frist">The last day it is in time.</param>
    /// <param name="kalender">The kommune's working days.</param>
    public DateOnly Dag(DateOnly frist, Kalender kalender) => (Side, Enhet) switch
    {
        (Stigeside.PaaDagen, _) => kalender.ArbeidsdagTilOgMed(frist),
        (Stigeside.Foer, Fristenhet.Arbeidsdag) => kalender.FoerArbeidsdager(frist, Antall),
        (Stigeside.Foer, _) => kalender.ArbeidsdagTilOgMed(frist.AddDays(-Dager)),
        (_, Fristenhet.Arbeidsdag) => kalender.EtterArbeidsdager(frist, Antall),
        _ => kalender.ArbeidsdagFraOgMed(frist.AddDays(Dager)),
    };

    private int Dager => Enhet is Fristenhet.Uke ? 7 * Antall : Antall;
}

/// <summary>Whom a step of a stige tells.</summary>
public enum Mottaker
{
    /// <summary>The one the frist belongs to.</summary>
    Ansvarlig,

    /// <summary>The leader of the unit that leads.</summary>
    Enhetsleder,

    /// <summary>The leader of the unit that leads, and the leader of the one the stafett is offered to.</summary>
    BeggeLedere,
    BtiKoordinator,
}

/// <summary>One step of a stige: when, and whom it tells.</summary>
public sealed record Stigetrinn(Stigeregel Naar, Mottaker Til)
{
    /// <summary>True for what may not wait for another day: the day itself, and everything after it.</summary>
    public bool Haster => Naar.Side is not Stigeside.Foer;
}

/// <summary>A ladder of reminders and escalation, in the order its steps are reached.</summary>
/// <param name="Navn">What the frister call it.</param>
public sealed record Stige(string Navn, IReadOnlyList<Stigetrinn> Trinn)
{
    /// <summary>The one a frist has when the text does not say which.</summary>
    public const string Vanlig = "vanlig";

    /// <summary>The one the end of a samtykke has.</summary>
    public const string Samtykke = "samtykke";

    /// <summary>The one a birthday has.</summary>
    public const string Alder = "alder";

    /// <summary>The one what the leader is asked about has.</summary>
    public const string Leder = "leder";

    /// <summary>The one the meetings of the ansvarsgruppe and the answer to an offered plan have.</summary>
    public const string Ansvarsgruppe = "ansvarsgruppe";

    /// <summary>What the frister the system itself opens are reminded by, where the text has no ladder of that name.</summary>
    public static readonly IReadOnlyList<Stige> Innebygde =
    [
        new(Samtykke, [FoerTil(30), FoerTil(14), FoerTil(3)]),
        new(Alder, [FoerTil(60)]),

        // It is opened three working days ahead: the leader is told at once.
        new(Leder,
        [
            new(new Stigeregel(3, Fristenhet.Arbeidsdag, Stigeside.Foer), Mottaker.Enhetsleder),
            new(new Stigeregel(0, Fristenhet.Dag, Stigeside.PaaDagen), Mottaker.Enhetsleder),
            new(new Stigeregel(3, Fristenhet.Arbeidsdag, Stigeside.Etter), Mottaker.BtiKoordinator),
        ]),
        new(Ansvarsgruppe,
        [
            FoerTil(7),
            new(new Stigeregel(0, Fristenhet.Dag, Stigeside.PaaDagen), Mottaker.Ansvarlig),
            new(new Stigeregel(3, Fristenhet.Arbeidsdag, Stigeside.Etter), Mottaker.Enhetsleder),
            new(new Stigeregel(10, Fristenhet.Arbeidsdag, Stigeside.Etter), Mottaker.BtiKoordinator),
        ]),
    ];

    private static Stigetrinn FoerTil(int dager) => new(new Stigeregel(dager, Fristenhet.Dag, Stigeside.Foer), Mottaker.Ansvarlig);
}
