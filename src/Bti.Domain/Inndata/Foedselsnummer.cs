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

    /// <summary>The day of birth the number carries: a suggestion for the form, never the truth about age.</summary>
    public DateOnly Foedselsdato { get; }

    /// <summary>Reads a number as people write it: a space after six digits is fine.</summary>
    public static (Foedselsnummer? Fnr, Hinder? Hinder) Les(string verdi, bool tillatSyntetisk)
    {
        var tekst = new string([.. verdi.Where(tegn => tegn is not (' ' or '\u00A0' or '\n' or '\r'))]);
        if (!tekst.All(char.IsAsciiDigit)) return (null, Hindre.FnrTegn);
        if (tekst.Length != 11) return (null, Hindre.FnrLengde);
        var maaned = ((tekst[2] - '0') * 10) + tekst[3] - '0';
        if (maaned is > 40 and <= 52) return (null, Hindre.FnrHjelpenummer);
        if (!KontrollsifreneStemmer(tekst) || Dagen(tekst) is not { } dag) return (null, Hindre.FnrUgyldig);
        return maaned > 80 && !tillatSyntetisk ? (null, Hindre.FnrSyntetisk) : (new Foedselsnummer(tekst, dag), null);
    }

    /// <summary>A synthetic number (month + 80) for invented people; null when no control digits fit this individnummer.</summary>
    /// <param name="foedt">Born 2000 to 2039.</param>
    /// <param name="individnummer">500 to 999.</param>
    public static Foedselsnummer? Syntetisk(DateOnly foedt, int individnummer)
    {
        var ni = string.Create(CultureInfo.InvariantCulture, $"{foedt.Day:00}{foedt.Month + 80:00}{foedt.Year % 100:00}{individnummer:000}");
        var k1 = (11 - (Sum(ni, Vekter1) % 11)) % 11;
        if (k1 == 10) return null;
        var k2 = (11 - (Sum($"{ni}{k1}", Vekter2) % 11)) % 11;
        return k2 == 10 ? null : new Foedselsnummer($"{ni}{k1}{k2}", foedt);
    }

    /// <summary>True when something in the text reads as a number of a person.</summary>
    public static bool StaarI(string tekst)
    {
        Span<char> siffer = stackalloc char[11];
        for (var start = 0; start < tekst.Length; start++)
        {
            if (!char.IsAsciiDigit(tekst[start]) || (start > 0 && char.IsAsciiDigit(tekst[start - 1]))) continue;
            var (antall, i) = (0, start);
            for (; i < tekst.Length && antall < 11 && (char.IsAsciiDigit(tekst[i]) || (antall == 6 && tekst[i] is ' ' or '.')); i++)
                if (char.IsAsciiDigit(tekst[i])) siffer[antall++] = tekst[i];
            if (antall == 11 && (i == tekst.Length || !char.IsAsciiDigit(tekst[i])) && Les(new string(siffer), tillatSyntetisk: true).Fnr is not null) return true;
        }

        return false;
    }

    /// <summary>Never the digits.</summary>
    public override string ToString() => "•••••••••••";

    private static bool KontrollsifreneStemmer(string fnr) => Sum(fnr, Vekter1) % 11 is 0 or 1 or 2 or 3 && Sum(fnr, Vekter2) % 11 == 0;

    private static DateOnly? Dagen(string fnr)
    {
        int Tosifret(int fra) => int.Parse(fnr.AsSpan(fra, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var (dag, maaned, aar) = (Tosifret(0), Tosifret(2), Tosifret(4));
        var individ = int.Parse(fnr.AsSpan(6, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        var hundre = individ < 500 || (individ >= 900 && aar >= 40) ? 1900 : individ < 750 && aar >= 54 ? 1800 : 2000;
        var tekst = string.Create(CultureInfo.InvariantCulture, $"{hundre + aar:0000}-{(maaned > 80 ? maaned - 80 : maaned):00}-{(dag > 40 ? dag - 40 : dag):00}");
        return DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var funnet) ? funnet : null;
    }

    private static int Sum(string siffer, int[] vekter)
    {
        var sum = 0;
        for (var i = 0; i < vekter.Length && i < siffer.Length; i++) sum += vekter[i] * (siffer[i] - '0');
        return sum;
    }
}
