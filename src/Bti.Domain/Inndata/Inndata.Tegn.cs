using System.Globalization;

namespace Bti.Domain;

public sealed partial class Inndata
{
    /// <summary>The no to a character that cannot be seen or stored; null for one that can.</summary>
    /// <param name="linjer">True where a text may have more lines than one.</param>
    public static Hinder? Tegnhinder(string tekst, int i, bool linjer)
    {
        var tegn = tekst[i];
        if (char.IsSurrogate(tegn) && !char.IsSurrogatePair(tekst, i)) return Hindre.UgyldigTegn;
        if (tegn is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF') return Hindre.UgyldigTegn;
        if (char.IsControl(tegn)) return linjer && tegn is '\n' or '\t' ? null : Hindre.UgyldigTegn;
        return ErUsynlig(tekst, i) ? Hindre.UsynligTegn : null;
    }

    private static bool ErUsynlig(string tekst, int i) => tekst[i] switch
    {
        '\u200C' or '\u200D' => !Skjoeter(tekst, i),

        // Arabic signs before numbers and verses: Unicode calls them format, but they are drawn.
        (>= '\u0600' and <= '\u0605') or '\u06DD' or '\u08E2' => false,

        // Fillers: letters and signs that draw nothing.
        '\u034F' or '\u115F' or '\u1160' or '\u2800' or '\u3164' or '\uFFA0' => true,
        _ => CharUnicodeInfo.GetUnicodeCategory(tekst, i) is UnicodeCategory.Format,
    };

    // Joiners are part of the writing in Persian and the languages of India, and of emoji; never of Latin letters.
    private static bool Skjoeter(string tekst, int i) =>
        i > 0 && i + 1 < tekst.Length && KanSkjoetes(tekst[i - 1]) && KanSkjoetes(tekst[i + 1]);

    private static bool KanSkjoetes(char tegn) =>
        (tegn is (>= '\u0600' and < '\u1E00') or >= '\u2190' && !char.IsWhiteSpace(tegn))
        && char.GetUnicodeCategory(tegn) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    private static bool ErMerke(UnicodeCategory slag) =>
        slag is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
