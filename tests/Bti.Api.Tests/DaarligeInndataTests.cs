using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What is refused before any use case sees it: each case with its status, code and sentence, and nothing kept.</summary>
public sealed class DaarligeInndataTests(Vert vert) : IClassFixture<Vert>
{
    private const string Uro = "/api/uro";

    private static readonly Dictionary<string, Func<HttpClient, Inndatatilfelle, Task<HttpResponseMessage>>> Foresporsler = new()
    {
        ["BI-025"] = (klient, t) => klient.Hent($"/api/barn?fnr={t.Tekst}"),
        ["BI-113"] = (klient, t) => klient.SendTekst("/api/soek", $$"""{"q":{{t.Tekst}}}"""),
        ["BI-130"] = (klient, t) => klient.Hent($"/api/forloep/{t.Tekst}"),
        ["BI-146"] = (klient, t) => Med(klient, HttpMethod.Get, "/api/hjem", ("Authorization", t.Tekst!)),
        ["BI-171"] = (klient, t) => klient.SendInnhold(Uro, new StringContent(t.Tekst!, Encoding.UTF8, "application/xml")),
        ["BI-172"] = (klient, t) => klient.SendTekst($"/api/forloep/{Guid.CreateVersion7()}/foresatt", t.Tekst!),
        ["BI-174"] = (klient, t) => klient.SendTekst($"/api/forloep/{Guid.CreateVersion7()}/foresatt", t.Tekst!),
        ["BI-175"] = (klient, t) => klient.SendTekst(Uro, t.Tekst!),
        ["BI-176"] = (klient, _) => klient.SendInnhold(Uro, UgyldigUtf8()),
        ["BI-177"] = (klient, t) => klient.SendTekst(Uro, t.Tekst!),
        ["BI-179"] = (klient, t) => Med(klient, new HttpMethod(t.Tekst!), Uro),
        ["BI-182"] = (klient, t) => Med(klient, HttpMethod.Get, "/api/hjem", (t.Felt, t.Tekst!)),
        ["BI-183"] = (klient, t) => Med(klient, HttpMethod.Get, "/api/hjem", (t.Felt, t.Tekst!)),
        ["BI-187"] = (klient, _) => klient.Send($"/api/uro/{Guid.CreateVersion7()}/endring", new { beskrivelse = "En ny og lang nok tekst." }),
        ["BI-188"] = (klient, _) => klient.PostAsJsonAsync(Uro, Sak.Uro),
    };

    public static TheoryData<string> Tilfeller => [.. DaarligeInndata.For(typeof(DaarligeInndataTests)).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public async Task Faar_svaret_som_er_skrevet_ned_og_lagrer_ingenting(string id)
    {
        var tilfelle = DaarligeInndata.Med(id);
        using var klient = vert.Som(Sak.Siri);
        var foer = await vert.Rader();

        using var svar = await (Foresporsler.GetValueOrDefault(id) ?? Feltet)(klient, tilfelle);

        if (tilfelle.Kode == "INGEN") Assert.Equal(tilfelle.Status, (int)svar.StatusCode);
        else await svar.ErSvaret(tilfelle);
        if (tilfelle.Kode == "UKJENT_FELT") Assert.Contains(Navn(tilfelle), await svar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        if (tilfelle.Omraade == "fnr")
        {
            Assert.DoesNotContain(tilfelle.Tekst!, await svar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(vert.Logg, linje => linje.Contains(tilfelle.Tekst!, StringComparison.Ordinal));
        }

        Assert.Equal(foer, await vert.Rader());
    }

    [Fact]
    public async Task Innholdstypen_og_den_tomme_kroppen_er_like_gale_i_et_soek()
    {
        using var klient = vert.Som(Sak.Siri);
        using var xml = await klient.SendInnhold("/api/soek", new StringContent("<q/>", Encoding.UTF8, "application/xml"));
        await xml.ErSvaret(DaarligeInndata.Med("BI-171"));
        using var tom = await klient.SendTekst("/api/soek", "");
        await tom.ErSvaret(DaarligeInndata.Med("BI-175"));
    }

    // A field nobody may set, in a body that is right otherwise.
    private static Task<HttpResponseMessage> Feltet(HttpClient klient, Inndatatilfelle tilfelle)
    {
        Assert.StartsWith("body.", tilfelle.Felt, StringComparison.Ordinal);
        var body = new JsonObject(Sak.Uro.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value)));
        var verdi = JsonNode.Parse(tilfelle.Verdi.GetRawText());
        body[Navn(tilfelle)] = tilfelle.Felt.Split('.') is [_, _, var under] ? new JsonObject { [under] = verdi } : verdi;
        return klient.SendTekst(Uro, body.ToJsonString());
    }

    private static string Navn(Inndatatilfelle tilfelle) => tilfelle.Felt == "body" ? "$type" : tilfelle.Felt.Split('.')[1];

    private static async Task<HttpResponseMessage> Med(HttpClient klient, HttpMethod metode, string sti, params (string Navn, string Verdi)[] hoder)
    {
        using var melding = new HttpRequestMessage(metode, sti);
        foreach (var (navn, verdi) in hoder) Assert.True(melding.Headers.TryAddWithoutValidation(navn, verdi));
        return await klient.SendAsync(melding);
    }

    private static ByteArrayContent UgyldigUtf8()
    {
        var bytes = new ByteArrayContent([.. "{\"beskrivelse\":\"Gr\u00e5ter ofte "u8, 0xC3, 0x28, 0xFF, .. "\"}"u8]);
        bytes.Headers.ContentType = new("application/json");
        return bytes;
    }
}
