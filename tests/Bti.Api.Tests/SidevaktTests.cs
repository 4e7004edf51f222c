using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A page that is open asks whether its reader may still see it: without leaving a row, and answered as if it were not there when she may not.</summary>
public sealed partial class SidevaktTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task En_aapen_side_faar_vite_at_leseren_ikke_lenger_har_tilgang()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var leser = await Nettleser.Som(vert, "Siri Haugen");
        using var annen = await Nettleser.Som(vert, "Anna Berg");
        var (spoer, stand) = await Vakt(leser, $"/forloep/{forloep}/maal");
        Assert.Equal(($"/ser/se_forloep/forloep/{forloep}", ""), (spoer, stand));
        Assert.Contains("/ser/se_uro/uro/", (await Vakt(leser, $"/uro/{await siri.SkrivUro()}")).Spoer, StringComparison.Ordinal);
        Assert.DoesNotContain("data-ser", await leser.Tekst("/forloep"), StringComparison.Ordinal);

        var rader = await vert.Tell("innsynslogg");
        Assert.Equal((HttpStatusCode.OK, ""), await Svar(leser, spoer));
        var nektet = await Svar(annen, spoer);
        Assert.Equal(HttpStatusCode.NotFound, nektet.Status);
        foreach (var ukjent in new[] { $"/ser/se_forloep/forloep/{Guid.CreateVersion7()}", $"/ser/finnes_ikke/forloep/{forloep}", $"/ser/se_forloep/finnes_ikke/{forloep}", $"/ser/se_uro/forloep/{forloep}" })
            Assert.Equal(nektet, await Svar(annen, ukjent));
        Assert.Equal(rader, await vert.Tell("innsynslogg"));

        await siri.Gjoer($"/api/forloep/{forloep}/inhabil", new { grunn = "Tante til barnet." });
        Assert.Equal(nektet, await Svar(leser, spoer));
        using var side = await leser.Hent($"/forloep/{forloep}/maal");
        Assert.Equal(HttpStatusCode.NotFound, side.StatusCode);
        Assert.DoesNotContain("data-ser", await side.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Den_et_samtykke_slipper_til_faar_vite_at_svaret_er_et_annet()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var giver = await siri.Foresatt(forloep);
        await siri.Gjoer($"/api/forloep/{forloep}/samtykke", new { gittAv = giver, til = "helsestasjon", svar = "ja", maate = "muntlig", fra = Sak.Idag });
        var guro = (await siri.Les($"/api/forloep/{forloep}/valgbare")).EnumerateArray().First(a => a.GetProperty("navn").GetString() == "Guro Kjos").GetProperty("ansatt").GetString()!;
        await siri.Gjoer($"/api/forloep/{forloep}/aktoer", new { ansatt = guro });
        using var leser = await Nettleser.Som(vert, "Guro Kjos");

        var (spoer, stand) = await Vakt(leser, $"/forloep/{forloep}");
        Assert.Equal((HttpStatusCode.OK, stand), await Svar(leser, spoer));
        await siri.Gjoer($"/api/forloep/{forloep}/samtykke", new { gittAv = giver, til = "ppt", svar = "ja", maate = "muntlig", fra = Sak.Idag });

        var (status, ny) = await Svar(leser, spoer);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(stand, ny);
        Assert.Equal(ny, (await Vakt(leser, $"/forloep/{forloep}")).Stand);
    }

    [Fact]
    public async Task Den_som_ikke_er_logget_inn_faar_ikke_spoerre()
    {
        using var ingen = vert.CreateClient(new() { AllowAutoRedirect = false });
        using var svar = await ingen.GetAsync(new Uri($"/ser/se_forloep/forloep/{Guid.CreateVersion7()}", UriKind.Relative));

        Assert.True(svar.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{svar.StatusCode}");
    }

    private static async Task<(string Spoer, string Stand)> Vakt(Nettleser leser, string sti)
    {
        var funn = Merket().Match(await leser.Tekst(sti));
        Assert.True(funn.Success, sti);
        return (funn.Groups[1].Value, funn.Groups[2].Value);
    }

    private static async Task<(HttpStatusCode Status, string Innhold)> Svar(Nettleser leser, string sti)
    {
        using var svar = await leser.Hent(sti);
        return (svar.StatusCode, await svar.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("data-ser=\"([^\"]+)\" data-stand=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Merket();
}
