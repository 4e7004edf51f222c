using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The system sees to that somebody can do something about an open uro: one who leads in another's place gets what was shared with
/// her, and what was shared with nobody when the one who wrote it has left. Nothing when somebody can, or nobody could.
/// </summary>
public sealed record PassPaaUro(UroId Uro, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class PassPaaUroHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<PassPaaUro, Result>
{
    public async Task<Result> Handle(PassPaaUro request, CancellationToken cancellationToken)
    {
        var id = request.Uro;
        var uro = await db.Uroer.FirstAsync(u => u.Id == id, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        if (await db.Herreloese(ramme.Naa.Dag).Where(h => h.Uro == id).OrderBy(h => h.Leder).FirstOrDefaultAsync(cancellationToken) is not { } funn) return Result.Ja;
        if (uro.DeltMed is null) return uro.Del(funn.Leder, ramme);
        uro.FoelgLederen(funn.Leder, ramme);
        return Result.Ja;
    }
}
