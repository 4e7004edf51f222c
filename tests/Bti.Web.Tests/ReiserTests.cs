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
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _sagt = [];
    private Process? _prosess;

    public Uri Adresse { get; } = new($"http://localhost:{LedigPort()}");

    /// <summary>The errors the host has written, for the one who reads why a journey failed.</summary>
    public string Feil => string.Join('\n', _sagt);

    /// <summary>What it is started with beside the ordinary.</summary>
    protected virtual Dictionary<string, string> Oppsett => [];

    /// <summary>What a journey must know besides the address.</summary>
    internal virtual Dictionary<string, string> TilReisen => [];

    /// <summary>Puts the database and its key where the host will look, before it starts; nothing unless a subclass says so.</summary>
    protected virtual void LeggFram(string database, string noekkelfil)
    {
    }

    private string Database => Path.Combine(_mappe, "bti.db");

    private string Noekkelfil => Path.Combine(_mappe, "bti.noekkel");

    public Task InitializeAsync()
    {
        LeggFram(Database, Noekkelfil);
        return Start();
    }

    /// <summary>On what was left there.</summary>
    internal async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebMerke).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bti__Urls"] = Adresse.ToString(),
                ["ConnectionStrings__Bti"] = $"Data Source={Database}",
                ["Bti__Kryptering__Noekkelfil"] = Noekkelfil,
                ["Bti__Barnevern__Mappe"] = Path.Combine(_mappe, "barnevern"),
                ["Logging__LogLevel__Default"] = "Error",
            },
        };
        foreach (var (navn, verdi) in Oppsett) start.Environment[navn] = verdi;
        _prosess = Process.Start(start)!;
        _prosess.OutputDataReceived += (_, linje) => _sagt.Enqueue(linje.Data ?? "");
        _prosess.ErrorDataReceived += (_, linje) => _sagt.Enqueue(linje.Data ?? "");
        _prosess.BeginOutputReadLine();
        _prosess.BeginErrorReadLine();
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

    /// <summary>Without a warning.</summary>
    internal async Task Drep()
    {
        if (_prosess is null) return;
        _prosess.Kill(entireProcessTree: true);
        await _prosess.WaitForExitAsync();
        _prosess.Dispose();
        _prosess = null;
    }

    public async Task DisposeAsync()
    {
        await Drep();
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
public class Demovert : Vert
{
    protected override void LeggFram(string database, string noekkelfil)
    {
        var demo = Bygget("Demo");
        File.Copy(Path.Combine(demo, "bti.db"), database);
        File.Copy(Path.Combine(demo, "bti.noekkel"), noekkelfil);
    }
}

/// <summary>The host with two ways to log in, at an authority that the journey starts.</summary>
public sealed class Innloggingsvert : Demovert
{
    private readonly string _noekkel = Path.Combine(Directory.CreateTempSubdirectory("bti-reise-").FullName, "bti.pem");
    private readonly int _port = LedigPort();

    internal override Dictionary<string, string> TilReisen => new() { ["BTI_LEVERANDOER"] = $"{_port}", ["BTI_NOEKKEL"] = _noekkel };

    protected override Dictionary<string, string> Oppsett
    {
        get
        {
            using var rsa = System.Security.Cryptography.RSA.Create(2048);
            File.WriteAllText(_noekkel, rsa.ExportPkcs8PrivateKeyPem());
            return new (int Nr, string Felt, string Verdi)[]
            {
                (0, "Navn", "feide"), (0, "Tittel", "Feide"), (0, "KlientId", "bti-feide"), (0, "Hemmelighet", "en-hemmelighet-som-er-lang-nok-1234"),
                (0, "Krav", "userid_sec"), (0, "Forstavelse", "feide:"), (0, "Brukerinfo", "true"), (0, "Utsteder", $"http://localhost:{_port}"),
                (1, "Navn", "entra"), (1, "Tittel", "Entra ID"), (1, "KlientId", "bti-entra"), (1, "Noekkelfil", _noekkel),
                (1, "Krav", "preferred_username"), (1, "Acr__0", "hoey"), (1, "Maalgruppe", "bti-api"), (1, "Utsteder", $"http://localhost:{_port}"),
                (2, "Navn", "idporten"), (2, "Tittel", "ID-porten"), (2, "KlientId", "bti-familie"), (2, "Hemmelighet", "en-hemmelighet-som-er-lang-nok-5678"),
                (2, "Krav", "preferred_username"), (2, "Kobling", "Foedselsnummer"), (2, "Gjelder", "Familie"), (2, "Utsteder", $"http://localhost:{_port}"),
            }.ToDictionary(v => $"Bti__Innlogging__Leverandoerer__{v.Nr}__{v.Felt}", v => v.Verdi);
        }
    }
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
    public Task A_guardian_reads_answers_and_sees_who_has_looked(int bredde) => Gaa(demo, "familie", bredde);

    [Theory]
    [InlineData(1280, "med")]
    [InlineData(360, "med")]
    [InlineData(360, "uten")]
    public Task A_file_is_refused_added_fetched_and_taken_away_with_script_and_without(int bredde, string skript) => Gaa(demo, "vedlegg", bredde, skript);

    // These move the clock, publish or log in another way: each has a host of its own.
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_log_waits_for_the_one_who_has_not_answered(int bredde) => MedEgen(new Vert(), "jonas", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Time_passes_and_tells_those_it_should(int bredde) => MedEgen(new Vert(), "varsler", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task The_kommune_changes_its_rules_and_moves_what_is_under_way(int bredde) => MedEgen(new Demovert(), "veileder", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_bekymringsmelding_is_sent_and_nobody_else_sees_it(int bredde) => MedEgen(new Demovert(), "bekymringsmelding", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task A_case_without_a_name_goes_from_queue_to_referat(int bredde) => MedEgen(new Demovert(), "droefting", bredde);

    [Theory]
    [InlineData(1920)]
    [InlineData(360)]
    public Task Four_follow_a_meeting_and_nothing_is_lost_when_the_host_is_killed(int bredde) => MedEgen(new Demovert(), "moeterom", bredde);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task One_logs_in_through_an_authority_and_a_forged_answer_does_not(int bredde) => MedEgen(new Innloggingsvert(), "innlogging", bredde);

    private static async Task MedEgen(Vert egen, string reise, int bredde)
    {
        await egen.InitializeAsync();
        try
        {
            await Gaa(egen, reise, bredde);
        }
        finally
        {
            await egen.DisposeAsync();
        }
    }

    private static async Task Gaa(Vert vert, string reise, int bredde, params string[] mer)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Vert.Bygget("Reiser"), $"{reise}.mjs"), $"{bredde}", .. mer])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["BTI_ADRESSE"] = vert.Adresse.ToString().TrimEnd('/') },
        };
        foreach (var (navn, verdi) in vert.TilReisen) start.Environment[navn] = verdi;
        using var node = Process.Start(start)!;
        var feil = node.StandardError.ReadToEndAsync();
        List<string> funn = [];
        while (await node.StandardOutput.ReadLineAsync() is { } linje)
        {
            // What a journey asks for: the host falls, and comes again.
            if (linje == "drep verten") await vert.Drep();
            else if (linje == "start verten") await vert.Start();
            else funn.Add(linje);
        }

        await node.WaitForExitAsync();

        Assert.True(node.ExitCode == 0, $"{string.Join('\n', funn)}\n{await feil}\n{vert.Feil}");
    }
}
