using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// A row of the innsynslogg as the chain knows it: what stands in the columns, codes as text. A code that is no longer in
/// use can be verified like any other, and no key is needed.
/// </summary>
/// <param name="Loepenr">The row's place; the first is 1.</param>
/// <param name="Hash">The hash that is stored with it; empty for a row that is on its way in.</param>
/// <param name="Mikrosekunder">The time in microseconds since 1970.</param>
internal readonly record struct Kjederad(
    long Loepenr, byte[] Hash, string Kommune, Guid Id, long Mikrosekunder, Guid Ansatt, string Rolle, Guid Enhet, string Handling,
    string Slag, Guid Ressurs, Guid Barn, bool Tillatt, string Regel)
{
    // Seven fields of known length, and five texts of at most 80 characters with a length each.
    private const int Stoerst = SHA256.HashSizeInBytes + 8 + (5 * 16) + 8 + 1 + (5 * ((80 * 3) + 2));

    public static Kjederad Av(Innsynsrad rad, long loepenr) => new(
        loepenr, [], rad.Kommune.Nummer, rad.Id, Omforming.Mikrosekunder(rad.Tid), rad.Ansatt.Verdi, Inndata.Kode(rad.Rolle), rad.Enhet.Verdi,
        Inndata.Kode(rad.Handling), Inndata.Kode(rad.Slag), rad.Ressurs, rad.Barn?.Verdi ?? Guid.Empty, rad.Tillatt, rad.Regel);

    /// <summary>The hash the row has after another. Throws when a text is longer than its column.</summary>
    public byte[] HashEtter(ReadOnlySpan<byte> forrige)
    {
        // Every field has a known length or carries it, so no two rows read the same.
        Span<byte> felt = stackalloc byte[Stoerst];
        var her = 0;
        Ta(felt, ref her, forrige);
        Ta(felt, ref her, Loepenr);
        Ta(felt, ref her, Kommune);
        Ta(felt, ref her, Id);
        Ta(felt, ref her, Mikrosekunder);
        Ta(felt, ref her, Ansatt);
        Ta(felt, ref her, Rolle);
        Ta(felt, ref her, Enhet);
        Ta(felt, ref her, Handling);
        Ta(felt, ref her, Slag);
        Ta(felt, ref her, Ressurs);
        Ta(felt, ref her, Barn);
        felt[her++] = Tillatt ? (byte)1 : (byte)0;
        Ta(felt, ref her, Regel);
        return SHA256.HashData(felt[..her]);
    }

    private static void Ta(Span<byte> felt, ref int her, ReadOnlySpan<byte> verdi)
    {
        verdi.CopyTo(felt[her..]);
        her += verdi.Length;
    }

    private static void Ta(Span<byte> felt, ref int her, long verdi)
    {
        BinaryPrimitives.WriteInt64LittleEndian(felt[her..], verdi);
        her += sizeof(long);
    }

    private static void Ta(Span<byte> felt, ref int her, Guid verdi)
    {
        _ = verdi.TryWriteBytes(felt[her..]);
        her += 16;
    }

    private static void Ta(Span<byte> felt, ref int her, string verdi)
    {
        var lengde = Encoding.UTF8.GetByteCount(verdi);
        BinaryPrimitives.WriteUInt16LittleEndian(felt[her..], checked((ushort)lengde));
        if (lengde > felt.Length - her - sizeof(ushort)) throw new ArgumentException("The row is longer than its columns.", nameof(verdi));
        her += sizeof(ushort) + Encoding.UTF8.GetBytes(verdi, felt[(her + sizeof(ushort))..]);
    }
}
