using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>
/// The sweep in processes of their own. On one PostgreSQL: one is killed in the middle, one is stopped for longer than its loan
/// and woken, and the database is restarted when <c>BTI_OMSTART</c> says how. On SQLite: one, killed in the middle and started
/// again, twice. <c>BTI_FORFALTE</c> says how many frister.
/// </summary>
public sealed class SveipKrasjTests
{
    /// <summary>The steps of the ladder «vanlig», all of them reached.</summary>
    private const int Trinn = 4;

    private static int Forfalte { get; } = int.TryParse(Environment.GetEnvironmentVariable("BTI_FORFALTE"), out var antall) ? antall : 3000;

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-211", "BI-213"], DaarligeInndata.For(typeof(SveipKrasjTests)).Select(t => t.Id));

    [Fact]
    public async Task Ingen_frist_er_borte_og_ingen_er_varslet_to_ganger_naar_de_som_sveiper_doer()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sveip-").FullName;
        var basen = new Base(Databaseslag.PostgreSql, Testvert.NyPostgreSql());
        await Fyll(mappe, basen);

        using var foerste = Start(mappe, basen);
        using var andre = Start(mappe, basen);
        await Naar(basen, igjen => igjen < Forfalte * 3 / 4);
        foerste.Kill();
        await Naar(basen, igjen => igjen < Forfalte / 2);
        await Signal(andre, "STOP");
        if (Environment.GetEnvironmentVariable("BTI_OMSTART") is { } omstart) await Kjoer("bash", "-c", omstart);
        using var tredje = Start(mappe, basen);
        await Naar(basen, igjen => igjen == 0);
        await Signal(andre, "CONT");
        await Task.Delay(TimeSpan.FromSeconds(3), CancellationToken.None);
        andre.Kill();
        tredje.Kill();

        await AltErGjortEnGang(basen);
        Directory.Delete(mappe, recursive: true);
    }

    [Fact]
    public async Task Den_som_doer_midt_i_aa_lagre_en_gruppe_har_ikke_lagret_noe_av_den()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sveip-").FullName;
        var basen = new Base(Databaseslag.PostgreSql, Testvert.NyPostgreSql());
        await Fyll(mappe, basen);

        // The varsler of the group are written and the frister moved when it comes to what waits for them; there it stands still.
        await basen.Kjoer("create function staa() returns trigger language plpgsql as $$ begin perform pg_sleep(600); return null; end $$");
        await basen.Kjoer("create trigger staa before delete on vekking for each statement execute function staa()");
        using (var en = Start(mappe, basen))
        {
            await Naar(async () => await basen.Tell("pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'") > 0);
            en.Kill();
            await en.WaitForExitAsync();
        }

        await basen.Kjoer("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'");
        await Naar(async () => await basen.Tell("pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'") == 0);
        Assert.Equal(((long)Forfalte, 0L, 0L), (await Igjen(basen), await basen.Tell("varsel"), await basen.Tell("frist where trinn > 0")));

        await basen.Kjoer("drop trigger staa on vekking");
        using var neste = Start(mappe, basen);
        await Naar(basen, igjen => igjen == 0);
        neste.Kill();

        await AltErGjortEnGang(basen);
        Directory.Delete(mappe, recursive: true);
    }

    [Fact]
    public async Task Paa_SQLite_gaar_den_som_startes_igjen_videre_der_den_som_ble_drept_slapp()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sveip-").FullName;
        var basen = new Base(Databaseslag.Sqlite, $"Data Source={Path.Combine(mappe, "bti.db")};Pooling=False");
        await Fyll(mappe, basen);

        foreach (var under in new[] { Forfalte * 3 / 4, Forfalte / 2 })
        {
            using var en = Start(mappe, basen);
            await Naar(basen, igjen => igjen < under);
            en.Kill();
            await en.WaitForExitAsync();
            Assert.True(await Igjen(basen) > 0, "It was not killed in the middle.");
        }

        using var siste = Start(mappe, basen);
        await Naar(basen, igjen => igjen == 0);
        siste.Kill();
        await siste.WaitForExitAsync();

        await AltErGjortEnGang(basen);
        Directory.Delete(mappe, recursive: true);
    }

    private static async Task Fyll(string mappe, Base basen)
    {
        await using var tjenester = Bti.Testdata.Forfalte.Tjenester(basen.Slag, mappe, basen.Tilkobling, TimeProvider.System);
        await tjenester.KlargjoerBti(CancellationToken.None);
        await Bti.Testdata.Forfalte.Fyll(tjenester, Forfalte, new DateOnly(2026, 3, 2));
    }

    private static async Task AltErGjortEnGang(Base basen)
    {
        Assert.Equal(0, await Igjen(basen));
        Assert.Equal(0, await basen.Tell($"frist f where (select count(distinct v.trinn) from varsel v where v.kommune = f.kommune and v.frist = f.id) <> {Trinn}"));
        Assert.Equal(Forfalte * Trinn, await basen.Tell("(select distinct frist, trinn from varsel) x"));
        Assert.Equal(await basen.Tell("varsel"), await basen.Tell("(select distinct frist, trinn, mottaker from varsel) x"));
    }

    private static Task<long> Igjen(Base basen) => basen.Tell("vekking where slag = 'frist'");

    private static Task Naar(Base basen, Func<long, bool> nok) => Naar(async () => nok(await Igjen(basen)));

    // Asks through a database that may be on its way up again.
    private static async Task Naar(Func<Task<bool>> nok)
    {
        var lengst = TimeSpan.FromMinutes(4) + TimeSpan.FromMilliseconds(10 * Forfalte);
        for (var ur = Stopwatch.StartNew(); ur.Elapsed < lengst;)
        {
            try
            {
                if (await nok()) return;
            }
            catch (NpgsqlException)
            {
                NpgsqlConnection.ClearAllPools();
            }

            await Task.Delay(50, CancellationToken.None);
        }

        Assert.Fail("The sweep did not come that far.");
    }

    private sealed record Base(Databaseslag Slag, string Tilkobling)
    {
        public async Task<long> Tell(string hva) => Convert.ToInt64(await Kjoer($"select count(*) from {hva}"), CultureInfo.InvariantCulture);

        public async Task<object?> Kjoer(string sql)
        {
            await using DbConnection kobling = Slag is Databaseslag.Sqlite ? new SqliteConnection(Tilkobling) : new NpgsqlConnection(Tilkobling);
            await kobling.OpenAsync();
            await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of the test.
            kommando.CommandText = sql;
#pragma warning restore CA2100
            return await kommando.ExecuteScalarAsync();
        }
    }

    private static Task Signal(Process prosess, string signal) => Kjoer("kill", $"-{signal}", prosess.Id.ToString(CultureInfo.InvariantCulture));

    private static async Task Kjoer(string program, params string[] argumenter)
    {
        using var prosess = Process.Start(new ProcessStartInfo(program, argumenter))!;
        await prosess.WaitForExitAsync();
        Assert.Equal(0, prosess.ExitCode);
    }

    private static Process Start(string mappe, Base basen) => Process.Start(new ProcessStartInfo("dotnet", [typeof(BtiVert).Assembly.Location])
    {
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Bti__Urls"] = "http://127.0.0.1:0",
            ["Bti__Demo"] = "false",
            ["Bti__Database__Provider"] = basen.Slag.ToString(),
            ["ConnectionStrings__Bti"] = basen.Tilkobling,
            ["Bti__Kryptering__Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
            ["Bti__Sveip__Intervall"] = "00:00:01",
            ["Bti__Sveip__Laan"] = "00:00:02",
            ["Bti__Barnevern__Tidsgrense"] = "00:00:01",
            ["Bti__Sveip__Gruppe"] = Math.Clamp(Forfalte / 60, 1, 200).ToString(CultureInfo.InvariantCulture),
            ["Logging__LogLevel__Default"] = "None",
        },
    })!;
}
