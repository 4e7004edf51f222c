using System.Net;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The kommune's numbers go into a spreadsheet as the page shows them, the small ones hidden; who took them out is in the innsynslogg.</summary>
public sealed class OversiktsfilTests(Vert vert) : IClassFixture<Vert>
{
    private const string Fil = "/oversikt/tall.csv";

    [Fact]
    public async Task Fila_har_de_samme_tallene_som_sida_og_hver_nedlasting_staar_i_innsynsloggen()
    {
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        using (var tom = await leder.Hent(Fil)) Assert.Equal(HttpStatusCode.NotFound, tom.StatusCode);
        await using (var scope = vert.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
            Assert.Null((await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FrysOversikt(Noekkel.Ny()))).Hinder);
        }

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

        using (var feil = await leder.Hent($"{Fil}?periode=2019-1")) Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);
        using var laerer = await Nettleser.Som(vert, "Siri Haugen");
        using var nei = await laerer.Hent(Fil);
        Assert.Equal(HttpStatusCode.NotFound, nei.StatusCode);
        Assert.Equal(foer + 2, await Nedlastinger());
    }

    private Task<long> Nedlastinger() => vert.Tell("innsynslogg where handling = 'hente_oversikt' and tillatt = 1");

    private static string Vist(JsonElement tall) => tall.ValueKind is JsonValueKind.Null ? "skjult" : tall.GetRawText();
}
