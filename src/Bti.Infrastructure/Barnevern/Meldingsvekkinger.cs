using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>What waits for a melding that is about to be saved: the outbox, and its clock. In the same transaction, or not at all.</summary>
internal static class Meldingsvekkinger
{
    /// <param name="db">What is about to be saved.</param>
    /// <param name="utboks">True to put in the outbox what a person has sent; the outbox itself looks after its own row.</param>
    /// <param name="kalender">The kommune's.</param>
    /// <param name="naa">Now.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task Planlegg(BtiDbContext db, bool utboks, Kalender kalender, Naa naa, CancellationToken ct)
    {
        var meldinger = db.ChangeTracker.Entries<Bekymringsmelding>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        if (meldinger.Count == 0) return;
        List<Guid> ider = [.. meldinger.Select(m => m.Klokke), .. utboks ? meldinger.Select(m => m.Id.Verdi) : []];
        var vekkinger = await db.Set<Vekking>().Where(v => ider.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        foreach (var melding in meldinger)
        {
            // What is told of again and again is told of when the row says, whatever else happens to it.
            if (!melding.Purres) Sett(melding.Klokke, Vekkeslag.Meldingsklokke, melding.NesteKlokke);
            else if (!vekkinger.ContainsKey(melding.Klokke)) Sett(melding.Klokke, Vekkeslag.Meldingsklokke, melding.NestePurring(kalender, naa));
            if (utboks) Sett(melding.Id.Verdi, Vekkeslag.Melding, melding.Tilstand is Meldingstilstand.Sendt ? naa.Tidspunkt : null);
        }

        void Sett(Guid id, Vekkeslag slag, DateTimeOffset? naar)
        {
            var vekking = vekkinger.GetValueOrDefault(id);
            if (naar is { } tid)
            {
                if (vekking is null) _ = db.Add(vekking = new Vekking { Kommune = db.Gjeldende, Id = id, Slag = slag });
                vekking.VentTil(tid);
            }
            else if (vekking is not null && slag is Vekkeslag.Meldingsklokke)
            {
                _ = db.Remove(vekking);
            }
        }
    }
}
