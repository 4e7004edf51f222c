using Bti.Infrastructure;
using Microsoft.AspNetCore.Http.HttpResults;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Bti.Web;

/// <summary>
/// Gives an answer without content a page that says what happened, and a fault a page with a code that is also in the log.
/// The API answers for itself.
/// </summary>
internal sealed class Feilsider(RequestDelegate next, ILogger<Feilsider> logg)
{
    public async Task InvokeAsync(HttpContext kontekst)
    {
        if (kontekst.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(kontekst);
            return;
        }

        try
        {
            await next(kontekst);
            if (ErUtenInnhold(kontekst.Response)) await Vis(kontekst, Feil.Av(kontekst, kontekst.Response.StatusCode));
        }
        catch (BadHttpRequestException feil) when (!kontekst.Response.HasStarted)
        {
            kontekst.Response.Clear();
            await Vis(kontekst, Feil.Av(kontekst, feil.StatusCode));
        }
        catch (Exception feil) when (!kontekst.Response.HasStarted && !kontekst.RequestAborted.IsCancellationRequested)
        {
            logg.LogError(feil, "A page failed");
            kontekst.Response.Clear();
            await VisRyddig(kontekst, Feil.Av(kontekst, Databasefeil.ErNede(feil) ? Status503ServiceUnavailable : Status500InternalServerError));
        }
    }

    /// <summary>Answers with the error page.</summary>
    internal static Task Vis(HttpContext kontekst, Feil feil)
    {
        kontekst.Response.StatusCode = feil.Status;
        return new RazorComponentResult<App>(new { Feil = feil }) { StatusCode = feil.Status }.ExecuteAsync(kontekst);
    }

    private static bool ErUtenInnhold(HttpResponse svar) =>
        svar is { HasStarted: false, StatusCode: >= Status400BadRequest, ContentLength: null, ContentType: null };

    // What failed may have left the scope half made, so the page gets one of its own.
    private static async Task VisRyddig(HttpContext kontekst, Feil feil)
    {
        await using var scope = kontekst.RequestServices.CreateAsyncScope();
        kontekst.RequestServices = scope.ServiceProvider;
        kontekst.SetEndpoint(null);
        await Vis(kontekst, feil);
    }
}
