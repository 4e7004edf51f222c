using System.Data.Common;
using System.Runtime.CompilerServices;
using Bti.Application;
using Bti.Domain;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
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

    /// <summary>
    /// The context of one request. On SQLite it holds one connection all the way: opening one is dearer there than a query,
    /// and there is no server that has to share them out.
    /// </summary>
    public static BtiDbContext ForEnForespoersel(IServiceProvider tjenester)
    {
        var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(tjenester.GetRequiredService<Innlogget>().Kommune);
        if (db is SqliteBtiDbContext) db.Database.OpenConnection();
        return db;
    }

    public static DbContextOptionsBuilder Velg(DbContextOptionsBuilder options, Databaseslag slag, string tilkobling) => slag switch
    {
        Databaseslag.Sqlite => options.UseSqlite(tilkobling, s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(SqliteOppsett.Ett),
        Databaseslag.PostgreSql => options.UseNpgsql(tilkobling, s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
        Databaseslag.SqlServer => options.UseSqlServer(tilkobling, s => s.MigrationsHistoryTable("bti_migrasjon").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)),
    };

    // A case record may not be lost in a power cut: FULL, and the answer waits for the disk. Said once to each connection of
    // the pool: it is kept for as long as the connection lives.
    private sealed class SqliteOppsett : DbConnectionInterceptor
    {
        public static readonly SqliteOppsett Ett = new();
        private static readonly ConditionalWeakTable<object, object> Oppsatte = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            var kobling = ((SqliteConnection)connection).Handle!;
            if (Oppsatte.TryGetValue(kobling, out _)) return;
            using var kommando = connection.CreateCommand();
            kommando.CommandText = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";
            _ = kommando.ExecuteNonQuery();
            Oppsatte.AddOrUpdate(kobling, kobling);
        }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
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
