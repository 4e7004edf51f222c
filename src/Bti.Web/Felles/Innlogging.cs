using System.Globalization;
using Bti.Api;
using Bti.Application;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bti.Web;

/// <summary>The session of the pages: a cookie with the key of one, the ways to get it, and in the demo a page where one chooses whom to be.</summary>
internal static class Innlogging
{
    internal static IServiceCollection AddBtiInnlogging(this IServiceCollection services, IConfiguration oppsett, IHostEnvironment miljoe)
    {
        var sikker = Kjeks.Sikker(miljoe);
        _ = services.AddScoped<IHvemErJeg, Sesjon>().AddSingleton<Oektkjeks>().AddSingleton<Utloggingsbeskjeder>();
        var bygger = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(kjeks =>
        {
            kjeks.Cookie.Name = Kjeks.Navn(miljoe, "oekt");
            kjeks.Cookie.SecurePolicy = sikker;
            kjeks.Cookie.HttpOnly = true;
            kjeks.Cookie.SameSite = SameSiteMode.Lax;
            kjeks.EventsType = typeof(Oektkjeks);

            // How long it lasts is the session's to say, in real time: to move the demo's clock is not to be away.
            kjeks.TimeProvider = TimeProvider.System;
            kjeks.ExpireTimeSpan = TimeSpan.FromDays(1);
            kjeks.SlidingExpiration = false;
            kjeks.LoginPath = "/logg-inn";
            kjeks.AccessDeniedPath = "/velg-kommune";
            kjeks.ReturnUrlParameter = "retur";
        });

        // One who has several kommuner has not come in before she has chosen one.
        _ = services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(BtiVert.Kommune).Build());
        foreach (var en in (oppsett.GetSection(InnloggingOptions.Section).Get<InnloggingOptions>() ?? new()).Leverandoerer)
        {
            _ = bygger.AddOAuth<OidcOptions, OidcHandler>(en.Navn, en.Tittel, valg => valg.Sett(en, Kjeks.Navn(miljoe, "svar."), sikker));
            _ = services.AddOptions<OidcOptions>(en.Navn).Configure<Leverandoerer>((valg, alle) => (valg.Leverandoer, valg.Backchannel) = (alle.Finn(en.Navn)!, alle.Finn(en.Navn)!.Http));
        }

        return services;
    }

    internal static void MapInnlogging(this WebApplication app)
    {
        app.MapUtlogging();
        _ = app.MapGet("/logg-inn/{leverandoer}", async (string leverandoer, string? retur, string? bekreft, HttpContext http, Leverandoerer alle, ILogger<OidcHandler> logg, CancellationToken ct) =>
        {
            if (alle.Finn(leverandoer) is not { } en) return Results.LocalRedirect("/logg-inn");
            try
            {
                _ = await en.Oppsett(ct);
                var valg = new AuthenticationProperties { RedirectUri = Lenker.Lokal(retur) };
                if (bekreft == "ja" && http.User.FindFirst(BtiVert.Kommune)?.Value is { } kommune)
                    (valg.Items[OidcHandler.Bekreft], valg.Items[OidcHandler.Sendt]) = ($"{kommune}/{http.User.FindFirst(BtiVert.Ansatt)!.Value}", BtiVert.Naa().Value);
                return Results.Challenge(valg, [leverandoer]);
            }
            catch (Innloggingsfeil feil)
            {
                Innloggingslogg.Nektet(logg, leverandoer, feil.Hinder.Kode, feil.Message);
                return Results.LocalRedirect($"/logg-inn?feil={feil.Hinder.Kode}");
            }
        }).AllowAnonymous();
        _ = app.MapPost("/velg-kommune", async (HttpContext http, Oekter oekter, [FromForm] string kommune, [FromForm] string? retur) =>
        {
            if (http.Oektnoekkel is not { } noekkel || (await oekter.Hent(noekkel, http.RequestAborted)).Data is not { } data) return TypedResults.LocalRedirect("/logg-inn");
            if (data.Innhold.Kandidater.FirstOrDefault(k => k.Kommune == kommune) is not { } valgt) return TypedResults.LocalRedirect("/velg-kommune");
            await http.LoggInn(data with { Valgt = (new KommuneId(valgt.Kommune), new AnsattId(valgt.Ansatt)) });
            return TypedResults.LocalRedirect(Lenker.Lokal(retur));
        }).AllowAnonymous();
        if (!app.Services.GetRequiredService<BtiOptions>().Demo) return;

        _ = app.MapPost("/demo/logg-inn", async (HttpContext http, Brukeroppslag oppslag, [FromForm] string kommune, [FromForm] Guid ansatt, [FromForm] string? retur) =>
        {
            var valgt = (Kommune: new KommuneId(kommune), Ansatt: new AnsattId(ansatt));
            if (await oppslag.Finn(valgt.Kommune, valgt.Ansatt, http.RequestAborted) is not { } subjekt) return TypedResults.LocalRedirect("/logg-inn");
            await http.LoggInn(new Oektdata(valgt, new Oektinnhold([], ErFamilie: subjekt.Rolle.ErFamilie, Bekreftet: long.Parse(BtiVert.Naa().Value, CultureInfo.InvariantCulture))));
            return TypedResults.LocalRedirect(Lenker.Lokal(retur));
        }).AllowAnonymous();

        // Nobody vouches for anybody in the demo: a button stands for the login.
        _ = app.MapPost("/demo/bekreft", async (HttpContext http, Oekter oekter, [FromForm] string? retur) =>
        {
            if (http.Oektnoekkel is { } noekkel && (await oekter.Hent(noekkel, http.RequestAborted)).Data is { } data)
                await http.LoggInn(data with { Innhold = data.Innhold with { Bekreftet = long.Parse(BtiVert.Naa().Value, CultureInfo.InvariantCulture) } });
            return TypedResults.LocalRedirect(Lenker.Lokal(retur));
        });

        _ = app.MapPost("/demo/hopp", async (HttpContext http, Demohopp demo, Innlogget innlogget, [FromForm] string? dager, [FromForm] string? retur) =>
        {
            var (hoppet, hinder) = await demo.Hopp(dager, http.RequestAborted);
            if (hinder is not null) return (IResult)Feilside(http, hinder);
            return TypedResults.LocalRedirect(innlogget is { ErInnlogget: true, Subjekt.Rolle.ErFamilie: false } ? $"/demo/skjedde?fra={hoppet!.Fra.Dato}&til={hoppet.Til.Dato}" : Lenker.Lokal(retur));
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

    public bool ErFamilie => ErInnlogget && innlogget.Subjekt.Rolle.ErFamilie;

    public string Kommunenavn => ErInnlogget ? kommuner.For(innlogget.Kommune).Navn : "";

    public string Enhetsnavn => ErInnlogget ? innlogget.Subjekt.Enhetsnavn : "";

    public bool ErLeder => ErInnlogget && innlogget.Subjekt.Rolle is Rolle.Enhetsleder;

    public bool FaarMeldtOpp => ErInnlogget && innlogget.Subjekt.Rolle is (Rolle.BtiKoordinator or Rolle.Kommuneadministrator);

    public bool HarSaker => ErInnlogget && Tilgang.HarSaker(innlogget.Subjekt.Rolle);

    public bool KanSkriveUro => Kan(Handling.SkriveUro);

    public bool KanSeDrift => Kan(Handling.SeDrift);

    public bool KanSeOversikt => Kan(Handling.SeOversikt);

    public bool KanSeFellestall => Kan(Handling.SeFellestall);

    public bool KanSeSimulering => Kan(Handling.SeSimulering);

    public bool KanOppdatereRegister => Kan(Handling.OppdatereRegister);

    public bool KanAapneNoedinnsyn => Kan(Handling.AapneNoedinnsyn);

    public bool KanKontrollereNoedinnsyn => Kan(Handling.KontrollereNoedinnsyn);

    public bool KanSeSletting => Kan(Handling.SeSletting);

    public bool KanProeveUtkast => Kan(Handling.SimulereVeileder);

    public bool KanTaImotHenvendelse => Kan(Handling.TaImotHenvendelse);

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
        Rolle.Kommunalsjef => T["Kommunalsjef"],
        Rolle.Foresatt => T["Foresatt"],
        Rolle.Ungdom => T["Ungdom"],
    };
}
