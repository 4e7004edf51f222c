using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The host in a process of its own on a SQLite database, set to die at a point.</summary>
internal sealed class Barnevert : IDisposable
{
    private readonly Process _prosess;
    private readonly Uri _adresse = new($"http://127.0.0.1:{LedigPort()}");
    private readonly string _sisteOrd;

    /// <param name="mappe">Where the database and its key are.</param>
    /// <param name="nr">The point it dies at, from 1; 0 for one that lives, and says what it passes.</param>
    /// <param name="fra">What the first point that counts begins with.</param>
    /// <param name="innstillinger">Configuration besides.</param>
    public Barnevert(string mappe, int nr, string fra, params (string Navn, string Verdi)[] innstillinger)
    {
        _sisteOrd = Path.Combine(mappe, "siste-ord");
        File.Delete(_sisteOrd);
        var oppstart = new ProcessStartInfo("dotnet", [typeof(Bti.Web.WebMerke).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Bti__Urls"] = _adresse.ToString(),
                ["Bti__Sveip__Paa"] = "false",
                ["ConnectionStrings__Bti"] = $"Data Source={Path.Combine(mappe, "bti.db")}",
                ["Bti__Kryptering__Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
                ["Logging__LogLevel__Default"] = "None",
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(StartupHook).Assembly.GetName().Name,
                [Feilpunkt.Nummer] = nr.ToString(CultureInfo.InvariantCulture),
                [Feilpunkt.Fra] = fra,
                [Feilpunkt.Fil] = _sisteOrd,
            },
        };
        foreach (var (navn, verdi) in innstillinger) oppstart.Environment[navn] = verdi;
        _prosess = Process.Start(oppstart)!;
        _prosess.OutputDataReceived += (_, _) => { };
        _prosess.ErrorDataReceived += (_, _) => { };
        _prosess.BeginOutputReadLine();
        _prosess.BeginErrorReadLine();
    }

    /// <summary>A database and its key in a folder of their own.</summary>
    public static string Kopi(string fra)
    {
        var til = Directory.CreateDirectory($"{fra}-{Guid.CreateVersion7():N}").FullName;
        foreach (var fil in Directory.GetFiles(fra, "bti.*")) File.Copy(fil, Path.Combine(til, Path.GetFileName(fil)));
        return til;
    }

    /// <summary>True when it has died by itself.</summary>
    public bool ErDoed => _prosess.HasExited;

    /// <summary>One who speaks to it, when it is up; or when it has died on the way up.</summary>
    public async Task<HttpClient> Klient()
    {
        var klient = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _adresse };
        for (var ur = Stopwatch.StartNew(); ur.Elapsed < TimeSpan.FromMinutes(2) && !ErDoed; await Task.Delay(50))
        {
            try
            {
                using var svar = await klient.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (svar.IsSuccessStatusCode) return klient;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        Assert.True(ErDoed, "The host did not come up.");
        return klient;
    }

    /// <summary>Is killed, if it has not been.</summary>
    /// <returns>Where it died by itself, or every point it passed; nothing when it came to none.</returns>
    public async Task<IReadOnlyList<string>> Doe()
    {
        _prosess.Kill();
        await _prosess.WaitForExitAsync();
        return File.Exists(_sisteOrd) ? await File.ReadAllLinesAsync(_sisteOrd) : [];
    }

    public void Dispose()
    {
        _prosess.Kill();
        _prosess.Dispose();
    }

    private static int LedigPort()
    {
        using var lytter = new TcpListener(System.Net.IPAddress.Loopback, 0);
        lytter.Start();
        return ((System.Net.IPEndPoint)lytter.LocalEndpoint).Port;
    }
}
