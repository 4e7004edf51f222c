using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An administrator says no to a role with wide access; the one who asked takes it back this way.</summary>
public sealed record AvslaaRolle(RolletildelingId Tildeling, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.GodkjenneRolle;

    public Ressurs Ressurs => Ressurs.Av(Tildeling);
}

internal sealed class AvslaaRolleHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<AvslaaRolle, Result>
{
    public async Task<Result> Handle(AvslaaRolle request, CancellationToken cancellationToken)
    {
        var id = request.Tildeling;
        if (await db.Rolletildelinger.FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } tildeling) return Hindre.IkkeFunnet;
        return tildeling.Avslaa(innlogget.Id, klokke.Naa) is { } nei ? nei : Result.Ja;
    }
}
