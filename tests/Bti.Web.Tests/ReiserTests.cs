using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Xunit;

namespace Bti.Web.Tests;

/// <summary>The host as a user starts it, on a SQLite file of its own.</summary>
public class Vert : IAsyncLifetime
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-reise-").FullName;
    private Process? _prosess;

    public Uri Adresse { get; } = new($"http://localhost:{LedigPort()}");

    /// <summary>What it is started with beside the ordinary.</summary>
    protected virtual Dictionary<string, string> Oppsett => [];

    /// <summary>Puts the database and its key where the host will look, before it starts; nothing unless a subclass says so.</summary>
    protected virtual void LeggFram(string database, string noekkelfil)
    {
    }

    public async Task InitializeAsync()
    {
        var (database, noekkelfil) = (Path.Combine(_mappe, "bti.db"), Path.Combine(_mappe, "bti.noekkel"));
        LeggFram(database, noekkelfil);
        var start = new ProcessStartInfo("dotnet", [typeof(WebMerke).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bti__Urls"] = Adresse.ToString(),
                ["ConnectionStrings__Bti"] = $"Data Source={database}",
                ["Bti__Kryptering__Noekkelfil"] = noekkelfil,
                ["Bti__Barnevern__Mappe"] = Path.Combine(_mappe, "barnevern"),
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        foreach (var (navn, verdi) in Oppsett) start.Environment[navn] = verdi;
        _prosess = Process.Start(start)!;
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

    /// <summary>A folder that the build has told of: where the journeys are, or the demo.</summary>
    internal static string Bygget(string hva) => typeof(Vert).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == hva).Value!;

    public async Task DisposeAsync()
    {
        _prosess!.Kill(entireProcessTree: true);
        await _prosess.WaitForExitAsync();
        _prosess.Dispose();
        Directory.Delete(_mappe, recursive: true);
    }

    protected static int LedigPort()
    {
        using var lytter = new TcpListener(IPAddress.Loopback, 0);
        lytter.Start();
        return ((IPEndPoint)lytter.LocalEndpoint).Port;
    }
}

/// <summary>The host on a copy of the demo that the build has filled.</summary>
public sealed class Demovert : Vert
{
    protected override void LeggFram(string database, string noekkelfil) => Kopier(database, noekkelfil);

    internal static void Kopier(string database, string noekkelfil)
    {
        var demo = Bygget("Demo");
        File.Copy(Path.Combine(demo, "bti.db"), database);
        File.Copy(Path.Combine(demo, "bti.noekkel"), noekkelfil);
    }
}

/// <summary>The host with two ways to log in, at an authority that the journey starts.</summary>
public sealed class Innloggingsvert : Vert
{
    private readonly string _noekkel = Path.GetTempFileName();

    public int Port { get; } = LedigPort();

    public string Noekkelfil => _noekkel;

    protected override Dictionary<string, string> Oppsett
    {
        get
        {
            using var rsa = System.Security.Cryptography.RSA.Create(2048);
            File.WriteAllText(_noekkel, rsa.ExportPkcs8PrivateKeyPem());
            return new (int Nr, string Felt, string Verdi)[]
            {
                (0, "Navn", "feide"), (0, "Tittel", "Feide"), (0, "KlientId", "bti-feide"), (0, "Hemmelighet", "en-hemmelighet-som-er-lang-nok-1234"),
                (0, "Krav", "userid_sec"), (0, "Forstavelse", "feide:"), (0, "Brukerinfo", "true"), (0, "Utsteder", $"http://localhost:{Port}"),
                (1, "Navn", "entra"), (1, "Tittel", "Entra ID"), (1, "KlientId", "bti-entra"), (1, "Noekkelfil", _noekkel),
                (1, "Krav", "preferred_username"), (1, "Acr__0", "hoey"), (1, "Maalgruppe", "bti-api"), (1, "Utsteder", $"http://localhost:{Port}"),
            }.ToDictionary(v => $"Bti__Innlogging__Leverandoerer__{v.Nr}__{v.Felt}", v => v.Verdi);
        }
    }

    protected override void LeggFram(string database, string noekkelfil) => Demovert.Kopier(database, noekkelfil);
}

/// <summary>What users do, in a real browser: every page is looked at by axe, and none is wider than the screen.</summary>
public sealed class ReiserTests(Vert vert, Demovert demo) : IClassFixture<Vert>, IClassFixture<Demovert>
{
    [Theory]
    [InlineData("fra-uro-til-avslutning", 1280)]
    [InlineData("fra-uro-til-avslutning", 360)]
    [InlineData("uten-mus", 1280)]
    [InlineData("uten-skript", 360)]
    public Task A_journey_ends_well(string reise, int bredde) => Gaa(vert, reise, bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_demo_is_whole_for_every_role(int bredde) => Gaa(demo, "demodata", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Time_passes_and_tells_those_it_should(int bredde)
    {
        // The clock of an installation goes one way: this journey has one of its own.
        var egen = new Vert();
        await egen.InitializeAsync();
        try
        {
            await Gaa(egen, "varsler", bredde);
        }
        finally
        {
            await egen.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task One_logs_in_through_an_authority_and_a_forged_answer_does_not(int bredde)
    {
        var egen = new Innloggingsvert();
        await egen.InitializeAsync();
        try
        {
            await Gaa(egen, "innlogging", bredde, new() { ["BTI_LEVERANDOER"] = $"{egen.Port}", ["BTI_NOEKKEL"] = egen.Noekkelfil });
        }
        finally
        {
            await egen.DisposeAsync();
            File.Delete(egen.Noekkelfil);
        }
    }

    private static async Task Gaa(Vert vert, string reise, int bredde, Dictionary<string, string>? omgivelser = null)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Vert.Bygget("Reiser"), $"{reise}.mjs"), $"{bredde}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BTI_ADRESSE"] = vert.Adresse.ToString().TrimEnd('/') },
        };
        foreach (var (navn, verdi) in omgivelser ?? []) start.Environment[navn] = verdi;
        using var node = Process.Start(start)!;
        var funn = await node.StandardOutput.ReadToEndAsync() + await node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, funn);
    }
}
