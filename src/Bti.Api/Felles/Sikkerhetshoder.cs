using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Net.Http.Headers;

namespace Bti.Api;

/// <summary>What a browser may do with an answer; the host that has pages says more for them.</summary>
internal sealed record Innholdspolicy(string Tekst)
{
    internal static readonly Innholdspolicy Ingenting = new("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

/// <summary>The headers that stand on every answer of both hosts, whoever gave it.</summary>
internal sealed class Sikkerhetshoder(RequestDelegate next, Innholdspolicy policy, IHostEnvironment miljoe)
{
    private const string Rettigheter =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext kontekst)
    {
        kontekst.Response.OnStarting(() => Sett(kontekst));
        return next(kontekst);
    }

    private Task Sett(HttpContext kontekst)
    {
        var hoder = kontekst.Response.Headers;

        // Set here and not asked for: a page cannot loosen it by forgetting. A file that wants a narrower policy keeps its own.
        hoder.ContentSecurityPolicy = hoder.ContentSecurityPolicy.Count == 0 ? policy.Tekst : hoder.ContentSecurityPolicy;
        hoder.XContentTypeOptions = "nosniff";
        hoder.XFrameOptions = "DENY";
        hoder["Referrer-Policy"] = "no-referrer";
        hoder["Cross-Origin-Opener-Policy"] = "same-origin";
        hoder["Cross-Origin-Resource-Policy"] = "same-origin";
        hoder["Permissions-Policy"] = Rettigheter;

        // What ends TLS in front hands it on; without TLS a browser does not heed it.
        if (kontekst.Request.IsHttps || !miljoe.IsDevelopment()) hoder.StrictTransportSecurity = "max-age=63072000; includeSubDomains";

        // The files of the pages are UTF-8 and come without saying so.
        if (hoder.ContentType is ["text/css" or "text/javascript" or "text/plain"]) hoder.ContentType += "; charset=utf-8";
        if (kontekst.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) SettLagring(kontekst);
        return Task.CompletedTask;
    }

    // A cookie is somebody's: what comes with one is kept by nobody, whatever the page says.
    private static void SettLagring(HttpContext kontekst)
    {
        var hoder = kontekst.Response.Headers;
        if (kontekst is { Response.StatusCode: StatusCodes.Status200OK or StatusCodes.Status304NotModified } && hoder.SetCookie.Count == 0 && kontekst.Features.Get<Mellomlagring>() is { } lagres)
        {
            (hoder.CacheControl, hoder.ETag) = ("public, max-age=60", lagres.Merke);
            hoder.Append(HeaderNames.Vary, HeaderNames.Cookie);
        }
        else
        {
            hoder.CacheControl = "no-store";
        }
    }
}
