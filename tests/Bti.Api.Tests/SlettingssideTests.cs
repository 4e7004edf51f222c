using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Deleting by the pages, and what is left to see where it was.</summary>
public sealed class SlettingssideTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task The_leader_asks_the_personvernombud_approves_and_what_was_there_says_calmly_that_it_is_deleted()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        await siri.Avslutt(forloep);
        var barn = (await vert.Barn(forloep.ToUpperInvariant())).ToLowerInvariant();
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        using var ombud = await Nettleser.Som(vert, "Odd Dokken");
        using var hun = await Nettleser.Som(vert, "Siri Haugen");
        Assert.Contains("Ingenting kan slettes nå", await leder.Tekst("/sletting"), StringComparison.Ordinal);
        foreach (var (tabell, hvilke) in new[] { ("uro", $"barn = '{barn.ToUpperInvariant()}'"), ("forloep", $"barn = '{barn.ToUpperInvariant()}'"), ("stafettlogg", $"forloep = '{forloep.ToUpperInvariant()}'"), ("samtykke", $"forloep = '{forloep.ToUpperInvariant()}'") })
            await vert.Utfoer($"update {tabell} set endret_tid = endret_tid - 365000000000000 where {hvilke}");

        Assert.Contains("Ada Prøve", await leder.Tekst("/sletting"), StringComparison.Ordinal);
        using var feil = await leder.Post("/sletting", new(await leder.Skjema("/sletting", $"be-{barn}")) { ["grunn"] = "avlevert", ["arkivkvittering"] = "Ada" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, feil.StatusCode);
        Assert.Contains("Skriv nummeret fra arkivet med bare sifre", WebUtility.HtmlDecode(await feil.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var bedt = await leder.Post("/sletting", new(await leder.Skjema("/sletting", $"be-{barn}")) { ["grunn"] = "avlevert", ["arkivkvittering"] = "2036/1204-3" });
        Assert.Equal("/sletting", bedt.Headers.Location?.PathAndQuery);
        var venter = await ombud.Tekst("/sletting");
        Assert.Contains("2036/1204-3", venter, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Prøve", venter, StringComparison.Ordinal);
        using var godkjent = await ombud.Post("/sletting", await ombud.Skjema("/sletting", $"godkjenn-{barn}"));
        Assert.Equal("/sletting", godkjent.Headers.Location?.PathAndQuery);

        foreach (var sti in (string[])[$"/forloep/{forloep}", $"/forloep/{forloep}/utskrift", $"/forloep/{forloep}/samtykke", $"/forloep/{forloep}/moete", $"/forloep/{forloep}/stafett"])
        {
            using var side = await hun.Hent(sti);
            if (side.StatusCode is HttpStatusCode.OK) Assert.DoesNotContain("Ada", await side.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            else Assert.Equal((HttpStatusCode.Redirect, "/slettet"), (side.StatusCode, side.Headers.Location?.PathAndQuery));
        }

        Assert.Contains("er slettet fordi oppbevaringstiden er ute", await hun.Tekst("/slettet"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", await hun.Tekst("/forloep?status=alle"), StringComparison.Ordinal);
        var enheten = await leder.Tekst($"/forloep/{forloep}/oversikt");
        Assert.Contains("Siri Haugen", enheten, StringComparison.Ordinal);
        using var api = await siri.Hent($"/api/forloep/{forloep}");
        Assert.Equal(HttpStatusCode.Gone, api.StatusCode);
        Assert.Equal("ER_SLETTET", await api.Kode());
        using var igjen = await siri.Send($"/api/forloep/{forloep}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "Noe nytt." });
        Assert.Equal(HttpStatusCode.Gone, igjen.StatusCode);
    }
}
