using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.HostFiltering;

namespace Bti.Api;

/// <summary>The API: who may call it, and its routes.</summary>
public static class ApiOppsett
{
    /// <summary>The policy every route but health stands under.</summary>
    internal const string Policy = "api";

    public static IServiceCollection AddBtiApi(this IServiceCollection services, IConfiguration oppsett, bool utvikling)
    {
        // Always there, also where the demo is off: without a scheme of its own the API would take the cookie of the pages.
        _ = services.AddLeverandoerer(oppsett, utvikling).AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, Demoinnlogging>(Demoinnlogging.Skjema, null)
            .AddScheme<AuthenticationSchemeOptions, Bearerinnlogging>(Bearerinnlogging.Skjema, null)
            .AddPolicyScheme(Policy, null, valg => valg.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.ToString().StartsWith(Bearerinnlogging.Skjema, StringComparison.OrdinalIgnoreCase) ? Bearerinnlogging.Skjema : Demoinnlogging.Skjema);
        _ = services.AddAuthorizationBuilder().AddPolicy(Policy, p => p.AddAuthenticationSchemes(Policy).RequireAuthenticatedUser());
        _ = services.ConfigureHttpJsonOptions(json => Json.Sett(json.SerializerOptions));
        _ = services.AddSingleton(Innholdspolicy.Ingenting);
        _ = services.Configure<HostFilteringOptions>(vern => vern.IncludeFailureMessage = false);
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Ytterst>());

        // Not there, and not yours: the same bytes. What differs from one request to the next stays in the log.
        _ = services.AddProblemDetails(svar => svar.CustomizeProblemDetails = s =>
        {
            if (s.ProblemDetails.Status == StatusCodes.Status404NotFound) _ = s.ProblemDetails.Extensions.Remove("traceId");
        });
        return services.AddTempo(oppsett).AddOpenApi(Beskrivelse.Sett);
    }
}
