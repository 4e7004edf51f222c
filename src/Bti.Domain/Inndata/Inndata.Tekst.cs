using System.Globalization;
using System.Text;

namespace Bti.Domain;

public sealed partial class Inndata
{
    /// <summary>Text about a person, over one or more lines.</summary>
    /// <param name="min">Fewest characters; more than 0 also for a field that may be left out.</param>
    /// <param name="maks">Most characters.</param>
    /// <param name="fnrBekreftet">True when the writer has confirmed that a foedselsnummer in the text is needed.</param>
    public Fortrolig? Fritekst(
        string felt, string etikett, string? verdi, bool paakrevd = true, int min = 0, int maks = 10_000, bool fnrBekreftet = false)
    {
        if (Tekst(felt, etikett, verdi, paakrevd, linjer: true) is not { } tekst) return null;
        if (tekst.Length < min) return Nei<Fortrolig>(Hindre.ForKort.Med("min", Tall(min)), felt, etikett);
        if (tekst.Length > maks) return Nei<Fortrolig>(ForLang(tekst, maks), felt, etikett);
        return !fnrBekreftet && Foedselsnummer.StaarI(tekst) ? Nei<Fortrolig>(Hindre.FnrITekst, felt, etikett) : Fortrolig.Av(tekst);
    }

    /// <summary>Text about a person on one line.</summary>
    public Fortrolig? Kort(string felt, string etikett, string? verdi, bool paakrevd = true, int maks = 200)
    {
        if (Tekst(felt, etikett, verdi, paakrevd, linjer: false) is not { } tekst) return null;
        return tekst.Length > maks ? Nei<Fortrolig>(ForLang(tekst, maks), felt, etikett) : Fortrolig.Av(tekst);
    }

    /// <summary>A person's name in any alphabet, in one alphabet at a time.</summary>
    public Fortrolig? Navn(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        if (Tekst(felt, etikett, verdi, paakrevd, linjer: false) is not { } navn) return null;
        if (navn.Length > 100) return Nei<Fortrolig>(ForLang(navn, 100), felt, etikett);
        return ErNavn(navn) ? Fortrolig.Av(navn) : Nei<Fortrolig>(Hindre.NavnTegn, felt, etikett);
    }

    /// <summary>What is searched for: three characters or more, at most a hundred; nothing in it is a wildcard.</summary>
    public string? Soek(string? verdi)
    {
        if (Tekst("q", "søketeksten", verdi, paakrevd: false, linjer: false) is not { } tekst || tekst.Length < 3)
            return Nei<string>(Hindre.SoekKort, "q", "søketeksten");
        return tekst.Length > 100 ? Nei<string>(ForLang(tekst, 100), "q", "søketeksten") : tekst;
    }

    // Composed, line ends as one, no blanks at the ends; characters that cannot be seen or stored are refused with their place.
    private string? Tekst(string felt, string etikett, string? verdi, bool paakrevd, bool linjer)
    {
        if (string.IsNullOrWhiteSpace(verdi))
        {
            if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
            return null;
        }

        var tekst = linjer ? verdi.ReplaceLineEndings("\n").TrimEnd() : verdi.Trim();
        for (var i = 0; i < tekst.Length; i++)
        {
            var hinder = TegnetKanIkkeStaa(tekst, i, linjer);
            if (hinder is not null) return Nei<string>(hinder.Med("posisjon", Tall(i + 1)), felt, etikett);
            if (char.IsHighSurrogate(tekst[i])) i++;
        }

        return tekst.Normalize(NormalizationForm.FormC);
    }

    private static Hinder? TegnetKanIkkeStaa(string tekst, int i, bool linjer)
    {
        var tegn = tekst[i];
        if (char.IsHighSurrogate(tegn)) return i + 1 < tekst.Length && char.IsLowSurrogate(tekst[i + 1]) ? null : Hindre.UgyldigTegn;
        if (char.IsLowSurrogate(tegn) || tegn is '\uFFFE' or '\uFFFF') return Hindre.UgyldigTegn;
        if (char.IsControl(tegn)) return linjer && tegn is '\n' or '\t' ? null : Hindre.UgyldigTegn;

        // Joiners are part of the writing in some languages, and of emoji.
        var skjoeter = tegn is '\u200C' or '\u200D';
        return char.GetUnicodeCategory(tegn) is UnicodeCategory.Format && !(linjer && skjoeter) ? Hindre.UsynligTegn : null;
    }

    private static bool ErNavn(string navn)
    {
        var merker = 0;
        var skrift = Skrift.Ingen;
        foreach (var rune in navn.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                if (++merker > 3) return false;
                continue;
            }

            merker = 0;
            if (rune.Value is ' ' or '-' or '\'' or '’' or '.' or '‐') continue;
            if (!Rune.IsLetter(rune)) return false;
            var denne = SkriftTil(rune.Value);
            if (skrift is not Skrift.Ingen && denne != skrift) return false;
            skrift = denne;
        }

        return skrift is not Skrift.Ingen;
    }

    private static Skrift SkriftTil(int rune) => rune switch
    {
        < 0x370 or (>= 0x1E00 and < 0x1F00) => Skrift.Latinsk,
        < 0x400 or (>= 0x1F00 and < 0x2000) => Skrift.Gresk,
        < 0x530 => Skrift.Kyrillisk,
        _ => Skrift.Annen,
    };

    private enum Skrift
    {
        Ingen,
        Latinsk,
        Gresk,
        Kyrillisk,
        Annen,
    }

    private static Hinder ForLang(string tekst, int maks) => Hindre.ForLang.Med("maks", Tall(maks)).Med("antall", Tall(tekst.Length));

    private static string Tall(int tall) => tall.ToString("#,0", Tallformat);

    // 10 000 with a space, as Spraakraadet writes it.
    private static readonly NumberFormatInfo Tallformat = new() { NumberGroupSeparator = " " };

    private T? Nei<T>(Hinder hinder, string felt, string etikett) where T : class
    {
        Feil(hinder, felt, etikett);
        return null;
    }
}
