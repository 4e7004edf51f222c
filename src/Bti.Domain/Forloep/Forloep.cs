namespace Bti.Domain;

/// <summary>
/// The process around one child from nivaa 1, until it is closed. One active per child. It goes on also when the family
/// says no to the shared log.
/// </summary>
public sealed partial class Forloep : Handlingsforloep
{
    private readonly List<Aktoer> _aktoerer = [];
    private readonly List<Holder> _holdere = [];

    public required ForloepId Id { get; init; }

    public required BarnId Barn { get; init; }

    /// <summary>The unit that leads; its leader sees the metadata.</summary>
    public required EnhetId Enhet { get; init; }

    /// <summary>The version it started under and keeps.</summary>
    public required string VeilederVersjon { get; init; }

    /// <summary>The uro it came from.</summary>
    public required UroId FraUro { get; init; }

    public required DateOnly Oppsto { get; init; }

    public required DateOnly Startet { get; init; }

    public Nivaa Nivaa { get; private set; }

    public DateOnly NivaaetStartet { get; private set; }

    /// <summary>The one responsible: exactly one, always.</summary>
    public AnsattId Stafettholder { get; private set; }

    /// <summary>The last day the samtykke to the service of a holder from another unit holds; null for one in the unit that leads (ADR-0026).</summary>
    public DateOnly? StafettholderVarer { get; private set; }

    /// <summary>The one the stafett is offered to, while the offer stands.</summary>
    public AnsattId? TilbudtTil { get; private set; }

    /// <summary>Who stands in for the holder, and the last day.</summary>
    public AnsattId? Stedfortreder { get; private set; }

    public DateOnly? StedfortrederTil { get; private set; }

    public Loggstatus Logg { get; private set; }

    /// <summary>Where the samtykke to the log stands.</summary>
    public Samtykkestilling Samtykke { get; private set; }

    /// <summary>The last day the samtykke to the log holds; null when it does not.</summary>
    public DateOnly? SamtykketVarer { get; private set; }

    public DateOnly? SistEvaluert { get; private set; }

    /// <summary>The last day the child was heard, or the reason why not was written down.</summary>
    public DateOnly? BarnetHoert { get; private set; }

    public Avslutning? Avslutning { get; private set; }

    public IReadOnlyList<Aktoer> Aktoerer => _aktoerer;

    /// <summary>Everyone who has held the stafett, the first first.</summary>
    public IReadOnlyList<Holder> Holdere => _holdere;

    public override Forloepstilstand Tilstand => new()
    {
        Nivaa = Nivaa,
        ErAapent = ErAapent,
        Oppsto = Oppsto,
        NivaaetStartet = NivaaetStartet,
        UroenErDelt = true,
        SamtalenErFoert = true,
        Stafettholder = Stafettholder,
        TilbudtTil = TilbudtTil,
        Logg = Logg,
        Samtykke = Samtykke,
        SistEvaluert = SistEvaluert,
        BarnetErHoert = BarnetHoert >= NivaaetStartet,
        HarAvslutningsnotat = Avslutning is not null,
        AndreTjenesterErMed = _aktoerer.Any(a => a.Til is null),
        FoersteTiltakInnen = AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.FoersteTiltak)?.Dag,
        AapneFrister = AapneNavn,
    };

    /// <summary>Starts the forloep an uro was decided to become.</summary>
    public static Forloep Start(ForloepId id, Uro uro, BarnId barn, Nivaa nivaa, AnsattId stafettholder, Rammer rammer)
    {
        var forloep = new Forloep
        {
            Kommune = uro.Kommune,
            Id = id,
            Barn = barn,
            Enhet = uro.Enhet,
            VeilederVersjon = rammer.Veileder.Versjon,
            FraUro = uro.Id,
            Oppsto = uro.Oppsto,
            Startet = rammer.Naa.Dag,
            Nivaa = nivaa,
            NivaaetStartet = rammer.Naa.Dag,
            Stafettholder = stafettholder,
        };
        forloep._holdere.Add(Holder.Ny(forloep, stafettholder, rammer.Naa));
        _ = forloep.Utfoer(new ForloepStartet(nivaa, uro.Oppsto, stafettholder), rammer);
        return forloep;
    }

    /// <summary>One more uro about the child is carried on into this forloep.</summary>
    public Hinder? TilfoerUro(UroId uro, Rammer rammer) => Utfoer(new UroTilfoert(uro), rammer);

    /// <summary>Moves to another nivaa, up, down or by jump.</summary>
    /// <param name="sett">The version the one who chooses has seen; null when nobody has chosen on a page.</param>
    public Hinder? SettNivaa(Nivaa til, int? sett, Rammer rammer) => KrevVersjon(sett) ?? Utfoer(new NivaaValgt(til), rammer);

    /// <summary>The log follows where the samtykke stands.</summary>
    public Hinder? FoelgSamtykket(Samtykkestatus status, Rammer rammer)
    {
        if (!ErAapent) return null;
        SamtykketErEndret(rammer);
        SamtykketVarer = status.Varer;
        if (status.Stilling == Samtykke) return null;
        if (Utfoer(new SamtykkeEndret(status.Stilling, status.Gitt), rammer) is { } hinder) return hinder;
        Samtykke = status.Stilling;
        return null;
    }

    /// <summary>
    /// An answer has been given or withdrawn. Raises the version also when nothing else changes here, so that somebody who is
    /// letting a service in at the same moment, on the old answer, has to decide again.
    /// </summary>
    public void SamtykketErEndret(Rammer rammer) => Endret(rammer.Av, rammer.Naa);

    /// <summary>A tiltak has been started in the log, or a meeting is written down there.</summary>
    internal Hinder? Meld(Hendelse hendelse, Rammer rammer) => Utfoer(hendelse, rammer);

    /// <summary>The tiltak on this nivaa are evaluated.</summary>
    /// <param name="neste">The day of the next evaluering; may be left out only when the goals are met.</param>
    public Hinder? Evaluer(EvalueringId id, Utfall utfall, DateOnly dag, DateOnly? neste, Rammer rammer)
    {
        if (Utfoer(new Evaluert(id, utfall, dag, neste), rammer) is { } hinder) return hinder;
        SistEvaluert = SistEvaluert > dag ? SistEvaluert : dag;
        return null;
    }

    /// <summary>The child has been heard, or the reason why not is written down.</summary>
    public Hinder? HoerBarnet(DateOnly dag, Rammer rammer)
    {
        if (Utfoer(new BarnetHoert(dag), rammer) is { } hinder) return hinder;
        BarnetHoert = BarnetHoert > dag ? BarnetHoert : dag;
        return null;
    }

    /// <summary>Closes the forloep. The notat stands also when the motor says no, so that nothing written is lost to the reader.</summary>
    public Hinder? Avslutt(Avslutning avslutning, Rammer rammer)
    {
        var foer = Avslutning;
        Avslutning = avslutning;
        if (Utfoer(new AvslutningValgt(avslutning.Grunn), rammer) is not { } hinder) return null;
        Avslutning = foer;
        return hinder;
    }

    /// <summary>Opens a closed forloep again, with its history.</summary>
    public Hinder? Gjenaapne(Samtykkestatus status, Rammer rammer)
    {
        if (Utfoer(new Gjenaapnet(status.Stilling), rammer) is { } hinder) return hinder;
        (Samtykke, SamtykketVarer, Avslutning) = (status.Stilling, status.Varer, null);
        return null;
    }

    protected override void Bruk(Virkning virkning, Naa naa)
    {
        switch (virkning)
        {
            case NivaaSatt(var nivaa):
                (Nivaa, NivaaetStartet) = (nivaa, naa.Dag);
                break;
            case LoggSatt(var status):
                Logg = status;
                break;
            case HolderSatt(var holder):
                BytteHolder(holder, naa);
                break;
            case TilbudSatt(var til):
                TilbudtTil = til;
                break;
            default:
                base.Bruk(virkning, naa);
                break;
        }
    }

    protected override Frist NyFrist(FristSatt satt, Naa naa) => Frist.Av(satt, Kommune, null, Id, naa);
}

/// <summary>How and why a forloep was closed.</summary>
public sealed class Avslutning
{
    public required Avslutningsgrunn Grunn { get; init; }

    /// <summary>The avslutningsnotat: why, and what follow-up remains.</summary>
    public required Fortrolig Notat { get; init; }

    public required DateOnly Dag { get; init; }

    public required AnsattId Av { get; init; }
}
