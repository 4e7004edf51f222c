using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// Sees to it that everyone who is told something has an hour at which her mail is made. The row is made with her first
/// varsel, in the same transaction, and stays: it moves from one working day to the next. Were it removed when nothing waits,
/// a varsel that another is about to store could be left without (ADR-0029).
/// </summary>
internal static class Samlebrevtider
{
    /// <summary>For the varsler and choices that are about to be saved.</summary>
    public static async Task Planlegg(BtiDbContext db, Kalender kalender, Naa naa, CancellationToken ct)
    {
        var valgte = db.ChangeTracker.Entries<Varselvalg>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToDictionary(e => e.Entity.Ansatt, e => e.Entity);
        var varsler = db.ChangeTracker.Entries<Varsel>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList();
        var straks = varsler.Where(v => v.GaarStraks).Select(v => v.Mottaker).ToHashSet();
        var ider = varsler.Select(v => v.Mottaker).Concat(valgte.Keys).Distinct().ToList();
        if (ider.Count == 0) return;

        var vekkeider = ider.ConvertAll(a => a.Verdi);
        var vekkinger = await db.Set<Vekking>().Where(v => vekkeider.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        foreach (var endret in valgte.Values)
        {
            if (vekkinger.TryGetValue(endret.Ansatt.Verdi, out var vekking)) vekking.VentTil(Samlebrev.NesteTid(endret, kalender, naa));
        }

        foreach (var ansatt in straks)
        {
            if (vekkinger.TryGetValue(ansatt.Verdi, out var vekking)) vekking.VentTil(naa.Tidspunkt);
        }

        var nye = ider.Where(a => !vekkinger.ContainsKey(a.Verdi)).ToList();
        if (nye.Count == 0) return;
        var lagrede = await db.Varselvalg.Where(v => nye.Contains(v.Ansatt)).ToDictionaryAsync(v => v.Ansatt, ct);
        foreach (var ansatt in nye)
        {
            var vekking = new Vekking { Kommune = db.Gjeldende, Id = ansatt.Verdi, Slag = Vekkeslag.Samlebrev };
            vekking.VentTil(straks.Contains(ansatt) ? naa.Tidspunkt : Samlebrev.NesteTid(valgte.GetValueOrDefault(ansatt) ?? lagrede.GetValueOrDefault(ansatt) ?? Varselvalg.For(db.Gjeldende, ansatt), kalender, naa));
            _ = db.Add(vekking);
        }
    }
}
