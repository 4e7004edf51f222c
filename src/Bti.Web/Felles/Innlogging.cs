using System.Security.Claims;
using Bti.Api;
using Bti.Application;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bti.Web;

/// <summary>The session of the pages: a cookie with two ids, and in the demo a page where one chooses whom to be.</summary>
internal static class Innlogging
{
    private static readonly TimeSpan Hvile = TimeSpan.FromMinutes(30);

    internal static IServiceCollection AddBtiInnlogging(this IServiceCollection services, IHostEnvironment miljoe)
    {
        _ = services.AddScoped<IHvemErJeg, Sesjon>();
        _ = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(kjeks =>
        {
            kjeks.Cookie.Name = miljoe.IsDevelopment() ? "bti-oekt" : "__Host-bti-oekt";
            kjeks.Cookie.SecurePolicy = miljoe.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            kjeks.Cookie.HttpOnly = true;
            kjeks.Cookie.SameSite = SameSiteMode.Lax;

            // A session rests in real time: to move the demo's clock is not to be away.
            kjeks.TimeProvider = TimeProvider.System;
            kjeks.ExpireTimeSpan = Hvile;
            kjeks.SlidingExpiration = true;
            kjeks.LoginPath = "/logg-inn";
            kjeks.ReturnUrlParameter = "retur";
        });
        return services;
    }

    internal static void MapInnlogging(this WebApplication app)
    {
        _ = app.MapPost("/logg-ut", async (HttpContext http) =>
        {
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return TypedResults.LocalRedirect("/logg-inn");
        });
        if (!app.Services.GetRequiredService<BtiOptions>().Demo) return;

        _ = app.MapPost("/demo/logg-inn", async (HttpContext http, Brukeroppslag oppslag, [FromForm] string kommune, [FromForm] Guid ansatt, [FromForm] string? retur) =>
        {
            if (await oppslag.Finn(new KommuneId(kommune), new AnsattId(ansatt), http.RequestAborted) is null) return TypedResults.LocalRedirect("/logg-inn");
            var identitet = new ClaimsIdentity(
                [new Claim(BtiVert.Kommune, kommune), new Claim(BtiVert.Ansatt, ansatt.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identitet));
            return TypedResults.LocalRedirect(Lenker.Lokal(retur));
        }).AllowAnonymous();

        _ = app.MapPost("/demo/hopp", async (HttpContext http, Demohopp demo, Innlogget innlogget, [FromForm] string? dager, [FromForm] string? retur) =>
        {
            var (hoppet, hinder) = await demo.Hopp(dager, http.RequestAborted);
            if (hinder is not null) return (IResult)Feilside(http, hinder);
            return TypedResults.LocalRedirect(innlogget.ErInnlogget ? $"/demo/skjedde?fra={hoppet!.Fra.Dato}&til={hoppet.Til.Dato}" : Lenker.Lokal(retur));
        }).AllowAnonymous();
    }

    private static RazorComponentResult<App> Feilside(HttpContext http, Hinder hinder) =>
        new(new { Feil = Feil.Av(http, hinder.Slag.Status, hinder) }) { StatusCode = hinder.Slag.Status };
}

/// <summary>The one who is logged in, for the frame of the page.</summary>
internal sealed class Sesjon(Innlogget innlogget, IKommuneoppsett kommuner, Tekster tekster) : IHvemErJeg
{
    public bool ErInnlogget => innlogget.ErInnlogget;

    public string Navn => ErInnlogget ? innlogget.Subjekt.Navn : "";

    public string Rolletekst => ErInnlogget ? Roller.Tekst(innlogget.Subjekt.Rolle, tekster) : "";

    public string Kommunenavn => ErInnlogget ? kommuner.For(innlogget.Kommune).Navn : "";

    public string Enhetsnavn => ErInnlogget ? innlogget.Subjekt.Enhetsnavn : "";

    public bool ErLeder => ErInnlogget && innlogget.Subjekt.Rolle is Rolle.Enhetsleder;

    public bool FaarMeldtOpp => ErInnlogget && innlogget.Subjekt.Rolle is (Rolle.BtiKoordinator or Rolle.Kommuneadministrator);

    public bool KanSkriveUro => Kan(Handling.SkriveUro);

    public bool KanSeDrift => Kan(Handling.SeDrift);

    public bool KanProeveUtkast => Kan(Handling.SimulereVeileder);

    public bool KanRedigereVeileder => Kan(Handling.RedigereVeileder);

    private bool Kan(Handling handling) => ErInnlogget && Tilgang.Tabell.Any(r => r.Handling == handling && r.Rolle == innlogget.Subjekt.Rolle);
}

/// <summary>What the roles are called.</summary>
internal static class Roller
{
    internal static string Tekst(Rolle rolle, Tekster T) => rolle switch
    {
        Rolle.Barnehagelaerer => T["Barnehagelærer"],
        Rolle.Laerer => T["Lærer"],
        Rolle.Helsesykepleier => T["Helsesykepleier"],
        Rolle.Ppt => T["PPT-rådgiver"],
        Rolle.BtiKoordinator => T["BTI-koordinator"],
        Rolle.Enhetsleder => T["Enhetsleder"],
        Rolle.Barnevern => T["Barnevernsansatt"],
        Rolle.Kommuneadministrator => T["Kommuneadministrator"],
        Rolle.Personvernombud => T["Personvernombud"],
    };
}
