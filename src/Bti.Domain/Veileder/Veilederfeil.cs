using System.Globalization;

namespace Bti.Domain;

/// <summary>What was read of a veileder: the veileder, or everything that is wrong with its text, the first line first.</summary>
public sealed record Lestveileder(Handlingsveileder? Veileder, IReadOnlyList<Veilederfeil> Feil);

/// <summary>Something that is wrong on a line of a veileder.</summary>
/// <param name="Linje">1 for the first.</param>
/// <param name="Hinder">What is wrong, with the words that may stand there.</param>
public sealed record Veilederfeil(int Linje, Hinder Hinder)
{
    // Longer words are cut: the sentence shall be read.
    private const int LengsteOrd = 60;

    /// <summary>«Linje 14: …», as it stands in a message to the one who starts the host.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Linje {Linje}: {Hinder.Forklaring}");

    public static Veilederfeil ForStor(int maks, int antall) => new(1, Hindre.VeilederForStor.Med("maks", Tall(maks)).Med("antall", Tall(antall)));

    public static Veilederfeil Uleselig(int linje) => new(linje, Hindre.VeilederUleselig);

    public static Veilederfeil Forbudt(int linje, string ord) => new(linje, MedOrd(Hindre.VeilederForbudt, ord));

    public static Veilederfeil Tegn(int linje) => new(linje, Hindre.VeilederTegn);

    public static Veilederfeil UkjentFelt(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentFelt, ord, lovlige));

    public static Veilederfeil FeltMangler(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederFeltMangler, felt));

    public static Veilederfeil FeltToGanger(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederFeltToGanger, felt));

    public static Veilederfeil IkkeTekst(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "en tekst på samme linje"));

    public static Veilederfeil IkkeListe(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "en liste, med en strek foran hvert ledd"));

    public static Veilederfeil IkkeFelter(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "opplysninger på formen «navn: verdi»"));

    public static Veilederfeil IkkeTall(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "et helt tall"));

    public static Veilederfeil IkkeSant(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "true eller false"));

    public static Veilederfeil IkkeDato(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "en dag på formen «2026-08-01»"));

    public static Veilederfeil IkkeVersjon(int linje, string felt) => new(linje, MedOrd(Hindre.VeilederForm, felt).Med("form", "høyst 40 bokstaver a–z, siffer, punktum og bindestreker"));

    public static Veilederfeil UkjentFrist(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "en frist"));

    public static Veilederfeil UkjentUtsettelse(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "en utsettelse"));

    public static Veilederfeil UkjentRolle(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "en ansvarlig"));

    public static Veilederfeil UkjentMottaker(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "en mottaker"));

    public static Veilederfeil UkjentKrav(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "et krav"));

    public static Veilederfeil UkjentStige(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "en stige"));

    public static Veilederfeil UkjentNivaa(int linje, string ord, IEnumerable<string> lovlige) => new(linje, MedOrd(Hindre.VeilederUkjentOrd, ord, lovlige).Med("slag", "et nivå veien herfra kan gå til, som"));

    public static Veilederfeil IkkeFrist(int linje, string ord) =>
        new(linje, MedOrd(Hindre.VeilederSetning, ord, [Fristregel.Ordene]).Med("eksempel", Fristregel.Eksempel).Med("slag", "en frist"));

    public static Veilederfeil IkkeStigetrinn(int linje, string ord) =>
        new(linje, MedOrd(Hindre.VeilederSetning, ord, [Stigeregel.Ordene]).Med("eksempel", Stigeregel.Eksempel).Med("slag", "et trinn på en stige"));

    public static Veilederfeil ForLang(int linje, string felt, int maks, int antall) =>
        new(linje, MedOrd(Hindre.VeilederForLang, felt).Med("maks", Tall(maks)).Med("antall", Tall(antall)));

    public static Veilederfeil ForMange(int linje, string felt, int maks, int antall) =>
        new(linje, MedOrd(Hindre.VeilederForMange, felt).Med("maks", Tall(maks)).Med("antall", Tall(antall)));

    public static Veilederfeil BruktFoer(int linje, string ord, int foer) => new(linje, MedOrd(Hindre.VeilederBruktFoer, ord).Med("linje", Tall(foer)));

    public static Veilederfeil Nivaarekke(int linje, int nivaa) => new(linje, Hindre.VeilederNivaarekke.Med("nivaa", Tall(nivaa)));

    public static Veilederfeil VeiUtenMaal(int linje) => new(linje, Hindre.VeilederVeiUtenMaal);

    public static Veilederfeil Stigerekke(int linje, string ord) => new(linje, MedOrd(Hindre.VeilederStigerekke, ord));

    private static Hinder MedOrd(Hinder hinder, string ord, IEnumerable<string>? lovlige = null)
    {
        var kort = ord.Length <= LengsteOrd ? ord : $"{ord[..LengsteOrd]}…";
        var med = hinder.Med("ord", kort);
        return lovlige is null ? med : med.Med("lovlige", string.Join(", ", lovlige));
    }

    private static string Tall(int tall) => tall.ToString(CultureInfo.InvariantCulture);
}
