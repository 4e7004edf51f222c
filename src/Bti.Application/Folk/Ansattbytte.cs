using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What follows when an employee works in another unit or service from now: a roster, or a role another has said yes to.</summary>
internal static class Ansattbytte
{
    /// <summary>Everything she holds or stands in for follows her, also what is closed, but not what is deleted.</summary>
    public static async Task FoelgAnsatt(this IBtiDb db, Ansatt ansatt, Rammeoppslag rammer, CancellationToken ct)
    {
        var id = ansatt.Id;
        foreach (var forloep in await db.Forloep.Where(f => (f.Stafettholder == id || f.Stedfortreder == id) && db.Barn.Any(b => b.Id == f.Barn && b.Slettet == null)).ToListAsync(ct))
        {
            var ramme = rammer.For(forloep.VeilederVersjon);
            forloep.FoelgAnsatt(ansatt, (await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, ct)).Varer, ramme);
        }
    }
}
