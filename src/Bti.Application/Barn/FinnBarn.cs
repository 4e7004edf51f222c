using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Search before one writes: the children on the roster of the own unit, by name. Says nothing of what exists about a child.</summary>
/// <param name="Q">Part of a name; null lists the roster.</param>
public sealed record FinnBarn(string? Q) : IQuery<Result<IReadOnlyList<FinnBarn.Treff>>>
{
    public static Handling Handling => Handling.FinneBarn;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    public sealed record Treff(BarnId Barn, string Navn, string? Gruppe);
}

internal sealed class FinnBarnHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv) : IRequestHandler<FinnBarn, Result<IReadOnlyList<FinnBarn.Treff>>>
{
    public async Task<Result<IReadOnlyList<FinnBarn.Treff>>> Handle(FinnBarn request, CancellationToken cancellationToken)
    {
        var rader = await db.Barn.SynligPaaLista(db, innlogget.Subjekt).Select(b => new { b.Id, b.Navn, b.Gruppe }).ToListAsync(cancellationToken);
        FinnBarn.Treff[] treff = [.. rader
            .Select(b => new FinnBarn.Treff(b.Id, hvelv.Les(b.Navn, Sted.BarnetsNavn(innlogget.Kommune, b.Id))!, b.Gruppe))
            .Where(b => string.IsNullOrWhiteSpace(request.Q) || b.Navn.Contains(request.Q.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(b => b.Navn, StringComparer.Ordinal)];
        return treff;
    }
}
