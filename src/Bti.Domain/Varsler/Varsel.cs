namespace Bti.Domain;

/// <summary>What a varsel tells.</summary>
public enum Varselslag
{
    /// <summary>A frist comes near, or has passed.</summary>
    Paaminnelse,

    /// <summary>The leader has read the uro that was shared with her: nobody shall wonder whether anyone did.</summary>
    Lest,

    /// <summary>Somebody else than the one who wrote the uro has decided what happens with it.</summary>
    Avgjort,

    /// <summary>Something that was sent asks for a look. Says no more than that.</summary>
    Sending,

    /// <summary>Somebody has read about a child in an emergency, and it is to be looked into. Says no more than that.</summary>
    Noedinnsyn,

    /// <summary>One of the family has answered a question of samtykke herself, or taken her answer back.</summary>
    Familiesvar,

    /// <summary>A child is to change unit. Says no more than that.</summary>
    OvergangPlanlagt,

    /// <summary>A child has changed unit: the holder is to hand over, and the new unit has a forloep.</summary>
    Overgang,

    /// <summary>The last day of a samtykke is over, and sharing has ended by itself.</summary>
    SamtykketSlutt,

    /// <summary>A birthday that changes who decides has begun.</summary>
    Aldersgrense,

    /// <summary>A meeting asks for a look: called in, moved, called off. Says no more than that.</summary>
    Moete,

    /// <summary>A team has given advice to the one who asked. Says no more than that.</summary>
    RaadGitt,

    /// <summary>The referat of a case one had a place in is to be read. Says no more than that.</summary>
    Referat,

    /// <summary>A task from a meeting is one's own. Says no more than that.</summary>
    Oppgave,

    /// <summary>Somebody has said that she is inhabil in a case one plans. Says no more than that.</summary>
    Inhabil,

    /// <summary>A meeting of an ansvarsgruppe one sits in is called in, moved or called off.</summary>
    Gruppemoete,
}

/// <summary>
/// One person is told one thing once. Carries no word about the child; what it is about is read behind the link, by one who
/// may. Unique in (gjelder, slag, trinn, mottaker).
/// </summary>
public sealed class Varsel
{
    public required KommuneId Kommune { get; init; }

    public required VarselId Id { get; init; }

    public required Varselslag Slag { get; init; }

    /// <summary>The one who is told.</summary>
    public required AnsattId Mottaker { get; init; }

    /// <summary>The id of what she is told about: the frist, or the uro where there is none.</summary>
    public required Guid Gjelder { get; init; }

    /// <summary>The frist it comes from; null when it is about no frist.</summary>
    public FristId? Frist { get; init; }

    /// <summary>The uro it is about; null when it is about a forloep.</summary>
    public UroId? Uro { get; init; }

    public ForloepId? Forloep { get; init; }

    /// <summary>The step of the ladder it comes from, 0 for the first and where there is no ladder.</summary>
    public required int Trinn { get; init; }

    /// <summary>Whom the ladder tells at that step.</summary>
    public required Mottaker SomMottaker { get; init; }

    /// <summary>The role it reached her in; null when what it is about is her own.</summary>
    public required Rolle? SomRolle { get; init; }

    /// <summary>True when it may not wait for another day.</summary>
    public required bool Haster { get; init; }

    public required DateTimeOffset Tid { get; init; }

    /// <summary>When she saw it; null until then.</summary>
    public DateTimeOffset? Lest { get; private set; }

    /// <summary>The mail it was told in; null until it has been in one.</summary>
    public UtsendingId? Utsending { get; private set; }

    /// <summary>True when it is told in a mail at once, whatever the hour: a melding that nobody has confirmed.</summary>
    public bool GaarStraks => Slag is Varselslag.Sending && Trinn >= Ulevert;

    // The first step of the alarms; each alarm is one more.
    private const int Ulevert = 100;

    /// <summary>True when it is of what she has begun and not sent.</summary>
    public bool ErOmUsendt => Slag is Varselslag.Sending && Trinn < 0;

    /// <summary>The step of a day on which something is not sent: told of once that day.</summary>
    public static int Usendt(DateOnly dag) => -dag.DayNumber;

    /// <summary>It is told in a mail, once.</summary>
    public void ErMedI(UtsendingId utsending) => Utsending ??= utsending;

    /// <summary>The first time she sees it counts.</summary>
    public void ErLest(Naa naa) => Lest ??= naa.Tidspunkt;

    /// <summary>One step of a frist's ladder, to one person.</summary>
    public static Varsel Om(Frist frist, Varslet varslet, Varselmottaker mottaker, Naa naa) => new()
    {
        Kommune = frist.Kommune,
        Id = VarselId.Ny(),
        Slag = Varselslag.Paaminnelse,
        Mottaker = mottaker.Ansatt,
        Gjelder = frist.Id.Verdi,
        Frist = frist.Id,
        Uro = frist.Uro,
        Forloep = frist.Forloep,
        Trinn = varslet.Trinn,
        SomMottaker = varslet.Til,
        SomRolle = mottaker.SomRolle,
        Haster = varslet.Haster,
        Tid = naa.Tidspunkt,
    };

    /// <summary>About something that is sent, or is to be. Each alarm is a step of its own, and each day of what is not sent, below the first; the other steps come once.</summary>
    public static Varsel OmSending(Bekymringsmelding melding, Sendingstrinn trinn, Varselmottaker mottaker, Naa naa) => new()
    {
        Kommune = melding.Kommune,
        Id = VarselId.Ny(),
        Slag = Varselslag.Sending,
        Mottaker = mottaker.Ansatt,
        Gjelder = melding.Id.Verdi,
        Trinn = trinn switch
        {
            Sendingstrinn.Ulevert => Ulevert + melding.Alarmer,
            Sendingstrinn.Usendt => Usendt(naa.Dag),
            _ => (int)trinn,
        },
        SomMottaker = mottaker.SomRolle is null ? Domain.Mottaker.Ansvarlig : Domain.Mottaker.Enhetsleder,
        SomRolle = mottaker.SomRolle,
        Haster = true,
        Tid = naa.Tidspunkt,
    };

    /// <summary>About something she has begun to write, and neither sent nor thrown away. Says no more than of what is sent.</summary>
    public static Varsel OmBegynt(KommuneId kommune, Guid kladd, AnsattId mottaker, Naa naa) => new()
    {
        Kommune = kommune,
        Id = VarselId.Ny(),
        Slag = Varselslag.Sending,
        Mottaker = mottaker,
        Gjelder = kladd,
        Trinn = Usendt(naa.Dag),
        SomMottaker = Domain.Mottaker.Ansvarlig,
        SomRolle = null,
        Haster = true,
        Tid = naa.Tidspunkt,
    };

    /// <summary>Somebody has opened nødinnsyn: to her leader and the personvernombud, at once.</summary>
    /// <param name="trinn">0 when it is opened; more when nobody has looked into it in time.</param>
    public static Varsel OmNoedinnsyn(Noedinnsyn noedinnsyn, Varselmottaker mottaker, Naa naa, int trinn = 0) => new()
    {
        Kommune = noedinnsyn.Kommune,
        Id = VarselId.Ny(),
        Slag = Varselslag.Noedinnsyn,
        Mottaker = mottaker.Ansatt,
        Gjelder = noedinnsyn.Id.Verdi,
        Trinn = trinn,
        SomMottaker = Domain.Mottaker.Enhetsleder,
        SomRolle = mottaker.SomRolle,
        Haster = true,
        Tid = naa.Tidspunkt,
    };

    /// <summary>To the stafettholder: one of the family has answered, or taken her answer back.</summary>
    /// <param name="svaret">The key of the act: each answer is told of once.</param>
    public static Varsel OmFamiliesvar(Forloep forloep, Noekkel svaret, Naa naa) => new()
    {
        Kommune = forloep.Kommune,
        Id = VarselId.Ny(),
        Slag = Varselslag.Familiesvar,
        Mottaker = forloep.Stafettholder,
        Gjelder = svaret.Verdi,
        Forloep = forloep.Id,
        Trinn = 0,
        SomMottaker = Domain.Mottaker.Ansvarlig,
        SomRolle = null,
        Haster = false,
        Tid = naa.Tidspunkt,
    };

    /// <summary>A child changes unit: each who is told is told once that it will, and once that it has.</summary>
    public static Varsel OmOvergang(Enhetsbytte bytte, ForloepId forloep, Varselmottaker mottaker, Naa naa) => new()
    {
        Kommune = bytte.Kommune,
        Id = VarselId.Ny(),
        Slag = bytte.Venter ? Varselslag.OvergangPlanlagt : Varselslag.Overgang,
        Mottaker = mottaker.Ansatt,
        Gjelder = bytte.Id.Verdi,
        Forloep = forloep,
        Trinn = 0,
        SomMottaker = mottaker.SomRolle is null ? Domain.Mottaker.Ansvarlig : Domain.Mottaker.Enhetsleder,
        SomRolle = mottaker.SomRolle,
        Haster = false,
        Tid = naa.Tidspunkt,
    };

    /// <summary>To the one who does the stafettholder's work: time has done something to a forloep today. Told once a day, however many samtykker end.</summary>
    public static Varsel OmDagen(Forloep forloep, Varselslag slag, Naa naa) => new()
    {
        Kommune = forloep.Kommune,
        Id = VarselId.Ny(),
        Slag = slag,
        Mottaker = forloep.AnsvarligPaa(naa.Dag),
        Gjelder = forloep.Id.Verdi,
        Forloep = forloep.Id,
        Trinn = naa.Dag.DayNumber,
        SomMottaker = Domain.Mottaker.Ansvarlig,
        SomRolle = null,
        Haster = false,
        Tid = naa.Tidspunkt,
    };

    /// <summary>To one who is called in to a meeting, or has a case there: its saksliste is published, or it is changed.</summary>
    public static Varsel OmMoete(Arenamoete moete, AnsattId mottaker, Naa naa) => Til(mottaker, Varselslag.Moete, moete.Kommune, moete.Id.Verdi, naa, moete.Versjon);

    /// <summary>To the one who asked a team: the referat of her case is approved. Only the case is named, also where that has a child.</summary>
    public static Varsel OmRaad(Droeftingssak sak, AnsattId mottaker, Naa naa) => Til(mottaker, Varselslag.RaadGitt, sak.Kommune, sak.Id.Verdi, naa);

    /// <summary>To one who had a place in the meeting: the referat is to be read. Only the case is named, also where that has a child.</summary>
    public static Varsel OmReferat(Droeftingssak sak, AnsattId mottaker, Naa naa) => Til(mottaker, Varselslag.Referat, sak.Kommune, sak.Id.Verdi, naa);

    /// <summary>To the one who is given something to do in a meeting, also when another had it before.</summary>
    public static Varsel OmOppgave(Droeftingsoppgave oppgave, Naa naa) => Til(oppgave.Ansvarlig, Varselslag.Oppgave, oppgave.Kommune, oppgave.Id.Verdi, naa, oppgave.Bytter.Count);

    /// <summary>To one who plans a case: one who sits in the meeting has said that she is inhabil in it. Only the case is named, also where that has a child.</summary>
    public static Varsel OmInhabil(Droeftingssak sak, AnsattId mottaker, Naa naa) => Til(mottaker, Varselslag.Inhabil, sak.Kommune, sak.Id.Verdi, naa, sak.Versjon);

    /// <summary>To one who is called in to a meeting of an ansvarsgruppe, or is not any more: it is called in, or changed.</summary>
    public static Varsel OmGruppemoete(Gruppemoete moete, AnsattId mottaker, Naa naa) => Til(mottaker, Varselslag.Gruppemoete, moete.Kommune, moete.Id.Verdi, naa, moete.Versjon, moete.Forloep);

    // About something of a meeting, which is her own and no frist.
    private static Varsel Til(AnsattId mottaker, Varselslag slag, KommuneId kommune, Guid gjelder, Naa naa, int trinn = 0, ForloepId? forloep = null) => new()
    {
        Kommune = kommune,
        Id = VarselId.Ny(),
        Slag = slag,
        Mottaker = mottaker,
        Gjelder = gjelder,
        Forloep = forloep,
        Trinn = trinn,
        SomMottaker = Domain.Mottaker.Ansvarlig,
        SomRolle = null,
        Haster = false,
        Tid = naa.Tidspunkt,
    };

    /// <summary>To the one who wrote an uro: somebody has done something with it. Another who has it in the first one's place reads it too, and says so.</summary>
    public static Varsel TilEieren(Uro uro, Varselslag slag, Naa naa) => new()
    {
        Kommune = uro.Kommune,
        Id = VarselId.Ny(),
        Slag = slag,
        Mottaker = uro.Eier,
        Gjelder = uro.Id.Verdi,
        Uro = uro.Id,
        Trinn = slag is Varselslag.Lest && uro.DeltTid is { } delt ? Naa.OsloDag(delt).DayNumber : 0,
        SomMottaker = Domain.Mottaker.Ansvarlig,
        SomRolle = null,
        Haster = false,
        Tid = naa.Tidspunkt,
    };
}
