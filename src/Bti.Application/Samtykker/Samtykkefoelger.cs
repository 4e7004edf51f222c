using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What follows at once when an answer is registered or withdrawn: the log, and those who were let in.</summary>
internal static class Samtykkefoelger
{
    public static async Task<Hinder?> FoelgSamtykkene(this Domain.Forloep forloep, string til, IBtiDb db, Rammer ramme, CancellationToken ct)
    {
        var status = await db.Samtykkestatus(forloep, til, ramme, ct);
        if (til == Domain.Samtykke.Stafettloggen)
        {
            if (!forloep.ErAapent) return null;
            (await db.Stafettlogger.Hent(forloep.Id, ct)).SamtykketErEndret(ramme);
            return forloep.FoelgSamtykket(status, ramme);
        }

        forloep.FoelgTjenestesamtykket(til, status.Varer, ramme);
        var siste = status.Varer ?? ramme.Naa.Dag.AddDays(-1);

        // Access lasts as long as the newest yes, longer or shorter than the one she was let in by. The samtykke is to the service:
        // one who works in another by now gets nothing by it.
        foreach (var aktoer in forloep.Aktoerer.Where(a => a.Til is null && a.Tjeneste == til && a.Grunnlag is Delingsgrunnlag.Samtykke).ToList())
        {
            var ansatt = aktoer.Ansatt;
            if (status.Varer is { } varer && await db.Ansatte.AnyAsync(a => a.Id == ansatt && a.Tjeneste == til, ct)) forloep.LaAktoerVare(ansatt, varer);
            else if (!(aktoer.Varer <= status.Varer) && forloep.TaUt(ansatt, ramme) is not null) forloep.LaAktoerVare(ansatt, siste);
        }

        // The stafett is always with one: she keeps it, and sees no more than that (ADR-0026).
        var (holder, stedfortreder, tilbudt, enhet) = (forloep.Stafettholder, forloep.Stedfortreder, forloep.TilbudtTil, forloep.Enhet);
        var derfra = await db.Ansatte.Where(a => a.Tjeneste == til && a.Enhet != enhet && (a.Id == holder || a.Id == stedfortreder || a.Id == tilbudt)).Select(a => (AnsattId?)a.Id).ToListAsync(ct);
        if (derfra.Contains(holder)) forloep.LaHolderVare(siste);

        // It never outlives the samtykke, nor does standing in, or an offer that is not answered.
        if (stedfortreder is not null && derfra.Contains(stedfortreder) && !(forloep.StedfortrederTil <= status.Varer)) _ = forloep.AvsluttStedfortreder(ramme);
        if (tilbudt is not null && derfra.Contains(tilbudt) && status.Varer is null) _ = forloep.TrekkStafettilbud(ramme);
        await new Gruppeinnkalling(db).Foelg(forloep, ramme, ct);
        return null;
    }
}
