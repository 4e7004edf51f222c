using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Bti.Infrastructure;

/// <summary>
/// Reads the innsynslogg as it lies in the database, past the model: what shall be verified is what is stored, also when it
/// is something the model could not read. Everything is read at one moment, so a host may write meanwhile.
/// </summary>
internal sealed class Kjedeleser : IAsyncDisposable
{
    private readonly DbConnection _kobling;
    private readonly DbTransaction _oeyeblikk;

    private Kjedeleser(DbConnection kobling, DbTransaction oeyeblikk) => (_kobling, _oeyeblikk) = (kobling, oeyeblikk);

    /// <summary>Opens the database. Throws when it is not there: verification makes none.</summary>
    public static async Task<Kjedeleser> Aapne(Databaseslag slag, string tilkobling, CancellationToken ct)
    {
        DbConnection kobling = slag switch
        {
            Databaseslag.Sqlite => new SqliteConnection(new SqliteConnectionStringBuilder(tilkobling) { Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString),
            Databaseslag.PostgreSql => new NpgsqlConnection(tilkobling),
            Databaseslag.SqlServer => new SqlConnection(tilkobling),
        };
        await kobling.OpenAsync(ct);
        var oeyeblikk = kobling is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await kobling.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        return new Kjedeleser(kobling, oeyeblikk);
    }

    /// <summary>Every kommune that has rows, or the end of a chain.</summary>
    public async Task<IReadOnlyList<string>> Kommuner(CancellationToken ct)
    {
        await using var spoer = Kommando("select kommune from innsynskjede union select kommune from innsynslogg");
        await using var svar = await spoer.ExecuteReaderAsync(ct);
        List<string> kommuner = [];
        while (await svar.ReadAsync(ct)) kommuner.Add(svar.GetString(0));
        return kommuner;
    }

    /// <summary>The end of a kommune's chain as it is written down; null when none is.</summary>
    public async Task<(long Loepenr, byte[] Hash)?> Slutt(string kommune, CancellationToken ct)
    {
        await using var spoer = Kommando("select loepenr, hash from innsynskjede where kommune = @kommune", kommune);
        await using var svar = await spoer.ExecuteReaderAsync(ct);
        return await svar.ReadAsync(ct) ? (svar.GetInt64(0), svar.GetFieldValue<byte[]>(1)) : null;
    }

    /// <summary>The hash stored at a place; null for place 0, and when no row is there.</summary>
    public async Task<byte[]?> Hash(string kommune, long loepenr, CancellationToken ct)
    {
        await using var spoer = Kommando("select hash from innsynslogg where kommune = @kommune and loepenr = @loepenr", kommune);
        Legg(spoer, "@loepenr", loepenr);
        return await spoer.ExecuteScalarAsync(ct) as byte[];
    }

    /// <summary>How many rows wait for their place: of commands that came after the last look.</summary>
    public async Task<long> UtenPlass(string kommune, CancellationToken ct)
    {
        await using var spoer = Kommando("select count(*) from innsynslogg where kommune = @kommune and loepenr is null", kommune);
        return Convert.ToInt64(await spoer.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Puts a kommune's rows after a place to the control, in the order of their places.</summary>
    public async Task Les(string kommune, long etter, Kjedekontroll kontroll, CancellationToken ct)
    {
        await using var spoer = Kommando(
            "select loepenr, hash, id, tid, ansatt, rolle, enhet, handling, slag, ressurs, barn, tillatt, regel from innsynslogg where kommune = @kommune and loepenr > @etter order by loepenr",
            kommune);
        Legg(spoer, "@etter", etter);
        await using var svar = await spoer.ExecuteReaderAsync(ct);
        while (await svar.ReadAsync(ct)) kontroll.Ta(Rad(kommune, svar));
    }

    public async ValueTask DisposeAsync()
    {
        await _oeyeblikk.DisposeAsync();
        await _kobling.DisposeAsync();
    }

    // What no writer of ours has stored is a row that cannot be right: it goes on with an empty hash, and is said to be edited.
    private Kjederad Rad(string kommune, DbDataReader svar)
    {
        try
        {
            var barn = svar.IsDBNull(10) ? Guid.Empty : Id(svar, 10);
            var riktig = svar.IsDBNull(10) || barn != Guid.Empty;
            return new Kjederad(
                svar.GetInt64(0), riktig ? svar.GetFieldValue<byte[]>(1) : [], kommune, Id(svar, 2),
                _kobling is SqliteConnection ? svar.GetInt64(3) : Omforming.Mikrosekunder(svar.GetFieldValue<DateTimeOffset>(3)),
                Id(svar, 4), svar.GetString(5), Id(svar, 6), svar.GetString(7), svar.GetString(8), Id(svar, 9), barn, Sant(svar), svar.GetString(12));
        }
        catch (Exception feil) when (feil is InvalidCastException or FormatException or OverflowException)
        {
            return new Kjederad(svar.GetInt64(0), [], kommune, default, 0, default, string.Empty, default, string.Empty, string.Empty, default, default, false, string.Empty);
        }
    }

    // In SQLite an id is text in upper case, and true is 1: written otherwise it reads the same and is found by nobody.
    private Guid Id(DbDataReader svar, int felt)
    {
        if (_kobling is not SqliteConnection) return svar.GetGuid(felt);
        var tekst = svar.GetString(felt);
        return tekst.AsSpan().IndexOfAnyInRange('a', 'f') < 0 ? Guid.ParseExact(tekst, "D") : throw new FormatException("An id in lower case.");
    }

    private bool Sant(DbDataReader svar) => _kobling is not SqliteConnection
        ? svar.GetBoolean(11)
        : svar.GetInt64(11) switch { 0 => false, 1 => true, _ => throw new FormatException("Neither true nor false.") };

    private DbCommand Kommando(string tekst, string? kommune = null)
    {
        var kommando = _kobling.CreateCommand();
#pragma warning disable CA2100 // Each text is a constant of this class.
        (kommando.CommandText, kommando.Transaction, kommando.CommandTimeout) = (tekst, _oeyeblikk, 0);
#pragma warning restore CA2100
        if (kommune is not null) Legg(kommando, "@kommune", kommune);
        return kommando;
    }

    private static void Legg(DbCommand kommando, string navn, object verdi)
    {
        var parameter = kommando.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (navn, verdi);
        _ = kommando.Parameters.Add(parameter);
    }
}
