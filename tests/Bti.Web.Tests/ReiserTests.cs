using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Xunit;

namespace Bti.Web.Tests;

/// <summary>The host as a user starts it, on a SQLite file of its own.</summary>
public sealed class Vert : IAsyncLifetime
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-reise-").FullName;
    private Process? _prosess;

    public Uri Adresse { get; } = new($"http://localhost:{LedigPort()}");

    public async Task InitializeAsync()
    {
        _prosess = Process.Start(new ProcessStartInfo("dotnet", [typeof(WebMerke).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bti__Urls"] = Adresse.ToString(),
                ["ConnectionStrings__Bti"] = $"Data Source={Path.Combine(_mappe, "bti.db")}",
                ["Bti__Kryptering__Noekkelfil"] = Path.Combine(_mappe, "bti.noekkel"),
                ["Logging__LogLevel__Default"] = "None",
            },
        })!;
        using var klient = new HttpClient { BaseAddress = Adresse };
        for (var forsoek = 0; forsoek < 600; forsoek++)
        {
            try
            {
                using var svar = await klient.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (svar.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The host did not come up.");
    }

    public async Task DisposeAsync()
    {
        _prosess!.Kill(entireProcessTree: true);
        await _prosess.WaitForExitAsync();
        _prosess.Dispose();
        Directory.Delete(_mappe, recursive: true);
    }

    private static int LedigPort()
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        return ((IPEndPoint)lytter.LocalEndpoint).Port;
    }
}

/// <summary>What users do, in a real browser: every page is looked at by axe, and none is wider than the screen.</summary>
public sealed class ReiserTests(Vert vert) : IClassFixture<Vert>
{
    private static readonly string Reiser = typeof(ReiserTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Reiser").Value!;

    [Theory]
    [InlineData("fra-uro-til-avslutning", 1280)]
    [InlineData("fra-uro-til-avslutning", 360)]
    [InlineData("uten-mus", 1280)]
    [InlineData("uten-skript", 360)]
    public async Task A_journey_ends_well(string reise, int bredde)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Reiser, $"{reise}.mjs"), $"{bredde}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BTI_ADRESSE"] = vert.Adresse.ToString().TrimEnd('/') },
        })!;
        var funn = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, funn);
    }
}
