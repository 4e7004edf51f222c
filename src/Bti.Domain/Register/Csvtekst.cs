using System.Text;

namespace Bti.Domain;

/// <summary>One line of a CSV file.</summary>
/// <param name="Nr">Where it begins in the file, the heading being 1: what an editor shows.</param>
/// <param name="Felt">The cells, without their quotes.</param>
public sealed record Csvlinje(int Nr, IReadOnlyList<string> Felt);

/// <summary>
/// A file of comma separated values as spreadsheets write them: UTF-8 or Windows-1252, semicolon or comma, cells in quotes with
/// line breaks and doubled quotes in them. It is shape alone; what the cells mean is <see cref="Registerfil"/>'s.
/// </summary>
public static class Csvtekst
{
    /// <summary>The largest file, in bytes, and the most lines.</summary>
    public const int MestBytes = 5 * 1024 * 1024;
    public const int MestLinjer = 50_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of a file. What is not UTF-8 is Windows-1252, which is what a Norwegian Excel writes.</summary>
    public static Result<string> Tekst(byte[] fil)
    {
        if (fil.Length == 0) return Hindre.FilTom;
        if (fil.Length > MestBytes) return Hindre.FilForStor.Med("storrelse", Megabyte(fil.Length)).Med("maks", Megabyte(MestBytes));

        // A workbook, a picture, UTF-16: none of them is without a zero byte for long.
        if (fil.AsSpan().Contains((byte)0)) return Hindre.RegisterIkkeCsv;
        try
        {
            return Utf8.GetString(fil).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(fil);
        }
    }

    /// <summary>The lines that are not empty.</summary>
    public static Result<IReadOnlyList<Csvlinje>> Linjer(string tekst)
    {
        List<Csvlinje> linjer = [];
        List<string> felt = [];
        var (celle, skille, nr, start, iHermetegn) = (new StringBuilder(), Skilletegn(tekst), 1, 1, false);
        for (var i = 0; i <= tekst.Length; i++)
        {
            var tegn = i < tekst.Length ? tekst[i] : '\n';
            if (tegn == '\r' && i + 1 < tekst.Length && tekst[i + 1] == '\n') continue;
            if (iHermetegn)
            {
                if (i == tekst.Length) return Hindre.RegisterHermetegn.Med("linje", Tall(start));
                if (tegn == '\n') nr++;
                if (tegn != '"') _ = celle.Append(tegn);
                else if (i + 1 < tekst.Length && tekst[i + 1] == '"') _ = celle.Append(tekst[i++]);
                else iHermetegn = false;
            }
            else if (tegn == '"' && celle.Length == 0)
            {
                iHermetegn = true;
            }
            else if (tegn == skille || tegn is '\n' or '\r')
            {
                felt.Add(celle.ToString());
                _ = celle.Clear();
                if (tegn == skille) continue;
                if (felt.Exists(f => !string.IsNullOrWhiteSpace(f))) linjer.Add(new Csvlinje(start, felt));
                (felt, nr) = ([], nr + 1);
                start = nr;
                if (linjer.Count > MestLinjer + 1) return Hindre.RegisterForMange.Med("maks", Tall(MestLinjer));
            }
            else
            {
                _ = celle.Append(tegn);
            }
        }

        return linjer.Count == 0 ? Hindre.FilTom : linjer;
    }

    /// <summary>True for a cell that a spreadsheet would run (CWE-1236); also in the full-width forms.</summary>
    public static bool ErFormel(string celle) => celle.Length > 0 && "=+-@\t\r＝＋－＠".Contains(celle[0], StringComparison.Ordinal);

    /// <summary>
    /// Lines as a file that a spreadsheet opens: UTF-8 with its mark, semicolons, every text in quotes, and an apostrophe before
    /// what it would run. Read back by <see cref="Linjer"/> it is the same lines.
    /// </summary>
    public static byte[] Skriv(IEnumerable<IEnumerable<string>> linjer) =>
        [.. Encoding.UTF8.Preamble, .. Utf8.GetBytes(string.Concat(linjer.Select(linje => $"{string.Join(';', linje.Select(Celle))}\r\n")))];

    private static string Celle(string verdi) =>
        verdi.All(char.IsAsciiDigit) ? verdi : $"\"{(ErFormel(verdi) ? "'" : "")}{verdi.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // The one of the two that the heading has most of.
    private static char Skilletegn(string tekst)
    {
        var hode = tekst.AsSpan(0, tekst.IndexOf('\n', StringComparison.Ordinal) is var slutt and >= 0 ? slutt : tekst.Length);
        return hode.Count(',') > hode.Count(';') ? ',' : ';';
    }

    /// <summary>A size as it is said to people, rounded up: a file that is too large is never said to be as large as is allowed.</summary>
    internal static string Megabyte(long bytes) => $"{Tall((int)Math.Ceiling(bytes / (1024.0 * 1024)))} MB";

    private static string Tall(int tall) => tall.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
