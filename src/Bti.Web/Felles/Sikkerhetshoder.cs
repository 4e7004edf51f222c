using Bti.Api;
using Microsoft.AspNetCore.StaticAssets;

namespace Bti.Web;

/// <summary>The headers that stand on every answer, whoever gave it.</summary>
internal sealed class Sikkerhetshoder(RequestDelegate next, InnloggingOptions innlogging)
{
    // To log out is a form, and goes on to the leverandoer.
    private readonly string _innholdspolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        $"form-action {string.Join(' ', innlogging.Leverandoerer.Select(l => new Uri(l.Utsteder).GetLeftPart(UriPartial.Authority)).Distinct().Prepend("'self'"))}; base-uri 'self'; frame-ancestors 'none'";

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
        hoder.ContentSecurityPolicy = hoder.ContentSecurityPolicy.Count == 0 ? _innholdspolicy : hoder.ContentSecurityPolicy;
        hoder.XContentTypeOptions = "nosniff";
        hoder.XFrameOptions = "DENY";
        hoder["Referrer-Policy"] = "no-referrer";
        hoder["Cross-Origin-Opener-Policy"] = "same-origin";
        hoder["Cross-Origin-Resource-Policy"] = "same-origin";
        hoder["Permissions-Policy"] = Rettigheter;
        if (kontekst.Request.IsHttps) hoder.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        if (kontekst.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null) hoder.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
