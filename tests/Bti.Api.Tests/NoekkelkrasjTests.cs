using System.Diagnostics;
using Bti.Testdata;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Api.Tests;

/// <summary>The change of the master key as a process of its own, killed in the middle again and again: no key is lost, and it is done in the end.</summary>
public sealed class NoekkelkrasjTests(ITestOutputHelper ut)
{
    // Many, so that it is in the middle when it is killed, also where nothing else runs.
    private const int Antall = 40_000;

    [Fact]
    public async Task A_change_of_the_master_key_that_is_killed_loses_no_key_and_is_finished_later()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-noekkelkrasj-").FullName;
        await Mangenoekler.Fyll(mappe, Antall);
        var (avtrykk, antall) = await Mangenoekler.Aapne(mappe);
        Assert.True(antall[1] >= Antall);

        // How many lines it says before it is killed: the key is just made, the first group is wrapped, some are.
        List<int> midtI = [];
        foreach (var linjer in (int[])[1, 2, 2, 3])
        {
            await Kjoer(mappe, linjer);
            var (etter, naa) = await Mangenoekler.Aapne(mappe);
            Assert.Equal(avtrykk, etter);
            Assert.DoesNotContain(3, naa.Keys);
            midtI.Add(naa.GetValueOrDefault(2));
        }

        Assert.Contains(midtI, tall => tall is > 0 and < Antall);
        var sagt = await Kjoer(mappe, null);

        Assert.StartsWith("Fortsetter byttet til hovednøkkel 2", sagt, StringComparison.Ordinal);
        var (ferdig, alle) = await Mangenoekler.Aapne(mappe);
        Assert.Equal(avtrykk, ferdig);
        Assert.Equal([2], alle.Keys);
        ut.WriteLine($"{Antall} keys, killed with {string.Join(", ", midtI)} of them wrapped anew.");
        Directory.Delete(mappe, recursive: true);
    }

    private static async Task<string> Kjoer(string mappe, int? drepEtter)
    {
        using var roter = Process.Start(Oppstart(mappe))!;
        List<string> sagt = [];
        while (await roter.StandardOutput.ReadLineAsync() is { } linje)
        {
            sagt.Add(linje);
            if (sagt.Count == drepEtter) roter.Kill();
        }

        await roter.WaitForExitAsync();
        Assert.Equal(drepEtter is null ? 0 : 137, roter.ExitCode);
        return string.Join('\n', sagt);
    }

    private static ProcessStartInfo Oppstart(string mappe)
    {
        var oppstart = new ProcessStartInfo("dotnet", [typeof(BtiVert).Assembly.Location, "noekler", "roter"]) { RedirectStandardOutput = true };
        oppstart.Environment["Logging__LogLevel__Default"] = "None";
        foreach (var (navn, verdi) in Mangenoekler.Innstillinger(mappe)) oppstart.Environment[navn.Replace(":", "__", StringComparison.Ordinal)] = verdi;
        return oppstart;
    }
}
