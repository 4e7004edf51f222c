using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The leader lifts it: the employee is not barred any more, and sees what she is let in to.</summary>
public sealed record OpphevInhabil(ForloepId Forloep, Guid Inhabil, Noekkel Noekkel) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.StyreHabilitet;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class OpphevInhabilHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<OpphevInhabil, Result>
{
    public async Task<Result> Handle(OpphevInhabil request, CancellationToken cancellationToken)
    {
        var barn = await db.Barnet(request.Forloep, cancellationToken);
        if (barn.Inhabile.FirstOrDefault(i => i.Id == request.Inhabil && i.Opphevet is null) is not { } inhabil) return Hindre.IkkeFunnet;
        inhabil.Opphev(innlogget.Id, klokke.Naa);
        return Result.Ja;
    }
}
