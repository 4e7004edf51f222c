using System.Diagnostics;
using System.Globalization;
using Bti.Infrastructure;
using Bti.Testdata;
using Npgsql;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>
/// The sweep in processes of their own on one PostgreSQL: one is killed in the middle, one is stopped for longer than its loan
/// and woken, and the database is restarted when <c>BTI_OMSTART</c> says how. <c>BTI_FORFALTE</c> says how many frister.
/// </summary>
public sealed class SveipKrasjTests
{
    /// <summary>The steps of the ladder «vanlig», all of them reached.</summary>
    private const int Trinn = 4;

    private static int Forfalte { get; } = int.TryParse(Environment.GetEnvironmentVariable("BTI_FORFALTE"), out var antall) ? antall : 3000;

    [Fact]
    public async Task Ingen_frist_er_borte_og_ingen_er_varslet_to_ganger_naar_de_som_sveiper_doer()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sveip-").FullName;
        var tilkobling = Testvert.NyPostgreSql();
        await using (var tjenester = Bti.Testdata.Forfalte.Tjenester(Databaseslag.PostgreSql, mappe, tilkobling, TimeProvider.System))
        {
            await tjenester.KlargjoerBti(CancellationToken.None);
            await Bti.Testdata.Forfalte.Fyll(tjenester, Forfalte, new DateOnly(2026, 3, 2));
        }

        using var foerste = Start(mappe, tilkobling);
        using var andre = Start(mappe, tilkobling);
        await Naar(tilkobling, igjen => igjen < Forfalte * 3 / 4);
        foerste.Kill();
        await Naar(tilkobling, igjen => igjen < Forfalte / 2);
        await Signal(andre, "STOP");
        if (Environment.GetEnvironmentVariable("BTI_OMSTART") is { } omstart) await Kjoer("bash", "-c", omstart);
        using var tredje = Start(mappe, tilkobling);
        await Naar(tilkobling, igjen => igjen == 0);
        await Signal(andre, "CONT");
        await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
        andre.Kill();
        tredje.Kill();

        Assert.Equal(0, await Tell(tilkobling, "vekking where slag = 'frist'"));
        Assert.Equal(0, await Tell(tilkobling, $"frist f where (select count(distinct v.trinn) from varsel v where v.kommune = f.kommune and v.frist = f.id) <> {Trinn}"));
        Assert.Equal(Forfalte * Trinn, await Tell(tilkobling, "(select distinct frist, trinn from varsel) x"));
        Assert.Equal(await Tell(tilkobling, "varsel"), await Tell(tilkobling, "(select distinct frist, trinn, mottaker from varsel) x"));
        Directory.Delete(mappe, recursive: true);
    }

    // Waits for how many frister are left, through a database that may be on its way up again.
    private static async Task Naar(string tilkobling, Func<long, bool> nok)
    {
        for (var slutt = Stopwatch.StartNew(); slutt.Elapsed < TimeSpan.FromMinutes(4);)
        {
            try
            {
                if (nok(await Tell(tilkobling, "vekking where slag = 'frist'"))) return;
            }
            catch (NpgsqlException)
            {
                NpgsqlConnection.ClearAllPools();
            }

            await Task.Delay(50, CancellationToken.None);
        }

        Assert.Fail("The sweep did not come that far.");
    }

    private static async Task<long> Tell(string tilkobling, string hva)
    {
        await using var kobling = new NpgsqlConnection(tilkobling);
        await kobling.OpenAsync();
        await using var tell = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of the test.
        tell.CommandText = $"select count(*) from {hva}";
#pragma warning restore CA2100
        return Convert.ToInt64(await tell.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static Task Signal(Process prosess, string signal) => Kjoer("kill", $"-{signal}", prosess.Id.ToString(CultureInfo.InvariantCulture));

    private static async Task Kjoer(string program, params string[] argumenter)
    {
        using var prosess = Process.Start(new ProcessStartInfo(program, argumenter))!;
        await prosess.WaitForExitAsync();
        Assert.Equal(0, prosess.ExitCode);
    }

    private static Process Start(string mappe, string tilkobling) => Process.Start(new ProcessStartInfo("dotnet", [typeof(BtiVert).Assembly.Location])
    {
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Bti__Urls"] = "http://127.0.0.1:0",
            ["Bti__Demo"] = "false",
            ["Bti__Database__Provider"] = "PostgreSql",
            ["ConnectionStrings__Bti"] = tilkobling,
            ["Bti__Kryptering__Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
            ["Bti__Sveip__Intervall"] = "00:00:01",
            ["Bti__Sveip__Laan"] = "00:00:02",
            ["Logging__LogLevel__Default"] = "None",
        },
    })!;
}
