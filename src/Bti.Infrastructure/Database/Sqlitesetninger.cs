using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bti.Infrastructure;

/// <summary>
/// Keeps the statements of a SQLite connection prepared for as long as it is open. The library prepares each command anew, and
/// to parse and plan a statement is dearer than to carry most of ours out. A statement that is in use is left alone, and the
/// command runs as it came.
/// </summary>
internal sealed class Sqlitesetninger : DbCommandInterceptor
{
    public static readonly Sqlitesetninger Ett = new();

    /// <summary>So many are kept for a connection; the pages and the API have fewer between them.</summary>
    private const int Flest = 256;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, Setning>> _kjente = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        var setning = Finn((SqliteCommand)command);
        return setning.ErIBruk ? result : InterceptionResult<DbDataReader>.SuppressWithResult(setning.Les((SqliteCommand)command));
    }

    // There is nothing to wait for: the library has no reading that is not at once.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    /// <summary>Lets go of what is prepared on a connection and is not in use.</summary>
    public void Slipp(DbConnection kobling)
    {
        if (!_kjente.TryGetValue(kobling, out var kjente)) return;
        foreach (var (tekst, setning) in kjente.Where(k => !k.Value.ErIBruk).ToList())
        {
            setning.Dispose();
            _ = kjente.Remove(tekst);
        }
    }

    private Setning Finn(SqliteCommand kommando)
    {
        var kjente = _kjente.GetOrCreateValue(kommando.Connection!);
        if (kjente.TryGetValue(kommando.CommandText, out var kjent)) return kjent;
        if (kjente.Count == Flest) Slipp(kommando.Connection!);
        return kjente[kommando.CommandText] = new Setning(kommando);
    }

    private sealed class Setning : IDisposable
    {
        private readonly SqliteCommand _kommando;
        private SqliteDataReader? _leser;

        public Setning(SqliteCommand mal)
        {
            _kommando = mal.Connection!.CreateCommand();
#pragma warning disable CA2100 // The text of the command that was to run.
            _kommando.CommandText = mal.CommandText;
#pragma warning restore CA2100
        }

        public bool ErIBruk => _leser is { IsClosed: false };

        public SqliteDataReader Les(SqliteCommand som)
        {
            (_kommando.Transaction, _kommando.CommandTimeout) = (som.Transaction, som.CommandTimeout);
            _kommando.Parameters.Clear();
            foreach (SqliteParameter verdi in som.Parameters) _ = _kommando.Parameters.Add(verdi);
            return _leser = _kommando.ExecuteReader();
        }

        public void Dispose() => _kommando.Dispose();
    }
}
