using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The pages where those who lead ask «hva om», without a script.</summary>
public sealed class HvaomsideTests(Vert vert) : IClassFixture<Vert>
{
    private const string Kommunens = "/oversikt/hva-om";
    private const string Enhetens = "/enheten/hva-om";

    [Fact]
    public async Task Kommunens_leder_spoer_og_enhetens_leder_ser_sitt_eget()
    {
        using var anna = await Nettleser.Som(vert, "Anna Brenden");
        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        Assert.Contains("Ingen tall ennå", await anna.Tekst(Kommunens), StringComparison.Ordinal);
        Assert.Contains("Ingen tall ennå", await marit.Tekst(Enhetens), StringComparison.Ordinal);

        await vert.FrysOversikten();
        Assert.Contains($"{Kommunens}?periode=", await anna.Tekst("/oversikt"), StringComparison.Ordinal);
        Assert.DoesNotContain(Kommunens, await marit.Tekst("/oversikt"), StringComparison.Ordinal);
        Assert.Contains(Enhetens, await marit.Tekst("/enheten"), StringComparison.Ordinal);
        Assert.Contains("14 dager fra uroen oppsto", await anna.Tekst(Kommunens), StringComparison.Ordinal);
        Assert.Contains("Svaret vises ikke: færre enn 5 (10 når det er om samtykke) frister", await anna.Tekst($"{Kommunens}?frist=0-avklaring&dager=10"), StringComparison.Ordinal);
        Assert.Contains("Ingenting kan vises for enheten din", await marit.Tekst(Enhetens), StringComparison.Ordinal);
        Assert.Contains("Svaret vises ikke for enheten din", await marit.Tekst($"{Enhetens}?frist=0-avklaring&dager=10"), StringComparison.Ordinal);

        // What can be shown, of the unit of the one and the units of the other.
        await VisEtSvar();
        var side = await anna.Tekst($"{Kommunens}?frist=0-avklaring&dager=10");
        Assert.Contains("12 frister som holdt, ville ha blitt for sene.", side, StringComparison.Ordinal);
        Assert.Contains("Verste uke begynner", side, StringComparison.Ordinal);
        Assert.Contains("Flere små enheter", side, StringComparison.Ordinal);
        var egen = await marit.Tekst($"{Enhetens}?frist=0-avklaring&dager=10");
        Assert.Contains("7 frister som holdt, ville ha blitt for sene.", egen, StringComparison.Ordinal);
        Assert.DoesNotContain("Lauvlia", egen, StringComparison.Ordinal);

        using var ukjent = await anna.Hent($"{Kommunens}?frist=0-avklaring&dager=13");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, ukjent.StatusCode);
    }

    [Theory]
    [InlineData("Siri Haugen", Kommunens)]
    [InlineData("Marit Sveen", Kommunens)]
    [InlineData("Petter Aas", Kommunens)]
    [InlineData("Siri Haugen", Enhetens)]
    [InlineData("Anna Brenden", Enhetens)]
    public async Task Andre_finner_ikke_siden(string hvem, string sti)
    {
        using var andre = await Nettleser.Som(vert, hvem);
        using var svar = await andre.Hent(sti);

        Assert.Equal(HttpStatusCode.NotFound, svar.StatusCode);
    }

    // More than a test makes uroer for: the first frist of the veileder, with ten days.
    private Task VisEtSvar() => vert.Utfoer("""
        update oversiktsbilde set innhold = json_set(innhold, '$.Hvaom[0].Kortere', json('{"Enheter":[{"Id":{"Verdi":"'
            || (select lower(enhet) from ansatt where brukernavn = 'marit.sveen') || '"},"Navn":"Solbakken barnehage"},{"Id":null,"Navn":"Lauvlia skole, Sagvoll skole"}],"Stegene":[{"Dager":10,"Sum":12,"Antall":[7,5],"Uker":[{"Mandag":"2026-01-26","Sum":12,"Antall":[7,5]}]}]}'))
        """);
}
