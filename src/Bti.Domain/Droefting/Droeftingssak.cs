using System.Diagnostics.CodeAnalysis;

namespace Bti.Domain;

/// <summary>What kind of case it is; which type it is says the same.</summary>
public enum Sakslag
{
    Navngitt,
    Anonym,

    /// <summary>A class, an environment, a routine.</summary>
    System,

    /// <summary>A family asks by itself: «en dør inn».</summary>
    Henvendelse,
}

/// <summary>How long it can wait.</summary>
public enum Hastegrad
{
    Vanlig,
    Snart,
    Haster,
}

/// <summary>What is asked of the team, the same for every kind of case.</summary>
/// <param name="Spoersmaal">The question to the team.</param>
/// <param name="Proevd">What has been tried.</param>
/// <param name="Deltar">Who comes besides those who sit there.</param>
/// <param name="Trenger">The services that rotate and must be there.</param>
/// <param name="Kategori">What kind of information it is: another service sees it when its samtykke covers that.</param>
public sealed record Saksinnhold(Fortrolig Spoersmaal, Fortrolig? Proevd, Fortrolig? Deltar, Hastegrad Hast, IReadOnlyList<string> Trenger, Informasjonskategori Kategori);

/// <summary>
/// Something somebody wants discussed in an arena: waits in the queue, stands on a saksliste, is discussed, and is closed when
/// its referat is approved. There is no child here: only <see cref="NavngittDroefting"/> has one (ADR-0042).
/// </summary>
public abstract class Droeftingssak : Rot, IOpplysning
{
    private readonly List<Saksinhabil> _inhabile = [];

    // For the store.
    private protected Droeftingssak()
    {
    }

    [SetsRequiredMembers]
    private protected Droeftingssak(Sakslag slag, Moetearena arena, Ansatt av, Saksinnhold innhold, Rammer rammer)
    {
        (Kommune, Id, Sakslag, Arena, Innmelder, Tjeneste, Meldt) = (arena.Kommune, DroeftingssakId.Ny(), slag, arena.Id, av.Id, av.Tjeneste, rammer.Naa.Tidspunkt);
        (Spoersmaal, Proevd, Deltar, Hast, Trenger, Kategori) = (innhold.Spoersmaal, innhold.Proevd, innhold.Deltar, innhold.Hast, string.Join(',', innhold.Trenger), innhold.Kategori);
        Opprettet(rammer.Av, rammer.Naa);
    }

    public DroeftingssakId Id { get; private init; }

    public Sakslag Sakslag { get; private init; }

    public MoetearenaId Arena { get; private init; }

    /// <summary>Who brought it.</summary>
    public AnsattId Innmelder { get; private init; }

    /// <summary>The service that asks.</summary>
    public string Tjeneste { get; private init; } = "";

    public Fortrolig Spoersmaal { get; private init; } = null!;

    public Fortrolig? Proevd { get; private init; }

    public Fortrolig? Deltar { get; private init; }

    public Hastegrad Hast { get; private init; }

    /// <summary>The codes of the services that rotate and must be there, with a comma between.</summary>
    public string Trenger { get; private init; } = "";

    /// <inheritdoc/>
    public Informasjonskategori Kategori { get; private init; }

    public DateTimeOffset Meldt { get; private init; }

    /// <summary>The meeting whose list it stands on; null in the queue.</summary>
    public ArenamoeteId? Moete { get; private set; }

    /// <summary>Its place on the list.</summary>
    public int Plass { get; private set; }

    public int Minutter { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? Lukket { get; private set; }

    /// <summary>The approved referat. Never changed; null for a case that was withdrawn.</summary>
    public Fortrolig? Referat { get; private set; }

    public AnsattId? GodkjentAv { get; private set; }

    /// <summary>What the advice led to; null until the one who asked has said it.</summary>
    public Raadutfall? Utfall { get; private set; }

    /// <summary>What happened, in her words. Hers: the others see how many, never which.</summary>
    public Fortrolig? Hendte { get; private set; }

    public DateTimeOffset? FulgtOpp { get; private set; }

    /// <summary>The day the family was told what the team advised, or it was found not to be safe; null until then, and in a case no family is behind.</summary>
    public DateOnly? FortaltDag { get; private set; }

    /// <summary>How it was told. Hers who said it, as what happened is: that it is not safe says something.</summary>
    public Fortalt? FortaltVed { get; private set; }

    /// <summary>Those who have said that they are inhabil in it, also where it is lifted. None where a child is named: there one is barred from the child.</summary>
    public IReadOnlyList<Saksinhabil> Inhabile => _inhabile;

    /// <summary>True for a case a family is behind, and waits to hear what came of.</summary>
    public bool HarFamilie => Sakslag is Sakslag.Navngitt or Sakslag.Henvendelse;

    public bool ErAapen => Lukket is null;

    public IReadOnlyList<string> TrengerTjenester => Trenger.Split(',', StringSplitOptions.RemoveEmptyEntries);

    AnsattId IOpplysning.Av => Innmelder;

    DateTimeOffset IOpplysning.Skrevet => Meldt;

    DateOnly IOpplysning.Dag => Naa.OsloDag(Meldt);

    // What is asked is said to those who sit there when they meet, and not when it was brought.
    DateOnly IOpplysning.Datert => Lukket is { } lukket ? Naa.OsloDag(lukket) : DateOnly.MaxValue;

    /// <summary>Back in the queue.</summary>
    public void TilKoen(Rammer rammer)
    {
        (Moete, Plass, Minutter) = (null, 0, 0);
        Endret(rammer.Av, rammer.Naa);
    }

    /// <summary>Is not to be discussed after all.</summary>
    public Hinder? Trekk(Rammer rammer)
    {
        if (!ErAapen) return Hindre.SakenErLukket;
        Lukket = rammer.Naa.Tidspunkt;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>The referat is approved as it stands, and the case is closed with it: what let the others in ends here.</summary>
    public Hinder? Godkjenn(Fortrolig referat, Rammer rammer)
    {
        if (!ErAapen) return Hindre.SakenErLukket;
        (Referat, GodkjentAv, Lukket) = (referat, rammer.Av, rammer.Naa.Tidspunkt);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Why nobody can say what the advice led to; null when it can be said.</summary>
    public Hinder? HinderForOppfoelging => Referat is null ? Hindre.IngenRaad : FulgtOpp is null ? null : Hindre.RaadetErFulgtOpp;

    /// <summary>What the advice led to, said once.</summary>
    public Hinder? FoelgOpp(Raadutfall utfall, Fortrolig hendte, Rammer rammer)
    {
        if (HinderForOppfoelging is { } hinder) return hinder;
        (Utfall, Hendte, FulgtOpp) = (utfall, hendte, rammer.Naa.Tidspunkt);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Why the family cannot be told anything; null when it can.</summary>
    public Hinder? HinderForAaFortelle => Referat is null ? Hindre.IngenRaad : FortaltDag is null ? null : Hindre.FamilienVetDet;

    /// <summary>The family has been told what the team advised, or is not to be.</summary>
    public Hinder? FortellFamilien(DateOnly dag, Fortalt ved, Rammer rammer)
    {
        if (HinderForAaFortelle is { } hinder) return hinder;
        (FortaltDag, FortaltVed) = (dag, ved);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Why one who sits there cannot say that she is inhabil; null when she can. Who steers a case cannot leave it without one who steers it.</summary>
    /// <param name="relasjoner">What she is to the case.</param>
    public static Hinder? HinderForAaMeldeSegInhabil(IReadOnlySet<Relasjon> relasjoner) => relasjoner.Overlaps([Relasjon.Koordinator, Relasjon.Innmelder]) ? Hindre.StyrerSaken : null;

    /// <summary>True for one who is barred from the case because she has said that she is inhabil.</summary>
    public bool ErInhabil(AnsattId hvem) => _inhabile.Any(i => i.Ansatt == hvem && i.Gjelder());

    /// <summary>One who sits there says that she is inhabil, and the case is not there for her from now on.</summary>
    /// <param name="relasjoner">What she is to the case.</param>
    public Hinder? MeldInhabil(AnsattId hvem, IReadOnlySet<Relasjon> relasjoner, Rammer rammer)
    {
        if (HinderForAaMeldeSegInhabil(relasjoner) is { } hinder) return hinder;
        if (!ErAapen) return Hindre.SakenErLukket;
        if (ErInhabil(hvem)) return Hindre.IkkeFunnet;
        _inhabile.Add(new() { Kommune = Kommune, Id = Guid.CreateVersion7(), Sak = Id, Ansatt = hvem, Meldt = rammer.Naa.Tidspunkt });
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>It was a mistake: she is let in again, on what let her in before.</summary>
    public Hinder? OpphevInhabil(Guid id, Fortrolig grunn, Rammer rammer)
    {
        if (_inhabile.Find(i => i.Id == id && i.Gjelder()) is not { } inhabil) return Hindre.IkkeFunnet;
        inhabil.Opphev(grunn, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>One who sits there has said that she is inhabil for the child: those who follow the case see her seat anew.</summary>
    public void NoenErInhabil(Rammer rammer) => Endret(rammer.Av, rammer.Naa);

    /// <summary>A task of the case is given to another, also when the case is closed.</summary>
    /// <param name="kan">Those of the case who can have it.</param>
    public Hinder? GiVidere(Droeftingsoppgave oppgave, AnsattId til, IReadOnlyCollection<AnsattId> kan, Rammer rammer)
    {
        if (oppgave.GiVidere(til, kan, rammer) is { } hinder) return hinder;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Something said or seen in the meeting. It is added and never changed, so that two who write at the same time both have what they wrote.</summary>
    public (Droeftingsinnlegg? Innlegg, Hinder? Hinder) Noter(Saksinnleggslag slag, Fortrolig tekst, Rammer rammer) => ErAapen
        ? (new() { Kommune = Kommune, Id = DroeftingsinnleggId.Ny(), Sak = Id, Slag = slag, Tekst = tekst, Av = rammer.Av, Skrevet = rammer.Naa.Tidspunkt }, null)
        : (null, Hindre.SakenErLukket);

    internal void StaarPaa(ArenamoeteId moete, int plass, int minutter, Rammer rammer)
    {
        (Moete, Plass, Minutter) = (moete, plass, minutter);
        Endret(rammer.Av, rammer.Naa);
    }

    internal void FaarPlass(int plass, Rammer rammer)
    {
        Plass = plass;
        Endret(rammer.Av, rammer.Naa);
    }
}

/// <summary>What something written in the meeting is.</summary>
public enum Saksinnleggslag
{
    /// <summary>What the child or the young person says, or why it was not asked.</summary>
    BarnetsSyn,

    ForesattesSyn,

    /// <summary>What earlier tiltak led to.</summary>
    ForrigeTiltak,
    Notat,
    Raad,

    /// <summary>What is decided: who does what, and by when.</summary>
    Beslutning,
}

/// <summary>One thing that was written in a meeting. Never changed.</summary>
public sealed class Droeftingsinnlegg
{
    public required KommuneId Kommune { get; init; }

    public required DroeftingsinnleggId Id { get; init; }

    public required DroeftingssakId Sak { get; init; }

    public required Saksinnleggslag Slag { get; init; }

    public required Fortrolig Tekst { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Skrevet { get; init; }
}
