using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Bti.Api.Tests;

public sealed class UroApiTests(Vert vert) : IClassFixture<Vert>
{
    private static Dictionary<string, string> Uro => new()
    {
        ["gjelder"] = "barn",
        ["barnNavn"] = "Ada Prøve",
        ["barnFoedt"] = "03.02.2021",
        ["observertDato"] = "20.11.2025",
        ["beskrivelse"] = "Trekker seg unna i leken og gråter ved henting.",
    };

    [Fact]
    public async Task An_uro_is_made_read_and_hidden_from_others()
    {
        using var siri = vert.Som("siri.haugen");
        using var ola = vert.Som("ola.berg");
        using var svar = await siri.Send("/api/uro", Uro);
        Assert.Equal(HttpStatusCode.Created, svar.StatusCode);
        var id = (await svar.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("uro").GetString();

        using var lest = await siri.GetAsync(new Uri($"/api/uro/{id}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, lest.StatusCode);
        Assert.NotNull(lest.Headers.ETag);

        using var nektet = await ola.GetAsync(new Uri($"/api/uro/{id}", UriKind.Relative));
        using var finnesIkke = await ola.GetAsync(new Uri($"/api/uro/{Guid.CreateVersion7()}", UriKind.Relative));
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
        using var svar = await klient.Send("/api/uro", new Dictionary<string, string>(Uro) { [felt] = verdi });

        Assert.Equal(status, svar.StatusCode);
        Assert.Equal(kode, await svar.Kode());
    }

    [Fact]
    public async Task Without_a_key_a_login_or_json_there_is_no_uro()
    {
        using var klient = vert.Som("siri.haugen");
        using var utenNoekkel = await klient.PostAsJsonAsync("/api/uro", Uro);
        Assert.Equal((HttpStatusCode.BadRequest, "NOEKKEL_MANGLER"), (utenNoekkel.StatusCode, await utenNoekkel.Kode()));

        using var ukjent = vert.Som("ingen.slik");
        using var utenInnlogging = await ukjent.Send("/api/uro", Uro);
        Assert.Equal(HttpStatusCode.Unauthorized, utenInnlogging.StatusCode);

        using var melding = new HttpRequestMessage(HttpMethod.Post, "/api/uro") { Content = new StringContent("{\"gjelder\":", System.Text.Encoding.UTF8, "application/json") };
        melding.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var halvJson = await klient.SendAsync(melding);
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
        using var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
    }
}
