using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The one responsible moves a frist or puts it on pause with a reason, or asks the leader to, as the veileder has it for that frist.</summary>
/// <param name="Til">The new day; of a pause, its last.</param>
/// <param name="Slag">flytting or pause; left out, it is moved.</param>
public sealed record BeOmUtsettelse(ForloepId Forloep, string? Frist, string? Til, string? Grunn, Noekkel Noekkel, string? Slag = null) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUtsettelse;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BeOmUtsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BeOmUtsettelse, Result>
{
    public async Task<Result> Handle(BeOmUtsettelse request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        return forloep.BeOm(request.Frist, request.Slag, request.Til, request.Grunn, db, rammer.For(forloep.VeilederVersjon));
    }
}
