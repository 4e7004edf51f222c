using System.Collections.Concurrent;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>How a leverandoer's answer is known again in the register of employees.</summary>
public enum Kobling
{
    /// <summary>It is her brukernavn.</summary>
    Brukernavn,

    /// <summary>It is her foedselsnummer.</summary>
    Foedselsnummer,
}

/// <summary>Whom a leverandoer vouches for.</summary>
public enum Innloggede
{
    /// <summary>Those who are employed.</summary>
    Ansatte,

    /// <summary>Guardians and young people: known by foedselsnummer alone (ADR-0036).</summary>
    Familie,
}

/// <summary>One of the family to be in the demo.</summary>
/// <param name="Relasjon">What she is to the child; empty for a young person.</param>
public sealed record Demofamilie(AnsattId Id, string Navn, Rolle Rolle, string Relasjon, string Barn, bool Ansvar);

/// <summary>Who a login is. An answer is kept for ten seconds, so a changed role takes effect within that.</summary>
public sealed class Brukeroppslag
{
    private static readonly TimeSpan Varighet = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(KommuneId, AnsattId), (DateTimeOffset Til, Subjekt? Subjekt)> _kjente = new();
    private readonly Func<KommuneId, BtiDbContext> _ny;
    private readonly IKommuneoppsett _kommuner;
    private readonly IHvelv _hvelv;
    private readonly TimeProvider _klokke;

    internal Brukeroppslag(Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, IHvelv hvelv, TimeProvider klokke) =>
        (_ny, _kommuner, _hvelv, _klokke) = (ny, kommuner, hvelv, klokke);

    /// <summary>The employee, or the one of the family, as she is now; null when she is not there (any more).</summary>
    public async Task<Subjekt?> Finn(KommuneId kommune, AnsattId ansatt, CancellationToken ct)
    {
        var naa = _klokke.GetUtcNow();
        if (_kjente.TryGetValue((kommune, ansatt), out var kjent) && naa < kjent.Til) return kjent.Subjekt;

        await using var db = _ny(kommune);
        var funnet = await db.Ansatte.SomErHer(_klokke.Naa.Dag).Where(a => a.Id == ansatt)
            .Select(a => new { a.Rolle, a.Enhet, a.Tjeneste, a.Navn, Enhetsnavn = db.Enheter.Where(e => e.Id == a.Enhet).Select(e => e.Navn).First() }).FirstOrDefaultAsync(ct);
        var subjekt = funnet is null ? await Familien(db, kommune, ansatt.Verdi, ct) : new Subjekt(kommune, ansatt, funnet.Rolle, funnet.Enhet, funnet.Tjeneste, funnet.Navn, funnet.Enhetsnavn);
        _kjente[(kommune, ansatt)] = (naa + Varighet, subjekt);
        return subjekt;
    }

    /// <summary>Those that a leverandoer's answer stands for: one in each kommune where she is employed today.</summary>
    /// <param name="kobling">What the answer is.</param>
    /// <param name="verdi">The answer.</param>
    /// <param name="kommuner">The kommuner that the leverandoer may let in to; empty is all.</param>
    public async Task<IReadOnlyList<(KommuneId Kommune, AnsattId Ansatt)>> FinnPaalogget(Kobling kobling, string verdi, IReadOnlyCollection<string> kommuner, CancellationToken ct)
    {
        List<(KommuneId, AnsattId)> treff = [];
        foreach (var kommune in _kommuner.Alle.Select(k => k.Kommune).Where(k => kommuner.Count == 0 || kommuner.Contains(k.Nummer)))
        {
            await using var db = _ny(kommune);
            var ansatte = db.Ansatte.SomErHer(_klokke.Naa.Dag);
            var indeks = kobling is Kobling.Foedselsnummer ? _hvelv.Indeks(kommune, verdi) : null;
            ansatte = kobling is Kobling.Foedselsnummer ? ansatte.Where(a => a.FnrIndeks == indeks) : ansatte.Where(a => a.Brukernavn == verdi);

            // A database may take two names for the same that are not: capitals, accents, a space at the end.
            var funnet = await ansatte.Select(a => new { a.Id, a.Brukernavn }).ToListAsync(ct);
            if (funnet.Find(a => kobling is Kobling.Foedselsnummer || a.Brukernavn == verdi) is { } hun) treff.Add((kommune, hun.Id));
        }

        return treff;
    }

    /// <summary>Those of the family that a foedselsnummer stands for: one in each kommune that has a child she is guardian of, or where she decides for herself.</summary>
    /// <param name="kommuner">The kommuner that the leverandoer may let in to; empty is all.</param>
    public async Task<IReadOnlyList<(KommuneId Kommune, AnsattId Ansatt)>> FinnFamilie(string fnr, IReadOnlyCollection<string> kommuner, CancellationToken ct)
    {
        List<(KommuneId, AnsattId)> treff = [];
        foreach (var kommune in _kommuner.Alle.Where(k => kommuner.Count == 0 || kommuner.Contains(k.Kommune.Nummer)))
        {
            await using var db = _ny(kommune.Kommune);
            var indeks = _hvelv.Indeks(kommune.Kommune, fnr);
            var dag = _klokke.Naa.Dag;
            var foresatt = await db.Barn.SelectMany(b => b.Foresatte).Where(f => f.FnrIndeks == indeks && (f.Til == null || f.Til >= dag)).Select(f => f.Id).ToListAsync(ct);
            var selv = foresatt.Count > 0 ? null : await db.Barn.Where(b => b.FnrIndeks == indeks).Select(b => new { b.Id, b.Foedt }).FirstOrDefaultAsync(ct);

            // Her first row, whichever child it is for: who she is does not change with the next child.
            if (foresatt.Count > 0) treff.Add((kommune.Kommune, new AnsattId(foresatt.Min(f => f.Verdi))));
            else if (selv is not null && Familierelasjon.Selv(selv.Foedt, kommune.Regler, _klokke.Naa.Dag) is Relasjon.BarnetSelv) treff.Add((kommune.Kommune, new AnsattId(selv.Id.Verdi)));
        }

        return treff;
    }

    /// <summary>For the demo's start page: some of the families that have an open forloep, with what they are to which child.</summary>
    public async Task<IReadOnlyList<Demofamilie>> NoenFamilier(KommuneId kommune, CancellationToken ct)
    {
        await using var db = _ny(kommune);
        var (dag, regler) = (_klokke.Naa.Dag, _kommuner.For(kommune).Regler);
        var barn = await db.Barn.Where(b => b.Adressebeskyttelse == Adressebeskyttelse.Ingen && db.Forloep.Any(f => f.Barn == b.Id && f.ErAapent)).OrderBy(b => b.Id).Take(40).ToListAsync(ct);
        var smaa = barn.FindAll(b => b.Alder(dag) < regler.ForesattesInnsynTil);
        var vist = smaa.Where(b => b.Foresatte.Count > 1).Take(3).Concat(smaa.Where(b => b.Foresatte.Any(f => !f.Foreldreansvar)).Take(1)).Distinct().ToList();
        var indekser = vist.SelectMany(b => b.Foresatte).Select(f => f.FnrIndeks).OfType<byte[]>().ToList();
        var rader = await db.Barn.SelectMany(b => b.Foresatte).Where(f => indekser.Contains(f.FnrIndeks!)).Select(f => new { f.Id, f.FnrIndeks }).ToListAsync(ct);
        AnsattId Hun(Foresatt f) => new(rader.Where(r => r.FnrIndeks.AsSpan().SequenceEqual(f.FnrIndeks)).Select(r => r.Id.Verdi).Append(f.Id.Verdi).Min());
        return
        [
            .. vist.SelectMany(b => b.Foresatte.Select(f => new Demofamilie(Hun(f), f.Navn.Tekst, Rolle.Foresatt, f.Relasjon, b.Navn.Tekst, f.Foreldreansvar))),
            .. barn.Where(b => Familierelasjon.Selv(b.Foedt, regler, dag) is Relasjon.BarnetSelv).Take(2).Select(b => new Demofamilie(new AnsattId(b.Id.Verdi), b.Navn.Tekst, Rolle.Ungdom, "", "", false)),
        ];
    }

    private async Task<Subjekt?> Familien(BtiDbContext db, KommuneId kommune, Guid id, CancellationToken ct)
    {
        var (foresatt, selv) = (new ForesattId(id), new BarnId(id));
        if (await db.Barn.FirstOrDefaultAsync(b => b.Id == selv || b.Foresatte.Any(f => f.Id == foresatt), ct) is not { } barn) return null;
        Subjekt Av(Rolle rolle, Fortrolig navn) => new(kommune, new AnsattId(id), rolle, new EnhetId(Guid.Empty), "", navn.Tekst);
        return barn.Id != selv ? Av(Rolle.Foresatt, barn.Foresatte.First(f => f.Id == foresatt).Navn)
            : Familierelasjon.Selv(barn.Foedt, _kommuner.For(kommune).Regler, _klokke.Naa.Dag) is Relasjon.BarnetSelv ? Av(Rolle.Ungdom, barn.Navn)
            : null;
    }

    /// <summary>For the demo: the employee with a brukernavn, written «3447/kari.nordli» where several kommuner have one.</summary>
    public async Task<(KommuneId Kommune, AnsattId Ansatt)?> FinnBrukernavn(string brukernavn, CancellationToken ct)
    {
        var deler = brukernavn.Split('/', 2);
        var kommuner = _kommuner.Alle.Where(k => deler.Length == 1 || k.Kommune.Nummer == deler[0]);
        var navn = deler[^1];
        List<(KommuneId, AnsattId)> treff = [];
        foreach (var kommune in kommuner)
        {
            await using var db = _ny(kommune.Kommune);
            var id = await db.Ansatte.Where(a => a.Brukernavn == navn).Select(a => (AnsattId?)a.Id).FirstOrDefaultAsync(ct);
            if (id is { } funnet) treff.Add((kommune.Kommune, funnet));
        }

        return treff.Count == 1 ? treff[0] : null;
    }

    /// <summary>For the demo's start page: everyone in a kommune, with unit and how many open forloep she holds.</summary>
    public async Task<IReadOnlyList<(AnsattId Id, string Navn, Rolle Rolle, string Enhet, int Forloep)>> Alle(KommuneId kommune, CancellationToken ct)
    {
        await using var db = _ny(kommune);
        var rader = await db.Ansatte.Join(db.Enheter, a => a.Enhet, e => e.Id, (a, e) => new { a.Id, a.Navn, a.Rolle, Enhet = e.Navn, Forloep = db.Forloep.Count(f => f.Stafettholder == a.Id && f.ErAapent) }).ToListAsync(ct);
        return [.. rader.OrderBy(r => r.Rolle).ThenBy(r => r.Enhet, StringComparer.Ordinal).ThenBy(r => r.Navn, StringComparer.Ordinal).Select(r => (r.Id, r.Navn, r.Rolle, r.Enhet, r.Forloep))];
    }
}
