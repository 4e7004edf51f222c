using System.Net;
using System.Text;
using Bti.Domain;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Rosters read in through the page and through the API: the same plan, the same no, the same result.</summary>
public sealed class RegisterTests(Vert vert) : IClassFixture<Vert>
{
    private const string Enheter = "kode;navn;slag\nny-{0};Nye Sæter skole;skole\nfeil kode;Skole;skole\n=1+1;Skole;skole\n";

    [Fact]
    public async Task Api_et_viser_planen_og_utfoerer_den_en_gang()
    {
        using var admin = vert.Som("petter.aas");
        using var lastet = await admin.Send("/api/register/filer", new { fil = Encoding.UTF8.GetBytes(Enheter.Replace("{0}", "a", StringComparison.Ordinal)), hele = "nei" });
        var id = (await lastet.Innhold()).GetProperty("id").GetString();
        var plan = await admin.Les($"/api/register/filer/{id}");
        var avvist = plan.GetProperty("grupper")[0].GetProperty("linjer");
        Assert.Equal([(3, "REGISTER_KODE"), (4, "REGISTER_FORMEL")], avvist.EnumerateArray().Select(l => (l.GetProperty("nr").GetInt32(), l.GetProperty("kode").GetString()!)));
        Assert.Equal("Koden begynner med et tegn som gjør cellen til en formel i et regneark. Ta det bort.", avvist[1].GetProperty("melding").GetString());
        var enheter = await vert.Tell("enhet");

        using var feil = await admin.Send($"/api/register/filer/{id}/utfoering", new { plan = "0000" });
        Assert.Equal((HttpStatusCode.Conflict, "REGISTER_PLAN"), (feil.StatusCode, await feil.Kode()));
        using var utfoert = await admin.Send($"/api/register/filer/{id}/utfoering", new { plan = plan.GetProperty("plan").GetString() });
        Assert.Equal(1, (await utfoert.Innhold()).GetProperty("nye").GetInt32());
        Assert.Equal(enheter + 1, await vert.Tell("enhet"));
        using var igjen = await admin.Send($"/api/register/filer/{id}/utfoering", new { plan = plan.GetProperty("plan").GetString() });
        Assert.Equal("REGISTER_FERDIG", await igjen.Kode());
    }

    [Theory]
    [InlineData("", "FIL_TOM")]
    [InlineData("kode;navn\n", "REGISTER_KOLONNER")]
    [InlineData("kode;navn;slag;farge\n", "REGISTER_KOLONNE_UKJENT")]
    [InlineData("kode;navn;slag\na;\"b;skole\n", "REGISTER_HERMETEGN")]
    [InlineData("PK\u0003\u0004\0", "REGISTER_IKKE_CSV")]
    public async Task Skjema_og_api_sier_det_samme_om_en_fil_som_ikke_kan_brukes(string innhold, string kode)
    {
        var fil = Encoding.UTF8.GetBytes(innhold);
        using var admin = vert.Som("petter.aas");
        using var api = await admin.Send("/api/register/filer", new { fil, hele = "ja" });
        var problem = await api.Innholdet();
        Assert.Equal((HttpStatusCode.UnprocessableEntity, kode), (api.StatusCode, problem.GetProperty("kode").GetString()));
        var setning = problem.GetProperty("title").GetString()!;

        using var nettleser = await Nettleser.Som(vert, "Petter Aas");
        using var svar = await nettleser.Post("/register", new(await nettleser.Skjema("/register", "register")) { ["hele"] = "ja" }, "fil", fil);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.StatusCode);
        Assert.Contains(setning, WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fra_siden_lastes_en_fil_opp_i_windows_tegn_ses_over_og_leses_inn()
    {
        using var nettleser = await Nettleser.Som(vert, "Petter Aas");
        var fil = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Enheter.Replace("{0}", "b", StringComparison.Ordinal));
        using var lastet = await nettleser.Post("/register", new(await nettleser.Skjema("/register", "register")) { ["hele"] = "nei" }, "fil", fil);
        var sti = lastet.Headers.Location!.ToString();
        sti = sti[sti.IndexOf("/register", StringComparison.Ordinal)..];
        var plan = await nettleser.Tekst(sti);
        Assert.Contains("Nye Sæter skole", plan, StringComparison.Ordinal);
        Assert.Contains("Koden kan bare ha små bokstaver", plan, StringComparison.Ordinal);

        using var utfoert = await nettleser.Post(sti, await nettleser.Skjema(sti, "utfoer"));
        Assert.Equal(HttpStatusCode.Redirect, utfoert.StatusCode);
        Assert.Contains("Fila er lest inn.", await nettleser.Tekst(sti), StringComparison.Ordinal);
        Assert.Contains("1 nye", await nettleser.Tekst("/register"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task En_fil_som_er_for_stor_faar_vite_det_og_en_altfor_stor_slipper_ikke_inn()
    {
        using var nettleser = await Nettleser.Som(vert, "Petter Aas");
        var skjema = new Dictionary<string, string>(await nettleser.Skjema("/register", "register")) { ["hele"] = "nei" };
        using var svar = await nettleser.Post("/register", skjema, "fil", Fyll(Csvtekst.MestBytes + 1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.StatusCode);
        Assert.Contains("Største tillatte størrelse er 5 MB.", WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static byte[] Fyll(int lengde)
    {
        var fil = new byte[lengde];
        Array.Fill(fil, (byte)'a');
        return fil;
    }
}
