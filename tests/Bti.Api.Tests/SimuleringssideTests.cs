using System.Net;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The page where a draft of the veileder is tried, without a script.</summary>
public sealed class SimuleringssideTests(Vert vert) : IClassFixture<Vert>
{
    private const string Sti = "/veileder/simuler";
    private static readonly string Utkast = Veiledertekster.Med("14 dager fra uroen oppsto", "10 dager fra uroen oppsto", Veiledertekster.Tekst("3447-soendre-land/handlingsveileder-2025-08.yml"));

    [Fact]
    public async Task Svaret_staar_som_tabeller_med_et_diagram_ved_siden_av()
    {
        using var petter = await Nettleser.Som(vert, "Petter Aas");
        var side = await Send(petter, HttpStatusCode.OK, Utkast, "oppdiktet", "300");

        Assert.Contains("ville ha blitt for sene", side, StringComparison.Ordinal);
        Assert.Contains("10 dager fra uroen oppsto", side, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"etter\"", side, StringComparison.Ordinal);
        Assert.Contains("Lauvlia skole", side, StringComparison.Ordinal);
        Assert.Equal(3, side.Split("<table").Length - 1);
    }

    [Fact]
    public async Task Uten_historie_sier_siden_hva_man_kan_gjoere()
    {
        using var petter = await Nettleser.Som(vert, "Petter Aas");

        Assert.Contains("Kommunen har ingen historie fra det siste året ennå.", await petter.Tekst(Sti), StringComparison.Ordinal);
        Assert.Contains("Velg et oppdiktet år.", await Send(petter, HttpStatusCode.UnprocessableEntity, Utkast, "egen", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Et_utkast_med_feil_staar_igjen_med_linja_som_er_gal()
    {
        using var petter = await Nettleser.Som(vert, "Petter Aas");
        var side = await Send(petter, HttpStatusCode.UnprocessableEntity, Utkast.Replace("10 dager", "ti dager", StringComparison.Ordinal), "oppdiktet", "100");

        Assert.Contains("1 ting må rettes, den første er på linje", side, StringComparison.Ordinal);
        Assert.Contains("ti dager fra uroen oppsto", side, StringComparison.Ordinal);
    }

    [Theory, InlineData("Siri Haugen"), InlineData("Marit Sveen")]
    public async Task Andre_finner_ikke_siden(string hvem)
    {
        using var andre = await Nettleser.Som(vert, hvem);
        using var svar = await andre.Hent(Sti);

        Assert.Equal(HttpStatusCode.NotFound, svar.StatusCode);
        Assert.DoesNotContain(Sti, await andre.Tekst("/veileder"), StringComparison.Ordinal);
    }

    private static async Task<string> Send(Nettleser nettleser, HttpStatusCode ventet, string tekst, string grunnlag, string antall)
    {
        using var svar = await nettleser.Post(Sti, new(await nettleser.Skjema(Sti, "simuler")) { ["tekst"] = tekst, ["grunnlag"] = grunnlag, ["antall"] = antall });
        Assert.Equal(ventet, svar.StatusCode);
        return WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
    }
}
