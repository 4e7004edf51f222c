using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Where one can have something discussed, and which services only come to some of the meetings.</summary>
public sealed record VisNySak : IQuery<Result<IReadOnlyList<VisNySak.Arena>>>
{
    public static Handling Handling => Handling.MeldeSak;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Roterende">Those that rotate, by code and name.</param>
    public sealed record Arena(MoetearenaId Id, string Navn, IReadOnlyList<Tjeneste> Roterende);
}

internal sealed class VisNySakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisNySak, Result<IReadOnlyList<VisNySak.Arena>>>
{
    public async Task<Result<IReadOnlyList<VisNySak.Arena>>> Handle(VisNySak request, CancellationToken cancellationToken)
    {
        var arenaer = await db.Moetearenaer.AsNoTracking().OrderBy(a => a.Slag).ThenBy(a => a.Navn).ToListAsync(cancellationToken);
        VisNySak.Arena[] svar = [.. arenaer.Where(rammer.Oppsett.TarImotSaker).Select(a => new VisNySak.Arena(a.Id, a.Navn, [.. rammer.Oppsett.Tjenester.Where(t => a.Roterende.Contains(t.Kode))]))];
        return svar;
    }
}
