using System.Text.Json;
using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace Bti.Web;

/// <summary>
/// Between what is grave and the page that asks her to prove that it is her: the form she sent is kept as a draft, sealed and hers
/// alone, and stands in the page again when she is back. It is sent once, with the key it had. The address says what it is about, so
/// that what she wrote about a child is kept under that child's key.
/// </summary>
internal sealed class Bekreftelsesvakt(RequestDelegate next)
{
    private const string Utkast = "bekreft", Sti = "sti", Felter = "felter", Tilbake = "bekreftet", Ingen = "ja", Barn = "barn", Vern = "__RequestVerificationToken";

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
        if (http.Items.ContainsKey(typeof(Bekreftelsesvakt)) && http.Request.HasFormContentType) await Ta(http);
    }

    private static async Task Ta(HttpContext http)
    {
        var felter = http.Request.Form.Where(f => f.Key != Vern).ToDictionary(f => f.Key, f => f.Value.ToArray());
        var utkast = new Dictionary<string, string> { [Sti] = Hit(http.Request), [Felter] = JsonSerializer.Serialize(felter) };
        await using var scope = http.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().Er(http.RequestServices.GetRequiredService<Innlogget>().Subjekt);
        _ = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LagreUtkast(Navn(Sak(http.Request)), utkast, http.Request.Form[Skjemanoekkel.Felt].FirstOrDefault() ?? Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()), CancellationToken.None);
    }

    private static async Task Hent(HttpContext http, string sak)
    {
        var (utkast, _) = await http.RequestServices.GetRequiredService<IMediator>().Send(new HentUtkast(Navn(sak)), http.RequestAborted);
        if (utkast is not { Felt: { } felt, Noekkel: { } noekkel } || felt.GetValueOrDefault(Sti) != $"{http.Request.Path}{http.Request.QueryString}") return;
        http.RequestServices.GetRequiredService<Skjemanoekkel>().Gjenopprett(JsonSerializer.Deserialize<Dictionary<string, string[]>>(felt[Felter])!, new Noekkel(noekkel));
    }

    private static string Navn(string sak) => sak == Ingen ? Utkast : $"{Utkast}-{sak}";

    private static string Hit(HttpRequest foresporsel) => QueryHelpers.AddQueryString(
        foresporsel.Path, foresporsel.Query.Where(q => q.Key != Tilbake).Append(new(Tilbake, Sak(foresporsel))));

    // What the page is about: the case in its address, or the child in the form.
    private static string Sak(HttpRequest foresporsel) =>
        (foresporsel.Path.Value?.Split('/') ?? []).Append(foresporsel.HasFormContentType ? foresporsel.Form[Barn].FirstOrDefault() : null).FirstOrDefault(del => Guid.TryParseExact(del, "D", out _)) ?? Ingen;
}
