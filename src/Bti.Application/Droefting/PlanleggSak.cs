using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator puts a case on the list of a meeting where what it needs is there, within its time; or takes it back to the queue.</summary>
/// <param name="Moete">The id of the meeting; left out, it goes back to the queue.</param>
/// <param name="Minutter">How long it gets; left out, it is what the arena gives one case.</param>
public sealed record PlanleggSak(DroeftingssakId Sak, string? Moete, string? Minutter, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.PlanleggeSak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class PlanleggSakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<PlanleggSak, Result>
{
    public async Task<Result> Handle(PlanleggSak request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        var arena = sak.Arena;
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("moete", "møtet", request.Moete, paakrevd: false);
        var minutter = les.Tall("minutter", "minuttene", request.Minutter, 5, 240, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        if (!sak.ErAapen) return Hindre.SakenErLukket;
        if (valgt is not { } moeteId)
        {
            sak.TilKoen(ramme);
            return Result.Ja;
        }

        var moetet = new ArenamoeteId(moeteId);
        if (await db.Arenamoeter.FirstOrDefaultAsync(m => m.Id == moetet && m.Arena == arena, cancellationToken) is not { } moete) return Hindre.IkkeFunnet;
        var andre = await db.Droeftingssaker.Where(s => s.Moete == moetet && s.Lukket == null).ToListAsync(cancellationToken);
        minutter ??= await db.Moetearenaer.Where(a => a.Id == arena).Select(a => a.Saksminutter).FirstAsync(cancellationToken);
        return moete.SettOpp(sak, andre, minutter.Value, ramme);
    }
}
