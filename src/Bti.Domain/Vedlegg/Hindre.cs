namespace Bti.Domain;

/// <summary>Every no a file can be met with; those of a list to be read in are the register's.</summary>
public static partial class Hindre
{
    public static readonly Hinder FilType = new("FIL_TYPE", "Filtypen støttes ikke. Bruk PDF, DOCX, XLSX, PNG eller JPG.", "Filtypen er ikkje støtta. Bruk PDF, DOCX, XLSX, PNG eller JPG.", Hinderslag.Verdi);
    public static readonly Hinder FilInnhold = new("FIL_INNHOLD", "Innholdet i filen stemmer ikke med filtypen.", "Innhaldet i fila stemmer ikkje med filtypen.", Hinderslag.Verdi);
    public static readonly Hinder FilUsikker = new("FIL_USIKKER", "Filen ble avvist av sikkerhetskontrollen.", "Fila vart avvist av tryggleikskontrollen.", Hinderslag.Verdi);
    public static readonly Hinder FilKryptert = new("FIL_KRYPTERT", "Filen er passordbeskyttet og kan ikke kontrolleres. Last opp en versjon uten passord.", "Fila er passordverna og kan ikkje kontrollerast. Last opp ein versjon utan passord.", Hinderslag.Verdi);
    public static readonly Hinder FilKvote = new("FIL_KVOTE", "Saken har nådd grensen for vedlegg.", "Saka har nådd grensa for vedlegg.", Hinderslag.Verdi);
    public static readonly Hinder FilAvbrutt = new("FIL_AVBRUTT", "Opplastingen ble avbrutt. Prøv igjen.", "Opplastinga vart avbroten. Prøv igjen.", Hinderslag.Verdi);
    public static readonly Hinder FilIkkeKontrollert = new("FIL_IKKE_KONTROLLERT", "Viruskontrollen svarer ikke, så filen er ikke tatt imot. Prøv igjen om litt.", "Viruskontrollen svarer ikkje, så fila er ikkje teken imot. Prøv igjen om litt.", Hinderslag.Nede);
    public static readonly Hinder IkkePaaPapir = new("IKKE_PAA_PAPIR", "Svaret er ikke registrert som gitt på papir. Registrer det på nytt, og velg papir.", "Svaret er ikkje registrert som gitt på papir. Registrer det på nytt, og vel papir.");
}
