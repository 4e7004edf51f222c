using System.Globalization;

namespace Bti.Domain;

public sealed partial class Inndata
{
    private static readonly int[] Orgnrvekter = [3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>An e-mail address; a domain with Norwegian letters comes back in the form that mail servers use (punycode).</summary>
    public Fortrolig? Epost(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        var tekst = verdi?.Trim();
        if (string.IsNullOrEmpty(tekst)) return Mangler<Fortrolig>(felt, etikett, paakrevd);
        var adresse = tekst.Length <= 254 && tekst.Split('@') is [var navn, var domene] && ErPostnavn(navn) && Punycode(domene) is { } ascii
            ? $"{navn}@{ascii}"
            : null;
        return adresse is { Length: <= 254 } ? Fortrolig.Av(adresse) : Nei<Fortrolig>(Hindre.EpostUgyldig, felt, etikett);
    }

    /// <summary>A telephone number: eight Norwegian digits, or + (or 00) and a country code. Comes back without spaces.</summary>
    public Fortrolig? Telefon(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Mangler<Fortrolig>(felt, etikett, paakrevd);
        var tekst = new string([.. verdi.Where(tegn => tegn is not (' ' or '\u00A0' or '-' or '(' or ')'))]);
        if (tekst is ['0', '0', .. var utenNuller]) tekst = $"+{utenNuller}";
        var gyldig = tekst switch
        {
            ['+', '4', '7', .. var norsk] => ErNorsk(norsk),
            ['+', >= '1' and <= '9', .. var resten] => resten is { Length: >= 6 and <= 14 } && resten.All(char.IsAsciiDigit),
            _ => ErNorsk(tekst),
        };
        return gyldig ? Fortrolig.Av(tekst) : Nei<Fortrolig>(Hindre.TelefonUgyldig, felt, etikett);
    }

    /// <summary>An organisasjonsnummer (nine digits, mod 11). Comes back without spaces.</summary>
    public string? Orgnr(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Mangler<string>(felt, etikett, paakrevd);
        var siffer = new string([.. verdi.Where(tegn => tegn is not (' ' or '\u00A0'))]);
        var gyldig = siffer is ['8' or '9', ..] && siffer.Length == 9 && siffer.All(char.IsAsciiDigit)
            && Orgnrvekter.Zip(siffer, (vekt, tegn) => vekt * (tegn - '0')).Sum() % 11 == 0;
        return gyldig ? siffer : Nei<string>(Hindre.OrgnrUgyldig, felt, etikett);
    }

    private static bool ErNorsk(string siffer) => siffer is [>= '2' and <= '9', ..] && siffer.Length == 8 && siffer.All(char.IsAsciiDigit);

    private static bool ErPostnavn(string navn) =>
        navn.Length is > 0 and <= 64 && navn[0] != '.' && navn[^1] != '.' && !navn.Contains("..", StringComparison.Ordinal)
        && navn.All(tegn => char.IsAsciiLetterOrDigit(tegn) || "!#$%&'*+-/=?^_`{|}~.".Contains(tegn, StringComparison.Ordinal));

    private static string? Punycode(string domene)
    {
        if (!domene.Contains('.', StringComparison.Ordinal) || !domene.All(tegn => char.IsLetterOrDigit(tegn) || tegn is '.' or '-')) return null;
        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domene).ToLowerInvariant();
            return ascii.EndsWith('.') ? null : ascii;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
