using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A file of the log, to one of the family: she reads all of it. The papers of what others have answered are not hers.</summary>
public sealed record HentMittVedlegg(ForloepId Forloep, VedleggId Vedlegg) : IQuery<Result<Vedleggsfil>>
{
    public static Handling Handling => Handling.SeMinSak;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class HentMittVedleggHandler(IBtiDb db) : IRequestHandler<HentMittVedlegg, Result<Vedleggsfil>>
{
    public async Task<Result<Vedleggsfil>> Handle(HentMittVedlegg request, CancellationToken cancellationToken) =>
        await db.Hent((await db.Stafettlogger.Hent(request.Forloep, cancellationToken)).Filer.Finn(request.Vedlegg), cancellationToken);
}
