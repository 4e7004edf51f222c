using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>An entry is corrected, on top of the version the writer has seen.</summary>
public sealed record RettInnlegg(ForloepId Forloep, InnleggId Innlegg, string? Tekst, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class RettInnleggHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<RettInnlegg, Result>
{
    public async Task<Result> Handle(RettInnlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var tekst = les.Fritekst("tekst", "teksten", request.Tekst);
        if (les.Hinder is { } hinder) return hinder;
        var vindu = await db.Vindu(forloep, innlogget.Subjekt, til: null, ramme, cancellationToken);
        if (logg.Innlegg.Any(i => i.Id == request.Innlegg && !vindu.Slipper(i))) return Hindre.IkkeFunnet;
        var nei = logg.Rett(forloep, request.Innlegg, tekst!, request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(logg, cancellationToken) : nei;
    }
}
