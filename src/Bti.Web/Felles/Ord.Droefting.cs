using System.Globalization;
using Bti.Application;

namespace Bti.Web;

/// <summary>What is said of arenas, meetings and cases to discuss.</summary>
internal static partial class Ord
{
    internal static string Om(Arenaslag slag, Tekster T) => slag switch
    {
        Arenaslag.Droeftingsteam => T["Drøftingsteam"],
        Arenaslag.TverrfagligTeam => T["Tverrfaglig team"],
        Arenaslag.Kontaktmoete => T["Kontaktmøte"],
        Arenaslag.Oppvekstforum => T["Oppvekstforum"],
        Arenaslag.Slt => T["SLT"],
        Arenaslag.Samarbeidsmoete => T["Samarbeidsmøte"],
        Arenaslag.Ansvarsgruppe => T["Ansvarsgruppe"],
        Arenaslag.Styringsgruppe => T["Styringsgruppe"],
    };

    internal static string Om(Rotasjon rotasjon, Tekster T) => rotasjon switch
    {
        Rotasjon.Alltid => T["Hvert møte"],
        Rotasjon.FoersteIMaaneden => T["Det første møtet i måneden"],
    };

    internal static string Om(Moetestatus status, Tekster T) => status switch
    {
        Moetestatus.Planlagt => T["Planlagt"],
        Moetestatus.Publisert => T["Sakslista er publisert"],
        Moetestatus.Avlyst => T["Avlyst"],
    };

    /// <param name="erOver">True when the day has passed: one whose list was never published is not planned any more.</param>
    internal static string Om(Moetestatus status, bool erOver, Tekster T) => erOver && status is Moetestatus.Planlagt ? T["Uten saksliste"] : Om(status, T);

    internal static Farge Farge(Moetestatus status) => status switch
    {
        Moetestatus.Publisert => Web.Farge.Suksess,
        Moetestatus.Avlyst => Web.Farge.Fare,
        Moetestatus.Planlagt or _ => Web.Farge.Noeytral,
    };

    internal static string Om(Innkallingssvar? svar, Tekster T) => svar switch
    {
        Innkallingssvar.Kommer => T["Kommer"],
        Innkallingssvar.Forfall => T["Kan ikke"],
        null or _ => T["Ikke svart"],
    };

    internal static string Om(Sakslag slag, Tekster T) => slag switch
    {
        Sakslag.Navngitt => T["Sak med navn"],
        Sakslag.Anonym => T["Anonym sak"],
        Sakslag.System => T["Systemsak"],
        Sakslag.Henvendelse => T["Henvendelse fra en familie"],
    };

    internal static string Om(Hastegrad hast, Tekster T) => hast switch
    {
        Hastegrad.Vanlig => T["Kan vente til neste ledige møte"],
        Hastegrad.Snart => T["Bør opp i neste møte"],
        Hastegrad.Haster => T["Haster"],
    };

    internal static Farge Farge(Hastegrad hast) => hast switch
    {
        Hastegrad.Haster => Web.Farge.Fare,
        Hastegrad.Snart => Web.Farge.Advarsel,
        Hastegrad.Vanlig or _ => Web.Farge.Noeytral,
    };

    internal static string Om(Saksinnleggslag slag, Tekster T) => slag switch
    {
        Saksinnleggslag.BarnetsSyn => T["Hva barnet mener"],
        Saksinnleggslag.ForesattesSyn => T["Hva foresatte mener"],
        Saksinnleggslag.ForrigeTiltak => T["Hva vi har prøvd, og hvordan det gikk"],
        Saksinnleggslag.Notat => T["Notat"],
        Saksinnleggslag.Raad => T["Råd fra teamet"],
        Saksinnleggslag.Beslutning => T["Beslutning"],
    };

    internal static string Om(VisSak.Innlegg linje, Tekster T) => linje.Slag switch
    {
        "barnets_stemme" => T["Barnets stemme"],
        "foresattes_syn" => T["Foresattes syn"],
        _ => Om(Inndata.Verdi<Saksinnleggslag>(linje.Slag), T),
    };

    internal static string Om(VisSak.Stolstand stand, Tekster T) => stand switch
    {
        VisSak.Stolstand.Deltar => T["Deltar"],
        VisSak.Stolstand.Inhabil => T["Inhabil, deltar ikke i saken"],
        VisSak.Stolstand.UtenSamtykke => T["Deltar ikke: familien har ikke sagt ja"],
        VisSak.Stolstand.Tom => T["Kommer ikke"],
    };

    internal static Farge Farge(VisSak.Stolstand stand) => stand switch
    {
        VisSak.Stolstand.Deltar => Web.Farge.Suksess,
        VisSak.Stolstand.Tom => Web.Farge.Noeytral,
        _ => Web.Farge.Advarsel,
    };

    /// <summary>«kl. 09.00»</summary>
    internal static string Om(TimeOnly klokka) => klokka.ToString("'kl. 'HH.mm", CultureInfo.InvariantCulture);
}
