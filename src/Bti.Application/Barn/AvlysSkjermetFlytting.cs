using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A child with strengt fortrolig address does not change unit after all.</summary>
public sealed record AvlysSkjermetFlytting(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class AvlysSkjermetFlyttingHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<AvlysSkjermetFlytting, Result>
{
    public async Task<Result> Handle(AvlysSkjermetFlytting request, CancellationToken cancellationToken)
    {
        if (await db.Skjermet(request.Forloep, cancellationToken) is not { Barn: var barn }) return Hindre.IkkeFunnet;
        var bytte = await db.Enhetsbytter.FirstOrDefaultAsync(b => b.Barn == barn && b.Utfoert == null && b.Avlyst == null, cancellationToken);
        return bytte is null ? Hindre.EnhetsbytteErGjort : await bytte.Ikke(db, rammer, cancellationToken);
    }
}
