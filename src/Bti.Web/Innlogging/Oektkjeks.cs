using System.Globalization;
using System.Security.Claims;
using Bti.Api;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;

namespace Bti.Web;

/// <summary>
/// Between the cookie and <see cref="Oekter"/>. The browser carries the key of a session and nothing else; each login is a new
/// key, and the one before it ends.
/// </summary>
internal sealed class Oektkjeks(Oekter oekter) : CookieAuthenticationEvents
{
    private const string Noekkelkrav = "bti:oekt";

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var http = context.HttpContext;

        // The answer of a leverandoer comes before anybody has read the cookie: the session she had ends all the same.
        if (http.Oektnoekkel is null) _ = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (http.Oektnoekkel is { } forrige) await oekter.Avslutt(forrige, Oektslutt.NyInnlogging, http.RequestAborted);
        var noekkel = await oekter.Begynn(Oektfelt.Les(context.Principal!, context.Properties), Nettleser.Navn(http.Request.Headers.UserAgent.ToString()), http.RequestAborted);
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Noekkelkrav, noekkel)], CookieAuthenticationDefaults.AuthenticationScheme));
        foreach (var felt in context.Properties.Items.Keys.Where(felt => !felt.StartsWith('.')).ToList()) _ = context.Properties.Items.Remove(felt);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        if (context.HttpContext.Oektnoekkel is { } noekkel) await oekter.Avslutt(noekkel, Oektslutt.LoggetUt, context.HttpContext.RequestAborted);
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var noekkel = context.Principal!.FindFirst(Noekkelkrav)?.Value ?? "";
        var (data, utloept) = await oekter.Hent(noekkel, http.RequestAborted, livstegn: http.GetEndpoint()?.Metadata.GetMetadata<UtenLivstegn>() is null);
        if (data is null)
        {
            if (utloept) http.Items[Innloggingshindre.Utloept] = true;
            context.RejectPrincipal();
            return;
        }

        http.Oektnoekkel = noekkel;
        context.ReplacePrincipal(Oektfelt.Skriv(data));
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.Items.ContainsKey(Innloggingshindre.Utloept)) context.RedirectUri = QueryHelpers.AddQueryString(context.RedirectUri, "feil", Innloggingshindre.Utloept.Kode);
        return base.RedirectToLogin(context);
    }
}

/// <summary>On an endpoint that an open page asks by itself: it does not tell that anybody is there.</summary>
internal sealed class UtenLivstegn;

/// <summary>A session as claims.</summary>
internal static class Oektfelt
{
    /// <summary>What a login leaves for the session, in its properties.</summary>
    internal const string Leverandoer = "bti:leverandoer", Sub = "bti:sub", Sid = "bti:sid", IdToken = "bti:id-token", Bekreftet = "bti:bekreftet-tid", Nivaa = "bti:nivaa", Metode = "bti:metode";

    private const string Kandidat = "bti:kandidat", Familie = "bti:familie";

    extension(HttpContext http)
    {
        /// <summary>The key of the session this request came in; null without one.</summary>
        internal string? Oektnoekkel
        {
            get => http.Items[typeof(Oektkjeks)] as string;
            set => http.Items[typeof(Oektkjeks)] = value;
        }
    }

    /// <summary>Begins a session; the one this request came in ends.</summary>
    internal static Task LoggInn(this HttpContext http, Oektdata data)
    {
        var felt = new AuthenticationProperties();
        foreach (var (navn, verdi) in new[] { (Leverandoer, data.Innhold.Leverandoer), (Sub, data.Innhold.Sub), (Sid, data.Innhold.Sid), (IdToken, data.Innhold.IdToken), (Bekreftet, data.Innhold.Bekreftet?.ToString(CultureInfo.InvariantCulture)), (Nivaa, data.Innhold.Nivaa), (Metode, data.Innhold.Metode) }) felt.SetString(navn, verdi);
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Skriv(data), felt);
    }

    /// <summary>The one she is, and those she may choose between.</summary>
    internal static ClaimsPrincipal Skriv(Oektdata data)
    {
        List<Claim> krav = [.. data.Innhold.Kandidater.Select(k => new Claim(Kandidat, $"{k.Kommune}/{k.Ansatt}"))];
        if (data.Innhold.Bekreftet is { } bekreftet) krav.Add(new Claim(BtiVert.Bekreftet, bekreftet.ToString(CultureInfo.InvariantCulture)));
        if (data.Innhold.ErFamilie) krav.Add(new Claim(Familie, "ja"));
        if (data.Valgt is { } valgt) krav.AddRange([new Claim(BtiVert.Kommune, valgt.Kommune.Nummer), new Claim(BtiVert.Ansatt, valgt.Ansatt.Verdi.ToString())]);
        return new ClaimsPrincipal(new ClaimsIdentity(krav, CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>The other way.</summary>
    internal static Oektdata Les(ClaimsPrincipal hvem, AuthenticationProperties felt)
    {
        (KommuneId, AnsattId)? valgt = hvem.FindFirst(BtiVert.Kommune)?.Value is { } kommune ? (new KommuneId(kommune), new AnsattId(Guid.Parse(hvem.FindFirst(BtiVert.Ansatt)!.Value))) : null;
        return new Oektdata(valgt, new Oektinnhold(Kandidater(hvem), felt.GetString(Leverandoer) ?? "", felt.GetString(Sub), felt.GetString(Sid), felt.GetString(IdToken), ErFamilie(hvem), long.TryParse(felt.GetString(Bekreftet), NumberStyles.None, CultureInfo.InvariantCulture, out var bekreftet) ? bekreftet : null,
            felt.GetString(Nivaa), felt.GetString(Metode)));
    }

    /// <summary>True for a session of a guardian or a young person, also before she has chosen a kommune.</summary>
    internal static bool ErFamilie(ClaimsPrincipal hvem) => hvem.HasClaim(Familie, "ja");

    /// <summary>Those she may choose between; empty for one who is employed in one kommune.</summary>
    internal static IReadOnlyList<Kandidat> Kandidater(ClaimsPrincipal hvem) =>
        [.. hvem.FindAll(Kandidat).Select(k => k.Value.Split('/')).Select(k => new Kandidat(k[0], Guid.Parse(k[1])))];
}

/// <summary>What a browser is called.</summary>
internal static class Nettleser
{
    // The order matters: most of them also say that they are Chrome or Safari.
    private static readonly (string Merke, string Navn)[] Slag = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Merke, string Navn)[] Systemer = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>«Firefox på Windows»; «Nettleser» when it is none we know.</summary>
    internal static string Navn(string agent)
    {
        var slag = Slag.FirstOrDefault(s => agent.Contains(s.Merke, StringComparison.Ordinal)).Navn ?? "Nettleser";
        return Systemer.FirstOrDefault(s => agent.Contains(s.Merke, StringComparison.Ordinal)).Navn is { } system ? $"{slag} på {system}" : slag;
    }
}
