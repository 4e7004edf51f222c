using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Empties the outbox for as long as the host lives, beside the sweep: a slow mail server holds up no frist.</summary>
internal sealed class Postbud(Postgang post, EpostOptions epost, SveipOptions sveip, TimeProvider klokke, ILogger<Postbud> logg) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (epost is { Paa: true, HarTjener: true } && sveip.Paa && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                _ = await post.TilTomt(stoppingToken);
            }
            catch (Exception feil) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away, or something nobody has thought of: mail must not stop for good because of it.
                logg.LogError(feil, "The outbox could not be emptied, and is tried again");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(sveip.Intervall, klokke, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}

internal static class EpostOppsett
{
    public static IServiceCollection AddEpost(this IServiceCollection services, EpostOptions valg) => services
        .AddSingleton(valg)
        .AddSingleton<IVekker, Samlebrevvekker>()
        .AddSingleton<IPostsender, Smtpsender>()
        .AddSingleton<Postgang>()
        .AddHostedService<Postbud>();
}
