using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A case changes place on the list with the one before or after it.</summary>
/// <param name="Retning">opp or ned.</param>
public sealed record FlyttSakPaaLista(DroeftingssakId Sak, string? Retning, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.PlanleggeSak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class FlyttSakPaaListaHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FlyttSakPaaLista, Result>
{
    public async Task<Result> Handle(FlyttSakPaaLista request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var retning = les.EnAv("retning", "retningen", request.Retning, ["opp", "ned"]);
        if (les.Hinder is { } hinder) return hinder;
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (sak.Moete is not { } moetet) return Hindre.IkkeFunnet;
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == moetet, cancellationToken);
        var lista = await db.Droeftingssaker.Where(s => s.Moete == moetet && s.Lukket == null).ToListAsync(cancellationToken);
        return moete.Bytt(sak, lista, retning == "opp", ramme);
    }
}
