using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The leader says that an employee is inhabil: from that day the child is not there for her, in any role.</summary>
/// <param name="Ansatt">Anybody in the kommune, also the leader herself.</param>
/// <param name="Fra">The first day; left out, it is today.</param>
/// <param name="Til">The last day; left out, until it is lifted.</param>
public sealed record MeldInhabil(ForloepId Forloep, string? Ansatt, string? Fra, string? Til, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreHabilitet;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class MeldInhabilHandler(Habilitet habilitet) : IRequestHandler<MeldInhabil, Result>
{
    public Task<Result> Handle(MeldInhabil request, CancellationToken cancellationToken) =>
        habilitet.Meld(request.Forloep, request.Ansatt, request.Fra, request.Til, request.Grunn, cancellationToken);
}
