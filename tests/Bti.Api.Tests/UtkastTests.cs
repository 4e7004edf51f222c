using System.Net;
using System.Text.Json;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What one has begun to write: hers alone, on the page and in the API, until it is sent or thrown away.</summary>
public sealed class UtkastTests(Vert vert) : IClassFixture<Vert>
{
    private const string Sti = "/api/utkast/uro";

    [Fact]
    public async Task A_draft_is_the_writers_alone_and_goes_when_it_is_sent_or_thrown_away()
    {
        using var siri = vert.Som(Sak.Siri);
        using var anna = vert.Som(Sak.Urelatert);
        var noekkel = Guid.CreateVersion7();
        Assert.Equal(JsonValueKind.Null, (await siri.Les(Sti)).GetProperty("felt").ValueKind);
        await Lagre(siri, noekkel);

        Assert.Equal("Trekker seg", (await siri.Les(Sti)).GetProperty("felt").GetProperty("beskrivelse").GetString());
        Assert.Equal(noekkel, (await siri.Les(Sti)).GetProperty("noekkel").GetGuid());
        Assert.Equal(JsonValueKind.Null, (await anna.Les(Sti)).GetProperty("felt").ValueKind);
        using (var sendt = await siri.Send("/api/uro", Sak.Uro, noekkel)) Assert.Equal(HttpStatusCode.Created, sendt.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await siri.Les(Sti)).GetProperty("felt").ValueKind);

        await Lagre(siri, Guid.CreateVersion7());
        using (var slettet = await siri.Send($"{Sti}/sletting", new { })) Assert.Equal(HttpStatusCode.NoContent, slettet.StatusCode);
        using (var igjen = await siri.Send($"{Sti}/sletting", new { })) Assert.Equal(HttpStatusCode.NoContent, igjen.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await siri.Les(Sti)).GetProperty("felt").ValueKind);
    }

    [Theory]
    [InlineData("/api/utkast/uro%0A", "IKKE_FUNNET")]
    [InlineData("/api/utkast/Uro", "IKKE_FUNNET")]
    [InlineData("/api/utkast/uro", "PAAKREVD")]
    public async Task What_is_no_form_or_no_content_is_refused(string sti, string kode)
    {
        using var siri = vert.Som(Sak.Siri);
        using var svar = await siri.Send(sti, new { });
        Assert.Equal(kode, await svar.Kode());
    }

    [Fact]
    public async Task The_page_offers_to_throw_the_draft_away_and_only_for_its_own_form()
    {
        using var siri = vert.Som(Sak.Siri);
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        Assert.Contains("data-utkast-forkast hidden", await nettleser.Tekst("/uro/ny"), StringComparison.Ordinal);
        await Lagre(siri, Guid.CreateVersion7());

        var side = await nettleser.Tekst("/uro/ny");
        var skjema = await nettleser.Skjema("/uro/ny", "uro");
        Assert.Contains("Forkast kladden", side, StringComparison.Ordinal);
        Assert.DoesNotContain("data-utkast-forkast hidden", side, StringComparison.Ordinal);
        using (var fremmed = await nettleser.Post("/utkast/uro/forkast?retur=/uro/ny", [])) Assert.Equal(HttpStatusCode.BadRequest, fremmed.StatusCode);
        Assert.Contains("Trekker seg", await nettleser.Tekst("/uro/ny"), StringComparison.Ordinal);

        using var forkastet = await nettleser.Post("/utkast/uro/forkast?retur=/uro/ny", skjema);
        Assert.Equal((HttpStatusCode.Redirect, "/uro/ny"), (forkastet.StatusCode, forkastet.Headers.Location?.ToString()));
        Assert.DoesNotContain("Trekker seg", await nettleser.Tekst("/uro/ny"), StringComparison.Ordinal);
    }

    private static async Task Lagre(HttpClient siri, Guid noekkel)
    {
        using var svar = await siri.Send(Sti, new { felt = new { beskrivelse = "Trekker seg" }, noekkel });
        Assert.Equal(HttpStatusCode.NoContent, svar.StatusCode);
    }
}
