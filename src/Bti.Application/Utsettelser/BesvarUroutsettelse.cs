using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader an uro is shared with says yes or no to moving a frist of it or putting it on pause.</summary>
public sealed record BesvarUroutsettelse(UroId Uro, UtsettelseId Utsettelse, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvareUroutsettelse;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class BesvarUroutsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BesvarUroutsettelse, Result>
{
    public async Task<Result> Handle(BesvarUroutsettelse request, CancellationToken cancellationToken)
    {
        var (id, uroen) = (request.Utsettelse, request.Uro);
        var uro = await db.Uroer.FirstAsync(u => u.Id == uroen, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var svar = les.Valg<Samtykkesvar>("svar", "svaret", request.Svar);
        if (les.Hinder is { } hinder) return hinder;
        return await db.Utsettelser.FirstOrDefaultAsync(u => u.Id == id && u.Uro == uroen && u.Innvilget == null, cancellationToken) is { } utsettelse
            ? uro.BesvarUtsettelse(utsettelse, svar is Samtykkesvar.Ja, ramme)
            : Hindre.IkkeFunnet;
    }
}
