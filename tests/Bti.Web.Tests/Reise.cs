using System.Diagnostics;
using Xunit;

namespace Bti.Web.Tests;

/// <summary>Lets a journey go in a browser, and tells what it found.</summary>
internal static class Reise
{
    internal static async Task MedEgen(Vert egen, string reise, int bredde)
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

    internal static async Task Gaa(Vert vert, string reise, int bredde, params string[] mer)
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
