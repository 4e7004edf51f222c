using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Runs the sweep for as long as the host lives.</summary>
internal sealed class Sveiper(Sveip sveip, SveipOptions valg, TimeProvider klokke, ILogger<Sveiper> logg) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!valg.Paa) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
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
}
