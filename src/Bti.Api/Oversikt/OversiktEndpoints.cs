using Bti.Application;

namespace Bti.Api;

/// <summary>The leader's numbers and lists over HTTP.</summary>
internal static class OversiktEndpoints
{
    internal static void MapOversikt(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/enheten", "VisEnhet", _ => new VisEnhet());
        _ = api.MapSpoersmaal("/enheten/uten-holder", "VisUtenHolder", _ => new VisUtenHolder());
        _ = api.MapSpoersmaal("/enheten/tall", "VisEnhetstall", _ => new VisEnhetstall());
        _ = api.MapSpoersmaal("/oversikt", "VisOversikt", http => new VisOversikt(http.Spurt("periode")));
        _ = api.MapSpoersmaal("/oversikt/barnevern", "VisFellestall", http => new VisFellestall(http.Spurt("periode")));
        _ = api.MapSpoersmaal("/oversikt/indikatorer", "VisIndikatorer", http => new VisIndikatorer(http.Spurt("periode")));
        _ = api.MapSpoersmaal("/oversikt/hva-om", "VisHvaom", http => new VisHvaom(http.Spurt("periode"), http.Spurt("frist"), http.Spurt("dager")));
        _ = api.MapSpoersmaal("/rapport", "VisRapport", http => new VisRapport(http.Spurt("aar")), svar => svar.Versjon);
        _ = api.MapKommando<RapportBody, SkrivRapport.Kvittering>("/rapport", "SkrivRapport", k => new SkrivRapport(
            k.Body.Aar, k.Body.Tilstanden, k.Body.Planen, k.Body.Medvirkning, k.Body.Videre, k.Versjon, k.Noekkel, k.Body.FunnBesvart), kreverVersjon: true);
        _ = api.MapSpoersmaal("/enheten/praksis", "VisPraksis", http => new VisPraksis(http.Spurt("periode")));
        _ = api.MapKommando<PraksisgrunnBody, SkrivPraksisgrunn.Kvittering>("/enheten/praksis", "SkrivPraksisgrunn", k => new SkrivPraksisgrunn(
            k.Body.Periode, k.Body.Praksis, k.Body.Grunn, k.Versjon, k.Noekkel, k.Body.FunnBesvart), kreverVersjon: true);
        _ = api.MapSpoersmaal("/enheten/hva-om", "VisEnhetshvaom", http => new VisEnhetshvaom(http.Spurt("periode"), http.Spurt("frist"), http.Spurt("dager")));
        _ = api.MapSpoersmaal("/enheten/liste", "VisEnhetsliste", http => new VisEnhetsliste(http.Spurt("tall")));
    }
}
