using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>The built-in driver: what waits is rows in the same database, committed with the case.</summary>
internal sealed class Driver(BtiDbContext db, Sveip sveip) : IForloepsdriver
{
    /// <inheritdoc/>
    public async Task Planlegg(IReadOnlyCollection<Frist> endrede, CancellationToken ct)
    {
        var gamle = endrede.Where(f => db.Entry(f).State is EntityState.Modified).Select(f => f.Id.Verdi).ToList();
        var ventende = gamle.Count == 0 ? [] : await db.Set<Vekking>().Where(v => gamle.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        foreach (var frist in endrede)
        {
            var vekking = ventende.GetValueOrDefault(frist.Id.Verdi);
            if (frist.Vekkes is not { } dag)
            {
                if (vekking is not null) _ = db.Remove(vekking);
                continue;
            }

            if (vekking is null) _ = db.Add(vekking = new Vekking { Kommune = frist.Kommune, Id = frist.Id.Verdi, Slag = frist.Vekkeslag });
            vekking.Slag = frist.Vekkeslag;
            vekking.VentTil(Naa.StartenPaa(dag));
        }
    }

    /// <inheritdoc/>
    public Task<int> Driv(CancellationToken ct) => sveip.TilTomt(ct);
}

internal static class SveipOppsett
{
    public static IServiceCollection AddSveip(this IServiceCollection services, SveipOptions valg) => services
        .AddSingleton(valg)
        .AddSingleton<Sveip>()
        .AddSingleton<IVekker, Fristvekker>()
        .AddSingleton<IVekker, Sluttvekker>()
        .AddSingleton<IVekker, Nattkontroll>()
        .AddSingleton<IVekker, Flyttevekker>()
        .AddSingleton<IVekker, Byttevekker>()
        .AddScoped<IForloepsdriver, Driver>()
        .AddScoped<IMaskineri, Maskineri>()
        .AddHostedService<Sveiper>();
}
