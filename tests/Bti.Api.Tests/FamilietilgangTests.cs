using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The family's pages: open for the one whose they are, and for everybody else as if they were not there.</summary>
public sealed class FamilietilgangTests(Vert vert) : IClassFixture<Vert>
{
    private const RegexOptions Valg = RegexOptions.NonBacktracking;

    private IReadOnlyList<string> Sider =>
    [
        .. from endepunkt in vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
           let sti = "/" + endepunkt.RoutePattern.RawText!.TrimStart('/')
           where sti.StartsWith("/mine-barn/{Id", StringComparison.Ordinal)
           select sti,
    ];

    [Theory]
    [InlineData("BI-125", "update foresatt set foreldreansvar = 0 where id = '{0}'")]
    [InlineData("BI-126", "update barn set adressebeskyttelse = 'fortrolig' where id = (select barn from foresatt where id = '{0}')")]
    [InlineData("BI-126", "update foresatt set adressebeskyttelse = 'strengt_fortrolig' where id = '{0}'")]
    [InlineData("BI-127", "update barn set foedt = date('now', '-16 years', '-2 days') where id = (select barn from foresatt where id = '{0}')")]
    [InlineData("BI-127", "update barn set foedt = date('now', '-18 years', '-2 days') where id = (select barn from foresatt where id = '{0}')")]
    public async Task Den_foresatte_som_ikke_har_tilgang_lenger_faar_samme_svar_som_om_barnet_ikke_fantes(string id, string endring)
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var foresatt = await siri.Foresatt(forloep);
        using var mor = await Nettleser.SomFamilie(vert, foresatt);
        Assert.Equal(3, Sider.Count);
        foreach (var sti in Sider)
        {
            using var aapen = await mor.Hent(Med(sti, forloep));
            Assert.Equal((sti, HttpStatusCode.OK), (sti, aapen.StatusCode));
        }

        await vert.Utfoer(string.Format(System.Globalization.CultureInfo.InvariantCulture, endring, foresatt.ToUpperInvariant()));
        var (foer, nektet) = (await vert.Rader(), await vert.Tell("innsynslogg where tillatt = 0"));
        foreach (var sti in Sider)
        {
            using var stengt = await mor.Hent(Med(sti, forloep));
            using var finnesIkke = await mor.Hent(Med(sti, Guid.CreateVersion7().ToString()));
            Assert.Equal((sti, DaarligeInndata.Med(id).Status), (sti, (int)stengt.StatusCode));
            Assert.Equal(await UtenMerker(finnesIkke), await UtenMerker(stengt));
        }

        Assert.DoesNotContain(forloep, await mor.Tekst("/mine-barn"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(foer, await vert.Rader());
        Assert.Equal(nektet + (2 * Sider.Count), await vert.Tell("innsynslogg where tillatt = 0"));
    }

    [Fact]
    public async Task Ingen_andre_sider_om_barnet_er_den_foresattes_og_forsiden_leder_til_hennes()
    {
        using var siri = vert.Som(Sak.Siri);
        var (uro, forloep) = (await siri.SkrivUro(), await siri.StartForloep());
        using var mor = await Nettleser.SomFamilie(vert, await siri.Foresatt(forloep));
        using var hjem = await mor.Hent("/");
        Assert.Equal((HttpStatusCode.Redirect, "/mine-barn"), (hjem.StatusCode, hjem.Headers.Location is { IsAbsoluteUri: true } u ? u.AbsolutePath : hjem.Headers.Location?.ToString()));

        // Every page of the host, with the child's own id in it: hers, those that are about nobody (the kommune's own text too), and no other.
        var alle = vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();
        List<string> aapne = [];
        foreach (var rute in alle)
        {
            var sti = Regex.Replace(rute, "{[^}]*}", rute.StartsWith("/uro", StringComparison.Ordinal) ? uro : forloep, Valg);
            using var svar = await mor.Hent(sti);
            if (svar.StatusCode is not HttpStatusCode.NotFound) aapne.Add(rute);
        }

        Assert.Equal(Hennes, aapne.Order(StringComparer.Ordinal));
    }

    private static readonly string[] Hennes =
    [
        "/", "/akutt", "/bekreft", "/innstillinger/innlogginger", "/logg-inn", "/mine-barn", "/mine-barn/{Id:guid}", "/mine-barn/{Id:guid}/innsyn", "/mine-barn/{Id:guid}/samtykke", "/veileder", "/velg-kommune",
    ];

    [Fact]
    public async Task Hun_svarer_og_trekker_med_ett_trykk_og_faar_kvittering()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var mor = await Nettleser.SomFamilie(vert, await siri.Foresatt(forloep));
        var sti = $"/mine-barn/{forloep}/samtykke";
        foreach (var (skjema, kvittering) in new[]
        {
            ("ja-ppt", "Vi har lagret ja fra deg"), ("trekk-ppt", "Samtykket er trukket"), ("nei-ppt", "Vi har lagret nei fra deg"), ("ja-ppt", "Vi har lagret ja fra deg"), ("trekk-stafettlogg", "Samtykket er trukket"),
        })
        {
            using var svar = await mor.Post(sti, await mor.Skjema(sti, skjema));
            Assert.Equal((skjema, HttpStatusCode.Redirect), (skjema, svar.StatusCode));
            Assert.Contains(kvittering, await mor.Tekst(new Uri(svar.Headers.Location!.ToString(), UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } u ? u.PathAndQuery : svar.Headers.Location!.ToString()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Hun_laster_ned_en_kopi_med_det_hun_ser_og_ingen_andre_faar_den()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var vedlegg = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "rapport.pdf", Testfiler.Pdf());
        Assert.Equal(HttpStatusCode.Created, vedlegg.StatusCode);
        using var annen = await siri.Send($"/api/forloep/{forloep}/foresatt", new { navn = "Kanari Fuglesang", relasjon = "stefar", foreldreansvar = "nei", mobil = "90000017" });
        Assert.True(annen.IsSuccessStatusCode);
        var hvem = await siri.Foresatt(forloep);
        using var mor = await Nettleser.SomFamilie(vert, hvem);
        var rader = await vert.Tell("innsynslogg");

        using var svar = await mor.Hent($"/mine-barn/{forloep}/kopi");
        Assert.Equal(("application/zip", "min-sak.zip"), (svar.Content.Headers.ContentType!.MediaType, svar.Content.Headers.ContentDisposition!.FileName));
        await using var mappe = new ZipArchive(await svar.Content.ReadAsStreamAsync());
        Assert.Equal(["sak.json", "vedlegg"], mappe.Entries.Select(e => e.FullName.Split('/')[0]));
        using var lest = new StreamReader(await mappe.Entries[0].OpenAsync());
        var tekst = await lest.ReadToEndAsync();
        using var sak = JsonDocument.Parse(tekst);
        Assert.Equal("Siri Haugen", sak.RootElement.GetProperty("sak").GetProperty("stafettholder").GetProperty("navn").GetString());
        Assert.NotEmpty(sak.RootElement.GetProperty("hvemHarSett").EnumerateArray());
        Assert.DoesNotContain("Kanari", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("90000017", tekst, StringComparison.Ordinal);
        Assert.Equal(4, await vert.Tell("innsynslogg") - rader);

        using var ansatt = await Nettleser.Som(vert, "Siri Haugen");
        using var feil = await ansatt.Hent($"/mine-barn/{forloep}/kopi");
        await vert.Utfoer($"update foresatt set foreldreansvar = 0 where id = '{hvem.ToUpperInvariant()}'");
        using var stengt = await mor.Hent($"/mine-barn/{forloep}/kopi");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (feil.StatusCode, stengt.StatusCode));
    }

    [Fact]
    public void Hvert_tilfelle_er_med() =>
        Assert.Equal(["BI-125", "BI-126", "BI-127"], DaarligeInndata.For(typeof(FamilietilgangTests)).Select(t => t.Id));

    private static string Med(string sti, string id) => Regex.Replace(sti, "{Id(:guid)?}", id, Valg);

    private static async Task<string> UtenMerker(HttpResponseMessage svar) => Regex.Replace(Regex.Replace(
        await svar.Content.ReadAsStringAsync(), "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "", Valg), "CfDJ8[A-Za-z0-9_-]+", "", Valg);
}
