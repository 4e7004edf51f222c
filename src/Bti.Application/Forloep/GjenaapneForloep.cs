using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A closed forloep goes on, with its history and the samtykke as it stands today.</summary>
public sealed record GjenaapneForloep(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.Gjenaapne;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class GjenaapneForloepHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<GjenaapneForloep, Result>
{
    public async Task<Result> Handle(GjenaapneForloep request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var barn = forloep.Barn;
        if (!forloep.ErAapent && await db.Forloep.AnyAsync(f => f.Barn == barn && f.ErAapent, cancellationToken)) return Hindre.AnnetForloepErAapent;
        var status = await db.Samtykkestatus(forloep, Domain.Samtykke.Stafettloggen, ramme, cancellationToken);
        if (forloep.Gjenaapne(status, ramme) is { } hinder) return hinder;

        // What was given to the services has gone on, or ended, while it was closed.
        var id = request.Forloep;
        var tjenester = await db.Samtykker.Where(s => s.Forloep == id && s.Til != Domain.Samtykke.Stafettloggen).Select(s => s.Til).Distinct().ToListAsync(cancellationToken);
        foreach (var til in tjenester) _ = await forloep.FoelgSamtykkene(til, db, ramme, cancellationToken);

        // The child may have changed unit while it was closed.
        var (enhet, barnet) = (forloep.Enhet, await db.Barn.FirstAsync(b => b.Id == barn, cancellationToken));
        barnet.SkrivesOm();
        var siste = await db.Enhetsbytter.Where(b => b.Barn == barn && b.Fra == enhet && b.Utfoert != null).OrderByDescending(b => b.Utfoert).FirstOrDefaultAsync(cancellationToken);
        return siste is null || barnet.Enhet is not { } ny || ny == enhet ? Result.Ja : await forloep.FoelgBarnet(enhet, ny, siste.Bestilt, db, ramme, cancellationToken);
    }
}
