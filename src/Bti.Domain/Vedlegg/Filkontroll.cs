namespace Bti.Domain;

/// <summary>
/// Whether a file is what its name says, and can be kept without harm. It asks about the bytes alone; what only a scanner knows,
/// a scanner must answer (ADR-0049).
/// </summary>
public static class Filkontroll
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MestBytes = 20 * 1024 * 1024;

    /// <summary>The most pixels of a picture: drawn, each takes four bytes.</summary>
    public const int MestPiksler = 50_000_000;

    // A PDF says where it ends within its last bytes.
    private const int Hale = 2048;

    // The harmless file every scanner answers to. In two pieces, so that no scanner answers to this program.
    private static readonly byte[] Proevefil = [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}"u8, .. "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8];

    private static readonly byte[] Kryptertpakke = [.. "EncryptedPackage".SelectMany(tegn => (byte[])[(byte)tegn, 0])];

    /// <summary>Why the file cannot be taken in; null when it can.</summary>
    public static Hinder? Hinder(Filtype type, byte[] fil) => fil switch
    {
        [] => Hindre.FilTom,
        { Length: > MestBytes } => ForStor(fil.Length),
        _ when HarProevefil(fil) => Hindre.FilUsikker,
        _ => type switch
        {
            Filtype.Pdf => Pdf(fil),
            Filtype.Docx or Filtype.Xlsx => Kontor(type, fil),
            Filtype.Png => fil.AsSpan().StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? null : Hindre.FilInnhold,
            Filtype.Jpg => fil.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? null : Hindre.FilInnhold,
        },
    };

    /// <summary>The no to a file that is too large.</summary>
    /// <param name="bytes">How large it is, as far as it was read or as the sender says.</param>
    public static Hinder ForStor(long bytes) =>
        (Hindre.FilForStor with { Slag = Hinderslag.ForStor }).Med("storrelse", Csvtekst.Megabyte(bytes)).Med("maks", Csvtekst.Megabyte(MestBytes));

    /// <summary>True when the test file of the scanners stands in it.</summary>
    internal static bool HarProevefil(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Proevefil) >= 0;

    /// <summary>How many bytes of one reading must be kept to the next, so that nothing is missed between them.</summary>
    internal static int Overlapp => Proevefil.Length - 1;

    private static Hinder? Pdf(ReadOnlySpan<byte> fil)
    {
        if (!fil.StartsWith("%PDF-"u8) || fil[Math.Max(0, fil.Length - Hale)..].IndexOf("%%EOF"u8) < 0) return Hindre.FilInnhold;

        // The trailer, or the dictionary that stands in its place, is never packed: there a locked file says so.
        for (var rest = fil; rest.IndexOf("/Encrypt"u8) is >= 0 and var plass; rest = rest[(plass + 8)..])
        {
            if (plass + 8 < rest.Length && !char.IsAsciiLetterOrDigit((char)rest[plass + 8])) return Hindre.FilKryptert;
        }

        return null;
    }

    // A locked document is an old kind of container with the package inside it.
    private static Hinder? Kontor(Filtype type, byte[] fil) =>
        fil.AsSpan().StartsWith("PK\x03\x04"u8) ? Zipkontroll.Hinder(type, fil)
        : fil.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) && fil.AsSpan().IndexOf(Kryptertpakke) >= 0 ? Hindre.FilKryptert
        : Hindre.FilInnhold;
}
