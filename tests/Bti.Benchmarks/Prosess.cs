using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Bti.Benchmarks;

/// <summary>A server as a process of its own, with what the kernel says it has used.</summary>
internal sealed class Prosess : IDisposable
{
    private readonly Process _prosess;

    private Prosess(Process prosess, Uri adresse, TimeSpan oppstart) => (_prosess, Adresse, Oppstart) = (prosess, adresse, oppstart);

    public Uri Adresse { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Oppstart { get; }

    /// <summary>CPU used so far, user and system, in milliseconds.</summary>
    public double CpuMs => Cpu($"/proc/{_prosess.Id}/stat");

    /// <summary>Resident memory in MiB.</summary>
    public double MinneMib =>
        long.Parse(File.ReadLines($"/proc/{_prosess.Id}/status").First(l => l.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;

    public static async Task<Prosess> Start(string dll, string[] argumenter, Uri adresse, string helse, Dictionary<string, string>? miljoe = null)
    {
        var oppstart = new ProcessStartInfo("dotnet", [dll, .. argumenter]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (navn, verdi) in miljoe ?? []) oppstart.Environment[navn] = verdi;
        var ur = Stopwatch.StartNew();
        var prosess = Process.Start(oppstart)!;
        prosess.BeginOutputReadLine();
        prosess.BeginErrorReadLine();
        using var klient = new HttpClient { BaseAddress = adresse };
        while (ur.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var svar = await klient.GetAsync(new Uri(helse, UriKind.Relative));
                if (svar.StatusCode == HttpStatusCode.OK) return new Prosess(prosess, adresse, ur.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException($"{dll} did not come up.");
    }

    /// <summary>What the kernel says in such a file.</summary>
    internal static double Cpu(string fil)
    {
        var stat = File.ReadAllText(fil);
        var felt = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return 10 * (long.Parse(felt[11], CultureInfo.InvariantCulture) + long.Parse(felt[12], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _prosess.Kill(entireProcessTree: true);
        _prosess.WaitForExit();
        _prosess.Dispose();
    }
}
