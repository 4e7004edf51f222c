using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The pages and routes of drift, and of what one chooses about mail.</summary>
public sealed class DriftTests(Vert vert) : IClassFixture<Vert>
{
    private const string Administrator = "Petter Aas";

    [Fact]
    public async Task Valget_om_e_post_lagres_fra_siden_og_leses_i_api_et()
    {
        using var siri = vert.Som(Sak.Siri);
        Assert.Equal(("daglig", "07.30"), await Valgt(siri));
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await nettleser.Skjema("/innstillinger", "varselvalg");

        using var feil = await nettleser.Post("/innstillinger", new(skjema) { ["takt"] = "ukentlig", ["klokkeslett"] = "23.00" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);
        Assert.Contains("Velg en av verdiene i lista for klokkeslettet.", WebUtility.HtmlDecode(await feil.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var svar = await nettleser.Post("/innstillinger", new(skjema) { ["takt"] = "ukentlig", ["klokkeslett"] = "08.00" });

        Assert.Equal("/innstillinger?lagret=ja", svar.Headers.Location?.PathAndQuery);
        var side = await nettleser.Tekst("/innstillinger?lagret=ja");
        Assert.Contains("Valgene dine er lagret.", side, StringComparison.Ordinal);
        Assert.Contains("siri.haugen@soendre-land.example", side, StringComparison.Ordinal);
        Assert.Equal(("ukentlig", "08.00"), await Valgt(siri));

        using var api = await siri.Send("/api/varselvalg", new { takt = "bare_haster", klokkeslett = "19.30" });
        Assert.Equal(HttpStatusCode.NoContent, api.StatusCode);
        Assert.Equal(("bare_haster", "19.30"), await Valgt(siri));
    }

    [Fact]
    public async Task Det_som_er_lagt_til_side_kan_proeves_igjen_fra_siden()
    {
        var id = Guid.CreateVersion7();
        using var nettleser = await Nettleser.Som(vert, Administrator);
        Assert.Contains("Ingenting er lagt til side", await nettleser.Tekst("/drift"), StringComparison.Ordinal);
        await vert.Utfoer($"insert into vekking (kommune, id, slag, naar, laant_av, forsoek, feil) values ('3447', '{id.ToString().ToUpperInvariant()}', 'frist', null, null, 5, 'DivideByZeroException')");

        Assert.Contains("lagt til side, venter på deg", await nettleser.Tekst("/"), StringComparison.Ordinal);
        var side = await nettleser.Tekst("/drift");
        Assert.Contains("Prøvd 5 ganger, feil: DivideByZeroException", side, StringComparison.Ordinal);
        Assert.Contains("Ingen e-posttjener er satt opp", side, StringComparison.Ordinal);
        using var svar = await nettleser.Post("/drift", await nettleser.Skjema("/drift", $"proev-{id}"));
        Assert.Equal("/drift", svar.Headers.Location?.PathAndQuery);
        Assert.Contains("Ingenting er lagt til side", await nettleser.Tekst("/drift"), StringComparison.Ordinal);

        using var api = vert.Som("petter.aas");
        using var igjen = await api.Send($"/api/drift/parkert/{id}/nytt-forsoek", new { });
        Assert.Equal(HttpStatusCode.NoContent, igjen.StatusCode);
        Assert.Equal(0, (await api.Les("/api/drift")).GetProperty("mangeParkerte").GetInt32());
    }

    [Fact]
    public async Task Den_som_ikke_drifter_ser_verken_siden_eller_lenka()
    {
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        using var administrator = await Nettleser.Som(vert, Administrator);
        using var nektet = await siri.Hent("/drift");

        Assert.Equal(HttpStatusCode.NotFound, nektet.StatusCode);
        Assert.DoesNotContain("href=\"/drift\"", await siri.Tekst("/"), StringComparison.Ordinal);
        Assert.Contains("href=\"/drift\"", await administrator.Tekst("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/drift", "<h1>Drift</h1>", "Ingenting er lagt til side", "Ingen e-posttenar er sett opp")]
    [InlineData("/innstillinger", "<h1>Innstillingar</h1>", "Kor ofte?", "Berre det som hastar")]
    public async Task Sidene_finnes_paa_nynorsk(string sti, params string[] tekster)
    {
        using var nettleser = await Nettleser.Som(vert, Administrator);
        await nettleser.VelgMaalform("nn");
        var side = await nettleser.Tekst(sti);
        Assert.All(tekster, tekst => Assert.Contains(tekst, side, StringComparison.Ordinal));
    }

    private static async Task<(string?, string?)> Valgt(HttpClient klient)
    {
        var svar = await klient.Les("/api/varselvalg");
        return (svar.GetProperty("takt").GetString(), svar.GetProperty("klokkeslett").GetString());
    }
}
