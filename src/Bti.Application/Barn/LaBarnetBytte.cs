using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system lets a child begin in the unit somebody has said, when the day has come. Nothing, when it has been done or called off.</summary>
public sealed record LaBarnetBytte(BarnId Barn, EnhetsbytteId Bytte, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class LaBarnetBytteHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<LaBarnetBytte, Result>
{
    public async Task<Result> Handle(LaBarnetBytte request, CancellationToken cancellationToken)
    {
        var (id, barn, dag) = (request.Bytte, request.Barn, rammer.Nye().Naa.Dag);
        return await db.Enhetsbytter.FirstOrDefaultAsync(b => b.Id == id && b.Barn == barn && b.Utfoert == null && b.Avlyst == null && b.Dag <= dag, cancellationToken) is { } bytte
            ? await bytte.Utfoer(db, rammer, cancellationToken)
            : Result.Ja;
    }
}
