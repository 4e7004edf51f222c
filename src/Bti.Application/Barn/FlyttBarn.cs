using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The leader of the unit a child leaves says where it begins, and when. Done at once when the day is today, else when it comes.</summary>
/// <param name="Til">The unit the child begins in.</param>
/// <param name="Dag">The first day there; left out, it is today.</param>
/// <param name="Gruppe">Group or trinn there, where it is known.</param>
public sealed record FlyttBarn(BarnId Barn, string? Til, string? Dag, string? Gruppe, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class FlyttBarnHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FlyttBarn, Result>
{
    public Task<Result> Handle(FlyttBarn request, CancellationToken cancellationToken) =>
        db.BestillBytte(request.Barn, innlogget, innlogget.Subjekt.Enhet, (request.Til, request.Dag, request.Gruppe), rammer, cancellationToken);
}
