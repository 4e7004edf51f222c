using System.Data.Common;
using System.Globalization;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bti.Benchmarks;

/// <summary>The database of a run: a SQLite file, or a database of its own in PostgreSQL that is gone after it.</summary>
internal sealed class Maalebase(Databaseslag slag, string mappe, string tilkobling, string? kommuner = null) : IAsyncDisposable
{
    private readonly Dictionary<int, double> _cpu = [];

    public Databaseslag Slag => slag;

    public string Tilkobling => tilkobling;

    public string Noekkelfil => Path.Combine(mappe, "bti.noekkel");

    /// <param name="mappe">Where the file of a SQLite database and the keys lie.</param>
    /// <param name="kommuner">The folder of the municipalities' files; null for the product's own.</param>
    public static Maalebase Ny(Databaseslag slag, string mappe, string? kommuner = null) => new(
        slag, mappe,
        slag is Databaseslag.Sqlite ? $"Data Source={Path.Combine(mappe, "bti.db")}" : new NpgsqlConnectionStringBuilder(Testvert.NyPostgreSql()) { MaxPoolSize = 100 }.ConnectionString,
        kommuner);

    /// <summary>The same database, from a process of its own: a connection string names its server or its file.</summary>
    public static DbConnection Kobling(Databaseslag slag, string tilkobling) => slag is Databaseslag.Sqlite ? new SqliteConnection(tilkobling) : new NpgsqlConnection(tilkobling);

    private Dictionary<string, string> Valg()
    {
        Dictionary<string, string> valg = new()
        {
            ["Bti:Database:Provider"] = slag.ToString(),
            ["ConnectionStrings:Bti"] = tilkobling,
            ["Bti:Kryptering:Noekkelfil"] = Noekkelfil,
        };
        if (kommuner is not null) valg["Bti:Kommuner"] = kommuner;
        return valg;
    }

    public IConfiguration Konfigurasjon => new ConfigurationBuilder().AddInMemoryCollection(Valg().Select(v => new KeyValuePair<string, string?>(v.Key, v.Value))).Build();

    /// <summary>What is below the hosts, in this process, with the sweep off.</summary>
    /// <param name="kopier">True to write new rows by COPY where the database has it: for filling, not for changing.</param>
    public ServiceProvider Tjenester(TimeProvider klokke, bool kopier = false)
    {
        var tjenester = new ServiceCollection().AddSingleton(Konfigurasjon).AddLogging().AddSingleton(klokke).AddBti(Konfigurasjon, produksjon: false);
        if (kopier && slag is Databaseslag.PostgreSql)
            _ = tjenester.ConfigureDbContext<PostgreSqlBtiDbContext>(o => o.ReplaceService<IModificationCommandBatchFactory, Kopiering>());
        return tjenester.BuildServiceProvider();
    }

    /// <summary>The product on it, as it is started.</summary>
    public Task<Prosess> StartBti(Dictionary<string, string>? valg = null)
    {
        var adresse = Maaling.LedigAdresse();
        var miljoe = Valg().Concat(valg ?? []).ToDictionary(v => v.Key.Replace(":", "__", StringComparison.Ordinal), v => v.Value);
        (miljoe["ASPNETCORE_ENVIRONMENT"], miljoe["Bti__Urls"], miljoe["Logging__LogLevel__Default"]) = ("Development", adresse.OriginalString, "Warning");

        // One client stands for many, and asks as fast as it is answered.
        foreach (var hvem in (string[])["Bruker", "Adresse", "Mislykkede"]) miljoe[$"Bti__Tempo__{hvem}"] = "1000000";
        return Prosess.Start(typeof(Web.WebMerke).Assembly.Location, [], adresse, "/health/live", miljoe);
    }

    /// <summary>The floor on it.</summary>
    public Task<Prosess> StartGulv()
    {
        var adresse = Maaling.LedigAdresse();
        return Prosess.Start(typeof(Maalebase).Assembly.Location, ["gulv", slag.ToString(), tilkobling, Noekkelfil, adresse.OriginalString], adresse, "/tom");
    }

    /// <summary>
    /// CPU in milliseconds that the backends of this database have used so far; 0 on SQLite, which runs in the host. The writers
    /// PostgreSQL has for all databases are not in it.
    /// </summary>
    public double CpuMs
    {
        get
        {
            if (slag is Databaseslag.Sqlite) return 0;
            var navn = $" {new NpgsqlConnectionStringBuilder(tilkobling).Database} ";
            foreach (var prosess in Directory.EnumerateDirectories("/proc").Where(p => char.IsAsciiDigit(Path.GetFileName(p)[0])))
            {
                try
                {
                    var tittel = File.ReadAllText(Path.Combine(prosess, "cmdline")).Replace('\0', ' ');
                    if (tittel.StartsWith("postgres: ", StringComparison.Ordinal) && $"{tittel} ".Contains(navn, StringComparison.Ordinal))
                        _cpu[int.Parse(Path.GetFileName(prosess), CultureInfo.InvariantCulture)] = Prosess.Cpu(Path.Combine(prosess, "stat"));
                }
                catch (IOException)
                {
                    // It ended meanwhile; what it had used is kept from the last time.
                }
            }

            return _cpu.Count > 0 ? _cpu.Values.Sum() : throw new InvalidOperationException("The backends of PostgreSQL are not processes of this machine: their CPU cannot be counted.");
        }
    }

    /// <summary>What a table of figures must say about the database.</summary>
    public async Task<string> Beskrivelse() => slag is Databaseslag.Sqlite
        ? $"SQLite {await Verdi("select sqlite_version()")}"
        : $"PostgreSQL {await Verdi("show server_version")}, fsync={await Verdi("show fsync")}, synchronous_commit={await Verdi("show synchronous_commit")}; CPU er vertens og basens backender";

    public async Task<long> Tell(string spoerring) => Convert.ToInt64(await Verdi(spoerring), CultureInfo.InvariantCulture);

    public async Task<Guid> Id(string spoerring) => (await Rader(spoerring, les => les.GetGuid(0)))[0];

    private async Task<object> Verdi(string spoerring) => (await Rader(spoerring, les => les.GetValue(0)))[0];

    public async Task<IReadOnlyList<T>> Rader<T>(string spoerring, Func<DbDataReader, T> les)
    {
        await using var kobling = Kobling(slag, tilkobling);
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of the benchmarks.
        kommando.CommandText = spoerring;
#pragma warning restore CA2100
        kommando.CommandTimeout = 600;
        List<T> rader = [];
        await using var leser = await kommando.ExecuteReaderAsync();
        while (await leser.ReadAsync()) rader.Add(les(leser));
        return rader;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (slag is Databaseslag.Sqlite) return;
        await using var kobling = new NpgsqlConnection(Environment.GetEnvironmentVariable("BTI_TEST_POSTGRES"));
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // The name was made here.
        kommando.CommandText = $"drop database \"{new NpgsqlConnectionStringBuilder(tilkobling).Database}\" with (force)";
#pragma warning restore CA2100
        _ = await kommando.ExecuteNonQueryAsync();
    }
}
