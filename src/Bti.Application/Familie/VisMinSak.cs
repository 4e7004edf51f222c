using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// A forloep as the family sees it: where it stands, who holds the stafett and who takes part, what is agreed, and the log.
/// Made of the forloep and its log alone; an uro, a draft, a bekymringsmelding and the other guardians are not asked for.
/// </summary>
public sealed record VisMinSak(ForloepId Forloep) : IQuery<Result<VisMinSak.Svar>>
{
    public static Handling Handling => Handling.SeMinSak;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="ErMeg">True when it is about the one who asks.</param>
    /// <param name="Beskrivelse">What the nivaa means, in the kommune's words.</param>
    /// <param name="Neste">The next meeting or evaluering; null when none is set.</param>
    public sealed record Svar(
        ForloepId Id, string Barn, bool ErMeg, VisForloep.Nivaahode Nivaa, string Beskrivelse, bool ErAapent, DateOnly Startet,
        Person Stafettholder, Person? Stedfortreder, IReadOnlyList<Person> Deltakere, Loggstatus Logg, Dato? Neste,
        IReadOnlyList<VisForloep.Maallinje> Maal, IReadOnlyList<VisForloep.Tiltakslinje> Tiltak, IReadOnlyList<VisForloep.Linje> Tidslinje,
        VisForloep.Sluttnotat? Avslutning, DateOnly Idag)
    {
        /// <summary>Who coordinates the ansvarsgruppe; null when there is none.</summary>
        public Person? Koordinator { get; init; }

        /// <summary>True when the individuell plan does not hold any more.</summary>
        public bool PlanErAvsluttet { get; init; }

        /// <summary>The individuell plan, the last time it was offered; null when it has not been.</summary>
        public VisAnsvarsgruppe.Planlinje? Plan { get; init; }

        /// <summary>The files of the log, those that are there first.</summary>
        public IReadOnlyList<Vedleggslinje> Vedlegg { get; init; } = [];
    }

    /// <param name="Hvor">The unit, or the service she takes part for.</param>
    public sealed record Person(string Navn, string Hvor);

    /// <param name="PauseTil">The last day of the pause it is on; null when it is not on one.</param>
    public sealed record Dato(Fristnavn Hva, DateOnly Dag, DateOnly? PauseTil);
}

internal sealed class VisMinSakHandler(IBtiDb db, Innlogget innlogget, Familieoppslag familie, Rammeoppslag rammer) : IRequestHandler<VisMinSak, Result<VisMinSak.Svar>>
{
    public async Task<Result<VisMinSak.Svar>> Handle(VisMinSak request, CancellationToken cancellationToken)
    {
        var (id, rekke) = (request.Forloep, request.Forloep.Verdi);
        var forloep = await db.Forloep.Hent(id, cancellationToken);
        var logg = await db.Stafettlogger.Hent(id, cancellationToken);
        var barnet = forloep.Barn;
        var barn = await db.Barn.FirstAsync(b => b.Id == barnet, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (nivaa, idag) = (ramme.Veileder.For(forloep.Nivaa), ramme.Naa.Dag);
        var alt = (await db.Hendelser.AsNoTracking().Where(h => h.Rekke == rekke).ToListAsync(cancellationToken)).ConvertAll(Tidslinje.Les);
        var hendt = alt.FindAll(h => ErFamiliens(h.Hendelse, forloep));
        var dagene = alt.FindAll(h => h.Hendelse is BedtOmUtsettelse or UtsettelseBesvart or PauseAvsluttet);
        var besvart = dagene.Select(h => h.Hendelse).OfType<UtsettelseBesvart>().Select(b => b.Utsettelse).ToHashSet();
        var uspurt = (await db.Utsettelser.Where(u => u.Forloep == id && u.Innvilget == true).Select(u => u.Id).ToListAsync(cancellationToken)).Where(u => !besvart.Contains(u)).ToHashSet();
        AnsattId[] nevnte = [.. Tidslinje.Nevnte(forloep, logg).Concat(hendt.Concat(dagene).SelectMany(Tidslinje.Nevnte)).Distinct()];
        var folk = await db.Ansatte.Where(a => nevnte.Contains(a.Id))
            .Select(a => new { a.Id, a.Navn, Enhet = db.Enheter.Where(e => e.Id == a.Enhet).Select(e => e.Navn).First() }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var navn = folk.ToDictionary(f => f.Key, f => f.Value.Navn);
        VisMinSak.Person Fra(AnsattId hvem) => new(folk[hvem].Navn, folk[hvem].Enhet);
        var neste = forloep.AapneFrister.Where(f => f.Navn is Fristnavn.Moete or Fristnavn.Ansvarsgruppemoete or Fristnavn.Evaluering && f.Dag >= idag).OrderBy(f => f.Dag).FirstOrDefault();
        return new VisMinSak.Svar(
            id, barn.Navn.Tekst, (await familie.Finn(innlogget.Subjekt, id, idag, cancellationToken))!.Foresatt is null,
            new(forloep.Nivaa.Tall, ramme.Veileder.Nivaaer.Count - 1, nivaa.Merke, nivaa.Heter), nivaa.Beskrivelse, forloep.ErAapent, forloep.Startet,
            Fra(forloep.Stafettholder), forloep.Stedfortreder is { } s && idag <= forloep.StedfortrederTil ? Fra(s) : null,
            [.. forloep.Aktoerer.Where(a => a.Til is null && idag <= a.Varer && a.Grunnlag is Delingsgrunnlag.Samtykke).Select(a => new VisMinSak.Person(folk[a.Ansatt].Navn, rammer.Oppsett.Tjenestenavn(a.Tjeneste)))],
            forloep.Logg, neste is null ? null : new(neste.Navn, neste.Dag, neste.PauseTil(idag)),
            [.. VisForloep.Maallinje.Av(logg)], [.. VisForloep.Tiltakslinje.Av(logg, rammer.Oppsett)],
            [.. Tidslinje.Av(logg, hendt, navn, rammer.Oppsett, new Dictionary<UtsettelseId, string>()).Concat(dagene.Select(d => Tidslinje.OmDagen(d, uspurt, navn)).OfType<VisForloep.Linje>())
                .OrderByDescending(l => l.Dag).ThenByDescending(l => l.Tid)],
            forloep.Avslutning is { } a ? new(a.Grunn, a.Notat.Tekst, a.Dag) : null, idag)
        {
            Koordinator = forloep.Ansvarsgruppe is { } gruppe ? Fra(gruppe.Koordinator) : null,
            PlanErAvsluttet = forloep.Plan is Planstilling.Avsluttet,
            Plan = await db.Planlinjer(forloep, _ => true, cancellationToken) is [var plan, ..] ? plan : null,
            Vedlegg = [.. Vedleggslinje.Liste(logg.Filer, navn)],
        };
    }

    // What has happened to the forloep itself. Where an uro came from, what a leader is asked, and what another guardian has
    // answered is not the family's as a whole. Nor is one who was let in without a samtykke: that is done because of danger, and
    // may tell the one the danger comes from. A new kind of hendelse is left out until somebody puts it here.
    private static bool ErFamiliens(Hendelse hendelse, Domain.Forloep forloep) => hendelse switch
    {
        AktoerSluppetTil aktoer => aktoer.Grunnlag is Delingsgrunnlag.Samtykke,
        AktoerGikkUt ut => forloep.Aktoerer.All(a => a.Ansatt != ut.Ansatt || a.Grunnlag is Delingsgrunnlag.Samtykke),
        _ => hendelse is ForloepStartet or NivaaValgt or StafettBesvart { Akseptert: true } or AvslutningValgt or Gjenaapnet
            or AnsvarsgruppeSatt or AnsvarsgruppeLagtNed or PlanTilbudt or PlanBesvart or PlanAvsluttet,
    };
}
