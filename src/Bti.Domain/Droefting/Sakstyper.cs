using System.Diagnostics.CodeAnalysis;

namespace Bti.Domain;

/// <summary>
/// A case about nobody who is named. There is no field for a child, a forloep or a samtykke, and no way to get one: who wants it
/// named reports a new one, with samtykke.
/// </summary>
public sealed class AnonymDroefting : Droeftingssak
{
    private AnonymDroefting()
    {
    }

    [SetsRequiredMembers]
    private AnonymDroefting(Moetearena arena, Ansatt av, Saksinnhold innhold, Rammer rammer) : base(Sakslag.Anonym, arena, av, innhold, rammer)
    {
    }

    /// <summary>True when the writer was shown what could tell who it is about, and let it stand.</summary>
    public bool FunnErBesvart { get; private init; }

    /// <summary>The writer has answered for what the guard found, or it found nothing.</summary>
    [Haandhever("anonym_droefting_har_ikke_barn", "En anonym sak har ikke noe felt for barnet og kan aldri knyttes til et. Teksten blir lest gjennom etter det som kan vise hvem det er, før den tas imot.", Hinder = "KAN_KJENNES_IGJEN")]
    public static Result<AnonymDroefting> Meld(Moetearena arena, Ansatt av, Saksinnhold innhold, bool funnErBesvart, Enhetskunnskap kunnskap, Rammer rammer)
    {
        var funn = Gjenkjennelig(
            kunnskap, ("spoersmaal", "spørsmålet til teamet", innhold.Spoersmaal), ("proevd", "hva dere har prøvd", innhold.Proevd), ("deltar", "hvem som kommer", innhold.Deltar));
        if (funn is not null && !funnErBesvart) return funn;
        return new AnonymDroefting(arena, av, innhold, rammer) { FunnErBesvart = funn is not null };
    }

    /// <summary>What in the texts can tell who it is about, one advice for each kind of thing in a field; null when the guard sees nothing.</summary>
    public static Hinder? Gjenkjennelig(Enhetskunnskap kunnskap, params IEnumerable<(string Felt, string Etikett, Fortrolig? Tekst)> tekster)
    {
        Hinder[] funn =
        [
            .. tekster.SelectMany(t => t.Tekst is { } tekst
                ? Anonymitetsvakt.Se(tekst.Tekst, kunnskap).Select(f => f.Slag).Distinct().Select(s => Hindre.KanKjennesIgjenPaa(s).ForFelt(t.Felt, t.Etikett))
                : []),
        ];
        return funn is [var foerste, .. var resten] ? foerste with { Flere = resten } : null;
    }
}

/// <summary>A case about a class, an environment or a routine.</summary>
public sealed class Systemsak : Droeftingssak
{
    private Systemsak()
    {
    }

    [SetsRequiredMembers]
    private Systemsak(Moetearena arena, Ansatt av, Saksinnhold innhold, Rammer rammer) : base(Sakslag.System, arena, av, innhold, rammer)
    {
    }

    public static Systemsak Meld(Moetearena arena, Ansatt av, Saksinnhold innhold, Rammer rammer) => new(arena, av, innhold, rammer);
}

/// <summary>A family asks by itself. It has said yes to the team hearing what it asks about; there is no forloep, and nothing is looked up.</summary>
public sealed class Familiehenvendelse : Droeftingssak
{
    private Familiehenvendelse()
    {
    }

    [SetsRequiredMembers]
    private Familiehenvendelse(Moetearena arena, Ansatt av, Saksinnhold innhold, Rammer rammer) : base(Sakslag.Henvendelse, arena, av, innhold, rammer)
    {
    }

    /// <summary>Who asks, as she wants to be called.</summary>
    public Fortrolig Hvem { get; private init; } = null!;

    /// <summary>How she is reached.</summary>
    public Fortrolig Kontakt { get; private init; } = null!;

    public static Familiehenvendelse Meld(Moetearena arena, Ansatt av, Saksinnhold innhold, Fortrolig hvem, Fortrolig kontakt, Rammer rammer) =>
        new(arena, av, innhold, rammer) { Hvem = hvem, Kontakt = kontakt };
}

/// <summary>A case about a child that is named, and its forloep. Each of those who sit there sees it under the samtykke to her own service.</summary>
public sealed class NavngittDroefting : Droeftingssak
{
    private NavngittDroefting()
    {
    }

    [SetsRequiredMembers]
    private NavngittDroefting(Moetearena arena, Forloep forloep, Ansatt av, Saksinnhold innhold, Rammer rammer) : base(Sakslag.Navngitt, arena, av, innhold, rammer) =>
        (Forloep, Barn) = (forloep.Id, forloep.Barn);

    public ForloepId Forloep { get; private init; }

    public BarnId Barn { get; private init; }

    /// <summary>Why nothing about a child can be planned for an arena: who plans there is barred from the child, and nobody stands in who is not. She would never be shown that it is there.</summary>
    /// <param name="utelukkede">Those who are barred from the child.</param>
    /// <param name="sluttede">Those who have left.</param>
    public static Hinder? HinderForArena(Moetearena arena, IReadOnlyCollection<AnsattId> utelukkede, IReadOnlyCollection<AnsattId> sluttede)
    {
        AnsattId[] planlegger = [arena.Koordinator, arena.Stedfortreder ?? arena.Koordinator];
        return planlegger.Any(utelukkede.Contains) && planlegger.All(a => utelukkede.Contains(a) || sluttede.Contains(a)) ? Hindre.KoordinatorErUtelukket : null;
    }

    /// <param name="samtykke">What the family has said yes to; there is no named case without it.</param>
    [Haandhever("navngitt_droefting_krever_samtykke", "En sak med navn kan bare drøftes med tjenester familien har sagt ja til. Hver som sitter i møtet, ser det samtykket til egen tjeneste dekker, fra sakslista er publisert til saken er lukket.", Hinder = "INGEN_AA_DROEFTE_MED")]
    public static (NavngittDroefting? Sak, Hinder? Hinder) Meld(Moetearena arena, Forloep forloep, Barn barn, Droeftingssamtykke samtykke, Ansatt av, Saksinnhold innhold, Rammer rammer)
    {
        if (Stafettlogg.HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return (null, hinder);
        if (forloep.HinderForNyDeling(rammer) is { } venter) return (null, venter);
        if (barn.Adressebeskyttelse is Adressebeskyttelse.StrengtFortrolig) return (null, Hindre.DroeftesBareAnonymt);
        return samtykke.Tjenester.Count == 0 ? (null, Hindre.IngenAaDroefteMed) : (new(arena, forloep, av, innhold, rammer), null);
    }
}

/// <summary>The services of an arena that the family has said yes to, and what each may see. Asked anew each time somebody looks.</summary>
public sealed record Droeftingssamtykke(IReadOnlyDictionary<string, Samtykkestatus> Tjenester)
{
    /// <param name="arena">Whose seats are asked about.</param>
    /// <param name="status">Where the samtykke to a service stands.</param>
    public static Droeftingssamtykke For(Moetearena arena, Func<string, Samtykkestatus> status) =>
        new(arena.Plasser.Select(p => p.Tjeneste).Distinct().Select(t => (t, Status: status(t))).Where(s => s.Status.Stilling is Samtykkestilling.Gitt).ToDictionary(s => s.t, s => s.Status));
}
