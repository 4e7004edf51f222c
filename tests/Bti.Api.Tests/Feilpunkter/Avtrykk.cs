using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Bti.Api.Tests;

/// <summary>Everything that stands in a SQLite database, so that two runs of the same can be compared.</summary>
internal static partial class Avtrykk
{
    /// <summary>A microsecond count is at least this large; no other number is.</summary>
    private const long Tidligst = 100_000_000_000_000;

    /// <summary>Who the system itself is, in receipts and in the innsynslogg.</summary>
    private const string Systemet = "00000000-0000-0000-0000-000000000000";

    // The place in the chain is given afterwards, by whoever writes in it next; and a session is in use until it is used last.
    private static readonly string[] Utenom = ["loepenr", "hash", "oekt.sist_brukt", "oekt.til"];

    /// <summary>Ids, instants and sealed texts that stand there: what a later state has of these is the same as it was.</summary>
    public static async Task<HashSet<string>> Kjente(string mappe)
    {
        HashSet<string> kjente = [];
        await foreach (var (_, rad) in Rader(mappe))
        {
            foreach (var (_, verdi) in rad)
            {
                if (verdi is byte[] or long) _ = kjente.Add(SomTekst(verdi));
                if (verdi is string tekst) kjente.UnionWith(Skiftende().Matches(tekst).Select(m => m.Value));
            }
        }

        return kjente;
    }

    /// <summary>Every row, without what differs each time it is made: new ids, instants, and what a sealed text looks like. Sorted.</summary>
    /// <param name="mappe">Where the database is.</param>
    /// <param name="kjente">What is the same as it was.</param>
    /// <param name="utenNr">True where things that do not hang together may have happened in another order; what comes after the day's mail is counted in the next.</param>
    public static async Task<IReadOnlyList<string>> Av(string mappe, HashSet<string> kjente, bool utenNr = false)
    {
        List<string> linjer = [];
        await foreach (var (tabell, rad) in Rader(mappe))
        {
            if (!ErFraEnStart(tabell, rad, kjente)) linjer.Add($"{tabell}: {string.Join(" | ", rad.Where(f => !Utenom.Contains(f.Felt) && !Utenom.Contains($"{tabell}.{f.Felt}") && !(utenNr && (f.Felt == "nr" || (tabell == "utsending" && f.Felt is "antall" or "haster")))).Select(f => $"{f.Felt}={Verdi(f.Verdi, kjente)}"))}");
        }

        linjer.Sort(StringComparer.Ordinal);
        return linjer;
    }

    // Each start of a host reads the registers in, and leaves a receipt and a line that it did; one on a later day also makes the
    // meetings that have come within the year the calendar is made for. A first start has everything still to make.
    private static bool ErFraEnStart(string tabell, IReadOnlyList<(string Felt, object Verdi)> rad, HashSet<string> kjente)
    {
        bool Har(string felt, string verdi) => rad.Any(f => f.Felt == felt && f.Verdi is string tekst && tekst == verdi);
        return tabell switch
        {
            "innsynslogg" => Har("handling", "importere_register"),
            "kvittering" => Har("ansatt", Systemet) && rad.Any(f => f.Felt == "noekkel" && !kjente.Contains((string)f.Verdi)),
            "arenamoete" => kjente.Count > 0 && Har("endret_av", Systemet) && rad.Any(f => f.Felt == "id" && !kjente.Contains((string)f.Verdi)),
            "innsynskjede" => true,
            _ => false,
        };
    }

    private static string Verdi(object verdi, HashSet<string> kjente) => verdi switch
    {
        string tekst => Skiftende().Replace(tekst, m => kjente.Contains(m.Value) ? m.Value : "ny"),
        long tall when tall < Tidligst => SomTekst(tall),
        byte[] bytes when !kjente.Contains(SomTekst(bytes)) => $"{bytes.Length} bytes",
        _ => kjente.Contains(SomTekst(verdi)) ? SomTekst(verdi) : "ny",
    };

    private static string SomTekst(object verdi) => verdi is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(verdi, CultureInfo.InvariantCulture)!;

    private static async IAsyncEnumerable<(string Tabell, IReadOnlyList<(string Felt, object Verdi)> Rad)> Rader(string mappe)
    {
        await using var kobling = new SqliteConnection($"Data Source={Path.Combine(mappe, "bti.db")};Pooling=False");
        await kobling.OpenAsync();
        List<string> tabeller = [];
        await foreach (var navn in Les(kobling, "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '%Lock' and name <> 'bti_migrasjon'"))
            tabeller.Add((string)navn[0].Verdi);
        foreach (var tabell in tabeller)
        {
            await foreach (var rad in Les(kobling, $"select * from \"{tabell}\"")) yield return (tabell, rad);
        }
    }

    private static async IAsyncEnumerable<IReadOnlyList<(string Felt, object Verdi)>> Les(SqliteConnection kobling, string sql)
    {
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants, and names of tables.
        kommando.CommandText = sql;
#pragma warning restore CA2100
        await using var leser = await kommando.ExecuteReaderAsync();
        while (await leser.ReadAsync()) yield return [.. Enumerable.Range(0, leser.FieldCount).Select(i => (leser.GetName(i), leser.GetValue(i)))];
    }

    // Ids, instants, and the sealed key of the cookies.
    [GeneratedRegex(@"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}|\d{4}-\d\d-\d\dT[0-9:.+Z-]+|[A-Za-z0-9+/]{200,}=*", RegexOptions.NonBacktracking)]
    private static partial Regex Skiftende();
}
