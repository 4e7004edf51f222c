using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Bti.Benchmarks;

/// <summary>One employee in a browser: her session, and the pages she opens. Every answer is checked for its status and a text that must be in it.</summary>
internal sealed partial class Kunde(HttpClient http)
{
    private readonly Dictionary<string, string> _kjekser = [];
    private List<KeyValuePair<string, string>>? _soekeskjema;

    /// <summary>A client that any number of them share: cookies and redirects are theirs to follow.</summary>
    public static HttpClient Klient(Uri adresse) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = adresse, Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Logs everybody in a kommune in, each in a session of her own, by the form of the page.</summary>
    public static async Task<Dictionary<Guid, (string Navn, Kunde Kunde)>> LoggInnAlle(HttpClient http, string kommune)
    {
        var foran = new Kunde(http);
        var side = await foran.Les(HttpMethod.Get, $"/logg-inn?kommune={kommune}", "/demo/logg-inn");
        Dictionary<Guid, (string, Kunde)> alle = [];
        foreach (var ansatt in Ansatt().Matches(side).Where(m => Guid.TryParse(m.Groups[2].Value, out _)))
        {
            var kunde = new Kunde(http);
            foreach (var (navn, verdi) in foran._kjekser) kunde._kjekser[navn] = verdi;
            await kunde.Skriv("/demo/logg-inn", [new("__RequestVerificationToken", ansatt.Groups[1].Value), new("kommune", kommune), new("ansatt", ansatt.Groups[2].Value)], null, HttpStatusCode.Redirect);
            alle[Guid.Parse(ansatt.Groups[2].Value)] = (WebUtility.HtmlDecode(ansatt.Groups[3].Value), kunde);
        }

        return alle;
    }

    /// <summary>Logs one of Gjøvik in.</summary>
    public static async Task<Kunde> LoggInn(HttpClient http, string navn) => (await LoggInnAlle(http, "3407")).Values.Single(a => a.Navn == navn).Kunde;

    public Task Hent(string sti, string merke) => Les(HttpMethod.Get, sti, merke);

    public async Task<int> Stoerrelse(string sti, string merke) => System.Text.Encoding.UTF8.GetByteCount(await Les(HttpMethod.Get, sti, merke));

    /// <summary>Fills the form of the search in; the form itself is opened the first time.</summary>
    public async Task Soek(string navn)
    {
        if (_soekeskjema is null)
        {
            var side = await Les(HttpMethod.Get, "/soek", "class=\"skjema\"");
            var skjema = side[side.IndexOf("class=\"skjema\"", StringComparison.Ordinal)..];
            _soekeskjema = [.. Skjult().Matches(skjema[..skjema.IndexOf("</form>", StringComparison.Ordinal)]).Select(m => new KeyValuePair<string, string>(m.Groups[1].Value, m.Groups[2].Value))];
        }

        await Skriv("/soek", [.. _soekeskjema, new("q", navn)], navn, HttpStatusCode.OK);
    }

    /// <summary>A new uro by the API.</summary>
    /// <param name="bruker">As the demo's API knows her.</param>
    public static async Task<Guid> NyUro(HttpClient http, string bruker)
    {
        var svar = await Kall(http, bruker, "/api/uro", new { gjelder = "ikke_navngitt", observertDato = "20.11.2025", beskrivelse = "Sitter alene ved vinduet og svarer ikke når noen spør." });
        return Guid.Parse(Id().Match(svar).Value);
    }

    /// <summary>Moves a frist by the API, with a reason.</summary>
    public static Task FlyttFrist(HttpClient http, string bruker, Guid forloep, Guid frist, string til) =>
        Kall(http, bruker, $"/api/forloep/{forloep}/utsettelse", new { frist, til, grunn = "Familien er bortreist denne uka." });

    private static async Task<string> Kall(HttpClient http, string bruker, string sti, object innhold)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, sti) { Content = JsonContent.Create(innhold) };
        melding.Headers.Authorization = new AuthenticationHeaderValue("Demo", bruker);
        melding.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var svar = await http.SendAsync(melding);
        var tekst = await svar.Content.ReadAsStringAsync();
        return svar.IsSuccessStatusCode ? tekst : throw new InvalidOperationException($"{sti} answered {(int)svar.StatusCode}: {tekst}");
    }

    private async Task Skriv(string sti, IEnumerable<KeyValuePair<string, string>> felt, string? merke, HttpStatusCode ventet)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, sti) { Content = new FormUrlEncodedContent(felt) };
        _ = await Svar(melding, sti, merke, ventet);
    }

    private async Task<string> Les(HttpMethod metode, string sti, string merke)
    {
        using var melding = new HttpRequestMessage(metode, sti);
        return await Svar(melding, sti, merke, HttpStatusCode.OK);
    }

    private async Task<string> Svar(HttpRequestMessage melding, string sti, string? merke, HttpStatusCode ventet)
    {
        if (_kjekser.Count > 0) melding.Headers.Add("Cookie", string.Join("; ", _kjekser.Select(k => $"{k.Key}={k.Value}")));
        using var svar = await http.SendAsync(melding);
        var tekst = await svar.Content.ReadAsStringAsync();
        if (svar.StatusCode != ventet) throw new InvalidOperationException($"{sti} answered {(int)svar.StatusCode}.");
        if (merke is not null && !tekst.Contains(merke, StringComparison.Ordinal)) throw new InvalidOperationException($"{sti} lacks «{merke}».");
        foreach (var kjeks in svar.Headers.TryGetValues("Set-Cookie", out var satt) ? satt : [])
        {
            var likhet = kjeks.IndexOf('=', StringComparison.Ordinal);
            _kjekser[kjeks[..likhet]] = kjeks[(likhet + 1)..].Split(';')[0];
        }

        return tekst;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\".*?name=\"ansatt\" value=\"([^\"]+)\".*?type=\"submit\"><strong>([^<]+)<", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Ansatt();

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Skjult();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Id();
}
