using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What a client of the API does, in few words.</summary>
internal static class Apikall
{
    /// <summary>Sends an act with a key of its own, or the one given, and the version it is done on top of.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient klient, string sti, object body, Guid? noekkel = null, int? versjon = null) =>
        klient.SendInnhold(sti, JsonContent.Create(body), noekkel, versjon);

    /// <summary>Sends a body as it is written.</summary>
    public static Task<HttpResponseMessage> SendTekst(this HttpClient klient, string sti, string body, int? versjon = null) =>
        klient.SendInnhold(sti, new StringContent(body, Encoding.UTF8, "application/json"), null, versjon);

    public static async Task<HttpResponseMessage> SendInnhold(this HttpClient klient, string sti, HttpContent innhold, Guid? noekkel = null, int? versjon = null)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, sti) { Content = innhold };
        melding.Headers.Add("Idempotency-Key", (noekkel ?? Guid.CreateVersion7()).ToString());
        if (versjon is { } sett) melding.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{sett}\""));
        return await klient.SendAsync(melding);
    }

    public static Task<HttpResponseMessage> Hent(this HttpClient klient, string sti) => klient.GetAsync(new Uri(sti, UriKind.Relative));

    /// <summary>What stands at an address; it must be there.</summary>
    public static async Task<JsonElement> Les(this HttpClient klient, string sti)
    {
        using var svar = await klient.Hent(sti);
        return await svar.Innhold();
    }

    /// <summary>The answer of something that went well.</summary>
    public static async Task<JsonElement> Innhold(this HttpResponseMessage svar)
    {
        Assert.True(svar.IsSuccessStatusCode, await svar.Content.ReadAsStringAsync());
        return await svar.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The body of a no.</summary>
    public static Task<JsonElement> Innholdet(this HttpResponseMessage svar) => svar.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The code of a no.</summary>
    public static async Task<string?> Kode(this HttpResponseMessage svar) => (await svar.Innholdet()).GetProperty("kode").GetString();

    /// <summary>The no is the one that is written down: status, code, sentence with every placeholder filled, and the form of RFC 9457.</summary>
    public static async Task ErSvaret(this HttpResponseMessage svar, Inndatatilfelle tilfelle)
    {
        var tekst = await svar.Content.ReadAsStringAsync();
        Assert.True((int)svar.StatusCode == tilfelle.Status, $"{tilfelle}: {(int)svar.StatusCode} {tekst}");
        Assert.Equal("application/problem+json", svar.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(tekst).RootElement;
        Assert.Equal(tilfelle.Status, problem.GetProperty("status").GetInt32());
        Assert.Equal(tilfelle.Kode, problem.GetProperty("kode").GetString());
        Assert.Equal($"urn:bti:hinder:{tilfelle.Kode}", problem.GetProperty("type").GetString());
        var setning = problem.GetProperty("title").GetString()!;
        Assert.True(DaarligeInndata.Passer(tilfelle.Bokmaal, setning), setning);
        Assert.DoesNotContain('{', setning);
    }
}
