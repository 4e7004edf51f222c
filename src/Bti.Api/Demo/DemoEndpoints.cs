using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;

namespace Bti.Api;

/// <summary>The demo's clock over HTTP. Outside the demo there is no such address.</summary>
internal static class DemoEndpoints
{
    internal static void MapDemo(this WebApplication app)
    {
        _ = app.MapPost("/demo/klokke", async (HttpContext http, CancellationToken ct) =>
        {
            if (http.RequestServices.GetService<Demohopp>() is not { } demo) return Hindre.IkkeFunnet.SomProblem();
            var (body, nei) = await Endepunkt.Les<KlokkeBody>(http, ct);
            if (nei is not null) return nei;
            var (verdi, hinder) = await demo.Hopp(body!.Dager?.ToString(CultureInfo.InvariantCulture), ct);
            return hinder is null ? Results.Json(verdi, Json.Strengt) : hinder.SomProblem();
        }).AllowAnonymous().DisableAntiforgery();
    }
}

/// <param name="Dager">1 to 60.</param>
public sealed record KlokkeBody(long? Dager = null);
