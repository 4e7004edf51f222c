using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>
/// Frister whose day time itself ends. What that does to the case is a use case like any other, through the same door: one
/// transaction for each, which also takes the vekking away, and the frist's own id as key, so that it is done once.
/// </summary>
internal sealed class Sluttvekker(IServiceScopeFactory scoper) : IVekker
{
    public Vekkeslag Slag => Vekkeslag.Fristslutt;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var ider = vekkinger.Select(v => new FristId(v.Id)).ToList();
        var frister = await db.Set<Frist>().AsNoTracking().Where(f => ider.Contains(f.Id) && f.Status == Friststatus.Aapen && f.Forloep != null)
            .Select(f => new { f.Id, Forloep = f.Forloep!.Value }).ToDictionaryAsync(f => f.Id.Verdi, f => f.Forloep, ct);
        foreach (var vekking in vekkinger)
        {
            if (!frister.TryGetValue(vekking.Id, out var forloep))
            {
                _ = db.Remove(vekking);
                continue;
            }

            await using var scope = scoper.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(db.Gjeldende);
            var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LaFristenGaaUt(forloep, new FristId(vekking.Id), new Noekkel(vekking.Id)), ct);
            if (svar.Hinder is { } hinder) throw new InvalidOperationException($"Time was told no: {hinder.Kode}.");
        }
    }
}
