using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>How far the demo's clock is ahead, for every process of the installation. One row, kept under the first kommune.</summary>
internal sealed class Demotid
{
    public required KommuneId Kommune { get; init; }

    /// <summary>Whole days; only ever more.</summary>
    public int Dager { get; set; }
}

/// <summary>The clock of a demo: the real one, and as many days ahead as the visitors have moved it.</summary>
internal sealed class Demour(TimeProvider grunnlag) : TimeProvider
{
    private int _dager;

    /// <summary>How many days it is ahead.</summary>
    public int Dager => Volatile.Read(ref _dager);

    public override DateTimeOffset GetUtcNow() => grunnlag.GetUtcNow().AddDays(Dager);

    /// <summary>Moves it to that many days ahead; never back, however late an answer comes.</summary>
    public void Still(int dager)
    {
        int foer;
        do foer = Dager;
        while (dager > foer && Interlocked.CompareExchange(ref _dager, dager, foer) != foer);
    }
}

/// <summary>Follows what another process has moved the clock to, within a couple of seconds.</summary>
internal sealed class Demourfoelger(Demour ur, Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, ILogger<Demourfoelger> logg) : BackgroundService
{
    private static readonly TimeSpan Mellom = TimeSpan.FromSeconds(2);

    /// <summary>Reads how far ahead the clock is.</summary>
    public async Task Les(CancellationToken ct)
    {
        await using var db = ny(kommuner.Alle[0].Kommune);
        ur.Still(await db.Set<Demotid>().Select(t => t.Dager).FirstOrDefaultAsync(ct));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Mellom, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await Les(stoppingToken);
            }
            catch (Exception feil) when (feil is not OperationCanceledException)
            {
                logg.LogDebug(feil, "The clock of the demo could not be read, and stands where it stood");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}

internal static class Demouroppsett
{
    /// <summary>Puts the demo's clock around the one that is there.</summary>
    public static IServiceCollection AddDemour(this IServiceCollection services)
    {
        var grunnlag = services.LastOrDefault(s => s.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider ?? TimeProvider.System;
        return services.RemoveAll<TimeProvider>()
            .AddSingleton(new Demour(grunnlag))
            .AddSingleton<TimeProvider>(p => p.GetRequiredService<Demour>())
            .AddSingleton<Demourfoelger>()
            .AddSingleton<Demohopp>()
            .AddHostedService(p => p.GetRequiredService<Demourfoelger>());
    }
}
