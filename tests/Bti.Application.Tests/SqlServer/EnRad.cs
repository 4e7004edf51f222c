using System.Collections;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bti.Application.Tests;

/// <summary>One row as SQL Server could have answered: each column has a value its field of the model can be read from.</summary>
internal sealed partial class EnRad(string kommando, IModel modell) : DbDataReader
{
    private readonly string[] _kolonner = Kolonner(kommando);
    private bool _lest;

    public override int FieldCount => _kolonner.Length;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => 0;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => !_lest && (_lest = true);

    public override bool NextResult() => false;

    public override bool IsDBNull(int ordinal) => false;

    public override string GetName(int ordinal) => _kolonner[ordinal];

    public override int GetOrdinal(string name) => Array.IndexOf(_kolonner, name);

    public override string GetString(int ordinal) => Tekst(_kolonner[ordinal].TrimEnd([.. "0123456789"]));

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    public override char GetChar(int ordinal) => 'a';

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override DateTime GetDateTime(int ordinal) => DateTime.UnixEpoch;

    public override T GetFieldValue<T>(int ordinal) =>
        typeof(T) == typeof(byte[]) ? (T)(object)new byte[32]
        : typeof(T) == typeof(DateOnly) ? (T)(object)new DateOnly(2026, 1, 1)
        : typeof(T) == typeof(string) ? (T)(object)GetString(ordinal)
        : default!;

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => string.Empty;

    public override object GetValue(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    // A code of the enum that stands in a column of that name; else four digits, which a kommunenummer is.
    private string Tekst(string kolonne)
    {
        var felt = modell.GetEntityTypes().SelectMany(t => t.GetProperties()).FirstOrDefault(p =>
            p.GetColumnName().Equals(kolonne, StringComparison.OrdinalIgnoreCase) && Verditype(p).IsEnum && kommando.Contains($"[{p.DeclaringType.GetTableName()}]", StringComparison.Ordinal));
        return felt?.GetTypeMapping().Converter!.ConvertToProvider(Enum.GetValues(Verditype(felt)).GetValue(0)) as string ?? "3447";
    }

    private static Type Verditype(IProperty felt) => Nullable.GetUnderlyingType(felt.ClrType) ?? felt.ClrType;

    // The columns between the first SELECT and its FROM, in their order; one that is worked out goes by its alias.
    private static string[] Kolonner(string kommando)
    {
        var (dybde, begynnelse, navn) = (0, 0, new List<string>());
        for (var i = 0; i < kommando.Length; i++)
        {
            if (kommando[i] == '(') dybde++;
            if (kommando[i] == ')') dybde--;
            var slutt = dybde == 0 && kommando.AsSpan(i).StartsWith("\nFROM");
            if (!slutt && (dybde != 0 || kommando[i] != ',') && i != kommando.Length - 1) continue;
            navn.Add(SisteNavn().Match(kommando[begynnelse..(i + 1)]).Groups[1].Value);
            begynnelse = i + 1;
            if (slutt) break;
        }

        return [.. navn];
    }

    [GeneratedRegex(@"\[(\w+)\](?: AS \[\w+\])?[^\[\]]*$")]
    private static partial Regex SisteNavn();
}
