using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Runs the sweep for as long as the host lives.</summary>
internal sealed class Sveiper(Sveip sveip, Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, SveipOptions valg, TimeProvider klokke, ILogger<Sveiper> logg) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!valg.Paa) return;
        for (var sikret = false; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                if (!sikret) await SikreNattkontrollen(stoppingToken);
                sikret = true;
                _ = await sveip.TilTomt(stoppingToken);
                await Task.Delay(valg.Intervall, klokke, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception feil)
            {
                // The database is away, or something nobody has thought of: frister must not stop for good because of it.
                logg.LogError(feil, "The sweep failed, and is tried again");
                await Task.Delay(valg.Intervall, klokke, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task SikreNattkontrollen(CancellationToken ct)
    {
        foreach (var kommune in kommuner.Alle)
        {
            await using var db = ny(kommune.Kommune);
            await Nattkontroll.Sikre(db, klokke.Naa, straks: false, ct);
            try
            {
                _ = await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException feil) when (feil is DbUpdateConcurrencyException || Database.ErDuplikat(feil))
            {
                // Another machine started at the same time, and has made it.
                logg.LogDebug(feil, "The nightly check of {Kommune} was there", kommune.Kommune.Nummer);
            }
        }
    }
}
