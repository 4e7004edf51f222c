using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What follows at once when an answer is registered or withdrawn: the log, and those who were let in.</summary>
internal static class Samtykkefoelger
{
    public static async Task<Hinder?> FoelgSamtykkene(this Domain.Forloep forloep, string til, IBtiDb db, Rammer ramme, CancellationToken ct)
    {
        var status = await db.Samtykkestatus(forloep, til, ramme, ct);
        if (!forloep.ErAapent) return null;
        if (til == Domain.Samtykke.Stafettloggen)
        {
            (await db.Stafettlogger.Hent(forloep.Id, ct)).SamtykketErEndret(ramme);
            return forloep.FoelgSamtykket(status, ramme);
        }

        forloep.FoelgTjenestesamtykket(til, status.Varer, ramme);

        // Access lasts as long as the samtykke: a newer yes may be longer or shorter than the one she was let in by.
        foreach (var aktoer in forloep.Aktoerer.Where(a => a.Til is null && a.Tjeneste == til && a.Varer != status.Varer).ToList())
        {
            _ = forloep.TaUt(aktoer.Ansatt, ramme);
            if (status.Varer is null) continue;
            var ansatt = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == aktoer.Ansatt, ct);

            // The samtykke is to the service: one who has changed service is not let in again by it.
            if (ansatt.Tjeneste == til) _ = forloep.SlippTil(ansatt, status.Varer, ramme);
        }

        // Nor does standing in, or an offer that is not answered.
        var (stedfortreder, tilbudt, enhet) = (forloep.Stedfortreder, forloep.TilbudtTil, forloep.Enhet);
        var derfra = await db.Ansatte.Where(a => a.Tjeneste == til && a.Enhet != enhet && (a.Id == stedfortreder || a.Id == tilbudt)).Select(a => (AnsattId?)a.Id).ToListAsync(ct);
        if (stedfortreder is not null && derfra.Contains(stedfortreder) && !(forloep.StedfortrederTil <= status.Varer)) _ = forloep.AvsluttStedfortreder(ramme);
        if (tilbudt is not null && derfra.Contains(tilbudt) && status.Varer is null) _ = forloep.TrekkStafettilbud(ramme);
        return null;
    }
}
