using System.Net;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What the kommune offers is open: a parent finds it without a login, by her own words or by the step of the pyramid.</summary>
public sealed class TiltaksoversiktTests(Vert vert) : IClassFixture<Vert>
{
    private async Task<string> Side(string sti, HttpStatusCode ventet = HttpStatusCode.OK)
    {
        using var ingen = vert.CreateClient(new() { AllowAutoRedirect = false });
        using var svar = await ingen.Hent(sti);
        Assert.Equal(ventet, svar.StatusCode);
        return WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Alle_tiltakene_staar_der_med_hvem_de_er_for_og_hvor_langt_kommunen_er_kommet()
    {
        var alle = await Side("/tiltak/3447");
        Assert.Contains("Tiltak i Søndre Land", alle, StringComparison.Ordinal);
        Assert.Contains("42 tiltak", alle, StringComparison.Ordinal);
        Assert.All(["For alle: 25", "For noen grupper: 10", "For den enkelte: 7", "Svangerskapsomsorgen", "For gravide og partner", "Under utvikling", "Samarbeid: samtykkebasert deling."], tekst => Assert.Contains(tekst, alle, StringComparison.Ordinal));
        Assert.Contains("/tiltak/3447", await Side("/logg-inn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?nivaa=indikert", "7 tiltak")]
    [InlineData("?q=svangerskapskurs", "1 tiltak")]
    [InlineData("?q=gravide+SUPPORT+finnesikke", "Ingen tiltak her")]
    [InlineData("?nivaa=alt&q=", "42 tiltak")]
    [InlineData("?alder=seksten&nivaa=selektert&q=ungdom", "2 tiltak")]
    [InlineData("?alder=ufoedt&q=parforhold", "1 tiltak")]
    [InlineData("?alder=ungdomstrinn&q=parforhold", "Ingen tiltak her")]
    [InlineData("?alder=hundre", "42 tiltak")]
    [InlineData("?q=%3Cscript%3Ealert(1)%3C/script%3E", "Ingen tiltak her")]
    public async Task Hun_finner_det_med_egne_ord_eller_trinnet(string soek, string staar)
    {
        var side = await Side($"/tiltak/3447{soek}");
        Assert.Contains(staar, side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Avtalene_staar_med_siste_dag_ogsaa_naar_den_er_over()
    {
        var side = await Side("/tiltak/3447");
        Assert.All(["Avtalen gikk ut 30.06.2026", "Avtale til 31.12.2028", "Avtale under arbeid"], tekst => Assert.Contains(tekst, side, StringComparison.Ordinal));
        Assert.DoesNotContain("Avtalen gikk ut", await Side("/tiltak/3448"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Innsatstrappa_staar_der_kommunen_har_navngitt_trinnene()
    {
        var trapp = (await Side("/tiltak/3447")).Split("<h2>Innsatstrappa</h2>")[1].Split("</ol>")[0];
        Assert.Equal(4, trapp.Split("<li>").Length - 1);
        Assert.Contains("Foreldreveiledning", trapp.Split("<li>")[2], StringComparison.Ordinal);
        Assert.DoesNotContain("Innsatstrappa", await Side("/tiltak/3407"), StringComparison.Ordinal);
    }

    /// <summary>What anyone may read is what is frozen and shown: a tiltak few use and one none use stand alike.</summary>
    [Fact]
    public async Task Hvor_mange_som_bruker_et_tiltak_staar_bare_naar_det_ikke_er_faa()
    {
        await using var egen = new Vert();
        await egen.FrysOversikten();
        await egen.Utfoer("update oversiktsbilde set innhold = json_set(innhold, '$.Indikatorer.Tiltak.Rader', json('[{\"Navn\":\"t01\",\"Antall\":[null,null,null,null,null],\"Sum\":7},{\"Navn\":null,\"Antall\":[null,null,null,null,null],\"Sum\":6}]'))");
        using var ingen = egen.CreateClient(new() { AllowAutoRedirect = false });
        using var svar = await ingen.Hent("/tiltak/3447");
        var side = WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
        Assert.Contains("Brukt i 7 forløp", side, StringComparison.Ordinal);
        Assert.Single(side.Split("Brukt i ").Skip(1));
        Assert.Contains("Tiltak færre enn 5 bruker, står uten tall.", side, StringComparison.Ordinal);
    }

    /// <summary>Anyone may keep the page; who has it is told that it is the same, until what it is made of is another.</summary>
    [Fact]
    public async Task Sida_kan_lagres_av_alle_til_det_den_er_laget_av_er_endret()
    {
        await using var egen = new Vert();
        using var ingen = egen.CreateClient(new() { AllowAutoRedirect = false });
        using var foerst = await ingen.Hent("/tiltak/3447?q=kurs");
        Assert.Equal((HttpStatusCode.OK, "public, max-age=60"), (foerst.StatusCode, string.Join(", ", foerst.Headers.CacheControl!.ToString().Split(", ").Order(StringComparer.Ordinal).Reverse())));
        Assert.Contains("Cookie", foerst.Headers.Vary);
        Assert.False(foerst.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("RequestVerificationToken", await foerst.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using (var igjen = await Spoer("/tiltak/3447?q=kurs")) Assert.Equal((HttpStatusCode.NotModified, 0), (igjen.StatusCode, (await igjen.Content.ReadAsByteArrayAsync()).Length));
        foreach (var sti in new[] { "/tiltak/3447", "/tiltak/3448?q=kurs", "/tiltak/3447?q=kurs&maalform=nn" })
        {
            using var annet = await Spoer(sti);
            Assert.Equal((sti, HttpStatusCode.OK), (sti, annet.StatusCode));
        }

        // A file of the kommune is changed, and the host is started anew.
        var mappe = Path.Combine(egen.Mappe, "kommuner");
        Kopier(Path.Combine(AppContext.BaseDirectory, "kommuner"), mappe);
        using (var som = Vertene(mappe))
        using (var klient = som.CreateClient())
        using (var uendret = await Spoer("/tiltak/3447?q=kurs", klient)) Assert.Equal(HttpStatusCode.NotModified, uendret.StatusCode);
        var fil = Path.Combine(mappe, "felles", "tiltak.json");
        await File.WriteAllTextAsync(fil, (await File.ReadAllTextAsync(fil)).Replace("Svangerskapskurs", "Fødselskurs", StringComparison.Ordinal));
        using (var ny = Vertene(mappe))
        using (var klient = ny.CreateClient())
        using (var endret = await Spoer("/tiltak/3447?q=kurs", klient)) Assert.Equal(HttpStatusCode.OK, endret.StatusCode);

        // What is said no to is kept by nobody.
        using var nei = await ingen.Hent("/tiltak/0301");
        Assert.Equal("no-store", nei.Headers.CacheControl!.ToString());

        Vert Vertene(string kommuner) => new() { Mappe = egen.Mappe, ErEnTil = true, Kommuner = kommuner };

        async Task<HttpResponseMessage> Spoer(string sti, HttpClient? hos = null)
        {
            using var spoersmaal = new HttpRequestMessage(HttpMethod.Get, sti);
            spoersmaal.Headers.IfNoneMatch.Add(foerst.Headers.ETag!);
            return await (hos ?? ingen).SendAsync(spoersmaal);
        }
    }

    [Fact]
    public async Task Maalforma_er_en_lenke_som_soeket_tar_med_seg()
    {
        var side = await Side("/tiltak/3447?q=kurs&maalform=nn");
        Assert.Contains("Tiltak i Søndre Land", side, StringComparison.Ordinal);
        Assert.Contains("Kva treng du hjelp med?", side, StringComparison.Ordinal);
        Assert.Contains("name=\"maalform\" value=\"nn\"", side, StringComparison.Ordinal);
        Assert.Contains("href=\"/tiltak/3447?q=kurs&maalform=nb\"", side, StringComparison.Ordinal);
    }

    private static void Kopier(string fra, string til)
    {
        foreach (var fil in Directory.EnumerateFiles(fra, "*", SearchOption.AllDirectories))
        {
            var kopi = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(kopi)!);
            File.Copy(fil, kopi);
        }
    }

    [Fact]
    public async Task En_kommune_som_ikke_er_her_finnes_ikke()
    {
        Assert.Contains(DaarligeInndata.Med("BI-119").Bokmaal, await Side("/tiltak/0301", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }
}
