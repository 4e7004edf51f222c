using System.Globalization;

namespace Bti.Domain;

public sealed partial class Inndata
{
    private static readonly DateOnly Tidligst = new(2000, 1, 1);
    private static readonly string[] Norske = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];
    private static readonly string[] Tidspunkt = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>
    /// A day, written as dd.mm.yyyy with or without zeroes, with two digits for the year, or as yyyy-mm-dd. An instant with an
    /// offset is the day it is in Oslo.
    /// </summary>
    /// <param name="tidligst">The first day that can be meant; 01.01.2000 when nothing is said.</param>
    /// <param name="senest">The last day that can be meant; five years from now when nothing is said.</param>
    /// <param name="ikkeFramtid">True for what has happened.</param>
    /// <param name="ikkeFortid">True for what shall happen.</param>
    public DateOnly? Dato(
        string felt, string etikett, string? verdi, bool paakrevd = true, DateOnly? tidligst = null, DateOnly? senest = null,
        bool ikkeFramtid = false, bool ikkeFortid = false)
    {
        var tekst = verdi?.Trim();
        if (string.IsNullOrEmpty(tekst)) return Mangler<DateOnly?>(felt, etikett, paakrevd);
        if (LesDag(tekst) is not { } dag) return Nei<DateOnly?>(HarDatoform(tekst) ? Hindre.DatoUgyldig : Hindre.DatoFormat, felt, etikett);

        var (foerste, siste) = (tidligst ?? Tidligst, senest ?? Naa.Dag.AddYears(5));
        var hinder = dag < foerste && !(ikkeFortid && tidligst is null) ? Hindre.DatoForGammel.Med("dato", Dato(foerste))
            : ikkeFramtid && dag > Naa.Dag ? Hindre.DatoFramtid
            : ikkeFortid && dag < Naa.Dag ? Hindre.DatoFortid
            : dag > siste ? Hindre.DatoForLangt.Med("dato", Dato(siste))
            : null;
        return hinder is null ? dag : Nei<DateOnly?>(hinder, felt, etikett);
    }

    /// <summary>Notes it when an end lies before its start; says nothing when one of them is missing.</summary>
    public void Rekkefoelge(string felt, string etikett, DateOnly? start, DateOnly? slutt)
    {
        if (slutt < start) Feil(Hindre.DatoRekkefoelge, felt, etikett);
    }

    /// <summary>Notes it when a person is older than the kommune's plan is for.</summary>
    /// <param name="alder">In whole years (<see cref="Barn.Alder"/>).</param>
    /// <param name="maksAlder">The oldest, in whole years (<see cref="Kommuneregler.MaksAlder"/>).</param>
    public void Alder(string felt, string etikett, int alder, int maksAlder)
    {
        if (alder > maksAlder) Feil(Hindre.AlderUtenfor.Med("alder", Tall(alder)), felt, etikett);
    }

    private DateOnly? LesDag(string tekst)
    {
        if (Les(tekst, out var dag)) return dag;
        if (HarToSifretAar(tekst))
        {
            // Two digits mean the century that lies behind us, or at the most a year ahead.
            if (!Les($"{tekst[..^2]}20{tekst[^2..]}", out dag)) return null;
            return dag > Naa.Dag.AddYears(1) ? dag.AddYears(-100) : dag;
        }

        var medForskyvning = tekst is [.. var foran, 'Z'] ? $"{foran}+00:00" : tekst;
        return DateTimeOffset.TryParseExact(medForskyvning, Tidspunkt, CultureInfo.InvariantCulture, DateTimeStyles.None, out var tid)
            ? Naa.OsloDag(tid)
            : null;
    }

    private static bool Les(string tekst, out DateOnly dag) =>
        DateOnly.TryParseExact(tekst, Norske, CultureInfo.InvariantCulture, DateTimeStyles.None, out dag);

    private static bool HarToSifretAar(string tekst) => HarDatoform(tekst) && tekst[^3] == '.';

    // dd.mm.yyyy with a day that is not there, as against another way of writing.
    private static bool HarDatoform(string tekst) =>
        tekst.Split('.') is [{ Length: 1 or 2 } dag, { Length: 1 or 2 } maaned, { Length: 2 or 4 } aar]
        && dag.All(char.IsAsciiDigit) && maaned.All(char.IsAsciiDigit) && aar.All(char.IsAsciiDigit);

    private static string Dato(DateOnly dag) => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
