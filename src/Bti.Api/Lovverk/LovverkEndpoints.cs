using Bti.Application;

namespace Bti.Api;

/// <summary>What the law requires, over HTTP.</summary>
internal static class LovverkEndpoints
{
    internal static void MapLovverk(this IEndpointRouteBuilder api) => _ = api.MapSpoersmaal("/lov", "VisLov", _ => new VisLov());
}
