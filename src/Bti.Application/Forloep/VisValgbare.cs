using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The employees one may offer the stafett to or let in: everyone in the kommune but the holder, who is not barred from the child.</summary>
public sealed record VisValgbare(ForloepId Forloep) : IQuery<Result<IReadOnlyList<VisValgbare.Linje>>>
{
    public static Handling Handling => Handling.TilbyStafett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Linje(AnsattId Ansatt, string Navn, string Tjeneste, string Enhet);
}

internal sealed class VisValgbareHandler(IBtiDb db, Rammeoppslag rammer)
    : IRequestHandler<VisValgbare, Result<IReadOnlyList<VisValgbare.Linje>>>
{
    public async Task<Result<IReadOnlyList<VisValgbare.Linje>>> Handle(VisValgbare request, CancellationToken cancellationToken)
    {
        var (id, dag) = (request.Forloep, rammer.Nye().Naa.Dag);
        var forloep = await db.Forloep.FirstAsync(f => f.Id == id, cancellationToken);
        var holder = forloep.Stafettholder;
        var utelukkede = (await db.Utelukkede([forloep.Barn], dag, cancellationToken))[forloep.Barn].ToHashSet();
        var rader = await db.Ansatte.KanDelta().SomErHer(dag).Where(a => a.Id != holder)
            .Select(a => new { a.Id, a.Navn, a.Tjeneste, Enhet = db.Enheter.Where(e => e.Id == a.Enhet).Select(e => e.Navn).First() })
            .ToListAsync(cancellationToken);
        VisValgbare.Linje[] linjer =
        [
            .. rader.Where(a => !utelukkede.Contains(a.Id)).OrderBy(a => a.Navn, StringComparer.Ordinal)
                .Select(a => new VisValgbare.Linje(a.Id, a.Navn, rammer.Oppsett.Tjenestenavn(a.Tjeneste), a.Enhet)),
        ];
        return linjer;
    }
}
