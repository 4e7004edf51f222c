using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The one responsible takes a frist off its pause: it has from today the days it had left.</summary>
public sealed record AvsluttPause(ForloepId Forloep, string? Frist, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUtsettelse;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class AvsluttPauseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<AvsluttPause, Result>
{
    public async Task<Result> Handle(AvsluttPause request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        return forloep.AvsluttPause(request.Frist, rammer.For(forloep.VeilederVersjon));
    }
}
