using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A file is taken away from the log: it is gone, and who did it and why is kept.</summary>
public sealed record FjernVedlegg(ForloepId Forloep, VedleggId Vedlegg, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class FjernVedleggHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FjernVedlegg, Result>
{
    public async Task<Result> Handle(FjernVedlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);

        // What she may not see she cannot take away either.
        var vindu = await db.Vindu(forloep, innlogget.Subjekt, null, ramme, cancellationToken);
        if (logg.Filer.Where(vindu.Slipper).Finn(request.Vedlegg) is not { } vedlegg) return Hindre.IkkeFunnet;
        var les = new Inndata(ramme.Naa);
        var grunn = les.Fjerningsgrunn(request.Grunn);
        if (les.Hinder is { } hinder) return hinder;
        if (logg.Fjern(forloep, vedlegg, grunn!, ramme) is { } nei) return nei;
        _ = db.Vedleggsinnhold.Remove(Vedleggsinnhold.Til(vedlegg));
        return Result.Ja;
    }
}
