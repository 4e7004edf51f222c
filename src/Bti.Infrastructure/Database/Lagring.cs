using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>One transaction for everything an act leads to.</summary>
internal sealed class Lagring(BtiDbContext db, IForloepsdriver driver, IKommuneoppsett kommuner, Oekter oekter) : ILagring
{
    /// <inheritdoc/>
    public bool HarEndringer => db.ChangeTracker.HasChanges();

    /// <inheritdoc/>
    public Task<Kvittering?> HentKvittering(AnsattId ansatt, Noekkel noekkel, CancellationToken ct) =>
        db.Kvitteringer.FirstOrDefaultAsync(k => k.Ansatt == ansatt && k.Noekkel == noekkel, ct);

    /// <inheritdoc/>
    public async Task Lagre(Kvittering kvittering, Innsynsrad innsyn, CancellationToken ct)
    {
        foreach (var rot in db.ChangeTracker.Entries<Handlingsforloep>().Select(e => e.Entity).ToList())
        {
            var rekke = rot is Uro uro ? uro.Id.Verdi : ((Forloep)rot).Id.Verdi;
            db.Hendelser.AddRange(rot.TaNyeHendelser().Select(h => new Hendelsesrad
            {
                Kommune = rot.Kommune,
                Rekke = rekke,
                Nr = h.Nr,
                Innhold = JsonSerializer.Serialize(h.Hendelse),
                Av = h.Av,
                Tid = h.Tid,
            }));
        }

        await driver.Planlegg([.. db.ChangeTracker.Entries<Frist>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity)], ct);
        var kalender = kommuner.For(db.Gjeldende).Kalender;
        await Meldingsvekkinger.Planlegg(db, utboks: true, kalender, new Naa(innsyn.Tid), ct);
        await Samlebrevtider.Planlegg(db, kalender, new Naa(innsyn.Tid), ct);

        // Somebody is away, leaves, or is barred from a child: what she holds is looked to at once, and not first tonight.
        if (db.ChangeTracker.Entries<Fravaer>().Any(e => e.State is EntityState.Added) || db.ChangeTracker.Entries<Inhabil>().Any(e => e.State is EntityState.Added or EntityState.Modified) || db.ChangeTracker.Entries<Ansatt>().Any(e => e.State is EntityState.Modified))
            await Nattkontroll.Sikre(db, new Naa(kvittering.Tid), straks: true, ct);
        foreach (var flytting in db.ChangeTracker.Entries<Veilederflytting>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).ToList())
        {
            var vekking = new Vekking { Kommune = flytting.Kommune, Id = flytting.Id.Verdi, Slag = Vekkeslag.Veilederflytting };
            vekking.VentTil(flytting.Bestilt);
            _ = db.Add(vekking);
        }

        var slettet = db.ChangeTracker.Entries<Barn>().Where(e => e.Property(b => b.Slettet) is { IsModified: true, OriginalValue: null }).Select(e => e.Entity).ToList();
        foreach (var barn in slettet) (await db.Set<Datanoekkel>().FirstAsync(n => n.Kommune == barn.Kommune && n.Id == barn.Id.Verdi, ct)).Oedelegg();

        var avsluttet = db.ChangeTracker.Entries<Oekt>().Where(e => e.State is EntityState.Deleted).Select(e => e.Entity).ToList();
        foreach (var bytte in db.ChangeTracker.Entries<Enhetsbytte>().Where(e => e.State is EntityState.Added).Select(e => e.Entity).Where(b => b.Venter).ToList())
        {
            var vekking = new Vekking { Kommune = bytte.Kommune, Id = bytte.Id.Verdi, Slag = Vekkeslag.Enhetsbytte };
            vekking.VentTil(Naa.StartenPaa(bytte.Dag));
            _ = db.Add(vekking);
        }

        _ = db.Add(kvittering);
        _ = db.Add(innsyn);
        db.Utkast.RemoveRange(await db.Utkast.Where(u => u.Ansatt == kvittering.Ansatt && u.Noekkel == kvittering.Noekkel).ToListAsync(ct));
        try
        {
            _ = await db.SaveChangesAsync(ct);
            foreach (var barn in slettet) db.Hvelv.Glem(barn.Kommune, barn.Id.Verdi);
            if (avsluttet.Count > 0) oekter.ErAvsluttet(avsluttet, Oektslutt.Administrator);
        }
        catch (Exception feil) when (feil is DbUpdateConcurrencyException or NoekkelErOedelagt)
        {
            throw new KollisjonException(feil);
        }
        catch (DbUpdateException feil) when (Database.ErDuplikat(feil))
        {
            throw new KollisjonException(feil);
        }
    }

    /// <inheritdoc/>
    public bool ErNede(Exception feil) => Databasefeil.ErNede(feil);

    /// <inheritdoc/>
    public void Nullstill() => db.ChangeTracker.Clear();
}
