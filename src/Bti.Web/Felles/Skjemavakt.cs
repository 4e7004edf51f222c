using Bti.Api;
using Microsoft.AspNetCore.Antiforgery;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Bti.Web;

/// <summary>
/// Refuses a form that is not ours, is from another site, is too old or too large, before any page sees it. The API takes
/// no cookies and so needs no such guard.
/// </summary>
internal sealed class Skjemavakt(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext kontekst)
    {
        var foresporsel = kontekst.Request;
        if (!HttpMethods.IsPost(foresporsel.Method) || foresporsel.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return next(kontekst);

        var antiforgery = kontekst.Features.Get<IAntiforgeryValidationFeature>();
        var tarFil = kontekst.GetEndpoint()?.Metadata.GetMetadata<FilskjemaAttribute>() is not null;
        if (ErForStor(antiforgery?.Error))
            return Feilsider.Vis(kontekst, Feil.Av(kontekst, Status413PayloadTooLarge, tarFil ? Filkontroll.ForStor(foresporsel.ContentLength ?? Filopplasting.StoersteForespoersel) : null));
        if (tarFil && ErAvbrutt(antiforgery?.Error)) return Feilsider.Vis(kontekst, Feil.Av(kontekst, Status400BadRequest, Hindre.FilAvbrutt));

        return antiforgery is { IsValid: false } || ErFraAnnetSted(foresporsel)
            ? Feilsider.Vis(kontekst, Feil.Av(kontekst, Status400BadRequest, Webhindre.SkjemaUtloept))
            : next(kontekst);
    }

    private static bool ErForStor(Exception? feil) => feil switch
    {
        null => false,
        BadHttpRequestException { StatusCode: Status413PayloadTooLarge } or InvalidDataException => true,
        _ => ErForStor(feil.InnerException),
    };

    private static bool ErAvbrutt(Exception? feil) => feil is not null && (feil is IOException || ErAvbrutt(feil.InnerException));

    // Under «Referrer-Policy: no-referrer» a browser says «null» for the origin of our own forms; then Sec-Fetch-Site tells.
    private static bool ErFraAnnetSted(HttpRequest foresporsel) =>
        foresporsel.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || (Uri.TryCreate(foresporsel.Headers.Origin, UriKind.Absolute, out var opphav) && opphav.Authority != foresporsel.Host.Value);
}
