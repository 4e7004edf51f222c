using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The paper of a samtykke, to one who may see the samtykker.</summary>
public sealed record HentSamtykkepapir(ForloepId Forloep, VedleggId Papir) : IQuery<Result<Vedleggsfil>>
{
    public static Handling Handling => Handling.SeSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class HentSamtykkepapirHandler(IBtiDb db) : IRequestHandler<HentSamtykkepapir, Result<Vedleggsfil>>
{
    public async Task<Result<Vedleggsfil>> Handle(HentSamtykkepapir request, CancellationToken cancellationToken)
    {
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        return await db.Hent(logg.Papirer.Finn(request.Papir), cancellationToken);
    }
}
