using System.Globalization;
using System.Text;

namespace Bti.Domain;

public sealed partial class Inndata
{
    // No script has more marks on one letter than this in running text (Unicode TR 15, stream-safe format).
    private const int FlesteMerker = 30;

    // 10 000 with a space, as Spraakraadet writes it.
    private static readonly NumberFormatInfo Tallformat = new() { NumberGroupSeparator = " " };

    /// <summary>Text about a person, over one or more lines.</summary>
    /// <param name="min">Fewest characters, when something is written.</param>
    /// <param name="maks">Most characters.</param>
    /// <param name="fnrBekreftet">True when the writer has confirmed that a foedselsnummer in the text is needed.</param>
    public Fortrolig? Fritekst(
        string felt, string etikett, string? verdi, bool paakrevd = true, int min = 0, int maks = 10_000, bool fnrBekreftet = false) =>
        Avgrenset(felt, etikett, Tekst(felt, etikett, verdi, paakrevd, maks, linjer: true), min, fnrBekreftet);

    /// <summary>Text about a person on one line.</summary>
    /// <inheritdoc cref="Fritekst"/>
    public Fortrolig? Kort(
        string felt, string etikett, string? verdi, bool paakrevd = true, int maks = 200, int min = 0, bool fnrBekreftet = false) =>
        Avgrenset(felt, etikett, Tekst(felt, etikett, verdi, paakrevd, maks), min, fnrBekreftet);

    /// <summary>A text that is kept exactly as it was typed but for how lines end. Only what no database can keep is refused.</summary>
    /// <param name="maks">Most characters.</param>
    public string? Raatekst(string felt, string etikett, string? verdi, int maks)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Nei<string>(Hindre.Paakrevd, felt, etikett);
        var tekst = MedLikeLinjeskift(verdi);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (tekst[i] == '\0' || (char.IsSurrogate(tekst[i]) && !char.IsSurrogatePair(tekst, i))) return Nei<string>(Hindre.UgyldigTegn.Med("posisjon", Tall(i + 1)), felt, etikett);
            if (char.IsHighSurrogate(tekst[i])) i++;
        }

        return tekst.Length <= maks ? tekst : Nei<string>(Hindre.ForLang.Med("maks", Tall(maks)).Med("antall", Tall(tekst.Length)), felt, etikett);
    }

    /// <summary>What is searched for: three letters or digits or more, at most a hundred characters; nothing in it is a wildcard.</summary>
    public string? Soek(string? verdi)
    {
        const string Felt = "q";
        const string Etikett = "søketeksten";
        if (string.IsNullOrWhiteSpace(verdi)) return Nei<string>(Hindre.SoekKort, Felt, Etikett);
        if (Tekst(Felt, Etikett, verdi, paakrevd: true, maks: 100) is not { } tekst) return null;
        return tekst.EnumerateRunes().Count(Rune.IsLetterOrDigit) < 3 ? Nei<string>(Hindre.SoekKort, Felt, Etikett) : tekst;
    }

    private Fortrolig? Avgrenset(string felt, string etikett, string? tekst, int min, bool fnrBekreftet)
    {
        if (tekst is null) return null;
        if (tekst.Length < min) return Nei<Fortrolig>(Hindre.ForKort.Med("min", Tall(min)), felt, etikett);
        return !fnrBekreftet && Foedselsnummer.StaarI(tekst) ? Nei<Fortrolig>(Hindre.FnrITekst, felt, etikett) : Fortrolig.Av(tekst);
    }

    // Composed, line ends as one, no blanks at the ends; characters that cannot be seen or stored are refused with their place.
    private string? Tekst(string felt, string etikett, string? verdi, bool paakrevd, int maks, bool linjer = false, Hinder? forMangeMerker = null)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Mangler<string>(felt, etikett, paakrevd);

        var tekst = (linjer ? MedLikeLinjeskift(verdi) : verdi).TrimEnd();
        var start = linjer ? 0 : tekst.Length - tekst.TrimStart().Length;
        var merker = 0;
        for (var i = start; i < tekst.Length; i++)
        {
            merker = ErMerke(CharUnicodeInfo.GetUnicodeCategory(tekst, i)) ? merker + 1 : 0;
            var hinder = merker > FlesteMerker ? forMangeMerker ?? Hindre.UgyldigTegn : Tegnhinder(tekst, i, linjer);
            if (hinder is not null) return Nei<string>(hinder.Med("posisjon", Tall(i + 1)), felt, etikett);
            if (char.IsHighSurrogate(tekst[i])) i++;
        }

        tekst = tekst[start..].Normalize(NormalizationForm.FormC);
        return tekst.Length <= maks ? tekst : Nei<string>(Hindre.ForLang.Med("maks", Tall(maks)).Med("antall", Tall(tekst.Length)), felt, etikett);
    }

    private static string MedLikeLinjeskift(string tekst) =>
        tekst.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');

    private T? Mangler<T>(string felt, string etikett, bool paakrevd)
    {
        if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
        return default;
    }

    private T? Nei<T>(Hinder hinder, string felt, string etikett)
    {
        Feil(hinder, felt, etikett);
        return default;
    }

    private static string Tall(int tall) => tall.ToString("#,0", Tallformat);
}
