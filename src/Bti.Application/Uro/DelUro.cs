using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The owner lets naermeste leder read the uro.</summary>
public sealed record DelUro(UroId Uro, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.DeleUro;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class DelUroHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<DelUro, Result>
{
    public async Task<Result> Handle(DelUro request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var eier = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == uro.Eier, cancellationToken);
        return await db.NaermesteLeder(eier, rammer.Nye().Naa.Dag, cancellationToken) is { } leder
            ? uro.Del(leder.Id, rammer.For(uro.VeilederVersjon))
            : Hindre.IngenLeder;
    }
}
