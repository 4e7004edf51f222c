using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one whose uro it is moves a frist of it or puts it on pause with a reason, or asks the leader it is shared with to, as the veileder has it for that frist.</summary>
/// <param name="Til">The new day; of a pause, its last.</param>
/// <param name="Slag">flytting or pause; left out, it is moved.</param>
public sealed record BeOmUroutsettelse(UroId Uro, string? Frist, string? Til, string? Grunn, Noekkel Noekkel, string? Slag = null) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUroutsettelse;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class BeOmUroutsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BeOmUroutsettelse, Result>
{
    public async Task<Result> Handle(BeOmUroutsettelse request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        return uro.BeOm(request.Frist, request.Slag, request.Til, request.Grunn, db, rammer.For(uro.VeilederVersjon));
    }
}
