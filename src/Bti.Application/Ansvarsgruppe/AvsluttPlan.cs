using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The individuell plan is over. It may be offered anew.</summary>
public sealed record AvsluttPlan(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvarePlan;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class AvsluttPlanHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<AvsluttPlan, Result>
{
    public async Task<Result> Handle(AvsluttPlan request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        return forloep.AvsluttPlan(ramme);
    }
}
