using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the use cases around a forloep fetch. Whether the asker may is decided before they run.</summary>
internal static class Forloepshenting
{
    public static Task<Domain.Forloep> Hent(this DbSet<Domain.Forloep> forloep, ForloepId id, CancellationToken ct) => forloep.FirstAsync(f => f.Id == id, ct);

    public static Task<Domain.Stafettlogg> Hent(this DbSet<Domain.Stafettlogg> logger, ForloepId id, CancellationToken ct) => logger.FirstAsync(l => l.Forloep == id, ct);

    /// <summary>The child a forloep is about.</summary>
    public static Task<Barn> Barnet(this IBtiDb db, ForloepId id, CancellationToken ct) => db.Barn.FirstAsync(b => db.Forloep.Any(f => f.Id == id && f.Barn == b.Id), ct);

    /// <summary>Those who can take part in a forloep: whoever works with children, not those who run or oversee the system, or lead from above it.</summary>
    public static IQueryable<Ansatt> KanDelta(this IQueryable<Ansatt> ansatte) =>
        ansatte.Where(a => !Domain.Tilgang.UtenSaker.Contains(a.Rolle));

    /// <summary>An employee one may choose for a forloep; null for one who is not there, cannot take part, has left, or is barred from the child.</summary>
    public static async Task<Ansatt?> HentValgbar(this IBtiDb db, Guid id, BarnId barn, DateOnly dag, CancellationToken ct)
    {
        var ansatt = new AnsattId(id);
        return await db.Barn.IkkeUtelukket(db, ansatt, dag).AnyAsync(b => b.Id == barn, ct)
            ? await db.Ansatte.AsNoTracking().KanDelta().SomErHer(dag).FirstOrDefaultAsync(a => a.Id == ansatt, ct)
            : null;
    }

    /// <summary>Says the service by its name, since the domain knows it by its code; and when the samtykke to it has run out, that it has.</summary>
    public static Hinder? MedTjenesten(this Hinder? nei, Ansatt ansatt, Samtykkestatus status, Rammeoppslag rammer) =>
        nei != Hindre.SamtykkeMangler ? nei : status.ErUtloept ? status.Nei() : nei?.Med("mottaker", rammer.Oppsett.Tjenestenavn(ansatt.Tjeneste));

    /// <summary>True while a team is to discuss it: closed, nothing said there could be written in the log.</summary>
    public static Task<bool> SkalDroeftes(this IBtiDb db, ForloepId id, CancellationToken ct) =>
        db.Droeftingssaker.OfType<NavngittDroefting>().AnyAsync(s => s.Forloep == id && s.Lukket == null, ct);

    /// <summary>Where the samtykke to the log or to a service stands today, over what is stored and what is just added.</summary>
    public static async Task<Samtykkestatus> Samtykkestatus(this IBtiDb db, Domain.Forloep forloep, string til, Rammer ramme, CancellationToken ct)
    {
        // Tracked, so that a guardian who is just being added counts.
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, ct);
        var id = forloep.Id;
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(ct);
        var nye = db.Samtykker.Local.Where(s => s.Forloep == id && !samtykker.Contains(s));
        return Samtykkeregel.Status(barn, ramme.Veileder.Regler, samtykker.Concat(nye), til, ramme.Naa.Dag);
    }
}
