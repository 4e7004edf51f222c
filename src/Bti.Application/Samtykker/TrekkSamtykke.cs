using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A samtykke is withdrawn. Sharing ends at once: the log rests, and those who were let in by it are out.</summary>
public sealed record TrekkSamtykke(ForloepId Forloep, SamtykkeId Samtykke, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TrekkSamtykkeHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TrekkSamtykke, Result>
{
    public async Task<Result> Handle(TrekkSamtykke request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (id, forloepet) = (request.Samtykke, request.Forloep);
        if (await db.Samtykker.FirstOrDefaultAsync(s => s.Id == id && s.Forloep == forloepet, cancellationToken) is not { } samtykke) return Hindre.IkkeFunnet;
        samtykke.Trekk(ramme.Av, ramme.Naa);
        return await forloep.FoelgSamtykkene(samtykke.Til, db, ramme, cancellationToken);
    }
}
