using System.Net;
using Bti.Domain;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>One who logged in a while ago proves that it is her before what is grave, and finds what she had written where it was.</summary>
public sealed class BekreftelseTests : IDisposable
{
    private static readonly TimeSpan Fersk = TimeSpan.FromSeconds(15);
    private static readonly string Nummer = Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().First().Siffer;
    private readonly Vert _vert = new() { Oppsett = new Dictionary<string, string> { ["Bti:Innlogging:Fersk"] = Fersk.ToString() } };

    public void Dispose() => _vert.Dispose();

    [Fact]
    public async Task Hun_kommer_tilbake_til_skjemaet_med_alt_hun_skrev_og_sender_det_en_gang()
    {
        using var siri = _vert.Som(Sak.Siri);
        using var startet = await siri.Send("/api/uro", new { gjelder = "barn", barnNavn = "Ada Prøve", barnFnr = Nummer, observertDato = "20.11.2025", beskrivelse = "Sitter alene i friminuttene." });
        startet.EnsureSuccessStatusCode();
        const string side = "/noedinnsyn";
        using var guro = await Nettleser.Som(_vert, "Guro Kjos");
        using var funnet = await guro.Post(side, new(await guro.Skjema(side, "finn")) { ["q"] = Nummer });
        var aapne = WebUtility.HtmlDecode(await funnet.Content.ReadAsStringAsync()).Split("<form").Single(s => s.Contains("value=\"aapne\"", StringComparison.Ordinal));
        var felt = new Dictionary<string, string>(Nettleser.Skjulte(aapne)) { ["grunn"] = "akutt_hendelse", ["begrunnelse"] = "Ada kom alene til helsestasjonen og er syk." };
        await Task.Delay(Fersk + TimeSpan.FromSeconds(2));

        using var stoppet = await guro.Post(side, felt);
        Assert.Equal(HttpStatusCode.Redirect, stoppet.StatusCode);
        var bekreft = Sti(stoppet);
        Assert.StartsWith("/bekreft?retur=", bekreft, StringComparison.Ordinal);
        Assert.DoesNotContain("syk", bekreft, StringComparison.Ordinal);
        Assert.DoesNotContain(Nummer, bekreft, StringComparison.Ordinal);
        Assert.Equal(0, await _vert.Tell("noedinnsyn"));

        // What she wrote is about the child, and goes when its key does.
        Assert.Equal(1, await _vert.Tell("utkast where barn is not null"));

        var skjema = (await guro.Tekst(bekreft)).Split("<form").Single(s => s.Contains("action=\"/demo/bekreft\"", StringComparison.Ordinal));
        using var tilbake = await guro.Post("/demo/bekreft", Nettleser.Skjulte(skjema));
        var her = Sti(tilbake);
        Assert.StartsWith(side, her, StringComparison.Ordinal);
        var igjen = await guro.Tekst(her);
        Assert.Contains("Ada kom alene til helsestasjonen og er syk.", igjen, StringComparison.Ordinal);
        Assert.Contains("Det er bekreftet at det er deg.", igjen, StringComparison.Ordinal);

        var nytt = await guro.Skjema(her, "aapne");
        Assert.Equal(felt["noekkel"], nytt["noekkel"]);
        using var sendt = await guro.Post(her, new(nytt) { ["grunn"] = felt["grunn"], ["begrunnelse"] = felt["begrunnelse"] });
        Assert.Contains("Nødinnsynet er likevel loggført.", WebUtility.HtmlDecode(await sendt.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(1, await _vert.Tell("noedinnsyn"));

        // What was kept is gone with the act.
        Assert.Equal(0, await _vert.Tell("utkast"));
    }

    private static string Sti(HttpResponseMessage svar) => svar.Headers.Location is { IsAbsoluteUri: true } hel ? hel.PathAndQuery : svar.Headers.Location!.ToString();
}
