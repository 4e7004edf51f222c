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

        // Withdrawing is of the consent, not of one paper: every yes the same person has given to the same thing ends.
        var (giver, til) = (samtykke.GittAv, samtykke.Til);
        var gitte = await db.Samtykker.Where(s => s.Forloep == forloepet && s.GittAv == giver && s.Til == til && s.Ja).ToListAsync(cancellationToken);
        foreach (var gitt in gitte) gitt.Trekk(ramme.Av, ramme.Naa);
        return await forloep.FoelgSamtykkene(samtykke.Til, db, ramme, cancellationToken);
    }
}
