using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Bti.Testdata;

/// <summary>The whole system below the hosts, on a real database of its own: a SQLite file, or a database in PostgreSQL.</summary>
public sealed class Testvert : IAsyncDisposable
{
    private readonly ServiceProvider _tjenester;
    private readonly string _mappe;
    private readonly bool _eierMappa;
    private readonly IConfiguration _konfigurasjon;
    private readonly Advarselslogg _logg = new();

    private Testvert(IConfiguration konfigurasjon, string mappe, bool eierMappa, FastKlokke klokke)
    {
        (_konfigurasjon, _mappe, _eierMappa, Klokke) = (konfigurasjon, mappe, eierMappa, klokke);
        _tjenester = new ServiceCollection()
            .AddSingleton(konfigurasjon).AddLogging(l => l.AddProvider(_logg)).AddSingleton<TimeProvider>(klokke)
            .AddBti(konfigurasjon, produksjon: false)
            .BuildServiceProvider();
    }

    /// <summary>Closes the connections that a host keeps open to its SQLite file.</summary>
    public static void Lukk(IServiceProvider tjenester) => tjenester.GetRequiredService<Sqlitekoblinger>().Dispose();

    /// <summary>Another process on the same database; it is let go of before this one.</summary>
    public Testvert EnMaskinTil() => new(_konfigurasjon, _mappe, eierMappa: false, Klokke);

    private static IConfiguration Konfigurasjon(Databaseslag slag, string mappe, IEnumerable<KeyValuePair<string, string?>> innstillinger, string? postgreSql) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(innstillinger)
    {
        ["Bti:Database:Provider"] = slag.ToString(),
        ["Bti:Kryptering:Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
        ["Bti:Fnr:TillatSyntetiske"] = "true",
        ["Bti:Barnevern:Mappe"] = Path.Combine(mappe, "barnevern"),
        ["ConnectionStrings:Bti"] = slag is Databaseslag.Sqlite ? $"Data Source={Path.Combine(mappe, "bti.db")}" : postgreSql ?? NyPostgreSql(),
    }).Build();

    public FastKlokke Klokke { get; }

    /// <summary>What it has warned of, the first first.</summary>
    public IReadOnlyList<string> Advarsler => [.. _logg.Linjer];

    /// <summary>Migrated, with the three municipalities' registers read in.</summary>
    /// <param name="slag">The database.</param>
    /// <param name="naa">What the clock shows.</param>
    /// <param name="innstillinger">Configuration besides what every test needs.</param>
    public static async Task<Testvert> Start(Databaseslag slag, Naa naa, IEnumerable<KeyValuePair<string, string?>>? innstillinger = null)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-").FullName;
        var valg = innstillinger?.ToList() ?? [];

        // With files of its own the first start says something else.
        if (valg.Exists(v => v.Key == "Bti:Kommuner")) return await StartFoerste(Konfigurasjon(slag, mappe, valg, null), mappe, naa, eierMappa: true);
        var bilde = await Startbilde.For($"{slag} {naa.Tidspunkt:O}", async bildemappe =>
        {
            // One who holds on to the database keeps it from being copied.
            var konfigurasjon = Konfigurasjon(slag, bildemappe, [], slag is Databaseslag.Sqlite ? null : $"{NyPostgreSql()};Pooling=false");
            await (await StartFoerste(konfigurasjon, bildemappe, naa, eierMappa: false)).DisposeAsync();
            return konfigurasjon.GetConnectionString("Bti")!;
        });
        bilde.Kopier(mappe);
        return new(Konfigurasjon(slag, mappe, valg, slag is Databaseslag.Sqlite ? null : bilde.KopierPostgreSql()), mappe, eierMappa: true, new FastKlokke(naa));
    }

    private static async Task<Testvert> StartFoerste(IConfiguration konfigurasjon, string mappe, Naa naa, bool eierMappa)
    {
        var vert = new Testvert(konfigurasjon, mappe, eierMappa, new FastKlokke(naa));
        await vert._tjenester.KlargjoerBti(CancellationToken.None);
        return vert;
    }

    /// <summary>Sends as an employee, in a scope of its own as a request has.</summary>
    /// <param name="fersk">False for one who logged in a while ago.</param>
    /// <param name="hos">The kommune, for one who is employed in several.</param>
    public async Task<TSvar> Som<TSvar>(string brukernavn, IRequest<TSvar> request, bool fersk = true, string? hos = null)
    {
        var oppslag = _tjenester.GetRequiredService<Brukeroppslag>();
        var (kommune, ansatt) = hos is null
            ? await oppslag.FinnBrukernavn(brukernavn, CancellationToken.None) ?? throw new InvalidOperationException($"No one is called {brukernavn}.")
            : (new KommuneId(hos), await MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == brukernavn).Select(a => a.Id).FirstAsync(), hos));
        await using var scope = _tjenester.CreateAsyncScope();
        var innlogget = scope.ServiceProvider.GetRequiredService<Innlogget>();
        innlogget.Er((await oppslag.Finn(kommune, ansatt, CancellationToken.None))!);
        if (fersk) innlogget.HarBekreftet();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Sends as one of the family, by the id of her row in the register.</summary>
    public async Task<TSvar> SomFamilie<TSvar>(Guid hvem, IRequest<TSvar> request, string kommune = "3447")
    {
        await using var scope = _tjenester.CreateAsyncScope();
        var subjekt = await _tjenester.GetRequiredService<Brukeroppslag>().Finn(new KommuneId(kommune), new AnsattId(hvem), CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<Innlogget>().Er(subjekt ?? throw new InvalidOperationException("Nobody has that row."));
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Whom a foedselsnummer lets in as.</summary>
    public Task<IReadOnlyList<(KommuneId Kommune, AnsattId Hvem)>> FinnFamilie(string fnr) => _tjenester.GetRequiredService<Brukeroppslag>().FinnFamilie(fnr, [], CancellationToken.None);

    /// <summary>Sends as the system itself does for Søndre Land.</summary>
    public async Task<TSvar> SomSystemet<TSvar>(IRequest<TSvar> request)
    {
        await using var scope = _tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Does everything that is due at the clock's time, as the sweep in the background would.</summary>
    public async Task<int> Sveip()
    {
        await using var scope = _tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        return await scope.ServiceProvider.GetRequiredService<IForloepsdriver>().Driv(CancellationToken.None);
    }

    /// <summary>As <see cref="Sveip"/>, and something else happens after the first group of a kind is read and before it is saved.</summary>
    internal Task<int> SveipMens(Vekkeslag slag, Func<Task> imens) =>
        ActivatorUtilities.CreateInstance<Sveip>(_tjenester, _tjenester.GetServices<IVekker>().Select(v => v.Slag == slag ? new Avbrutt(v, imens) : v).ToList()).TilTomt(CancellationToken.None);

    private sealed class Avbrutt(IVekker vekker, Func<Task> imens) : IVekker
    {
        private Func<Task>? _imens = imens;

        public Vekkeslag Slag => vekker.Slag;

        public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
        {
            await vekker.Vekk(db, vekkinger, naa, ct);
            if (Interlocked.Exchange(ref _imens, null) is { } gjoer) await gjoer();
        }
    }

    /// <summary>Sends what is due of the outbox, as the postbud in the background would.</summary>
    public Task<int> Post() => _tjenester.GetRequiredService<Postgang>().TilTomt(CancellationToken.None);

    /// <summary>Carries what is due of the meldinger, and counts them with the receiver, as the barnevernsbud in the background would.</summary>
    public Task<int> Barnevern(CancellationToken ct = default) => _tjenester.GetRequiredService<Barnevernsgang>().TilTomt(ct);

    /// <summary>The daily count of each kommune is waited for, as from the start of a host.</summary>
    public Task SikreAvstemming() => _tjenester.GetRequiredService<Barnevernsbud>().Sikre(CancellationToken.None);

    /// <summary>The sealed files of the file channel.</summary>
    public IReadOnlyList<string> Barnevernsfiler => Directory.Exists(Path.Combine(_mappe, "barnevern")) ? Directory.GetFiles(Path.Combine(_mappe, "barnevern"), "*", SearchOption.AllDirectories) : [];

    /// <summary>Reads or changes rows of a kommune past the use cases, to arrange what no user can do and to see what none is shown.</summary>
    internal async Task<T> MedDatabasen<T>(Func<BtiDbContext, Task<T>> gjoer, string kommune = "3447")
    {
        await using var db = _tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId(kommune));
        return await gjoer(db);
    }

    /// <summary>What Søndre Land has decided and published, as this process knows it now.</summary>
    public IKommuneoppsett Kommuner => _tjenester.GetRequiredService<IKommuneoppsett>();

    public Oppsett Oppsett => Kommuner.For(new KommuneId("3447"));

    /// <summary>Who somebody is in the kommune.</summary>
    public async Task<AnsattId> Ansatt(string brukernavn) =>
        (await _tjenester.GetRequiredService<Brukeroppslag>().FinnBrukernavn(brukernavn, CancellationToken.None))!.Value.Ansatt;

    /// <summary>What this machine opens and seals with.</summary>
    internal Hvelv Hvelv => _tjenester.GetRequiredService<Hvelv>();

    /// <summary>The sessions as this machine sees them, by the clock of the test: in the product they live in real time.</summary>
    /// <param name="logg">Where it tells of them.</param>
    public Oekter Oekter(ILogger<Oekter>? logg = null) => new(
        _tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>(), _tjenester.GetRequiredService<IKommuneoppsett>(), _tjenester.GetRequiredService<Hvelv>(), new OektOptions(), Klokke, logg ?? NullLogger<Oekter>.Instance);

    /// <summary>What this machine seals and opens cookies with.</summary>
    public IDataProtector Kjekser => _tjenester.GetDataProtector("kjekser");

    /// <summary>Counts rows with SQL of the test's own, past every filter.</summary>
    public async Task<long> Tell(string tabell)
    {
        await using var scope = _tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        var database = scope.ServiceProvider.GetRequiredService<BtiDbContext>().Database;
        await database.OpenConnectionAsync();
        await using var tell = database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name of a table, from a test.
        tell.CommandText = $"select count(*) from {tabell}";
#pragma warning restore CA2100
        return Convert.ToInt64(await tell.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Migrates and tests itself, as a host does when it starts.</summary>
    public Task StartPaaNytt() => _tjenester.KlargjoerBti(CancellationToken.None);

    /// <summary>Changes the master key as an operator does, and gives what was written.</summary>
    public async Task<(bool Ferdig, string Sagt)> RoterNoekler()
    {
        await using var ut = new StringWriter();
        return (await Noekkelbytte.Roter(_konfigurasjon, ut, CancellationToken.None), ut.ToString());
    }

    /// <summary>Takes away the master keys that are old enough, or all that wrap nothing.</summary>
    public async Task<(bool Alle, string Sagt)> GlemNoekler(bool straks = false)
    {
        await using var ut = new StringWriter();
        return (await Noekkelbytte.Glem(MedInnstilling("Bti:Kryptering:GlemEtter", straks ? "00:00:00" : "35.00:00:00"), ut, CancellationToken.None), ut.ToString());
    }

    /// <summary>The configuration of this process, with another value in one place.</summary>
    internal IConfiguration MedInnstilling(string navn, string verdi) => new ConfigurationBuilder().AddConfiguration(_konfigurasjon).AddInMemoryCollection([new(navn, verdi)]).Build();

    /// <summary>Verifies the innsynslogg as an operator does, and gives what was written.</summary>
    public async Task<(bool Hel, string Sagt)> Verifiser()
    {
        await using var ut = new StringWriter();
        return (await Revisjon.Verifiser(_konfigurasjon, ut, CancellationToken.None), ut.ToString());
    }

    /// <summary>Signs where the chains end, as the host does at an interval.</summary>
    public Task Signer() => _tjenester.GetRequiredService<Sjekkpunktskriver>().Signer(CancellationToken.None);

    /// <summary>Stores a row as a look does.</summary>
    public Task Noter(Innsynsrad rad) => _tjenester.GetRequiredService<IInnsynslogg>().Noter(rad, CancellationToken.None);

    /// <summary>The files of a SQLite database as they lie on the disk.</summary>
    public IEnumerable<string> Databasefiler => Directory.GetFiles(_mappe, "bti.db*");

    /// <summary>A copy of a SQLite database as a backup takes it.</summary>
    public async Task<string> Kopi()
    {
        var til = Path.Combine(_mappe, $"kopi-{Guid.CreateVersion7():N}.db");
        await using var fra = new Microsoft.Data.Sqlite.SqliteConnection(_konfigurasjon.GetConnectionString("Bti"));
        await using var kopi = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={til}");
        await fra.OpenAsync();
        await kopi.OpenAsync();
        fra.BackupDatabase(kopi);
        return til;
    }

    /// <summary>The places of a kommune's rows in the chain of the innsynslogg.</summary>
    public async Task<IReadOnlyList<long>> Loepenumre(KommuneId kommune)
    {
        await using var scope = _tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(kommune);
        var db = scope.ServiceProvider.GetRequiredService<BtiDbContext>();
        return await db.Set<Innsynsrad>().Select(r => EF.Property<long?>(r, Modell.Loepenr) ?? 0).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _tjenester.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!_eierMappa) return;
        Directory.Delete(_mappe, recursive: true);
        if (_konfigurasjon["Bti:Database:Provider"] == nameof(Databaseslag.PostgreSql)) SlippPostgreSql(_konfigurasjon.GetConnectionString("Bti")!);
    }

    // What a test leaves open is open for minutes yet: a few hundred tests take every place the server has.
    private static void SlippPostgreSql(string tilkobling) => Utfoer($"drop database {new NpgsqlConnectionStringBuilder(tilkobling).Database} with (force)");

    /// <summary>A database of its own on the server the tests have.</summary>
    /// <param name="mal">The database it is a copy of; null for an empty one.</param>
    public static string NyPostgreSql(string? mal = null)
    {
        var navn = $"bti_{Guid.CreateVersion7():N}";
        var tjener = Utfoer(mal is null ? $"create database {navn}" : $"create database {navn} template {mal}");
        return new NpgsqlConnectionStringBuilder(tjener) { Database = navn, Pooling = true, MaxPoolSize = 10 }.ConnectionString;
    }

    private static string Utfoer(string setning)
    {
        var tjener = Environment.GetEnvironmentVariable("BTI_TEST_POSTGRES")
            ?? throw new InvalidOperationException("BTI_TEST_POSTGRES is not set: run ./test.sh, which starts PostgreSQL.");
        using var kobling = new NpgsqlConnection(tjener);
        kobling.Open();
#pragma warning disable CA2100 // The names are made here, of hexadecimal digits.
        using var kommando = new NpgsqlCommand(setning, kobling);
#pragma warning restore CA2100
        _ = kommando.ExecuteNonQuery();
        return tjener;
    }
}
