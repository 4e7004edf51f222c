using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The system sees to that somebody can do something about an open uro: one who leads in another's place gets what was shared with
/// her, and what was shared with nobody when the one who wrote it has left.
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
        if (!await db.Uroer.Herreloese(db, ramme.Naa.Dag).AnyAsync(u => u.Id == id, cancellationToken)) return Result.Ja;
        var (enhet, eier) = (uro.Enhet, uro.Eier);
        var leder = await db.Ansatte.SomErHer(ramme.Naa.Dag).Where(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder && a.Id != eier).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(cancellationToken);
        if (uro.DeltMed is null) return uro.Del(leder, ramme);
        uro.FoelgLederen(leder, ramme);
        return Result.Ja;
    }
}
