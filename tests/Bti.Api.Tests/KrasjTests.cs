using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The host as a process of its own, killed in the middle of its work again and again.</summary>
public sealed class KrasjTests
{
    private const int Klienter = 8;

    /// <summary>How many times the host is killed; <c>BTI_KRASJ</c> says another number.</summary>
    private static int Runder => int.TryParse(Environment.GetEnvironmentVariable("BTI_KRASJ"), out var runder) ? runder : 60;

    /// <summary>As many at a time as there are cores to start them.</summary>
    private const int Verter = 2;

    [Fact]
    public Task Every_acknowledged_uro_is_there_once_however_often_the_host_is_killed() =>
        Task.WhenAll(Enumerable.Range(0, Verter).Select(nr => Drep([.. Enumerable.Range(0, Runder).Where(runde => runde % Verter == nr)])));

    private static async Task Drep(IReadOnlyCollection<int> runder)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-krasj-").FullName;
        var adresse = new Uri($"http://127.0.0.1:{LedigPort()}");
        ConcurrentBag<Guid> kvitterte = [];

        foreach (var runde in runder)
        {
            using var vert = Start(mappe, adresse);
            await ErOppe(vert, adresse);
            using var stopp = new CancellationTokenSource();
            var klienter = Enumerable.Range(0, Klienter).Select(_ => Skriv(adresse, kvitterte, stopp.Token)).ToArray();
            await Foerste(kvitterte, kvitterte.Count);
            await Task.Delay(20 + (runde * 37 % 300), CancellationToken.None);
            vert.Kill();
            await vert.WaitForExitAsync(CancellationToken.None);
            await stopp.CancelAsync();
            await Task.WhenAll(klienter);
        }

        var lagret = await Lagrede(Path.Combine(mappe, "bti.db"));
        Assert.True(kvitterte.Count > runder.Count, $"Only {kvitterte.Count} uro were acknowledged.");
        Assert.Equal(lagret.Count, lagret.Distinct().Count());
        Assert.Empty(kvitterte.Except(lagret));
        Directory.Delete(mappe, recursive: true);
    }

    // A killed host shall have been at work: the first answer of a round comes when it is warm.
    private static async Task Foerste(ConcurrentBag<Guid> kvitterte, int foer)
    {
        for (var forsoek = 0; forsoek < 200 && kvitterte.Count == foer; forsoek++) await Task.Delay(25);
    }

    private static async Task Skriv(Uri adresse, ConcurrentBag<Guid> kvitterte, CancellationToken stopp)
    {
        using var klient = new HttpClient { BaseAddress = adresse };
        klient.DefaultRequestHeaders.Add("Authorization", "Demo siri.haugen");
        while (!stopp.IsCancellationRequested)
        {
            var noekkel = Guid.CreateVersion7();
            using var melding = new HttpRequestMessage(HttpMethod.Post, "/api/uro")
            {
                Content = JsonContent.Create(new { gjelder = "ikke_navngitt", observertDato = "20.11.2025", beskrivelse = $"Uro med nøkkel {noekkel}" }),
            };
            melding.Headers.Add("Idempotency-Key", noekkel.ToString());
            try
            {
                using var svar = await klient.SendAsync(melding, stopp);
                Assert.True(svar.IsSuccessStatusCode, await svar.Content.ReadAsStringAsync(CancellationToken.None));
                kvitterte.Add(noekkel);
            }
            catch (Exception feil) when (feil is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }

    // The key is in the kvittering of the same transaction as the uro; one row of each, or none.
    private static async Task<List<Guid>> Lagrede(string fil)
    {
        await using var kobling = new SqliteConnection($"Data Source={fil}");
        await kobling.OpenAsync();
        await using var spoerring = kobling.CreateCommand();
        spoerring.CommandText = "select (select count(*) from uro), (select count(*) from hendelse), (select count(*) from frist), noekkel from kvittering where svar like '%Avklares%'";
        await using var leser = await spoerring.ExecuteReaderAsync();
        List<Guid> noekler = [];
        while (await leser.ReadAsync())
        {
            noekler.Add(leser.GetGuid(3));
            Assert.Equal(leser.GetInt64(0), leser.GetInt64(1));
            Assert.Equal(2 * leser.GetInt64(0), leser.GetInt64(2));
        }

        await using var antall = kobling.CreateCommand();
        antall.CommandText = "select count(*) from uro";
        Assert.Equal((long)noekler.Count, await antall.ExecuteScalarAsync());
        return noekler;
    }

    private static Process Start(string mappe, Uri adresse)
    {
        var oppstart = new ProcessStartInfo("dotnet", [typeof(BtiVert).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bti__Urls"] = adresse.ToString(),
                ["ConnectionStrings__Bti"] = $"Data Source={Path.Combine(mappe, "bti.db")}",
                ["Bti__Kryptering__Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
                ["Logging__LogLevel__Default"] = "None",
                ["Bti__Tempo__Bruker"] = "1000000",
            },
        };
        return Process.Start(oppstart)!;
    }

    private static async Task ErOppe(Process vert, Uri adresse)
    {
        using var klient = new HttpClient { BaseAddress = adresse };
        for (var ur = Stopwatch.StartNew(); ur.Elapsed < TimeSpan.FromMinutes(2) && !vert.HasExited; await Task.Delay(50))
        {
            try
            {
                using var svar = await klient.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (svar.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        Assert.Fail("The host did not come up.");
    }

    private static int LedigPort()
    {
        using var lytter = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        lytter.Start();
        return ((System.Net.IPEndPoint)lytter.LocalEndpoint).Port;
    }
}
