using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Bti.Domain;

/// <summary>Which barnevern takes what is about a child in a kommune; one barnevern may serve several.</summary>
public sealed record Barnevernsmottak(string Kommunenummer, string Kommunenavn, string Barnevern);

/// <summary>The one who sends, as barnevern sees her.</summary>
/// <param name="Rolle">Her role, in words.</param>
/// <param name="Virksomhet">The unit she works in.</param>
public sealed record Meldingsavsender(string Navn, string Rolle, string? Epost, string Virksomhet);

/// <summary>
/// Exactly what is sent: JSON in the fields of Fiks bekymringsmelding, offentlig v2. What the sender previews, what her copy is,
/// and what the hash is of.
/// </summary>
public static class Meldingsdokument
{
    private static readonly JsonSerializerOptions Lesbar = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="id">Receivers know two copies of one melding by it.</param>
    /// <param name="innhold">What is said.</param>
    /// <param name="avsender">Who says it.</param>
    /// <param name="mottak">Which barnevern.</param>
    /// <param name="sendt">When; null in a preview of what is not sent.</param>
    public static string Lag(BekymringsmeldingId id, Meldingsinnhold innhold, Meldingsavsender avsender, Barnevernsmottak mottak, DateTimeOffset? sendt) => new JsonObject
    {
        ["id"] = id.Verdi.ToString(),
        ["kommunenummer"] = mottak.Kommunenummer,
        ["kommunenavn"] = mottak.Kommunenavn,
        ["bydelsnummer"] = "00",
        ["bydelsnavn"] = null,
        ["offentligMelder"] = new JsonObject
        {
            ["personnavn"] = avsender.Navn,
            ["rolle"] = avsender.Rolle,
            ["telefonnummer"] = innhold.Telefon,
            ["epost"] = avsender.Epost,
            ["virksomhet"] = new JsonObject { ["navn"] = avsender.Virksomhet, ["orgnr"] = null, ["adresse"] = null },
        },
        ["offentligBarn"] = new JsonArray(new JsonObject
        {
            ["fnr"] = innhold.Barn.Fnr,
            ["ufoedt"] = innhold.Barn.Ufoedt,
            ["personnavn"] = innhold.Barn.Navn,
            ["telefonnummer"] = innhold.Barn.Telefon,
            ["adresse"] = innhold.Barn.Adresse,
            ["orientert"] = innhold.Barn.Orientert,
            ["orientertGrunn"] = innhold.Barn.OrientertGrunn,
        }),
        ["foresatte"] = new JsonArray([.. innhold.Foresatte.Select(f => new JsonObject
        {
            ["personnavn"] = f.Navn,
            ["telefonnummer"] = f.Telefon,
            ["orientert"] = f.Orientert,
            ["orientertGrunn"] = f.OrientertGrunn,
        })]),
        ["behovForTolk"] = innhold.BehovForTolk,
        ["andreHjelpeinstanser"] = innhold.AndreHjelpeinstanser,
        ["melding"] = new JsonObject
        {
            ["melding"] = Tekst(innhold),
            ["historie"] = innhold.Historie,
            ["andreSynspunkter"] = innhold.AndreSynspunkter,
        },
        ["sendingstidspunkt"] = sendt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["leveringskanal"] = "Bti",
    }.ToJsonString(Lesbar);

    /// <summary>SHA-256 in small hexadecimal letters of the document as UTF-8.</summary>
    public static string Hash(string dokument) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dokument)));

    /// <summary>The document as the typed content it was made of is kept.</summary>
    public static string Skriv(Meldingsinnhold innhold) => JsonSerializer.Serialize(innhold);

    /// <summary>The other way.</summary>
    public static Meldingsinnhold Les(string innhold) => JsonSerializer.Deserialize<Meldingsinnhold>(innhold)!;

    // What the three questions and the birthday say has no field of its own.
    private static string Tekst(Meldingsinnhold innhold)
    {
        var foran = new StringBuilder();
        if (innhold.FareNaa) _ = foran.Append("Melderen mener at barnet er i fare nå.\n");
        if (innhold.Vold) _ = foran.Append("Melderen er redd for vold eller overgrep.\n");
        if (innhold.Barn is { Fnr: null, Foedt: { } foedt }) _ = foran.Append(CultureInfo.InvariantCulture, $"Barnet er født {foedt:dd.MM.yyyy}.\n");
        return foran.Length == 0 ? innhold.Melding : $"{foran}\n{innhold.Melding}";
    }
}
