using Bti.Application;

namespace Bti.Web;

internal static partial class Ord
{
    /// <summary>What the veileder asks.</summary>
    internal static string Om(Praksis praksis, Tekster T) => praksis switch
    {
        Praksis.UroenDeles => T["Uroen deles med nærmeste leder i tide"],
        Praksis.UroenAvklares => T["Uroen avklares i tide"],
        Praksis.SamtykkeAvklares => T["Samtykket til loggen avklares i tide"],
        Praksis.TiltakStarter => T["Det første tiltaket starter i tide"],
        Praksis.MoeteHoldes => T["Samarbeidsmøtet holdes i tide"],
        Praksis.Evalueres => T["Tiltakene evalueres i tide"],
        Praksis.StafettBesvares => T["Tilbudet om stafettpinnen besvares i tide"],
        Praksis.OvergangPlanlegges => T["Overgangen til en ny enhet gjøres i tide"],
        Praksis.BarnetHoeresFoerst => T["Barnet høres før evalueringen"],
    };

    /// <summary>The two columns of a table of it.</summary>
    internal static string Praksiskolonne(string kode, Tekster T) => kode == Praksisteller.Kolonner[0] ? T["Som veilederen"] : T["Annerledes"];

    /// <summary>A number of days, or of working days where the frist is counted in them.</summary>
    internal static string Dager(int dager, Hvaomfrist frist, Tekster T) => frist.ErArbeidsdager ? T["{0} arbeidsdager", dager] : T["{0} dager", dager];

    /// <summary>How many frister would have gone the other way.</summary>
    internal static string Hvaom(int antall, bool erKortere, Tekster T) => (antall, erKortere) switch
    {
        (0, true) => T["Ingen flere frister ville ha blitt for sene."],
        (0, false) => T["Ingen flere frister ville ha holdt."],
        (_, true) => T["{0} frister som holdt, ville ha blitt for sene.", antall],
        _ => T["{0} frister som ble for sene, ville ha holdt.", antall],
    };

    /// <summary>What happened the one time.</summary>
    internal static string Om(Praksis praksis, VisPraksis.Linje linje, Tekster T) => (praksis, linje.Gjort) switch
    {
        (Praksis.BarnetHoeresFoerst, _) => T["evaluert {0} uten at barnet var hørt siden sist", linje.Dag.Dato],
        (_, { } gjort) => T["frist {0}, gjort {1}", linje.Dag.Dato, gjort.Dato],
        _ => T["frist {0}, ikke gjort", linje.Dag.Dato],
    };
}
