using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Time is moved in the demo, by anyone, forward and not too far; nowhere else.</summary>
public sealed class DemoklokkeTests
{
    private static readonly Uri Klokka = new("/demo/klokke", UriKind.Relative);

    [Fact]
    public async Task Time_goes_forward_tells_what_happened_and_stays_there_for_the_next_process()
    {
        using var vert = new Vert();
        using var siri = vert.Som(Sak.Siri);
        using var uroen = await siri.Send("/api/uro", new Dictionary<string, string>(Sak.Uro) { ["observertDato"] = Sak.Idag });
        var foer = await Idag(siri);
        using var svar = await siri.PostAsJsonAsync(Klokka, new { dager = 14 });
        var hoppet = await svar.Innhold();

        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
        Assert.True(hoppet.GetProperty("paaminnelser").GetInt32() + hoppet.GetProperty("opptrappinger").GetInt32() > 0);
        Assert.Equal(foer.AddDays(14), await Idag(siri));
        Assert.True((await siri.Les("/api/varsler/antall")).GetProperty("uleste").GetInt32() > 0);

        for (var i = 0; i < 2; i++) (await siri.PostAsJsonAsync(Klokka, new { dager = 1 })).Dispose();
        Assert.Equal(foer.AddDays(16), await Idag(siri));
        Assert.Equal(1, await vert.Tell("demotid"));
    }

    [Theory]
    [InlineData("""{"dager":0}""", HttpStatusCode.UnprocessableEntity, "TALL_UGYLDIG")]
    [InlineData("""{"dager":-14}""", HttpStatusCode.UnprocessableEntity, "TALL_UGYLDIG")]
    [InlineData("""{"dager":61}""", HttpStatusCode.UnprocessableEntity, "TALL_UGYLDIG")]
    [InlineData("{}", HttpStatusCode.UnprocessableEntity, "PAAKREVD")]
    [InlineData("""{"dager":"14"}""", HttpStatusCode.BadRequest, "JSON_UGYLDIG")]
    [InlineData("""{"dager":14,"x":1}""", HttpStatusCode.UnprocessableEntity, "UKJENT_FELT")]
    public async Task Only_whole_days_forward(string body, HttpStatusCode status, string kode)
    {
        using var vert = new Vert();
        using var noen = vert.CreateClient();
        using var innhold = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var svar = await noen.PostAsync(Klokka, innhold);

        Assert.Equal((status, kode), (svar.StatusCode, await svar.Kode()));
        Assert.Equal(0, await vert.Tell("demotid"));
    }

    [Fact]
    public async Task Never_more_than_two_years_ahead()
    {
        using var vert = new Vert();
        using var noen = vert.CreateClient();
        for (var i = 0; i < 12; i++) (await noen.PostAsJsonAsync(Klokka, new { dager = 60 })).Dispose();
        using var svar = await noen.PostAsJsonAsync(Klokka, new { dager = 11 });

        Assert.Equal((HttpStatusCode.Conflict, "DEMO_FOR_LANGT"), (svar.StatusCode, await svar.Kode()));
    }

    [Fact]
    public async Task Outside_the_demo_there_is_no_such_address()
    {
        using var vert = new Vert { Demo = false };
        using var noen = vert.CreateClient();
        using var klokka = await noen.PostAsJsonAsync(Klokka, new { dager = 14 });
        using var skjemaet = await noen.PostAsJsonAsync(new Uri("/demo/hopp", UriKind.Relative), new { dager = 14 });

        Assert.Equal((HttpStatusCode.NotFound, "IKKE_FUNNET"), (klokka.StatusCode, await klokka.Kode()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, skjemaet.StatusCode);
        Assert.Equal(0, await vert.Tell("demotid"));
    }

    private static async Task<DateOnly> Idag(HttpClient klient) => DateOnly.Parse((await klient.Les("/api/hjem")).GetProperty("idag").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
