using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Bti.Api;

/// <summary>Every route of the API, by area.</summary>
internal static class Endpoints
{
    internal static void MapBtiApi(this WebApplication app)
    {
        _ = app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        _ = app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = sjekk => sjekk.Tags.Contains("ready") }).AllowAnonymous();
        _ = app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api").RequireAuthorization(ApiOppsett.Policy).DisableAntiforgery();
        api.MapUro();
        api.MapOversikt();
        api.MapForloep();
        api.MapVedlegg();
        api.MapFolk();
        api.MapHabilitet();
        api.MapBegrensninger();
        api.MapRegister();
        api.MapNoedinnsyn();
        api.MapLoggkontroll();
        api.MapSletting();
        api.MapUtkast();
        api.MapDrift();
        api.MapSimulering();
        api.MapVarsler();
        api.MapMelding();
        app.MapDemo();
        api.MapVeileder();
        api.MapLovverk();
        api.MapArenaer();
        api.MapDroefting();
    }
}
