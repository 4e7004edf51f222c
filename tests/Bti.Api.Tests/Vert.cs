using System.Collections.Concurrent;
using System.Globalization;
using Bti.Testdata;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Api.Tests;

/// <summary>The host as it is started, on a SQLite file of its own.</summary>
public sealed class Vert : WebApplicationFactory<Bti.Web.WebMerke>
{
    private readonly Loggfanger _logg = new();

    /// <summary>Where the database and its key lie.</summary>
    public string Mappe { get; init; } = Directory.CreateTempSubdirectory("bti-api-").FullName;

    /// <summary>True for one more process on the database of another, which lets go of it last.</summary>
    public bool ErEnTil { get; init; }

    /// <summary>True for the installation where one chooses whom to be.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>What it takes itself to be; everything but Development is for real people.</summary>
    public string Miljoe { get; init; } = "Development";

    /// <summary>Its files of the kommuner; its own unless a test says otherwise.</summary>
    public string? Kommuner { get; init; }

    /// <summary>The lines with a fixed id to look for.</summary>
    public IReadOnlyCollection<(int Id, string Linje)> Hendelser => _logg.Hendelser;

    /// <summary>What the host has logged so far, as it would stand in the log of an installation.</summary>
    public IReadOnlyCollection<string> Logg => _logg.Linjer;

    /// <summary>How many seconds the host tries a database that is held by somebody.</summary>
    public int Taalmodighet { get; init; } = 30;

    /// <summary>True for an installation whose kommuner all have nynorsk as their maalform.</summary>
    public bool Nynorsk { get; init; }

    /// <summary>Configuration besides.</summary>
    public IReadOnlyDictionary<string, string> Oppsett { get; init; } = new Dictionary<string, string>();

    /// <summary>True where the first start says what it says in every other test.</summary>
    private bool ErVanlig => Miljoe == "Development" && Kommuner is null && !Nynorsk && !ErEnTil && Oppsett.Count == 0;

    private string Tilkobling => $"Data Source={Path.Combine(Mappe, "bti.db")};Default Timeout={Taalmodighet}";

    protected override void ConfigureWebHost(IWebHostBuilder builder) => Oppsett.Aggregate(UtenTempo(builder), (b, valg) => b.UseSetting(valg.Key, valg.Value))
        .UseEnvironment(Miljoe)
        .UseSetting("Bti:Demo", Demo ? "true" : "false")
        .UseSetting("Bti:Urls", "http://127.0.0.1:0")
        .UseSetting("Bti:Kommuner", Kommuner ?? (Nynorsk ? Nynorskkommuner() : "kommuner"))
        .UseSetting("Bti:Sveip:Paa", "false")
        .UseSetting("ConnectionStrings:Bti", Tilkobling)
        .UseSetting("Bti:Kryptering:Noekkelfil", Path.Combine(Mappe, "bti.noekkel"))
        .UseSetting("Bti:Barnevern:Mappe", Path.Combine(Mappe, "barnevern"))
        .ConfigureLogging(logg => logg.AddProvider(_logg));

    // A test asks faster than any human.
    private static IWebHostBuilder UtenTempo(IWebHostBuilder builder) =>
        builder.UseSetting("Bti:Tempo:Bruker", "1000000").UseSetting("Bti:Tempo:Adresse", "1000000").UseSetting("Bti:Tempo:Mislykkede", "1000000");

    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (ErVanlig && !File.Exists(Path.Combine(Mappe, "bti.db"))) Startbilde.For(nameof(Vert), Start).GetAwaiter().GetResult().Kopier(Mappe);
        return base.CreateHost(builder);
    }

    private static Task<string> Start(string mappe)
    {
        var foerste = new Vert { Mappe = mappe, ErEnTil = true };
        using (foerste) _ = foerste.Server;
        foerste.SlippDatabasen();
        return Task.FromResult(foerste.Tilkobling);
    }

    public HttpClient Som(string brukernavn)
    {
        var klient = CreateClient();
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {brukernavn}");
        return klient;
    }

    /// <summary>Lets go of the database file; other hosts in the process keep theirs.</summary>
    public void SlippDatabasen()
    {
        using var kobling = new SqliteConnection(Tilkobling);
        SqliteConnection.ClearPool(kobling);
    }

    /// <summary>Counts rows with SQL of the test's own, past every filter.</summary>
    public async Task<long> Tell(string tabell)
    {
        await using var kobling = new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        return await Tell(kobling, tabell);
    }

    /// <summary>Changes rows with SQL of the test's own, to arrange what no user can do.</summary>
    public async Task Utfoer(string sql)
    {
        await using var kobling = new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        await using var utfoer = kobling.CreateCommand();
#pragma warning disable CA2100 // From a test.
        utfoer.CommandText = sql;
#pragma warning restore CA2100
        _ = await utfoer.ExecuteNonQueryAsync();
    }

    /// <summary>The child of a forloep, which no answer tells.</summary>
    public async Task<string> Barn(string forloep)
    {
        await using var kobling = new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        await using var les = kobling.CreateCommand();
        les.CommandText = "select barn from forloep where id = $id";
        _ = les.Parameters.AddWithValue("$id", forloep);
        return (string)(await les.ExecuteScalarAsync())!;
    }

    /// <summary>Every row there is but those of the innsynslogg, which a refusal too must leave.</summary>
    public async Task<long> Rader()
    {
        await using var kobling = new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        List<string> tabeller = [];
        await using (var navn = kobling.CreateCommand())
        {
            navn.CommandText = "select name from sqlite_master where type = 'table' and name not like 'innsyn%' and name not like 'sqlite_%'";
            await using var leser = await navn.ExecuteReaderAsync();
            while (await leser.ReadAsync()) tabeller.Add(leser.GetString(0));
        }

        var sum = 0L;
        foreach (var tabell in tabeller) sum += await Tell(kobling, tabell);
        return sum;
    }

    /// <summary>A hash of everything there is but the innsynslogg and when a session was last in use: the same when nothing has been changed.</summary>
    public async Task<string> Avtrykk()
    {
        await using var kobling = new SqliteConnection(Tilkobling);
        await kobling.OpenAsync();
        List<string> tabeller = [];
        await using (var navn = kobling.CreateCommand())
        {
            navn.CommandText = "select name from sqlite_master where type = 'table' and name not like 'innsyn%' and name not like 'oekt%' and name not like 'sqlite_%' order by name";
            await using var leser = await navn.ExecuteReaderAsync();
            while (await leser.ReadAsync()) tabeller.Add(leser.GetString(0));
        }

        using var sum = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var tabell in tabeller)
        {
            await using var spoer = kobling.CreateCommand();
#pragma warning disable CA2100 // The name of a table, from the database itself.
            spoer.CommandText = $"select * from {tabell}";
#pragma warning restore CA2100
            await using var leser = await spoer.ExecuteReaderAsync();
            while (await leser.ReadAsync())
            {
                for (var felt = 0; felt < leser.FieldCount; felt++)
                    sum.AppendData(leser.GetValue(felt) is byte[] bytes ? bytes : System.Text.Encoding.UTF8.GetBytes($"{tabell};{leser.GetValue(felt)};"));
            }
        }

        return Convert.ToHexString(sum.GetHashAndReset());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || ErEnTil || !Directory.Exists(Mappe)) return;
        SlippDatabasen();
        Directory.Delete(Mappe, recursive: true);
    }

    // The municipalities' own files, with another maalform.
    private string Nynorskkommuner()
    {
        var (fra, til) = (Path.Combine(AppContext.BaseDirectory, "kommuner"), Path.Combine(Mappe, "kommuner"));
        foreach (var fil in Directory.EnumerateFiles(fra, "*", SearchOption.AllDirectories))
        {
            var kopi = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(kopi)!);
            File.WriteAllText(kopi, File.ReadAllText(fil).Replace("maalform: bokmaal", "maalform: nynorsk", StringComparison.Ordinal));
        }

        return til;
    }

    private static async Task<long> Tell(SqliteConnection kobling, string tabell)
    {
        await using var tell = kobling.CreateCommand();
#pragma warning disable CA2100 // The name of a table, from a test.
        tell.CommandText = $"select count(*) from {tabell}";
#pragma warning restore CA2100
        return Convert.ToInt64(await tell.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}

/// <summary>Keeps every line that is logged.</summary>
internal sealed class Loggfanger : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _linjer = new();

    public IReadOnlyCollection<string> Linjer => _linjer;

    public ConcurrentQueue<(int Id, string Linje)> Hendelser { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
        // Nothing is held.
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _linjer.Enqueue($"{formatter(state, exception)} {exception}");
        if (eventId.Id is >= 4100 and < 4200) Hendelser.Enqueue((eventId.Id, formatter(state, exception)));
    }
}
