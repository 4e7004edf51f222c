using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Bti.Testdata;
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

                // It lives for a journey: to count calls, and compile anew what is called much, costs it more than a quarter of its CPU and wins nothing.
                ["DOTNET_TC_CallCounting"] = "0",
            },
        };
        foreach (var (navn, verdi) in Oppsett) start.Environment[navn] = verdi;
        _prosess = Process.Start(start)!;
        _prosess.OutputDataReceived += (_, linje) => _sagt.Enqueue(linje.Data ?? "");
        _prosess.ErrorDataReceived += (_, linje) => _sagt.Enqueue(linje.Data ?? "");
        _prosess.BeginOutputReadLine();
        _prosess.BeginErrorReadLine();
        using var klient = new HttpClient { BaseAddress = Adresse };

        // As long as the hosts that are killed get: two start at a time, on machines of any kind.
        for (var ur = Stopwatch.StartNew(); ur.Elapsed < TimeSpan.FromMinutes(2) && !_prosess.HasExited;)
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
            var oppsett = Leverandoerene();
            oppsett["Bti__Kommuner"] = Kommuner();
            return oppsett;
        }
    }

    // The kommuner as they are, with two employees more: they come from Feide.
    private string Kommuner()
    {
        var (fra, til) = (Path.Combine(Kildetre.Rot, "kommuner"), Path.Combine(Path.GetDirectoryName(_noekkel)!, "kommuner"));
        foreach (var fil in Directory.EnumerateFiles(fra, "*", SearchOption.AllDirectories))
        {
            var kopi = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(kopi)!);
            File.Copy(fil, kopi);
        }

        File.AppendAllText(
            Path.Combine(til, "3447-soendre-land", "ansatte.demo.csv"),
            "feide:siri.haugen;Siri Haugen;barnehagelaerer;solbakken-barnehage;barnehage;\nfeide:guro.kjos;Guro Kjos;helsesykepleier;soendre-land-helsestasjon;helsestasjon;\n");
        return til;
    }

    private Dictionary<string, string> Leverandoerene() =>
        new (int Nr, string Felt, string Verdi)[]
        {
            (0, "Navn", "feide"), (0, "Tittel", "Feide"), (0, "KlientId", "bti-feide"), (0, "Hemmelighet", "en-hemmelighet-som-er-lang-nok-1234"),
            (0, "Krav", "userid_sec"), (0, "Forstavelse", "feide:"), (0, "Brukerinfo", "true"), (0, "Utsteder", $"http://localhost:{_port}"),
            (1, "Navn", "entra"), (1, "Tittel", "Entra ID"), (1, "KlientId", "bti-entra"), (1, "Noekkelfil", _noekkel),
            (1, "Krav", "preferred_username"), (1, "Acr__0", "hoey"), (1, "Maalgruppe", "bti-api"), (1, "Utsteder", $"http://localhost:{_port}"),
            (2, "Navn", "idporten"), (2, "Tittel", "ID-porten"), (2, "KlientId", "bti-familie"), (2, "Hemmelighet", "en-hemmelighet-som-er-lang-nok-5678"),
            (2, "Krav", "preferred_username"), (2, "Kobling", "Foedselsnummer"), (2, "Gjelder", "Familie"), (2, "Utsteder", $"http://localhost:{_port}"),
        }.ToDictionary(v => $"Bti__Innlogging__Leverandoerer__{v.Nr}__{v.Felt}", v => v.Verdi);
}
