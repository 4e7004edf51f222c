namespace Bti.Domain;

/// <summary>Every no about deleting, and the one that what is deleted gives.</summary>
public static partial class Hindre
{
    public static readonly Hinder ErSlettet = new("ER_SLETTET", "Det som var skrevet her, er slettet fordi oppbevaringstiden er ute. Det kan ikke hentes fram igjen.", "Det som var skrive her, er sletta fordi oppbevaringstida er ute. Det kan ikkje hentast fram att.", Hinderslag.Slettet);
    public static readonly Hinder SkalBevares = new("SKAL_BEVARES", "Kommunen har ikke bestemt hvor lenge det skal oppbevares. Da slettes ingenting.", "Kommunen har ikkje bestemt kor lenge det skal oppbevarast. Da blir ingenting sletta.");
    public static readonly Hinder HarAapenSak = new("HAR_AAPEN_SAK", "Noe om barnet er ikke avsluttet: en uro, et forløp, en sak som skal drøftes, et bytte av enhet eller et nødinnsyn som ikke er kontrollert.", "Noko om barnet er ikkje avslutta: ei uro, eit forløp, ei sak som skal drøftast, eit byte av eining eller eit naudinnsyn som ikkje er kontrollert.");
    public static readonly Hinder StaarPaaLista = new("STAAR_PAA_LISTA", "Barnet står fortsatt på lista til en enhet her.", "Barnet står framleis på lista til ei eining her.");
    public static readonly Hinder OppbevaringstidenLoeper = new("OPPBEVARINGSTIDEN_LOEPER", "Oppbevaringstiden er ikke ute ennå.", "Oppbevaringstida er ikkje ute enno.");
    public static readonly Hinder RoertEtterBestillingen = new("ROERT_ETTER_BESTILLINGEN", "Noe er skrevet om barnet etter at det ble bedt om sletting. Lederen må be om sletting på nytt, med et nummer fra arkivet som gjelder alt.", "Noko er skrive om barnet etter at det vart bedt om sletting. Leiaren må be om sletting på nytt, med eit nummer frå arkivet som gjeld alt.");
    public static readonly Hinder BestillingenErEnAnnen = new("BESTILLINGEN_ER_EN_ANNEN", "Lederen har bedt om sletting på nytt, med et annet nummer fra arkivet. Se på det nye nummeret, og godkjenn igjen.", "Leiaren har bede om sletting på nytt, med eit anna nummer frå arkivet. Sjå på det nye nummeret, og godkjenn igjen.");
    public static readonly Hinder TrengerEnTil = new("TRENGER_EN_TIL", "En annen enn den som ba om sletting, må godkjenne den.", "Ein annan enn den som bad om sletting, må godkjenne ho.");
    public static readonly Hinder ArkivkvitteringUgyldig = new("ARKIVKVITTERING_UGYLDIG", "Skriv nummeret fra arkivet med bare sifre, skråstrek, bindestrek og punktum, for eksempel 2037/1204-3.", "Skriv nummeret frå arkivet med berre siffer, skråstrek, bindestrek og punktum, til dømes 2037/1204-3.", Hinderslag.Verdi);
}
