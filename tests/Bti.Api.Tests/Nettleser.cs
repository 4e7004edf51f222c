using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bti.Api.Tests;

/// <summary>One who uses the pages: logged in with a cookie, fills in forms and sends them.</summary>
internal sealed class Nettleser : IDisposable
{
    private const RegexOptions Valg = RegexOptions.NonBacktracking | RegexOptions.Singleline;

    private readonly HttpClient _klient;

    private Nettleser(HttpClient klient) => _klient = klient;

    /// <summary>The cookies of the last answer to a form, as a browser sends them back.</summary>
    public string Kjekser { get; private set; } = "";

    /// <summary>Logs in on the demo's own page as the employee with a name.</summary>
    public static async Task<Nettleser> Som(WebApplicationFactory<Bti.Web.WebMerke> vert, string navn, string kommune = "3447")
    {
        var nettleser = new Nettleser(vert.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = vert.ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true }));
        var side = await nettleser.Tekst($"/logg-inn?kommune={kommune}");
        var skjema = side.Split("<form").Single(s => s.Contains($">{navn}<", StringComparison.Ordinal));
        using var svar = await nettleser.Post("/demo/logg-inn", Skjulte(skjema));

        // A client on a real server has followed the way already.
        return (svar.Headers.Location?.ToString() ?? svar.RequestMessage!.RequestUri!.AbsolutePath) == "/"
            ? nettleser
            : throw new InvalidOperationException($"{navn} was not let in: {svar.StatusCode} {svar.Headers.Location}");
    }

    /// <summary>Logs in as one of the family, by the id of her row in the register.</summary>
    public static Task<Nettleser> SomFamilie(Vert vert, string id, string kommune = "3447") =>
        SomFamilie(vert.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = vert.ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true }), id, kommune);

    /// <summary>The same with a client that keeps its cookies.</summary>
    public static async Task<Nettleser> SomFamilie(HttpClient klient, string id, string kommune = "3447")
    {
        var nettleser = new Nettleser(klient);
        var skjema = (await nettleser.Tekst($"/logg-inn?kommune={kommune}")).Split("<form").First(s => s.Contains("action=\"/demo/logg-inn\"", StringComparison.Ordinal));
        using var svar = await nettleser.Post("/demo/logg-inn", new(Skjulte(skjema)) { ["ansatt"] = id });

        // A client on a real server has followed the way already.
        return (svar.Headers.Location?.ToString() ?? svar.RequestMessage!.RequestUri!.AbsolutePath) is "/" or "/mine-barn" ? nettleser : throw new InvalidOperationException($"{id} was not let in: {svar.StatusCode} {svar.Headers.Location}");
    }

    /// <summary>Asks before a body is sent, so that the answer to one that is too large is read and not lost with the connection.</summary>
    public void SpoerFoerst() => _klient.DefaultRequestHeaders.ExpectContinue = true;

    public Task<HttpResponseMessage> Hent(string sti) => _klient.GetAsync(new Uri(sti, UriKind.Relative));

    /// <summary>The page as it is read: entities are letters again.</summary>
    public async Task<string> Tekst(string sti)
    {
        using var svar = await Hent(sti);
        return WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
    }

    /// <summary>What the form on a page sends when nothing is filled in: its hidden fields.</summary>
    public async Task<Dictionary<string, string>> Skjema(string sti, string navn)
    {
        var side = await Tekst(sti);
        return Skjulte(side.Split("<form").Single(s => s.Contains($"name=\"_handler\" value=\"{navn}\"", StringComparison.Ordinal)));
    }

    /// <summary>Presses «Bokmål» (nb) or «Nynorsk» (nn) at the foot of a page.</summary>
    public async Task VelgMaalform(string maalform)
    {
        using var svar = await Post("/maalform", new(await Rammeskjema()) { ["maalform"] = maalform });
        if ((svar.StatusCode, svar.Headers.Location?.ToString()) is not (HttpStatusCode.Redirect, "/akutt")) throw new InvalidOperationException($"{svar.StatusCode} {svar.Headers.Location}");
    }

    /// <summary>The form that the buttons of the frame send: the maalform, and out.</summary>
    public async Task<Dictionary<string, string>> Rammeskjema() =>
        Skjulte((await Tekst("/akutt")).Split("<form").Single(s => s.Contains("action=\"/maalform\"", StringComparison.Ordinal)));

    /// <summary>Posts a form; <paramref name="opphav"/> is the site it is sent from, and <paramref name="slag"/> what a browser says of it.</summary>
    public async Task<HttpResponseMessage> Post(string sti, Dictionary<string, string> felt, string? opphav = null, string? slag = null)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, sti) { Content = new FormUrlEncodedContent(felt) };
        if (opphav is not null) melding.Headers.Add("Origin", opphav);
        if (slag is not null) melding.Headers.Add("Sec-Fetch-Site", slag);
        var svar = await _klient.SendAsync(melding);
        Kjekser = svar.Headers.TryGetValues("Set-Cookie", out var satt) ? string.Join("; ", satt.Select(kjeks => kjeks.Split(';')[0])) : "";
        return svar;
    }

    /// <summary>Posts a form with a file in it.</summary>
    public Task<HttpResponseMessage> Post(string sti, Dictionary<string, string> felt, string filfelt, byte[] fil)
    {
        var innhold = new MultipartFormDataContent { { new ByteArrayContent(fil), filfelt, "lista.csv" } };
        foreach (var (navn, verdi) in felt) innhold.Add(new StringContent(verdi), navn);
        return _klient.PostAsync(new Uri(sti, UriKind.Relative), innhold);
    }

    /// <summary>Posts a form with a file by a name of its own; half of it for one who is broken off.</summary>
    public async Task<HttpResponseMessage> LastOpp(string sti, Dictionary<string, string> felt, string navn, byte[] fil, bool halvparten = false)
    {
        var innhold = new MultipartFormDataContent("skille");
        foreach (var (felter, verdi) in felt) innhold.Add(new StringContent(verdi), felter);
        innhold.Add(Apikall.Del(navn, fil));
        if (!halvparten) return await _klient.PostAsync(new Uri(sti, UriKind.Relative), innhold);
        var alt = await innhold.ReadAsByteArrayAsync();
        using var halvt = new ByteArrayContent(alt[..^(fil.Length / 2)]) { Headers = { ContentType = innhold.Headers.ContentType } };
        return await _klient.PostAsync(new Uri(sti, UriKind.Relative), halvt);
    }

    public void Dispose() => _klient.Dispose();

    public static Dictionary<string, string> Skjulte(string skjema) => Regex.Matches(skjema[..skjema.IndexOf("</form>", StringComparison.Ordinal)], "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", Valg)
        .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
}
