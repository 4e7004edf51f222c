using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The page of one forloep: the header that is always in view, what to do next, and the log as one timeline.</summary>
/// <param name="Slag">Only one kind of line, by its code; null for all.</param>
/// <param name="Til">Only what may go to this service, by its code: for a print that leaves the unit.</param>
public sealed record VisForloep(ForloepId Forloep, string? Slag = null, string? Til = null, bool ForUtskrift = false) : IQuery<Result<VisForloep.Svar>>, IAlvorlig
{
    public static Handling Handling => Handling.SeForloep;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <summary>To take the whole log out on paper is more than to read it.</summary>
    public bool ErAlvorlig => ForUtskrift;

    /// <param name="ErStafettholder">True for the holder alone, who closes and reopens.</param>
    /// <param name="ErAnsvarlig">True for the holder and the one who stands in: the others read and write, and do not steer.</param>
    /// <param name="UtenInnsyn">True for a holder whose service the samtykke has ended for: she sees the header alone (ADR-0026).</param>
    /// <param name="HinderForSkriving">Why the log cannot be written in now; null when it can.</param>
    public sealed record Svar(
        ForloepId Id, int Versjon, string Barn, int Alder, string Enhet, Nivaahode Nivaa, bool ErAapent, string Stafettholder, bool ErStafettholder, bool ErAnsvarlig, bool UtenInnsyn,
        string? Stedfortreder, DateOnly? StedfortrederTil, string? TilbudtTil, Loggstatus Logg, Samtykkestilling Samtykke, Hinder? HinderForSkriving,
        IReadOnlyList<VisUro.Fristlinje> Frister, IReadOnlyList<Trinn> Trinn, IReadOnlyList<Aktoerlinje> Aktoerer,
        IReadOnlyList<Maallinje> Maal, IReadOnlyList<Tiltakslinje> Tiltak, IReadOnlyList<Linje> Tidslinje, Sluttnotat? Avslutning, DateOnly Idag)
    {
        /// <summary>Who has not said yes or no to the log, for the one who is to ask them.</summary>
        public IReadOnlyList<string> VenterPaaSvarFra { get; init; } = [];

        /// <summary>Where and when the child begins in another unit, for the one who is to plan it; null when it is not to.</summary>
        public Kommendebytte? Bytte { get; init; }

        /// <summary>True when what was written before the child changed unit is not the new unit's to read yet.</summary>
        public bool LoggenVenter { get; init; }

        /// <summary>True when an ansvarsgruppe meets around the child; never for one who is in without a samtykke.</summary>
        public bool HarAnsvarsgruppe { get; init; }

        /// <summary>When and where the ansvarsgruppe is called in to meet, for those who see that there is one; null when it is not.</summary>
        public Gruppetid? Gruppemoete { get; init; }

        /// <summary>Where the question of an individuell plan stands.</summary>
        public Planstilling Plan { get; init; }

        /// <summary>True when an individuell plan is one of the reasons to close it for: where the kommune has decided, it is not.</summary>
        public bool PlanErGrunn { get; init; }

        /// <summary>The files of the log, those that are there first.</summary>
        public IReadOnlyList<Vedleggslinje> Vedlegg { get; init; } = [];

        /// <summary>True for one who reads by nødinnsyn, and has no part in the case.</summary>
        public bool ErNoedinnsyn { get; init; }

        /// <summary>True when no leader sees the child, and the reader, who does the holder's work, says where it begins.</summary>
        public bool FlyttesAvHolder { get; init; }

        /// <summary>The guardians who shall be told nothing about the case.</summary>
        public IReadOnlyList<string> SkalIkkeFaaVite { get; init; } = [];

        /// <summary>Why nothing new may be shared outside the unit; null when it may.</summary>
        public Hinder? HinderForNyDeling { get; init; }
    }

    /// <param name="Nr">Its place among the nivaaer from 1; <paramref name="Av"/> is how many there are.</param>
    public sealed record Nivaahode(int Nr, int Av, string Merke, string Heter);

    /// <param name="Grunnlag">What lets her in.</param>
    public sealed record Aktoerlinje(AnsattId Ansatt, string Navn, string Tjeneste, DateOnly Varer, Delingsgrunnlag Grunnlag);

    /// <param name="IPlanen">True when it is part of the plan the services share.</param>
    public sealed record Maallinje(MaalId Id, string Tekst, DateOnly Innen, bool IPlanen)
    {
        internal static IEnumerable<Maallinje> Av(Domain.Stafettlogg logg) => logg.Maal.OrderBy(m => m.Satt).Select(m => new Maallinje(m.Id, m.Tekst.Tekst, m.Innen, m.IPlanen));
    }

    public sealed record Tiltakslinje(
        TiltakId Id, int Versjon, MaalId Maal, string Tittel, Arena Arena, string Ansvarlig, string Tjeneste, DateOnly Start, DateOnly Evalueres,
        Effekt? Effekt, string? Merknad, DateOnly? Avsluttet)
    {
        internal static IEnumerable<Tiltakslinje> Av(Domain.Stafettlogg logg, Oppsett oppsett) =>
            logg.Tiltak.OrderBy(x => x.Avsluttet is not null).ThenBy(x => x.Evalueres).Select(x => new Tiltakslinje(
                x.Id, x.Versjon, x.Maal, x.Tittel.Tekst, x.Arena, x.Ansvarlig.Tekst, oppsett.Tjenestenavn(x.Tjeneste), x.Start, x.Evalueres, x.Effekt, x.Merknad?.Tekst, x.Avsluttet));
    }

    /// <param name="Slag">The code one filters by.</param>
    /// <param name="Innlegg">The entry one can correct; null for other lines.</param>
    public sealed record Linje(string Slag, DateOnly Dag, DateTimeOffset Tid, string? Tekst, string? Tillegg, string Av, bool EgneOrd, InnleggId? Innlegg, int? Versjon,
        string? Foresatte = null, Utfall? Utfall = null)
    {
        /// <summary>What is known of the child before an evaluering or a meeting of the ansvarsgruppe; null for other lines.</summary>
        public Barnelinje? Barnet { get; init; }

        /// <summary>The frister that got another day when the rules changed.</summary>
        public IReadOnlyList<Fristflyttingslinje> Flyttinger { get; init; } = [];
    }

    /// <param name="SnakketMed">The grown-up who talked with the child; null when nobody has.</param>
    /// <param name="Syn">What the child said, or why nobody has talked with it.</param>
    public sealed record Barnelinje(string? SnakketMed, DateOnly? Dag, string Syn)
    {
        internal static Barnelinje? Av(Barnesamtale? samtale) => samtale is null ? null : new(samtale.Voksen?.Tekst, samtale.Dag, samtale.Syn.Tekst);
    }

    /// <param name="Fra">The day it had; null for one that was new.</param>
    /// <param name="Til">The day it got; null for one that fell away.</param>
    public sealed record Fristflyttingslinje(string Frist, DateOnly? Fra, DateOnly? Til);

    public sealed record Sluttnotat(Avslutningsgrunn Grunn, string Notat, DateOnly Dag);
}

internal sealed class VisForloepHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<VisForloep, Result<VisForloep.Svar>>
{
    private readonly record struct Hvilket(ForloepId Forloep);

    private readonly record struct Hvilken(Guid Rekke);

    private sealed record Hode(Domain.Forloep Forloep, Fortrolig Navn, DateOnly Foedt, string Enhet, bool SkjermetForLederen, bool ErBegrenset);

    private sealed record Hendt(Hendelsesrad Rad, string? Navn);

    // Keys, so there is one of each; asked for without a limit, the query of each collection does not repeat the search in a subquery.
    private static readonly Fastspoersmaal<Hvilket, Hode> Hodet = new((db, h) => db.Forloep.IgnoreAutoIncludes().Include(f => f.Frister).Include(f => f.Aktoerer)
        .Where(f => f.Id == h.Forloep)
        .Select(f => new Hode(
            f,
            db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(),
            db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Foedt).First(),
            db.Enheter.Where(e => e.Id == f.Enhet).Select(e => e.Navn).First(),
            db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse == Adressebeskyttelse.StrengtFortrolig),
            db.Barn.Any(b => b.Id == f.Barn && b.Begrensninger.Any(x => x.Opphevet == null)))));

    private static readonly Fastspoersmaal<Hvilket, Domain.Stafettlogg> Loggen = new((db, h) => db.Stafettlogger.Where(l => l.Forloep == h.Forloep));

    private static readonly Fastspoersmaal<Hvilken, Hendt> Hendelsene = new((db, h) => db.Hendelser.AsNoTracking().Where(r => r.Rekke == h.Rekke)
        .Select(r => new Hendt(r, db.Ansatte.Where(a => a.Id == r.Av).Select(a => a.Navn).FirstOrDefault())));

    public async Task<Result<VisForloep.Svar>> Handle(VisForloep request, CancellationToken cancellationToken)
    {
        if (request.Til is { } mottaker && rammer.Oppsett.Tjenester.All(t => t.Kode != mottaker)) return Hindre.VerdiUgyldig.ForFelt("til", "tjenesten");

        var hvilket = new Hvilket(request.Forloep);
        var funn = await db.Spoer(Hodet, hvilket).SingleAsync(cancellationToken);
        var forloep = funn.Forloep;
        var logg = await db.Spoer(Loggen, hvilket).SingleAsync(cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var nivaa = ramme.Veileder.For(forloep.Nivaa);
        var hendelser = await db.Spoer(Hendelsene, new(request.Forloep.Verdi)).ToListAsync(cancellationToken);
        var hendt = hendelser.ConvertAll(h => Tidslinje.Les(h.Rad));
        var navn = hendelser.Where(h => h.Navn is not null).DistinctBy(h => h.Rad.Av).ToDictionary(h => h.Rad.Av, h => h.Navn!);

        // Most of those the page names have done something in the forloep; the rest are asked for.
        AnsattId[] andre = [.. Tidslinje.Nevnte(forloep, logg).Concat(hendt.SelectMany(Tidslinje.Nevnte)).Distinct().Where(a => !navn.ContainsKey(a))];
        if (andre.Length > 0)
        {
            foreach (var ansatt in await db.Ansatte.Where(a => EF.Parameter(andre).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToListAsync(cancellationToken)) navn[ansatt.Id] = ansatt.Navn;
        }

        var idag = ramme.Naa.Dag;
        var erAnsvarlig = forloep.ErAnsvarlig(innlogget.Id, idag);

        var utenInnsyn = forloep.ErHolderUtenInnsyn(innlogget.Id, idag);
        var hinder = utenInnsyn
            ? Hindre.SamtykketTilTjenestenErSlutt.Med("mottaker", rammer.Oppsett.Tjenestenavn(innlogget.Subjekt.Tjeneste))
            : Domain.Stafettlogg.HinderForSkriving(forloep, idag);

        var vindu = await db.Vindu(forloep, innlogget.Subjekt, request.Til, ramme, cancellationToken);
        logg = logg.Lest(forloep, innlogget.Id, vindu, ramme);
        var erInneUtenSamtykke = forloep.Aktoerer.Any(a => a.Ansatt == innlogget.Id && a.GjelderUtenSamtykke(idag));
        var linjer = utenInnsyn ? [] : Tidslinje.Av(logg, hendt.Where(h => vindu.SlipperHendt(Naa.OsloDag(h.Rad.Tid))), navn, rammer.Oppsett, erAnsvarlig && !forloep.LoggenVenter && hendt.Exists(h => h.Hendelse is BedtOmUtsettelse) ? await Grunnene(forloep, cancellationToken) : []);
        var erNoedinnsyn = !erAnsvarlig && !utenInnsyn && !forloep.Aktoerer.Any(a => a.Ansatt == innlogget.Id && a.Til is null);
        if (erNoedinnsyn) hinder = Hindre.BareLesing;
        return new VisForloep.Svar(
            forloep.Id, forloep.Versjon, hvelv.Les(funn.Navn, Sted.BarnetsNavn(forloep.Kommune, forloep.Barn))!, Domain.Barn.AlderPaa(funn.Foedt, idag), funn.Enhet,
            new(forloep.Nivaa.Tall, ramme.Veileder.Nivaaer.Count - 1, nivaa.Merke, nivaa.Heter), forloep.ErAapent,
            navn[forloep.Stafettholder], forloep.Stafettholder == innlogget.Id, erAnsvarlig, utenInnsyn,
            forloep.Stedfortreder is { } s && idag <= forloep.StedfortrederTil ? navn[s] : null, forloep.StedfortrederTil,
            forloep.TilbudtTil is { } t ? navn[t] : null, forloep.Logg, forloep.Samtykke, hinder,
            [.. forloep.AapneFrister.Where(f => f.Navn.ErAktuell(f.Dag, idag)).Select(f => new VisUro.Fristlinje(f.Tekst, f.Dag, f.Gjelder is { } g ? rammer.Oppsett.Samtykkenavn(g) : null) { KanFlyttes = erAnsvarlig && !utenInnsyn && nivaa.KanFlyttes(f, idag) ? f.Id : null, PauseTil = f.PauseTil(idag) })], nivaa.Trinn,
            [.. forloep.Aktoerer.Where(a => a.Til is null && !utenInnsyn).Select(a => new VisForloep.Aktoerlinje(a.Ansatt, navn[a.Ansatt], rammer.Oppsett.Tjenestenavn(a.Tjeneste), a.Varer, a.Grunnlag))],
            [.. VisForloep.Maallinje.Av(logg)],
            [.. VisForloep.Tiltakslinje.Av(logg, rammer.Oppsett)],
            [.. linjer.Where(l => request.Slag is null || l.Slag == request.Slag).OrderByDescending(l => l.Dag).ThenByDescending(l => l.Tid)],
            !utenInnsyn && forloep.Avslutning is { } a && vindu.Slipper(a) ? new(a.Grunn, a.Notat.Tekst, a.Dag) : null,
            idag)
        {
            ErNoedinnsyn = erNoedinnsyn,
            FlyttesAvHolder = erAnsvarlig && forloep.ErAapent && funn.SkjermetForLederen,
            Bytte = erAnsvarlig || utenInnsyn ? await db.KommendeBytte(forloep.Barn, cancellationToken) : null,
            LoggenVenter = forloep.LoggenVenter,
            SkalIkkeFaaVite = funn.ErBegrenset ? await db.SkalIkkeFaaVite(forloep.Barn, cancellationToken) : [],
            HarAnsvarsgruppe = forloep.Ansvarsgruppe is not null && !erInneUtenSamtykke,
            Gruppemoete = forloep.Ansvarsgruppe is null || utenInnsyn || erInneUtenSamtykke || (hinder is not null && !erAnsvarlig) ? null
                : await db.Gruppemoeter.IgnoreAutoIncludes().SomKommer(forloep.Id, idag).Select(m => new Gruppetid(m.Dag, m.Klokka, m.Minutter, m.Sted)).FirstOrDefaultAsync(cancellationToken),
            Plan = erInneUtenSamtykke ? Planstilling.Ingen : forloep.Plan,
            PlanErGrunn = ramme.Veileder.Regler.IpPolicy is null,
            Vedlegg = utenInnsyn ? [] : [.. Vedleggslinje.Liste(logg.Filer, navn)],
            HinderForNyDeling = forloep.ErAapent ? forloep.HinderForNyDeling(ramme) : null,
            VenterPaaSvarFra = erAnsvarlig && !utenInnsyn && forloep.AapneFrister.Any(f => f.Navn is Fristnavn.Samtykke) ? await UtenSvar(forloep, ramme, cancellationToken) : [],
        };
    }

    private async Task<Dictionary<UtsettelseId, string>> Grunnene(Domain.Forloep forloep, CancellationToken ct)
    {
        var id = forloep.Id;
        return (await db.Utsettelser.Where(u => u.Forloep == id).ToListAsync(ct)).ToDictionary(u => u.Id, u => u.Grunn.Tekst);
    }

    // Derived each time it is read: the one who answers is off the list at once.
    private async Task<IReadOnlyList<string>> UtenSvar(Domain.Forloep forloep, Rammer ramme, CancellationToken ct)
    {
        var (id, barnet) = (forloep.Id, forloep.Barn);
        var barn = await db.Barn.FirstAsync(b => b.Id == barnet, ct);
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(ct);
        return [.. Samtykkeregel.Svarene(barn, ramme.Veileder.Regler, samtykker, Domain.Samtykke.Stafettloggen, ramme.Naa.Dag)
            .Where(s => s.Stilling is Samtykkestilling.Mangler or Samtykkestilling.Trukket)
            .Select(s => s.Hvem is { } hvem ? barn.Foresatte.First(f => f.Id == hvem).Navn.Tekst : barn.Navn.Tekst)];
    }
}
