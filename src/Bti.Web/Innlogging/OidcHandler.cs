using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bti.Api;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Bti.Web;

/// <summary>What one way of logging in is called where the framework keeps it.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    public Leverandoer Leverandoer { get; set; } = null!;

    /// <summary>Says how it is done; the addresses are not known before the leverandoer is asked for them.</summary>
    internal void Sett(LeverandoerOptions valg, string kjeks, CookieSecurePolicy sikker)
    {
        (ClientId, ClientSecret) = (valg.KlientId, "is not used: see Leverandoer.Bevis");
        AuthorizationEndpoint = TokenEndpoint = "https://leverandoer.invalid/";
        CallbackPath = $"/logg-inn/{valg.Navn}/svar";
        SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        UsePkce = true;
        SaveTokens = false;
        Scope.Clear();
        foreach (var omfang in valg.Omfang.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Scope.Add(omfang);

        // The answer comes as a link that is followed, so Lax is enough, also without https.
        (CorrelationCookie.Name, CorrelationCookie.Path) = (kjeks, "/");
        (CorrelationCookie.SameSite, CorrelationCookie.SecurePolicy) = (SameSiteMode.Lax, sikker);
        RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        TimeProvider = TimeProvider.System;
        Events.OnAccessDenied = svar => SiFra(svar, valg.Navn, Innloggingshindre.Avbrutt, "She turned back.");
        Events.OnRemoteFailure = svar =>
            SiFra(svar, valg.Navn, (svar.Failure as Innloggingsfeil)?.Hinder ?? Innloggingshindre.Ugyldig, svar.Failure is Innloggingsfeil ? svar.Failure.Message : svar.Failure?.GetType().Name);
    }

    private static Task SiFra<T>(HandleRequestContext<T> svar, string leverandoer, Hinder hinder, string? grunn) where T : AuthenticationSchemeOptions
    {
        Innloggingslogg.Nektet(svar.HttpContext.RequestServices.GetRequiredService<ILogger<OidcHandler>>(), leverandoer, hinder.Kode, grunn);
        Innloggingsforsoek.Nektet(svar.HttpContext);
        svar.Response.Redirect($"/logg-inn?feil={hinder.Kode}");
        svar.HandleResponse();
        return Task.CompletedTask;
    }
}

/// <summary>
/// Logs in with OpenID Connect: the framework's own handler does state, correlation and PKCE; this adds what makes it a proof of
/// who it is: nonce, issuer, signature, and the level of the login, and who that is in the register.
/// </summary>
internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder, Brukeroppslag oppslag)
    : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    private const string Nonce = "nonce";
    private OpenIdConnectConfiguration _doerer = null!;

    private LeverandoerOptions Valg => Options.Leverandoer.Valg;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _doerer = await Options.Leverandoer.Oppsett(Context.RequestAborted);
        properties.Items[Nonce] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    /// <summary>In the properties of one who is logged in already: who she is, and when she was sent to prove it.</summary>
    internal const string Bekreft = "bti:bekreft", Sendt = "bti:sendt";

    // A clock of theirs may be behind ours.
    private const int Slark = 60;

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var felt = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query).ToDictionary(f => f.Key, f => (string?)f.Value.ToString());
        felt[Nonce] = properties.Items[Nonce];
        felt["ui_locales"] = "nb";
        if (Valg.Acr is [var foerste, ..])
        {
            // OpenID Connect Core 1.0, 5.5: a level that is a claim of its own is asked for as one.
            if (Valg.Nivaafelt == "acr") felt["acr_values"] = foerste;
            else felt["claims"] = JsonSerializer.Serialize(new { id_token = new Dictionary<string, object> { [Valg.Nivaafelt] = new { essential = true, value = foerste } } });
        }

        if (properties.Items.ContainsKey(Bekreft)) (felt["prompt"], felt["max_age"]) = ("login", "0");
        return QueryHelpers.AddQueryString(_doerer.AuthorizationEndpoint, felt);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        _doerer = await Options.Leverandoer.Oppsett(Context.RequestAborted);

        // RFC 9207: an answer that another authority has mixed in is not ours to use.
        var krever = _doerer.AdditionalData.TryGetValue("authorization_response_iss_parameter_supported", out var sier) && sier is true or JsonElement { ValueKind: JsonValueKind.True };
        var utsteder = Request.Query["iss"].ToString();
        if ((krever || utsteder.Length > 0) && utsteder != _doerer.Issuer) return HandleRequestResult.Fail(new Innloggingsfeil(Innloggingshindre.Ugyldig, "The answer names another issuer."));
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var felt = new Dictionary<string, string>(Options.Leverandoer.Bevis(_doerer.TokenEndpoint))
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        using var svar = await Backchannel.PostAsync(new Uri(_doerer.TokenEndpoint), new FormUrlEncodedContent(felt), Context.RequestAborted);
        if (!svar.IsSuccessStatusCode) throw new Innloggingsfeil(Innloggingshindre.Ugyldig, $"The code was refused with {(int)svar.StatusCode}.");
        return OAuthTokenResponse.Success(JsonDocument.Parse(await svar.Content.ReadAsStringAsync(Context.RequestAborted)));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.TryGetProperty("id_token", out var felt) ? felt.GetString()! : throw Ugyldig("There is no id_token.");
        var krav = await Options.Leverandoer.Les(idToken, Valg.KlientId, Tokenslag.Identitet, Context.RequestAborted);
        KreverNonce(krav, properties);
        if (krav.FindAll("aud").Count() > 1 && krav.FindFirst("azp")?.Value != Valg.KlientId) throw Ugyldig("The id_token is made out to another.");
        if (!Paalogging.ErSterk(Valg, krav)) throw new Innloggingsfeil(Innloggingshindre.Sterkere, "The level is too low.");
        var tid = long.TryParse(krav.FindFirst("auth_time")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var lest) ? lest : (long?)null;
        var skalBekrefte = properties.Items.TryGetValue(Bekreft, out var hvem);
        if (skalBekrefte && !(tid >= long.Parse(properties.Items[Sendt]!, CultureInfo.InvariantCulture) - Slark)) throw Ugyldig("She has not logged in anew.");
        var kilde = Valg.Brukerinfo ? await Brukerinfo(krav, tokens.AccessToken) : krav;

        var treff = await oppslag.FinnPaalogget(Valg, kilde, Context.RequestAborted);
        if (treff.Count == 0) throw new Innloggingsfeil(Valg.Gjelder is Innloggede.Familie ? Innloggingshindre.IkkeFamilie : Innloggingshindre.IkkeRegistrert, $"{Valg.Navn} let in one who is not in the register.");
        if (skalBekrefte) treff = [.. treff.Where(t => $"{t.Kommune.Nummer}/{t.Ansatt.Verdi}" == hvem)];
        if (treff.Count == 0) throw Ugyldig("Somebody else than the one who is logged in has proved who she is.");
        if (treff.Count > 1) properties.RedirectUri = QueryHelpers.AddQueryString("/velg-kommune", "retur", Lenker.Lokal(properties.RedirectUri));
        properties.SetString(Oektfelt.Leverandoer, Valg.Navn);
        properties.SetString(Oektfelt.Sub, krav.FindFirst("sub")?.Value);
        properties.SetString(Oektfelt.Sid, krav.FindFirst("sid")?.Value);
        properties.SetString(Oektfelt.IdToken, idToken);
        properties.SetString(Oektfelt.Nivaa, Alle(krav, Valg.Nivaafelt));
        properties.SetString(Oektfelt.Metode, Alle(krav, "amr"));
        properties.SetString(Oektfelt.Bekreftet, tid?.ToString(CultureInfo.InvariantCulture));
        (KommuneId, AnsattId)? valgt = treff is [var en] ? en : null;
        IReadOnlyList<Kandidat> kandidater = valgt is null ? [.. treff.Select(t => new Kandidat(t.Kommune.Nummer, t.Ansatt.Verdi))] : [];
        return new AuthenticationTicket(Oektfelt.Skriv(new Oektdata(valgt, new Oektinnhold(kandidater, ErFamilie: Valg.Gjelder is Innloggede.Familie, Bekreftet: tid))), properties, Scheme.Name);
    }

    private static string? Alle(ClaimsIdentity krav, string felt) => krav.HasClaim(k => k.Type == felt) ? string.Join(' ', krav.FindAll(felt).Select(k => k.Value)) : null;

    private static void KreverNonce(ClaimsIdentity krav, AuthenticationProperties properties)
    {
        var (fikk, ventet) = (krav.FindFirst(Nonce)?.Value ?? "", properties.Items[Nonce] ?? "");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(fikk), Encoding.UTF8.GetBytes(ventet))) throw Ugyldig("The id_token is from another login.");
    }

    private async Task<ClaimsIdentity> Brukerinfo(ClaimsIdentity krav, string? tilgang)
    {
        using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, _doerer.UserInfoEndpoint) { Headers = { Authorization = new("Bearer", tilgang) } };
        using var svar = await Backchannel.SendAsync(spoersmaal, Context.RequestAborted);
        if (!svar.IsSuccessStatusCode) throw Ugyldig($"Userinfo was refused with {(int)svar.StatusCode}.");
        using var innhold = JsonDocument.Parse(await svar.Content.ReadAsStringAsync(Context.RequestAborted));
        var felt = innhold.RootElement;
        if (!felt.TryGetProperty("sub", out var sub) || sub.GetString() != krav.FindFirst("sub")?.Value) throw Ugyldig("Userinfo is about another.");

        // Feide gives a list: the first that is of the kind we know.
        var verdi = !felt.TryGetProperty(Valg.Krav, out var funnet) ? null
            : funnet.ValueKind == JsonValueKind.Array ? funnet.EnumerateArray().Select(f => f.GetString()).FirstOrDefault(v => v?.StartsWith(Valg.Forstavelse, StringComparison.Ordinal) == true)
            : funnet.GetString();
        return new ClaimsIdentity(verdi is null ? [] : [new Claim(Valg.Krav, verdi)]);
    }

    private static Innloggingsfeil Ugyldig(string grunn) => new(Innloggingshindre.Ugyldig, grunn);
}
