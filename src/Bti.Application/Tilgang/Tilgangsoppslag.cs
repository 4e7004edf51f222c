using System.Linq.Expressions;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Finds what the asker is to the thing, today. Facts only; <see cref="Tilgang"/> decides.</summary>
internal sealed class Tilgangsoppslag(IBtiDb db, Familieoppslag familie, Droeftingsoppslag droefting, IKommuneoppsett kommuner, TimeProvider klokke)
{
    private static readonly Tilgangskontekst FinnesIkke = new(null, new HashSet<Relasjon>());

    private sealed record Urofakta(UroId Id, KommuneId Kommune, AnsattId Eier, EnhetId Enhet, AnsattId? DeltMed, BarnId? Barn, bool ErSkrevetNavn);

    private sealed record Forloepsfakta(
        ForloepId Id, KommuneId Kommune, BarnId Barn, EnhetId Enhet, bool ErHolder, bool UtenSamtykke, bool ErTilbudt, bool ErStedfortreder, bool ErAktoer, bool ErGruppekoordinator, bool ErAktoerUtenSamtykke, bool ErEskalert, bool HarNoedinnsyn, bool HarVaert, int Versjon,
        Adressebeskyttelse Adressebeskyttelse, bool Utelukket, bool Slettet);

    private readonly record struct Blikk(ForloepId Forloep, AnsattId Meg, Rolle Rolle, DateOnly Dag, DateTimeOffset Naa);

    private static readonly Fastspoersmaal<Blikk, Forloepsfakta> Ett = new((db, b) => Fakta(db, db.Forloep.Where(f => f.Id == b.Forloep), b.Meg, b.Rolle, b.Dag, b.Naa));

    private sealed record Barnefakta(BarnId Id, Adressebeskyttelse Adressebeskyttelse, bool Utelukket, bool Slettet);

    public Task<Tilgangskontekst> Hent(Innlogget innlogget, Ressurs ressurs, DateOnly dag, CancellationToken ct) => ressurs.Slag switch
    {
        Ressursslag.Uro => Uroen(innlogget, new UroId(ressurs.Id), dag, ct),
        Ressursslag.Forloep => Forloepet(innlogget, new ForloepId(ressurs.Id), dag, ct),
        Ressursslag.Barn => Barnet(innlogget, new BarnId(ressurs.Id), dag, ct),
        Ressursslag.Noedinnsyn => Noedinnsynet(innlogget, new NoedinnsynId(ressurs.Id), dag, ct),
        Ressursslag.Loggkontroll => Loggkontrollen(innlogget.Subjekt, new LoggkontrollId(ressurs.Id), ct),
        Ressursslag.Varsel => Varselet(innlogget.Subjekt, new VarselId(ressurs.Id), ct),
        Ressursslag.Bekymringsmelding => Meldingen(innlogget.Subjekt, new BekymringsmeldingId(ressurs.Id), dag, ct),
        Ressursslag.Moetearena => droefting.Arenaen(innlogget.Subjekt, new MoetearenaId(ressurs.Id), ct),
        Ressursslag.Arenamoete => droefting.Moetet(innlogget.Subjekt, new ArenamoeteId(ressurs.Id), ct),
        Ressursslag.Droeftingssak => droefting.Saken(innlogget.Subjekt, new DroeftingssakId(ressurs.Id), ct),
        Ressursslag.Ansatt => Ansatten(innlogget.Subjekt, new AnsattId(ressurs.Id), ct),
        Ressursslag.Eget or Ressursslag.Enhet or Ressursslag.Drift => Task.FromResult(Eget(innlogget.Subjekt, Relasjon.Egen)),
        Ressursslag.Register => Task.FromResult(Eget(innlogget.Subjekt, innlogget.ErSystem ? Relasjon.System : Relasjon.Egen)),
    };

    /// <summary>The same as for one at a time, for all the uroer and forloep a list points to; one that is not there is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Tilgangskontekst>> HentAlle(
        Subjekt subjekt, IReadOnlyCollection<UroId> uroer, IReadOnlyCollection<ForloepId> forloep, DateOnly dag, CancellationToken ct)
    {
        Dictionary<Guid, Tilgangskontekst> funn = [];
        if (uroer.Count > 0)
        {
            var fakta = await db.Uroer.Where(u => uroer.Contains(u.Id)).Select(FraUro).ToListAsync(ct);
            var ider = fakta.Select(u => u.Barn).OfType<BarnId>().Distinct().ToList();
            var barn = ider.Count == 0 ? [] : await db.Barn.Where(b => ider.Contains(b.Id)).Select(FraBarn(subjekt.Ansatt, dag)).ToDictionaryAsync(b => b.Id, ct);
            foreach (var u in fakta) funn[u.Id.Verdi] = SomHunSkrev(subjekt, u, u.Barn is { } id ? Med(Kontekst(subjekt, u), barn.GetValueOrDefault(id)) : Kontekst(subjekt, u));
        }

        if (forloep.Count > 0)
        {
            foreach (var f in await Fakta(db, db.Forloep.Where(f => forloep.Contains(f.Id)), subjekt.Ansatt, subjekt.Rolle, dag, klokke.Naa.Tidspunkt).ToListAsync(ct)) funn[f.Id.Verdi] = Kontekst(subjekt, f);
        }

        return funn;
    }

    private static Tilgangskontekst Eget(Subjekt subjekt, Relasjon relasjon) => new(subjekt.Kommune, new HashSet<Relasjon> { relasjon });

    private async Task<Tilgangskontekst> Uroen(Innlogget innlogget, UroId id, DateOnly dag, CancellationToken ct) =>
        await db.Uroer.AsNoTracking().Where(u => u.Id == id).Select(FraUro).FirstOrDefaultAsync(ct) is { } funn
            ? SomSystem(innlogget, SomHunSkrev(innlogget.Subjekt, funn, await MedBarnet(innlogget.Subjekt, Kontekst(innlogget.Subjekt, funn), dag, ct)))
            : FinnesIkke;

    // What she wrote herself of a child she named by number is hers also when she is barred from it: that it were gone would tell
    // her that the kommune has the child, and where it is (ADR-0064). Nothing but her own words is in it.
    private static Tilgangskontekst SomHunSkrev(Subjekt subjekt, Urofakta uro, Tilgangskontekst kontekst) =>
        uro.ErSkrevetNavn && uro.Eier == subjekt.Ansatt ? kontekst with { Utelukket = false } : kontekst;

    private static Tilgangskontekst SomSystem(Innlogget innlogget, Tilgangskontekst kontekst) =>
        innlogget.ErSystem ? kontekst with { Relasjoner = new HashSet<Relasjon>(kontekst.Relasjoner) { Relasjon.System } } : kontekst;

    private async Task<Tilgangskontekst> Forloepet(Innlogget innlogget, ForloepId id, DateOnly dag, CancellationToken ct)
    {
        var subjekt = innlogget.Subjekt;
        if (subjekt.Rolle.ErFamilie) return (await familie.Finn(subjekt, id, dag, ct))?.Kontekst ?? FinnesIkke;
        if (await db.Spoer(Ett, new(id, subjekt.Ansatt, subjekt.Rolle, dag, klokke.Naa.Tidspunkt)).FirstOrDefaultAsync(ct) is not { } funn) return FinnesIkke;
        return SomSystem(innlogget, await MedHerreloest(subjekt, id, Kontekst(subjekt, funn), dag, ct));
    }

    // Asked of a child no leader is shown, and of no other: the question is dear.
    private async Task<Tilgangskontekst> MedHerreloest(Subjekt subjekt, ForloepId id, Tilgangskontekst kontekst, DateOnly dag, CancellationToken ct) =>
        kontekst.Beskyttelse is Adressebeskyttelse.StrengtFortrolig && kontekst.Relasjoner.Contains(Relasjon.Leder)
            && await db.UsetteUtenHolder(subjekt, dag, kommuner.For(subjekt.Kommune).GjeldendePaa(dag).Regler.Fravaersdager).AnyAsync(f => f.Id == id, ct)
            ? kontekst with { Relasjoner = new HashSet<Relasjon>(kontekst.Relasjoner) { Relasjon.LederUtenInnsyn } }
            : kontekst;

    private async Task<Tilgangskontekst> Ansatten(Subjekt subjekt, AnsattId id, CancellationToken ct)
    {
        var funn = await db.Ansatte.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Kommune, a.Enhet }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;

        HashSet<Relasjon> relasjoner = [];
        if (id == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.Egen);
        if (funn.Enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.Leder);
        return new(funn.Kommune, relasjoner);
    }

    // The leader of the unit whose roster the child is on, or of the one its forloep is led from when it is on none, decides where it
    // goes; the leader of one that has had a case about it answers for what was kept.
    private async Task<Tilgangskontekst> Barnet(Innlogget innlogget, BarnId id, DateOnly dag, CancellationToken ct)
    {
        var (subjekt, enhet) = (innlogget.Subjekt, innlogget.Subjekt.Enhet);
        HashSet<Relasjon> relasjoner = [Relasjon.Ingen];
        if (innlogget.ErSystem) _ = relasjoner.Add(Relasjon.System);
        if (subjekt.Rolle is Rolle.Personvernombud) _ = relasjoner.Add(Relasjon.Ombud);
        if (subjekt.Rolle is Rolle.Enhetsleder)
        {
            if (await db.Barn.HoererTil(db, enhet, dag).AnyAsync(b => b.Id == id, ct)) _ = relasjoner.Add(Relasjon.Leder);
            if (await db.Barn.AnyAsync(b => b.Id == id && (db.Forloep.Any(f => f.Barn == id && f.Enhet == enhet) || db.Uroer.Any(u => u.Barn == id && u.Enhet == enhet && u.DeltMed != null)), ct)) _ = relasjoner.Add(Relasjon.HarLedet);
        }

        return await MedBarnet(subjekt, new(subjekt.Kommune, relasjoner, Barn: id), dag, ct);
    }

    private async Task<Tilgangskontekst> Noedinnsynet(Innlogget innlogget, NoedinnsynId id, DateOnly dag, CancellationToken ct)
    {
        var subjekt = innlogget.Subjekt;
        var funn = await db.Noedinnsyn.AsNoTracking().Where(n => n.Id == id).Select(n => new { n.Kommune, n.Ansatt, n.Enhet, n.Barn }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;

        var relasjoner = Kontrollerer(subjekt, funn.Ansatt, funn.Enhet);
        if (innlogget.ErSystem) _ = relasjoner.Add(Relasjon.System);
        return await MedBarnet(subjekt, new(funn.Kommune, relasjoner, Barn: funn.Barn), dag, ct);
    }

    // No child is in it.
    private async Task<Tilgangskontekst> Loggkontrollen(Subjekt subjekt, LoggkontrollId id, CancellationToken ct)
    {
        var funn = await db.Loggkontroller.AsNoTracking().Where(k => k.Id == id).Select(k => new { k.Kommune, k.Ansatt, k.Enhet }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;

        return new(funn.Kommune, Kontrollerer(subjekt, funn.Ansatt, funn.Enhet));
    }

    // Who looks into what an employee has seen: the leader of her unit then, and the personvernombud. Never she herself.
    private static HashSet<Relasjon> Kontrollerer(Subjekt subjekt, AnsattId hun, EnhetId enhet)
    {
        HashSet<Relasjon> relasjoner = [];
        if (hun != subjekt.Ansatt && enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.Leder);
        if (hun != subjekt.Ansatt && subjekt.Rolle is Rolle.Personvernombud) _ = relasjoner.Add(Relasjon.Ombud);
        return relasjoner;
    }

    private async Task<Tilgangskontekst> Varselet(Subjekt subjekt, VarselId id, CancellationToken ct)
    {
        var meg = subjekt.Ansatt;
        return await db.Varsler.AnyAsync(v => v.Id == id && v.Mottaker == meg, ct) ? Eget(subjekt, Relasjon.Egen) : FinnesIkke;
    }

    // The child is not in the answer: the innsynslogg of a melding names none. What keeps out the leader of a unit who is barred
    // from the child does not keep the sender from what she wrote herself.
    private async Task<Tilgangskontekst> Meldingen(Subjekt subjekt, BekymringsmeldingId id, DateOnly dag, CancellationToken ct)
    {
        var (meg, enhet, forlatt) = (subjekt.Ansatt, subjekt.Enhet, (int)Sendingstrinn.Forlatt);
        var utelukket = db.Utelukket(meg, dag);
        var funn = await db.Bekymringsmeldinger.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.Kommune,
            m.Melder,
            Utelukket = m.Barn != null && utelukket.Contains(m.Barn.Value),
            Slettet = db.Barn.Any(b => b.Id == m.Barn && b.Slettet != null),
            Varslet = db.Varsler.Any(v => v.Gjelder == id.Verdi && v.Mottaker == meg
                && (v.SomRolle == Rolle.BtiKoordinator || (v.SomRolle == Rolle.Enhetsleder && v.Trinn == forlatt && m.Enhet == enhet && m.Tilstand == Meldingstilstand.Utkast))),
        }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;
        if (funn.Melder == meg) return new(funn.Kommune, new HashSet<Relasjon> { Relasjon.Melder }, Slettet: funn.Slettet);

        HashSet<Relasjon> relasjoner = [];
        if (subjekt.Rolle is Rolle.Enhetsleder && await db.SesAvLeder(subjekt, dag).AnyAsync(m => m.Id == id, ct)) _ = relasjoner.Add(Relasjon.LederForMelder);
        if (funn.Varslet) _ = relasjoner.Add(Relasjon.VarsletOmSending);
        return new(funn.Kommune, relasjoner, funn.Utelukket, Slettet: funn.Slettet);
    }

    private async Task<Tilgangskontekst> MedBarnet(Subjekt subjekt, Tilgangskontekst kontekst, DateOnly dag, CancellationToken ct) =>
        kontekst.Barn is { } id
            ? Med(kontekst, await db.Barn.AsNoTracking().Where(b => b.Id == id).Select(FraBarn(subjekt.Ansatt, dag)).FirstOrDefaultAsync(ct))
            : kontekst;

    private static Tilgangskontekst Med(Tilgangskontekst kontekst, Barnefakta? barn) =>
        barn is null ? FinnesIkke : kontekst with { Beskyttelse = barn.Adressebeskyttelse, Utelukket = barn.Utelukket, Slettet = barn.Slettet };

    private static readonly Expression<Func<Uro, Urofakta>> FraUro = u => new Urofakta(u.Id, u.Kommune, u.Eier, u.Enhet, u.DeltMed, u.Barn, u.SkrevetNavn != null);

    // The child comes with it: every one of them is about one.
    private static IQueryable<Forloepsfakta> Fakta(IBtiDb db, IQueryable<Forloep> forloep, AnsattId meg, Rolle rolle, DateOnly dag, DateTimeOffset naa)
    {
        var utelukket = db.Utelukket(meg, dag);
        return forloep.Join(db.Barn, f => f.Barn, b => b.Id, (f, b) => new Forloepsfakta(
            f.Id, f.Kommune, f.Barn, f.Enhet,
            f.Stafettholder == meg,
            f.StafettholderVarer < dag,
            f.TilbudtTil == meg,
            f.Stedfortreder == meg && f.StedfortrederTil >= dag,
            f.Aktoerer.Any(a => a.Ansatt == meg && a.Til == null && a.Varer >= dag && a.Grunnlag == Delingsgrunnlag.Samtykke),
            f.Ansvarsgruppe != null && f.Ansvarsgruppe.Koordinator == meg,
            f.Aktoerer.Any(a => a.Ansatt == meg && a.Til == null && a.Varer >= dag && a.Grunnlag != Delingsgrunnlag.Samtykke),
            rolle == Rolle.BtiKoordinator && f.Frister.Any(x => x.Status == Friststatus.Aapen && db.Varsler.Any(v => v.Frist == x.Id && v.Mottaker == meg && v.SomRolle == Rolle.BtiKoordinator)),
            db.Noedinnsyn.Any(n => n.Ansatt == meg && n.Barn == f.Barn && n.Til > naa),
            f.Aktoerer.Any(a => a.Ansatt == meg) || f.Holdere.Any(h => h.Ansatt == meg),
            f.Versjon,
            b.Adressebeskyttelse,
            utelukket.Contains(b.Id),
            b.Slettet != null));
    }

    private Expression<Func<Barn, Barnefakta>> FraBarn(AnsattId meg, DateOnly dag)
    {
        var utelukket = db.Utelukket(meg, dag);
        return b => new Barnefakta(b.Id, b.Adressebeskyttelse, utelukket.Contains(b.Id), b.Slettet != null);
    }

    private static Tilgangskontekst Kontekst(Subjekt subjekt, Urofakta uro)
    {
        HashSet<Relasjon> relasjoner = [];
        if (uro.Eier == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.Eier);
        if (uro.DeltMed == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.DeltMed);
        if (uro.DeltMed is null && uro.Enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.LederUdelt);
        return new(uro.Kommune, relasjoner, Barn: uro.Barn);
    }

    private static Tilgangskontekst Kontekst(Subjekt subjekt, Forloepsfakta forloep)
    {
        HashSet<Relasjon> relasjoner = [];
        if (forloep.ErHolder) _ = relasjoner.Add(forloep.UtenSamtykke ? Relasjon.StafettholderUtenSamtykke : Relasjon.Stafettholder);
        if (forloep.ErTilbudt) _ = relasjoner.Add(Relasjon.TilbudtStafett);
        if (forloep.ErStedfortreder) _ = relasjoner.Add(Relasjon.Stedfortreder);
        if (forloep.ErAktoer) _ = relasjoner.Add(Relasjon.Aktoer);
        if (forloep is { ErAktoer: true, ErGruppekoordinator: true }) _ = relasjoner.Add(Relasjon.Gruppekoordinator);
        if (forloep.ErAktoerUtenSamtykke) _ = relasjoner.Add(Relasjon.AktoerUtenSamtykke);
        if (forloep.ErEskalert) _ = relasjoner.Add(Relasjon.Eskalert);
        if (forloep.HarNoedinnsyn) _ = relasjoner.Add(Relasjon.Noedinnsyn);
        if (forloep.Enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.Leder);
        if (subjekt.Rolle is Rolle.Personvernombud) _ = relasjoner.Add(Relasjon.Ombud);
        if (relasjoner.Count == 0 && forloep.HarVaert) _ = relasjoner.Add(Relasjon.Tidligere);
        // Every answer to a samtykke gives the forloep a new version.
        var underSamtykke = relasjoner.Contains(Relasjon.Aktoer)
            || (forloep.Enhet != subjekt.Enhet && (relasjoner.Contains(Relasjon.Stafettholder) || relasjoner.Contains(Relasjon.Stedfortreder)));
        return new(forloep.Kommune, relasjoner, forloep.Utelukket, forloep.Adressebeskyttelse, forloep.Barn, underSamtykke ? forloep.Versjon : null, Slettet: forloep.Slettet);
    }
}
