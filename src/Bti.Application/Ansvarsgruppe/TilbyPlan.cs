using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The family is offered an individuell plan, on a day.</summary>
public sealed record TilbyPlan(ForloepId Forloep, string? Dag, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TilbyPlanHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TilbyPlan, Result>
{
    public async Task<Result> Handle(TilbyPlan request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var dag = les.Dato("dag", "dagen planen ble tilbudt", request.Dag, tidligst: forloep.Startet, ikkeFramtid: true);
        if (les.Hinder is { } hinder) return hinder;
        var plan = new IndividuellPlan { Kommune = forloep.Kommune, Id = PlanId.Ny(), Forloep = forloep.Id, Tilbudt = dag!.Value, Av = ramme.Av };
        if (forloep.TilbyPlan(plan, ramme) is { } nei) return nei;
        _ = db.Planer.Add(plan);
        return Result.Ja;
    }
}
