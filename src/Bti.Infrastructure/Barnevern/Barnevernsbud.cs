using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Carries meldinger for as long as the host lives, beside the sweep and the mail: neither holds up the other.</summary>
internal sealed class Barnevernsbud(
    Barnevernsgang gang, Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, BarnevernOptions valg, SveipOptions sveip, TimeProvider klokke, ILogger<Barnevernsbud> logg) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var sikret = false; valg.Paa && sveip.Paa && !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                if (!sikret) await Sikre(stoppingToken);
                sikret = true;
                _ = await gang.TilTomt(stoppingToken);
            }
            catch (Exception feil) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, or something nobody has thought of: a melding must not stop for good because of it.
                logg.LogError(feil, "Meldinger could not be carried, and are tried again");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(sveip.Intervall, klokke, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Each kommune's daily count is waited for.</summary>
    public async Task Sikre(CancellationToken ct)
    {
        foreach (var kommune in kommuner.Alle)
        {
            await using var db = ny(kommune.Kommune);
            await Barnevernsgang.Sikre(db, klokke.Naa, ct);
            try
            {
                _ = await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException feil) when (Database.ErDuplikat(feil))
            {
                // Another machine started at the same time, and has made it.
                logg.LogDebug(feil, "The daily count of {Kommune} was there", kommune.Kommune.Nummer);
            }
        }
    }
}

internal static class BarnevernOppsett
{
    public static IServiceCollection AddBarnevern(this IServiceCollection services, BarnevernOptions valg) => services
        .AddSingleton(valg)
        .AddSingleton<IVekker, Meldingsklokkevekker>()
        .AddSingleton<IBarnevernspost>(p => valg.Kanal is Sendekanal.Fiks ? new Fikspost(valg) : new Filpost(valg, p.GetRequiredService<Hvelv>()))
        .AddSingleton<Barnevernsgang>()
        .AddSingleton<Barnevernsbud>()
        .AddHostedService(p => p.GetRequiredService<Barnevernsbud>());
}
