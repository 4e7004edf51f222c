using System.Net;
using System.Security.Cryptography;
using Bti.Testdata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>An authority on this machine that says who it is and which key it signs with, and signs what a test asks it to.</summary>
public sealed class Tokenutsteder : IAsyncLifetime
{
    private readonly RSA _rsa = RSA.Create(2048);
    private WebApplication _vert = null!;

    public string Utsteder { get; private set; } = "";

    /// <summary>What it says that it is called; its address unless a test says otherwise.</summary>
    public string? KallerSeg { get; init; }

    /// <summary>Its public key as it is published.</summary>
    public byte[] Offentlig => _rsa.ExportSubjectPublicKeyInfo();

    public async Task InitializeAsync()
    {
        var noekkel = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_rsa.ExportParameters(includePrivateParameters: false)) { KeyId = "en" });
        var bygger = WebApplication.CreateSlimBuilder();
        _ = bygger.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        _vert = bygger.Build();
        _ = _vert.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = KallerSeg ?? Utsteder, authorization_endpoint = $"{Utsteder}/auth", jwks_uri = $"{Utsteder}/jwks" }));
        _ = _vert.MapGet("/jwks", () => Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "en", n = noekkel.N, e = noekkel.E } } }));
        await _vert.StartAsync();
        Utsteder = _vert.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>A token that is right but for what is changed.</summary>
    public string Token(string bruker, string maalgruppe = "bti-api", string acr = "idporten-loa-high", string type = "at+jwt", SigningCredentials? med = null) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = true }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = KallerSeg ?? Utsteder,
            Audience = maalgruppe,
            TokenType = type,
            Claims = new Dictionary<string, object> { ["preferred_username"] = bruker, ["acr"] = acr },
            SigningCredentials = med ?? new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "en" }, SecurityAlgorithms.RsaSha256),
        });

    /// <summary>Any claims, and nothing more.</summary>
    public string Signer(Dictionary<string, object> krav, string? type, string maalgruppe = "bti") => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Utsteder,
        Audience = maalgruppe,
        TokenType = type,
        Claims = krav,
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "en" }, SecurityAlgorithms.RsaSha256),
    });

    public async Task DisposeAsync()
    {
        await _vert.DisposeAsync();
        _rsa.Dispose();
    }
}

/// <summary>The API with an authority's access tokens.</summary>
public sealed class BearerTests(Tokenutsteder utsteder) : IClassFixture<Tokenutsteder>, IDisposable
{
    private readonly Vert _vert = Verten(utsteder);

    private static Vert Verten(Tokenutsteder utsteder, params (string Felt, string Verdi)[] mer) => new()
    {
        Demo = false,
        Oppsett = new Dictionary<string, string>
        {
            ["Navn"] = "entra",
            ["Tittel"] = "Entra ID",
            ["Utsteder"] = utsteder.Utsteder,
            ["KlientId"] = "bti",
            ["Hemmelighet"] = "brukes ikke",
            ["Krav"] = "preferred_username",
            ["Maalgruppe"] = "bti-api",
            ["Acr:0"] = "idporten-loa-high",
        }.Where(v => mer.All(m => m.Felt != v.Key)).Select(v => (v.Key, v.Value)).Concat(mer).ToDictionary(v => $"Bti:Innlogging:Leverandoerer:0:{v.Item1}", v => v.Item2),
    };

    [Fact]
    public async Task Den_som_utstederen_gaar_god_for_er_den_hun_er_i_registeret()
    {
        using var svar = await Hjem(utsteder.Token("siri.haugen"));
        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
        using var ukjent = await Hjem(utsteder.Token("en.fremmed"));
        await ukjent.ErSvaret(DaarligeInndata.Med("BI-146"));
    }

    [Fact]
    public async Task Den_som_er_ansatt_i_flere_kommuner_sier_hvilken()
    {
        using var uten = await Hjem(utsteder.Token("eli.rust"));
        Assert.Equal(HttpStatusCode.Unauthorized, uten.StatusCode);
        using var med = await Hjem(utsteder.Token("eli.rust"), "3448");
        Assert.Equal(HttpStatusCode.OK, med.StatusCode);
        using var feil = await Hjem(utsteder.Token("siri.haugen"), "3448");
        Assert.Equal(HttpStatusCode.Unauthorized, feil.StatusCode);
    }

    [Theory]
    [InlineData("BI-149")]
    [InlineData("BI-150")]
    [InlineData("BI-152")]
    [InlineData("BI-153")]
    public async Task Et_token_som_ikke_er_til_oss_slipper_ingen_inn(string id)
    {
        using var svar = await Hjem(id switch
        {
            "BI-149" => utsteder.Token("siri.haugen", med: new SigningCredentials(new SymmetricSecurityKey(utsteder.Offentlig), SecurityAlgorithms.HmacSha256)),
            "BI-150" => utsteder.Token("siri.haugen", maalgruppe: "en-annen-tjeneste"),
            "BI-152" => utsteder.Token("siri.haugen", maalgruppe: "bti", type: "JWT"),
            _ => utsteder.Token("siri.haugen", acr: "idporten-loa-substantial"),
        });
        await svar.ErSvaret(DaarligeInndata.Med(id));
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-149", "BI-150", "BI-152", "BI-153"], DaarligeInndata.For(typeof(BearerTests)).Select(t => t.Id));

    [Fact]
    public async Task Nivaaet_kan_staa_i_et_annet_felt_og_blir_spurt_etter_der()
    {
        using var vert = Verten(utsteder, ("Nivaafelt", "acrs"), ("Acr:0", "c1"));
        var naa = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string Med(params string[] nivaaer) => utsteder.Signer(new() { ["iat"] = naa, ["exp"] = naa + 60, ["preferred_username"] = "siri.haugen", ["acr"] = "c1", ["acrs"] = nivaaer }, "JWT", "bti-api");
        using var sterk = await Hjem(Med("c2", "c1"), vert: vert);
        using var svak = await Hjem(Med("c2"), vert: vert);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (sterk.StatusCode, svak.StatusCode));

        using var klient = vert.CreateClient(new() { AllowAutoRedirect = false });
        using var inn = await klient.GetAsync(new Uri("/logg-inn/entra", UriKind.Relative));
        Assert.Equal("""{"id_token":{"acrs":{"essential":true,"value":"c1"}}}""", Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(inn.Headers.Location!.Query)["claims"].ToString());
    }

    [Theory]
    [InlineData("scope", "openid bti:api", true)]
    [InlineData("scp", "bti:api", true)]
    [InlineData("scope", "openid bti:api:les", false)]
    [InlineData("annet", "bti:api", false)]
    public async Task Et_token_til_noe_annet_kan_ikke_brukes_her(string felt, string omfang, bool gjelder)
    {
        using var vert = Verten(utsteder, ("Tilgangsomfang", "bti:api"));
        var naa = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        using var svar = await Hjem(utsteder.Signer(new() { ["iat"] = naa, ["exp"] = naa + 60, ["preferred_username"] = "siri.haugen", ["acr"] = "idporten-loa-high", [felt] = omfang }, "at+jwt", "bti-api"), vert: vert);
        Assert.Equal(gjelder ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, svar.StatusCode);
    }

    [Fact]
    public async Task En_utsteder_som_kaller_seg_noe_annet_enn_den_som_er_spurt_blir_ikke_trodd()
    {
        var annen = new Tokenutsteder { KallerSeg = "https://en-annen.example" };
        await annen.InitializeAsync();
        using var vert = Verten(annen);
        using var svar = await Hjem(annen.Token("siri.haugen"), vert: vert);
        Assert.False(svar.IsSuccessStatusCode);
        await annen.DisposeAsync();
    }

    private async Task<HttpResponseMessage> Hjem(string token, string? kommune = null, Vert? vert = null)
    {
        using var klient = (vert ?? _vert).CreateClient();
        using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, "/api/hjem") { Headers = { { "Authorization", $"Bearer {token}" } } };
        if (kommune is not null) spoersmaal.Headers.Add("Bti-Kommune", kommune);
        return await klient.SendAsync(spoersmaal);
    }

    public void Dispose() => _vert.Dispose();
}
