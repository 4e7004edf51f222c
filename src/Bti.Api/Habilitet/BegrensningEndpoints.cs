using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Which guardians shall be told nothing about a child, over HTTP.</summary>
internal static class BegrensningEndpoints
{
    internal static void MapBegrensninger(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/forloep/{id:guid}/begrensninger", "VisBegrensninger", http => new VisBegrensninger(F(http)));
        _ = api.MapKommando<BegrensningBody>("/forloep/{id:guid}/begrensninger", "BegrensForesatt", k => new BegrensForesatt(F(k.Http), k.Body.Foresatt, k.Body.Grunn, k.Noekkel));
        _ = api.MapKommando<OpphevBegrensningBody>("/forloep/{id:guid}/begrensninger/{begrensning:guid}/opphev", "OpphevBegrensning", k => new OpphevBegrensning(F(k.Http), k.Http.Id("begrensning"), k.Body.Grunn, k.Noekkel));
    }

    private static ForloepId F(HttpContext http) => new(http.Id());
}

public sealed record BegrensningBody(string? Foresatt = null, string? Grunn = null);

public sealed record OpphevBegrensningBody(string? Grunn = null);
