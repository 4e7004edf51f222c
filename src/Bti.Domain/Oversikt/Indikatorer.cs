namespace Bti.Domain;

/// <summary>What the leader of the kommune asks about (domain §8), in the order it is shown. Some are not counted, and the page says why.</summary>
public enum Indikator
{
    SakerPerNivaa,
    TidPaaNivaa,
    UroTilAvklaring,
    UroTilFoersteTiltak,
    Samtykkeandel,
    SamtykkeTrukket,
    SamtykkeUtloeper,
    EvalueringForfalt,
    UtenStafettholder,
    OverleveringAapen,
    AvsluttetMaalNaadd,
    UtfallEvaluering,
    Gjenaapnet,
    BarnetsStemme,
    Droeftingsteam,
    BekymringsmeldingerSendt,
    MelderTilbakemelding,
    OpplaeringDekning,
    TiltakBruk,
}

/// <summary>
/// The numbers of one period beside those of <see cref="Oversikt"/>, hidden so that neither they nor both together tell of a few
/// (ADR-0050 says how each could have).
/// </summary>
/// <param name="TilAvklaring">Days from the uro arose to it was decided. Hidden with the share that was decided in time: P90 says which side of the limit nine of ten are.</param>
/// <param name="SamtykkeTrukket">How many times a samtykke to the log was withdrawn or ran out; sensitive, and no share: what was given would tell how many said no.</param>
/// <param name="SamtykkeUtloeper">Open forloep whose samtykke to the log ends within <see cref="Utloepsdager"/> days of the last day; sensitive.</param>
/// <param name="EvalueringForfalt">Open forloep where the day to evaluate had passed on the last day.</param>
/// <param name="GjenaapnetProsent">Of those closed in the same period a year before, how many had a new forloep within a year, in percent. Of how many is not said: it was hidden then when it was small.</param>
/// <param name="Ventetid">From the uro arose to help began, for those it arose for in the period. Hidden with in and out.</param>
/// <param name="Saker">Cases reported for discussion, by kind; a table of one row.</param>
/// <param name="TilDroefting">Days from a case was reported to the meeting that discussed it.</param>
public sealed record Indikatorer(
    Varighet TilAvklaring, int? SamtykkeTrukket, int? SamtykkeUtloeper, Andel EvalueringForfalt, int? GjenaapnetProsent, Ventetid? Ventetid,
    PrikketTabell Saker, Varighet TilDroefting)
{
    /// <summary>What is said of a tiltak nobody has judged in the period.</summary>
    public const string IkkeVurdert = "ikke_vurdert";

    /// <summary>
    /// Forloep that used each tiltak of the catalogue in the period, by id, and what was last said of its effect in it. One table: what was
    /// used, beside what was judged, is how many were not. Those none used are left out; null for a period that was counted before it was.
    /// </summary>
    public PrikketTabell? Tiltak { get; init; }

    /// <summary>How many days ahead a samtykke is said to end soon.</summary>
    public const int Utloepsdager = 30;
}

/// <summary>What is counted beside the hendelser: rows that say themselves which days they hold.</summary>
/// <param name="Forfalte">The forloep that had a day to evaluate behind them at the end of the period.</param>
/// <param name="Tiltak">The tiltak of the catalogue that were in use some day of the period.</param>
/// <param name="Katalog">Every tiltak of the catalogue, by id.</param>
public sealed record Tellgrunnlag(
    IReadOnlySet<ForloepId> Forfalte, IReadOnlyList<TellbartTiltak> Tiltak, IReadOnlyList<TellbarSak> Saker, IReadOnlyList<string> Katalog)
{
    public static readonly Tellgrunnlag Tomt = new(new HashSet<ForloepId>(), [], [], []);
}

/// <summary>A case reported for discussion.</summary>
/// <param name="Droeftet">The day of the meeting; null while it waits.</param>
public sealed record TellbarSak(Sakslag Slag, DateOnly Meldt, DateOnly? Droeftet);

/// <summary>A tiltak of the catalogue in a forloep.</summary>
/// <param name="Til">The day it ended; null while it goes on.</param>
public sealed record TellbartTiltak(TiltakId Id, ForloepId Forloep, string Katalog, DateOnly Fra, DateOnly? Til);

/// <summary>Counts the indicators of a period.</summary>
internal static class Indikatorteller
{
    /// <param name="avklartInnen">The share that is shown of the same uroer.</param>
    /// <param name="erFlytSkjult">True when how many came in and went out is hidden.</param>
    /// <param name="varFlytSkjult">True when it was in the same period a year before.</param>
    internal static Indikatorer Tell(
        Tertial periode, IReadOnlyList<Tellbart> forloep, IReadOnlyList<int> avklart, Andel avklartInnen, bool erFlytSkjult, bool varFlytSkjult, Tellgrunnlag grunnlag)
    {
        var aktive = forloep.Where(f => f.Spor.NivaaPaa(periode.Til) is not null).ToDictionary(f => f.Id);
        return new(
            avklartInnen.Prosent is null ? new(null, null, null) : Varighet.Regn(avklart),
            UtenFaa(Trukket(periode, forloep)), UtenFaa(Utloeper(periode, forloep)),
            Andel.Regn(aktive.Keys.Count(grunnlag.Forfalte.Contains), aktive.Count),
            varFlytSkjult ? null : Gjenaapnet(periode, forloep),
            erFlytSkjult ? null : Ventetid.Regn([.. forloep.Where(f => periode.Har(f.Spor.Oppsto)).Select(f => f.Spor.Ventet(periode.Til))]),
            Rad([.. Enum.GetValues<Sakslag>().Select(slag => (Inndata.Kode(slag), grunnlag.Saker.Count(s => s.Slag == slag && periode.Har(s.Meldt))))], Prikking.MinstSensitiv),
            Varighet.Regn(grunnlag.Saker.Where(s => s.Droeftet is { } dag && periode.Har(dag)).Select(s => s.Droeftet!.Value.DayNumber - s.Meldt.DayNumber)))
        {
            Tiltak = Prikking.Prikk(Tiltak(periode, forloep.ToDictionary(f => f.Id), grunnlag)),
        };
    }

    // A forloep counts once for each tiltak, also when it has begun it twice.
    private static Krysstabell Tiltak(Tertial periode, Dictionary<ForloepId, Tellbart> forloep, Tellgrunnlag grunnlag)
    {
        List<string> kolonner = [.. Enum.GetValues<Effekt>().Select(Inndata.Kode), Indikatorer.IkkeVurdert];
        var brukt = grunnlag.Tiltak
            .Where(t => forloep.TryGetValue(t.Forloep, out var f) && f.Spor.ErAapentI(t.Fra > periode.Fra ? t.Fra : periode.Fra, t.Til < periode.Til ? t.Til.Value : periode.Til))
            .GroupBy(t => (t.Katalog, t.Forloep), t => t.Id)
            .Select(g => (g.Key.Katalog, Effekt: forloep[g.Key.Forloep].Spor.Vurdert.Where(v => periode.Har(v.Dag) && g.Contains(v.Tiltak)).Select(v => (Effekt?)v.Effekt).LastOrDefault()))
            .ToLookup(t => t.Katalog, t => t.Effekt is { } effekt ? Inndata.Kode(effekt) : Indikatorer.IkkeVurdert);
        return new([.. grunnlag.Katalog.Where(brukt.Contains).Select(id => new Krysstabell.Rad(id, Prikking.LitenEnhet, [.. kolonner.Select(k => brukt[id].Count(e => e == k))]))], kolonner);
    }

    /// <summary>Each time a samtykke to the log was withdrawn or ran out, by the unit that led.</summary>
    internal static IReadOnlyList<EnhetId> Trukket(Tertial periode, IReadOnlyList<Tellbart> forloep) =>
        [.. forloep.SelectMany(f => f.Spor.Samtykke.Where(s => periode.Har(s.Dag) && s.Stilling is Samtykkestilling.Trukket).Select(s => f.EnhetPaa(s.Dag)))];

    /// <summary>Each open forloep whose samtykke to the log ends soon, by the unit that leads.</summary>
    internal static IReadOnlyList<EnhetId> Utloeper(Tertial periode, IReadOnlyList<Tellbart> forloep) =>
        [.. forloep.Where(f => f.Spor.NivaaPaa(periode.Til) is not null && f.Spor.SamtykketVarerPaa(periode.Til) is { } varer && varer >= periode.Til && varer <= periode.Til.AddDays(Indikatorer.Utloepsdager)).Select(f => f.EnhetPaa(periode.Til))];

    // Nor may what is left for the leader of a unit be few.
    private static int? UtenFaa(IReadOnlyList<EnhetId> alle) =>
        alle.CountBy(e => e).Select(e => alle.Count - e.Value).Append(alle.Count).Any(antall => antall is > 0 and < Prikking.MinstSensitiv) ? null : alle.Count;

    private static PrikketTabell Rad(IReadOnlyList<(string Kode, int Antall)> tall, int minst = Prikking.Minst) =>
        Prikking.Prikk(new([new("", int.MaxValue, [.. tall.Select(t => t.Antall)])], [.. tall.Select(t => t.Kode)]), minst);

    // A year must have gone for all of them: the period is the one a year ago. What was hidden then stays so.
    private static int? Gjenaapnet(Tertial periode, IReadOnlyList<Tellbart> forloep)
    {
        var foer = periode with { Aar = periode.Aar - 1 };
        var startet = forloep.SelectMany(f => f.Spor.Startet.Select(dag => (f.Barn, Dag: dag))).ToLookup(s => s.Barn, s => s.Dag);
        var avsluttet = forloep.SelectMany(f => f.Spor.Avsluttet.Where(a => foer.Har(a.Dag)).Select(a => (f.Barn, a.Dag))).ToList();
        return Andel.Regn(avsluttet.Count(a => startet[a.Barn].Any(dag => dag >= a.Dag && dag <= a.Dag.AddYears(1))), avsluttet.Count).Prosent;
    }
}
