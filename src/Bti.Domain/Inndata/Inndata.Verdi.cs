using System.Globalization;

namespace Bti.Domain;

public sealed partial class Inndata
{
    /// <summary>One of the named values, by its code.</summary>
    public T? Valg<T>(string felt, string etikett, string? verdi, bool paakrevd = true) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(verdi)) return Mangler<T?>(felt, etikett, paakrevd);
        return ErKode<T>(verdi, out var valgt) ? valgt : Nei<T?>(Hindre.VerdiUgyldig, felt, etikett);
    }

    /// <summary>One of the values of a list that is not an enum: the levels of a veileder, columns to sort by.</summary>
    public string? EnAv(string felt, string etikett, string? verdi, IEnumerable<string> koder, bool paakrevd = true)
    {
        if (string.IsNullOrEmpty(verdi)) return Mangler<string>(felt, etikett, paakrevd);
        return koder.Contains(verdi, StringComparer.Ordinal) ? verdi : Nei<string>(Hindre.VerdiUgyldig, felt, etikett);
    }

    /// <summary>An id chosen from a list.</summary>
    public Guid? Id(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        if (string.IsNullOrEmpty(verdi)) return Mangler<Guid?>(felt, etikett, paakrevd);
        return Guid.TryParseExact(verdi, "D", out var id) ? id : Nei<Guid?>(Hindre.VerdiUgyldig, felt, etikett);
    }

    /// <summary>A whole number within bounds, neither below zero.</summary>
    public int? Tall(string felt, string etikett, string? verdi, int min, int maks, bool paakrevd = true)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Mangler<int?>(felt, etikett, paakrevd);
        var tekst = verdi.Trim();
        return tekst.All(char.IsAsciiDigit) && int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var tall) && tall >= min && tall <= maks
            ? tall
            : Nei<int?>(Hindre.TallUgyldig.Med("min", Tall(min)).Med("maks", Tall(maks)), felt, etikett);
    }

    /// <summary>A foedselsnummer or D-nummer of somebody who is born.</summary>
    /// <param name="tillatSyntetisk">True where people are invented (<c>Bti:Fnr:TillatSyntetiske</c>).</param>
    public Foedselsnummer? Fnr(string felt, string etikett, string? verdi, bool paakrevd, bool tillatSyntetisk)
    {
        if (string.IsNullOrWhiteSpace(verdi)) return Mangler<Foedselsnummer?>(felt, etikett, paakrevd);
        var (fnr, hinder) = Foedselsnummer.Les(verdi, tillatSyntetisk);
        return fnr is { } lest && lest.Foedselsdato <= Naa.Dag ? fnr : Nei<Foedselsnummer?>(hinder ?? Hindre.FnrUgyldig, felt, etikett);
    }
}
