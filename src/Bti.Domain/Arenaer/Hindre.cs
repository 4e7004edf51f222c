namespace Bti.Domain;

/// <summary>Every no about arenas and their meetings.</summary>
public static partial class Hindre
{
    public static readonly Hinder MoetedagenErFri = new("MOETEDAGEN_ER_FRI", "Dagen er en fridag i kommunen. Velg en arbeidsdag.", "Dagen er ein fridag i kommunen. Vel ein arbeidsdag.");
    public static readonly Hinder KlokkaUgyldig = new("KLOKKA_UGYLDIG", "Skriv klokkeslettet som tt.mm, for eksempel 09.00.", "Skriv klokkeslettet som tt.mm, til dømes 09.00.", Hinderslag.Verdi);
    public static readonly Hinder MoetetErAvlyst = new("MOETET_ER_AVLYST", "Møtet er avlyst. Velg et annet møte.", "Møtet er avlyst. Vel eit anna møte.");
    public static readonly Hinder MoetetErHoldt = new("MOETET_ER_HOLDT", "Dagen for møtet er over. Velg et møte som kommer.", "Dagen for møtet er over. Vel eit møte som kjem.");
    public static readonly Hinder MoetetErIkkeHoldt = new("MOETET_ER_IKKE_HOLDT", "Oppmøte og referat skrives fra og med dagen for møtet, når sakslista er publisert.", "Oppmøte og referat blir skrivne frå og med dagen for møtet, når sakslista er publisert.");
    public static readonly Hinder SakslistaErPublisert = new("SAKSLISTA_ER_PUBLISERT", "Sakslista er allerede publisert.", "Sakslista er alt publisert.");
    public static readonly Hinder MoetetManglerTjenesten = new("MOETET_MANGLER_TJENESTEN", "Saken trenger en tjeneste som ikke kommer til dette møtet. Velg et møte der den er med.", "Saka treng ei teneste som ikkje kjem til dette møtet. Vel eit møte der ho er med.");
    public static readonly Hinder TidenErBrukt = new("TIDEN_ER_BRUKT", "Det er ikke nok tid igjen i møtet. Gi saken færre minutter, eller velg et annet møte.", "Det er ikkje nok tid igjen i møtet. Gi saka færre minutt, eller vel eit anna møte.");
}
