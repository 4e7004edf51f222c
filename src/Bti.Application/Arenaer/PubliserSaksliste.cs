using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator publishes the saksliste: those who have a seat are called in and told, and see the cases they may until each is closed.</summary>
public sealed record PubliserSaksliste(ArenamoeteId Moete, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class PubliserSakslisteHandler(IBtiDb db, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<PubliserSaksliste, Result>
{
    public async Task<Result> Handle(PubliserSaksliste request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        var arena = await db.Moetearenaer.FirstAsync(a => a.Id == moete.Arena, cancellationToken);
        var borte = (await db.Borte(moete.Dag).ToListAsync(cancellationToken)).ToHashSet();
        if (moete.PubliserSaksliste(arena, borte, ramme) is { } nei) return nei;
        await folk.Varsle(moete, ramme, cancellationToken);
        return Result.Ja;
    }
}
