using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace Bti.Web;

/// <summary>
/// Between what is grave and the page that asks her to prove that it is her: the form she sent is kept as a draft, sealed and hers
/// alone, and stands in the page again when she is back. It is sent once, with the key it had.
/// </summary>
internal sealed class Bekreftelsesvakt(RequestDelegate next)
{
    private const string Hva = "bekreft", Tilbake = "bekreftet";

    /// <summary>Where she proves it, with the way back to where she is.</summary>
    internal static string Adresse(HttpRequest foresporsel) => QueryHelpers.AddQueryString("/bekreft", "retur", Hit(foresporsel));

    public async Task InvokeAsync(HttpContext http)
    {
        var innlogget = http.RequestServices.GetRequiredService<Innlogget>();
        if (!innlogget.ErInnlogget || innlogget.Subjekt.Rolle.ErFamilie)
        {
            await next(http);
            return;
        }

        if (HttpMethods.IsGet(http.Request.Method) && http.Request.Query[Tilbake].FirstOrDefault() is { Length: > 0 } sak) await Hent(http, sak);
        await next(http);
        if (http.Items.ContainsKey(typeof(Bekreftelsesvakt)) && http.Request.HasFormContentType)
            await Sendtskjema.Ta(http, Hva, Hit(http.Request), http.RequestServices.GetRequiredService<Skjemanoekkel>().Postet ?? Noekkel.Ny());
    }

    private static async Task Hent(HttpContext http, string sak)
    {
        if (await Sendtskjema.Hent(http.RequestServices.GetRequiredService<IMediator>(), Hva, sak, http.RequestAborted) is { } sendt && sendt.Sti == $"{http.Request.Path}{http.Request.QueryString}")
            http.RequestServices.GetRequiredService<Skjemanoekkel>().Gjenopprett(sendt.Felter, sendt.Noekkel);
    }

    private static string Hit(HttpRequest foresporsel) => QueryHelpers.AddQueryString(
        foresporsel.Path, foresporsel.Query.Where(q => q.Key != Tilbake).Append(new(Tilbake, Sendtskjema.Sak(foresporsel))));
}
