using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// A foedselsnummer or D-nummer with right control digits, by the rule of today or the one from 2032 (Skatteetaten). Says
/// nothing of sex or age: those come from the register.
/// </summary>
public readonly record struct Foedselsnummer
{
    private static readonly int[] Vekter1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] Vekter2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private Foedselsnummer(string siffer, DateOnly dag) => (Siffer, Foedselsdato) = (siffer, dag);

    /// <summary>The eleven digits.</summary>
    public string Siffer { get; }

    /// <summary>
    /// The day of birth the number suggests: never the truth about age, which is the register's. Numbers given from 2032 carry
    /// no century, so for them it is 1940 to 2039.
    /// </summary>
    public DateOnly Foedselsdato { get; }

    /// <summary>Reads a number as people write it: a space after six digits is fine.</summary>
    public static (Foedselsnummer? Fnr, Hinder? Hinder) Les(string verdi, bool tillatSyntetisk)
    {
        var tekst = new string([.. verdi.Where(tegn => !char.IsWhiteSpace(tegn))]);
        if (!tekst.All(char.IsAsciiDigit)) return (null, Hindre.FnrTegn);
        if (tekst.Length != 11) return (null, Hindre.FnrLengde);
        var maaned = Tosifret(tekst, 2);
        if (maaned is > 40 and <= 52) return (null, Hindre.FnrHjelpenummer);
        if (!KontrollsifreneStemmer(tekst) || Dagen(tekst) is not { } dag) return (null, Hindre.FnrUgyldig);
        return maaned > 80 && !tillatSyntetisk ? (null, Hindre.FnrSyntetisk) : (new Foedselsnummer(tekst, dag), null);
    }

    /// <summary>A synthetic number (month + 80) for invented people; null when no control digits fit this individnummer.</summary>
    /// <param name="foedt">Born 1900 to 2039.</param>
    /// <param name="individnummer">500 to 999 for one born from 2000, 0 to 499 for one born before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The individnummer belongs to another century.</exception>
    public static Foedselsnummer? Syntetisk(DateOnly foedt, int individnummer)
    {
        var ni = string.Create(CultureInfo.InvariantCulture, $"{foedt.Day:00}{foedt.Month + 80:00}{foedt.Year % 100:00}{individnummer:000}");
        var k1 = (11 - (Sum(ni, Vekter1) % 11)) % 11;
        if (k1 == 10) return null;
        var k2 = (11 - (Sum($"{ni}{k1}", Vekter2) % 11)) % 11;
        if (k2 == 10) return null;
        return Les($"{ni}{k1}{k2}", tillatSyntetisk: true).Fnr is { } fnr && fnr.Foedselsdato == foedt
            ? fnr
            : throw new ArgumentOutOfRangeException(nameof(individnummer), "The individnummer belongs to another century.");
    }

    /// <summary>True when something in the text reads as a number of a person, with or without dots and spaces in it.</summary>
    public static bool StaarI(string tekst)
    {
        Span<char> siffer = stackalloc char[11];
        for (var start = 0; start < tekst.Length; start++)
        {
            if (!char.IsAsciiDigit(tekst[start]) || (start > 0 && char.IsAsciiDigit(tekst[start - 1]))) continue;
            var (antall, i) = (0, start);
            for (; i < tekst.Length && antall < 11 && (char.IsAsciiDigit(tekst[i]) || ErSkille(tekst, i, antall)); i++)
                if (char.IsAsciiDigit(tekst[i])) siffer[antall++] = tekst[i];
            if (antall == 11 && (i == tekst.Length || !char.IsAsciiDigit(tekst[i])) && Les(new string(siffer), tillatSyntetisk: true).Fnr is not null) return true;
        }

        return false;
    }

    // One sign between day, month, year, individnummer and control digits.
    private static bool ErSkille(string tekst, int i, int antall) =>
        antall is 2 or 4 or 6 or 9 && tekst[i] is ' ' or '\u00A0' or '\u202F' or '.' or '-' && char.IsAsciiDigit(tekst[i - 1]);

    /// <summary>Never the digits.</summary>
    public override string ToString() => "•••••••••••";

    // The first control digit leaves 0 today; from 2032 also 1, 2 and 3.
    private static bool KontrollsifreneStemmer(string fnr) => Sum(fnr, Vekter1) % 11 <= 3 && Sum(fnr, Vekter2) % 11 == 0;

    private static DateOnly? Dagen(string fnr)
    {
        var (dag, maaned, aar) = (Tosifret(fnr, 0), Tosifret(fnr, 2), Tosifret(fnr, 4));
        var foer2000 = aar >= 40 || (fnr[6] < '5' && Sum(fnr, Vekter1) % 11 == 0);
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{(foer2000 ? 19 : 20)}{aar:00}-{(maaned > 80 ? maaned - 80 : maaned):00}-{(dag > 40 ? dag - 40 : dag):00}");
        return DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var funnet) ? funnet : null;
    }

    private static int Tosifret(string fnr, int fra) => ((fnr[fra] - '0') * 10) + fnr[fra + 1] - '0';

    private static int Sum(string siffer, int[] vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length && i < siffer.Length; i++) sum += vekter[i] * (siffer[i] - '0');
        return sum;
    }
}
