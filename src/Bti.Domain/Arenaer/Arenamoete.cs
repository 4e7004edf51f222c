namespace Bti.Domain;

/// <summary>How a meeting stands.</summary>
public enum Moetestatus
{
    Planlagt,

    /// <summary>The saksliste is published: those who sit there are called in, and see the cases they may.</summary>
    Publisert,
    Avlyst,
}

/// <summary>What one who is called in says.</summary>
public enum Innkallingssvar
{
    Kommer,
    Forfall,
}

/// <summary>One meeting of an arena: a day, who comes, and how much time there is.</summary>
public sealed class Arenamoete : Rot
{
    /// <summary>The saksliste is published so many days before.</summary>
    public const int DagerFoer = 7;

    private readonly List<Moetestol> _stoler = [];

    public required ArenamoeteId Id { get; init; }

    public required MoetearenaId Arena { get; init; }

    /// <summary>The day of the calendar; it stays when the meeting is moved.</summary>
    public required DateOnly Planlagt { get; init; }

    public DateOnly Dag { get; private set; }

    public TimeOnly Klokka { get; private set; }

    public string Sted { get; private set; } = "";

    public int Minutter { get; private set; }

    /// <summary>The codes of the services that rotate and come to this one, with a comma between.</summary>
    public required string Roterende { get; init; }

    public Moetestatus Status { get; private set; }

    public DateTimeOffset? Publisert { get; private set; }

    /// <summary>The case that is discussed now; null between them.</summary>
    public DroeftingssakId? Oppe { get; private set; }

    /// <summary>Since when it has been.</summary>
    public DateTimeOffset? OppeSiden { get; private set; }

    /// <summary>Who is called in; nobody before the saksliste is published.</summary>
    public IReadOnlyList<Moetestol> Stoler => _stoler;

    /// <summary>The last day the saksliste is published in time.</summary>
    public DateOnly SakslisteInnen => Dag.AddDays(-DagerFoer);

    public IReadOnlyList<string> RoterendeTjenester => Roterende.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for one who has a seat of her own, or comes to another's when that one cannot.</summary>
    public bool HarPlass(AnsattId ansatt) => _stoler.Exists(s => s.Ansatt == ansatt || s.Vara == ansatt);

    /// <summary>What one who is called in gets in the calendar, as the meeting stands now.</summary>
    /// <param name="utgaar">True for one who was called in for another who comes after all.</param>
    public Innkalling Innkalling(Guid uid, Moetearena arena, string avsender, string mottaker, bool utgaar = false)
    {
        var fra = Naa.Klokka(Dag, Klokka);
        return new(uid, Versjon, arena.Tittel, arena.Navn, fra, fra.AddMinutes(Minutter)) { Sted = Sted, Avlyst = Status is Moetestatus.Avlyst, Utgaar = utgaar, Avsender = avsender, Mottaker = mottaker };
    }

    internal static Arenamoete Paa(Moetearena arena, DateOnly dag, IReadOnlyList<string> roterende, AnsattId av, Naa naa)
    {
        var moete = new Arenamoete
        {
            Kommune = arena.Kommune, Id = ArenamoeteId.Ny(), Arena = arena.Id, Planlagt = dag, Roterende = string.Join(',', roterende),
            Dag = dag, Klokka = arena.Klokka, Sted = arena.Sted, Minutter = arena.Minutter,
        };
        moete.Opprettet(av, naa);
        return moete;
    }

    /// <summary>Held on another day, at another time or place. Where the time is another, all who are called in are asked again.</summary>
    /// <param name="borte">Those who are away on the new day, or have left.</param>
    public Hinder? Flytt(DateOnly dag, TimeOnly klokka, string sted, IReadOnlySet<AnsattId> borte, int? sett, Rammer rammer)
    {
        if (KrevVersjon(sett) is { } versjon) return versjon;
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        if (!rammer.Kalender.ErArbeidsdag(dag)) return Hindre.MoetedagenErFri;
        if ((dag, klokka) != (Dag, Klokka)) _stoler.ForEach(s => s.KallesInn(borte));
        (Dag, Klokka, Sted) = (dag, klokka, sted);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Not held. The cases go back to the queue.</summary>
    public Hinder? Avlys(IEnumerable<Droeftingssak> saker, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        foreach (var sak in saker.Where(s => s.ErAapen)) sak.TilKoen(rammer);
        Status = Moetestatus.Avlyst;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>The saksliste is published, and those who have a seat are called in. One who is not here that day has forfall at once, and her vara the seat.</summary>
    /// <param name="borte">Those who are away on the day of the meeting, or have left.</param>
    public Hinder? PubliserSaksliste(Moetearena arena, IReadOnlySet<AnsattId> borte, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        if (Status is Moetestatus.Publisert) return Hindre.SakslistaErPublisert;
        foreach (var plass in arena.Plasser.Where(p => p.Rotasjon is Rotasjon.Alltid || RoterendeTjenester.Contains(p.Tjeneste)))
        {
            var stol = new Moetestol { Kommune = Kommune, Id = Guid.CreateVersion7(), Moete = Id, Tjeneste = plass.Tjeneste, Funksjon = plass.Funksjon, Ansatt = plass.Ansatt, Vara = plass.Vara };
            stol.KallesInn(borte);
            _stoler.Add(stol);
        }

        (Status, Publisert) = (Moetestatus.Publisert, rammer.Naa.Tidspunkt);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>One who is called in says whether she comes, for every seat she has. When she cannot, her vara is called in instead.</summary>
    public Hinder? Svar(AnsattId ansatt, Innkallingssvar svar, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        if (_stoler.FindAll(s => s.Ansatt == ansatt) is not { Count: > 0 } hennes) return Hindre.IkkeFunnet;
        hennes.ForEach(s => s.Svar = svar);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Why what happened there cannot be written down; null from the day it is held.</summary>
    public Hinder? HinderForReferat(Naa naa) => Status is not Moetestatus.Publisert || naa.Dag < Dag ? Hindre.MoetetErIkkeHoldt : null;

    /// <summary>Who was there.</summary>
    public Hinder? FoerOppmoete(IReadOnlySet<Guid> moette, Rammer rammer)
    {
        if (HinderForReferat(rammer.Naa) is { } hinder) return hinder;
        foreach (var stol in _stoler) stol.Moette = moette.Contains(stol.Id);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>A case is taken up, on the day of the meeting; those who follow see it. One that is up already goes on.</summary>
    /// <param name="sak">Null for a break, and when the last one is done.</param>
    public Hinder? TaOpp(Droeftingssak? sak, Rammer rammer)
    {
        if ((HinderForReferat(rammer.Naa) ?? HinderForEndring(rammer.Naa)) is { } hinder) return hinder;
        if (sak is not null && sak.Moete != Id) return Hindre.IkkeFunnet;
        if (sak is { ErAapen: false }) return Hindre.SakenErLukket;
        if (Oppe == sak?.Id) return null;
        (Oppe, OppeSiden) = (sak?.Id, sak is null ? null : rammer.Naa.Tidspunkt);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Puts a case on the list, last; one who puts on another at the same moment must look again.</summary>
    /// <param name="sak">The case; it may stand on the list of another meeting.</param>
    /// <param name="andre">Those that stand on this list.</param>
    public Hinder? SettOpp(Droeftingssak sak, IReadOnlyList<Droeftingssak> andre, int minutter, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        if (!sak.ErAapen) return Hindre.SakenErLukket;
        if (sak.TrengerTjenester.Except(RoterendeTjenester).Any()) return Hindre.MoetetManglerTjenesten;
        var igjen = andre.Where(a => a.Id != sak.Id).ToList();
        if (igjen.Sum(a => a.Minutter) + minutter > Minutter) return Hindre.TidenErBrukt;
        sak.StaarPaa(Id, igjen.Count == 0 ? 1 : igjen.Max(a => a.Plass) + 1, minutter, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>A case has left the list, for the queue or another meeting; also when the day is over.</summary>
    public void SakErTattAv(Rammer rammer) => Endret(rammer.Av, rammer.Naa);

    /// <summary>A case changes place with the one before or after it.</summary>
    public Hinder? Bytt(Droeftingssak sak, IReadOnlyList<Droeftingssak> lista, bool opp, Rammer rammer)
    {
        if (HinderForEndring(rammer.Naa) is { } hinder) return hinder;
        var rekke = lista.OrderBy(s => s.Plass).ToList();
        var nr = rekke.FindIndex(s => s.Id == sak.Id);
        var annen = nr + (opp ? -1 : 1);
        if (nr < 0) return Hindre.IkkeFunnet;
        if (annen < 0 || annen >= rekke.Count) return null;
        var (plass, annens) = (sak.Plass, rekke[annen].Plass);
        sak.FaarPlass(annens, rammer);
        rekke[annen].FaarPlass(plass, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    private Hinder? HinderForEndring(Naa naa) => Status is Moetestatus.Avlyst ? Hindre.MoetetErAvlyst : Dag < naa.Dag ? Hindre.MoetetErHoldt : null;
}

/// <summary>A seat at one meeting.</summary>
public sealed class Moetestol
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required ArenamoeteId Moete { get; init; }

    public required string Tjeneste { get; init; }

    public required string Funksjon { get; init; }

    public AnsattId? Ansatt { get; init; }

    public AnsattId? Vara { get; internal set; }

    /// <summary>Null until she has answered.</summary>
    public Innkallingssvar? Svar { get; internal set; }

    /// <summary>Whether somebody sat there; null until it is written down.</summary>
    public bool? Moette { get; internal set; }

    /// <summary>The one who sits there: the vara when the other cannot come.</summary>
    public AnsattId? Sitter => Svar is Innkallingssvar.Forfall ? Vara : Ansatt;

    // Asked anew: one who is away that day has forfall at once, and a vara who is away is none.
    internal void KallesInn(IReadOnlySet<AnsattId> borte)
    {
        Svar = Ansatt is { } fast && borte.Contains(fast) ? Innkallingssvar.Forfall : null;
        if (Vara is { } vara && borte.Contains(vara)) Vara = null;
    }
}
