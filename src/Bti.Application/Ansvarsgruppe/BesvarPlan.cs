using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The family has answered to an individuell plan, yes or no. Where the kommune closes the log on a yes, the forloep is closed with it.</summary>
/// <param name="Ord">What the family said, in its own words.</param>
/// <param name="Hvor">Where the plan is kept, for a yes.</param>
/// <param name="Notat">The avslutningsnotat, when a yes closes the forloep.</param>
public sealed record BesvarPlan(ForloepId Forloep, string? Svar, string? Dag, string? Ord, string? Hvor, string? Notat, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvarePlan;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BesvarPlanHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<BesvarPlan, Result>
{
    public async Task<Result> Handle(BesvarPlan request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var id = request.Forloep;
        if (await db.Planer.FirstOrDefaultAsync(p => p.Forloep == id && p.Besvart == null, cancellationToken) is not { } plan || forloep.Plan is not Planstilling.Tilbudt) return Hindre.PlanenErIkkeTilbudt;
        var les = new Inndata(ramme.Naa);
        var ja = les.Valg<Samtykkesvar>("svar", "svaret", request.Svar) is Samtykkesvar.Ja;
        var dag = les.Dato("dag", "dagen familien svarte", request.Dag, tidligst: plan.Tilbudt, ikkeFramtid: true);
        var ord = les.Fritekst("ord", "hva familien sa", request.Ord, maks: 2000);
        var hvor = les.Kort("hvor", "hvor planen ligger", request.Hvor, paakrevd: ja, maks: 200);
        var avsluttes = ja && ramme.Veileder.Regler.IpPolicy is IpPolicy.AvsluttLogg;
        var notat = les.Fritekst("notat", "avslutningsnotatet", request.Notat, paakrevd: avsluttes, min: 10);
        if (les.Hinder is { } hinder) return hinder;
        if (avsluttes && await db.SkalDroeftes(id, cancellationToken)) return Hindre.SkalDroeftes;
        var nei = forloep.BesvarPlan(
            plan, new(ja, dag!.Value, ord!, ja ? hvor : null),
            avsluttes ? new Avslutning { Grunn = Avslutningsgrunn.IndividuellPlan, Notat = notat!, Dag = ramme.Naa.Dag, Av = ramme.Av } : null, ramme);
        if (nei is not null) return nei;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
