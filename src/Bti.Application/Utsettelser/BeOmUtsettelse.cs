using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The one responsible moves a frist with a reason, or asks the leader to, as the veileder has it for that frist.</summary>
public sealed record BeOmUtsettelse(ForloepId Forloep, string? Frist, string? Til, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUtsettelse;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BeOmUtsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BeOmUtsettelse, Result>
{
    public async Task<Result> Handle(BeOmUtsettelse request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        return forloep.BeOm(request.Frist, request.Til, request.Grunn, db, rammer.For(forloep.VeilederVersjon));
    }
}
