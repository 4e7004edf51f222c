using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What there is to try a draft of the veileder on.</summary>
public sealed record VisSimuleringsgrunnlag : IQuery<Result<VisSimuleringsgrunnlag.Svar>>
{
    public static Handling Handling => Handling.SimulereVeileder;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Fra">The first day of the last year.</param>
    /// <param name="Uroer">How many uroer were written since then.</param>
    /// <param name="Forloep">How many forloep have started since then.</param>
    /// <param name="Tekst">The text the kommune is working on; without one, the newest published.</param>
    public sealed record Svar(DateOnly Fra, int Uroer, int Forloep, string Tekst);
}

internal sealed class VisSimuleringsgrunnlagHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<VisSimuleringsgrunnlag, Result<VisSimuleringsgrunnlag.Svar>>
{
    public async Task<Result<VisSimuleringsgrunnlag.Svar>> Handle(VisSimuleringsgrunnlag request, CancellationToken cancellationToken)
    {
        var fra = klokke.Naa.Dag.AddYears(-1);
        return new VisSimuleringsgrunnlag.Svar(
            fra,
            await db.Uroer.CountAsync(u => u.Skrevet >= fra, cancellationToken),
            await db.Forloep.CountAsync(f => f.Startet >= fra, cancellationToken),
            await db.Veilederutkast.Select(u => u.Tekst).FirstOrDefaultAsync(cancellationToken)
                ?? await db.Veilederversjoner.NyesteFoerst().Select(v => v.Tekst).FirstAsync(cancellationToken));
    }
}
