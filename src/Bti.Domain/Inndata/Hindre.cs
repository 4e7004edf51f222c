namespace Bti.Domain;

/// <summary>What can be wrong with something typed, in form and API alike.</summary>
public static partial class Hindre
{
    public static readonly Hinder FnrLengde = new("FNR_LENGDE", "Fødselsnummeret må ha 11 siffer.", "Fødselsnummeret må ha 11 siffer.", Hinderslag.Verdi);
    public static readonly Hinder FnrTegn = new("FNR_TEGN", "Fødselsnummeret kan bare inneholde sifrene 0–9.", "Fødselsnummeret kan berre innehalde sifra 0–9.", Hinderslag.Verdi);
    public static readonly Hinder FnrUgyldig = new("FNR_UGYLDIG", "Fødselsnummeret er ikke gyldig. Kontroller at alle sifrene er riktige.", "Fødselsnummeret er ikkje gyldig. Kontroller at alle sifra er rette.", Hinderslag.Verdi);
    public static readonly Hinder FnrSyntetisk = new("FNR_SYNTETISK", "Dette er et syntetisk testnummer og kan ikke brukes her.", "Dette er eit syntetisk testnummer og kan ikkje brukast her.", Hinderslag.Verdi);
    public static readonly Hinder FnrHjelpenummer = new("FNR_HJELPENUMMER", "Hjelpenummer kan ikke brukes. Registrer barnet uten fødselsnummer og fyll inn fødselsdato.", "Hjelpenummer kan ikkje brukast. Registrer barnet utan fødselsnummer og fyll inn fødselsdato.", Hinderslag.Verdi);
    public static readonly Hinder AlderUtenfor = new("ALDER_UTENFOR", "Personen er {alder} år. Løsningen gjelder gravide, barn og unge til og med 24 år.", "Personen er {alder} år. Løysinga gjeld gravide, barn og unge til og med 24 år.", Hinderslag.Verdi);
    public static readonly Hinder Paakrevd = new("PAAKREVD", "Fyll ut {felt}.", "Fyll ut {felt}.", Hinderslag.Verdi);
    public static readonly Hinder ForLang = new("FOR_LANG", "{Felt} kan ha høyst {maks} tegn. Du har skrevet {antall}.", "{Felt} kan ha høgst {maks} teikn. Du har skrive {antall}.", Hinderslag.Verdi);
    public static readonly Hinder ForKort = new("FOR_KORT", "{Felt} må ha minst {min} tegn.", "{Felt} må ha minst {min} teikn.", Hinderslag.Verdi);
    public static readonly Hinder NavnTegn = new("NAVN_TEGN", "Navnet kan bare inneholde bokstaver, bindestrek, apostrof, punktum og mellomrom.", "Namnet kan berre innehalde bokstavar, bindestrek, apostrof, punktum og mellomrom.", Hinderslag.Verdi);
    public static readonly Hinder UsynligTegn = new("USYNLIG_TEGN", "{Felt} inneholder et usynlig tegn ved tegn nummer {posisjon}. Slett det og skriv teksten på nytt.", "{Felt} inneheld eit usynleg teikn ved teikn nummer {posisjon}. Slett det og skriv teksten på nytt.", Hinderslag.Verdi);
    public static readonly Hinder UgyldigTegn = new("UGYLDIG_TEGN", "{Felt} inneholder et tegn som ikke kan lagres (tegn nummer {posisjon}).", "{Felt} inneheld eit teikn som ikkje kan lagrast (teikn nummer {posisjon}).", Hinderslag.Verdi);
    public static readonly Hinder FnrITekst = new("FNR_I_TEKST", "Teksten ser ut til å inneholde et fødselsnummer. Fjern det, eller bekreft at det er nødvendig.", "Teksten ser ut til å innehalde eit fødselsnummer. Fjern det, eller stadfest at det er nødvendig.", Hinderslag.Bekreft);
    public static readonly Hinder DatoUgyldig = new("DATO_UGYLDIG", "Datoen finnes ikke. Skriv dato som dd.mm.åååå, for eksempel 07.05.2026.", "Datoen finst ikkje. Skriv dato som dd.mm.åååå, til dømes 07.05.2026.", Hinderslag.Verdi);
    public static readonly Hinder DatoFormat = new("DATO_FORMAT", "Skriv dato som dd.mm.åååå, for eksempel 07.05.2026.", "Skriv dato som dd.mm.åååå, til dømes 07.05.2026.", Hinderslag.Verdi);
    public static readonly Hinder DatoFramtid = new("DATO_FRAMTID", "{Felt} kan ikke være fram i tid.", "{Felt} kan ikkje vere fram i tid.", Hinderslag.Verdi);
    public static readonly Hinder DatoFortid = new("DATO_FORTID", "{Felt} kan ikke være tilbake i tid.", "{Felt} kan ikkje vere tilbake i tid.", Hinderslag.Verdi);
    public static readonly Hinder DatoForGammel = new("DATO_FOR_GAMMEL", "{Felt} kan ikke være før {dato}.", "{Felt} kan ikkje vere før {dato}.", Hinderslag.Verdi);
    public static readonly Hinder DatoForLangt = new("DATO_FOR_LANGT", "{Felt} kan ikke være senere enn {dato}.", "{Felt} kan ikkje vere seinare enn {dato}.", Hinderslag.Verdi);
    public static readonly Hinder DatoRekkefoelge = new("DATO_REKKEFOELGE", "Sluttdatoen må være lik eller etter startdatoen.", "Sluttdatoen må vere lik eller etter startdatoen.", Hinderslag.Verdi);
    public static readonly Hinder FristHelligdag = new("FRIST_HELLIGDAG", "{dato} er en helligdag. Fristen settes til neste virkedag, {nestevirkedag}.", "{dato} er ein heilagdag. Fristen blir sett til neste yrkedag, {nestevirkedag}.", Hinderslag.Bekreft);
    public static readonly Hinder EpostUgyldig = new("EPOST_UGYLDIG", "Skriv en gyldig e-postadresse, for eksempel navn@kommune.no.", "Skriv ei gyldig e-postadresse, til dømes namn@kommune.no.", Hinderslag.Verdi);
    public static readonly Hinder TelefonUgyldig = new("TELEFON_UGYLDIG", "Skriv et gyldig telefonnummer med 8 siffer, eller med landkode for utenlandske nummer.", "Skriv eit gyldig telefonnummer med 8 siffer, eller med landkode for utanlandske nummer.", Hinderslag.Verdi);
    public static readonly Hinder OrgnrUgyldig = new("ORGNR_UGYLDIG", "Organisasjonsnummeret er ikke gyldig.", "Organisasjonsnummeret er ikkje gyldig.", Hinderslag.Verdi);
    public static readonly Hinder VerdiUgyldig = new("VERDI_UGYLDIG", "Velg en av verdiene i lista for {felt}.", "Vel ein av verdiane i lista for {felt}.", Hinderslag.Verdi);
    public static readonly Hinder TallUgyldig = new("TALL_UGYLDIG", "{Felt} må være et helt tall mellom {min} og {maks}.", "{Felt} må vere eit heilt tal mellom {min} og {maks}.", Hinderslag.Verdi);
    public static readonly Hinder SoekKort = new("SOEK_KORT", "Skriv minst 3 tegn for å søke.", "Skriv minst 3 teikn for å søkje.", Hinderslag.Verdi);
}
