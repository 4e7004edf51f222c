using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Bti.Infrastructure;

#pragma warning disable EF1001 // The connection is the one thing of the provider's that decides when it closes.
/// <summary>
/// A context that goes back to its pool keeps its connection open, and with it what is prepared: there is no server that has to
/// share the connections out. It closes when the context is disposed of.
/// </summary>
internal sealed class Sqlitekobling(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder sql, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logg)
    : SqliteRelationalConnection(dependencies, sql, logg)
{
    protected override void CloseDbConnection() { }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    // What is prepared would keep the file open after the connection.
    protected override void DisposeDbConnection()
    {
        Sqlitesetninger.Ett.Slipp(DbConnection);
        base.DisposeDbConnection();
    }

    protected override ValueTask DisposeDbConnectionAsync()
    {
        Sqlitesetninger.Ett.Slipp(DbConnection);
        return base.DisposeDbConnectionAsync();
    }
}
#pragma warning restore EF1001

/// <summary>The connections of one host: each is set up when it opens, and they are closed when the host ends, so that the database is one file again.</summary>
internal sealed class Sqlitekoblinger : DbConnectionInterceptor, IDisposable
{
    // Held on to, so that none is finalized while it is being closed here: what is prepared has finalizers of its own.
    private readonly ConcurrentDictionary<SqliteConnection, SqliteConnection> _aapne = [];

    // A case record may not be lost in a power cut: FULL, and the answer waits for the disk. One plan for a statement whatever
    // its values are: otherwise it is planned anew each time a value might matter.
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var kobling = (SqliteConnection)connection;
        _ = raw.sqlite3_db_config(kobling.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using var kommando = kobling.CreateCommand();
        kommando.CommandText = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000;";
        _ = kommando.ExecuteNonQuery();
        _aapne[kobling] = kobling;
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => _aapne.TryRemove((SqliteConnection)connection, out _);

    public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        ConnectionDisposed(connection, eventData);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        foreach (var kobling in _aapne.Keys)
        {
            Sqlitesetninger.Ett.Slipp(kobling);
            kobling.Close();
        }
    }
}
