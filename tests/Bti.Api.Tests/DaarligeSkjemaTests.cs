using System.Net;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The forms of the pages: from another site, sent again, begun and left, and sent while the database is away.</summary>
public sealed class DaarligeSkjemaTests(Vert vert) : IClassFixture<Vert>
{
    private const string Ny = "/uro/ny";

    public static TheoryData<string> Tilfeller => [.. DaarligeInndata.For(typeof(DaarligeSkjemaTests)).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public Task Faar_svaret_som_er_skrevet_ned(string id) => new Dictionary<string, Func<Inndatatilfelle, Task>>
    {
        ["BI-161"] = Uten_vaart_merke_skjer_ingenting,
        ["BI-163"] = Fra_et_annet_nettsted_skjer_ingenting,
        ["BI-195"] = Tilbake_og_send_igjen_er_samme_uro,
        ["BI-197"] = Uten_database_gis_ingen_kvittering,
        ["BI-199"] = Det_som_var_skrevet_hentes_fram,
    }[id](DaarligeInndata.Med(id));

    private static async Task<Dictionary<string, string>> Utfylt(Nettleser nettleser)
    {
        var skjema = await nettleser.Skjema(Ny, "uro");
        foreach (var (navn, verdi) in Sak.Uro) skjema[navn] = verdi;
        return skjema;
    }

    private static async Task ErSiden(HttpResponseMessage svar, Inndatatilfelle tilfelle)
    {
        Assert.Equal((tilfelle.Status, "text/html"), ((int)svar.StatusCode, svar.Content.Headers.ContentType?.MediaType));
        Assert.Contains(tilfelle.Bokmaal, WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private async Task Uten_vaart_merke_skjer_ingenting(Inndatatilfelle tilfelle)
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await Utfylt(nettleser);
        Assert.True(skjema.Remove(tilfelle.Felt));
        var foer = await vert.Rader();
        using var svar = await nettleser.Post(Ny, skjema);

        await ErSiden(svar, tilfelle);
        Assert.Equal(foer, await vert.Rader());
    }

    // Our own forms have no origin either, for we send no referrer.
    [Theory]
    [InlineData("/utkast/uro", "cross-site", HttpStatusCode.BadRequest)]
    [InlineData("/utkast/uro", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("/utkast/uro", "same-origin", HttpStatusCode.NoContent)]
    [InlineData("/logg-ut", "same-site", HttpStatusCode.BadRequest)]
    [InlineData("/logg-ut", "same-origin", HttpStatusCode.Redirect)]
    public async Task Et_naboprogram_under_samme_domene_kan_ikke_sende_noe_for_henne(string sti, string slag, HttpStatusCode ventet)
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var svar = await nettleser.Post(sti, await nettleser.Skjema(Ny, "uro"), "null", slag);
        Assert.Equal(ventet, svar.StatusCode);
    }

    private async Task Fra_et_annet_nettsted_skjer_ingenting(Inndatatilfelle tilfelle)
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await Utfylt(nettleser);
        var foer = await vert.Rader();
        using var svar = await nettleser.Post(Ny, skjema, opphav: tilfelle.Tekst);

        await ErSiden(svar, tilfelle);
        Assert.Equal(foer, await vert.Rader());
    }

    private async Task Tilbake_og_send_igjen_er_samme_uro(Inndatatilfelle tilfelle)
    {
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var skjema = await Utfylt(nettleser);
        using var foerst = await nettleser.Post(Ny, skjema);
        var foer = await vert.Rader();
        using var igjen = await nettleser.Post(Ny, skjema);

        Assert.Equal("accept", tilfelle.Utfall);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (foerst.StatusCode, igjen.StatusCode));
        Assert.Equal(foerst.Headers.Location, igjen.Headers.Location);
        Assert.Equal(foer, await vert.Rader());
    }

    private static async Task Uten_database_gis_ingen_kvittering(Inndatatilfelle tilfelle)
    {
        await using var egen = new Vert();
        using var nettleser = await Nettleser.Som(egen, "Siri Haugen");
        var skjema = await Utfylt(nettleser);
        using (var kladd = await nettleser.Post("/utkast/uro", skjema)) Assert.Equal(HttpStatusCode.NoContent, kladd.StatusCode);
        var foer = await egen.Rader();
        var borte = $"{egen.Mappe}-borte";
        Testvert.Lukk(egen.Services);
        egen.SlippDatabasen();
        Directory.Move(egen.Mappe, borte);

        using var svar = await nettleser.Post(Ny, skjema);
        using var siri = egen.Som(Sak.Siri);
        using var api = await siri.Send("/api/uro", Sak.Uro);

        await ErSiden(svar, tilfelle);
        await api.ErSvaret(tilfelle);
        Directory.Move(borte, egen.Mappe);
        Assert.Equal(foer, await egen.Rader());
        Assert.Contains(Sak.Uro["beskrivelse"], await nettleser.Tekst(Ny), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naar_noen_holder_databasen_lagres_ingenting_og_samme_noekkel_kan_sendes_igjen()
    {
        await using var egen = new Vert { Taalmodighet = 1 };
        using var siri = egen.Som(Sak.Siri);
        var (noekkel, foer) = (Guid.CreateVersion7(), await egen.Rader());
        await using (var holder = new SqliteConnection($"Data Source={Path.Combine(egen.Mappe, "bti.db")};Pooling=False"))
        {
            await holder.OpenAsync();
            await using var laas = holder.CreateCommand();
            laas.CommandText = "begin immediate";
            _ = await laas.ExecuteNonQueryAsync();
            using var nei = await siri.Send("/api/uro", Sak.Uro, noekkel);
            await nei.ErSvaret(DaarligeInndata.Med("BI-197"));
        }

        Assert.Equal(foer, await egen.Rader());
        using var igjen = await siri.Send("/api/uro", Sak.Uro, noekkel);
        Assert.Equal(HttpStatusCode.Created, igjen.StatusCode);
    }

    private async Task Det_som_var_skrevet_hentes_fram(Inndatatilfelle tilfelle)
    {
        using var nettleser = await Nettleser.Som(vert, "Eirik Hagen");
        using var lagret = await nettleser.Post("/utkast/uro", await Utfylt(nettleser));
        using var annetSted = await Nettleser.Som(vert, "Eirik Hagen");
        using var siden = await annetSted.Hent(Ny);

        Assert.Equal(HttpStatusCode.NoContent, lagret.StatusCode);
        Assert.Equal(tilfelle.Status, (int)siden.StatusCode);
        Assert.Contains(Sak.Uro["beskrivelse"], WebUtility.HtmlDecode(await siden.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
