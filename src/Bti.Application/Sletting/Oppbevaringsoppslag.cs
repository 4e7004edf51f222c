using System.Linq.Expressions;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Finds what decides whether the texts about a child may be deleted; the list of those that may asks the same.</summary>
internal sealed class Oppbevaringsoppslag(IBtiDb db, Rammeoppslag rammer)
{
    private sealed class Funn
    {
        public BarnId Barn { get; init; }

        public bool HarAapenSak { get; init; }

        public bool StaarPaaLista { get; init; }

        public DateTimeOffset? SistRoert { get; init; }

        public DateTimeOffset? Bedt { get; init; }
    }

    /// <summary>The last day something may have been written; null when the kommune keeps everything.</summary>
    public DateOnly? Grense => Oppbevaring.Grense(rammer.Oppsett.Regler, rammer.Nye().Naa.Dag);

    /// <summary>What is so for a child today.</summary>
    public async Task<Oppbevaringsfakta> Finn(BarnId barn, CancellationToken ct)
    {
        var funn = await db.Barn.Where(b => b.Id == barn).Select(Fakta()).FirstAsync(ct);
        return new(funn.HarAapenSak, funn.StaarPaaLista, funn.SistRoert);
    }

    /// <summary>Those of the children that may be deleted today, by the same facts, and that nobody has asked about since they were written of last.</summary>
    public async Task<IReadOnlyList<BarnId>> KanSlettes(IQueryable<Domain.Barn> barn, int mest, CancellationToken ct)
    {
        if (Grense is not { } grense) return [];
        var etter = Naa.SluttenPaa(grense);
        return await barn.Where(b => b.Slettet == null && (db.Forloep.Any(f => f.Barn == b.Id) || db.Uroer.Any(u => u.Barn == b.Id)))
            .Select(Fakta()).Where(f => !f.HarAapenSak && !f.StaarPaaLista && !(f.SistRoert >= etter) && (f.Bedt == null || f.SistRoert >= f.Bedt))
            .OrderBy(f => f.Barn).Take(mest).Select(f => f.Barn).ToListAsync(ct);
    }

    // A melding that is kept makes the time of keeping run, and is told of in no other way.
    private Expression<Func<Domain.Barn, Funn>> Fakta()
    {
        var paaListe = db.Barn.PaaEnListe(rammer.Nye().Naa.Dag);
        return b => new Funn
        {
            Barn = b.Id,
            HarAapenSak = db.Uroer.Any(u => u.Barn == b.Id && u.ErAapent)
                || db.Forloep.Any(f => f.Barn == b.Id && f.ErAapent)
                || db.Droeftingssaker.OfType<NavngittDroefting>().Any(s => s.Barn == b.Id && s.Lukket == null)
                || db.Enhetsbytter.Any(x => x.Barn == b.Id && x.Utfoert == null && x.Avlyst == null)
                || db.Noedinnsyn.Any(n => n.Barn == b.Id && n.Kontrollert == null),
            StaarPaaLista = paaListe.Any(x => x.Id == b.Id),
            SistRoert = db.Uroer.Where(u => u.Barn == b.Id).Select(u => u.EndretTid)
                .Concat(db.Forloep.Where(f => f.Barn == b.Id).Select(f => f.EndretTid))
                .Concat(db.Forloep.Where(f => f.Barn == b.Id).Join(db.Stafettlogger, f => f.Id, l => l.Forloep, (_, l) => l.EndretTid))
                .Concat(db.Forloep.Where(f => f.Barn == b.Id).Join(db.Samtykker, f => f.Id, s => s.Forloep, (_, s) => s.EndretTid))
                .Concat(db.Forloep.Where(f => f.Barn == b.Id).Join(db.Utsettelser, f => f.Id, x => x.Forloep, (_, x) => x.Bedt))
                .Concat(db.Uroer.Where(u => u.Barn == b.Id).Join(db.Utsettelser, u => u.Id, x => x.Uro, (_, x) => x.Bedt))
                .Concat(db.Droeftingssaker.OfType<NavngittDroefting>().Where(s => s.Barn == b.Id).Select(s => s.EndretTid))
                .Concat(db.Noedinnsyn.Where(n => n.Barn == b.Id).Select(n => n.Kontrollert ?? n.Til))
                .Concat(db.Bekymringsmeldinger.Where(m => m.Barn == b.Id).Select(m => m.EndretTid))
                .Concat(db.Utkast.Where(u => u.Barn == b.Id).Select(u => u.Lagret))
                .Max(tid => (DateTimeOffset?)tid),
            Bedt = db.Slettinger.Where(s => s.Barn == b.Id).Select(s => (DateTimeOffset?)s.Bedt).FirstOrDefault(),
        };
    }
}
