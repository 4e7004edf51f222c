using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator calls a meeting off. Its cases go back to the queue, and those it is about are told.</summary>
public sealed record AvlysMoete(ArenamoeteId Moete, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class AvlysMoeteHandler(IBtiDb db, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<AvlysMoete, Result>
{
    public async Task<Result> Handle(AvlysMoete request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        var saker = await db.Droeftingssaker.Where(s => s.Moete == id).ToListAsync(cancellationToken);
        if (moete.Avlys(saker, ramme) is { } nei) return nei;
        await folk.Varsle(moete, ramme, cancellationToken);
        return Result.Ja;
    }
}
