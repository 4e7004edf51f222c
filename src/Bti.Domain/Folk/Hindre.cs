namespace Bti.Domain;

/// <summary>Every no about who may deal with whom.</summary>
public static partial class Hindre
{
    public static readonly Hinder EnhetsbytteVenter = new("ENHETSBYTTE_VENTER", "Barnet skal allerede bytte enhet {dato}. Avlys det byttet først.", "Barnet skal alt byte eining {dato}. Avlys det bytet først.");
    public static readonly Hinder EnhetsbytteErGjort = new("ENHETSBYTTE_ER_GJORT", "Byttet er allerede gjennomført eller avlyst. Last inn siden på nytt.", "Bytet er alt gjennomført eller avlyst. Last inn sida på nytt.");
    public static readonly Hinder GaarDerAllerede = new("GAAR_DER_ALLEREDE", "Barnet går allerede der. Velg en annen enhet.", "Barnet går der alt. Vel ei anna eining.", Hinderslag.Verdi);
    public static readonly Hinder ForesattFinnes = new("FORESATT_FINNES", "Denne personen er allerede registrert som foresatt for barnet.", "Denne personen er alt registrert som føresett for barnet.", Hinderslag.Verdi);
    public static readonly Hinder RolleAvgjort = new("ROLLE_AVGJORT", "Denne rollen er allerede avgjort.", "Denne rolla er alt avgjord.");
    public static readonly Hinder RolleUtloept = new("ROLLE_UTLOEPT", "Ingen svarte i tide. Les inn fila på nytt for å be om rollen igjen.", "Ingen svara i tide. Les inn fila på nytt for å be om rolla att.");
    public static readonly Hinder RolleFireOeyne = new("ROLLE_FIRE_OEYNE", "En annen administrator må godkjenne denne: ikke du som ba om den, og ikke den som skal ha rollen.", "Ein annan administrator må godkjenne denne: ikkje du som bad om henne, og ikkje den som skal ha rolla.");
    public static readonly Hinder RolleEndret = new("ROLLE_ENDRET", "Registeret er endret siden noen ba om rollen. Les inn fila på nytt.", "Registeret er endra sidan nokon bad om rolla. Les inn fila på nytt.");
    public static readonly Hinder ErBegrensetAllerede = new("ER_BEGRENSET_ALLEREDE", "Denne foresatte får allerede ikke vite noe om saken.", "Denne føresette får alt ikkje vite noko om saka.");
    public static readonly Hinder BegrensningFireOeyne = new("BEGRENSNING_FIRE_OEYNE", "Den som stengte, kan ikke åpne igjen alene. Be lederen eller stafettholderen om å vurdere det.", "Den som stengde, kan ikkje opne att åleine. Be leiaren eller stafetthaldaren om å vurdere det.");
    public static readonly Hinder ErInhabilAllerede = new("ER_INHABIL_ALLEREDE", "Denne personen er allerede meldt inhabil for barnet i denne perioden.", "Denne personen er alt meld ugild for barnet i denne perioden.");
}
