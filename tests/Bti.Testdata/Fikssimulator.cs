using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bti.Testdata;

/// <summary>What the receiver does with one that is sent to it.</summary>
public enum Mottak
{
    /// <summary>Answers AKSEPTERT and stores it; LEVERT when it is asked.</summary>
    Lagrer,

    /// <summary>Answers AKSEPTERT and never stores it: what Visma Familia did from 2020 to 2023.</summary>
    MisterEtterKvittering,

    /// <summary>Says LEVERT of one it has not stored.</summary>
    LyverOmLevert,

    /// <summary>Dies before it has stored it, without an answer.</summary>
    DoerFoerLagring,

    /// <summary>Dies when it has stored it, without an answer.</summary>
    DoerEtterLagring,

    /// <summary>Stores it, and says nothing until the caller gives up.</summary>
    Tier,

    /// <summary>503, and nothing is stored.</summary>
    ErNede,

    /// <summary>200 with a status nobody has heard of.</summary>
    SvarerTull,

    /// <summary>The fagsystem refuses, it goes as a letter, and the letter is delivered.</summary>
    AvvisesOgBlirBrev,

    /// <summary>The fagsystem refuses, and so does the print shop.</summary>
    AvvisesHeltUt,
}

/// <summary>
/// A receiver on this machine with the statuses in the public description of Fiks bekymringsmelding. Knows a melding by its id,
/// so one that comes twice is stored once. Its count of what is stored is its own.
/// </summary>
public sealed class Fikssimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<Guid, Queue<string>> _statuser = new();

    private Fikssimulator(WebApplication app) => _app = app;

    /// <summary>How it treats one; the number is how many times it has come, 1 for the first.</summary>
    public Func<Guid, int, Mottak> Gjoer { get; set; } = (_, _) => Mottak.Lagrer;

    /// <summary>Called when one has come and been treated, before the answer goes.</summary>
    public Action<Guid> NaarDenHarKommet { get; set; } = _ => { };

    /// <summary>What is stored: its text, by id.</summary>
    public ConcurrentDictionary<Guid, string> Lagret { get; } = new();

    /// <summary>How many times each has come.</summary>
    public ConcurrentDictionary<Guid, int> Kommet { get; } = new();

    public string Adresse => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>The configuration that sends here.</summary>
    public Dictionary<string, string?> Innstillinger => new()
    {
        ["Bti:Barnevern:Kanal"] = "Fiks",
        ["Bti:Barnevern:Adresse"] = Adresse,
        ["Bti:Barnevern:Tidsgrense"] = "00:00:02",
        ["Bti:Sveip:Laan"] = "00:01:00",
    };

    public static async Task<Fikssimulator> Start()
    {
        var bygger = WebApplication.CreateSlimBuilder();
        _ = bygger.WebHost.UseUrls("http://127.0.0.1:0");
        _ = bygger.Logging.ClearProviders();
        var app = bygger.Build();
        var simulator = new Fikssimulator(app);
        _ = app.MapPost("/meldinger/{id:guid}", simulator.TaImot);
        _ = app.MapGet("/meldinger/{id:guid}", simulator.Svar);
        _ = app.MapGet("/lagret", () => Results.Json(simulator.Lagret.Select(l => new { Id = l.Key, Sha256 = Hash(l.Value) }).ToArray()));
        await app.StartAsync();
        return simulator;
    }

    private async Task<IResult> TaImot(Guid id, HttpContext http)
    {
        using var leser = new StreamReader(http.Request.Body);
        var dokument = await leser.ReadToEndAsync();
        var gjoer = Gjoer(id, Kommet.AddOrUpdate(id, 1, (_, antall) => antall + 1));
        if (gjoer is Mottak.Lagrer or Mottak.DoerEtterLagring or Mottak.Tier) _ = Lagret.TryAdd(id, dokument);
        _statuser[id] = new(gjoer switch
        {
            Mottak.AvvisesOgBlirBrev => ["AVVIST_FAGSYSTEM", "SENDT_PRINT", "LEVERT"],
            Mottak.AvvisesHeltUt => ["AVVIST_FAGSYSTEM", "AVVIST_PRINT"],
            Mottak.LyverOmLevert => ["LEVERT"],
            Mottak.MisterEtterKvittering => ["AKSEPTERT"],
            _ => ["SENDT_FAGSYSTEM", "LEVERT"],
        });
        if (gjoer is Mottak.AvvisesOgBlirBrev) _ = Lagret.TryAdd(id, dokument);
        NaarDenHarKommet(id);
        if (gjoer is Mottak.DoerFoerLagring or Mottak.DoerEtterLagring) http.Abort();
        if (gjoer is Mottak.Tier) await Task.Delay(Timeout.Infinite, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (gjoer is Mottak.DoerFoerLagring or Mottak.ErNede) _ = _statuser.TryRemove(id, out var _);
        return gjoer switch
        {
            Mottak.ErNede => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            Mottak.SvarerTull => Results.Json(new { Status = "KANSKJE" }),
            _ => Results.Json(new { Status = "AKSEPTERT" }),
        };
    }

    // One step on for each time it is asked; the last is said for good.
    private IResult Svar(Guid id)
    {
        if (!_statuser.TryGetValue(id, out var statuser)) return Results.NotFound();
        var status = statuser.Count > 1 ? statuser.Dequeue() : statuser.Peek();
        return Results.Json(new { Status = status, Sha256 = status == "LEVERT" && Lagret.TryGetValue(id, out var dokument) ? Hash(dokument) : null });
    }

    private static string Hash(string dokument) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(dokument)));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(true)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.DisposeAsync();
    }
}
