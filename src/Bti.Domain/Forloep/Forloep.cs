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

    /// <summary>The unit that leads; its leader sees the metadata. It follows the child.</summary>
    public EnhetId Enhet { get; private set; }

    /// <summary>The unit the child has left, while the one who held the stafett there has not handed it over; else null.</summary>
    public EnhetId? OvergangFra { get; private set; }

    /// <summary>True when the child has changed unit, and nobody has said yes to that the log comes along: what was written before is not the new unit's to read.</summary>
    public bool LoggenVenter { get; private set; }

    /// <summary>The version it started under, and keeps until it is moved to another on purpose.</summary>
    public string VeilederVersjon { get; private set; } = "";

    /// <summary>The uro it came from.</summary>
    public required UroId FraUro { get; init; }

    public required DateOnly Oppsto { get; init; }

    public required DateOnly Startet { get; init; }

    /// <summary>The day the child was born: what it changes must hold without asking for the child.</summary>
    public DateOnly? BarnetFoedt { get; private set; }

    /// <summary>The last day the young person answered for herself.</summary>
    public DateOnly? UngdommenSvarte { get; private set; }

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
        OvergangFra = OvergangFra,
        Logg = Logg,
        Samtykke = Samtykke,
        Foedt = BarnetFoedt,
        UngdommenSvarte = UngdommenSvarte,
        SistEvaluert = SistEvaluert,
        BarnetErHoert = BarnetHoert >= NivaaetStartet,
        HarAvslutningsnotat = Avslutning is not null,
        AndreTjenesterErMed = _aktoerer.Any(a => a.Til is null),
        Gruppe = Ansvarsgruppe,
        Plan = Plan,
        FoersteTiltakInnen = AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.FoersteTiltak)?.Dag,
        AapneFrister = Aapne,
        Staaende = [.. AapneFrister.Select(f => f.SomStaaende)],
        Gjort = Frister.Where(f => f.Status is Friststatus.Lukket && f.Aapnet >= NivaaetStartet).Select(f => f.Navn).ToHashSet(),
    };

    /// <summary>Starts the forloep an uro was decided to become.</summary>
    /// <param name="foedt">The day the child was born; null when it is not known.</param>
    public static Forloep Start(ForloepId id, Uro uro, BarnId barn, Nivaa nivaa, AnsattId stafettholder, Rammer rammer, DateOnly? foedt = null)
    {
        var forloep = new Forloep
        {
            BarnetFoedt = foedt,
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
        _ = forloep.Utfoer(new ForloepStartet(nivaa, uro.Oppsto, stafettholder, foedt), rammer);
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
        // At 18 the old yes still holds, and she is asked all the same: the same answer again is an answer.
        var erSpurt = Aapne.Contains(new(Fristnavn.Samtykke)) && status.Stilling is Samtykkestilling.Gitt or Samtykkestilling.Nektet;
        if (status.Stilling == Samtykke && status.Varer == SamtykketVarer && !erSpurt) return null;
        if (Utfoer(new SamtykkeEndret(status.Stilling, status.Gitt, status.Varer), rammer) is { } hinder) return hinder;
        FaaSamtykket(status);
        return null;
    }

    /// <summary>The end of the samtykke to a service follows where the samtykke stands.</summary>
    /// <param name="varer">The last day it holds; null when it does not.</param>
    public void FoelgTjenestesamtykket(string til, DateOnly? varer, Rammer rammer)
    {
        SamtykketErEndret(rammer);
        var staar = AapneFrister.FirstOrDefault(f => f.Noekkel == new Fristnoekkel(Fristnavn.SamtykketUtloeper, til))?.Dag;
        if (ErAapent && staar != varer) _ = Utfoer(new TjenestesamtykkeEndret(til, varer), rammer);
    }

    /// <summary>The young person has answered for herself.</summary>
    public void UngdommenHarSvart(DateOnly dag, Rammer rammer)
    {
        if (Utfoer(new UngdommenSvarte(dag), rammer) is null) UngdommenSvarte = UngdommenSvarte > dag ? UngdommenSvarte : dag;
    }

    /// <summary>A birthday that changes who decides has begun.</summary>
    public Hinder? LaBarnetFylle(int alder, Rammer rammer) => Utfoer(new BarnetFylte(alder), rammer);

    /// <summary>The register says when the child was born: what an age decides is counted from that. Nothing when it is as before.</summary>
    public Hinder? RettFoedselsdato(DateOnly foedt, Rammer rammer)
    {
        if (foedt == BarnetFoedt) return null;
        if (Utfoer(new FoedselsdatoRettet(foedt), rammer) is { } hinder) return hinder;
        BarnetFoedt = foedt;
        return null;
    }

    /// <summary>Why nothing new may be shared outside the unit now; null when it may.</summary>
    public Hinder? HinderForNyDeling(Rammer rammer) => Forloepsmotor.HinderForNyDeling(Tilstand, rammer.Veileder, rammer.Naa);

    /// <summary>The last day of a samtykke is over.</summary>
    public Hinder? LaSamtykketUtloepe(string til, Rammer rammer) => Utfoer(new SamtykketUtloept(til), rammer);

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
        if (Utfoer(new Gjenaapnet(status.Stilling, status.Varer), rammer) is { } hinder) return hinder;
        Avslutning = null;
        FaaSamtykket(status);
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
            case EnhetSatt(var enhet):
                Enhet = enhet;
                break;
            case OvergangSatt(var fra):
                OvergangFra = fra;
                break;
            case GruppeSatt(var gruppe):
                FaaGruppa(gruppe);
                break;
            case PlanSatt(var plan):
                Plan = plan;
                break;
            default:
                base.Bruk(virkning, naa);
                break;
        }
    }

    protected override Frist NyFrist(FristSatt satt, Naa naa) => Frist.Av(satt, Kommune, null, Id, naa);
}

/// <summary>How and why a forloep was closed.</summary>
public sealed class Avslutning : IOpplysning
{
    /// <inheritdoc/>
    public Informasjonskategori Kategori => Informasjonskategori.Tiltak;

    public required Avslutningsgrunn Grunn { get; init; }

    /// <summary>The avslutningsnotat: why, and what follow-up remains.</summary>
    public required Fortrolig Notat { get; init; }

    public required DateOnly Dag { get; init; }

    public required AnsattId Av { get; init; }

    DateTimeOffset IOpplysning.Skrevet => Naa.StartenPaa(Dag);
}
