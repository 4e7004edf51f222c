using Bti.Application;

namespace Bti.Web;

/// <summary>What has happened to a forloep, and what a frist asks for.</summary>
internal static partial class Ord
{
    /// <summary>The heading of a line in the timeline.</summary>
    internal static string Om(VisForloep.Linje linje, Tekster T) => linje.Slag switch
    {
        "moete" => linje.Barnet is null ? T["Møte"] : T["Møte i ansvarsgruppa"],
        "evaluering" => T["Evaluering"],
        "startet" => T["Forløpet startet på nivå {0}", linje.Tillegg!],
        "nivaa" => T["Flyttet til nivå {0}", linje.Tillegg!],
        "samtykke" => T["Samtykket til loggen: {0}", Om(Inndata.Verdi<Samtykkestilling>(linje.Tillegg!), T)],
        "samtykke_utloept" => T["Samtykket gikk ut: {0}", linje.Tillegg!],
        "barnet_fylte" => T["Barnet fylte {0} år", linje.Tillegg!],
        "foedselsdato_rettet" => T["Fødselsdatoen er rettet"],
        "mistet_ansvarlig" => T["Lederen er spurt: {0}", Om(Inndata.Verdi<Foreldreloesgrunn>(linje.Tillegg!), T)],
        "utsettelse" => T["Frist bedt flyttet {0}", linje.Tillegg!],
        "utsettelse_ja" => T["Lederen sa ja til å flytte fristen {0}", linje.Tillegg!],
        "utsettelse_nei" => T["Lederen sa nei til å flytte fristen {0}", linje.Tillegg!],
        "pause" => T["Frist bedt satt på pause til og med {0}", linje.Tillegg!],
        "pause_ja" => T["Lederen sa ja til å sette fristen på pause til og med {0}", linje.Tillegg!],
        "pause_nei" => T["Lederen sa nei til å sette fristen på pause til og med {0}", linje.Tillegg!],
        "pause_slutt" => T["Frist tatt av pause: ny frist {0}", linje.Tillegg!],
        "flyttet_foerste_tiltak" => T["Det første tiltaket er flyttet til {0}", linje.Tillegg!],
        "flyttet_moete" => T["Møtet er flyttet til {0}", linje.Tillegg!],
        "flyttet_evaluering" => T["Evalueringen er flyttet til {0}", linje.Tillegg!],
        "paa_pause_foerste_tiltak" => T["Det første tiltaket er satt på pause til og med {0}", linje.Tillegg!],
        "paa_pause_moete" => T["Møtet er satt på pause til og med {0}", linje.Tillegg!],
        "paa_pause_evaluering" => T["Evalueringen er satt på pause til og med {0}", linje.Tillegg!],
        "av_pause_foerste_tiltak" => T["Det første tiltaket er ikke lenger på pause: innen {0}", linje.Tillegg!],
        "av_pause_moete" => T["Møtet er ikke lenger på pause: innen {0}", linje.Tillegg!],
        "av_pause_evaluering" => T["Evalueringen er ikke lenger på pause: innen {0}", linje.Tillegg!],
        "stafett_tilbudt" => T["Stafettpinnen er tilbudt {0}", linje.Tillegg!],
        "stafett_akseptert" => T["{0} tok over stafettpinnen", linje.Tillegg!],
        "stafett_avslaatt" => T["{0} sa nei til stafettpinnen", linje.Tillegg!],
        "stafett_trukket" => T["Tilbudet om stafettpinnen er trukket"],
        "stedfortreder" => linje.Tillegg is { } navn ? T["{0} er stedfortreder", navn] : T["Stedfortrederen er ferdig"],
        "aktoer" => T["{0} ble med", linje.Tillegg!],
        "aktoer_fare_for_liv_eller_helse" => T["{0} ble med uten samtykke: fare for liv eller helse (forvaltningsloven § 13 b nr. 7)", linje.Tillegg!],
        "aktoer_avvergeplikt" => T["{0} ble med uten samtykke: plikt til å avverge et lovbrudd (straffeloven § 196)", linje.Tillegg!],
        "aktoer_ut" => T["{0} gikk ut", linje.Tillegg!],
        "uro_tilfoert" => T["En ny uro er ført videre hit"],
        "avsluttet" => T["Avsluttet: {0}", Om(Inndata.Verdi<Avslutningsgrunn>(linje.Tillegg!), T)],
        "gjenaapnet" => T["Gjenåpnet"],
        "enhetsbytte_planlagt" => T["Barnet bytter enhet {0}", linje.Tillegg!],
        "enhetsbytte_avlyst" => T["Barnet bytter ikke enhet likevel"],
        "barnet_byttet_enhet" => T["Barnet byttet enhet"],
        "ansvarsgruppe" => T["Ansvarsgruppe: {0} koordinerer", linje.Tillegg!],
        "ansvarsgruppe_lagt_ned" => T["Ansvarsgruppa er lagt ned"],
        "plan_tilbudt" => T["Individuell plan er tilbudt {0}", linje.Tillegg!],
        "plan_akseptert" => T["Familien sa ja til individuell plan {0}", linje.Tillegg!],
        "plan_avslaatt" => T["Familien sa nei til individuell plan {0}", linje.Tillegg!],
        "plan_avsluttet" => T["Den individuelle planen er avsluttet"],
        "veileder_byttet" => T["Reglene er byttet til versjon {0} av veilederen", linje.Tillegg!],
        _ => Om(Inndata.Verdi<Innleggslag>(linje.Slag), T),
    };

    /// <summary>What a frist asks for: the veileder's own words, or ours for those the system opens.</summary>
    internal static string Frist(string tekst, Tekster T) => tekst switch
    {
        Fristtekster.BeOmNyttSamtykke => T["Be om nytt samtykke før det går ut"],
        Fristtekster.HolderenErBorte => T["Stafettholderen er borte: velg en stedfortreder"],
        Fristtekster.HolderenErBorteISommer => T["Stafettholderen er borte i sommer: velg en stedfortreder"],
        Fristtekster.HolderenErInhabil => T["Stafettholderen er inhabil: tilby stafettpinnen til en annen"],
        Fristtekster.HolderenHarSluttet => T["Stafettholderen har sluttet: tilby stafettpinnen til en annen"],
        Fristtekster.UsettUtenHolder => T["Et forløp du ikke ser, mangler stafettholder"],
        Fristtekster.IngenNesteDato => T["Forløpet har ingen neste dato: avtal en med stafettholderen"],
        Fristtekster.KontrollerNoedinnsyn => T["Kontroller nødinnsynet"],
        Fristtekster.SpoerOmOppslag => T["Spør om oppslag"],
        Fristtekster.OppgaveEtterMoete => T["Gjør det du tok på deg i et møte"],
        Fristtekster.PubliserSaksliste => T["Publiser sakslista"],
        Fristtekster.BarnetsSynMangler => T["Skriv hva barnet mener før møtet"],
        Fristtekster.SakerIKoeen => T["Sett sakene i køen på et møte"],
        Fristtekster.ReferatMangler => T["Få skrevet referatet fra møtet"],
        Fristtekster.LesReferatet => T["Les referatet"],
        Fristtekster.FortellFamilien => T["Fortell familien hva teamet rådet til"],
        Fristtekster.HvaSkjedde => T["Svar på hva som skjedde med rådene fra teamet"],
        Fristtekster.SvarPaaPlan => T["Skriv hva familien svarte på tilbudet om individuell plan"],
        Fristtekster.HoldAnsvarsgruppemoete => T["Hold møte i ansvarsgruppa"],
        Fristtekster.SvarPaaUtsettelse => T["Svar på om fristen kan flyttes"],
        Fristtekster.Fyller12 => T["Barnet fyller 12 år: legg stor vekt på det barnet mener"],
        Fristtekster.Fyller15 => T["Barnet fyller 15 år: bestemmer mer selv"],
        Fristtekster.Fyller15OgBestemmer => T["Barnet fyller 15 år: be ungdommen om eget samtykke"],
        Fristtekster.Fyller16 => T["Barnet fyller 16 år: samtykker selv til helsehjelp"],
        Fristtekster.Fyller16OgBestemmer => T["Barnet fyller 16 år: be ungdommen om eget samtykke"],
        Fristtekster.Fyller18 => T["Ungdommen fyller 18 år: be om nytt samtykke"],
        _ => tekst,
    };

    /// <summary>The icon of a line in the timeline.</summary>
    internal static string Ikon(VisForloep.Linje linje) => linje.Slag switch
    {
        "moete" => "PersonGroup",
        "evaluering" => "Tasklist",
        "startet" or "nivaa" or "gjenaapnet" or "barnet_byttet_enhet" => "ArrowRight",
        "samtykke" or "samtykke_utloept" => "Handshake",
        "avsluttet" => "CheckmarkCircle",
        "stafett_tilbudt" or "stafett_akseptert" or "stafett_avslaatt" or "stafett_trukket" or "stedfortreder" => "Footprint",
        "aktoer" or "aktoer_ut" => "Person",
        "barnets_stemme" or "foresattes_syn" => "Chat",
        _ => "FileText",
    };
}
