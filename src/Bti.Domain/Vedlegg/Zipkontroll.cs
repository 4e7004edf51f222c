using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bti.Domain;

/// <summary>
/// Walks through a package of Office: every entry is unpacked into nothing and counted, so that it is known how large it becomes
/// before anybody unpacks it. The list at the end of the package is read by hand: a library makes room for all it says it holds.
/// </summary>
internal static class Zipkontroll
{
    /// <summary>The most entries; a large document has some hundreds.</summary>
    public const int MestOppfoeringer = 2_000;

    /// <summary>The most bytes it may become, and how many times its own size.</summary>
    public const long MestUtpakket = 200L * 1024 * 1024;
    public const int MestGanger = 100;

    // What is smaller than this harms nobody, however well it is packed.
    private const long AlltidLov = 1024 * 1024;

    private const int Sluttlengde = 22;
    private const int Listelengde = 46;
    private const int Hodelengde = 30;
    private const int Mestkommentar = ushort.MaxValue;
    private const int Stykke = 64 * 1024;
    private const string Innholdsliste = "[Content_Types].xml";

    private sealed record Oppfoering(string Navn, ushort Metode, int Start, int Pakket, uint Utpakket);

    /// <summary>Why the package cannot be taken in; null when it can.</summary>
    public static Hinder? Hinder(Filtype type, byte[] fil)
    {
        var (oppfoeringer, hinder) = Les(fil);
        if (hinder is not null) return hinder;

        // Two by one name are read differently by different programs; macros have no place in what is not called so.
        if (oppfoeringer!.DistinctBy(o => o.Navn, StringComparer.OrdinalIgnoreCase).Count() < oppfoeringer!.Count) return Hindre.FilUsikker;
        if (oppfoeringer.Exists(o => o.Navn.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || o.Navn.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)))
            return Hindre.FilUsikker;

        var igjen = Math.Min(MestUtpakket, Math.Max(AlltidLov, (long)fil.Length * MestGanger));
        var buffer = new byte[Filkontroll.Overlapp + Stykke];
        using var liste = new MemoryStream();
        foreach (var oppfoering in oppfoeringer)
        {
            if (Pakkut(fil, oppfoering, buffer, ref igjen, oppfoering.Navn == Innholdsliste ? liste : null) is { } nei) return nei;
        }

        return Innhold(type, Encoding.UTF8.GetString(liste.GetBuffer(), 0, (int)liste.Length));
    }

    private static Hinder? Innhold(Filtype type, string liste) =>
        liste.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? Hindre.FilUsikker
        : liste.Contains(type is Filtype.Docx ? "wordprocessingml.document.main+xml" : "spreadsheetml.sheet.main+xml", StringComparison.Ordinal) ? null
        : Hindre.FilInnhold;

    private static Result<List<Oppfoering>> Les(ReadOnlySpan<byte> fil)
    {
        if (fil.Length < Sluttlengde) return Hindre.FilInnhold;
        var hale = Math.Max(0, fil.Length - Sluttlengde - Mestkommentar);
        var slutt = hale + fil[hale..].LastIndexOf("PK\x05\x06"u8);
        if (slutt < hale || slutt + Sluttlengde > fil.Length) return Hindre.FilInnhold;
        var (antall, start) = (Kort(fil, slutt + 10), Langt(fil, slutt + 16));
        if (antall > MestOppfoeringer) return Hindre.FilUsikker;

        List<Oppfoering> oppfoeringer = [];
        for (long plass = start; oppfoeringer.Count < antall;)
        {
            if (plass + Listelengde > slutt || !fil[(int)plass..].StartsWith("PK\x01\x02"u8)) return Hindre.FilInnhold;
            var rad = fil[(int)plass..slutt];
            if ((Kort(rad, 8) & 1) != 0) return Hindre.FilKryptert;
            var navnelengde = Kort(rad, 28);
            var (pakket, utpakket, hode) = (Langt(rad, 20), Langt(rad, 24), Langt(rad, 42));
            if (Listelengde + navnelengde > rad.Length || hode + Hodelengde + navnelengde > fil.Length) return Hindre.FilInnhold;
            var navn = rad.Slice(Listelengde, navnelengde);

            // What stands before the entry itself says the same, or some program reads another document than we do.
            var foran = fil[(int)hode..];
            if (!foran.StartsWith("PK\x03\x04"u8) || Kort(foran, 26) != navnelengde || !foran.Slice(Hodelengde, navnelengde).SequenceEqual(navn)) return Hindre.FilInnhold;
            var innhold = hode + Hodelengde + navnelengde + Kort(foran, 28);
            if (innhold + pakket > fil.Length) return Hindre.FilInnhold;
            oppfoeringer.Add(new(Encoding.UTF8.GetString(navn), Kort(rad, 10), (int)innhold, (int)pakket, utpakket));
            plass += Listelengde + navnelengde + Kort(rad, 30) + Kort(rad, 32);
        }

        return oppfoeringer;
    }

    // Never holds more than one piece, whatever it becomes.
    private static Hinder? Pakkut(byte[] fil, Oppfoering oppfoering, byte[] buffer, ref long igjen, MemoryStream? kopi)
    {
        using var pakket = new MemoryStream(fil, oppfoering.Start, oppfoering.Pakket, writable: false);
        using var stroem = oppfoering.Metode switch { 0 => pakket, 8 => new DeflateStream(pakket, CompressionMode.Decompress), _ => (Stream?)null };
        if (stroem is null) return Hindre.FilUsikker;
        try
        {
            var (sum, foer) = (0L, 0);
            while (stroem.Read(buffer, foer, Stykke) is > 0 and var lest)
            {
                (sum, igjen) = (sum + lest, igjen - lest);
                if (igjen < 0 || sum > oppfoering.Utpakket || (kopi is not null && sum > AlltidLov)) return Hindre.FilUsikker;
                if (Filkontroll.HarProevefil(buffer.AsSpan(0, foer + lest))) return Hindre.FilUsikker;
                kopi?.Write(buffer, foer, lest);
                var behold = Math.Min(Filkontroll.Overlapp, foer + lest);
                buffer.AsSpan(foer + lest - behold, behold).CopyTo(buffer);
                foer = behold;
            }

            return sum == oppfoering.Utpakket ? null : Hindre.FilInnhold;
        }
        catch (InvalidDataException)
        {
            return Hindre.FilInnhold;
        }
    }

    private static ushort Kort(ReadOnlySpan<byte> bytes, int plass) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[plass..]);

    private static uint Langt(ReadOnlySpan<byte> bytes, int plass) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[plass..]);
}
