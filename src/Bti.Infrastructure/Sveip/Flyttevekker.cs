using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// Moves the forloep of a kommune to the version somebody has ordered, one transaction for each. What is left is asked for each
/// time, so one that dies on the way is followed by another that goes on where it stopped (ADR-0031).
/// </summary>
internal sealed class Flyttevekker(IServiceScopeFactory scoper, ILogger<Flyttevekker> logg) : IVekker
{
    // The loan must not run out on the way: after so many the rest waits for the next turn, which is at once.
    private const int Gruppe = 100;

    public Vekkeslag Slag => Vekkeslag.Veilederflytting;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        foreach (var vekking in vekkinger)
        {
            var id = new VeilederflyttingId(vekking.Id);
            if (await db.Veilederflyttinger.FirstOrDefaultAsync(f => f.Id == id && f.Ferdig == null, ct) is not { } flytting)
            {
                _ = db.Remove(vekking);
                continue;
            }

            var (flyttet, nektet) = await Flytt(db, flytting, ct);
            if (flyttet == Gruppe)
            {
                vekking.VentTil(naa.Tidspunkt);
                continue;
            }

            flytting.Avslutt(nektet, naa);
            _ = db.Remove(vekking);
        }
    }

    private async Task<(int Flyttet, int Nektet)> Flytt(BtiDbContext db, Veilederflytting flytting, CancellationToken ct)
    {
        var til = flytting.Til;
        var igjen = await db.Forloep.Where(f => f.ErAapent && f.VeilederVersjon != til).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(ct);
        var (flyttet, nektet) = (0, 0);
        foreach (var forloep in igjen)
        {
            if (flyttet == Gruppe) break;
            if (await Flytt(flytting, forloep, ct)) flyttet++;
            else nektet++;
        }

        return (flyttet, nektet);
    }

    // One that cannot be moved stays where it is, and does not keep the others from being.
    private async Task<bool> Flytt(Veilederflytting flytting, ForloepId forloep, CancellationToken ct)
    {
        try
        {
            await using var scope = scoper.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(flytting.Kommune);
            var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ByttVeileder(forloep, flytting.Id, Noekkel.Ny()), ct);
            if (svar.Hinder is not { } hinder) return true;
            logg.LogWarning("{Forloep} could not be moved to another version: {Kode}", forloep.Verdi, hinder.Kode);
        }
        catch (Exception feil) when (feil is not OperationCanceledException && !Databasefeil.ErNede(feil))
        {
            logg.LogError(feil, "{Forloep} could not be moved to another version", forloep.Verdi);
        }

        return false;
    }
}
