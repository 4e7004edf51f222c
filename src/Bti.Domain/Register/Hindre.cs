namespace Bti.Domain;

/// <summary>Every no about a roster that is read in.</summary>
public static partial class Hindre
{
    public static readonly Hinder FilTom = new("FIL_TOM", "Filen er tom.", "Fila er tom.", Hinderslag.Verdi);
    public static readonly Hinder FilForStor = new("FIL_FOR_STOR", "Filen er {storrelse}. Største tillatte størrelse er {maks}.", "Fila er {storrelse}. Største tillatne storleik er {maks}.", Hinderslag.Verdi);
    public static readonly Hinder RegisterIkkeCsv = new("REGISTER_IKKE_CSV", "Dette er ikke en tekstfil. Åpne lista i regnearket, og lagre den som CSV.", "Dette er ikkje ei tekstfil. Opne lista i reknearket, og lagre ho som CSV.", Hinderslag.Verdi);
    public static readonly Hinder RegisterHermetegn = new("REGISTER_HERMETEGN", "Hermetegnet i cellen som begynner på linje {linje}, blir ikke avsluttet.", "Hermeteiknet i cella som byrjar på linje {linje}, blir ikkje avslutta.", Hinderslag.Verdi);
    public static readonly Hinder RegisterForMange = new("REGISTER_FOR_MANGE", "Fila har mer enn {maks} linjer. Del den i flere.", "Fila har meir enn {maks} linjer. Del ho i fleire.", Hinderslag.Verdi);
    public static readonly Hinder RegisterKolonner = new("REGISTER_KOLONNER", "Linje 1 må ha kolonnene til én av listene. Det mangler: {mangler}.", "Linje 1 må ha kolonnane til éi av listene. Det manglar: {mangler}.", Hinderslag.Verdi);
    public static readonly Hinder RegisterKolonneUkjent = new("REGISTER_KOLONNE_UKJENT", "Linje 1 har en kolonne vi ikke kjenner, eller har den to ganger: kolonne nummer {nummer}.", "Linje 1 har ein kolonne vi ikkje kjenner, eller har han to gonger: kolonne nummer {nummer}.", Hinderslag.Verdi);
    public static readonly Hinder RegisterCeller = new("REGISTER_CELLER", "Linja har {antall} celler, og overskriften har {ventet}.", "Linja har {antall} celler, og overskrifta har {ventet}.", Hinderslag.Verdi);
    public static readonly Hinder RegisterFormel = new("REGISTER_FORMEL", "{Felt} begynner med et tegn som gjør cellen til en formel i et regneark. Ta det bort.", "{Felt} byrjar med eit teikn som gjer cella til ein formel i eit rekneark. Ta det bort.", Hinderslag.Verdi);
    public static readonly Hinder RegisterTo = new("REGISTER_TO", "Denne står også på linje {linje}. Behold én av dem.", "Denne står òg på linje {linje}. Behald éi av dei.", Hinderslag.Verdi);
    public static readonly Hinder RegisterUkjent = new("REGISTER_UKJENT", "{Felt} står ikke i registeret. Les inn den lista først.", "{Felt} står ikkje i registeret. Les inn den lista først.", Hinderslag.Verdi);
    public static readonly Hinder RegisterBrukernavn = new("REGISTER_BRUKERNAVN", "Brukernavnet kan ha små bokstaver, tall, punktum, kolon, bindestrek, understrek og krøllalfa.", "Brukarnamnet kan ha små bokstavar, tal, punktum, kolon, bindestrek, understrek og krøllalfa.", Hinderslag.Verdi);
    public static readonly Hinder RegisterKode = new("REGISTER_KODE", "Koden kan bare ha små bokstaver a–z, tall og bindestrek.", "Koden kan berre ha små bokstavar a–z, tal og bindestrek.", Hinderslag.Verdi);
    public static readonly Hinder RegisterBeskyttelse = new("REGISTER_BESKYTTELSE", "En fil kan gi adressebeskyttelse, men ikke senke den.", "Ei fil kan gi adressevern, men ikkje senke det.", Hinderslag.Verdi);
    public static readonly Hinder RegisterSluttet = new("REGISTER_SLUTTET", "Ble avsluttet {dato}. Ta med kolonnen slutt, og la den stå tom, for å åpne igjen.", "Vart avslutta {dato}. Ta med kolonnen slutt, og lat han stå tom, for å opne igjen.", Hinderslag.Verdi);
    public static readonly Hinder RegisterEgenRad = new("REGISTER_EGEN_RAD", "Du kan ikke endre din egen tilgang. Be en annen administrator gjøre det.", "Du kan ikkje endre din eigen tilgang. Be ein annan administrator gjere det.", Hinderslag.Verdi);
    public static readonly Hinder RegisterNummer = new("REGISTER_NUMMER", "Fødselsnummeret står på en annen ansatt. Sjekk hvem av dem det hører til.", "Fødselsnummeret står på ein annan tilsett. Sjekk kven av dei det høyrer til.", Hinderslag.Verdi);
    public static readonly Hinder RegisterFireOeyne = new("REGISTER_FIRE_OEYNE", "Fila gir en foresatt foreldreansvar, eller en ansatt et nytt fødselsnummer. Da må en annen administrator se over planen og lese inn fila.", "Fila gir ein føresett foreldreansvar, eller ein tilsett eit nytt fødselsnummer. Då må ein annan administrator sjå over planen og lese inn fila.");
    public static readonly Hinder RegisterIBruk = new("REGISTER_I_BRUK", "Enheten har ansatte eller barn. Flytt dem først.", "Eininga har tilsette eller barn. Flytt dei først.", Hinderslag.Verdi);
    public static readonly Hinder RegisterMangeSlutter = new("REGISTER_MANGE_SLUTTER", "Fila avslutter {antall} av {av}, og det er mer enn {prosent} prosent. Er det riktig, skriver du antallet som avsluttes.", "Fila avsluttar {antall} av {av}, og det er meir enn {prosent} prosent. Er det rett, skriv du talet på dei som blir avslutta.", Hinderslag.Bekreft);
    public static readonly Hinder RegisterPlan = new("REGISTER_PLAN", "Registeret er endret siden planen ble vist. Se over den nye planen.", "Registeret er endra sidan planen vart vist. Sjå over den nye planen.");
    public static readonly Hinder RegisterFerdig = new("REGISTER_FERDIG", "Denne fila er allerede lest inn eller forkastet.", "Denne fila er alt lesen inn eller forkasta.");
    public static readonly Hinder RegisterUtloept = new("REGISTER_UTLOEPT", "Fila ble lastet opp for mer enn et døgn siden. Last den opp på nytt.", "Fila vart lasta opp for meir enn eit døgn sidan. Last ho opp på nytt.");
}
