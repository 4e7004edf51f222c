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
        _ = api.MapSpoersmaal("/veileder/flytting", "VisFlytteplan.Versjoner", _ => new VisFlytteplan());
        _ = api.MapSoek<FlytteplanBody, VisFlytteplan.Svar>("/veileder/flytteplan", "VisFlytteplan", b => new VisFlytteplan(b.Til, b.Nivaaer));
        _ = api.MapKommando<FlytteplanBody, FlyttForloep.Kvittering>("/veileder/flytting", "FlyttForloep", k => new FlyttForloep(k.Body.Til, k.Body.Nivaaer, k.Noekkel));
    }
}

/// <param name="Til">The version to move to.</param>
/// <param name="Nivaaer">For each nivaa the version does not have, the one that takes over: {"3": "2"}.</param>
public sealed record FlytteplanBody(string? Til = null, IReadOnlyDictionary<string, string>? Nivaaer = null);

/// <summary>The whole text of the veileder, in YAML.</summary>
public sealed record VeilederutkastBody(string? Tekst = null);
