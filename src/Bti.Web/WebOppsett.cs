using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bti.Api;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bti.Web;

/// <summary>The web part of the host: pages, texts, headers, error pages and static files.</summary>
public static class WebOppsett
{
    public static IServiceCollection AddBtiWeb(this IServiceCollection services)
    {
        _ = services.AddRazorComponents();
        _ = services.AddHttpContextAccessor();

        // Norwegian and Sami letters go out as they are; only what means something in HTML is written as an entity.
        _ = services.AddWebEncoders(koding => koding.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        _ = services.AddSingleton<Tekster>();
        _ = services.AddSingleton(p => Sidene(p.GetRequiredService<InnloggingOptions>()));
        _ = services.AddScoped<Skjemanoekkel>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IHvemErJeg, Gjest>();

        _ = services.AddOptions<AntiforgeryOptions>().Configure<IHostEnvironment>(SettAntiforgery);

        // A file is held in memory and never laid on a disk, where it would be in clear.
        _ = services.Configure<FormOptions>(skjema => (skjema.ValueLengthLimit, skjema.MemoryBufferThreshold) = (BtiVert.StoersteForespoersel, Filopplasting.StoersteForespoersel));
        return services.AddOptions<RequestLocalizationOptions>().Configure<IHostEnvironment>(SettSpraak).Services;
    }

    /// <summary>Culture, error pages and routing. Called first; the host's login comes after it.</summary>
    public static WebApplication UseBtiWeb(this WebApplication app)
    {
        _ = app.UseRequestLocalization(app.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);
        _ = app.UseMiddleware<Feilsider>();
        _ = app.UseRouting();
        return app;
    }

    /// <summary>Forms, static files and pages. Called after the host's login, since a form is bound to who is logged in.</summary>
    public static RazorComponentsEndpointConventionBuilder MapBtiWeb(this WebApplication app)
    {
        _ = app.UseAntiforgery();
        _ = app.UseMiddleware<Skjemavakt>();
        _ = app.UseMiddleware<Borteskjema>();
        _ = app.UseMiddleware<Bekreftelsesvakt>();
        _ = app.UseMiddleware<Tiltakslager>();
        _ = app.MapStaticAssets().AllowAnonymous();
        app.MapInnstillinger();
        return app.MapRazorComponents<App>().WithStaticAssets();
    }

    // To log out is a form, and goes on to the leverandoer. The pages have a base element, so base-uri is self.
    private static Innholdspolicy Sidene(InnloggingOptions innlogging) => new(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        $"form-action {string.Join(' ', innlogging.Leverandoerer.Select(l => new Uri(l.Utsteder).GetLeftPart(UriPartial.Authority)).Distinct().Prepend("'self'"))}; base-uri 'self'; frame-ancestors 'none'");

    private static void SettAntiforgery(AntiforgeryOptions options, IHostEnvironment miljoe)
    {
        options.Cookie.Name = Kjeks.Navn(miljoe, "skjema");
        options.Cookie.SecurePolicy = Kjeks.Sikker(miljoe);
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.SuppressXFrameOptionsHeader = true;
    }

    private static void SettSpraak(RequestLocalizationOptions options, IHostEnvironment miljoe)
    {
        CultureInfo[] kulturer = [CultureInfo.GetCultureInfo(Innstillinger.Bokmaal), CultureInfo.GetCultureInfo(Innstillinger.Nynorsk)];
        options.DefaultRequestCulture = new RequestCulture(Innstillinger.Bokmaal);
        options.SupportedCultures = kulturer;
        options.SupportedUICultures = kulturer;
        options.RequestCultureProviders = [new Adressensmaalform(), new CookieRequestCultureProvider { CookieName = Kjeks.Navn(miljoe, Innstillinger.Maalform) }, new KommunensMaalform()];
    }
}
