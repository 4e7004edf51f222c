using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A child does not change unit after all.</summary>
public sealed record AvlysFlytting(BarnId Barn, EnhetsbytteId Bytte, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class AvlysFlyttingHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<AvlysFlytting, Result>
{
    public async Task<Result> Handle(AvlysFlytting request, CancellationToken cancellationToken)
    {
        var (id, barn) = (request.Bytte, request.Barn);
        if (await db.Enhetsbytter.FirstOrDefaultAsync(b => b.Id == id && b.Barn == barn, cancellationToken) is not { } bytte) return Hindre.IkkeFunnet;
        return bytte.Venter ? await bytte.Ikke(db, rammer, cancellationToken) : Hindre.EnhetsbytteErGjort;
    }
}
