namespace Bti.Domain;

/// <summary>Every no about who may deal with whom.</summary>
public static partial class Hindre
{
    public static readonly Hinder EnhetsbytteVenter = new("ENHETSBYTTE_VENTER", "Barnet skal allerede bytte enhet {dato}. Avlys det byttet først.", "Barnet skal alt byte eining {dato}. Avlys det bytet først.");
    public static readonly Hinder EnhetsbytteErGjort = new("ENHETSBYTTE_ER_GJORT", "Byttet er allerede gjennomført eller avlyst. Last inn siden på nytt.", "Bytet er alt gjennomført eller avlyst. Last inn sida på nytt.");
    public static readonly Hinder GaarDerAllerede = new("GAAR_DER_ALLEREDE", "Barnet går allerede der. Velg en annen enhet.", "Barnet går der alt. Vel ei anna eining.", Hinderslag.Verdi);
    public static readonly Hinder ErInhabilAllerede = new("ER_INHABIL_ALLEREDE", "Denne personen er allerede meldt inhabil for barnet i denne perioden.", "Denne personen er alt meld ugild for barnet i denne perioden.");
}
