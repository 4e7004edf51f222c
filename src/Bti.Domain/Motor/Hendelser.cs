using System.Text.Json.Serialization;

namespace Bti.Domain;

/// <summary>
/// Something that happens to an uro or a forloep. Ids, days and codes only, never a text about the child: the row of
/// hendelser can be replayed and read by operators.
/// </summary>
[JsonDerivedType(typeof(UroSkrevet), "uro_skrevet")]
[JsonDerivedType(typeof(UroDelt), "uro_delt")]
[JsonDerivedType(typeof(SamtaleFoert), "samtale_foert")]
[JsonDerivedType(typeof(UroAvgjort), "uro_avgjort")]
[JsonDerivedType(typeof(ForloepStartet), "forloep_startet")]
[JsonDerivedType(typeof(NivaaValgt), "nivaa_valgt")]
[JsonDerivedType(typeof(SamtykkeEndret), "samtykke_endret")]
[JsonDerivedType(typeof(TjenestesamtykkeEndret), "tjenestesamtykke_endret")]
[JsonDerivedType(typeof(SamtykketUtloept), "samtykket_utloept")]
[JsonDerivedType(typeof(BarnetFylte), "barnet_fylte")]
[JsonDerivedType(typeof(UngdommenSvarte), "ungdommen_svarte")]
[JsonDerivedType(typeof(FoedselsdatoRettet), "foedselsdato_rettet")]
[JsonDerivedType(typeof(MistetAnsvarlig), "mistet_ansvarlig")]
[JsonDerivedType(typeof(FikkAnsvarlig), "fikk_ansvarlig")]
[JsonDerivedType(typeof(BedtOmUtsettelse), "bedt_om_utsettelse")]
[JsonDerivedType(typeof(UtsettelseBesvart), "utsettelse_besvart")]
[JsonDerivedType(typeof(PauseAvsluttet), "pause_avsluttet")]
[JsonDerivedType(typeof(TiltakStartet), "tiltak_startet")]
[JsonDerivedType(typeof(TiltakVurdert), "tiltak_vurdert")]
[JsonDerivedType(typeof(MoeteHoldt), "moete_holdt")]
[JsonDerivedType(typeof(Evaluert), "evaluert")]
[JsonDerivedType(typeof(StafettTilbudt), "stafett_tilbudt")]
[JsonDerivedType(typeof(StafettBesvart), "stafett_besvart")]
[JsonDerivedType(typeof(StafettTrukket), "stafett_trukket")]
[JsonDerivedType(typeof(StedfortrederSatt), "stedfortreder_satt")]
[JsonDerivedType(typeof(AktoerSluppetTil), "aktoer_sluppet_til")]
[JsonDerivedType(typeof(AktoerGikkUt), "aktoer_gikk_ut")]
[JsonDerivedType(typeof(UroTilfoert), "uro_tilfoert")]
[JsonDerivedType(typeof(BarnetHoert), "barnet_hoert")]
[JsonDerivedType(typeof(AvslutningValgt), "avslutning_valgt")]
[JsonDerivedType(typeof(Gjenaapnet), "gjenaapnet")]
[JsonDerivedType(typeof(VeilederByttet), "veileder_byttet")]
[JsonDerivedType(typeof(AnsvarsgruppeSatt), "ansvarsgruppe_satt")]
[JsonDerivedType(typeof(AnsvarsgruppeLagtNed), "ansvarsgruppe_lagt_ned")]
[JsonDerivedType(typeof(PlanTilbudt), "plan_tilbudt")]
[JsonDerivedType(typeof(PlanBesvart), "plan_besvart")]
[JsonDerivedType(typeof(PlanAvsluttet), "plan_avsluttet")]
[JsonDerivedType(typeof(EnhetsbyttePlanlagt), "enhetsbytte_planlagt")]
[JsonDerivedType(typeof(EnhetsbytteAvlyst), "enhetsbytte_avlyst")]
[JsonDerivedType(typeof(BarnetByttetEnhet), "barnet_byttet_enhet")]
public abstract record Hendelse;

/// <summary>An employee has written down an uro that arose on a day.</summary>
public sealed record UroSkrevet(DateOnly Oppsto) : Hendelse;

/// <summary>The uro is shared with naermeste leder.</summary>
public sealed record UroDelt(AnsattId Leder) : Hendelse;

/// <summary>The undringssamtale is held, or the reason why not is written down.</summary>
public sealed record SamtaleFoert(DateOnly Dag) : Hendelse;

/// <summary>It is decided what happens with the uro; null is closing.</summary>
public sealed record UroAvgjort(Nivaa? Til) : Hendelse;

/// <summary>A forloep starts at a nivaa.</summary>
/// <param name="Oppsto">The day the uro it comes from arose.</param>
/// <param name="Stafettholder">The first to hold the stafett.</param>
/// <param name="Foedt">The day the child was born, which decides who answers; null when it is not known.</param>
public sealed record ForloepStartet(Nivaa Nivaa, DateOnly Oppsto, AnsattId Stafettholder, DateOnly? Foedt = null) : Hendelse;

/// <summary>Another nivaa is chosen, up, down or by jump.</summary>
public sealed record NivaaValgt(Nivaa Til) : Hendelse;

/// <summary>A samtykke is registered, refused or withdrawn, and this is how the log stands now.</summary>
/// <param name="Gitt">The day the yes was given, which may be before it was registered; null when it is not a yes.</param>
/// <param name="Varer">The last day the yes holds; null when it is not a yes.</param>
public sealed record SamtykkeEndret(Samtykkestilling Logg, DateOnly? Gitt = null, DateOnly? Varer = null) : Hendelse;

/// <summary>The samtykke to a service is registered, refused or withdrawn.</summary>
/// <param name="Til">The service's code.</param>
/// <param name="Varer">The last day it holds; null when it does not.</param>
public sealed record TjenestesamtykkeEndret(string Til, DateOnly? Varer) : Hendelse;

/// <summary>The last day of a samtykke is over. What it was for ends by itself.</summary>
/// <param name="Til">The service's code, or <see cref="Samtykke.Stafettloggen"/>.</param>
public sealed record SamtykketUtloept(string Til) : Hendelse;

/// <summary>A birthday that changes who decides has begun.</summary>
public sealed record BarnetFylte(int Alder) : Hendelse;

/// <summary>The register says another day of birth than before.</summary>
public sealed record FoedselsdatoRettet(DateOnly Foedt) : Hendelse;

/// <summary>The young person has answered for herself, yes or no, on a day.</summary>
public sealed record UngdommenSvarte(DateOnly Dag) : Hendelse;

/// <summary>Nobody is there to do the holder's work, or nothing has a date: the leader must find somebody.</summary>
public sealed record MistetAnsvarlig(Foreldreloesgrunn Grunn) : Hendelse;

/// <summary>Somebody is there again, and something has a date.</summary>
public sealed record FikkAnsvarlig : Hendelse;

/// <summary>The one responsible moves a frist or puts it on pause, or asks for it, where the veileder says that the leader decides. Why is not here.</summary>
/// <param name="Til">The day asked for; of a pause, its last.</param>
public sealed record BedtOmUtsettelse(UtsettelseId Utsettelse, Fristnavn Navn, DateOnly Fra, DateOnly Til) : Hendelse
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Utsettelsesslag Slag { get; init; }
}

/// <summary>The leader has answered. A pause begins the day of the yes.</summary>
public sealed record UtsettelseBesvart(UtsettelseId Utsettelse, Fristnavn Navn, DateOnly Fra, DateOnly Til, bool Innvilget) : Hendelse
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Utsettelsesslag Slag { get; init; }
}

/// <summary>A frist is taken off its pause before the pause was over.</summary>
/// <param name="Til">The day it got, for the one who reads what happened; the motor decides it anew at each replay.</param>
public sealed record PauseAvsluttet(Fristnavn Navn, DateOnly Til) : Hendelse;

/// <summary>A tiltak is written down, from a day that may lie ahead.</summary>
public sealed record TiltakStartet(TiltakId Tiltak, DateOnly Start) : Hendelse;

/// <summary>It is said what a tiltak has led to. Nothing is decided by it: it is there to be counted.</summary>
public sealed record TiltakVurdert(TiltakId Tiltak, Effekt Effekt) : Hendelse;

/// <summary>A meeting has been held.</summary>
/// <param name="Evalueres">The day the meeting agreed to evaluate; null when it agreed on none, and the one that stands is kept.</param>
public sealed record MoeteHoldt(MoeteId Moete, DateOnly Dag, DateOnly? Evalueres = null) : Hendelse
{
    /// <summary>True for a meeting of the ansvarsgruppe.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ErAnsvarsgruppens { get; init; }
}

/// <summary>The tiltak are evaluated, with the choice of what next.</summary>
/// <param name="Neste">The day of the next evaluering; null only when the goals are met and it ends here.</param>
public sealed record Evaluert(EvalueringId Evaluering, Utfall Utfall, DateOnly Dag, DateOnly? Neste) : Hendelse;

/// <summary>The stafettpinne is held out to somebody; the holder keeps it until it is accepted.</summary>
public sealed record StafettTilbudt(AnsattId Til) : Hendelse;

/// <summary>The one it was offered to has answered.</summary>
public sealed record StafettBesvart(AnsattId Av, bool Akseptert) : Hendelse
{
    /// <summary>The unit she works in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EnhetId? Enhet { get; init; }
}

/// <summary>The holder took the offer back.</summary>
public sealed record StafettTrukket : Hendelse;

/// <summary>Somebody stands in for the holder, until and including a day; null ends it.</summary>
public sealed record StedfortrederSatt(AnsattId? Stedfortreder, DateOnly? Til) : Hendelse;

/// <summary>A person from another service has been let in.</summary>
public sealed record AktoerSluppetTil(AnsattId Ansatt, string Tjeneste) : Hendelse
{
    /// <summary>What lets her in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Delingsgrunnlag Grunnlag { get; init; }
}

/// <summary>A participant has left; access ends with it.</summary>
public sealed record AktoerGikkUt(AnsattId Ansatt) : Hendelse;

/// <summary>It is known that the child begins in another unit, on a day ahead.</summary>
public sealed record EnhetsbyttePlanlagt(EnhetsbytteId Bytte, EnhetId Til, DateOnly Dag) : Hendelse;

/// <summary>It does not after all.</summary>
public sealed record EnhetsbytteAvlyst(EnhetsbytteId Bytte) : Hendelse;

/// <summary>The child has begun in another unit, which leads from today.</summary>
/// <param name="HoldersEnhet">Where the one who holds the stafett works.</param>
/// <param name="Logg">Where the samtykke to the log stands, when what was said to the old unit does not count.</param>
/// <param name="Gitt">The day the yes was given; null when it is not a yes.</param>
/// <param name="Varer">The last day the yes holds; null when it is not a yes.</param>
public sealed record BarnetByttetEnhet(EnhetId Fra, EnhetId Til, EnhetId HoldersEnhet, Samtykkestilling Logg, DateOnly? Gitt = null, DateOnly? Varer = null) : Hendelse;

/// <summary>One more uro was decided to go on, and this forloep was already there.</summary>
public sealed record UroTilfoert(UroId Uro) : Hendelse;

/// <summary>The child has been heard, or the reason why not is written down.</summary>
public sealed record BarnetHoert(DateOnly Dag) : Hendelse;

/// <summary>The forloep ends.</summary>
public sealed record AvslutningValgt(Avslutningsgrunn Grunn) : Hendelse;

/// <summary>A closed forloep goes on, with the samtykke as it stands that day.</summary>
public sealed record Gjenaapnet(Samtykkestilling Logg, DateOnly? Varer = null) : Hendelse;

/// <summary>Another version of the veileder begins to apply to what is under way.</summary>
/// <param name="Fra">The version it was pinned to.</param>
/// <param name="Til">The version it is pinned to from now.</param>
/// <param name="Nivaa">The nivaa of the new version it is on; another than before only where the new version does not have that.</param>
public sealed record VeilederByttet(string Fra, string Til, Nivaa Nivaa) : Hendelse
{
    /// <summary>What became of the frister, for the one who reads what happened; the motor decides it anew at each replay.</summary>
    public IReadOnlyList<Fristflytting> Flyttinger { get; init; } = [];

    /// <summary>The text of the new version. Found by its name whenever the hendelse is put to the motor, and never stored with it.</summary>
    [JsonIgnore]
    public Handlingsveileder? Ny { get; init; }
}

/// <summary>A frist that a change of version gave another day.</summary>
/// <param name="Fra">The day it had; null for one that is new.</param>
/// <param name="Til">The day it has; null for one that falls away.</param>
public sealed record Fristflytting(Fristnavn Navn, DateOnly? Fra, DateOnly? Til);

/// <summary>Why a forloep is without anybody responsible.</summary>
public enum Foreldreloesgrunn
{
    /// <summary>The stafettholder is away, and nobody stands in.</summary>
    Fravaer,

    /// <summary>The stafettholder has left.</summary>
    Sluttet,

    /// <summary>The stafettholder is barred from the child, and nobody stands in.</summary>
    Inhabil,

    /// <summary>Nothing waits for anybody.</summary>
    UtenNesteDato,

    /// <summary>The stafettholder will be away in the summer, and nobody is to stand in.</summary>
    BorteISommer,
}

/// <summary>The five outcomes of an evaluering (Soemna, Loeten: handlingsveileder).</summary>
public enum Utfall
{
    /// <summary>The goals are met: close.</summary>
    MaalNaadd,

    /// <summary>Some effect: go on.</summary>
    NoeEffekt,

    /// <summary>No effect: other tiltak, planned anew on the same nivaa.</summary>
    IngenEffekt,

    /// <summary>More cooperation is needed.</summary>
    Opp,

    /// <summary>Less is enough.</summary>
    Ned,
}

/// <summary>Why a forloep ends.</summary>
public enum Avslutningsgrunn
{
    MaalNaadd,
    IkkeLengerGrunnlag,
    SamtykkeTrukket,
    Flyttet,
    IndividuellPlan,
    Aldersgrense,
}
