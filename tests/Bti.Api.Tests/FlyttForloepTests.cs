using System.Net;
using System.Net.Http.Json;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What is under way is moved to a new version over the API and on the page, and what the law requires can be read by all.</summary>
public sealed class FlyttForloepTests(Vert vert) : IClassFixture<Vert>
{
    private const string Petter = "petter.aas";

    private static readonly string Neste = $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}";

    private static readonly string Ny = Veiledertekster.Med("\"2025-08\"", "\"neste\"", Veiledertekster.Med("\"2025-08-01\"", $"\"{Neste}\"", Veiledertekster.Med("6 uker fra nivået startet", "9 uker fra nivået startet")));

    [Fact]
    public async Task Planen_vises_bestilles_og_utfoeres_og_den_som_ikke_har_tilgang_ser_ingenting()
    {
        using var siri = vert.Som(Sak.Siri);
        using var petter = vert.Som(Petter);
        var forloep = await siri.StartForloep();
        Assert.Equal(HttpStatusCode.NotFound, (await siri.GetAsync(new Uri("/api/veileder/flytting", UriKind.Relative))).StatusCode);
        using (var tom = await Nettleser.Som(vert, "Petter Aas")) Assert.Contains("Det er bare én versjon", await tom.Tekst("/veileder/flytt"), StringComparison.Ordinal);

        (await petter.Send("/api/veileder/utkast", new { tekst = Ny }, versjon: 0)).Dispose();
        using var publisert = await petter.Send("/api/veileder/publisering", new { }, versjon: 1);
        Assert.Equal(HttpStatusCode.Created, publisert.StatusCode);
        using var foerTida = await petter.PostAsJsonAsync(new Uri("/api/veileder/flytteplan", UriKind.Relative), new { til = "neste" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "VERDI_UGYLDIG"), (foerTida.StatusCode, await foerTida.Kode()));
        (await siri.PostAsJsonAsync(new Uri("/demo/klokke", UriKind.Relative), new { dager = 31 })).Dispose();

        using var nettleser = await Nettleser.Som(vert, "Petter Aas");
        var side = await nettleser.Tekst("/veileder/flytt?til=neste");
        Assert.Contains("Plan for versjon neste", side, StringComparison.Ordinal);
        Assert.Contains("Evaluer tiltakene", side, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", side, StringComparison.Ordinal);
        using (var feil = await nettleser.Hent("/veileder/flytt?til=finnes-ikke")) Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);

        using var svar = await nettleser.Post("/veileder/flytt?til=neste", await nettleser.Skjema("/veileder/flytt?til=neste", "flytt"));
        Assert.EndsWith("/veileder/flytt", svar.Headers.Location?.OriginalString, StringComparison.Ordinal);
        (await siri.PostAsJsonAsync(new Uri("/demo/klokke", UriKind.Relative), new { dager = 1 })).Dispose();

        Assert.Contains("Sist flyttet til versjon neste", await nettleser.Tekst("/veileder/flytt"), StringComparison.Ordinal);
        Assert.Equal(0, (await petter.Les("/api/veileder/flytting")).GetProperty("sist").GetProperty("igjen").GetInt32());
        using var annen = await Nettleser.Som(vert, "Siri Haugen");
        var tidslinje = await annen.Tekst($"/forloep/{forloep}");
        Assert.Contains("Reglene er byttet til versjon neste av veilederen", tidslinje, StringComparison.Ordinal);
        Assert.Contains("Evaluer tiltakene: flyttet fra", tidslinje, StringComparison.Ordinal);
        using var igjen = await petter.Send("/api/veileder/flytting", new { til = "neste" });
        Assert.Equal((HttpStatusCode.Conflict, "INGEN_AA_FLYTTE"), (igjen.StatusCode, await igjen.Kode()));
    }

    [Fact]
    public async Task Hva_loven_krever_staar_med_det_som_haandhever_og_hvor_sikkert_det_er()
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var side = await nettleser.Tekst("/lov");
        Assert.Contains("Forvaltningsloven 1967 § 13 a nr. 1", side, StringComparison.Ordinal);
        Assert.Contains("Systemet: Fra den dagen ungdommen bestemmer selv", side, StringComparison.Ordinal);
        Assert.Contains("Må kontrolleres av jurist", side, StringComparison.Ordinal);
        Assert.DoesNotContain("Opplæringsloven 1998", side, StringComparison.Ordinal);

        using var siri = vert.Som(Sak.Siri);
        var ventende = (await siri.Les("/api/lov")).GetProperty("ventende");
        Assert.Equal("fvl-ny", Assert.Single(ventende.EnumerateArray()).GetProperty("id").GetString());
    }
}
