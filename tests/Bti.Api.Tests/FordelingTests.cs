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
    public async Task En_periode_som_ble_talt_foer_det_ble_spurt_om_leses_som_den_var()
    {
        await using var vert = await MedTall(bilde => Assert.True(bilde.Remove("Tjenesteflyt")));
        using var leder = await Nettleser.Som(vert, "Marit Sveen");

        Assert.DoesNotContain("etter tjeneste", await leder.Tekst(Side), StringComparison.Ordinal);
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
