using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Another administrator says yes to a role with wide access. It takes effect with the answer, and not before.</summary>
public sealed record GodkjennRolle(RolletildelingId Tildeling, Noekkel Noekkel) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.GodkjenneRolle;

    public Ressurs Ressurs => Ressurs.Av(Tildeling);
}

internal sealed class GodkjennRolleHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<GodkjennRolle, Result>
{
    public async Task<Result> Handle(GodkjennRolle request, CancellationToken cancellationToken)
    {
        var id = request.Tildeling;
        if (await db.Rolletildelinger.FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } tildeling) return Hindre.IkkeFunnet;
        var brukernavn = tildeling.Brukernavn;
        var hun = await db.Ansatte.FirstOrDefaultAsync(a => a.Brukernavn == brukernavn, cancellationToken);
        var nummer = tildeling.FnrIndeks;
        if (nummer is not null && await db.Ansatte.AnyAsync(a => a.FnrIndeks == nummer && a.Brukernavn != brukernavn, cancellationToken)) return Hindre.RolleEndret;
        var (ny, nei) = tildeling.Godkjenn(hun, innlogget.Id, rammer.Nye().Naa);
        if (nei is not null) return nei;
        if (ny is not null) _ = db.Ansatte.Add(ny);
        if (hun is not null) await db.FoelgAnsatt(hun, rammer, cancellationToken);
        return Result.Ja;
    }
}
