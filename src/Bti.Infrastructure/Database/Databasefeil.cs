using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bti.Infrastructure;

/// <summary>What a fault from the database means.</summary>
public static class Databasefeil
{
    /// <summary>
    /// True when the database does not answer or cannot store now: not there, locked, full or write protected. Trying again
    /// later can help, which it cannot when the request is what is wrong.
    /// </summary>
    public static bool ErNede(Exception feil) => feil switch
    {
        // SQLITE_BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN.
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
        NpgsqlException { IsTransient: true } or SqlException { IsTransient: true } => true,
        _ => feil.InnerException is { } indre && ErNede(indre),
    };
}
