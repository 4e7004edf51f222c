using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Finds what somebody is to an arena, a meeting and a case to discuss, today. Facts only; <see cref="Tilgang"/> decides, and what it
/// is asked about is read anew, so that what is asked again after a look is what stands then.
/// </summary>
internal sealed class Droeftingsoppslag(IBtiDb db, Rammeoppslag rammer)
{
    private static readonly Tilgangskontekst FinnesIkke = new(null, new HashSet<Relasjon>());

    /// <summary>What is known of a case, before it is asked who asks.</summary>
    /// <param name="Koordinatorer">Those who plan it today.</param>
    /// <param name="Moete">The meeting whose list it stands on.</param>
    /// <param name="Barnet">What is known of the child; null where none is named.</param>
    /// <param name="Lesere">Those its referat waits for.</param>
    public sealed record Fakta(Droeftingssak Sak, IReadOnlyList<AnsattId> Koordinatorer, Arenamoete? Moete, Barnefakta? Barnet, IReadOnlySet<AnsattId> Lesere)
    {
        /// <summary>Whether somebody is barred from it: from the child, and where none is named, by what she has said herself.</summary>
        public bool Utelukker(AnsattId hvem) => Barnet?.Utelukkede.Contains(hvem) ?? Sak.ErInhabil(hvem);
    }

    /// <param name="Utelukkede">Those who are barred from the child.</param>
    public sealed record Barnefakta(NavngittDroefting Sak, Domain.Forloep Forloep, Barn Barn, IReadOnlyList<Domain.Samtykke> Samtykker, IReadOnlySet<AnsattId> Utelukkede, Rammer Ramme)
    {
        /// <summary>The samtykke by which something of the forloep may go to a service today; null when nothing may.</summary>
        private Samtykkestatus? Gitt(string tjeneste)
        {
            if (Stafettlogg.HinderForSkriving(Forloep, Ramme.Naa.Dag) is not null || Forloep.HinderForNyDeling(Ramme) is not null) return null;
            var status = Samtykkeregel.Status(Barn, Ramme.Veileder.Regler, Samtykker, tjeneste, Ramme.Naa.Dag);
            return status.Stilling is Samtykkestilling.Gitt ? status : null;
        }

        /// <summary>Whether one who sits there for a service takes part today: something may go to it, and the address is not strengt fortrolig.</summary>
        public bool Deltar(string tjeneste) => Barn.Adressebeskyttelse is not Adressebeskyttelse.StrengtFortrolig && Gitt(tjeneste) is not null;

        /// <summary>Whether the referat is for one who reads, today: her service takes part, and what the samtykke to it covers is of that kind.</summary>
        public bool SlipperReferatet(Subjekt subjekt) => Deltar(subjekt.Tjeneste) && Vindu(subjekt).Slipper(Sak);

        /// <summary>What one who reads may see of the case: all of it for the one who does the stafettholder's work where it is led, else what the samtykke to her service covers.</summary>
        public Delingsvindu Vindu(Subjekt subjekt) =>
            Forloep.Ansvarsvindu(subjekt, Ramme.Naa.Dag) ?? (Gitt(subjekt.Tjeneste) is not { } gitt ? new(Dekning.Ingenting, subjekt.Ansatt)
            : Forloep.ErAnsvarlig(subjekt.Ansatt, Ramme.Naa.Dag) ? Delingsvindu.ForAnsvarlig(gitt, null, subjekt.Ansatt)
            : Delingsvindu.For(Forloep, subjekt.Tjeneste, gitt, subjekt.Ansatt));
    }

    public async Task<Tilgangskontekst> Arenaen(Subjekt subjekt, MoetearenaId id, CancellationToken ct)
    {
        var mine = db.KoordineresAv(subjekt.Ansatt, rammer.Nye().Naa.Dag);
        var funn = await db.Moetearenaer.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Kommune, ErKoordinator = mine.Contains(id) }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;
        HashSet<Relasjon> relasjoner = [Relasjon.Egen];
        if (funn.ErKoordinator) _ = relasjoner.Add(Relasjon.Koordinator);
        return new(funn.Kommune, relasjoner);
    }

    public async Task<Tilgangskontekst> Moetet(Subjekt subjekt, ArenamoeteId id, CancellationToken ct)
    {
        var (meg, dag) = (subjekt.Ansatt, rammer.Nye().Naa.Dag);
        var (synlige, mine) = (db.Droeftingssaker.SynligFor(db, subjekt, dag), db.KoordineresAv(meg, dag));
        var funn = await db.Arenamoeter.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.Kommune,
            ErKoordinator = mine.Contains(m.Arena),
            ErInnkalt = m.Stoler.Any(s => s.Ansatt == meg || (s.Vara == meg && s.Svar == Innkallingssvar.Forfall)),
            HarSak = synlige.Any(s => s.Moete == id),
        }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;
        HashSet<Relasjon> relasjoner = [];
        if (funn.ErKoordinator) _ = relasjoner.Add(Relasjon.Koordinator);
        if (funn.ErInnkalt) _ = relasjoner.Add(Relasjon.Moetedeltaker);
        if (funn.HarSak) _ = relasjoner.Add(Relasjon.Innmelder);
        return new(funn.Kommune, relasjoner);
    }

    public async Task<Tilgangskontekst> Saken(Subjekt subjekt, DroeftingssakId id, CancellationToken ct) =>
        await Finn(db.Droeftingssaker.AsNoTracking(), id, ct) is { } fakta ? Kontekst(subjekt, fakta) : FinnesIkke;

    /// <summary>For a use case: the case itself is the one it reads and writes in.</summary>
    public Task<Fakta?> Finn(DroeftingssakId id, CancellationToken ct) => Finn(db.Droeftingssaker, id, ct);

    private async Task<Fakta?> Finn(IQueryable<Droeftingssak> saker, DroeftingssakId id, CancellationToken ct)
    {
        if (await saker.FirstOrDefaultAsync(s => s.Id == id, ct) is not { Arena: var arena, Moete: var moeteId } sak) return null;
        var moete = moeteId is null ? null : await db.Arenamoeter.AsNoTracking().FirstAsync(m => m.Id == moeteId, ct);
        return (await Finn([sak], arena, moete, ct))[0];
    }

    /// <summary>The same for those that stand on one list, together.</summary>
    public async Task<IReadOnlyList<Fakta>> Finn(IReadOnlyList<Droeftingssak> saker, MoetearenaId arena, Arenamoete? moete, CancellationToken ct)
    {
        var borte = db.Borte(rammer.Nye().Naa.Dag);
        var styre = await db.Moetearenaer.Where(a => a.Id == arena).Select(a => new Arenastyre(a.Koordinator, a.Stedfortreder, borte.Contains(a.Koordinator))).FirstAsync(ct);
        var barna = await Barna([.. saker.OfType<NavngittDroefting>()], ct);
        var lesere = await Lesere([.. saker.Where(s => s.Referat is not null)], ct);
        return [.. saker.Select(s => new Fakta(s, [], moete, barna.GetValueOrDefault(s.Id), lesere[s.Id].ToHashSet())).Select(f => f with { Koordinatorer = styre.For(f.Utelukker) })];
    }

    /// <summary>The cases whose referat waits for somebody and is hers to read today, with the name of the arena.</summary>
    public async Task<IReadOnlyList<(Droeftingssak Sak, string Arena)>> TilLesing(Subjekt subjekt, CancellationToken ct)
    {
        var (meg, fra) = (subjekt.Ansatt, Naa.StartenPaa(rammer.Nye().Naa.Dag.AddDays(-Referatlesing.Dager)));
        var saker = await db.Droeftingssaker.AsNoTracking().Where(s => s.Lukket >= fra && db.Referatlesinger.Any(l => l.Sak == s.Id && l.Ansatt == meg && l.Lest == null))
            .Join(db.Moetearenaer, s => s.Arena, a => a.Id, (s, a) => new { Sak = s, a.Navn }).ToListAsync(ct);
        if (saker.Count == 0) return [];
        var barna = await Barna([.. saker.Select(s => s.Sak).OfType<NavngittDroefting>()], ct);
        HashSet<AnsattId> lesere = [meg];
        return [.. saker.Where(s => FaarReferatet(subjekt, new(s.Sak, [], null, barna.GetValueOrDefault(s.Sak.Id), lesere))).Select(s => (s.Sak, s.Navn))];
    }

    /// <summary>Whether somebody may read the referat today.</summary>
    public static bool FaarReferatet(Subjekt subjekt, Fakta fakta) =>
        Kontekst(subjekt, fakta) is var kontekst && Domain.Tilgang.Avgjoer(subjekt, Handling.LeseReferat, kontekst).Tillatt && Domain.Tilgang.HinderNaarSlettet(Handling.LeseReferat, kontekst) is null;

    /// <summary>What somebody is to a case.</summary>
    public static Tilgangskontekst Kontekst(Subjekt subjekt, Fakta fakta)
    {
        var (meg, sak, barnet) = (subjekt.Ansatt, fakta.Sak, fakta.Barnet);
        HashSet<Relasjon> relasjoner = [];
        var koordinerer = fakta.Koordinatorer.Contains(meg);
        if (koordinerer && barnet is null) _ = relasjoner.Add(Relasjon.Sakskoordinator);
        if (koordinerer) _ = relasjoner.Add(Relasjon.Koordinator);
        if (barnet?.Forloep.ErAnsvarlig(meg, barnet.Ramme.Naa.Dag) ?? sak.Innmelder == meg) _ = relasjoner.Add(Relasjon.Innmelder);
        if (sak.ErAapen && fakta.Moete is { Status: Moetestatus.Publisert } moete && moete.Stoler.Any(s => s.Sitter == meg) && (barnet is null || barnet.Deltar(subjekt.Tjeneste)))
            _ = relasjoner.Add(Relasjon.Moetedeltaker);
        if (fakta.Lesere.Contains(meg) && (barnet is null || barnet.SlipperReferatet(subjekt))) _ = relasjoner.Add(Relasjon.Referatmottaker);
        var utelukket = fakta.Utelukker(meg);
        if (barnet is null) return new(sak.Kommune, relasjoner, utelukket);
        var underSamtykke = relasjoner.Overlaps([Relasjon.Moetedeltaker, Relasjon.Referatmottaker]) || subjekt.Enhet != barnet.Forloep.Enhet;
        return new(sak.Kommune, relasjoner, utelukket, barnet.Barn.Adressebeskyttelse, barnet.Barn.Id, underSamtykke ? barnet.Forloep.Versjon : null, Slettet: barnet.Barn.Slettet is not null);
    }

    private async Task<ILookup<DroeftingssakId, AnsattId>> Lesere(IReadOnlyList<Droeftingssak> lukkede, CancellationToken ct)
    {
        var (saker, idag) = (lukkede.ToDictionary(s => s.Id), rammer.Nye().Naa.Dag);
        List<DroeftingssakId> ider = [.. saker.Keys];
        var lesinger = ider.Count == 0 ? [] : await db.Referatlesinger.AsNoTracking().Where(l => ider.Contains(l.Sak) && l.Lest == null).ToListAsync(ct);
        return lesinger.Where(l => l.Venter(saker[l.Sak], idag)).ToLookup(l => l.Sak, l => l.Ansatt);
    }

    private async Task<Dictionary<DroeftingssakId, Barnefakta>> Barna(IReadOnlyList<NavngittDroefting> saker, CancellationToken ct)
    {
        if (saker.Count == 0) return [];
        List<ForloepId> forloepene = [.. saker.Select(s => s.Forloep).Distinct()];
        List<BarnId> barna = [.. saker.Select(s => s.Barn).Distinct()];
        var forloep = await db.Forloep.AsNoTracking().Where(f => forloepene.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        var barn = await db.Barn.AsNoTracking().Where(b => barna.Contains(b.Id)).ToDictionaryAsync(b => b.Id, ct);
        var samtykker = (await db.Samtykker.AsNoTracking().Where(s => forloepene.Contains(s.Forloep)).ToListAsync(ct)).ToLookup(s => s.Forloep);
        var utelukkede = await db.Utelukkede(barna, rammer.Nye().Naa.Dag, ct);
        return saker.ToDictionary(s => s.Id, s => new Barnefakta(s, forloep[s.Forloep], barn[s.Barn], [.. samtykker[s.Forloep]], utelukkede[s.Barn].ToHashSet(), rammer.For(forloep[s.Forloep].VeilederVersjon)));
    }
}
