using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Bti.Api;

/// <summary>One leverandoer as it says it is, and the tokens it signs. Its keys are fetched, kept, and fetched again when one is new.</summary>
internal sealed class Leverandoer(LeverandoerOptions valg, HttpClient http, bool kreverHttps) : IDisposable
{
    private static readonly JsonWebTokenHandler Tokener = new() { MapInboundClaims = false };

    // What is signed with a key that is kept from us; never «none», never one we share.
    private static readonly string[] Algoritmer = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
    private static readonly TimeSpan Skjevhet = TimeSpan.FromMinutes(1);

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _oppsett = new(
        $"{valg.Utsteder.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http) { RequireHttps = kreverHttps });

    private readonly Lazy<RSA?> _noekkel = new(() => Noekkel(valg.Noekkelfil));

    public LeverandoerOptions Valg => valg;

    public HttpClient Http => http;

    /// <summary>Where it has its doors. Throws <see cref="Innloggingsfeil"/> when it does not answer, or calls itself another than the one that was asked (OpenID Connect Discovery 1.0, 4.3).</summary>
    public async Task<OpenIdConnectConfiguration> Oppsett(CancellationToken ct)
    {
        OpenIdConnectConfiguration oppsett;
        try
        {
            oppsett = await _oppsett.GetConfigurationAsync(ct);
        }
        catch (Exception feil) when (feil is not OperationCanceledException)
        {
            throw new Innloggingsfeil(Innloggingshindre.Utilgjengelig, $"{valg.Navn} does not say where its doors are: {feil.GetType().Name}");
        }

        return oppsett.Issuer?.TrimEnd('/') == valg.Utsteder.TrimEnd('/') ? oppsett : throw new Innloggingsfeil(Innloggingshindre.Utilgjengelig, $"{valg.Navn} calls itself {oppsett.Issuer}");
    }

    /// <summary>What a token says, once issuer, audience, signature and times are right. Throws <see cref="Innloggingsfeil"/> otherwise.</summary>
    /// <param name="token">A signed JWT of this leverandoer's.</param>
    /// <param name="maalgruppe">Whom it must be made out to.</param>
    /// <param name="slag">What it must be: one kind is not taken for another.</param>
    public async Task<ClaimsIdentity> Les(string token, string maalgruppe, Tokenslag slag, CancellationToken ct)
    {
        var svar = await Valider(token, maalgruppe, await Oppsett(ct));
        if (svar.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            _oppsett.RequestRefresh();
            svar = await Valider(token, maalgruppe, await Oppsett(ct));
        }

        if (svar.IsValid && !slag.Er(((JsonWebToken)svar.SecurityToken).Typ)) throw new Innloggingsfeil(Innloggingshindre.Ugyldig, $"A token of {valg.Navn} is of another kind.");
        return svar.IsValid ? svar.ClaimsIdentity : throw new Innloggingsfeil(Innloggingshindre.Ugyldig, $"A token of {valg.Navn} was refused: {svar.Exception?.GetType().Name}");
    }

    /// <summary>What Bti proves itself with at an endpoint: the secret, or an assertion signed for it alone and for a minute.</summary>
    public IEnumerable<KeyValuePair<string, string>> Bevis(string endepunkt)
    {
        yield return new("client_id", valg.KlientId);
        if (_noekkel.Value is not { } noekkel)
        {
            yield return new("client_secret", valg.Hemmelighet);
            yield break;
        }

        var naa = TimeProvider.System.GetUtcNow().UtcDateTime;
        yield return new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        yield return new("client_assertion", Tokener.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = valg.KlientId,
            Audience = endepunkt,
            IssuedAt = naa,
            NotBefore = naa,
            Expires = naa.AddMinutes(1),
            Claims = new Dictionary<string, object> { ["sub"] = valg.KlientId, ["jti"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(noekkel) { KeyId = valg.NoekkelId.Length > 0 ? valg.NoekkelId : null }, SecurityAlgorithms.RsaSha256),
        }));
    }

    public void Dispose()
    {
        if (_noekkel is { IsValueCreated: true, Value: { } noekkel }) noekkel.Dispose();
        http.Dispose();
    }

    private static Task<TokenValidationResult> Valider(string token, string maalgruppe, OpenIdConnectConfiguration oppsett) =>
        Tokener.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = oppsett.Issuer,
            ValidAudience = maalgruppe,
            IssuerSigningKeys = oppsett.SigningKeys,
            ValidAlgorithms = Algoritmer,
            ClockSkew = Skjevhet,
        });

    private static RSA? Noekkel(string fil)
    {
        if (fil.Length == 0) return null;
        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(fil));
        return rsa;
    }
}

/// <summary>What a token is for, as its <c>typ</c> says; most authorities say only that it is a JWT, or nothing.</summary>
internal sealed class Tokenslag
{
    internal static readonly Tokenslag Identitet = new("JWT"), Tilgang = new("at+jwt"), Utlogging = new("logout+jwt");
    private readonly string _typ;

    private Tokenslag(string typ) => _typ = typ;

    /// <summary>True when the header does not say that it is something else (RFC 7515, 4.1.9: case and <c>application/</c> mean nothing).</summary>
    public bool Er(string? typ)
    {
        const string Foran = "application/";
        var sier = typ?.StartsWith(Foran, StringComparison.OrdinalIgnoreCase) == true ? typ[Foran.Length..] : typ ?? "";
        return sier.Length == 0 || sier.Equals("JWT", StringComparison.OrdinalIgnoreCase) || sier.Equals(_typ, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Those of the installation, by name.</summary>
internal sealed class Leverandoerer : IDisposable
{
    private readonly Dictionary<string, Leverandoer> _alle;

    public Leverandoerer(InnloggingOptions valg, bool utvikling) => _alle = valg.Leverandoerer.ToDictionary(
        v => v.Navn, v => new Leverandoer(v, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) }, kreverHttps: !utvikling), StringComparer.Ordinal);

    public IReadOnlyCollection<Leverandoer> Alle => _alle.Values;

    public Leverandoer? Finn(string navn) => _alle.GetValueOrDefault(navn);

    public void Dispose()
    {
        foreach (var en in _alle.Values) en.Dispose();
    }
}
