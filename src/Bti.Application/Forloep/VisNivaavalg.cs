using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The ways on from the present nivaa, with what each still lacks: the same question as the act itself asks.</summary>
public sealed record VisNivaavalg(ForloepId Forloep) : IQuery<Result<IReadOnlyList<VisUro.Veivalg>>>
{
    public static Handling Handling => Handling.EndreNivaa;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class VisNivaavalgHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisNivaavalg, Result<IReadOnlyList<VisUro.Veivalg>>>
{
    public async Task<Result<IReadOnlyList<VisUro.Veivalg>>> Handle(VisNivaavalg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.FirstAsync(f => f.Id == request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        VisUro.Veivalg[] valg =
        [
            .. from vei in ramme.Veileder.For(forloep.Nivaa).Veier
               where vei.Til is not null
               let til = ramme.Veileder.For(vei.Til ?? default)
               select new VisUro.Veivalg(til.Nivaa.ToString(), $"Nivå {til.Merke}: {til.Heter}", vei.Naar, forloep.HinderFor(new NivaaValgt(til.Nivaa), ramme)),
        ];
        return valg;
    }
}
