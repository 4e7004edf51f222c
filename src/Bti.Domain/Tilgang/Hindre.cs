namespace Bti.Domain;

/// <summary>Every no about nødinnsyn, and about what was looked at.</summary>
public static partial class Hindre
{
    public static readonly Hinder BegrunnelseKort = new("BEGRUNNELSE_KORT", "Skriv en begrunnelse på minst 20 tegn. Den blir logget og kontrollert.", "Skriv ei grunngiving på minst 20 teikn. Ho blir logga og kontrollert.", Hinderslag.Verdi);
    public static readonly Hinder NoedinnsynBrukt = new("NOEDINNSYN_BRUKT", "Du har brukt nødinnsyn tre ganger i dag. Ring lederen din.", "Du har brukt naudinnsyn tre gonger i dag. Ring leiaren din.");
    public static readonly Hinder BareLesing = new("BARE_LESING", "Nødinnsyn gir bare lesing. Ring stafettholderen hvis noe må skrives ned.", "Naudinnsyn gir berre lesing. Ring stafetthaldaren om noko må skrivast ned.");
    public static readonly Hinder ErSpurt = new("ER_SPURT", "Det er allerede spurt om disse oppslagene.", "Det er alt spurt om desse oppslaga.");
    public static readonly Hinder ErKontrollert = new("ER_KONTROLLERT", "Dette nødinnsynet er allerede kontrollert.", "Dette naudinnsynet er alt kontrollert.");
}
