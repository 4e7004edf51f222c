namespace Bti.Domain;

/// <summary>What the one who asks is to the thing she asks about. Dated where it is stored; this is what holds now.</summary>
public enum Relasjon
{
    Ingen,

    /// <summary>Something that is nobody else's: the own home, a new uro.</summary>
    Egen,

    /// <summary>A child on the roster of the own unit.</summary>
    BarnIEgenEnhet,

    /// <summary>The uro is hers.</summary>
    Eier,

    /// <summary>The uro is shared with her.</summary>
    DeltMed,

    /// <summary>Leader of the unit, the uro not shared: she sees that it is there, never what.</summary>
    LederUdelt,

    /// <summary>Leader of the unit that leads the forloep, or where the employee works.</summary>
    Leder,

    /// <summary>Leads the unit of a forloep about a child no leader is shown, while nobody does the holder's work: she finds somebody who does, and sees nothing of it.</summary>
    LederUtenInnsyn,
    Stafettholder,

    /// <summary>Holds the stafett, and the samtykke that let her service in has ended: she sees that, and nothing else (ADR-0026).</summary>
    StafettholderUtenSamtykke,
    Stedfortreder,

    /// <summary>The stafett is offered to her.</summary>
    TilbudtStafett,

    /// <summary>Lets in from another service, with a samtykke to it that holds today.</summary>
    Aktoer,

    /// <summary>Lets in like that, and coordinates the ansvarsgruppe: she steers the group, and no more of the forloep than before.</summary>
    Gruppekoordinator,

    /// <summary>Let in from another service without a samtykke, for a short while and to what is needed: danger, or a crime to avert.</summary>
    AktoerUtenSamtykke,

    /// <summary>BTI-koordinator whom a ladder has told about a frist of the forloep; for as long as that frist is open.</summary>
    Eskalert,

    /// <summary>Has opened nødinnsyn to the child, and the hour has not passed.</summary>
    Noedinnsyn,

    /// <summary>The bekymringsmelding is hers.</summary>
    Melder,

    /// <summary>Naermeste leder of the one who sent a melding, which is not about her; or asked for advice before it is sent.</summary>
    LederForMelder,

    /// <summary>BTI-koordinator who has been told that a sending is not delivered; or she, or naermeste leder, that one who has left did not send what she wrote.</summary>
    VarsletOmSending,

    /// <summary>Has taken part, and does not any more.</summary>
    Tidligere,

    /// <summary>Leads a unit that has had a case about the child: answers for that what was kept is deleted in time, and sees nothing of it.</summary>
    HarLedet,

    /// <summary>The kommune's personvernombud: to every forloep, for who has seen it and for nothing else.</summary>
    Ombud,

    /// <summary>Guardian with foreldreansvar, of a child young enough that the guardians still have insight.</summary>
    ForesattMedAnsvar,

    /// <summary>Guardian without foreldreansvar: digital access is none (barnelova § 47).</summary>
    ForesattUtenAnsvar,

    /// <summary>Guardian who shall be told nothing, whatever foreldreansvar she has: digital access is none (barnelova § 47).</summary>
    ForesattBegrenset,

    /// <summary>The young person herself, from the age at which she decides.</summary>
    BarnetSelv,

    /// <summary>Coordinates the arena: plans its meetings and its queue.</summary>
    Koordinator,

    /// <summary>Coordinates the arena, and the case is about no named child: then she reads it too.</summary>
    Sakskoordinator,

    /// <summary>Brought the case; for a named one, does the stafettholder's work in its forloep.</summary>
    Innmelder,

    /// <summary>Is called in to the meeting. To a case: it stands on the published saksliste and is not closed, and where a child is named the samtykke to her service holds today.</summary>
    Moetedeltaker,

    /// <summary>Has been given the referat of a case that is closed, has not said that she has read it, and the days are not over; where a child is named, the samtykke to her service holds today and covers it.</summary>
    Referatmottaker,

    /// <summary>The system itself: imports at start, sweeps.</summary>
    System,
}

/// <summary>The one who asks: an employee, or one of the family (ADR-0036).</summary>
/// <param name="Kommune">The kommune she is logged in to.</param>
/// <param name="Ansatt">Who she is there; for one of the family the id of her own row in the register, as guardian or as child.</param>
/// <param name="Rolle">What she is employed as, or that she is of the family.</param>
/// <param name="Enhet">Where; none for the family.</param>
/// <param name="Tjeneste">In which service; empty for the family.</param>
/// <param name="Navn">What others see her called.</param>
/// <param name="Enhetsnavn">What the unit is called.</param>
public sealed record Subjekt(KommuneId Kommune, AnsattId Ansatt, Rolle Rolle, EnhetId Enhet, string Tjeneste, string Navn, string Enhetsnavn = "");

/// <summary>What kind of thing is asked about.</summary>
public enum Ressursslag
{
    /// <summary>Something of the asker's own.</summary>
    Eget,
    Enhet,
    Barn,
    Uro,
    Forloep,
    Register,
    Ansatt,

    /// <summary>What waits in the sweep and the outbox.</summary>
    Drift,

    /// <summary>A bekymringsmelding. Sealed: rows about it in the innsynslogg name no child and are shown to no family.</summary>
    Bekymringsmelding,

    /// <summary>A nødinnsyn, to be looked into.</summary>
    Noedinnsyn,

    /// <summary>What one employee looked at in a week, to be asked about.</summary>
    Loggkontroll,

    /// <summary>A varsel: nobody's but the one who is told.</summary>
    Varsel,

    /// <summary>A standing meeting place.</summary>
    Moetearena,

    /// <summary>One meeting of an arena.</summary>
    Arenamoete,

    /// <summary>A case to discuss; one with a named child is logged on the child.</summary>
    Droeftingssak,
}

/// <summary>The thing asked about: its kind and its id.</summary>
public sealed record Ressurs(Ressursslag Slag, Guid Id)
{
    /// <summary>The asker's own.</summary>
    public static readonly Ressurs Egne = new(Ressursslag.Eget, Guid.Empty);

    /// <summary>The asker's own unit.</summary>
    public static readonly Ressurs EgenEnhet = new(Ressursslag.Enhet, Guid.Empty);

    public static readonly Ressurs Registeret = new(Ressursslag.Register, Guid.Empty);

    /// <summary>The sweep and the outbox, or one row of them.</summary>
    public static Ressurs Drift(Guid id) => new(Ressursslag.Drift, id);

    public static Ressurs Av(UroId id) => new(Ressursslag.Uro, id.Verdi);

    public static Ressurs Av(ForloepId id) => new(Ressursslag.Forloep, id.Verdi);

    public static Ressurs Av(AnsattId id) => new(Ressursslag.Ansatt, id.Verdi);

    public static Ressurs Av(BarnId id) => new(Ressursslag.Barn, id.Verdi);

    public static Ressurs Av(BekymringsmeldingId id) => new(Ressursslag.Bekymringsmelding, id.Verdi);

    public static Ressurs Av(RegisterimportId id) => new(Ressursslag.Register, id.Verdi);

    public static Ressurs Av(RolletildelingId id) => new(Ressursslag.Register, id.Verdi);

    public static Ressurs Av(NoedinnsynId id) => new(Ressursslag.Noedinnsyn, id.Verdi);

    public static Ressurs Av(LoggkontrollId id) => new(Ressursslag.Loggkontroll, id.Verdi);

    public static Ressurs Av(VarselId id) => new(Ressursslag.Varsel, id.Verdi);

    public static Ressurs Av(MoetearenaId id) => new(Ressursslag.Moetearena, id.Verdi);

    public static Ressurs Av(ArenamoeteId id) => new(Ressursslag.Arenamoete, id.Verdi);

    public static Ressurs Av(DroeftingssakId id) => new(Ressursslag.Droeftingssak, id.Verdi);
}

/// <summary>What is known about the asker and the thing, looked up before the question is put.</summary>
/// <param name="Kommune">The kommune that owns the thing; null when there is no such thing.</param>
/// <param name="Relasjoner">What she is to it now.</param>
/// <param name="Utelukket">True when she is barred from the child: her own, kin, or inhabil; or inhabil in a case about no named child. Beats every role (fvl § 6).</param>
/// <param name="Beskyttelse">How the child's address is protected.</param>
/// <param name="Barn">The child it is about, for the innsynslogg; null when none is named.</param>
/// <param name="Delingsstand">For one a samtykke lets in: a number that is another when an answer has been given or withdrawn. Null for the others.</param>
/// <param name="Slettet">True when the texts about the child are deleted: then the days of it are all there is to see.</param>
public sealed record Tilgangskontekst(
    KommuneId? Kommune, IReadOnlySet<Relasjon> Relasjoner, bool Utelukket = false,
    Adressebeskyttelse Beskyttelse = Adressebeskyttelse.Ingen, BarnId? Barn = null, int? Delingsstand = null, bool Slettet = false);

/// <summary>The answer, with the line it rests on.</summary>
/// <param name="Tillatt">True when she may.</param>
/// <param name="Regel">The number of the line in <c>tilgang.csv</c>, or the guard that said no.</param>
/// <param name="Grunnlag">Why she may, in words the family can read.</param>
public sealed record Beslutning(bool Tillatt, string Regel, string Grunnlag);
