using Microsoft.AspNetCore.Authentication;

namespace Bti.Api;

/// <summary>The API: who may call it, and its routes.</summary>
public static class ApiOppsett
{
    /// <summary>The policy every route but health stands under.</summary>
    internal const string Policy = "api";

    public static IServiceCollection AddBtiApi(this IServiceCollection services, IConfiguration configuration)
    {
        var innlogging = services.AddAuthentication();
        var skjemaer = new List<string>();
        if (configuration.GetValue<bool>("Bti:Demo"))
        {
            _ = innlogging.AddScheme<AuthenticationSchemeOptions, Demoinnlogging>(Demoinnlogging.Skjema, null);
            skjemaer.Add(Demoinnlogging.Skjema);
        }

        _ = services.AddAuthorizationBuilder().AddPolicy(Policy, p =>
        {
            _ = p.AddAuthenticationSchemes([.. skjemaer]).RequireAuthenticatedUser();
        });
        _ = services.ConfigureHttpJsonOptions(json => Json.Sett(json.SerializerOptions));
        return services.AddProblemDetails().AddOpenApi();
    }
}
