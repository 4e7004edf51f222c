using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What follows when an employee works in another unit or service from now: a roster, or a role another has said yes to.</summary>
internal static class Ansattbytte
{
    /// <summary>
    /// Everything she holds or stands in for follows her, also what is closed, but not what is deleted. Where she takes part by a
    /// samtykke to the service she has left, she does so no more: it is to the service, and not to her.
    /// </summary>
    public static async Task FoelgAnsatt(this IBtiDb db, Ansatt ansatt, Rammeoppslag rammer, CancellationToken ct)
    {
        var (id, tjeneste, igaar) = (ansatt.Id, ansatt.Tjeneste, rammer.Nye().Naa.Dag.AddDays(-1));
        var forlatt = await db.Forloep.Where(f => f.Aktoerer.Any(a => a.Ansatt == id && a.Til == null && a.Grunnlag == Delingsgrunnlag.Samtykke && a.Tjeneste != tjeneste && a.Varer > igaar)
            && db.Barn.Any(b => b.Id == f.Barn && b.Slettet == null)).ToListAsync(ct);
        foreach (var forloep in forlatt)
        {
            var ramme = rammer.For(forloep.VeilederVersjon);
            if (forloep.TaUt(id, ramme) is not null) forloep.LaAktoerVare(id, igaar);
            await new Gruppeinnkalling(db).Foelg(forloep, ramme, ct);
        }

        foreach (var forloep in await db.Forloep.Where(f => (f.Stafettholder == id || f.Stedfortreder == id) && db.Barn.Any(b => b.Id == f.Barn && b.Slettet == null)).ToListAsync(ct))
        {
            var ramme = rammer.For(forloep.VeilederVersjon);
            forloep.FoelgAnsatt(ansatt, (await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, ct)).Varer, ramme);
        }
    }
}
