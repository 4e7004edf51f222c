using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The words of a mail, for the one who runs it; in an installation without a mail server the only place they are seen.</summary>
public sealed record VisBrev(UtsendingId Id) : IQuery<Result<VisBrev.Svar>>
{
    public static Handling Handling => Handling.SeDrift;

    public Ressurs Ressurs => Ressurs.Drift(Id.Verdi);

    /// <param name="Tekst">The plain text; the other part of the mail says the same.</param>
    public sealed record Svar(string Emne, string Tekst);
}

internal sealed class VisBrevHandler(IMaskineri maskineri) : IRequestHandler<VisBrev, Result<VisBrev.Svar>>
{
    public async Task<Result<VisBrev.Svar>> Handle(VisBrev request, CancellationToken cancellationToken) =>
        await maskineri.Brev(request.Id, cancellationToken) is { } brev ? brev : Hindre.IkkeFunnet;
}
