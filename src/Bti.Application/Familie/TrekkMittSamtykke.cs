using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One of the family takes her own yes back. It ends at once, also after the forloep is closed, and the stafettholder is told; twice changes nothing.</summary>
/// <param name="Til">The service's code, or «stafettlogg».</param>
public sealed record TrekkMittSamtykke(ForloepId Forloep, string? Til, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SvarePaaSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TrekkMittSamtykkeHandler(IBtiDb db, Innlogget innlogget, Familieoppslag familie, Rammeoppslag rammer) : IRequestHandler<TrekkMittSamtykke, Result>
{
    public async Task<Result> Handle(TrekkMittSamtykke request, CancellationToken cancellationToken)
    {
        var (forloep, til, naa) = (request.Forloep, request.Til, rammer.Nye().Naa);
        var meg = (await familie.Finn(innlogget.Subjekt, forloep, naa.Dag, cancellationToken))!.Foresatt;
        if (await db.Samtykker.FirstOrDefaultAsync(s => s.Forloep == forloep && s.GittAv == meg && s.Til == til && s.Ja && s.Trukket == null, cancellationToken) is not { } gitt) return Result.Ja;
        var svar = await new TrekkSamtykkeHandler(db, rammer).Handle(new TrekkSamtykke(forloep, gitt.Id, request.Noekkel), cancellationToken);
        if (svar.Hinder is null) _ = db.Varsler.Add(Varsel.OmFamiliesvar(await db.Forloep.Hent(forloep, cancellationToken), request.Noekkel, naa));
        return svar;
    }
}
