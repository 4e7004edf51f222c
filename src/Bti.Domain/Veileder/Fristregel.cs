using System.Globalization;

namespace Bti.Domain;

/// <summary>What the days of a frist are counted in.</summary>
public enum Fristenhet
{
    Dag,
    Uke,
    Maaned,
    Arbeidsdag,
}

/// <summary>What a frist is counted from.</summary>
public enum Utgangspunkt
{
    UroenOppsto,
    UroenBleSkrevet,
    NivaaetStartet,
    SamtykketBleGitt,
    ForrigeEvaluering,
    Tilbudt,
    BarnetByttetEnhet,
}

/// <summary>
/// How long a step may take, as the veileder says it: «14 dager fra uroen oppsto». A closed grammar; there is nothing to
/// calculate with in the text.
/// </summary>
/// <param name="Antall">1 to 365.</param>
/// <param name="Enhet">Calendar days, weeks of seven, months, or working days in the kommune's calendar.</param>
/// <param name="Fra">What it is counted from.</param>
/// <param name="FlyttesTilArbeidsdag">True when a last day that is not a working day moves to the next that is.</param>
public sealed record Fristregel(int Antall, Fristenhet Enhet, Utgangspunkt Fra, bool FlyttesTilArbeidsdag = false)
{
    private const string Flytting = ", flyttes til neste arbeidsdag";

    private static readonly Dictionary<string, Fristenhet> Enheter = new()
    {
        ["dag"] = Fristenhet.Dag, ["dager"] = Fristenhet.Dag,
        ["uke"] = Fristenhet.Uke, ["uker"] = Fristenhet.Uke,
        ["måned"] = Fristenhet.Maaned, ["måneder"] = Fristenhet.Maaned,
        ["arbeidsdag"] = Fristenhet.Arbeidsdag, ["arbeidsdager"] = Fristenhet.Arbeidsdag,
    };

    private static readonly Dictionary<string, Utgangspunkt> Utgangspunkter = new()
    {
        ["fra uroen oppsto"] = Utgangspunkt.UroenOppsto,
        ["fra uroen ble skrevet"] = Utgangspunkt.UroenBleSkrevet,
        ["fra nivået startet"] = Utgangspunkt.NivaaetStartet,
        ["fra samtykket ble gitt"] = Utgangspunkt.SamtykketBleGitt,
        ["fra forrige evaluering"] = Utgangspunkt.ForrigeEvaluering,
        ["etter tilbudt"] = Utgangspunkt.Tilbudt,
        ["fra barnet byttet enhet"] = Utgangspunkt.BarnetByttetEnhet,
    };

    /// <summary>Reads the sentence; null when it is not one of the grammar's.</summary>
    public static Fristregel? Les(string tekst)
    {
        var flyttes = tekst.EndsWith(Flytting, StringComparison.Ordinal);
        var deler = (flyttes ? tekst[..^Flytting.Length] : tekst).Split(' ', 3);
        return deler.Length == 3
            && int.TryParse(deler[0], NumberStyles.None, CultureInfo.InvariantCulture, out var antall) && antall is >= 1 and <= 365
            && Enheter.TryGetValue(deler[1], out var enhet)
            && Utgangspunkter.TryGetValue(deler[2], out var fra)
                ? new Fristregel(antall, enhet, fra, flyttes)
                : null;
    }

    /// <summary>The sentence, as a veileder writes it.</summary>
    public override string ToString()
    {
        // One and many, in that order.
        var ord = Enheter.Where(e => e.Value == Enhet).Select(e => e.Key).ToArray();
        return $"{Antall} {ord[Antall == 1 ? 0 : 1]} {Utgangspunkter.First(u => u.Value == Fra).Key}{(FlyttesTilArbeidsdag ? Flytting : "")}";
    }

    /// <summary>A sentence of the grammar, for the one who wrote another.</summary>
    public const string Eksempel = "14 dager fra uroen oppsto";

    /// <summary>The words the grammar knows, for the one who wrote another.</summary>
    public static string Ordene => $"{string.Join(", ", Enheter.Keys)}; {string.Join(", ", Utgangspunkter.Keys)}";

    /// <summary>The last day on which the step is in time.</summary>
    /// <param name="fra">The day it happened, not the day it was written down: the child shall not wait because the registration came late.</param>
    /// <param name="kalender">The kommune's working days.</param>
    public DateOnly Forfall(DateOnly fra, Kalender kalender)
    {
        var dag = Enhet switch
        {
            Fristenhet.Dag => fra.AddDays(Antall),
            Fristenhet.Uke => fra.AddDays(7 * Antall),
            Fristenhet.Maaned => fra.AddMonths(Antall),
            Fristenhet.Arbeidsdag => kalender.EtterArbeidsdager(fra, Antall),
        };
        return FlyttesTilArbeidsdag ? kalender.ArbeidsdagFraOgMed(dag) : dag;
    }
}
