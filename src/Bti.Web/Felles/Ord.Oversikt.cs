using Bti.Application;

namespace Bti.Web;

internal static partial class Ord
{
    /// <summary>After the number: «3 avklaringer er for sene».</summary>
    internal static string Om(Ledertall tall, int mange, Tekster T) => tall switch
    {
        Ledertall.SeneAvklaringer => mange == 1 ? T["avklaring over fristen"] : T["avklaringer over fristen"],
        Ledertall.UtenAnsvarlig => T["forløp uten ansvarlig eller neste dato"],
        Ledertall.IkkeEvaluert => T["forløp med tiltak som ikke er evaluert i tide"],
        Ledertall.VenterPaaMoete => T["forløp venter på et møte"],
        Ledertall.UbesvartStafett => mange == 1 ? T["stafettpinne venter på svar"] : T["stafettpinner venter på svar"],
    };

    /// <summary>What the leader can do about it.</summary>
    internal static string Raad(Ledertall tall, Tekster T) => tall switch
    {
        Ledertall.SeneAvklaringer => T["Snakk med den som skrev uroen om å bestemme hva som skal skje. For uro som ikke er delt med deg, ser du bare datoen."],
        Ledertall.UtenAnsvarlig => T["Velg en stedfortreder eller en ny stafettholder, eller be stafettholderen sette en neste dato."],
        Ledertall.IkkeEvaluert => T["Spør stafettholderen hva som trengs for å få evaluert."],
        Ledertall.VenterPaaMoete => T["Datoen er den siste dagen møtet kan holdes i tide."],
        Ledertall.UbesvartStafett => T["Stafettholderen beholder pinnen til den nye har sagt ja. Spør den som er tilbudt den."],
    };

    /// <summary>Four months, by name.</summary>
    /// <param name="periode">As <see cref="Tertial"/> writes it.</param>
    internal static string Periode(string periode, Tekster T) => periode[^1] switch
    {
        '1' => T["jan.–april {0}", periode[..4]],
        '2' => T["mai–aug. {0}", periode[..4]],
        _ => T["sep.–des. {0}", periode[..4]],
    };

    /// <summary>The services that are counted together, by name.</summary>
    /// <param name="koder">As <see cref="PrikketTabell.Delsum"/> has them.</param>
    internal static string Tjenester(IReadOnlyList<string> koder, Tekster T) => string.Join(", ", koder.Select(k => Inndata.Verdi<Enhetsslag>(k) switch
    {
        Enhetsslag.Skole => T["Skoler"],
        Enhetsslag.Barnehage => T["Barnehager"],
        Enhetsslag.Helsestasjon => T["Helsestasjoner"],
        Enhetsslag.Ppt => T["PPT"],
        Enhetsslag.Barnevern => T["Barnevern"],
        Enhetsslag.Oppvekst => T["Oppvekst"],
    }));

    /// <summary>The utfall that are counted together, by name.</summary>
    /// <param name="koder">As <see cref="Enhetsdeling.Utfallstabell"/> has them.</param>
    internal static string Utfallene(IReadOnlyList<string> koder, Tekster T) => string.Join(" / ", koder.Select(k => Om(Inndata.Verdi<Utfall>(k), T)));

    /// <summary>What was last said of a tiltak in the period.</summary>
    /// <param name="kode">An <see cref="Effekt"/>, or <see cref="Indikatorer.IkkeVurdert"/>.</param>
    internal static string Effekten(string kode, Tekster T) => kode == Indikatorer.IkkeVurdert ? T["Ikke vurdert i perioden"] : Om(Inndata.Verdi<Effekt>(kode), T);

    /// <summary>The ages that are counted together.</summary>
    /// <param name="fra">The first of them; anything else is unknown.</param>
    internal static string Alder(string fra, Tekster T) => fra switch
    {
        "0" => T["0–5 år"],
        "6" => T["6–12 år"],
        "13" => T["13–15 år"],
        "16" => T["16 år eller mer"],
        _ => T["ukjent alder"],
    };
}
