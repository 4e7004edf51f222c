using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A goal of the log becomes part of the plan the services share, with its tiltak; or is not any more.</summary>
public sealed record TaMedIPlanen(ForloepId Forloep, MaalId Maal, string? Med, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TaMedIPlanenHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<TaMedIPlanen, Result>
{
    public async Task<Result> Handle(TaMedIPlanen request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var med = les.Valg<Samtykkesvar>("med", "om målet er med i planen", request.Med);
        if (les.Hinder is { } hinder) return hinder;

        var vindu = await db.Vindu(forloep, innlogget.Subjekt, null, ramme, cancellationToken);
        return logg.TaMedIPlanen(forloep, request.Maal, med is Samtykkesvar.Ja, vindu, ramme);
    }
}
