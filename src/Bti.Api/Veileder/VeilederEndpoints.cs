using Bti.Application;

namespace Bti.Api;

/// <summary>The kommune's work on its veileder over HTTP.</summary>
internal static class VeilederEndpoints
{
    internal static void MapVeileder(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/veileder/utkast", "VisVeilederarbeid", _ => new VisVeilederarbeid(), svar => svar.Versjon);
        _ = api.MapKommando<VeilederutkastBody, LagreVeilederutkast.Kvittering>("/veileder/utkast", "LagreVeilederutkast", k =>
            new LagreVeilederutkast(k.Body.Tekst, k.Versjon, k.Noekkel), kreverVersjon: true);
        _ = api.MapKommando<Tom, PubliserVeileder.Kvittering>("/veileder/publisering", "PubliserVeileder", k => new PubliserVeileder(k.Versjon, k.Noekkel), kreverVersjon: true);
    }
}

/// <summary>The whole text of the veileder, in YAML.</summary>
public sealed record VeilederutkastBody(string? Tekst = null);
