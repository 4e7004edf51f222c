using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A form that is not in its page any more when it comes: a double click lands in the page, and what was written is not lost.</summary>
public sealed class BorteskjemaTests(Vert vert) : IClassFixture<Vert>
{
    private const string Skrevet = "Hun lekte alene ved sandkassa i dag også.";

    [Fact]
    public async Task To_klikk_paa_en_knapp_som_blir_borte_er_ett_og_siden_sier_hvordan_det_staar()
    {
        var sti = $"/uro/{await Udelt()}";
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await siri.Skjema(sti, "del");
        using var foerste = await siri.Post(sti, skjema);
        Assert.Equal(HttpStatusCode.Redirect, foerste.StatusCode);
        var foer = await vert.Rader();

        using var andre = await siri.Post(sti, skjema);

        Assert.Equal((HttpStatusCode.Redirect, sti), (andre.StatusCode, andre.Headers.Location!.ToString()));
        Assert.Equal(foer, await vert.Rader());
    }

    [Fact]
    public async Task Det_som_ble_skrevet_i_et_skjema_som_er_borte_vises_og_er_hennes()
    {
        var uro = await Udelt();
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await siri.Skjema($"/uro/{uro}", "del");

        // Sent meanwhile from another window, which has another key.
        using var annet = await siri.Post($"/uro/{uro}", await siri.Skjema($"/uro/{uro}", "del"));
        using var borte = await siri.Post($"/uro/{uro}", new(skjema) { ["tekst"] = Skrevet, ["navn"] = "Idun", ["valg"] = "enhet_leder" });

        Assert.Equal((HttpStatusCode.Redirect, $"/ikke-sendt?sak={uro}"), (borte.StatusCode, borte.Headers.Location!.ToString()));
        var side = await siri.Tekst($"/ikke-sendt?sak={uro}");
        Assert.Contains(Skrevet, side, StringComparison.Ordinal);
        Assert.Contains(">Idun<", side, StringComparison.Ordinal);
        Assert.DoesNotContain("enhet_leder", side, StringComparison.Ordinal);
        Assert.Contains($"href=\"/uro/{uro}\"", side, StringComparison.Ordinal);
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        Assert.DoesNotContain(Skrevet, await leder.Tekst($"/ikke-sendt?sak={uro}"), StringComparison.Ordinal);

        var forkast = side.Split("<form").Single(s => s.Contains("/forkast", StringComparison.Ordinal));
        using var forkastet = await siri.Post($"/utkast/ikke-sendt-{uro}/forkast?retur=/uro/{uro}", Nettleser.Skjulte(forkast));
        Assert.Equal($"/uro/{uro}", forkastet.Headers.Location!.ToString());
        Assert.DoesNotContain(Skrevet, await siri.Tekst($"/ikke-sendt?sak={uro}"), StringComparison.Ordinal);
    }

    private async Task<string> Udelt()
    {
        using var api = vert.Som(Sak.Siri);
        using var svar = await api.Send("/api/uro", Sak.Uro);
        return (await svar.Innhold()).GetProperty("uro").GetString()!;
    }
}
