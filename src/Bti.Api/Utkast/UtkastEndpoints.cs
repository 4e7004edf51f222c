using Bti.Application;

namespace Bti.Api;

/// <summary>What one has begun to write, over HTTP: each route is one use case.</summary>
internal static class UtkastEndpoints
{
    internal static void MapUtkast(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/utkast/{skjema}", "HentUtkast", http => new HentUtkast(Skjema(http)));
        _ = api.MapKommando<UtkastBody>("/utkast/{skjema}", "LagreUtkast", k => new LagreUtkast(Skjema(k.Http), k.Body.Felt, k.Body.Noekkel, k.Noekkel));
        _ = api.MapKommando<Tom>("/utkast/{skjema}/sletting", "SlettUtkast", k => new SlettUtkast(Skjema(k.Http), k.Noekkel));
    }

    private static string? Skjema(HttpContext http) => (string?)http.Request.RouteValues["skjema"];
}

/// <param name="Felt">What stands in each field, as it was typed.</param>
/// <param name="Noekkel">The Idempotency-Key the form will be sent with: the draft goes when it is.</param>
public sealed record UtkastBody(Dictionary<string, string>? Felt = null, string? Noekkel = null);
