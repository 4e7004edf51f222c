using System.Net;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The kommune's administrator edits, checks and publishes, over the API and on the pages without a script.</summary>
public sealed class VeilederTests : IDisposable
{
    private const string Petter = "petter.aas";
    private const string Navn = "Petter Aas";

    private readonly Vert _vert = new();

    private static readonly string Neste = $"{TimeProvider.System.GetUtcNow().AddDays(30):yyyy-MM-dd}";

    private static readonly string Ny = Veiledertekster.Med("\"2025-08\"", "\"neste\"", Veiledertekster.Med("\"2025-08-01\"", $"\"{Neste}\"", Veiledertekster.Med("14 dager fra uroen oppsto", "10 dager fra uroen oppsto")));

    public void Dispose() => _vert.Dispose();

    [Fact]
    public async Task Over_api_skrives_sjekkes_og_publiseres_en_versjon()
    {
        using var petter = _vert.Som(Petter);
        using var feil = await petter.Send("/api/veileder/utkast", new { tekst = Veiledertekster.Med("navn: avklaring", "navn: avklarring", Ny) }, versjon: 0);
        Assert.Equal(1, (await feil.Innhold()).GetProperty("versjon").GetInt32());
        var utkast = await petter.Les("/api/veileder/utkast");
        Assert.StartsWith("«avklarring» er ikke en frist veilederen kan bruke. Bruk ett av: ", utkast.GetProperty("feil")[0].GetProperty("melding").GetString(), StringComparison.Ordinal);
        Assert.Equal(35, utkast.GetProperty("feil")[0].GetProperty("linje").GetInt32());
        using var nei = await petter.Send("/api/veileder/publisering", new { }, versjon: 1);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "VEILEDER_HAR_FEIL"), (nei.StatusCode, await nei.Kode()));

        using var rettet = await petter.Send("/api/veileder/utkast", new { tekst = Ny }, versjon: 1);
        Assert.Equal(HttpStatusCode.Created, rettet.StatusCode);
        using var sent = await petter.Send("/api/veileder/utkast", new { tekst = "en annen" }, versjon: 1);
        Assert.Equal((HttpStatusCode.Conflict, "VERSJON"), (sent.StatusCode, await sent.Kode()));
        using var uten = await petter.Send("/api/veileder/publisering", new { });
        Assert.Equal(HttpStatusCode.PreconditionRequired, uten.StatusCode);
        Assert.True((await petter.Les("/api/veileder/utkast")).GetProperty("kanPubliseres").GetBoolean());

        var noekkel = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
        {
            using var publisert = await petter.Send("/api/veileder/publisering", new { }, noekkel, versjon: 2);
            var kvittering = await publisert.Innhold();
            Assert.Equal(("neste", Neste), (kvittering.GetProperty("versjon").GetString(), kvittering.GetProperty("gjelderFra").GetString()));
        }

        Assert.Equal(4, await _vert.Tell("veilederversjon"));
        using var igjen = await petter.Send("/api/veileder/publisering", new { }, versjon: 2);
        Assert.Equal((HttpStatusCode.Conflict, "VEILEDER_VERSJON_BRUKT"), (igjen.StatusCode, await igjen.Kode()));
    }

    [Fact]
    public async Task Paa_siden_staar_feilen_med_linja_og_det_som_er_skrevet_er_der_fortsatt()
    {
        using var nettleser = await Nettleser.Som(_vert, Navn);
        const string Skrevet = "\r\n\r\nnavn: Ny veileder\r\nhvem: ingen\r\n";

        using (var svar = await Lagre(nettleser, Skrevet)) Assert.Equal(HttpStatusCode.Redirect, svar.StatusCode);

        var side = await nettleser.Tekst("/veileder/rediger");
        Assert.Equal("\n\n\nnavn: Ny veileder\nhvem: ingen\n", Tekstfeltet(side));
        Assert.Contains("<strong>Linje 4:</strong> «hvem» er ikke noe som kan stå her. Bruk ett av: navn, versjon, gjelder_fra, stiger, nivaaer.", side, StringComparison.Ordinal);
        Assert.Contains("<code class=\"kildelinje\">hvem: ingen</code>", side, StringComparison.Ordinal);
        Assert.Contains("Siden kan ikke vises ennå", await nettleser.Tekst("/veileder/forhaandsvis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paa_siden_ser_en_hva_som_endres_og_publiserer()
    {
        using var nettleser = await Nettleser.Som(_vert, Navn);
        using (await Lagre(nettleser, Ny.Replace("\n", "\r\n", StringComparison.Ordinal))) { }

        var side = await nettleser.Tekst("/veileder/forhaandsvis");
        Assert.Contains("Alt holder", side, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"veilederkart\"", side, StringComparison.Ordinal);
        Assert.Contains("10 dager fra uroen oppsto", side, StringComparison.Ordinal);
        Assert.Matches("(?s)class=\"borte\".*14 dager fra uroen oppsto.*class=\"ny\".*10 dager fra uroen oppsto", side);

        using var svar = await nettleser.Post("/veileder/forhaandsvis", await nettleser.Skjema("/veileder/forhaandsvis", "publiser"));
        Assert.Equal(HttpStatusCode.Redirect, svar.StatusCode);
        Assert.Equal(4, await _vert.Tell("veilederversjon"));
        side = await nettleser.Tekst("/veileder/rediger");
        Assert.Contains("Versjon neste er publisert og kan ikke endres.", side, StringComparison.Ordinal);
        Assert.Contains("14 dager fra uroen oppsto", await nettleser.Tekst("/veileder"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Det_som_ikke_holder_blir_fortalt()
    {
        using var nettleser = await Nettleser.Som(_vert, Navn);
        var tekst = Veiledertekster.Med("      - { navn: avklaring, tekst: Avklar hva som skal skje videre, regel: 10 dager fra uroen oppsto, utsettelse: med_leders_ja, ansvarlig: den_som_undrer_seg }\n", "", Ny);
        using (await Lagre(nettleser, tekst)) { }

        var side = await nettleser.Tekst("/veileder/forhaandsvis");
        Assert.Contains("En uro på nivå 0 kan bli liggende uten frist når uroen skrives ned, og så uroen deles med nærmeste leder.", side, StringComparison.Ordinal);
        Assert.Contains("<li>uroen deles med nærmeste leder</li>", side, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"publiser\"", side, StringComparison.Ordinal);
        await nettleser.VelgMaalform("nn");
        Assert.Contains("Ei uro på nivå 0 kan bli liggjande utan frist når uroa blir skriven ned, og så uroa blir delt med næraste leiar.", await nettleser.Tekst("/veileder/forhaandsvis"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Den_som_kommer_sist_ser_begge_tekstene_og_mister_ingen()
    {
        using var foerste = await Nettleser.Som(_vert, Navn);
        using var andre = await Nettleser.Som(_vert, Navn);
        var (skjema, gammelt) = (await foerste.Skjema("/veileder/rediger", "veileder"), await andre.Skjema("/veileder/rediger", "veileder"));
        using (await foerste.Post("/veileder/rediger", new(skjema) { ["tekst"] = "navn: Den første" })) { }

        using var svar = await andre.Post("/veileder/rediger", new(gammelt) { ["tekst"] = "navn: Den andre" });

        Assert.Equal(HttpStatusCode.Conflict, svar.StatusCode);
        var side = WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
        Assert.Equal("navn: Den andre", Tekstfeltet(side));
        Assert.Contains("navn: Den første", side, StringComparison.Ordinal);
        Assert.Contains("Petter Aas endret dette", side, StringComparison.Ordinal);
        var versjon = Regex.Match(side, "name=\"versjon\" value=\"([0-9]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        using var lagret = await andre.Post("/veileder/rediger", new(gammelt) { ["noekkel"] = Guid.CreateVersion7().ToString(), ["versjon"] = versjon, ["tekst"] = "navn: Begge" });
        Assert.Equal(HttpStatusCode.Redirect, lagret.StatusCode);
        Assert.Equal("navn: Begge", Tekstfeltet(await foerste.Tekst("/veileder/rediger")));
    }

    [Theory]
    [InlineData("/veileder/rediger")]
    [InlineData("/veileder/forhaandsvis")]
    public async Task Siden_er_ikke_der_for_andre_enn_administratoren(string sti)
    {
        using var siri = await Nettleser.Som(_vert, "Siri Haugen");
        using var svar = await siri.Hent(sti);
        Assert.Equal(HttpStatusCode.NotFound, svar.StatusCode);
        Assert.DoesNotContain("/veileder/rediger", await siri.Tekst("/veileder"), StringComparison.Ordinal);
        using var petter = await Nettleser.Som(_vert, Navn);
        Assert.Contains("/veileder/rediger", await petter.Tekst("/veileder"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Lagre(Nettleser nettleser, string tekst) =>
        await nettleser.Post("/veileder/rediger", new(await nettleser.Skjema("/veileder/rediger", "veileder")) { ["tekst"] = tekst });

    // As a browser reads it: the first line end after the tag is not part of the content.
    private static string Tekstfeltet(string side) => Regex.Match(side, "(?s)<textarea[^>]*>(.*?)</textarea>").Groups[1].Value;
}
