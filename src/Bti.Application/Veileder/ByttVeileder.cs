using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system pins one open forloep to the version it is ordered to. Nothing, when it is closed or there already.</summary>
public sealed record ByttVeileder(ForloepId Forloep, VeilederflyttingId Flytting, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BytteVeileder;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class ByttVeilederHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<ByttVeileder, Result>
{
    public async Task<Result> Handle(ByttVeileder request, CancellationToken cancellationToken)
    {
        var id = request.Flytting;
        var flytting = await db.Veilederflyttinger.FirstAsync(f => f.Id == id, cancellationToken);
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        if (!forloep.ErAapent || forloep.VeilederVersjon == flytting.Til) return Result.Ja;
        var til = rammer.Oppsett.Veileder(flytting.Til);
        if (flytting.Kart.Fra(forloep.Nivaa, til) is not { } nivaa) return Hindre.FlyttingUtenNivaa.Med("nivaa", forloep.Nivaa.ToString());
        return forloep.ByttVeileder(til, nivaa, rammer.For(forloep.VeilederVersjon)) is { } nei ? nei : Result.Ja;
    }
}
