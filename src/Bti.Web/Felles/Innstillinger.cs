using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Bti.Web;

/// <summary>What a reader chooses for her own browser: maalform and shortcuts. Nothing about her or any child is in the cookies.</summary>
internal static class Innstillinger
{
    internal const string Maalform = "maalform";
    private const string Snarveier = "snarveier";

    /// <summary>The cultures of the two maalformer.</summary>
    internal const string Bokmaal = "nb-NO", Nynorsk = "nn-NO";

    /// <summary>True unless the reader has switched the shortcuts off (WCAG 2.1.4).</summary>
    internal static bool HarSnarveier(HttpContext kontekst) => kontekst.Request.Cookies[Kjeks.Navn(Miljoe(kontekst), Snarveier)] != "av";

    internal static void MapInnstillinger(this IEndpointRouteBuilder app)
    {
        _ = app.MapPost("/maalform", (HttpContext kontekst, [FromForm] string? maalform, [FromForm] string? retur) =>
        {
            var kultur = new RequestCulture(maalform == "nn" ? Nynorsk : Bokmaal);
            return Husk(kontekst, Maalform, CookieRequestCultureProvider.MakeCookieValue(kultur), retur);
        }).AllowAnonymous();

        _ = app.MapPost("/snarveier", (HttpContext kontekst, [FromForm] string? snarveier, [FromForm] string? retur) =>
            Husk(kontekst, Snarveier, snarveier == "av" ? "av" : "paa", retur)).AllowAnonymous();
    }

    private static RedirectHttpResult Husk(HttpContext kontekst, string navn, string verdi, string? retur)
    {
        kontekst.Response.Cookies.Append(Kjeks.Navn(Miljoe(kontekst), navn), verdi, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = kontekst.Request.IsHttps || !Miljoe(kontekst).IsDevelopment(),
        });
        return TypedResults.LocalRedirect(Lenker.Lokal(retur));
    }

    private static IHostEnvironment Miljoe(HttpContext kontekst) => kontekst.RequestServices.GetRequiredService<IHostEnvironment>();
}
