using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Files of a log, and the papers of samtykker, over HTTP.</summary>
internal static class VedleggEndpoints
{
    internal static void MapVedlegg(this IEndpointRouteBuilder api)
    {
        _ = api.MapOpplasting("/forloep/{id:guid}/vedlegg", "LeggVedVedlegg", ["kategori"], k => new LeggVedVedlegg(F(k.Http), k.Body.Fil, k.Body.Felt.GetValueOrDefault("kategori"), k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/vedlegg", "VisVedlegg", http => new VisVedlegg(F(http)));
        _ = api.MapNedlasting("/forloep/{id:guid}/vedlegg/{vedlegg:guid}", "HentVedlegg", http => new HentVedlegg(F(http), V(http, "vedlegg")));
        _ = api.MapKommando<FjerningBody>("/forloep/{id:guid}/vedlegg/{vedlegg:guid}/fjerning", "FjernVedlegg", k => new FjernVedlegg(F(k.Http), V(k.Http, "vedlegg"), k.Body.Grunn, k.Noekkel));
        _ = api.MapOpplasting("/forloep/{id:guid}/samtykke/{samtykke:guid}/papir", "LeggVedSamtykkepapir", [], k =>
            new LeggVedSamtykkepapir(F(k.Http), new SamtykkeId(k.Http.Id("samtykke")), k.Body.Fil, k.Noekkel));
        _ = api.MapNedlasting("/forloep/{id:guid}/papir/{papir:guid}", "HentSamtykkepapir", http => new HentSamtykkepapir(F(http), V(http, "papir")));
        _ = api.MapKommando<FjerningBody>("/forloep/{id:guid}/papir/{papir:guid}/fjerning", "FjernSamtykkepapir", k => new FjernSamtykkepapir(F(k.Http), V(k.Http, "papir"), k.Body.Grunn, k.Noekkel));
    }

    private static ForloepId F(HttpContext http) => new(http.Id());

    private static VedleggId V(HttpContext http, string navn) => new(http.Id(navn));
}

/// <param name="Grunn">Why it is taken away; kept with who did it.</param>
public sealed record FjerningBody(string? Grunn = null);
