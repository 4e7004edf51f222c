using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A host with one authority, which says who has left.</summary>
public sealed class Utloggingsvert : IAsyncLifetime
{
    internal Tokenutsteder Utsteder { get; } = new();

    internal Vert Vert { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Utsteder.InitializeAsync();
        Vert = Verten();
        using var klient = Vert.CreateClient();
        (await klient.GetAsync(new Uri("/health/live", UriKind.Relative))).Dispose();
    }

    private Vert Verten() => new()
    {
        Oppsett = new Dictionary<string, string> { ["Navn"] = "entra", ["Tittel"] = "Entra ID", ["Utsteder"] = Utsteder.Utsteder, ["KlientId"] = "bti", ["Hemmelighet"] = "en" }
            .ToDictionary(v => $"Bti:Innlogging:Leverandoerer:0:{v.Key}", v => v.Value),
    };

    public async Task DisposeAsync()
    {
        await Vert.DisposeAsync();
        await Utsteder.DisposeAsync();
    }
}

/// <summary>A session ends at the word of its authority, and at no other: a word that is old, of another kind, or has been heard before is not taken.</summary>
public sealed class UtloggingsbeskjedTests(Utloggingsvert utlogging) : IClassFixture<Utloggingsvert>
{
    private static readonly Dictionary<string, object> Utlogging = new() { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() };

    private readonly Vert _vert = utlogging.Vert;

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("application/LOGOUT+JWT")]
    [InlineData("JWT")]
    [InlineData(null)]
    public async Task En_beskjed_avslutter_oekta_og_staar_i_loggen(string? typ)
    {
        using var siri = await Inne();
        Assert.Equal((HttpStatusCode.OK, 0L), (await Beskjed(Krav(), typ), await _vert.Tell("oekt")));
        Assert.Contains(_vert.Hendelser, h => h.Id == 4102 && h.Linje.Contains("through entra, Beskjed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("typ", "at+jwt")]
    [InlineData("typ", "id_token+jwt")]
    [InlineData("exp", null)]
    [InlineData("exp", -3600)]
    [InlineData("iat", null)]
    [InlineData("iat", -600)]
    [InlineData("iat", 3600)]
    [InlineData("jti", null)]
    [InlineData("sub", null)]
    [InlineData("nonce", "en")]
    [InlineData("events", null)]
    [InlineData("events", "http://schemas.openid.net/event/backchannel-logout")]
    public async Task En_beskjed_som_er_gammel_eller_noe_annet_tas_ikke(string felt, object? verdi)
    {
        using var siri = await Inne();
        var krav = Krav();
        if (verdi is null) _ = krav.Remove(felt);
        else if (felt != "typ") krav[felt] = verdi is int sekunder ? Naa + sekunder : verdi;
        Assert.Equal((HttpStatusCode.BadRequest, 1L), (await Beskjed(krav, felt == "typ" ? (string?)verdi : "logout+jwt"), await _vert.Tell("oekt")));
    }

    [Fact]
    public async Task En_beskjed_tas_en_gang()
    {
        using var siri = await Inne();
        var krav = Krav();
        Assert.Equal((HttpStatusCode.OK, 0L), (await Beskjed(krav, "logout+jwt"), await _vert.Tell("oekt")));
        using var igjen = await Inne();
        Assert.Equal((HttpStatusCode.BadRequest, 1L), (await Beskjed(krav, "logout+jwt"), await _vert.Tell("oekt")));
        Assert.Equal((HttpStatusCode.OK, 0L), (await Beskjed(Krav(), "logout+jwt"), await _vert.Tell("oekt")));
    }

    [Fact]
    public async Task Inn_ut_nektet_og_avsluttet_fra_en_annen_staar_i_loggen_uten_navn()
    {
        await _vert.Utfoer("delete from oekt");
        using var siri = await Nettleser.Som(_vert, "Siri Haugen");
        var foer = _vert.Hendelser.Count - 1;
        using var hjemme = await Nettleser.Som(_vert, "Siri Haugen");
        var andre = await siri.Tekst("/innstillinger/innlogginger");
        var skjema = Nettleser.Skjulte(andre.Split("<form").Single(s => s.Contains("value=\"avslutt-", StringComparison.Ordinal)));
        (await siri.Post("/innstillinger/innlogginger", skjema)).Dispose();
        (await siri.Post("/logg-ut", await siri.Rammeskjema())).Dispose();
        using var klient = _vert.CreateClient();
        using var forfalsket = await klient.GetAsync(new Uri("/logg-inn/entra/svar?code=x&state=forfalsket", UriKind.Relative));
        using var token = new HttpRequestMessage(HttpMethod.Get, "/api/hjem") { Headers = { { "Authorization", "Bearer ikke-et-token" } } };
        using var nektet = await klient.SendAsync(token);
        using var iRamme = await Inne();
        await _vert.Utfoer("update oekt set sid = 's1'");
        using var varsel = await klient.GetAsync(new Uri("/logg-ut/entra/varsel?sid=s1", UriKind.Relative));

        Assert.Equal([4101, 4101, 4102, 4102, 4103, 4104, 4101, 4102], _vert.Hendelser.Skip(foer).Select(h => h.Id));
        var linjer = _vert.Hendelser.Skip(foer).Select(h => h.Linje).ToList();
        Assert.All(new[] { (2, "through demo, Selv"), (3, "through demo, LoggetUt"), (4, "through entra: INNLOGGING_UGYLDIG"), (5, "INNLOGGING_UGYLDIG"), (7, "through entra, Varsel") }, v => Assert.Contains(v.Item2, linjer[v.Item1], StringComparison.Ordinal));
        Assert.DoesNotContain(linjer, l => l.Contains("Siri", StringComparison.OrdinalIgnoreCase));
    }

    private static long Naa => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static Dictionary<string, object> Krav() => new() { ["iat"] = Naa, ["exp"] = Naa + 120, ["jti"] = $"{Guid.CreateVersion7()}", ["sub"] = "siri", ["events"] = Utlogging };

    // As one whom the authority has let in.
    private async Task<Nettleser> Inne()
    {
        await _vert.Utfoer("delete from oekt");
        var siri = await Nettleser.Som(_vert, "Siri Haugen");
        await _vert.Utfoer("update oekt set leverandoer = 'entra', sub = 'siri'");
        return siri;
    }

    private async Task<HttpStatusCode> Beskjed(Dictionary<string, object> krav, string? typ)
    {
        using var klient = _vert.CreateClient();
        using var innhold = new FormUrlEncodedContent([new("logout_token", utlogging.Utsteder.Signer(krav, typ))]);
        using var svar = await klient.PostAsync(new Uri("/logg-ut/entra/beskjed", UriKind.Relative), innhold);
        return svar.StatusCode;
    }
}
