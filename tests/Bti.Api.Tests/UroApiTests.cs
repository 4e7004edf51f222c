using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Bti.Api.Tests;

public sealed class UroApiTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task An_uro_is_made_read_and_hidden_from_others()
    {
        using var siri = vert.Som("siri.haugen");
        using var ola = vert.Som("ola.berg");
        using var svar = await siri.Send("/api/uro", Sak.Uro);
        Assert.Equal(HttpStatusCode.Created, svar.StatusCode);
        var id = (await svar.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("uro").GetString();

        using var lest = await siri.Hent($"/api/uro/{id}");
        Assert.Equal(HttpStatusCode.OK, lest.StatusCode);
        Assert.NotNull(lest.Headers.ETag);

        using var nektet = await ola.Hent($"/api/uro/{id}");
        using var finnesIkke = await ola.Hent($"/api/uro/{Guid.CreateVersion7()}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (nektet.StatusCode, finnesIkke.StatusCode));
        Assert.Equal("IKKE_FUNNET", await nektet.Kode());
    }

    [Theory]
    [InlineData("rolle", "x", HttpStatusCode.UnprocessableEntity, "UKJENT_FELT")]
    [InlineData("beskrivelse", ".", HttpStatusCode.UnprocessableEntity, "FOR_KORT")]
    [InlineData("beskrivelse", "Tekst\u0000tekst som er lang nok", HttpStatusCode.UnprocessableEntity, "UGYLDIG_TEGN")]
    [InlineData("observertDato", "29.02.2025", HttpStatusCode.UnprocessableEntity, "DATO_UGYLDIG")]
    [InlineData("observertDato", "05/07/2026", HttpStatusCode.UnprocessableEntity, "DATO_FORMAT")]
    [InlineData("observertDato", "31.12.9999", HttpStatusCode.UnprocessableEntity, "DATO_FRAMTID")]
    [InlineData("observertDato", "01.01.0001", HttpStatusCode.UnprocessableEntity, "DATO_FOR_GAMMEL")]
    [InlineData("barnNavn", "Robert'); DROP TABLE barn;--", HttpStatusCode.UnprocessableEntity, "NAVN_TEGN")]
    [InlineData("barnNavn", "Оlа", HttpStatusCode.UnprocessableEntity, "NAVN_TEGN")]
    [InlineData("barnFnr", "12901573092", HttpStatusCode.UnprocessableEntity, "FNR_UGYLDIG")]
    [InlineData("barnFnr", "1290157309", HttpStatusCode.UnprocessableEntity, "FNR_LENGDE")]
    [InlineData("barnFnr", "07451665760", HttpStatusCode.UnprocessableEntity, "FNR_HJELPENUMMER")]
    [InlineData("gjelder", "1,2", HttpStatusCode.UnprocessableEntity, "VERDI_UGYLDIG")]
    public async Task Bad_input_gets_its_code_and_stores_nothing(string felt, string verdi, HttpStatusCode status, string kode)
    {
        using var klient = vert.Som("siri.haugen");
        using var svar = await klient.Send("/api/uro", new Dictionary<string, string>(Sak.Uro) { [felt] = verdi });

        Assert.Equal(status, svar.StatusCode);
        Assert.Equal(kode, await svar.Kode());
    }

    [Fact]
    public async Task Without_a_key_a_login_or_json_there_is_no_uro()
    {
        using var klient = vert.Som("siri.haugen");
        using var utenNoekkel = await klient.PostAsJsonAsync("/api/uro", Sak.Uro);
        Assert.Equal((HttpStatusCode.BadRequest, "NOEKKEL_MANGLER"), (utenNoekkel.StatusCode, await utenNoekkel.Kode()));

        using var ukjent = vert.Som("ingen.slik");
        using var utenInnlogging = await ukjent.Send("/api/uro", Sak.Uro);
        Assert.Equal(HttpStatusCode.Unauthorized, utenInnlogging.StatusCode);

        using var halvJson = await klient.SendTekst("/api/uro", "{\"gjelder\":");
        Assert.Equal((HttpStatusCode.BadRequest, "JSON_UGYLDIG"), (halvJson.StatusCode, await halvJson.Kode()));
    }

    [Theory]
    [InlineData("/logg-inn")]
    [InlineData("/akutt")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/ready")]
    public async Task What_is_open_answers_without_a_login(string sti)
    {
        using var klient = vert.CreateClient();
        using var svar = await klient.Hent(sti);
        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
    }
}
