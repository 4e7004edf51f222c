using System.Text.Json.Nodes;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What is shared out by unit and service in the kommune's overview is on the page, in the API and in the file; a period that was counted before it was asked is read as it was.</summary>
public sealed class FordelingTests
{
    private const string Side = "/oversikt";
    private const string Fil = "/oversikt/tall.csv";

    [Fact]
    public async Task Inn_og_ut_etter_tjeneste_staar_paa_sida_i_apiet_og_i_fila()
    {
        await using var vert = await MedTall(bilde => bilde["Tjenesteflyt"] = new JsonArray(Tjeneste(17, 16, "skole"), Tjeneste(15, 14, "barnehage", "helsestasjon")));
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        var side = await leder.Tekst(Side);
        Assert.Contains("Inn og ut, etter tjeneste", side, StringComparison.Ordinal);
        Assert.Contains("Barnehager, Helsestasjoner", side, StringComparison.Ordinal);

        using var api = vert.Som("marit.sveen");
        var tjenestene = (await api.Les("/api/oversikt")).GetProperty("oversikt").GetProperty("tjenesteflyt");
        Assert.Equal([(17, 16), (15, 14)], tjenestene.EnumerateArray().Select(t => (t.GetProperty("inn").GetInt32(), t.GetProperty("ut").GetInt32())));

        var linjer = await Linjene(leder);
        Assert.Contains(linjer, l => l is [_, "Startet eller gjenåpnet", "Skoler i alt", "", "17", "antall", ""]);
        Assert.Contains(linjer, l => l is [_, "Gikk ut", "Barnehager, Helsestasjoner i alt", "", "14", "antall", ""]);
    }

    [Fact]
    public async Task Utfall_samtykke_og_tid_etter_enhet_staar_paa_sida_i_apiet_og_i_fila()
    {
        await using var vert = await MedTall(bilde => bilde["PerEnhet"] = JsonNode.Parse("""
            {"Utfall":{"Kolonner":[["maal_naadd"],["opp","ned"]],"Rader":[{"Navn":"Solbakken","Tall":[21,12]},{"Navn":null,"Tall":[19,13]}]},
             "Samtykket":[{"Navn":"Solbakken","Tall":{"Prosent":61,"Av":41}},{"Navn":null,"Tall":{"Prosent":62,"Av":42}}],
             "SamtykkeTrukket":[{"Navn":"Solbakken","Tall":31},{"Navn":null,"Tall":32}],
             "SamtykkeUtloeper":[{"Navn":"Solbakken","Tall":33},{"Navn":null,"Tall":34}],
             "PaaNivaa":[{"Nivaa":1,"Rader":[{"Navn":"Solbakken","Tall":{"Median":51,"P90":97,"Av":null}},{"Navn":null,"Tall":{"Median":52,"P90":98,"Av":null}}]},{"Nivaa":2,"Rader":[]}]}
            """));
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        var side = await leder.Tekst(Side);
        foreach (var navn in new[] { "Hva evalueringene endte med, etter enhet", "61 % av 41", "Samtykke trukket eller utløpt, etter enhet", "Samtykke som snart løper ut, etter enhet", "Tid på nivå 1, etter enhet" })
            Assert.Contains(navn, side, StringComparison.Ordinal);
        Assert.DoesNotContain("Tid på nivå 2, etter enhet", side, StringComparison.Ordinal);

        using var api = vert.Som("marit.sveen");
        var deling = (await api.Les("/api/oversikt")).GetProperty("oversikt").GetProperty("perEnhet");
        Assert.Equal(13, deling.GetProperty("utfall").GetProperty("rader")[1].GetProperty("tall")[1].GetInt32());
        Assert.Equal(97, deling.GetProperty("paaNivaa")[0].GetProperty("rader")[0].GetProperty("tall").GetProperty("p90").GetInt32());

        var linjer = await Linjene(leder);
        Assert.Contains(linjer, l => l is [_, "Hva evalueringene endte med", "Flere små enheter", _, "13", "antall", "32"] && l[3].Contains(" / ", StringComparison.Ordinal));
        Assert.Contains(linjer, l => l is [_, "Ja til logg, av dem som har svart", "Solbakken", "", "61", "prosent", "41"]);
        Assert.Contains(linjer, l => l is [_, "Samtykke trukket eller utløpt", "Flere små enheter", "", "32", "antall", ""]);
        Assert.Contains(linjer, l => l is [_, "Samtykke som snart løper ut", "Solbakken", "", "33", "antall", ""]);
        Assert.Contains(linjer, l => l is [_, "Tid på nivå 1", "Flere små enheter", "ni av ti, høyst", "98", "dager", ""]);
    }

    [Fact]
    public async Task En_periode_som_ble_talt_foer_det_ble_spurt_om_leses_som_den_var()
    {
        await using var vert = await MedTall(bilde => Assert.True(bilde.Remove("Tjenesteflyt") && bilde.Remove("PerEnhet")));
        using var leder = await Nettleser.Som(vert, "Marit Sveen");

        var side = await leder.Tekst(Side);
        Assert.DoesNotContain("etter tjeneste", side, StringComparison.Ordinal);
        Assert.DoesNotContain("Utfall, samtykke og tid, etter enhet", side, StringComparison.Ordinal);
        Assert.DoesNotContain(await Linjene(leder), l => l[1] == "Gikk ut");
    }

    private static async Task<List<IReadOnlyList<string>>> Linjene(Nettleser leder)
    {
        using var svar = await leder.Hent(Fil);
        return [.. Csvtekst.Linjer(Csvtekst.Tekst(await svar.Content.ReadAsByteArrayAsync()).Verdi!).Verdi!.Select(l => (IReadOnlyList<string>)l.Felt)];
    }

    private static async Task<Vert> MedTall(Action<JsonObject> endre)
    {
        var vert = new Vert();
        await vert.FrysOversikten();
        await using var scope = vert.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        var bilde = JsonNode.Parse((await scope.ServiceProvider.GetRequiredService<IBtiDb>().Oversiktsbilder.SingleAsync()).Innhold)!.AsObject();
        endre(bilde);
        await vert.Utfoer($"update oversiktsbilde set innhold = '{bilde.ToJsonString().Replace("'", "''", StringComparison.Ordinal)}'");
        return vert;
    }

    private static JsonObject Tjeneste(int inn, int ut, params string[] koder) => new() { ["Koder"] = new JsonArray([.. koder.Select(k => (JsonNode)k)]), ["Inn"] = inn, ["Ut"] = ut };
}
