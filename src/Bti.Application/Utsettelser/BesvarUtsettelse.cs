using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader says yes or no to moving a frist or putting it on pause.</summary>
public sealed record BesvarUtsettelse(ForloepId Forloep, UtsettelseId Utsettelse, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvareUtsettelse;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BesvarUtsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BesvarUtsettelse, Result>
{
    public async Task<Result> Handle(BesvarUtsettelse request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var svar = les.Valg<Samtykkesvar>("svar", "svaret", request.Svar);
        if (les.Hinder is { } hinder) return hinder;
        var (id, forloepet) = (request.Utsettelse, request.Forloep);
        return await db.Utsettelser.FirstOrDefaultAsync(u => u.Id == id && u.Forloep == forloepet && u.Innvilget == null, cancellationToken) is { } utsettelse
            ? forloep.BesvarUtsettelse(utsettelse, svar is Samtykkesvar.Ja, ramme)
            : Hindre.IkkeFunnet;
    }
}
