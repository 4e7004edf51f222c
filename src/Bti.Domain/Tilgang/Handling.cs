namespace Bti.Domain;

/// <summary>Everything one can ask to do. Each use case names one; a line in <c>tilgang.csv</c> says who may.</summary>
public enum Handling
{
    /// <summary>See and keep what is one's own: home, own lists, drafts, the catalogue.</summary>
    SeEgne,

    /// <summary>Find a child in the own unit's roster, or by full foedselsnummer.</summary>
    FinneBarn,
    SkriveUro,
    SeUro,
    EndreUro,
    SkriveUroskjema,
    DeleUro,
    FoereSamtale,
    AvgjoereUro,

    /// <summary>The unit's list: metadata, the uro shared with the leader, how many are not.</summary>
    SeEnhet,

    /// <summary>The kommune's numbers for a period, the small ones hidden; about no child.</summary>
    SeOversikt,

    /// <summary>The same numbers of the kommuner that have the same barnevern, side by side.</summary>
    SeFellestall,

    /// <summary>What other frister would have meant in a period, by unit and week, the small numbers hidden; about no child.</summary>
    SeSimulering,

    /// <summary>Take the same numbers out as a file; each time is a row in the innsynslogg.</summary>
    HenteOversikt,

    /// <summary>Count a period that is over.</summary>
    FryseOversikt,

    /// <summary>Write what the kommune says in the yearly report.</summary>
    SkriveRapport,

    /// <summary>Say why the own unit did otherwise than the veileder says.</summary>
    SkrivePraksisgrunn,

    /// <summary>Level, dates, holder; no word from the log.</summary>
    SeForloepMetadata,
    SeForloep,
    SeLogg,
    SkriveILogg,
    Evaluere,
    EndreNivaa,
    SlippeTil,

    /// <summary>Let somebody from another service in on another basis than samtykke.</summary>
    DeleUtenSamtykke,

    /// <summary>See what would go to a service, line by line, before anything goes.</summary>
    SeDeling,
    TilbyStafett,
    BesvareStafett,

    /// <summary>Offer the stafett of a forloep one sees nothing of, when nobody does the holder's work in it.</summary>
    UtpekeStafettholder,
    SetteStedfortreder,
    Avslutte,

    /// <summary>Set up the ansvarsgruppe, say what the shared plan is, and offer an individuell plan.</summary>
    StyreAnsvarsgruppe,

    /// <summary>Write down what the family answered to an individuell plan: where the kommune says so, that closes the forloep.</summary>
    BesvarePlan,
    Gjenaapne,
    SeSamtykke,
    RegistrereSamtykke,

    /// <summary>Choose how and when one is told by mail.</summary>
    VelgeVarsling,

    /// <summary>See how the sweep and the outbox stand; nothing about any child.</summary>
    SeDrift,

    /// <summary>Have what was parked tried again.</summary>
    ProeveIgjen,
    ImportereRegister,

    /// <summary>Read a roster in, after having seen what it would change: names, units and roles, and nothing of any case.</summary>
    OppdatereRegister,

    /// <summary>See the roles with wide access that are asked for, and say yes or no to those another has asked for.</summary>
    GodkjenneRolle,

    /// <summary>See who is logged in, and shut one or all out; nothing about any child.</summary>
    StyreInnlogginger,

    /// <summary>Try a draft of the veileder on what has happened: numbers, and no child.</summary>
    SimulereVeileder,

    /// <summary>Work on the kommune's veileder: no child is in it.</summary>
    RedigereVeileder,
    PublisereVeileder,

    /// <summary>Move what is under way to another version: states, dates and numbers, and no child.</summary>
    FlytteForloep,

    /// <summary>Say that an employee is away, and who may stand in.</summary>
    MeldeFravaer,

    /// <summary>Say that an employee leaves.</summary>
    MeldeSluttet,

    /// <summary>Say that one is inhabil oneself: one is barred from the child at once, or from a case in a meeting where none is named.</summary>
    MeldeSegInhabil,

    /// <summary>Say who is inhabil for a child, see who is, and lift it; of a case about no named child, see who has said so, and lift it.</summary>
    StyreHabilitet,

    /// <summary>Say that a guardian shall be told nothing about a child, and see who is not to be.</summary>
    BegrenseForesatt,

    /// <summary>Let a guardian be told again, when somebody else had closed it.</summary>
    OppheveBegrensning,

    /// <summary>Read for an hour, in an emergency, about a child one has no part in the case of.</summary>
    AapneNoedinnsyn,

    /// <summary>See the nødinnsyn one is to look into.</summary>
    SeNoedinnsyn,

    /// <summary>Look into a nødinnsyn.</summary>
    KontrollereNoedinnsyn,

    /// <summary>Read through a week of the innsynslogg for what is worth a question; the system alone.</summary>
    GranskeLogg,

    /// <summary>See which looks one is to ask about: by whom and why, and no child.</summary>
    SeLoggkontroll,

    /// <summary>Write down what she said who was asked.</summary>
    BesvareLoggkontroll,

    /// <summary>Say that a child changes unit.</summary>
    FlytteBarn,

    /// <summary>Move a frist with a reason, or ask the leader to.</summary>
    BeOmUtsettelse,
    BesvareUtsettelse,

    /// <summary>The same of one's own uro: what is done with an uro is shown to nobody who reads a forloep.</summary>
    BeOmUroutsettelse,
    BesvareUroutsettelse,

    /// <summary>See who has seen: the innsynslogg of one forloep, and nothing of what is in it.</summary>
    SeInnsyn,

    /// <summary>See which arenas there are and when they meet: no case is in it.</summary>
    SeArenaer,

    /// <summary>Move or call off a meeting, publish its saksliste, and write down who came.</summary>
    StyreMoete,

    /// <summary>See a meeting and the lines of its saksliste one may see.</summary>
    SeMoete,

    /// <summary>Say whether one comes.</summary>
    SvarePaaInnkalling,

    /// <summary>Ask a team to discuss something about nobody who is named.</summary>
    MeldeSak,

    /// <summary>Take the request of a family that asks by itself.</summary>
    TaImotHenvendelse,

    /// <summary>Ask a team to discuss a forloep with the name of the child.</summary>
    DroefteForloep,

    /// <summary>See the queue of an arena: what kind, which service, how long it can wait; no word of a named case.</summary>
    SeSakskoe,

    /// <summary>Put a case on a saksliste, in its place and with its time.</summary>
    PlanleggeSak,

    /// <summary>Read a case to discuss, and what is written about it.</summary>
    SeSak,
    NotereISak,

    /// <summary>Take back a case one has brought.</summary>
    TrekkeSak,

    /// <summary>Write down who does what after a discussion, which is so at once.</summary>
    BeslutteISak,
    GodkjenneReferat,

    /// <summary>Read the referat of a case one had a place in, and say that one has.</summary>
    LeseReferat,

    /// <summary>Say what became of what a team advised.</summary>
    FoelgeOppRaad,

    /// <summary>Write a bekymringsmelding: every employee's own duty.</summary>
    SkriveMelding,

    /// <summary>Read what a bekymringsmelding says.</summary>
    SeMelding,

    /// <summary>See how a sending goes, and no word of what is sent.</summary>
    SeSending,

    /// <summary>Correct, send and follow one's own bekymringsmelding.</summary>
    SendeMelding,

    /// <summary>Say what one thinks of a melding; it stops nothing.</summary>
    RaadgiMelding,

    /// <summary>Say that it has been handed over.</summary>
    OverlevereMelding,

    /// <summary>See which of one's children have a forloep: the family's own home.</summary>
    SeMineBarn,

    /// <summary>See a forloep as the family sees it: the frame and the log, nothing of what lies before or beside it.</summary>
    SeMinSak,

    /// <summary>See who has seen, as the family is told it: by role and unit.</summary>
    SeHvemHarSett,

    /// <summary>Answer a question of samtykke oneself, or take the answer back.</summary>
    SvarePaaSamtykke,

    /// <summary>See what may be deleted, and what is.</summary>
    SeSletting,

    /// <summary>Ask that the texts about a child be deleted, when the time of keeping is over.</summary>
    BeOmSletting,

    /// <summary>Be the second person: the key is destroyed.</summary>
    GodkjenneSletting,

    /// <summary>What time does to a forloep by itself; the system alone.</summary>
    FoelgeTiden,

    /// <summary>Pin one forloep to another version, as somebody has ordered; the system alone.</summary>
    BytteVeileder,
}
