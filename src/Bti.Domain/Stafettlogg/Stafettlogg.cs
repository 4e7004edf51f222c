namespace Bti.Domain;

/// <summary>
/// The shared document of a forloep: ressurser, the child's voice, goals, tiltak, meetings, evalueringer. It is written in
/// only while the samtykke to it holds; the family reads all of it.
/// </summary>
public sealed partial class Stafettlogg : Rot
{
    private readonly List<Innlegg> _innlegg = [];
    private readonly List<Maal> _maal = [];
    private readonly List<Tiltak> _tiltak = [];
    private readonly List<Moete> _moeter = [];
    private readonly List<Evaluering> _evalueringer = [];

    /// <summary>The forloep it belongs to: one log each.</summary>
    public required ForloepId Forloep { get; init; }

    public IReadOnlyList<Innlegg> Innlegg => _innlegg;

    public IReadOnlyList<Maal> Maal => _maal;

    public IReadOnlyList<Tiltak> Tiltak => _tiltak;

    public IReadOnlyList<Moete> Moeter => _moeter;

    public IReadOnlyList<Evaluering> Evalueringer => _evalueringer;

    /// <summary>An empty log for a forloep.</summary>
    public static Stafettlogg For(Forloep forloep, Rammer rammer)
    {
        var logg = new Stafettlogg { Kommune = forloep.Kommune, Forloep = forloep.Id };
        logg.Opprettet(rammer.Av, rammer.Naa);
        return logg;
    }

    /// <summary>The part of the log somebody may read, to read and not to keep.</summary>
    public Stafettlogg Utsnitt(Delingsvindu vindu)
    {
        var del = new Stafettlogg { Kommune = Kommune, Forloep = Forloep };
        del._innlegg.AddRange(_innlegg.Where(vindu.Slipper));
        del._maal.AddRange(_maal.Where(vindu.Slipper));
        del._tiltak.AddRange(_tiltak.Where(vindu.Slipper));
        del._moeter.AddRange(_moeter.Where(vindu.Slipper));
        del._vedlegg.AddRange(Filer.Where(vindu.Slipper));
        del._evalueringer.AddRange(_evalueringer.Where(vindu.Slipper));
        return del;
    }

    /// <summary>An answer has been given or withdrawn: one who is writing at the same moment, on the old answer, must try again.</summary>
    public void SamtykketErEndret(Rammer rammer) => Endret(rammer.Av, rammer.Naa);

    /// <summary>Adds an entry. The first ressurs comes before the first grunn til uro: one starts with what works.</summary>
    public Hinder? Skriv(Forloep forloep, Innlegg innlegg, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (innlegg.Slag is Innleggslag.GrunnTilUro && _innlegg.TrueForAll(i => i.Slag is not Innleggslag.Ressurs))
            return Hindre.RessurserFoerst;
        if (innlegg.Slag is Innleggslag.BarnetsStemme && forloep.HoerBarnet(innlegg.Dag, rammer) is { } nei) return nei;
        _innlegg.Add(innlegg);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Corrects an entry, on top of the version the writer has seen.</summary>
    public Hinder? Rett(Forloep forloep, InnleggId id, Fortrolig tekst, int? sett, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (_innlegg.Find(i => i.Id == id) is not { } innlegg) return Hindre.IkkeFunnet;
        if (sett is not null && sett != innlegg.Versjon) return Hindre.Versjon;
        innlegg.Rett(tekst, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    public Hinder? Sett(Forloep forloep, Maal maal, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        _maal.Add(maal);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>A goal becomes part of the plan the services share, with its tiltak, or is not any more. There is no other plan than this.</summary>
    /// <param name="vindu">What the one who says so may read: nobody chooses among goals she is not shown.</param>
    public Hinder? TaMedIPlanen(Forloep forloep, MaalId id, bool med, Delingsvindu vindu, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (_maal.Find(m => m.Id == id && vindu.Slipper(m)) is not { } maal) return Hindre.IkkeFunnet;
        if (med && forloep.Ansvarsgruppe is null && forloep.Plan is not (Planstilling.Tilbudt or Planstilling.Akseptert)) return Hindre.IngenFellesPlan;
        maal.IPlanen = med;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Starts a tiltak. One without a day for evaluering cannot be made.</summary>
    public Hinder? Start(Forloep forloep, Tiltak tiltak, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (_maal.TrueForAll(m => m.Id != tiltak.Maal)) return Hindre.MaalMangler;
        if (forloep.Meld(new TiltakStartet(tiltak.Id, tiltak.Start), rammer) is { } nei) return nei;
        _tiltak.Add(tiltak);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Says what a tiltak led to; one that is ended keeps its effect.</summary>
    public Hinder? Vurder(Forloep forloep, TiltakId id, Effekt effekt, Fortrolig? merknad, bool avslutt, DateOnly nesteEvaluering, int? sett, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (_tiltak.Find(t => t.Id == id) is not { } tiltak) return Hindre.IkkeFunnet;
        if (sett is not null && sett != tiltak.Versjon) return Hindre.Versjon;
        if (tiltak.Avsluttet is not null) return Hindre.TiltaketErAvsluttet;
        if (forloep.Meld(new TiltakVurdert(id, effekt), rammer) is { } nei) return nei;
        tiltak.Vurder(effekt, merknad, avslutt, nesteEvaluering, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Writes a meeting down.</summary>
    /// <param name="evalueres">The day the meeting agreed to evaluate; null keeps the one that stands.</param>
    public Hinder? Foer(Forloep forloep, Moete moete, DateOnly? evalueres, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        if (forloep.Meld(new MoeteHoldt(moete.Id, moete.Dag, evalueres) { ErAnsvarsgruppens = moete.Barnet is not null }, rammer) is { } nei) return nei;
        if (moete.Barnet is not null && forloep.HoerBarnet(moete.Barnet.Dag ?? moete.Dag, rammer) is { } uhoert) return uhoert;
        _moeter.Add(moete);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Writes down what an evaluering found; the choice itself is the forloep's.</summary>
    public Hinder? Foer(Forloep forloep, Evaluering evaluering, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        _evalueringer.Add(evaluering);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Nothing is written in the log unless the samtykke to it holds (fvl § 13 a nr. 1).</summary>
    [Haandhever("ingen_logg_uten_samtykke", "Det kan ikke skrives i stafettloggen før samtykket er på plass, eller etter at det er trukket eller gått ut.", Hinder = "LOGGEN_ER_IKKE_AKTIV")]
    public static Hinder? HinderForSkriving(Forloep forloep, DateOnly dag) =>
        !forloep.ErAapent ? Hindre.ErAvsluttet
        : forloep.Logg is Loggstatus.Aktiv && dag <= forloep.SamtykketVarer ? null
        : Hindre.LoggenErIkkeAktiv;
}
