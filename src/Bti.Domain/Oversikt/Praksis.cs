namespace Bti.Domain;

/// <summary>What is asked of practice: each frist of the veileder that a person meets, and that the child is heard before an evaluering.</summary>
public enum Praksis
{
    UroenDeles,
    UroenAvklares,
    SamtykkeAvklares,
    TiltakStarter,
    MoeteHoldes,
    Evalueres,
    StafettBesvares,
    OvergangPlanlegges,
    BarnetHoeresFoerst,
}

/// <summary>One time it was asked.</summary>
/// <param name="Dag">The last day it was in time; for an evaluering, the day it was done.</param>
/// <param name="Gjort">The day it was done; null when it was not, or was no longer asked.</param>
/// <param name="SomVeilederen">True when it went as the veileder says.</param>
public sealed record Praksispunkt(Praksis Hva, DateOnly Dag, DateOnly? Gjort, bool SomVeilederen);

/// <summary>
/// Where practice departs from the veileder: what has happened, put to the motor again under the version it was pinned to, and each
/// frist held against the day it was met. The same motor gave the frist, so this and the lists of those that are late agree.
/// Two things the veileder asks for cannot be departed from, and are not here: a log is not opened before there is samtykke, and the
/// referat of a drøfting is not approved before the child is heard.
/// </summary>
public static class Praksisteller
{
    /// <summary>The columns of a table, as they are stored.</summary>
    public static readonly IReadOnlyList<string> Kolonner = ["som_veilederen", "annerledes"];

    /// <summary>Every time something was asked of one uro or forloep. One whose day is not over is not answered yet, and is for the caller to leave out.</summary>
    /// <param name="veileder">The version it began under.</param>
    /// <param name="versjoner">Finds the version it was moved to on the way.</param>
    public static IReadOnlyList<Praksispunkt> Punkter(IReadOnlyList<Hendt> hendt, Handlingsveileder veileder, Kalender kalender, Func<string, Handlingsveileder> versjoner)
    {
        var spill = new Gjenspilling(veileder, kalender, versjoner);
        foreach (var en in hendt) _ = spill.Hend(en);

        // One that no longer applied before its day was over was not asked in the end.
        return
        [
            .. from frist in spill.Frister
               where Av(frist.Navn) is not null && (frist.Status is not Friststatus.Avlyst || frist.Ferdig > frist.Dag)
               select new Praksispunkt(Av(frist.Navn)!.Value, frist.Dag, frist.Status is Friststatus.Lukket ? frist.Ferdig : null, frist.Ferdig <= frist.Dag),
            .. Forloepsspor.Av(hendt.Select(h => (h.Hendelse, h.Tid))).Evaluert.Select(e => new Praksispunkt(Praksis.BarnetHoeresFoerst, e.Dag, e.Dag, e.BarnetErHoert)),
        ];
    }

    /// <summary>How often it went as the veileder says in a period, and how often not, by unit and service, the small numbers hidden.</summary>
    /// <param name="punkter">Each with the unit that led on its day.</param>
    /// <param name="avklartErSkjult">True when the share of uro decided in time is hidden: so close a number is not shown beside it.</param>
    internal static IReadOnlyList<Praksistall> Tell(Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<(EnhetId Enhet, Praksispunkt Punkt)> punkter, bool avklartErSkjult)
    {
        var antall = punkter.Where(p => periode.Har(p.Punkt.Dag)).GroupBy(p => (p.Punkt.Hva, p.Enhet), p => p.Punkt.SomVeilederen)
            .ToDictionary(g => g.Key, g => (int[])[g.Count(som => som), g.Count(som => !som)]);
        return
        [
            .. from praksis in Enum.GetValues<Praksis>()
               where praksis is not Praksis.UroenAvklares || !avklartErSkjult
               select new Praksistall(praksis, Prikking.Prikk(new(
                   [.. enheter.OrderBy(e => e.Slag).Select(e => new Krysstabell.Rad(e.Navn, e.Barn, antall.GetValueOrDefault((praksis, e.Id)) ?? [0, 0]) { Tjeneste = Inndata.Kode(e.Slag), Enhet = e.Id })],
                   Kolonner), Minst(praksis))),
        ];
    }

    /// <summary>The least that is shown: what is about samtykke is sensitive.</summary>
    internal static int Minst(Praksis praksis) => praksis is Praksis.SamtykkeAvklares ? Prikking.MinstSensitiv : Prikking.Minst;

    /// <summary>What a frist asks of practice; null for one that is the system's own.</summary>
    internal static Praksis? Av(Fristnavn navn) => navn switch
    {
        Fristnavn.DelMedLeder => Praksis.UroenDeles,
        Fristnavn.Avklaring => Praksis.UroenAvklares,
        Fristnavn.Samtykke => Praksis.SamtykkeAvklares,
        Fristnavn.FoersteTiltak => Praksis.TiltakStarter,
        Fristnavn.Moete => Praksis.MoeteHoldes,
        Fristnavn.Evaluering => Praksis.Evalueres,
        Fristnavn.SvarPaaStafett => Praksis.StafettBesvares,
        Fristnavn.Overgang => Praksis.OvergangPlanlegges,
        _ => null,
    };
}

/// <summary>One thing that is asked of practice, in one period.</summary>
/// <param name="Tabell">By unit and service: as the veileder says, and not.</param>
public sealed record Praksistall(Praksis Hva, PrikketTabell Tabell)
{
    /// <summary>How often a unit did otherwise; null where that is not shown, and no reason is asked for.</summary>
    public int? Annerledes(EnhetId enhet) => Tabell.Rader.FirstOrDefault(r => r.Enhet == enhet)?.Antall[^1];
}
