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

        public bool RoertEtterGrensen { get; init; }
    }

    public DateOnly? Grense => Oppbevaring.Grense(rammer.Oppsett.Regler, rammer.Nye().Naa.Dag);

    /// <summary>Why it may not be deleted today; null when it may.</summary>
    public async Task<Hinder?> HinderForSletting(BarnId barn, CancellationToken ct)
    {
        if (Grense is not { } grense) return Hindre.SkalBevares;
        var funn = await db.Barn.Where(b => b.Id == barn).Select(Fakta(grense)).FirstAsync(ct);
        return Oppbevaring.HinderForSletting(new(funn.HarAapenSak, funn.StaarPaaLista, funn.RoertEtterGrensen));
    }

    /// <summary>Those of the children that may be deleted today, by the same facts.</summary>
    public async Task<IReadOnlyList<BarnId>> KanSlettes(IQueryable<Domain.Barn> barn, int mest, CancellationToken ct) =>
        Grense is not { } grense ? [] : [.. (await barn.Where(b => b.Slettet == null && (db.Forloep.Any(f => f.Barn == b.Id) || db.Uroer.Any(u => u.Barn == b.Id)))
            .Select(Fakta(grense)).Where(f => !f.HarAapenSak && !f.StaarPaaLista && !f.RoertEtterGrensen).OrderBy(f => f.Barn).Take(mest).ToListAsync(ct)).Select(f => f.Barn)];

    // A melding that is kept makes the time of keeping run, and is told of in no other way.
    private Expression<Func<Domain.Barn, Funn>> Fakta(DateOnly grense)
    {
        var (etter, idag) = (Naa.SluttenPaa(grense), rammer.Nye().Naa.Dag);
        return b => new Funn
        {
            Barn = b.Id,
            HarAapenSak = db.Uroer.Any(u => u.Barn == b.Id && u.ErAapent) || db.Forloep.Any(f => f.Barn == b.Id && f.ErAapent),
            StaarPaaLista = b.Enhet != null && !(b.EnhetTil < idag),
            RoertEtterGrensen = db.Uroer.Any(u => u.Barn == b.Id && u.EndretTid >= etter)
                || db.Forloep.Any(f => f.Barn == b.Id && (f.EndretTid >= etter || db.Stafettlogger.Any(l => l.Forloep == f.Id && l.EndretTid >= etter) || db.Samtykker.Any(s => s.Forloep == f.Id && s.EndretTid >= etter)))
                || db.Bekymringsmeldinger.Any(m => m.Barn == b.Id && m.EndretTid >= etter),
        };
    }
}
