using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Deleting over HTTP: what may be, asking for it, and approving.</summary>
internal static class SlettingEndpoints
{
    internal static void MapSletting(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/sletting", "VisSletting", _ => new VisSletting());
        _ = api.MapKommando<SlettingBody>("/barn/{id:guid}/sletting", "BeOmSletting", k => new BeOmSletting(new BarnId(k.Http.Id()), k.Body.Grunn, k.Body.Arkivkvittering, k.Noekkel));
        _ = api.MapKommando<GodkjenningBody>("/barn/{id:guid}/sletting/godkjenning", "GodkjennSletting", k => new GodkjennSletting(new BarnId(k.Http.Id()), k.Body.Arkivkvittering, k.Noekkel));
    }
}

public sealed record SlettingBody(string? Grunn = null, string? Arkivkvittering = null);

/// <param name="Arkivkvittering">The number of the request that is approved, as it was read.</param>
public sealed record GodkjenningBody(string? Arkivkvittering = null);
