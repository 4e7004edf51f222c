using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Who is here and who is away, over HTTP.</summary>
internal static class FolkEndpoints
{
    internal static void MapFolk(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/fravaer", "VisFravaer", _ => new VisFravaer());
        _ = api.MapKommando<FravaerBody>("/ansatte/{id:guid}/fravaer", "MeldFravaer", k => new MeldFravaer(new AnsattId(k.Id), k.Body.Fra, k.Body.Til, k.Body.Stedfortreder, k.Noekkel));
        _ = api.MapKommando<SluttBody>("/ansatte/{id:guid}/slutt", "MeldSluttet", k => new MeldSluttet(new AnsattId(k.Id), k.Body.SisteDag, k.Noekkel));
    }
}

public sealed record FravaerBody(string? Fra = null, string? Til = null, string? Stedfortreder = null);

public sealed record SluttBody(string? SisteDag = null);
