using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The meeting the group is called in to is not held. Those who are called in are told.</summary>
public sealed record AvlysGruppemoete(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class AvlysGruppemoeteHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<AvlysGruppemoete, Result>
{
    public async Task<Result> Handle(AvlysGruppemoete request, CancellationToken cancellationToken)
    {
        var ramme = rammer.For((await db.Forloep.Hent(request.Forloep, cancellationToken)).VeilederVersjon);
        if (await innkalling.SomKommer(request.Forloep, ramme.Naa.Dag, cancellationToken) is not { } moete) return Hindre.IkkeFunnet;
        if (moete.Avlys(ramme) is { } nei) return nei;
        innkalling.Varsle(moete, ramme);
        return Result.Ja;
    }
}
