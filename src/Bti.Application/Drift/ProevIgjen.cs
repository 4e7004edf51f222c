using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>Something that was parked is tried again. Asking for it once more changes nothing.</summary>
public sealed record ProevIgjen(Guid Id, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.ProeveIgjen;

    public Ressurs Ressurs => Ressurs.Drift(Id);
}

internal sealed class ProevIgjenHandler(IMaskineri maskineri, TimeProvider klokke) : IRequestHandler<ProevIgjen, Result>
{
    public async Task<Result> Handle(ProevIgjen request, CancellationToken cancellationToken) =>
        await maskineri.ProevIgjen(request.Id, klokke.Naa, cancellationToken) ? Result.Ja : Hindre.IkkeFunnet;
}
