using System.Text;

namespace Bti.Domain.Tests;

/// <summary>The same chance every time: SplitMix64 from a seed.</summary>
internal sealed class Tilfeldig(ulong froe)
{
    // What breaks readers: halves of emoji, marks, things that cannot be seen, digits of other scripts, and a good deal of ordinary text.
    private static readonly string[] Biter =
    [
        "a", "Ola", "Åsa", "ŋ", "ß", "İ", "Ола", "א", "بعد", "न", "क्ष", "日", "e\u0301", "\u0301", "\u0316", "\u0344", "👩\u200D🚒", "\uD83D", "\uDE00",
        "\u0000", "\u0007", "\u001B", "\u007F", "\u0085", "\t", "\n", "\r", "\r\n", " ", "  ", "\u00A0", "\u2028", "\u2029", "\u200B", "\u200C", "\u200D",
        "\u202E", "\u2066", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\U000E0041", "\U0001FFFF", "\u3164", "Å", "ﬁ",
        "0", "1", "2", "7", "9", "12", "2026", "129015", "73091", "１", "٣", "½", "²", "-", "+", ".", ",", "/", ":", "@", "T", "Z", "z", "%", "_", "'", "\"",
        "<", "{", "}", "\\", "07.05.2026", "7.5.26", "2026-05-07", "29.02.", "T23:30:00", "+02:00", "-14:00", "9999", "0001", "egen_tjeneste", "barn",
        "null", "true", "infinity", "NaN", "1e5", "0x", "+47", "0047", "kommune.no", "xn--", "sømna",
        "974760673", "12901573091", "22222222", "ola@kommune.no", "0193b8a0-0000-7000-8000-000000000000",
    ];

    private ulong _tilstand = froe;

    public int Under(int grense)
    {
        var x = _tilstand += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return (int)((x ^ (x >> 31)) % (ulong)grense);
    }

    public string Tekst()
    {
        var tekst = new StringBuilder();
        for (var igjen = Under(7); igjen >= 0; igjen--)
            _ = Under(6) == 0 ? tekst.Append((char)Under(0x10000)) : tekst.Append(Biter[Under(Biter.Length)]);
        return tekst.ToString();
    }

    public string Siffer(int antall) => string.Concat(Enumerable.Range(0, antall).Select(_ => (char)('0' + Under(10))));
}
