using System.Globalization;
using System.Text;

namespace Bti.Domain;

internal enum Ordslag
{
    Ingen,
    Ord,
    Tall,
    Tegn,
}

/// <summary>A word, a row of digits or a sign.</summary>
/// <param name="Fra">Where it begins in the plain text; <paramref name="Til"/> is after its end.</param>
/// <param name="Lav">In lower case.</param>
/// <param name="Setning">The number of its sentence.</param>
/// <param name="Stor">It begins with a capital.</param>
/// <param name="Versaler">All of it is capitals, and it is more than one letter.</param>
/// <param name="Foerst">The first word of a sentence, where a capital says nothing.</param>
internal readonly record struct Ord(int Fra, int Til, string Lav, Ordslag Slag, int Setning, bool Stor, bool Versaler, bool Foerst)
{
    public static Ord Ingen { get; } = new(-9, -9, "", Ordslag.Ingen, -9, false, false, false);

    public int Lengde => Til - Fra;

    public bool Er(char tegn) => Slag is Ordslag.Tegn && Lav[0] == tegn;

    /// <summary>The number in the digits; -1 for all else, and for more digits than four.</summary>
    public int Tall => Slag is Ordslag.Tall && Lengde <= 4 ? int.Parse(Lav, CultureInfo.InvariantCulture) : -1;
}

/// <summary>
/// A text as it looks: signs that are not drawn are gone, accents are put on their letters, letters and digits of other widths and
/// styles are the plain ones. Remembers where in the writer's own text everything stands.
/// </summary>
internal sealed class Vakttekst
{
    private readonly StringBuilder _tekst = new();
    private readonly List<int> _fra = [];
    private readonly List<int> _til = [];

    public Vakttekst(string tekst)
    {
        for (var i = 0; i < tekst.Length;)
        {
            var rune = Rune.TryGetRuneAt(tekst, i, out var funnet) ? funnet : Rune.ReplacementChar;
            LeggTil(rune, i, i + rune.Utf16SequenceLength);
            i += rune.Utf16SequenceLength;
        }

        Ord = Del(_tekst.ToString());
    }

    public IReadOnlyList<Ord> Ord { get; }

    /// <summary>The place in the writer's text.</summary>
    public (int Fra, int Til) Sted(int fra, int til) => (_fra[fra], _til[til - 1]);

    private void LeggTil(Rune rune, int fra, int til)
    {
        if (rune.IsAscii)
        {
            Skriv((char)rune.Value, fra, til);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format:
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark:
                SettPaaForrige(rune, til);
                break;
            case UnicodeCategory.DecimalDigitNumber:
                Skriv((char)('0' + (int)Rune.GetNumericValue(rune)), fra, til);
                break;
            default:
                foreach (var tegn in rune.ToString().Normalize(NormalizationForm.FormKC)) Skriv(Latinsk(tegn), fra, til);
                break;
        }
    }

    private void Skriv(char tegn, int fra, int til)
    {
        _ = _tekst.Append(tegn);
        _fra.Add(fra);
        _til.Add(til);
    }

    // An accent that makes no letter we know is only decoration.
    private void SettPaaForrige(Rune merke, int til)
    {
        if (_tekst.Length == 0 || !char.IsLetter(_tekst[^1])) return;
        var sammen = $"{_tekst[^1]}{merke}".Normalize(NormalizationForm.FormC);
        if (sammen.Length == 1) _tekst[^1] = sammen[0];
        _til[^1] = til;
    }

    // Cyrillic and Greek capitals and letters that look just like ours.
    private static char Latinsk(char tegn)
    {
        const string Fremmed = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο\u2019\u2018\u2010\u2011\u2012\u2013\u2014";
        const string Vaar = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo''-----";
        var plass = tegn < '\u0370' ? -1 : Fremmed.IndexOf(tegn, StringComparison.Ordinal);
        return plass < 0 ? tegn : Vaar[plass];
    }

    private static List<Ord> Del(string tekst)
    {
        var ord = new List<Ord>();
        var (setning, foerst) = (0, true);
        for (var i = 0; i < tekst.Length;)
        {
            var tegn = tekst[i];
            if (char.IsWhiteSpace(tegn))
            {
                if (tegn is '\n' or '\r' or '\u2028' or '\u2029') foerst = NySetning(ref setning);
                i++;
                continue;
            }

            var til = Slutt(tekst, i);
            if (char.IsLetter(tegn))
            {
                var helt = tekst[i..til];
                ord.Add(new(i, til, helt.ToLowerInvariant(), Ordslag.Ord, setning, char.IsUpper(tegn), helt.Length > 1 && !helt.Any(char.IsLower), foerst));
                foerst = false;
            }
            else if (char.IsAsciiDigit(tegn))
            {
                ord.Add(new(i, til, tekst[i..til], Ordslag.Tall, setning, false, false, foerst));
                foerst = false;
            }
            else
            {
                ord.Add(new(i, til, tekst[i..til], Ordslag.Tegn, setning, false, false, false));
                if (tegn is '!' or '?' || (tegn is '.' && ErPunktum(tekst, i))) foerst = NySetning(ref setning);
                else foerst |= tegn is ':' or '«' or '"' or '“' or '”' or '•' or '*' || (tegn is ')' && ord.Count > 1 && ord[^2].Slag is Ordslag.Tall) || (tegn is '-' && (i == 0 || char.IsWhiteSpace(tekst[i - 1])));
            }

            i = til;
        }

        return ord;
    }

    private static bool NySetning(ref int setning)
    {
        setning++;
        return true;
    }

    // A full stop ends a sentence when a space and a capital come after it, and no digit or single letter before.
    private static bool ErPunktum(string tekst, int i)
    {
        if (i + 1 < tekst.Length && !char.IsWhiteSpace(tekst[i + 1])) return false;
        if (i > 0 && char.IsAsciiDigit(tekst[i - 1])) return i + 2 < tekst.Length && char.IsUpper(tekst[i + 2]);
        return i < 2 || !(char.IsLetter(tekst[i - 1]) && !char.IsLetterOrDigit(tekst[i - 2]));
    }

    private static int Slutt(string tekst, int fra)
    {
        var i = fra + 1;
        if (char.IsAsciiDigit(tekst[fra]))
        {
            while (i < tekst.Length && char.IsAsciiDigit(tekst[i])) i++;
        }
        else if (char.IsLetter(tekst[fra]))
        {
            while (i < tekst.Length && (char.IsLetter(tekst[i]) || (tekst[i] == '\'' && i + 1 < tekst.Length && char.IsLetter(tekst[i + 1])))) i++;
        }

        return i;
    }
}
