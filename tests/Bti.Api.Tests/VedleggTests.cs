using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Bti.Domain;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Files through the page and through the API, on a real server: taken in, handed out, refused in the same words, broken off.</summary>
public sealed class VedleggTests : IClassFixture<Tjener>
{
    private readonly Tjener _vert;

    public VedleggTests(Tjener vert) => _vert = vert;

    private static readonly Dictionary<string, (string Navn, Func<byte[]> Innhold)> Filer = new()
    {
        ["BI-214"] = ("stor.pdf", () => [.. Testfiler.Pdf(), .. new byte[Filkontroll.MestBytes + 1 - Testfiler.Pdf().Length]]),
        ["BI-215"] = ("tom.pdf", () => []),
        ["BI-216"] = ("bilde.svg", () => "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray()),
        ["BI-217"] = ("side.html", () => "<html></html>"u8.ToArray()),
        ["BI-218"] = ("bilde.png", () => "<html><script>alert(1)</script></html>"u8.ToArray()),
        ["BI-219"] = ("faktura.pdf.exe", () => Testfiler.Pdf()),
        ["BI-220"] = ("notat.docm", Testfiler.MedMakro),
        ["BI-221"] = ("bombe.docx", Testfiler.Bombe),
        ["BI-222"] = ("arkiv.zip", () => Testfiler.Docx()),
        ["BI-225"] = ("faktura.pdf", Testfiler.Proevefil),
        ["BI-227"] = ("kryptert.pdf", () => Testfiler.Pdf(trailer: "/Encrypt 5 0 R")),
        ["BI-231"] = ("a\u202Egpj.exe", () => Testfiler.Pdf()),
        ["BI-232"] = ("x\"\r\nSet-Cookie: a=b", () => Testfiler.Pdf()),
    };

    // Those with a course of their own, each a test below.
    private static readonly string[] ForSeg = ["BI-229", "BI-234", "BI-236", "BI-252"];

    public static TheoryData<string> Tilfeller => [.. DaarligeInndata.For(typeof(VedleggTests)).Select(t => t.Id).Except(ForSeg)];

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(DaarligeInndata.For(typeof(VedleggTests)).Select(t => t.Id).Order(StringComparer.Ordinal), Filer.Keys.Concat(ForSeg).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public async Task Skjema_og_api_sier_det_samme_om_en_fil_som_ikke_kan_tas_imot(string id)
    {
        var (tilfelle, (navn, innhold)) = (DaarligeInndata.Med(id), Filer[id]);
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var skjema = await nettleser.Skjema($"/forloep/{forloep}/vedlegg", "vedlegg");
        (siri.DefaultRequestHeaders.ExpectContinue, var foer) = (true, await _vert.Rader());
        nettleser.SpoerFoerst();

        using var api = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", navn, innhold());
        await api.ErSvaret(tilfelle);
        using var side = await nettleser.LastOpp($"/forloep/{forloep}/vedlegg", new(skjema) { ["kategori"] = "helse" }, navn, innhold());
        Assert.Equal(tilfelle.Status, (int)side.StatusCode);
        var tekst = WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync());
        Assert.Contains((await api.Innholdet()).GetProperty("title").GetString()!, tekst, StringComparison.Ordinal);
        Assert.Contains("value=\"helse\" selected", tekst, StringComparison.Ordinal);
        Assert.Equal(foer, await _vert.Rader());
        Assert.False(api.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task En_fil_legges_ved_hentes_og_fjernes_og_det_staar_hvem_som_gjorde_det()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var sti = $"/api/forloep/{forloep}/vedlegg";
        var (noekkel, fil) = (Guid.CreateVersion7(), Testfiler.Pdf());
        using var lagt = await siri.LastOpp(sti, "Avtale med Ada.pdf", fil, noekkel: noekkel);
        using var igjen = await siri.LastOpp(sti, "Avtale med Ada.pdf", fil, noekkel: noekkel);
        using var annen = await siri.LastOpp(sti, "Avtale med Ada.pdf", Testfiler.Pdf("noe annet"), noekkel: noekkel);
        var id = (await lagt.Innhold()).GetProperty("id").GetString();
        Assert.Equal((HttpStatusCode.Created, id, "true"), (igjen.StatusCode, (await igjen.Innhold()).GetProperty("id").GetString(), igjen.Headers.GetValues("Idempotent-Replayed").Single()));
        Assert.Equal("NOEKKEL_BRUKT", await annen.Kode());
        var linje = Assert.Single((await siri.Les(sti)).GetProperty("vedlegg").EnumerateArray());
        Assert.Equal(("Avtale med Ada.pdf", "pdf", fil.Length, "trivsel_og_laering"), (linje.GetProperty("navn").GetString(), linje.GetProperty("type").GetString(), linje.GetProperty("stoerrelse").GetInt32(), linje.GetProperty("kategori").GetString()));

        var sett = await _vert.Tell("innsynslogg where handling = 'se_forloep'");
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        foreach (var svar in (HttpResponseMessage[])[await siri.Hent($"{sti}/{id}"), await nettleser.Hent($"/forloep/{forloep}/vedlegg/{id}")])
        {
            using (svar)
            {
                Assert.Equal(fil, await svar.Content.ReadAsByteArrayAsync());
                Assert.Equal(("application/pdf", "attachment", "nosniff", "default-src 'none'; sandbox; frame-ancestors 'none'", "no-store"), (svar.Content.Headers.ContentType!.MediaType, svar.Content.Headers.ContentDisposition!.DispositionType,
                    svar.Headers.GetValues("X-Content-Type-Options").Single(), svar.Headers.GetValues("Content-Security-Policy").Single(), svar.Headers.CacheControl!.ToString()));

                // BI-252: the name on the reader's disk is nobody's.
                Assert.Matches("^\"?sak-[0-9a-f]{12}\\.pdf\"?$", svar.Content.Headers.ContentDisposition.FileName!);
            }
        }

        Assert.Equal(sett + 2, await _vert.Tell("innsynslogg where handling = 'se_forloep'"));
        using var uten = await siri.Send($"{sti}/{id}/fjerning", new { grunn = "" });
        Assert.Equal("PAAKREVD", await uten.Kode());
        using var fjernet = await siri.Send($"{sti}/{id}/fjerning", new { grunn = "Gjelder et annet barn." });
        Assert.Equal(HttpStatusCode.NoContent, fjernet.StatusCode);
        using var borte = await siri.Hent($"{sti}/{id}");
        await borte.ErSvaret(DaarligeInndata.Med("BI-119"));
        var side = await nettleser.Tekst($"/forloep/{forloep}");
        Assert.Contains("av Siri Haugen.", side, StringComparison.Ordinal);
        Assert.Contains("Gjelder et annet barn.", side, StringComparison.Ordinal);
        Assert.DoesNotContain("Avtale med Ada.pdf", side, StringComparison.Ordinal);
        Assert.Equal(0, await _vert.Tell($"vedleggsinnhold where id = '{id!.ToUpperInvariant()}'"));
    }

    [Fact]
    public async Task Fra_siden_legges_et_bilde_ved_og_bare_det_som_kan_ses_er_med()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var (sti, temp) = ($"/forloep/{forloep}/vedlegg", 0);
        using var disken = new FileSystemWatcher(Path.GetTempPath(), "ASPNETCORE_*") { EnableRaisingEvents = true };
        disken.Created += (_, _) => temp++;
        foreach (var (navn, fil) in new[] { ("IMG_0001.JPG", Testfiler.Jpg()), ("bilde.png", Testfiler.Png()), ("stor.xlsx", Testfiler.Xlsx(("xl/a.bin", System.Security.Cryptography.RandomNumberGenerator.GetBytes(5_000_000)))) })
        {
            Assert.True(fil.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Testfiler.Skjult)) >= 0 || navn == "stor.xlsx");
            using var lagt = await nettleser.LastOpp(sti, new(await nettleser.Skjema(sti, "vedlegg")) { ["kategori"] = "tiltak" }, navn, fil);
            Assert.Equal((HttpStatusCode.OK, sti), (lagt.StatusCode, Til(lagt)));
        }

        var vedlegg = (await siri.Les($"/api/forloep/{forloep}/vedlegg")).GetProperty("vedlegg").EnumerateArray().ToDictionary(v => v.GetProperty("type").GetString()!, v => v.GetProperty("id").GetString());
        foreach (var (type, bredde, hoeyde) in new[] { ("jpg", 20, 40), ("png", 40, 20) })
        {
            using var svar = await siri.Hent($"/api/forloep/{forloep}/vedlegg/{vedlegg[type]}");
            var bilde = await svar.Content.ReadAsByteArrayAsync();
            Assert.True(bilde.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Testfiler.Skjult)) < 0);
            Assert.True(bilde.AsSpan().IndexOf("Exif"u8) < 0);
            Assert.Equal((bredde, hoeyde), (Testfiler.Les(bilde).Bredde, Testfiler.Les(bilde).Hoeyde));
            if (type == "jpg") Assert.True(Testfiler.Les(bilde) is { Oeverst: { Red: > 200, Blue: < 60 }, Nederst: { Red: < 60, Blue: > 200 } });
        }

        using var flom = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "flom.png", Testfiler.Pikselflom());
        Assert.Equal("FIL_USIKKER", await flom.Kode());
        using var halvt = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "halvt.jpg", Testfiler.Jpg()[..^200]);
        Assert.Equal("FIL_INNHOLD", await halvt.Kode());
        using var omdoept = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "bilde.jpg", Testfiler.Png());
        Assert.Equal("FIL_INNHOLD", await omdoept.Kode());
        Assert.Equal(0, temp);
    }

    [Fact]
    public async Task BI_229_et_navn_med_mapper_i_er_bare_et_navn()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nei = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "../../wwwroot/x.aspx", Testfiler.Pdf());
        Assert.Equal("FIL_TYPE", await nei.Kode());
        using var ja = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "../../wwwroot/x.pdf", Testfiler.Pdf());
        Assert.Equal(DaarligeInndata.Med("BI-229").Status, (int)ja.StatusCode);
        Assert.Equal("x.pdf", (await siri.Les($"/api/forloep/{forloep}/vedlegg")).GetProperty("vedlegg")[0].GetProperty("navn").GetString());
    }

    [Fact]
    public async Task BI_234_det_er_plass_til_fem_hundre_og_en_som_er_fjernet_gir_plass()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var sti = $"/api/forloep/{forloep}/vedlegg";
        using var foerste = await siri.LastOpp(sti, "a.pdf", Testfiler.Pdf());
        var id = (await foerste.Innhold()).GetProperty("id").GetString()!;
        await Vedleggsfyll.Fyll(((Vert)_vert).Services, Guid.Parse(forloep), Vedlegg.Mest - 1);
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var foer = await _vert.Rader();
        using var nei = await siri.LastOpp(sti, "b.pdf", Testfiler.Pdf());
        await nei.ErSvaret(DaarligeInndata.Med("BI-234"));
        using var side = await nettleser.LastOpp($"/forloep/{forloep}/vedlegg", new(await nettleser.Skjema($"/forloep/{forloep}/vedlegg", "vedlegg")) { ["kategori"] = "tiltak" }, "b.pdf", Testfiler.Pdf());
        Assert.Equal(422, (int)side.StatusCode);
        Assert.Contains(DaarligeInndata.Med("BI-234").Bokmaal, WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(foer, await _vert.Rader());

        using var fjernet = await siri.Send($"{sti}/{id}/fjerning", new { grunn = "Lagt ved to ganger." });
        Assert.Equal(HttpStatusCode.NoContent, fjernet.StatusCode);
        using var ja = await siri.LastOpp(sti, "b.pdf", Testfiler.Pdf());
        Assert.Equal(HttpStatusCode.Created, ja.StatusCode);
    }

    [Fact]
    public async Task BI_236_en_opplasting_som_blir_avbrutt_etterlater_ingenting()
    {
        var tilfelle = DaarligeInndata.Med("BI-236");
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var sti = $"/api/forloep/{forloep}/vedlegg";
        using var hel = new MultipartFormDataContent("skille") { { new StringContent("tiltak"), "kategori" }, { new ByteArrayContent(Testfiler.Pdf()), "fil", "a.pdf" } };
        var kropp = await hel.ReadAsByteArrayAsync();
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var skjema = await nettleser.Skjema($"/forloep/{forloep}/vedlegg", "vedlegg");
        var foer = await _vert.Rader();

        // Half of it, and that is all that was said would come.
        using var halv = await siri.SendInnhold(sti, new ByteArrayContent(kropp[..(kropp.Length / 2)]) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=skille") } });
        await halv.ErSvaret(tilfelle);
        using var side = await nettleser.LastOpp($"/forloep/{forloep}/vedlegg", new(skjema) { ["kategori"] = "tiltak" }, "a.pdf", Testfiler.Pdf(), halvparten: true);
        Assert.Equal(tilfelle.Status, (int)side.StatusCode);
        Assert.Contains(tilfelle.Bokmaal, WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        // And one who goes away in the middle.
        for (var nr = 0; nr < 5; nr++)
        {
            using var forbindelse = new TcpClient();
            await forbindelse.ConnectAsync(_vert.Adresse.Host, _vert.Adresse.Port);
            await forbindelse.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST {sti} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Demo {Sak.Siri}\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\nContent-Type: multipart/form-data; boundary=skille\r\nContent-Length: {kropp.Length}\r\n\r\n"));
            await forbindelse.GetStream().WriteAsync(kropp.AsMemory(0, kropp.Length * nr / 5));
            await Task.Delay(50);
        }

        await Task.Delay(300);
        Assert.Equal(foer, await _vert.Rader());
        Assert.DoesNotContain(_vert.Logg, linje => linje.Contains("A request to the API failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mer_enn_en_fil_er_for_mye_og_andre_ruter_tar_ikke_mer_enn_foer()
    {
        using var siri = _vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        siri.DefaultRequestHeaders.ExpectContinue = true;
        using var mye = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "stor.pdf", new byte[40 * 1024 * 1024]);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "FIL_FOR_STOR"), (mye.StatusCode, await mye.Kode()));
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var skjema = await nettleser.Skjema($"/forloep/{forloep}/vedlegg", "vedlegg");
        nettleser.SpoerFoerst();
        using var side = await nettleser.LastOpp($"/forloep/{forloep}/vedlegg", skjema, "stor.pdf", new byte[40 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, side.StatusCode);
        Assert.Contains("Største tillatte størrelse er 20 MB.", WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var innlegg = await siri.Send($"/api/forloep/{forloep}/innlegg", new { tekst = new string('a', 1024 * 1024) });
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "FOR_STOR"), (innlegg.StatusCode, await innlegg.Kode()));
        using var json = await siri.Send($"/api/forloep/{forloep}/vedlegg", new { fil = "JVBERi0=" });
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "INNHOLDSTYPE_FIL"), (json.StatusCode, await json.Kode()));
        using var ukjent = await siri.LastOpp($"/api/forloep/{forloep}/vedlegg", "a.pdf", Testfiler.Pdf(), felt: ("erAdmin", "true"));
        Assert.Equal("UKJENT_FELT", await ukjent.Kode());
    }

    // A client on a real server has followed the way already.
    private static string Til(HttpResponseMessage svar) => svar.RequestMessage!.RequestUri!.AbsolutePath;
}
