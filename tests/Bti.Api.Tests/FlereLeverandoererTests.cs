using System.Net;
using Bti.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A host that two authorities let in to: one with a text of its own before its names, and one without.</summary>
public sealed class ToLeverandoerer : IAsyncLifetime
{
    private Vert _vert = null!;

    internal Tokenutsteder Entra { get; } = new();

    internal Tokenutsteder Feide { get; } = new();

    public async Task InitializeAsync()
    {
        await Entra.InitializeAsync();
        await Feide.InitializeAsync();
        _vert = Verten();
        using (var klient = _vert.CreateClient()) (await klient.GetAsync(new Uri("/health/live", UriKind.Relative))).Dispose();
        await _vert.Utfoer("update ansatt set brukernavn = 'feide:guro.kjos' where brukernavn = 'guro.kjos'");
    }

    private Vert Verten() => new() { Demo = false, Oppsett = Oppsett(Felt("entra", Entra.Utsteder), [.. Felt("feide", Feide.Utsteder), ("Forstavelse", "feide:")]) };

    internal async Task<HttpStatusCode> Hjem(string token)
    {
        using var klient = _vert.CreateClient();
        using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, "/api/hjem") { Headers = { { "Authorization", $"Bearer {token}" }, { "Bti-Kommune", "3447" } } };
        using var svar = await klient.SendAsync(spoersmaal);
        return svar.StatusCode;
    }

    internal static (string Felt, string Verdi)[] Felt(string navn, string utsteder) =>
    [
        ("Navn", navn), ("Tittel", navn), ("Utsteder", utsteder), ("KlientId", "bti"), ("Hemmelighet", "brukes ikke"), ("Krav", "preferred_username"), ("Maalgruppe", "bti-api"), ("Acr:0", "idporten-loa-high"),
    ];

    internal static Dictionary<string, string> Oppsett(params (string Felt, string Verdi)[][] leverandoerer) =>
        leverandoerer.SelectMany((felt, nr) => felt.Select(f => ($"Bti:Innlogging:Leverandoerer:{nr}:{f.Felt}", f.Verdi))).ToDictionary();

    public async Task DisposeAsync()
    {
        await _vert.DisposeAsync();
        await Entra.DisposeAsync();
        await Feide.DisposeAsync();
    }
}

/// <summary>Two authorities let in to one kommune: neither can vouch for those of the other, whatever it says.</summary>
public sealed class FlereLeverandoererTests(ToLeverandoerer to) : IClassFixture<ToLeverandoerer>
{
    [Fact]
    public async Task Hver_gaar_god_for_sine_egne()
    {
        Assert.Equal(HttpStatusCode.OK, await to.Hjem(to.Entra.Token("siri.haugen")));
        Assert.Equal(HttpStatusCode.OK, await to.Hjem(to.Feide.Token("feide:guro.kjos")));
    }

    [Theory]
    [InlineData("feide:guro.kjos")]
    [InlineData("FEIDE:guro.kjos")]
    [InlineData("feide：guro.kjos")]
    [InlineData("ｆeide:guro.kjos")]
    [InlineData(" feide:guro.kjos")]
    [InlineData("feide:guro.kjos ")]
    [InlineData("feide\u200b:guro.kjos")]
    [InlineData("guro.kjos")]
    [InlineData("Siri.Haugen")]
    [InlineData("siri.haugen ")]
    public async Task Den_uten_forstavelse_gaar_ikke_god_for_den_andres(string verdi) => Assert.Equal(HttpStatusCode.Unauthorized, await to.Hjem(to.Entra.Token(verdi)));

    [Theory]
    [InlineData("siri.haugen")]
    [InlineData("feide:siri.haugen")]
    [InlineData("feide:feide:guro.kjos")]
    [InlineData("feide:")]
    [InlineData("guro.kjos")]
    [InlineData("Feide:guro.kjos")]
    [InlineData("feide:Guro.Kjos")]
    public async Task Den_med_forstavelse_gaar_ikke_god_for_den_andres(string verdi) => Assert.Equal(HttpStatusCode.Unauthorized, await to.Hjem(to.Feide.Token(verdi)));

    [Theory]
    [InlineData("logout+jwt")]
    [InlineData("id_token+jwt")]
    public async Task Et_token_av_et_annet_slag_slipper_ingen_inn(string typ) => Assert.Equal(HttpStatusCode.Unauthorized, await to.Hjem(to.Entra.Token("siri.haugen", type: typ)));
}

/// <summary>What a host starts with, and does not.</summary>
public sealed class InnloggingOppsettTests
{
    private static readonly string[] Forstavelser = ["", "feide:", "fei:", "feide-to:"], Biter = [.. Forstavelser, ":", "siri.haugen", "FEIDE:", "nin:15851060097"];

    [Fact]
    public void Ingen_verdi_er_brukernavn_hos_to()
    {
        LeverandoerOptions[] alle = [.. Forstavelser.Select(f => new LeverandoerOptions { Forstavelse = f })];
        foreach (var verdi in Biter.SelectMany(a => Biter.SelectMany(b => Biter.Select(c => a + b + c))))
            Assert.True(alle.Count(l => Paalogging.Hun(l, verdi) is not null) <= 1, verdi);
        Assert.Equal("15851060097", Paalogging.Hun(new LeverandoerOptions { Forstavelse = "nin:", Kobling = Kobling.Foedselsnummer }, "nin:15851060097"));
    }

    [Theory]
    [InlineData("", "", "", "", "kan gå god for de samme brukernavnene")]
    [InlineData("feide:", "3447", "feide:", "", "kan gå god for de samme brukernavnene")]
    [InlineData("", "3447", "", "3447", "kan gå god for de samme brukernavnene")]
    [InlineData("", "", "feide", "", "må være tom, eller små bokstaver og tall som slutter med kolon")]
    [InlineData("", "", "Feide:", "", "må være tom, eller små bokstaver og tall som slutter med kolon")]
    [InlineData("", "", "a:b:", "", "må være tom, eller små bokstaver og tall som slutter med kolon")]
    [InlineData("", "", "feide:\n", "", "må være tom, eller små bokstaver og tall som slutter med kolon")]
    [InlineData("", "3447", "", "3448", null)]
    [InlineData("", "", "feide:", "", null)]
    public void Verten_starter_ikke_naar_navnene_kan_moetes(string forstavelse, string kommune, string annen, string annenKommune, string? feil) => Starter(
        feil, utvikling: true,
        [.. ToLeverandoerer.Felt("entra", "https://en.example"), ("Forstavelse", forstavelse), .. I(kommune)], [.. ToLeverandoerer.Felt("feide", "https://to.example"), ("Forstavelse", annen), .. I(annenKommune)]);

    [Fact]
    public void En_som_kjenner_folk_paa_foedselsnummeret_kan_staa_ved_siden_av() => Starter(
        null, utvikling: true, ToLeverandoerer.Felt("entra", "https://en.example"), [.. ToLeverandoerer.Felt("idporten", "https://to.example"), ("Kobling", "Foedselsnummer")]);

    [Theory]
    [InlineData("preferred_username", "nivaa", "kan gis videre til en annen")]
    [InlineData("email", "nivaa", "kan gis videre til en annen")]
    [InlineData("sub", null, "Skriv nivåene som er gode nok i Acr")]
    [InlineData("sub", " ", "Skriv nivåene som er gode nok i Acr")]
    [InlineData("sub", "nivaa", null)]
    [InlineData("oid", "nivaa", null)]
    public void Utenfor_proeve_maa_nivaaet_staa_der_og_feltet_vaere_hennes_eget(string krav, string? acr, string? feil)
    {
        (string, string)[] oppsett = [.. ToLeverandoerer.Felt("entra", "https://en.example").Where(f => f.Felt is not ("Krav" or "Acr:0")), ("Krav", krav), ("Tilgangsomfang", "bti:api"), .. acr is null ? (IEnumerable<(string, string)>)[] : [("Acr:0", acr)]];
        Starter(feil, utvikling: false, oppsett);
        Starter(null, utvikling: true, oppsett);
    }

    [Fact]
    public void Utenfor_proeve_maa_det_staa_hva_et_token_til_api_et_gjelder()
    {
        (string, string)[] oppsett = [.. ToLeverandoerer.Felt("entra", "https://en.example").Where(f => f.Felt != "Krav"), ("Krav", "sub")];
        Starter("slipper inn i API-et uten å si hva tokenet må gjelde", utvikling: false, oppsett);
        Starter(null, utvikling: false, [.. oppsett, ("Tilgangsomfang", "bti:api")]);
        Starter(null, utvikling: true, oppsett);
    }

    [Fact]
    public void Et_id_token_er_aldri_et_tilgangstoken() =>
        Starter("har samme Maalgruppe som KlientId", utvikling: true, [.. ToLeverandoerer.Felt("entra", "https://en.example").Where(f => f.Felt != "Maalgruppe"), ("Maalgruppe", "bti")]);

    private static void Starter(string? feil, bool utvikling, params (string, string)[][] leverandoerer)
    {
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(ToLeverandoerer.Oppsett(leverandoerer).ToDictionary(v => v.Key, v => (string?)v.Value)).Build();
        var svar = Record.Exception(() => new ServiceCollection().AddLeverandoerer(konfigurasjon, utvikling));
        if (feil is null) Assert.Null(svar);
        else Assert.Contains(feil, Assert.IsType<InvalidOperationException>(svar).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> I(string kommune) => kommune.Length == 0 ? [] : [("Kommuner:0", kommune)];
}
