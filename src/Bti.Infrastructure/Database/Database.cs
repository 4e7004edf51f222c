using Bti.Application;
using Bti.Domain;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bti.Infrastructure;

/// <summary>The databases one can choose between (<c>Bti:Database:Provider</c>).</summary>
public enum Databaseslag
{
    /// <summary>One process on one machine.</summary>
    Sqlite,

    /// <summary>Any number of processes on any number of machines.</summary>
    PostgreSql,

    /// <summary>As PostgreSQL; needs a build with <c>-p:BtiFullRegistry=true</c>.</summary>
    SqlServer,
}

/// <summary>What differs between the databases.</summary>
internal static class Database
{
    /// <summary>True when a unique key was there already.</summary>
    public static bool ErDuplikat(DbUpdateException feil) => feil.InnerException switch
    {
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 1555 or 2067 } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };

    /// <summary>So many contexts are kept when they are not in use: on SQLite each has a connection with its own memory, elsewhere they share those of the library.</summary>
    public static int Samling(Databaseslag slag) => slag is Databaseslag.Sqlite ? 32 : 1024;

    /// <summary>So many groups are swept at the same time in a process: one is decided while the database writes the other. SQLite has one writer.</summary>
    public static int Grupper(Databaseslag slag) => slag is Databaseslag.Sqlite ? 1 : 2;

    /// <summary>The context of one request.</summary>
    public static BtiDbContext ForEnForespoersel(IServiceProvider tjenester) =>
        tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(tjenester.GetRequiredService<Innlogget>().Kommune);

    /// <summary>
    /// PostgreSQL plans each statement anew unless it is prepared, which is a third of the CPU of a page. The library prepares what
    /// comes again, and has nothing of a connection to forget when it is taken anew. The server lets go of what a machine that stands
    /// still has locked: nothing of it was stored, and another does it. An operator whose pooler cannot have these says so in the
    /// connection string.
    /// </summary>
    internal static string MedForberedte(string tilkobling)
    {
        var valg = new NpgsqlConnectionStringBuilder(tilkobling);
        if (!valg.ShouldSerialize("Max Auto Prepare")) valg.MaxAutoPrepare = Forberedte;
        if (!valg.ShouldSerialize("No Reset On Close")) valg.NoResetOnClose = true;
        if (!valg.ShouldSerialize("Options")) valg.Options = $"-c idle_in_transaction_session_timeout={Stillstand.TotalMilliseconds:0}";
        return valg.ConnectionString;
    }

    // Between two statements of a transaction there is no waiting for anybody.
    private static readonly TimeSpan Stillstand = TimeSpan.FromMinutes(1);

    // A connection of the pool serves every page: about as many as there are statements in the product.
    private const int Forberedte = 300;

    /// <summary>
    /// How keys are reached: over a few connections that nobody else takes. A row is opened while it is read, and who reads has a
    /// connection; when all of them are taken by readers who wait for one more, nobody gets on. Null where there is nothing to run out of.
    /// </summary>
    public static string? ForNoekler(Databaseslag slag, string tilkobling) => slag switch
    {
        Databaseslag.Sqlite => null,
        Databaseslag.PostgreSql => new NpgsqlConnectionStringBuilder(tilkobling) { ApplicationName = Noekkelkoblinger, MaxPoolSize = Noekkelplasser }.ConnectionString,
        Databaseslag.SqlServer => new SqlConnectionStringBuilder(tilkobling) { ApplicationName = Noekkelkoblinger, MaxPoolSize = Noekkelplasser }.ConnectionString,
    };

    private const string Noekkelkoblinger = "bti-noekler";
    private const int Noekkelplasser = 4;

    public static DbContextOptionsBuilder Velg(DbContextOptionsBuilder options, Databaseslag slag, string tilkobling) => slag switch
    {
        Databaseslag.Sqlite => options.UseSqlite(tilkobling, s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(Sqlitesetninger.Ett).ReplaceService<IRelationalConnection, Sqlitekobling>(),
        Databaseslag.PostgreSql => options.UseNpgsql(MedForberedte(tilkobling), s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).ReplaceService<IModificationCommandBatchFactory, Mengdelagring>(),
        Databaseslag.SqlServer => options.UseSqlServer(tilkobling, s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
    };
}

/// <summary>For <c>dotnet ef migrations add</c>; nothing is connected to.</summary>
internal sealed class SqliteFabrikk : IDesignTimeDbContextFactory<SqliteBtiDbContext>
{
    public SqliteBtiDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<SqliteBtiDbContext>(), Databaseslag.Sqlite, "Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteFabrikk"/>
internal sealed class PostgreSqlFabrikk : IDesignTimeDbContextFactory<PostgreSqlBtiDbContext>
{
    public PostgreSqlBtiDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<PostgreSqlBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<PostgreSqlBtiDbContext>(), Databaseslag.PostgreSql, "Host=localhost").Options);
}

/// <inheritdoc cref="SqliteFabrikk"/>
internal sealed class SqlServerFabrikk : IDesignTimeDbContextFactory<SqlServerBtiDbContext>
{
    public SqlServerBtiDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<SqlServerBtiDbContext>(), Databaseslag.SqlServer, "Server=localhost").Options);
}
