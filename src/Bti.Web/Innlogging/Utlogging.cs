using Bti.Api;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bti.Web;

/// <summary>Out again: by her own button, also at the leverandoer, and when the leverandoer says that she has left there.</summary>
internal static class Utlogging
{
    internal static void MapUtlogging(this WebApplication app)
    {
        _ = app.MapPost("/logg-ut", async (HttpContext http, Oekter oekter, Leverandoerer alle) =>
        {
            var data = http.Oektnoekkel is { } noekkel ? (await oekter.Hent(noekkel, http.RequestAborted)).Data : null;
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return data is null || await HosLeverandoer(http, alle.Finn(data.Innhold.Leverandoer), data.Innhold) is not { } adresse ? Results.LocalRedirect("/logg-inn") : Results.Redirect(adresse);
        });

        // Comes in a frame at the leverandoer, without our cookie: the session is found by its name there (OIDC Front-Channel Logout 1.0).
        _ = app.MapGet("/logg-ut/{leverandoer}/varsel", async (string leverandoer, [FromQuery] string? iss, [FromQuery] string? sid, HttpContext http, Leverandoerer alle, Oekter oekter) =>
        {
            if (alle.Finn(leverandoer) is { } en && !string.IsNullOrEmpty(sid) && (iss is null || iss == (await en.Oppsett(http.RequestAborted)).Issuer))
                _ = await oekter.AvsluttHos(leverandoer, sub: null, sid, Oektslutt.Varsel, http.RequestAborted);
            return Results.Ok();
        }).AllowAnonymous();

        // A signed word from the leverandoer itself (OIDC Back-Channel Logout 1.0).
        _ = app.MapPost("/logg-ut/{leverandoer}/beskjed", async (string leverandoer, HttpContext http, Leverandoerer alle, Oekter oekter, Utloggingsbeskjeder beskjeder) =>
        {
            if (alle.Finn(leverandoer) is not { } en || !http.Request.HasFormContentType) return Results.BadRequest();
            var token = (await http.Request.ReadFormAsync(http.RequestAborted))["logout_token"].ToString();
            try
            {
                var krav = await en.Les(token, en.Valg.KlientId, Tokenslag.Utlogging, http.RequestAborted);
                if (beskjeder.Les(leverandoer, krav) is not { } beskjed) return Results.BadRequest();
                _ = await oekter.AvsluttHos(leverandoer, beskjed.Sub, beskjed.Sid, Oektslutt.Beskjed, http.RequestAborted);
                beskjeder.ErTatt(beskjed);
                return Results.Ok();
            }
            catch (Innloggingsfeil)
            {
                return Results.BadRequest();
            }
        }).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task<string?> HosLeverandoer(HttpContext http, Leverandoer? leverandoer, Oektinnhold oekt)
    {
        if (leverandoer is null) return null;
        try
        {
            var doer = (await leverandoer.Oppsett(http.RequestAborted)).EndSessionEndpoint;
            return string.IsNullOrEmpty(doer) ? null : QueryHelpers.AddQueryString(doer, new Dictionary<string, string?>
            {
                ["id_token_hint"] = oekt.IdToken,
                ["client_id"] = leverandoer.Valg.KlientId,
                ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}/logg-inn",
            });
        }
        catch (Innloggingsfeil)
        {
            // She is out here; there she is told of nothing when it does not answer.
            return null;
        }
    }
}
