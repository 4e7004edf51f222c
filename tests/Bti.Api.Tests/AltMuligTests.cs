using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Every field of every body, with all sorts of things in it: never a fault, and every no has a code and a sentence.</summary>
public sealed class AltMuligTests(Vert vert) : IClassFixture<Vert>
{
    private static readonly string?[] Verdier =
    [
        null, "", " ", "x", "ja", "\u0000", "\u202E", "a\u0301\u0301\u0301", "<script>alert(1)</script>", "'; drop table uro;--", "-1", "0", "1", "99999999999999999999",
        "31.12.9999", "29.02.2025", "00.00.0000", "12901573092", "01990d3e-0000-7000-8000-000000000000", "{\"a\":1}", new string('å', 20_000),
    ];

    // What the other fields hold, so that the one that is wrong gets as far in as it can.
    private static readonly Dictionary<string, string?> Riktige = new()
    {
        ["gjelder"] = "barn",
        ["barn"] = null,
        ["barnNavn"] = "Ada Prøve",
        ["barnFoedt"] = "03.02.2021",
        ["barnFnr"] = null,
        ["observertDato"] = "20.11.2025",
        ["delMedLeder"] = null,
        ["dag"] = Sak.Idag,
        ["fra"] = Sak.Idag,
        ["start"] = Sak.Idag,
        ["neste"] = Sak.Om(40),
        ["innen"] = Sak.Om(40),
        ["frist"] = Sak.Om(40),
        ["gyldigTil"] = Sak.Om(40),
        ["til"] = "2",
        ["stafettholder"] = null,
        ["holdt"] = "ja",
        ["ikkeHoldtFordi"] = null,
        ["sone"] = "3",
        ["utfall"] = "maal_naadd",
        ["grunn"] = "maal_naadd",
        ["svar"] = "ja",
        ["maate"] = "muntlig",
        ["gittAv"] = "ungdommen",
        ["navn"] = "Mor Prøve",
        ["relasjon"] = "mor",
        ["foreldreansvar"] = "ja",
        ["mobil"] = "40000000",
        ["epost"] = "mor@eksempel.no",
        ["slag"] = "ressurs",
        ["arena"] = "enhet",
        ["tjeneste"] = "barnehage",
        ["maal"] = Guid.Empty.ToString(),
        ["ansatt"] = Guid.Empty.ToString(),
    };

    [Fact]
    public async Task Ingen_felt_faar_systemet_til_aa_feile()
    {
        using var siri = vert.Som(Sak.Siri);
        var openapi = await siri.Les("/openapi/v1.json");
        var skjemaer = openapi.GetProperty("components").GetProperty("schemas");
        var sendt = 0;
        foreach (var rute in openapi.GetProperty("paths").EnumerateObject())
        {
            if (!rute.Value.TryGetProperty("post", out var post)) continue;

            // A case of its own for each route: what one of the values does, the next route shall not feel.
            var sti = rute.Name;
            if (sti.StartsWith("/api/uro/{", StringComparison.Ordinal)) sti = sti.Replace("{id}", await siri.SkrivUro(), StringComparison.Ordinal);
            if (sti.StartsWith("/api/forloep/{", StringComparison.Ordinal)) sti = sti.Replace("{id}", await siri.StartForloep(), StringComparison.Ordinal);
            foreach (var (navn, id) in await Underordnede(siri, sti)) sti = sti.Replace(navn, id, StringComparison.Ordinal);
            var felter = Felter(post, skjemaer).ToList();
            foreach (var (felt, verdi) in felter.SelectMany(felt => Verdier.Select(verdi => (felt, verdi))).Append(("", null)))
            {
                var body = new JsonObject(felter.Select(f => KeyValuePair.Create<string, JsonNode?>(f, f == felt ? verdi : Riktige.GetValueOrDefault(f, "En helt vanlig tekst."))));
                using var svar = await siri.SendForm(sti, body.ToJsonString(), versjon: 1);
                sendt++;
                await ErEtOrdentligSvar(svar, $"{rute.Name} {felt} {verdi?[..Math.Min(verdi.Length, 30)]}");
            }
        }

        Assert.True(sendt > 1000, string.Create(CultureInfo.InvariantCulture, $"Only {sendt} bodies."));
    }

    [Theory]
    [InlineData("/api/forloep?side={0}")]
    [InlineData("/api/forloep?nivaa={0}")]
    [InlineData("/api/forloep?status={0}")]
    public async Task Ingen_sporring_faar_systemet_til_aa_feile(string sti)
    {
        using var siri = vert.Som(Sak.Siri);
        foreach (var verdi in Verdier.Where(v => v?.Length < 100))
        {
            using var svar = await siri.Hent(string.Format(CultureInfo.InvariantCulture, sti, Uri.EscapeDataString(verdi!)));
            await ErEtOrdentligSvar(svar, $"{sti} {verdi}");
        }
    }

    private static async Task ErEtOrdentligSvar(HttpResponseMessage svar, string hva)
    {
        var tekst = await svar.Content.ReadAsStringAsync();
        Assert.True((int)svar.StatusCode < 500, $"{hva}: {(int)svar.StatusCode} {tekst}");
        if (svar.IsSuccessStatusCode) return;
        var problem = JsonDocument.Parse(tekst).RootElement;
        Assert.Equal("application/problem+json", svar.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(problem.GetProperty("kode").GetString()!);
        Assert.DoesNotContain("{", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Felter(JsonElement post, JsonElement skjemaer)
    {
        // As JSON, or as the fields beside a file.
        var skjema = post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Single().Value.GetProperty("schema");
        if (skjema.TryGetProperty("$ref", out var peker)) skjema = skjemaer.GetProperty(peker.GetString()!.Split('/')[^1]);
        return skjema.TryGetProperty("properties", out var felter) ? [.. felter.EnumerateObject().Where(f => !f.Value.TryGetProperty("format", out var format) || format.GetString() != "binary").Select(f => f.Name)] : [];
    }

    // Half of the ids below a case are there, half are not.
    private static async Task<IEnumerable<(string Navn, string Id)>> Underordnede(HttpClient siri, string sti)
    {
        var ukjent = Guid.CreateVersion7().ToString();
        var samtykke = sti.Contains("{samtykke}", StringComparison.Ordinal) ? (await siri.Samtykket(sti.Split('/')[3])).GetProperty("id").GetString()! : ukjent;
        return [("{samtykke}", samtykke), ("{ansatt}", ukjent), ("{innlegg}", ukjent), ("{tiltak}", ukjent), ("{maal}", ukjent), ("{vedlegg}", ukjent), ("{papir}", ukjent), ("{skjema}", "uro")];
    }
}
