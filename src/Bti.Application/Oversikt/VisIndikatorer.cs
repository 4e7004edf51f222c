using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The indicators of a period that is over, those that cannot be counted among them.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last.</param>
public sealed record VisIndikatorer(string? Periode = null) : IQuery<Result<VisIndikatorer.Svar>>
{
    public static Handling Handling => Handling.SeOversikt;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Perioder">Those there are numbers for, the last first.</param>
    /// <param name="Oversikt">Null before the first period is over.</param>
    /// <param name="Tiltaksnavn">What each tiltak of the catalogue is called, by id.</param>
    public sealed record Svar(IReadOnlyList<string> Perioder, Domain.Oversikt? Oversikt, IReadOnlyDictionary<string, string> Tiltaksnavn);
}

internal sealed class VisIndikatorerHandler(Oversiktsoppslag oppslag, IKommuneoppsett kommuner, Innlogget innlogget)
    : IRequestHandler<VisIndikatorer, Result<VisIndikatorer.Svar>>
{
    public async Task<Result<VisIndikatorer.Svar>> Handle(VisIndikatorer request, CancellationToken cancellationToken)
    {
        var (svar, hinder) = await oppslag.Finn(request.Periode, cancellationToken);
        return hinder is null
            ? new VisIndikatorer.Svar(svar!.Perioder, svar.Oversikt, kommuner.For(innlogget.Kommune).Katalog.ToDictionary(t => t.Id, t => t.Navn))
            : hinder;
    }
}
