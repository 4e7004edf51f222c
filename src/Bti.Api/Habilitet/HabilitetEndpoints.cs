using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Who may not deal with a child, over HTTP.</summary>
internal static class HabilitetEndpoints
{
    internal static void MapHabilitet(this IEndpointRouteBuilder api)
    {
        _ = api.MapKommando<InhabilBody>("/forloep/{id:guid}/inhabil", "MeldMegInhabil", k => new MeldMegInhabil(F(k.Http), k.Body.Fra, k.Body.Til, k.Body.Grunn, k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/habilitet", "VisHabilitet", http => new VisHabilitet(F(http)));
        _ = api.MapKommando<HabilitetBody>("/forloep/{id:guid}/habilitet", "MeldInhabil", k => new MeldInhabil(F(k.Http), k.Body.Ansatt, k.Body.Fra, k.Body.Til, k.Body.Grunn, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/habilitet/{inhabil:guid}/opphev", "OpphevInhabil", k => new OpphevInhabil(F(k.Http), k.Http.Id("inhabil"), k.Noekkel));
    }

    private static ForloepId F(HttpContext http) => new(http.Id());
}

public sealed record InhabilBody(string? Fra = null, string? Til = null, string? Grunn = null);

public sealed record HabilitetBody(string? Ansatt = null, string? Fra = null, string? Til = null, string? Grunn = null);
