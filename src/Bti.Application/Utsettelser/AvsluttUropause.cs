using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one whose uro it is takes a frist of it off its pause: it has from today the days it had left.</summary>
public sealed record AvsluttUropause(UroId Uro, string? Frist, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUroutsettelse;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class AvsluttUropauseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<AvsluttUropause, Result>
{
    public async Task<Result> Handle(AvsluttUropause request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        return uro.AvsluttPause(request.Frist, rammer.For(uro.VeilederVersjon));
    }
}
