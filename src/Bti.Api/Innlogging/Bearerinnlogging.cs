using System.Security.Claims;
using System.Text.Encodings.Web;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bti.Api;

/// <summary>
/// <c>Authorization: Bearer …</c>: an access token from one of the leverandoerer that are open to the API, made out to its
/// audience. Whom it stands for is looked up in the register; one who is employed in several kommuner says which in
/// <c>Bti-Kommune: 3447</c>.
/// </summary>
internal sealed class Bearerinnlogging(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Brukeroppslag oppslag, Leverandoerer leverandoerer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Skjema = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } verdi] || !verdi.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        try
        {
            var token = verdi["Bearer ".Length..].Trim();
            var leverandoer = await Utsteder(token) ?? throw new Innloggingsfeil(Innloggingshindre.Ugyldig, "The token is from nobody we know.");
            var krav = await leverandoer.Les(token, leverandoer.Valg.Maalgruppe, Tokenslag.Tilgang, Context.RequestAborted);
            if (!Paalogging.ErSterk(leverandoer.Valg, krav)) throw new Innloggingsfeil(Innloggingshindre.Sterkere, "The level is too low.");
            if (!Paalogging.GjelderOss(leverandoer.Valg, krav)) throw new Innloggingsfeil(Innloggingshindre.Ugyldig, "The token is not for this.");
            var treff = await oppslag.FinnPaalogget(leverandoer.Valg, krav, Context.RequestAborted);
            var valgt = Request.Headers["Bti-Kommune"].ToString();
            if (treff.Where(t => valgt.Length == 0 || t.Kommune.Nummer == valgt).ToList() is not [var (kommune, ansatt)]) throw new Innloggingsfeil(Innloggingshindre.IkkeRegistrert, "The token stands for nobody, or for several.");
            var identitet = new ClaimsIdentity([new Claim(BtiVert.Kommune, kommune.Nummer), new Claim(BtiVert.Ansatt, ansatt.Verdi.ToString())], Skjema);
            if (krav.FindFirst("auth_time")?.Value is { } bekreftet) identitet.AddClaim(new Claim(BtiVert.Bekreftet, bekreftet));
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identitet), Skjema));
        }
        catch (Innloggingsfeil feil)
        {
            Innloggingslogg.TokenNektet(Logger, feil.Hinder.Kode, feil.Message);
            return AuthenticateResult.Fail(feil);
        }
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if ((await HandleAuthenticateOnceSafeAsync()).Failure is Innloggingsfeil { Hinder: var hinder } && hinder == Innloggingshindre.Sterkere)
        {
            await hinder.SomProblem(StatusCodes.Status403Forbidden).ExecuteAsync(Context);
            return;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        await Apihindre.IkkeInnlogget.SomProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    // What the token claims of its issuer only chooses whose keys it is held against.
    private async Task<Leverandoer?> Utsteder(string token)
    {
        if (!new JsonWebTokenHandler().CanReadToken(token)) return null;
        var utsteder = new JsonWebToken(token).Issuer;
        foreach (var en in leverandoerer.Alle.Where(l => l.Valg.Maalgruppe.Length > 0))
        {
            if ((await en.Oppsett(Context.RequestAborted)).Issuer == utsteder) return en;
        }

        return null;
    }
}

/// <summary>From what a leverandoer says to those it stands for in the register.</summary>
internal static class Paalogging
{
    /// <summary>One in each kommune where she is employed, or has something with a child; none when the claim is missing or unknown.</summary>
    internal static async Task<IReadOnlyList<(Bti.Domain.KommuneId Kommune, Bti.Domain.AnsattId Ansatt)>> FinnPaalogget(
        this Brukeroppslag oppslag, LeverandoerOptions valg, ClaimsIdentity krav, CancellationToken ct) =>
        Hun(valg, krav.FindFirst(valg.Krav)?.Value ?? "") is not { } hun ? []
        : valg.Gjelder is Innloggede.Familie ? await oppslag.FinnFamilie(hun, valg.Kommuner, ct)
        : await oppslag.FinnPaalogget(valg.Kobling, hun, valg.Kommuner, ct);

    /// <summary>True when the leverandoer says one of the levels that are good enough, or none is asked for.</summary>
    internal static bool ErSterk(LeverandoerOptions valg, ClaimsIdentity krav) => valg.Acr.Count == 0 || krav.FindAll(valg.Nivaafelt).Any(k => valg.Acr.Contains(k.Value));

    /// <summary>True when the token is for what it must be for, or nothing is asked for: a list, or one text with spaces (RFC 9068 § 2.2.3).</summary>
    internal static bool GjelderOss(LeverandoerOptions valg, ClaimsIdentity krav) =>
        valg.Tilgangsomfang.Length == 0 || krav.FindAll(k => k.Type is "scope" or "scp").SelectMany(k => k.Value.Split(' ')).Contains(valg.Tilgangsomfang);

    /// <summary>
    /// What the register knows her by: her foedselsnummer, or a brukernavn with what stands before it. The text before the colon is
    /// the leverandoer's own, so that no value of one is a brukernavn of another (ADR-0055); null when it is not hers to say.
    /// </summary>
    internal static string? Hun(LeverandoerOptions valg, string verdi)
    {
        if (!verdi.StartsWith(valg.Forstavelse, StringComparison.Ordinal) || verdi[valg.Forstavelse.Length..] is not { Length: > 0 } rest) return null;
        return valg.Kobling is Kobling.Foedselsnummer ? rest : rest.Contains(':', StringComparison.Ordinal) ? null : verdi;
    }
}
