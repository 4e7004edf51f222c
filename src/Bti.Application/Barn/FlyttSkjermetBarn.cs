using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// A child with strengt fortrolig address changes unit. No leader sees it, so the one who does the stafettholder's work says where it begins,
/// and when (ADR-0039). Of any other child the leader says it.
/// </summary>
/// <param name="Til">The unit the child begins in.</param>
/// <param name="Dag">The first day there; left out, it is today.</param>
/// <param name="Gruppe">Group or trinn there, where it is known.</param>
public sealed record FlyttSkjermetBarn(ForloepId Forloep, string? Til, string? Dag, string? Gruppe, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class FlyttSkjermetBarnHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FlyttSkjermetBarn, Result>
{
    public async Task<Result> Handle(FlyttSkjermetBarn request, CancellationToken cancellationToken) =>
        await db.Skjermet(request.Forloep, cancellationToken) is { } funn
            ? await db.BestillBytte(funn.Barn, innlogget, funn.Enhet, (request.Til, request.Dag, request.Gruppe), rammer, cancellationToken)
            : Hindre.IkkeFunnet;
}

internal static class Skjermede
{
    /// <summary>The child of an open forloep, and where it goes; null when its leader sees it.</summary>
    public static async Task<(BarnId Barn, EnhetId Enhet)?> Skjermet(this IBtiDb db, ForloepId forloep, CancellationToken ct) =>
        await db.Forloep.Where(f => f.Id == forloep && f.ErAapent)
            .Join(db.Barn.Where(b => b.Adressebeskyttelse == Adressebeskyttelse.StrengtFortrolig), f => f.Barn, b => b.Id, (f, b) => new { b.Id, Enhet = b.Enhet ?? f.Enhet })
            .FirstOrDefaultAsync(ct) is { } funn ? (funn.Id, funn.Enhet) : null;
}
