using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// An administrator shuts somebody out of every browser she is logged in from, or everybody: a phone is lost, a machine was left
/// open, a password has gone astray. Who may log in again is the register's to say, and the leverandoer's.
/// </summary>
/// <param name="Ansatt">Whose; null is everybody's but the administrator's own.</param>
public sealed record AvsluttInnlogginger(AnsattId? Ansatt, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreInnlogginger;

    public Ressurs Ressurs => Ansatt is { } hun ? new(Ressursslag.Register, hun.Verdi) : Ressurs.Registeret;
}

internal sealed class AvsluttInnloggingerHandler(IBtiDb db, IInnlogginger innlogginger, Innlogget innlogget) : IRequestHandler<AvsluttInnlogginger, Result>
{
    public async Task<Result> Handle(AvsluttInnlogginger request, CancellationToken cancellationToken)
    {
        if (request.Ansatt is not { } hun) await innlogginger.AvsluttAlleUnntatt(innlogget.Id, cancellationToken);
        else if (!await db.Ansatte.AnyAsync(a => a.Id == hun, cancellationToken)) return Hindre.IkkeFunnet;
        else await innlogginger.Avslutt(hun, cancellationToken);
        return Result.Ja;
    }
}
