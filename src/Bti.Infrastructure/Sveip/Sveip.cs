using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// Does what is due: borrows a group, does it in one transaction for each kommune and kind, and by halves when
/// it could not be saved, down to the one that fails, which does not stop the others. May run on any number of machines (ADR-0027).
/// </summary>
internal sealed class Sveip(
    Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, IEnumerable<IVekker> vekkere, BtiOptions oppsett, TimeProvider klokke, ILogger<Sveip> logg)
{
    private const int Ganger = 3;

    private readonly Dictionary<Vekkeslag, IVekker> _vekkere = vekkere.ToDictionary(v => v.Slag);
    private readonly SveipOptions _valg = oppsett.Sveip;

    /// <summary>Takes groups until nothing more is due.</summary>
    /// <returns>How many that were taken on.</returns>
    public async Task<int> TilTomt(CancellationToken ct) =>
        (await Task.WhenAll(Enumerable.Range(0, Database.Grupper(oppsett.Database.Provider)).Select(_ => EnEtterEn(ct)))).Sum();

    private async Task<int> EnEtterEn(CancellationToken ct)
    {
        for (var antall = 0; ;)
        {
            var tatt = await EnGruppe(ct);
            if (tatt == 0) return antall;
            antall += tatt;
        }
    }

    private async Task<int> EnGruppe(CancellationToken ct)
    {
        var (naa, laan) = (klokke.Naa, Guid.CreateVersion7());
        IReadOnlyList<Laan.Laant> laant;
        await using (var db = ny(kommuner.Alle[0].Kommune)) laant = await Laan.Ta(db, Laan.Bane.Sveip, laan, _valg.Gruppe, naa, naa.Tidspunkt + _valg.Laan, ct);
        foreach (var gruppe in laant.GroupBy(l => (l.Kommune, l.Slag)))
            await Gjoer(gruppe.Key.Kommune, gruppe.Key.Slag, [.. gruppe.Select(l => l.Id)], laan, naa, ct);
        return laant.Count;
    }

    private async Task Gjoer(KommuneId kommune, Vekkeslag slag, IReadOnlyList<Guid> ider, Guid laan, Naa naa, CancellationToken ct, int gang = 1)
    {
        try
        {
            await using var db = ny(kommune);

            // What has changed is looked for once: every question about what the context follows would look again.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var vekkinger = await db.Set<Vekking>().Where(v => ider.Contains(v.Id) && v.LaantAv == laan).ToListAsync(ct);
            await _vekkere[slag].Vekk(db, vekkinger, naa, ct);
            await Samlebrevtider.Planlegg(db, kommuner.For(kommune).Kalender, naa, ct);
            db.ChangeTracker.DetectChanges();
            _ = await db.SaveChangesAsync(ct);
        }
        catch (Exception feil) when (feil is not OperationCanceledException && ider.Count > 1)
        {
            // By halves: the one that fails is found in few steps, and the rest are still saved many at a time.
            foreach (var del in ider.Chunk((ider.Count + 1) / 2)) await Gjoer(kommune, slag, del, laan, naa, ct);
        }
        catch (DbUpdateException feil) when (Database.ErDuplikat(feil) && gang < Ganger)
        {
            // Another told the same person for the first time at the same instant.
            await Gjoer(kommune, slag, ider, laan, naa, ct, gang + 1);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody closed it or moved it, or the loan ran out and another has it: there is nothing to do here.
        }
        catch (Exception feil) when (feil is not OperationCanceledException)
        {
            logg.LogError(feil, "{Slag} {Id} could not be done", slag, ider[0]);
            await Utsett(kommune, ider[0], laan, feil, naa, ct);
        }
    }

    private async Task Utsett(KommuneId kommune, Guid id, Guid laan, Exception feil, Naa naa, CancellationToken ct)
    {
        try
        {
            await using var db = ny(kommune);
            if (await db.Set<Vekking>().FirstOrDefaultAsync(v => v.Id == id && v.LaantAv == laan, ct) is not { } vekking) return;
            vekking.Mislyktes(feil.GetType().Name, _valg.Forsoek, _valg.Pause, naa);
            _ = await db.SaveChangesAsync(ct);
        }
        catch (Exception igjen) when (Databasefeil.ErNede(igjen) || igjen is DbUpdateConcurrencyException)
        {
            // It comes back by itself when the loan ends.
            logg.LogDebug(igjen, "The failure of {Id} could not be written down", id);
        }
    }
}
