using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>Children who begin in another unit today. What that does is a use case like any other, one transaction for each; its own id is the key, so that it is done once.</summary>
internal sealed class Byttevekker(IServiceScopeFactory scoper) : IVekker
{
    public Vekkeslag Slag => Vekkeslag.Enhetsbytte;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var ider = vekkinger.Select(v => new EnhetsbytteId(v.Id)).ToList();
        var bytter = await db.Enhetsbytter.AsNoTracking().Where(b => ider.Contains(b.Id) && b.Utfoert == null && b.Avlyst == null).ToDictionaryAsync(b => b.Id.Verdi, b => b.Barn, ct);
        foreach (var vekking in vekkinger)
        {
            if (bytter.TryGetValue(vekking.Id, out var barn))
            {
                await using var scope = scoper.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(db.Gjeldende);
                var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LaBarnetBytte(barn, new EnhetsbytteId(vekking.Id), new Noekkel(vekking.Id)), ct);
                if (svar.Hinder is { } hinder) throw new InvalidOperationException($"Time was told no: {hinder.Kode}.");
            }

            _ = db.Remove(vekking);
        }
    }
}
