using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The host as it is started, on an empty database of its own, on the day the story has come to.</summary>
internal sealed class Fortelling(Databaseslag slag, DateOnly begynner) : WebApplicationFactory<Bti.Web.WebMerke>
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-scenario-").FullName;
    private readonly FastKlokke _klokke = new(begynner.Kl(9));

    /// <summary>Moves the story on to nine in the morning of a day.</summary>
    public void DetEr(DateOnly dag) => _klokke.Still(dag.Kl(9));

    /// <summary>Somebody who works in the kommune, logged in.</summary>
    public Person Den(string kommuneOgBrukernavn)
    {
        var klient = CreateClient();
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {kommuneOgBrukernavn}");
        return new Person(klient);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_mappe)) Directory.Delete(_mappe, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Bti:Demo", "true")
        .UseSetting("Bti:Database:Provider", slag.ToString())
        .UseSetting("ConnectionStrings:Bti", slag is Databaseslag.Sqlite ? $"Data Source={Path.Combine(_mappe, "bti.db")}" : Testvert.NyPostgreSql())
        .UseSetting("Bti:Kryptering:Noekkelfil", Path.Combine(_mappe, "bti.noekkel"))
        .ConfigureTestServices(tjenester => tjenester.AddSingleton<TimeProvider>(_klokke));
}

/// <summary>Somebody in the story. She does something and it is done, or she gets a no; she sees something, or there is nothing there.</summary>
internal sealed class Person(HttpClient klient)
{
    /// <summary>It is done; what was made is the answer, if anything was.</summary>
    public async Task<JsonElement> Gjoer(Akt akt)
    {
        using var svar = await Send(akt);
        var tekst = await svar.Content.ReadAsStringAsync();
        Assert.True(svar.IsSuccessStatusCode, $"{akt.Sti}: {(int)svar.StatusCode} {tekst}");
        return tekst.Length == 0 ? default : JsonElement.Parse(tekst);
    }

    /// <summary>It is refused, with this status and code: «409 LOGGEN_ER_IKKE_AKTIV», and «422 PAAKREVD frist» where a field is to blame.</summary>
    public async Task FaarNei(string nei, Akt akt)
    {
        using var svar = await Send(akt);
        Assert.Equal(nei, await Neiet(svar));
    }

    public async Task<JsonElement> Ser(string sti)
    {
        using var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, svar.StatusCode);
        return await svar.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Not there, or not hers: the answer is the same.</summary>
    public async Task SerIkke(string sti)
    {
        using var svar = await klient.GetAsync(new Uri(sti, UriKind.Relative));
        Assert.Equal("404 IKKE_FUNNET", await Neiet(svar));
    }

    public async Task<Forloepssvar> SerForloep(string forloep) => new(await Ser($"/api/forloep/{forloep}"));

    /// <summary>Writes down what a guardian answered, on the day it is.</summary>
    public async Task RegistrererJaFra(string navn, string forloep, string til = "stafettlogg", string? tidligere = null)
    {
        var givere = (await Ser($"/api/forloep/{forloep}/samtykke")).GetProperty("givere").EnumerateArray();
        var giver = givere.Single(g => g.Tekst("navn") == navn).Tekst("id");
        var idag = (await SerForloep(forloep)).Json.Dag("idag");
        _ = await Gjoer(Akter.Samtykke(forloep, giver, til, idag, tidligere: tidligere));
    }

    /// <summary>Where the samtykke to something stands: «gitt» with the last day, or without one.</summary>
    public async Task<string> SerSamtykket(string forloep, string til = "Stafettloggen")
    {
        var stilling = (await Ser($"/api/forloep/{forloep}/samtykke")).GetProperty("stillinger").EnumerateArray().Single(s => s.Tekst("til") == til);
        return stilling.GetProperty("varer").ValueKind is JsonValueKind.Null ? stilling.Tekst("status") : $"{stilling.Tekst("status")} til {stilling.Dag("varer").Dato}";
    }

    /// <summary>The id of somebody one may choose for the forloep.</summary>
    public async Task<string> Valgbar(string forloep, string navn) =>
        (await Ser($"/api/forloep/{forloep}/valgbare")).EnumerateArray().Single(a => a.Tekst("navn") == navn).Tekst("ansatt");

    private async Task<HttpResponseMessage> Send(Akt akt)
    {
        using var melding = new HttpRequestMessage(HttpMethod.Post, akt.Sti) { Content = JsonContent.Create(akt.Body) };
        melding.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (akt.Versjon is { } versjon) melding.Headers.Add("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{versjon}\""));
        return await klient.SendAsync(melding);
    }

    private static async Task<string> Neiet(HttpResponseMessage svar)
    {
        var problem = await svar.Content.ReadFromJsonAsync<JsonElement>();
        var felt = problem.TryGetProperty("feil", out var feil) ? $" {feil[0].Tekst("felt")}" : "";
        return $"{(int)svar.StatusCode} {problem.Tekst("kode")}{felt}";
    }
}

/// <summary>What the page of a forloep says.</summary>
internal sealed record Forloepssvar(JsonElement Json)
{
    /// <summary>Nivaa, who holds the stafett, and how the log stands: «nivå 1, Siri Haugen, aktiv».</summary>
    public string Status => $"nivå {Json.GetProperty("nivaa").GetProperty("nr").GetInt32()}, {Json.Tekst("stafettholder")}, {Json.Tekst("logg")}";

    public IEnumerable<string> Frister => Json.Frister;

    public JsonElement Tiltak(string tittel) => Json.GetProperty("tiltak").EnumerateArray().Single(t => t.Tekst("tittel") == tittel);

    /// <summary>The lines of one kind in the timeline, the newest first.</summary>
    public IReadOnlyList<JsonElement> Linjer(string slag) => [.. Json.GetProperty("tidslinje").EnumerateArray().Where(l => l.Tekst("slag") == slag)];
}

internal static class Lesing
{
    extension(DateOnly dag)
    {
        /// <summary>As people type it.</summary>
        public string Dato => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
    }

    extension(JsonElement json)
    {
        /// <summary>The open frister, the first first: «26.01.2026 Avklar hva som skal skje videre».</summary>
        public IEnumerable<string> Frister =>
            json.GetProperty("frister").EnumerateArray().OrderBy(f => f.Dag("dag")).Select(f => $"{f.Dag("dag").Dato} {f.Tekst("tekst")}");

        public string Tekst(string felt) => json.GetProperty(felt).GetString()!;

        public DateOnly Dag(string felt) => DateOnly.ParseExact(json.Tekst(felt), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
