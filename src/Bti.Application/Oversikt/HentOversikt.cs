using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The kommune's numbers for a period, to be taken out as a file: the same as <see cref="VisOversikt"/>, and a row in the innsynslogg each time.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last.</param>
/// <returns>A Hinder when nothing is counted yet.</returns>
public sealed record HentOversikt(string? Periode = null) : IQuery<Result<Domain.Oversikt>>
{
    public static Handling Handling => Handling.HenteOversikt;

    public Ressurs Ressurs => Ressurs.EgenEnhet;
}

internal sealed class HentOversiktHandler(Oversiktsoppslag oppslag) : IRequestHandler<HentOversikt, Result<Domain.Oversikt>>
{
    public async Task<Result<Domain.Oversikt>> Handle(HentOversikt request, CancellationToken cancellationToken)
    {
        var (svar, hinder) = await oppslag.Finn(request.Periode, cancellationToken);
        return hinder is null ? svar!.Oversikt is { } tall ? tall : Hindre.IkkeFunnet : hinder;
    }
}
