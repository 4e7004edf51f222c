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

    /// <summary>True for a route that takes a file, and not JSON.</summary>
    private static bool TarFil(string sti) => sti.EndsWith("/vedlegg", StringComparison.Ordinal) || sti.EndsWith("/papir", StringComparison.Ordinal);

    /// <summary>Sends a flat body in the form its route takes: as JSON, or as the fields beside a file.</summary>
    public static Task<HttpResponseMessage> SendForm(this HttpClient klient, string sti, string body, int? versjon = null)
    {
        if (!TarFil(sti)) return klient.SendTekst(sti, body, versjon);
        var innhold = new MultipartFormDataContent { { new ByteArrayContent(Testfiler.Pdf()), "fil", "a.pdf" } };
        foreach (var felt in JsonElement.Parse(body).EnumerateObject()) innhold.Add(new StringContent(felt.Value.ToString()), felt.Name);
        return klient.SendInnhold(sti, innhold, null, versjon);
    }

    /// <summary>Sends a file, with what kind of information is in it unless the route does not ask.</summary>
    public static Task<HttpResponseMessage> LastOpp(this HttpClient klient, string sti, string navn, byte[] fil, string? kategori = "trivsel_og_laering", Guid? noekkel = null, (string Navn, string Verdi)? felt = null)
    {
        var innhold = new MultipartFormDataContent();
        if (kategori is not null) innhold.Add(new StringContent(kategori), "kategori");
        if (felt is { } mer) innhold.Add(new StringContent(mer.Verdi), mer.Navn);
        innhold.Add(Del(navn, fil));
        return klient.SendInnhold(sti, innhold, noekkel);
    }

    /// <summary>The part with the file, its name as a browser sends one with strange characters in it.</summary>
    internal static HttpContent Del(string navn, byte[] fil)
    {
        var del = new ByteArrayContent(fil);
        Assert.True(del.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"fil\"; filename*=UTF-8''{Uri.EscapeDataString(navn)}"));
        return del;
    }

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
