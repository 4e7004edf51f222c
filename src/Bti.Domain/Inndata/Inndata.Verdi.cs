using System.Globalization;

namespace Bti.Domain;

public sealed partial class Inndata
{
    private static readonly DateOnly Tidligst = new(2000, 1, 1);
    private static readonly string[] Norske = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>A day. An instant is the day it is in Oslo.</summary>
    /// <param name="tidligst">The first day that can be meant; 01.01.2000 when nothing is said.</param>
    /// <param name="senest">The last day that can be meant.</param>
    /// <param name="ikkeFramtid">True for what has happened.</param>
    /// <param name="ikkeFortid">True for what shall happen.</param>
    public DateOnly? Dato(
        string felt, string etikett, string? verdi, bool paakrevd = true, DateOnly? tidligst = null, DateOnly? senest = null,
        bool ikkeFramtid = false, bool ikkeFortid = false)
    {
        var tekst = verdi?.Trim();
        if (string.IsNullOrEmpty(tekst)) return Mangler(felt, etikett, paakrevd);
        if (LesDag(tekst) is not { } dag)
        {
            Feil(HarDatoform(tekst) ? Hindre.DatoUgyldig : Hindre.DatoFormat, felt, etikett);
            return null;
        }

        var hinder = dag < (tidligst ?? Tidligst) ? Hindre.DatoForGammel.Med("dato", Dato(tidligst ?? Tidligst))
            : ikkeFramtid && dag > Naa.Dag ? Hindre.DatoFramtid
            : ikkeFortid && dag < Naa.Dag ? Hindre.DatoFortid
            : dag > senest ? Hindre.DatoForLangt.Med("dato", Dato(senest.Value))
            : null;
        if (hinder is null) return dag;
        Feil(hinder, felt, etikett);
        return null;
    }

    /// <summary>One of the named values, by its code.</summary>
    public T? Valg<T>(string felt, string etikett, string? verdi, bool paakrevd = true) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(verdi))
        {
            if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
            return null;
        }

        if (ErKode<T>(verdi, out var valgt)) return valgt;
        Feil(Hindre.VerdiUgyldig, felt, etikett);
        return null;
    }

    /// <summary>An id chosen from a list.</summary>
    public Guid? Id(string felt, string etikett, string? verdi, bool paakrevd = true)
    {
        if (string.IsNullOrEmpty(verdi))
        {
            if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
            return null;
        }

        if (Guid.TryParse(verdi, out var id)) return id;
        Feil(Hindre.VerdiUgyldig, felt, etikett);
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Tall(string felt, string etikett, string? verdi, int min, int maks, bool paakrevd = true)
    {
        if (string.IsNullOrEmpty(verdi))
        {
            if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
            return null;
        }

        if (int.TryParse(verdi, NumberStyles.None, CultureInfo.InvariantCulture, out var tall) && tall >= min && tall <= maks) return tall;
        Feil(Hindre.TallUgyldig.Med("min", Tall(min)).Med("maks", Tall(maks)), felt, etikett);
        return null;
    }

    /// <summary>A foedselsnummer or D-nummer.</summary>
    /// <param name="tillatSyntetisk">True where people are invented (<c>Bti:Fnr:TillatSyntetiske</c>).</param>
    public Foedselsnummer? Fnr(string felt, string etikett, string? verdi, bool paakrevd, bool tillatSyntetisk)
    {
        if (string.IsNullOrWhiteSpace(verdi))
        {
            if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
            return null;
        }

        var (fnr, hinder) = Foedselsnummer.Les(verdi, tillatSyntetisk);
        if (hinder is not null) Feil(hinder, felt, etikett);
        return fnr;
    }

    private DateOnly? Mangler(string felt, string etikett, bool paakrevd)
    {
        if (paakrevd) Feil(Hindre.Paakrevd, felt, etikett);
        return null;
    }

    private DateOnly? LesDag(string tekst)
    {
        if (DateOnly.TryParseExact(tekst, Norske, CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return dag;
        if (HarToSifretAar(tekst))
        {
            // Two digits mean the century that lies behind us, or at the most a year ahead.
            var naert = tekst[..^2] + "20" + tekst[^2..];
            if (!DateOnly.TryParseExact(naert, Norske, CultureInfo.InvariantCulture, DateTimeStyles.None, out dag)) return null;
            return dag > Naa.Dag.AddYears(1) ? dag.AddYears(-100) : dag;
        }

        return tekst.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(tekst, ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var tid)
                ? Naa.OsloDag(tid)
                : null;
    }

    private static bool HarToSifretAar(string tekst) => tekst.Split('.') is [_, _, { Length: 2 } aar] && aar.All(char.IsAsciiDigit);

    // dd.mm.yyyy with a day that is not there, as against another way of writing.
    private static bool HarDatoform(string tekst) =>
        tekst.Split('.') is [{ Length: 1 or 2 } dag, { Length: 1 or 2 } maaned, { Length: 2 or 4 } aar]
        && dag.All(char.IsAsciiDigit) && maaned.All(char.IsAsciiDigit) && aar.All(char.IsAsciiDigit);

    private static string Dato(DateOnly dag) => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
