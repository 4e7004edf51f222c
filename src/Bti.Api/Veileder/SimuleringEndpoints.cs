using Bti.Application;

namespace Bti.Api;

/// <summary>Trying a draft of the veileder over HTTP.</summary>
internal static class SimuleringEndpoints
{
    internal static void MapSimulering(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/veileder/simulering", "VisSimuleringsgrunnlag", _ => new VisSimuleringsgrunnlag());
        _ = api.MapSoek<SimuleringBody, SimulerVeileder.Svar>("/veileder/simulering", "SimulerVeileder", b => new SimulerVeileder(b.Tekst, b.Grunnlag, b.Antall));
    }
}

/// <param name="Tekst">The draft, as YAML.</param>
/// <param name="Grunnlag">egen or oppdiktet.</param>
/// <param name="Antall">How many forloep a made-up year has, 10 to 5000.</param>
public sealed record SimuleringBody(string? Tekst = null, string? Grunnlag = null, string? Antall = null);
