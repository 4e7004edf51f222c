using System.Diagnostics;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The host with everything on, heard in every corner: the sweep, mail to a server, the file channel to barnevern, a database of its own.</summary>
internal sealed class Kanarivert(Databaseslag slag, Postkasse kasse) : WebApplicationFactory<Bti.Web.WebMerke>
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-kanari-").FullName;
    private readonly string _tilkobling = slag is Databaseslag.PostgreSql ? Testvert.NyPostgreSql() : "";
    private readonly DateTime _fra = TimeProvider.System.GetUtcNow().UtcDateTime;

    public Avlytting Avlytting { get; } = new();

    private string Tilkobling => slag is Databaseslag.PostgreSql ? _tilkobling : $"Data Source={Path.Combine(_mappe, "bti.db")}";

    protected override void ConfigureWebHost(IWebHostBuilder builder) => kasse.Innstillinger.Aggregate(builder, (b, valg) => b.UseSetting(valg.Key, valg.Value))
        .UseEnvironment("Development")
        .UseSetting("Bti:Demo", "true")
        .UseSetting("Bti:Urls", "http://127.0.0.1:0")
        .UseSetting("Bti:Database:Provider", slag.ToString())
        .UseSetting("Bti:Sveip:Intervall", "00:00:01")
        .UseSetting("Bti:Fnr:TillatSyntetiske", "true")
        .UseSetting("ConnectionStrings:Bti", Tilkobling)
        .UseSetting("Bti:Kryptering:Noekkelfil", Path.Combine(_mappe, "noekler", "bti.noekkel"))
        .UseSetting("Bti:Innsyn:Sjekkpunkter", Path.Combine(_mappe, "sjekkpunkter"))
        .UseSetting("Bti:Innsyn:Noekkelfil", Path.Combine(_mappe, "noekler", "innsyn.pem"))
        .UseSetting("Bti:Barnevern:Mappe", Path.Combine(_mappe, "barnevern"))
        .UseSetting("Logging:LogLevel:Default", "Trace")
        .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Trace")
        .UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace")
        .ConfigureLogging(logg => logg.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Avlytting))
        .ConfigureServices(tjenester => Formiddag(tjenester.AddSingleton<IStartupFilter>(Avlytting)));

    // Ten in the morning under the demo's own clock, whenever it is run: no mail goes at night.
    private static void Formiddag(IServiceCollection tjenester)
    {
        var demour = tjenester.Single(t => t.ServiceType.Name == "Demour").ServiceType;
        _ = tjenester.AddSingleton(demour, Activator.CreateInstance(demour, new Flyttetklokke(Naa.Klokka(TimeProvider.System.Naa.Dag, new TimeOnly(10, 0))))!);
    }

    public HttpClient Som(string brukernavn)
    {
        var klient = CreateClient();
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {brukernavn}");
        return klient;
    }

    /// <summary>Everything that has come out, by where: heard, mailed, and lying on the disk or in the database.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> Alt()
    {
        Dictionary<string, byte[]> alt = new(Avlytting.Hoert)
        {
            ["e-post"] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', kasse.Mottatt.SelectMany(b => b.Mottakere.Append(b.Raatt).Append(b.Lesbart)))),
            ["barnevernsfiler"] = Filene(Path.Combine(_mappe, "barnevern")),
            ["sjekkpunkter"] = Filene(Path.Combine(_mappe, "sjekkpunkter")),
            ["midlertidige filer"] = Midlertidige(),
        };
        if (slag is Databaseslag.PostgreSql)
        {
            alt["pg_dump"] = await PgDump("--format=plain");
            alt["sikkerhetskopi"] = await PgDump("--format=tar");
            return alt;
        }

        alt["database"] = [.. Directory.GetFiles(_mappe, "bti.db*").SelectMany(Les)];
        var kopi = Path.Combine(_mappe, "kopi.sqlite");
        await using (var fra = new SqliteConnection(Tilkobling))
        await using (var til = new SqliteConnection($"Data Source={kopi};Pooling=False"))
        {
            await fra.OpenAsync();
            await til.OpenAsync();
            fra.BackupDatabase(til);
        }

        alt["sikkerhetskopi"] = Les(kopi);
        return alt;
    }

    /// <summary>Puts a text in clear wherever the listening looks on the disk and in the database.</summary>
    public async Task Plant(string tekst)
    {
        await File.WriteAllTextAsync(Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(_mappe)}.tmp"), tekst);
        await File.WriteAllTextAsync(Path.Combine(_mappe, "barnevern", "klar.txt"), tekst);
        await File.WriteAllTextAsync(Path.Combine(_mappe, "sjekkpunkter", "klar.txt"), tekst);
        await Utfoer($"update enhet set navn = '{tekst}' where kommune = '3448'");
    }

    /// <summary>Changes the database past the system.</summary>
    public async Task Utfoer(string sql)
    {
        await using System.Data.Common.DbConnection kobling = slag is Databaseslag.PostgreSql ? new NpgsqlConnection(Tilkobling) : new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // From a test.
        kommando.CommandText = sql;
#pragma warning restore CA2100
        _ = await kommando.ExecuteNonQueryAsync();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_mappe)) return;
        Avlytting.Dispose();
        File.Delete(Path.Combine(Path.GetTempPath(), $"{Path.GetFileName(_mappe)}.tmp"));
        using (var kobling = new SqliteConnection($"Data Source={Path.Combine(_mappe, "bti.db")}")) SqliteConnection.ClearPool(kobling);
        Directory.Delete(_mappe, recursive: true);
    }

    private async Task<byte[]> PgDump(string form)
    {
        var til = new NpgsqlConnectionStringBuilder(Tilkobling);
        using var dump = Process.Start(new ProcessStartInfo("pg_dump", [form, "--host", til.Host!, "--port", $"{til.Port}", "--username", til.Username!, til.Database!]) { RedirectStandardOutput = true })!;
        using var ut = new MemoryStream();
        await dump.StandardOutput.BaseStream.CopyToAsync(ut);
        await dump.WaitForExitAsync();
        Assert.Equal(0, dump.ExitCode);
        return ut.ToArray();
    }

    // What was written while the host ran, beside the folders the tests themselves make.
    // Pipes and sockets of other processes have no length, and opening one waits for ever.
    private byte[] Midlertidige() =>
        [.. new DirectoryInfo(Path.GetTempPath()).GetFiles().Where(f => f.LastWriteTimeUtc >= _fra.AddSeconds(-1) && f.Length is > 0 and < 50_000_000).SelectMany(f => Les(f.FullName))];

    private static byte[] Filene(string mappe) => Directory.Exists(mappe) ? [.. Directory.GetFiles(mappe, "*", SearchOption.AllDirectories).SelectMany(Les)] : [];

    private static byte[] Les(string fil)
    {
        try
        {
            using var les = new FileStream(fil, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var ut = new MemoryStream();
            les.CopyTo(ut);
            return ut.ToArray();
        }
        catch (Exception feil) when (feil is FileNotFoundException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
