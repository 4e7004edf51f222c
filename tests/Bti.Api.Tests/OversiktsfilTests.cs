using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The kommune's numbers go into a spreadsheet as the page shows them, the small ones hidden; who took them out is in the innsynslogg.</summary>
public sealed class OversiktsfilTests(Vert vert) : IClassFixture<Vert>
{
    private const string Fil = "/oversikt/tall.csv";
    private const string Ark = "/oversikt/tall.xlsx";

    [Fact]
    public async Task Fila_har_de_samme_tallene_som_sida_og_hver_nedlasting_staar_i_innsynsloggen()
    {
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        using (var tom = await leder.Hent(Fil)) Assert.Equal(HttpStatusCode.NotFound, tom.StatusCode);
        await vert.FrysOversikten();

        var foer = await Nedlastinger();
        using var svar = await leder.Hent(Fil);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (svar.StatusCode, svar.Content.Headers.ContentType!.MediaType));
        var linjer = Csvtekst.Linjer(Csvtekst.Tekst(await svar.Content.ReadAsByteArrayAsync()).Verdi!).Verdi!;
        Assert.Equal(["Periode", "Tall", "Enhet", "Gruppe", "Verdi", "Måles i", "Av"], linjer[0].Felt);
        Assert.All(linjer, l => Assert.Equal(7, l.Felt.Count));
        Assert.Equal(foer + 1, await Nedlastinger());

        using var api = vert.Som("marit.sveen");
        var tall = (await api.Les("/api/oversikt")).GetProperty("oversikt");
        Assert.Contains(linjer, l => l.Felt is [var periode, "Startet eller gjenåpnet", "Kommunen", "", var startet, "antall", ""] && periode == tall.Tekst("periode") && startet == Vist(tall.GetProperty("startet")));
        Assert.Contains(linjer, l => l.Felt is [_, "Ja til logg, av dem som har svart", "Kommunen", "", "skjult", "prosent", "skjult"]);
        Assert.Contains(Fil, await leder.Tekst("/oversikt"), StringComparison.Ordinal);

        // The workbook has the same cells, and is asked for in the same way.
        using var bok = await leder.Hent(Ark);
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (bok.StatusCode, bok.Content.Headers.ContentType!.MediaType));
        Assert.Equal(linjer.Select(l => l.Felt), Cellene(await bok.Content.ReadAsByteArrayAsync()));
        Assert.Equal(foer + 2, await Nedlastinger());
        Assert.Contains(Ark, await leder.Tekst("/oversikt"), StringComparison.Ordinal);

        using (var feil = await leder.Hent($"{Fil}?periode=2019-1")) Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);
        using var laerer = await Nettleser.Som(vert, "Siri Haugen");
        foreach (var fil in new[] { Fil, Ark })
        {
            using var nei = await laerer.Hent(fil);
            Assert.Equal(HttpStatusCode.NotFound, nei.StatusCode);
        }

        Assert.Equal(foer + 3, await Nedlastinger());
    }

    /// <summary>A number nothing else has is put in the sums of each table, and found again: a table that is counted later cannot be left out of the file.</summary>
    [Fact]
    public async Task Hver_tabell_i_oversikten_er_med_i_fila()
    {
        await using var egen = new Vert();
        await egen.FrysOversikten();
        await using var scope = egen.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        var bilde = JsonNode.Parse((await scope.ServiceProvider.GetRequiredService<IBtiDb>().Oversiktsbilder.SingleAsync()).Innhold)!;
        var (tabeller, tall) = (Tabeller(bilde, "").ToList(), new List<string>());
        Assert.Equal(TabelleneI(typeof(Oversikt), ""), tabeller.Select(t => t.Sti).ToHashSet());
        foreach (var (_, summer) in tabeller)
        {
            for (var k = 0; k < summer.Count; k++)
            {
                summer[k] = 7001 + tall.Count;
                tall.Add($"{summer[k]}");
            }
        }

        await egen.Utfoer($"update oversiktsbilde set innhold = '{bilde.ToJsonString().Replace("'", "''", StringComparison.Ordinal)}'");
        using var leder = await Nettleser.Som(egen, "Marit Sveen");
        using var svar = await leder.Hent(Fil);
        var linjer = Csvtekst.Linjer(Csvtekst.Tekst(await svar.Content.ReadAsByteArrayAsync()).Verdi!).Verdi!;
        Assert.Equal(tall.Order(), linjer.Select(l => l.Felt[4]).Where(verdi => verdi.StartsWith('7') && verdi.Length == 4).Order());
    }

    // Where the tables are: in what is stored, and in what there is a word for.
    private static IEnumerable<(string Sti, JsonArray Summer)> Tabeller(JsonNode? node, string sti) => node switch
    {
        JsonObject ett when ett["Kolonnesummer"] is JsonArray summer => [(sti, summer)],
        JsonObject ett => ett.SelectMany(felt => Tabeller(felt.Value, $"{sti}/{felt.Key}")),
        JsonArray alle => alle.SelectMany(en => Tabeller(en, sti)),
        _ => [],
    };

    private static HashSet<string> TabelleneI(Type slag, string sti) => [.. slag.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(felt =>
    {
        var hva = felt.PropertyType.GenericTypeArguments is [var ett] ? ett : felt.PropertyType;
        if (hva == typeof(PrikketTabell)) return [$"{sti}/{felt.Name}"];
        return hva.Assembly == slag.Assembly && !hva.IsEnum ? TabelleneI(hva, $"{sti}/{felt.Name}") : (IEnumerable<string>)[];
    })];

    private static IEnumerable<string[]> Cellene(byte[] fil)
    {
        using var pakke = new ZipArchive(new MemoryStream(fil));
        using var ark = pakke.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return [.. XDocument.Load(ark).Descendants().Where(e => e.Name.LocalName == "row").Select(rad => rad.Elements().Select(celle => celle.Value).ToArray())];
    }

    private Task<long> Nedlastinger() => vert.Tell("innsynslogg where handling = 'hente_oversikt' and tillatt = 1");

    private static string Vist(JsonElement tall) => tall.ValueKind is JsonValueKind.Null ? "skjult" : tall.GetRawText();
}
