namespace Bti.Domain;

/// <summary>When and where a meeting of an ansvarsgruppe is.</summary>
/// <param name="Sted">The room, or a link to where one meets on a screen. It goes to the calendars of those who are called in.</param>
public sealed record Gruppetid(DateOnly Dag, TimeOnly Klokka, int Minutter, string Sted);

/// <summary>
/// A meeting of the ansvarsgruppe that is to come: a day, a time and a place, and who is called in. It lets nobody in and opens nothing;
/// what is said there is the log's, with who has talked with the child (ADR-0048, ADR-0069).
/// </summary>
public sealed class Gruppemoete : Rot
{
    private readonly List<Gruppestol> _stoler = [];

    public required GruppemoeteId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <summary>Who called it in, and is answered in the calendars.</summary>
    public required AnsattId InnkaltAv { get; init; }

    public DateOnly Dag { get; private set; }

    public TimeOnly Klokka { get; private set; }

    public int Minutter { get; private set; }

    public string Sted { get; private set; } = "";

    public bool ErAvlyst { get; private set; }

    /// <summary>Who is called in, also those who are not any more.</summary>
    public IReadOnlyList<Gruppestol> Stoler => _stoler;

    /// <summary>True for one who is called in, or was.</summary>
    public bool HarPlass(AnsattId ansatt) => _stoler.Exists(s => s.Ansatt == ansatt);

    /// <summary>True for one who is called in.</summary>
    public bool ErInnkalt(AnsattId ansatt) => _stoler.Exists(s => s.Ansatt == ansatt && !s.ErUte);

    /// <summary>What one who is called in gets in the calendar: that there is a meeting, and nothing of what group it is or whom it is about.</summary>
    /// <param name="utgaar">True for one who is not called in any more.</param>
    public Innkalling Innkalling(Guid uid, string avsender, string mottaker, bool utgaar)
    {
        var fra = Naa.Klokka(Dag, Klokka);
        return new(uid, Versjon, Moetetittel.Moete, "Bti", fra, fra.AddMinutes(Minutter)) { Sted = Sted, Avlyst = ErAvlyst, Utgaar = utgaar && !ErAvlyst, Avsender = avsender, Mottaker = mottaker };
    }

    /// <summary>Held on another day, at another time or place. Where the time is another, all are asked again.</summary>
    /// <param name="barnetsNavn">It is not to stand in a calendar.</param>
    public Hinder? Flytt(Gruppetid tid, string barnetsNavn, int? sett, Rammer rammer)
    {
        if ((KrevVersjon(sett) ?? HinderForEndring(rammer.Naa) ?? HinderFor(tid, barnetsNavn, rammer)) is { } hinder) return hinder;
        if ((tid.Dag, tid.Klokka) != (Dag, Klokka)) _stoler.ForEach(s => s.Svar = null);
        Settes(tid);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Not held.</summary>
    public Hinder? Avlys(Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        ErAvlyst = true;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>One who is called in says whether she comes.</summary>
    public Hinder? Svar(AnsattId ansatt, Innkallingssvar svar, Rammer rammer)
    {
        if (_stoler.Find(s => s.Ansatt == ansatt && !s.ErUte) is not { } stol) return Hindre.IkkeFunnet;
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        stol.Svar = svar;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>The group is another: those who have come are called in, and those who have gone are not any more.</summary>
    /// <returns>Those it is another for.</returns>
    public IReadOnlyList<AnsattId> Foelg(Forloep forloep, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is not null) return [];
        var gruppa = forloep.Gruppa(rammer.Naa.Dag).ToHashSet();
        AnsattId[] andre = [.. gruppa.Where(a => !ErInnkalt(a)).Concat(_stoler.Where(s => !s.ErUte && !gruppa.Contains(s.Ansatt)).Select(s => s.Ansatt))];
        if (andre.Length == 0) return andre;
        foreach (var stol in _stoler) stol.Foelg(gruppa.Contains(stol.Ansatt));
        foreach (var ny in gruppa.Where(a => !HarPlass(a))) KallInn(ny);
        Endret(rammer.Av, rammer.Naa);
        return andre;
    }

    internal static Gruppemoete For(Forloep forloep, Gruppetid tid, Rammer rammer)
    {
        var moete = new Gruppemoete { Kommune = forloep.Kommune, Id = GruppemoeteId.Ny(), Forloep = forloep.Id, InnkaltAv = rammer.Av };
        moete.Settes(tid);
        foreach (var hvem in forloep.Gruppa(rammer.Naa.Dag)) moete.KallInn(hvem);
        moete.Opprettet(rammer.Av, rammer.Naa);
        return moete;
    }

    /// <summary>Why it cannot be then and there; null when it can.</summary>
    internal static Hinder? HinderFor(Gruppetid tid, string barnetsNavn, Rammer rammer) =>
        !rammer.Kalender.ErArbeidsdag(tid.Dag) ? Hindre.MoetedagenErFri
        : Ordene(barnetsNavn).Intersect(Ordene(tid.Sted), StringComparer.OrdinalIgnoreCase).Any() ? Hindre.StedetNevnerBarnet
        : null;

    // A letter alone is an initial in a name and a letter in an address.
    private static IEnumerable<string> Ordene(string tekst) => new string([.. tekst.Select(t => char.IsLetter(t) ? t : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(o => o.Length > 1);

    private void Settes(Gruppetid tid) => (Dag, Klokka, Minutter, Sted) = (tid.Dag, tid.Klokka, tid.Minutter, tid.Sted);

    private void KallInn(AnsattId hvem) => _stoler.Add(new() { Kommune = Kommune, Id = Guid.CreateVersion7(), Moete = Id, Ansatt = hvem });

    private Hinder? HinderForEndring(Naa naa) => ErAvlyst ? Hindre.MoetetErAvlyst : Dag < naa.Dag ? Hindre.MoetetErHoldt : null;
}

/// <summary>One who is called in to a meeting of an ansvarsgruppe.</summary>
public sealed class Gruppestol
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required GruppemoeteId Moete { get; init; }

    public required AnsattId Ansatt { get; init; }

    /// <summary>Null until she has answered.</summary>
    public Innkallingssvar? Svar { get; internal set; }

    /// <summary>True for one who has left the group since, and whose calendar is told.</summary>
    public bool ErUte { get; private set; }

    internal void Foelg(bool erMed)
    {
        if (ErUte == erMed) Svar = null;
        ErUte = !erMed;
    }
}
