using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>One who takes part says that she is inhabil: from that day the child is not there for her, in any role.</summary>
/// <param name="Fra">The first day; left out, it is today.</param>
/// <param name="Til">The last day; left out, until the leader lifts it.</param>
public sealed record MeldMegInhabil(ForloepId Forloep, string? Fra, string? Til, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.MeldeSegInhabil;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class MeldMegInhabilHandler(Habilitet habilitet, Innlogget innlogget) : IRequestHandler<MeldMegInhabil, Result>
{
    public Task<Result> Handle(MeldMegInhabil request, CancellationToken cancellationToken) =>
        habilitet.Meld(request.Forloep, innlogget.Id.Verdi.ToString(), request.Fra, request.Til, request.Grunn, cancellationToken);
}
