using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>The sweep and the outbox, and what one chooses about mail, over HTTP: each route is one use case.</summary>
internal static class DriftEndpoints
{
    internal static void MapDrift(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/varselvalg", "VisVarselvalg", _ => new VisVarselvalg());
        _ = api.MapKommando<VarselvalgBody>("/varselvalg", "VelgVarsling", k => new VelgVarsling(k.Body.Takt, k.Body.Klokkeslett, k.Noekkel));
        _ = api.MapSpoersmaal("/drift", "VisDrift", _ => new VisDrift());
        _ = api.MapSpoersmaal("/drift/brev/{id:guid}", "VisBrev", http => new VisBrev(new UtsendingId(http.Id())));
        _ = api.MapKommando<Tom>("/drift/parkert/{id:guid}/nytt-forsoek", "ProevIgjen", k => new ProevIgjen(k.Id, k.Noekkel));
    }
}

/// <param name="Takt">daglig, ukentlig or bare_haster.</param>
/// <param name="Klokkeslett">«07.30»; each half hour from 06.00 to 19.30.</param>
public sealed record VarselvalgBody(string? Takt = null, string? Klokkeslett = null);
