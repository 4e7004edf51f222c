using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Bti.Web;

/// <summary>
/// For a form that is not in its page any more when it comes. Sent twice, it has been carried out, and the page says how it stands now.
/// Otherwise the case has changed since she opened it: what she wrote is kept, and shown with why it was not sent. Blazor has neither:
/// a sentence in English on a developer's machine, and an empty page elsewhere.
/// </summary>
internal sealed class Borteskjema(RequestDelegate next)
{
    internal const string Hva = "ikke-sendt", Sti = "/ikke-sendt";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(http);
            return;
        }

        // Held back until it is known what the answer is.
        var ut = http.Response.Body;
        using var svar = new MemoryStream();
        http.Response.Body = svar;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = ut;
        }

        if (http.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" })
        {
            http.Response.Clear();
            http.Response.Redirect(await Videre(http));
            return;
        }

        svar.Position = 0;
        await svar.CopyToAsync(ut, http.RequestAborted);
    }

    private static async Task<string> Videre(HttpContext http)
    {
        var (innlogget, her) = (http.RequestServices.GetRequiredService<Innlogget>(), http.Request.GetEncodedPathAndQuery());

        // The family writes nothing in its forms, and has no drafts: its page says how it stands, and nothing more is asked of what is hers.
        if (!innlogget.ErInnlogget || innlogget.Subjekt.Rolle.ErFamilie) return her;
        var noekkel = http.RequestServices.GetRequiredService<Skjemanoekkel>().Postet;
        if (noekkel is { } sendt && (await http.RequestServices.GetRequiredService<IMediator>().Send(new ErUtfoert(sendt), http.RequestAborted)).Verdi) return her;
        await Sendtskjema.Ta(http, Hva, her, Noekkel.Ny());
        return QueryHelpers.AddQueryString(Sti, "sak", Sendtskjema.Sak(http.Request));
    }
}
