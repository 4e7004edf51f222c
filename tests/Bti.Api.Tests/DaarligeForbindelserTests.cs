using System.Net;
using System.Net.Sockets;
using System.Text;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>What only a real server on a real socket can answer: too much, and requests that are not one request.</summary>
public sealed class DaarligeForbindelserTests : IDisposable
{
    private readonly Vert _vert = new();

    public DaarligeForbindelserTests()
    {
        _vert.UseKestrel(0);
        _vert.StartServer();
    }

    [Fact]
    public async Task En_megabyte_tekst_er_for_stor_i_api_og_skjema()
    {
        var tilfelle = DaarligeInndata.Med("BI-063");
        using var siri = _vert.Som(Sak.Siri);
        using var nettleser = await Nettleser.Som(_vert, "Siri Haugen");
        var skjema = await nettleser.Skjema("/uro/ny", "uro");
        var foer = await _vert.Rader();
        nettleser.SpoerFoerst();
        siri.DefaultRequestHeaders.ExpectContinue = true;

        using var api = await siri.Send("/api/uro", new Dictionary<string, string>(Sak.Uro) { ["beskrivelse"] = tilfelle.Tekst! });
        using var side = await nettleser.Post("/uro/ny", new(skjema) { ["beskrivelse"] = tilfelle.Tekst! });

        await api.ErSvaret(tilfelle);
        Assert.Equal(tilfelle.Status, (int)side.StatusCode);
        Assert.Contains(tilfelle.Bokmaal, WebUtility.HtmlDecode(await side.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(foer, await _vert.Rader());
    }

    [Theory]
    [InlineData("Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "2;\nxx\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n", "2;a=\"\n\"\r\n{}\r\n0\r\n\r\n")]
    [InlineData("Content-Length: 2\r\nContent-Length: 60\r\n", "{}")]
    public async Task En_foresporsel_inni_en_annen_kjoeres_aldri(string hoder, string kropp)
    {
        var foer = await _vert.Rader();
        var smuglet = Melding("POST /api/uro", $"Content-Type: application/json\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\nContent-Length: 111\r\n")
            + """{"gjelder":"ikke_navngitt","observertDato":"20.11.2025","beskrivelse":"Dette skal ingen noen gang f\u00e5 lese."}""";

        var svar = await Raatt(Melding("POST /api/uro", $"Content-Type: application/json\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\n{hoder}") + kropp + smuglet);

        Assert.StartsWith("HTTP/1.1 400", svar, StringComparison.Ordinal);
        Assert.Equal(2, svar.Split("HTTP/1.1 ").Length);
        Assert.Equal(foer, await _vert.Rader());
    }

    [Fact]
    public async Task Det_som_er_galt_i_kroppen_faar_en_feilkode()
    {
        var tilfelle = DaarligeInndata.Med("BI-181");
        var svar = await Raatt(Melding("POST /api/uro", $"Content-Type: application/json\r\nIdempotency-Key: {Guid.CreateVersion7()}\r\nTransfer-Encoding: chunked\r\n") + "2;\nxx\r\n{}\r\n0\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {tilfelle.Status}", svar, StringComparison.Ordinal);
        Assert.Contains($"\"kode\":\"{tilfelle.Kode}\"", svar, StringComparison.Ordinal);
        Assert.Contains("Noe gikk galt. Feilkode ", svar, StringComparison.Ordinal);
    }

    [Fact]
    public void Hvert_tilfelle_er_med() =>
        Assert.Equal(["BI-063", "BI-181"], DaarligeInndata.For(typeof(DaarligeForbindelserTests)).Select(t => t.Id));

    public void Dispose() => _vert.Dispose();

    private static string Melding(string linje, string hoder) => $"{linje} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Demo {Sak.Siri}\r\n{hoder}\r\n";

    // Everything the server says until it closes, or has been silent for a while.
    private async Task<string> Raatt(string melding)
    {
        using var forbindelse = new TcpClient();
        using var klient = _vert.CreateClient();
        await forbindelse.ConnectAsync(IPAddress.Loopback, klient.BaseAddress!.Port);
        var stroem = forbindelse.GetStream();
        await stroem.WriteAsync(Encoding.UTF8.GetBytes(melding));
        var (svar, buffer) = (new StringBuilder(), new byte[8192]);
        try
        {
            while (true)
            {
                // A machine with much to do takes its time before it answers, not in the middle of it.
                using var stille = new CancellationTokenSource(TimeSpan.FromSeconds(svar.Length == 0 ? 30 : 3));
                var lest = await stroem.ReadAsync(buffer, stille.Token);
                if (lest == 0) break;
                _ = svar.Append(Encoding.UTF8.GetString(buffer, 0, lest));
            }
        }
        catch (Exception feil) when (feil is OperationCanceledException or IOException)
        {
            // It keeps the connection open, or has torn it down: what it said is what it said.
        }

        return svar.ToString();
    }
}
