using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A file of the log, to one who may read the log, and of it this kind of information.</summary>
public sealed record HentVedlegg(ForloepId Forloep, VedleggId Vedlegg) : IQuery<Result<Vedleggsfil>>
{
    public static Handling Handling => Handling.SeForloep;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class HentVedleggHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<HentVedlegg, Result<Vedleggsfil>>
{
    public async Task<Result<Vedleggsfil>> Handle(HentVedlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var logg = await db.LoggenFor(forloep, innlogget.Subjekt, rammer.For(forloep.VeilederVersjon), cancellationToken);
        return await db.Hent(logg.Filer.Finn(request.Vedlegg), cancellationToken);
    }
}
