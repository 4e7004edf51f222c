namespace Bti.Domain;

/// <summary>
/// How a kommune works from uro to closing, as its own text says it. A published version is never changed, and a forloep
/// keeps the version it started under.
/// </summary>
/// <param name="Versjon">What the forloep is pinned to, for instance «2026-01».</param>
/// <param name="Navn">What people call it.</param>
/// <param name="GjelderFra">The first day new forloep start under it.</param>
/// <param name="Nivaaer">The nivaaer in order, 0 first.</param>
/// <param name="Regler">What the kommune has chosen where the guides differ.</param>
/// <param name="Stiger">The ladders of reminders and escalation its frister use.</param>
public sealed record Handlingsveileder(
    string Versjon, string Navn, DateOnly GjelderFra, IReadOnlyList<Veiledernivaa> Nivaaer, Kommuneregler Regler, IReadOnlyList<Stige> Stiger)
{
    /// <summary>The ladder with a name: the text's own, else the built-in one, else one without steps.</summary>
    public Stige Stige(string navn) =>
        Stiger.FirstOrDefault(s => s.Navn == navn) ?? Domain.Stige.Innebygde.FirstOrDefault(s => s.Navn == navn) ?? new Stige(navn, []);

    /// <summary>What the text says about a nivaa. Throws for one it does not have: the caller has not asked <see cref="Har"/>.</summary>
    public Veiledernivaa For(Nivaa nivaa) => Nivaaer.Single(n => n.Nivaa == nivaa);

    /// <summary>True when the text has such a nivaa.</summary>
    public bool Har(Nivaa nivaa) => Nivaaer.Any(n => n.Nivaa == nivaa);

    /// <summary>The way from one nivaa to another, or out when <paramref name="til"/> is null; null when the text has none.</summary>
    public Vei? Vei(Nivaa fra, Nivaa? til) => Har(fra) ? For(fra).Veier.FirstOrDefault(v => v.Til == til) : null;
}

/// <summary>One nivaa of the text.</summary>
/// <param name="Nivaa">Its place in the order.</param>
/// <param name="Merke">What it is called in short, «1» or «A».</param>
/// <param name="Heter">What it is called in full.</param>
/// <param name="Beskrivelse">A sentence or two in klarspraak.</param>
/// <param name="Ansvarlig">Who is responsible at this nivaa.</param>
/// <param name="Frister">The frister that open with it.</param>
/// <param name="Trinn">What one does, step by step.</param>
/// <param name="Veier">The ways on from here.</param>
public sealed record Veiledernivaa(
    Nivaa Nivaa, string Merke, string Heter, string Beskrivelse, Ansvarsrolle Ansvarlig,
    IReadOnlyList<Fristpost> Frister, IReadOnlyList<Trinn> Trinn, IReadOnlyList<Vei> Veier);

/// <summary>A step of a nivaa, as guidance beside the form.</summary>
public sealed record Trinn(string Kode, string Heter, string Gjoer, Ansvarsrolle Ansvarlig, IReadOnlyList<string> Verktoey);

/// <summary>A way from one nivaa to another, or out of the forloep.</summary>
/// <param name="Til">Null is closing.</param>
/// <param name="Naar">When one takes it, in the kommune's words.</param>
/// <param name="Krever">What must be in place first, in the order it is asked for.</param>
public sealed record Vei(Nivaa? Til, string Naar, IReadOnlyList<Krav> Krever);

/// <summary>A frist that opens with a nivaa.</summary>
/// <param name="Navn">Which frist it is; decides what closes it.</param>
/// <param name="Tekst">What is to be done, as the one responsible reads it.</param>
/// <param name="Regel">When it falls due.</param>
/// <param name="Fornyes">When it falls due again after it is met; null when once is enough.</param>
/// <param name="Ansvarlig">Whose it is.</param>
/// <param name="Stige">The ladder it is reminded and escalated by.</param>
public sealed record Fristpost(Fristnavn Navn, string Tekst, Fristregel Regel, Fristregel? Fornyes, Ansvarsrolle Ansvarlig, string Stige = Stige.Vanlig)
{
    /// <summary>Whether it can be moved, and by whom.</summary>
    public Utsettelsesregel Utsettelse { get; init; }
}

/// <summary>The frister the text may use; the code knows what closes each.</summary>
public enum Fristnavn
{
    /// <summary>Closed when the uro is shared with naermeste leder.</summary>
    DelMedLeder,

    /// <summary>Closed when it is decided what happens with the uro.</summary>
    Avklaring,

    /// <summary>Closed when the samtykke to the log is given or refused.</summary>
    Samtykke,

    /// <summary>Closed by a tiltak that starts within it, and at the latest by the evaluering; one planned for later leaves it open.</summary>
    FoersteTiltak,

    /// <summary>Closed by a meeting.</summary>
    Moete,

    /// <summary>Met by an evaluering, and then renewed: a forloep always has a next date.</summary>
    Evaluering,

    /// <summary>Closed when the offered stafett is accepted, declined or withdrawn.</summary>
    SvarPaaStafett,

    /// <summary>The system's own: the last day of a samtykke. When the day is over, time closes it.</summary>
    SamtykketUtloeper,

    /// <summary>The system's own: the birthday that changes who decides. It ends as the day begins.</summary>
    Aldersgrense,

    /// <summary>The system's own: nobody is there to do the holder's work, or nothing has a date. Closed when somebody is, and something has.</summary>
    UtenAnsvarlig,

    /// <summary>The system's own: the leader is asked to move another frist, the one it is about. Closed by the answer.</summary>
    SvarPaaUtsettelse,

    /// <summary>The child changes unit. Closed when it has, and one who is not of the unit it left holds the stafett.</summary>
    Overgang,

    /// <summary>The system's own: the family is offered an individuell plan. Closed by its answer.</summary>
    SvarPaaPlan,

    /// <summary>The system's own: the next meeting of the ansvarsgruppe. Closed by it, and then there is a next.</summary>
    Ansvarsgruppemoete,
}

/// <summary>What time alone does to a frist.</summary>
public static class Fristnavnet
{
    extension(Fristnavn navn)
    {
        /// <summary>True for those the system opens itself: no text can set them.</summary>
        public bool ErSystemets => navn is >= Fristnavn.SamtykketUtloeper and not Fristnavn.Overgang;

        /// <summary>True for those the leader of the unit has to meet, whoever holds the stafett.</summary>
        public bool ErLederens => navn is Fristnavn.UtenAnsvarlig or Fristnavn.SvarPaaUtsettelse;

        /// <summary>True for those that are about the people around the child, and go on when the nivaa does not.</summary>
        public bool FoelgerIkkeNivaaet => navn is Fristnavn.SvarPaaStafett or Fristnavn.Overgang or Fristnavn.SvarPaaPlan or Fristnavn.Ansvarsgruppemoete;

        /// <summary>True for those that are met by what is written in the log: where there is none, nobody could meet them.</summary>
        public bool MoetesILoggen => navn is Fristnavn.FoersteTiltak or Fristnavn.Moete or Fristnavn.Ansvarsgruppemoete;

        /// <summary>True for those the system opens itself and time closes: nobody can be late with them, and the text cannot set them.</summary>
        public bool EndesAvTiden => navn is Fristnavn.SamtykketUtloeper or Fristnavn.Aldersgrense;

        /// <summary>True when it is time to think of it: always for what somebody has to do, the last sixty days before time ends it.</summary>
        public bool ErAktuell(DateOnly frist, DateOnly idag) => !navn.EndesAvTiden || frist <= idag.AddDays(60);

        /// <summary>The day that begins by ending it; null for those that wait for somebody.</summary>
        public DateOnly? Slutter(DateOnly dag) => navn switch
        {
            Fristnavn.SamtykketUtloeper => dag.AddDays(1),
            Fristnavn.Aldersgrense => dag,
            _ => null,
        };
    }
}

/// <summary>What the frister the system opens itself ask for.</summary>
public static class Fristtekster
{
    public const string BeOmNyttSamtykke = "Be om nytt samtykke før det går ut";
    public const string HolderenErBorte = "Stafettholderen er borte: velg en stedfortreder";
    public const string HolderenErBorteISommer = "Stafettholderen er borte i sommer: velg en stedfortreder";
    public const string HolderenHarSluttet = "Stafettholderen har sluttet: tilby stafettpinnen til en annen";
    public const string HolderenErInhabil = "Stafettholderen er inhabil: tilby stafettpinnen til en annen";
    public const string UsettUtenHolder = "Et forløp du ikke ser, mangler stafettholder";
    public const string IngenNesteDato = "Forløpet har ingen neste dato: avtal en med stafettholderen";
    public const string KontrollerNoedinnsyn = "Kontroller nødinnsynet";
    public const string SpoerOmOppslag = "Spør om oppslag";
    public const string OppgaveEtterMoete = "Gjør det du tok på deg i et møte";
    public const string PubliserSaksliste = "Publiser sakslista";
    public const string BarnetsSynMangler = "Skriv hva barnet mener før møtet";
    public const string SakerIKoeen = "Sett sakene i køen på et møte";
    public const string ReferatMangler = "Skriv referatet fra møtet";
    public const string LesReferatet = "Les referatet";
    public const string FortellFamilien = "Fortell familien hva teamet rådet til";
    public const string HvaSkjedde = "Svar på hva som skjedde med rådene fra teamet";
    public const string SvarPaaPlan = "Skriv hva familien svarte på tilbudet om individuell plan";
    public const string HoldAnsvarsgruppemoete = "Hold møte i ansvarsgruppa";
    public const string SvarPaaUtsettelse = "Svar på om fristen kan flyttes";
    public const string Fyller12 = "Barnet fyller 12 år: legg stor vekt på det barnet mener";
    public const string Fyller15 = "Barnet fyller 15 år: bestemmer mer selv";
    public const string Fyller15OgBestemmer = "Barnet fyller 15 år: be ungdommen om eget samtykke";
    public const string Fyller16 = "Barnet fyller 16 år: samtykker selv til helsehjelp";
    public const string Fyller16OgBestemmer = "Barnet fyller 16 år: be ungdommen om eget samtykke";
    public const string Fyller18 = "Ungdommen fyller 18 år: be om nytt samtykke";
}

/// <summary>Who a step or a frist belongs to.</summary>
public enum Ansvarsrolle
{
    /// <summary>The employee who wrote the uro.</summary>
    DenSomUndrerSeg,
    Enhetsleder,
    Stafettholder,
    BtiKoordinator,
}

/// <summary>What a kommune has decided where municipalities differ (<c>kommune.yml</c>).</summary>
/// <param name="Samtykkealder">From this age the young person consents alone; 15 or 16.</param>
/// <param name="Foresatte">Who with foreldreansvar must consent below that age.</param>
/// <param name="SamtykkeMaaneder">How long a samtykke lasts at the most, in months.</param>
/// <param name="LoggFraNivaa">The first nivaa that has a stafettlogg.</param>
/// <param name="MaksAlder">The oldest the plan is for, in years.</param>
public sealed record Kommuneregler(int Samtykkealder, ForesattesSamtykke Foresatte, int SamtykkeMaaneder, Nivaa LoggFraNivaa, int MaksAlder)
{
    /// <summary>How many days a stafettholder may be away without anybody standing in.</summary>
    public int Fravaersdager { get; init; } = 3;

    /// <summary>How many percent of a roster one file may end without somebody having said how many it is.</summary>
    public int RegisterslutterProsent { get; init; } = 10;

    /// <summary>
    /// The age at which the guardians' digital insight ends; 16 to 18. Health information is closed to them from 16 (pbrl § 4-3),
    /// and the log does not tell it from the rest, so 16 is what holds until the kommune has decided otherwise.
    /// </summary>
    public int ForesattesInnsynTil { get; init; } = 16;

    /// <summary>The first nivaa a forloep can have an ansvarsgruppe on.</summary>
    public Nivaa AnsvarsgruppeFraNivaa { get; init; } = new(3);

    /// <summary>What a yes to an individuell plan does with the log; null when the kommune has not decided: then it goes on, and nothing more is demanded.</summary>
    public IpPolicy? IpPolicy { get; init; }

    /// <summary>How many years what is written about a child is kept after it was last touched; null when the kommune has not decided, and keeps it all.</summary>
    public int? OppbevaringAar { get; init; }
}

/// <summary>How many of those with foreldreansvar must say yes.</summary>
public enum ForesattesSamtykke
{
    Begge,
    En,
}
