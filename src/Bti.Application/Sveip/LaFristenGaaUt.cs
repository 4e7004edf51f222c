using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The system lets time do what it does to a forloep: the last day of a samtykke is over. Nothing, when it has been done or moved.</summary>
public sealed record LaFristenGaaUt(ForloepId Forloep, FristId Frist, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class LaFristenGaaUtHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<LaFristenGaaUt, Result>
{
    public async Task<Result> Handle(LaFristenGaaUt request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (forloep.AapneFrister.FirstOrDefault(f => f.Id == request.Frist && f.Slutter <= ramme.Naa.Dag) is not { } frist) return Result.Ja;
        if (forloep.LaSamtykketUtloepe(frist.Gjelder!, ramme) is { } hinder) return hinder;
        return await forloep.FoelgSamtykkene(frist.Gjelder!, db, ramme, cancellationToken);
    }
}
