using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one whose uro it is moves a frist of it with a reason, or asks the leader it is shared with to, as the veileder has it for that frist.</summary>
public sealed record BeOmUroutsettelse(UroId Uro, string? Frist, string? Til, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUroutsettelse;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class BeOmUroutsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BeOmUroutsettelse, Result>
{
    public async Task<Result> Handle(BeOmUroutsettelse request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        return uro.BeOm(request.Frist, request.Til, request.Grunn, db, rammer.For(uro.VeilederVersjon));
    }
}
