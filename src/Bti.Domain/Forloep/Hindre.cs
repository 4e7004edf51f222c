namespace Bti.Domain;

/// <summary>Every no an uro or a forloep can give.</summary>
public static partial class Hindre
{
    public static readonly Hinder IngenVei = new("INGEN_VEI", "Veilederen har ingen vei dit herfra. Velg et av nivåene som står på siden.", "Rettleiaren har ingen veg dit herifrå. Vel eit av nivåa som står på sida.");
    public static readonly Hinder ErAvsluttet = new("STEG", "Steget kan ikke gjøres nå. Saken er i status «avsluttet».", "Steget kan ikkje gjerast no. Saka er i status «avslutta».");
    public static readonly Hinder ErIkkeAvsluttet = new("STEG", "Steget kan ikke gjøres nå. Saken er i status «aktiv».", "Steget kan ikkje gjerast no. Saka er i status «aktiv».");
    public static readonly Hinder UroenErIkkeDelt = new("UROEN_ER_IKKE_DELT", "Del uroen med nærmeste leder først.", "Del uroa med næraste leiar først.");
    public static readonly Hinder AlleredeDelt = new("ALLEREDE_DELT", "Uroen er allerede delt med nærmeste leder.", "Uroa er alt delt med næraste leiar.");
    public static readonly Hinder SamtaleMangler = new("SAMTALE_MANGLER", "Skriv ned undringssamtalen først, eller hvorfor dere ikke har hatt den.", "Skriv ned undringssamtalen først, eller kvifor de ikkje har hatt han.");
    public static readonly Hinder StafettholderMangler = new("STAFETTHOLDER_MANGLER", "Velg hvem som skal være stafettholder.", "Vel kven som skal vere stafetthaldar.");
    public static readonly Hinder SamtykkeIkkeAvklart = new("SAMTYKKE_IKKE_AVKLART", "Registrer først om samtykket til stafettloggen er gitt eller ikke.", "Registrer først om samtykket til stafettloggen er gitt eller ikkje.");
    public static readonly Hinder EvalueringMangler = new("EVALUERING_MANGLER", "Evaluer tiltakene på dette nivået først.", "Evaluer tiltaka på dette nivået først.");
    public static readonly Hinder NesteEvalueringMangler = new("NESTE_EVALUERING_MANGLER", "Velg en dato for neste evaluering etter datoen for denne.", "Vel ein dato for neste evaluering etter datoen for denne.");
    public static readonly Hinder BarnetsStemmeMangler = new("BARNETS_STEMME_MANGLER", "Snakk med barnet og skriv ned barnets stemme først, eller hvorfor barnet ikke ville uttale seg.", "Snakk med barnet og skriv ned stemma til barnet først, eller kvifor barnet ikkje ville uttale seg.");
    public static readonly Hinder AvslutningsnotatMangler = new("AVSLUTNINGSNOTAT_MANGLER", "Skriv avslutningsnotatet først.", "Skriv avslutningsnotatet først.");
    public static readonly Hinder AndreTjenesterMangler = new("ANDRE_TJENESTER_MANGLER", "Legg til en aktør fra en annen tjeneste først. Det krever samtykke.", "Legg til ein aktør frå ei anna teneste først. Det krev samtykke.");
    public static readonly Hinder BarnetErIkkeNavngitt = new("BARNET_ER_IKKE_NAVNGITT", "Velg hvilket barn uroen gjelder før du går videre til et forløp.", "Vel kva barn uroa gjeld før du går vidare til eit forløp.");
    public static readonly Hinder BarnetErNavngitt = new("BARNET_ER_NAVNGITT", "Uroen gjelder allerede et navngitt barn. Skriv en ny uro hvis den gjelder et annet barn.", "Uroa gjeld alt eit namngitt barn. Skriv ei ny uro dersom ho gjeld eit anna barn.");
    public static readonly Hinder UngdommenMaaSvare = new("UNGDOMMEN_MAA_SVARE", "Ungdommen bestemmer selv nå, og har ikke svart. Registrer svaret fra ungdommen først.", "Ungdommen bestemmer sjølv no, og har ikkje svart. Registrer svaret frå ungdommen først.", Hinderslag.Samtykke);
    public static readonly Hinder KanIkkeUtsettes = new("KAN_IKKE_UTSETTES", "Veilederen lar ikke denne fristen flyttes. Gjør det som trengs, eller snakk med lederen.", "Rettleiaren lèt ikkje denne fristen flyttast. Gjer det som trengst, eller snakk med leiaren.");
    public static readonly Hinder UtsettelsenVenter = new("UTSETTELSEN_VENTER", "Lederen er allerede spurt om å flytte fristen. Vent på svaret.", "Leiaren er alt spurd om å flytte fristen. Vent på svaret.");
    public static readonly Hinder IngenLeder = new("INGEN_LEDER", "Enheten din har ingen registrert leder. Be kommunens administrator registrere en.", "Eininga di har ingen registrert leiar. Be administratoren i kommunen registrere ein.");
    public static readonly Hinder AlleredeTilbudt = new("ALLEREDE_TILBUDT", "Stafettpinnen er allerede tilbudt noen. Trekk tilbudet først.", "Stafettpinnen er alt tilbydd nokon. Trekk tilbodet først.");
    public static readonly Hinder HolderAllerede = new("HOLDER_ALLEREDE", "Denne personen er stafettholder allerede. Velg en annen.", "Denne personen er stafetthaldar allereie. Vel ein annan.");
    public static readonly Hinder IngenTilbud = new("INGEN_TILBUD", "Det står ikke noe tilbud om stafettpinnen til deg. Last inn siden på nytt.", "Det står ikkje noko tilbod om stafettpinnen til deg. Last inn sida på nytt.");
    public static readonly Hinder LoggenErIkkeAktiv = new("LOGGEN_ER_IKKE_AKTIV", "Det kan ikke skrives i stafettloggen før samtykket er på plass. Arbeidet i egen tjeneste kan gå videre.", "Det kan ikkje skrivast i stafettloggen før samtykket er på plass. Arbeidet i eiga teneste kan gå vidare.");
    public static readonly Hinder AnnetForloepErAapent = new("ANNET_FORLOEP_ER_AAPENT", "Barnet har et annet åpent forløp. Bruk det.", "Barnet har eit anna ope forløp. Bruk det.");
    public static readonly Hinder BareStafettholder = new("BARE_STAFETTHOLDER", "Bare stafettholderen kan bestemme {felt}. La feltet stå tomt.", "Berre stafetthaldaren kan bestemme {felt}. La feltet stå tomt.", Hinderslag.Verdi);
    public static readonly Hinder SamtykketTilTjenestenErSlutt = new("SAMTYKKET_TIL_TJENESTEN_ER_SLUTT", "Samtykket til {mottaker} er slutt. Tilby stafetten til en i barnets tjeneste, eller be om nytt samtykke.", "Samtykket til {mottaker} er slutt. Tilby stafetten til ein i tenesta til barnet, eller be om nytt samtykke.");
    public static readonly Hinder AnsvarsgruppeHoererTilNivaa = new("ANSVARSGRUPPE_HOERER_TIL_NIVAA", "En ansvarsgruppe hører til fra nivå {nivaa}. Endre nivået først.", "Ei ansvarsgruppe høyrer til frå nivå {nivaa}. Endre nivået først.");
    public static readonly Hinder IngenAnsvarsgruppe = new("INGEN_ANSVARSGRUPPE", "Forløpet har ingen ansvarsgruppe. Opprett den først.", "Forløpet har inga ansvarsgruppe. Opprett ho først.");
    public static readonly Hinder MedlemErIkkeAktoer = new("MEDLEM_ER_IKKE_AKTOER", "Den som skal sitte i ansvarsgruppa, må være stafettholder eller aktør med samtykke. Slipp personen til som aktør først.", "Den som skal sitje i ansvarsgruppa, må vere stafetthaldar eller aktør med samtykke. Slepp personen til som aktør først.");
    public static readonly Hinder PlanenErTilbudt = new("PLANEN_ER_TILBUDT", "Familien er alt tilbudt individuell plan. Registrer svaret først.", "Familien er alt tilboden individuell plan. Registrer svaret først.");
    public static readonly Hinder PlanenErAkseptert = new("PLANEN_ER_AKSEPTERT", "Familien har alt sagt ja til individuell plan.", "Familien har alt sagt ja til individuell plan.");
    public static readonly Hinder PlanenErIkkeTilbudt = new("PLANEN_ER_IKKE_TILBUDT", "Individuell plan er ikke tilbudt. Registrer tilbudet først.", "Individuell plan er ikkje tilboden. Registrer tilbodet først.");
    public static readonly Hinder PlanenErIkkeAkseptert = new("PLANEN_ER_IKKE_AKSEPTERT", "Det er ingen individuell plan å avslutte. Last inn siden på nytt.", "Det er ingen individuell plan å avslutte. Last inn sida på nytt.");
    public static readonly Hinder FamilienSvarerPaaPlanen = new("FAMILIEN_SVARER_PAA_PLANEN", "Kommunen avslutter stafettloggen når familien sier ja til individuell plan. Registrer svaret på siden «Ansvarsgruppe og plan».", "Kommunen avsluttar stafettloggen når familien seier ja til individuell plan. Registrer svaret på sida «Ansvarsgruppe og plan».");
    public static readonly Hinder LoggenFoelgerPlanen = new("LOGGEN_FOELGER_PLANEN", "Kommunen lar stafettloggen gå videre sammen med den individuelle planen. Velg en annen grunn.", "Kommunen lèt stafettloggen gå vidare saman med den individuelle planen. Vel ein annan grunn.");
    public static readonly Hinder IngenFellesPlan = new("INGEN_FELLES_PLAN", "Forløpet har verken ansvarsgruppe eller individuell plan. Opprett ansvarsgruppa eller tilby planen først.", "Forløpet har verken ansvarsgruppe eller individuell plan. Opprett ansvarsgruppa eller tilby planen først.");
    public static readonly Hinder ErAktoerAllerede = new("ER_AKTOER_ALLEREDE", "Denne personen er aktør i forløpet allerede.", "Denne personen er aktør i forløpet allereie.");
}
