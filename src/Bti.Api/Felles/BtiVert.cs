using System.Globalization;
using System.Security.Authentication;
using System.Security.Claims;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;

namespace Bti.Api;

/// <summary>What both hosts have in common: configuration, use cases, and who is logged in.</summary>
internal static class BtiVert
{
    internal const string Kommune = "bti:kommune";
    internal const string Ansatt = "bti:ansatt";

    /// <summary>When she last proved that it is her, in seconds since 1970.</summary>
    internal const string Bekreftet = "bti:bekreftet";

    /// <summary>The most one request may hold, in bytes; an endpoint that takes files says more for itself.</summary>
    internal const int StoersteForespoersel = 1024 * 1024;

    /// <summary>Every key with its default from the file beside the program; the environment and /run/secrets override.</summary>
    internal static WebApplicationBuilder LagBygger(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var standard = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: false)
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, $"appsettings.{builder.Environment.EnvironmentName}.json"), optional: true);
        foreach (var (kilde, plass) in standard.Sources.Select((kilde, plass) => (kilde, plass))) builder.Configuration.Sources.Insert(plass, kilde);

        _ = builder.Configuration.AddKeyPerFile("/run/secrets", optional: true);
        if (builder.Configuration["urls"] is null) _ = builder.WebHost.UseUrls(builder.Configuration["Bti:Urls"]!);
        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
            kestrel.Limits.MaxRequestBodySize = StoersteForespoersel;
        });
        _ = builder.Services.AddBti(builder.Configuration, produksjon: !builder.Environment.IsDevelopment());
        return builder;
    }

    /// <summary>She proves it now.</summary>
    internal static Claim Naa() => new(Bekreftet, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));

    // In real time, as the sessions: to move the demo's clock is not to be away.
    private static bool ErFersk(HttpContext http) =>
        long.TryParse(http.User.FindFirst(Bekreftet)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var bekreftet)
        && TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - bekreftet <= http.RequestServices.GetRequiredService<InnloggingOptions>().Fersk.TotalSeconds;

    /// <summary>Reads who is logged in, and tells the use cases. One who is not there any more must log in again.</summary>
    internal static WebApplication UseBtiInnlogging(this WebApplication app)
    {
        _ = app.UseMiddleware<Apisvar>();
        var forsoek = app.Services.GetRequiredService<Innloggingsforsoek>();
        _ = app.Use(forsoek.InvokeAsync);
        _ = app.UseAuthentication();

        // A route chooses how one logs in to it, so who it is is known first after authorization.
        _ = app.UseAuthorization();
        _ = app.Use(async (http, neste) =>
        {
            if (http.User.FindFirst(Kommune)?.Value is { } kommune && Guid.TryParse(http.User.FindFirst(Ansatt)?.Value, out var ansatt))
            {
                var oppslag = http.RequestServices.GetRequiredService<Brukeroppslag>();
                if (await oppslag.Finn(new KommuneId(kommune), new AnsattId(ansatt), http.RequestAborted) is { } subjekt)
                {
                    var innlogget = http.RequestServices.GetRequiredService<Innlogget>();
                    innlogget.Er(subjekt);
                    if (ErFersk(http)) innlogget.HarBekreftet();
                }
                else if (http.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null)
                {
                    await http.ChallengeAsync(http.User.Identity!.AuthenticationType);
                    return;
                }
            }

            await neste(http);
        });
        _ = app.UseRateLimiter();
        return app;
    }
}
