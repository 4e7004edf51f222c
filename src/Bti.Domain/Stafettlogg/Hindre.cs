namespace Bti.Domain;

/// <summary>Every no the log can give.</summary>
public static partial class Hindre
{
    public static readonly Hinder RessurserFoerst = new("RESSURSER_FOERST", "Skriv minst én ressurs før du skriver grunn til uro.", "Skriv minst éin ressurs før du skriv grunn til uro.");
    public static readonly Hinder MaalMangler = new("MAAL_MANGLER", "Velg et mål som tiltaket skal bidra til. Sett et mål først hvis det ikke finnes noe.", "Vel eit mål som tiltaket skal bidra til. Set eit mål først dersom det ikkje finst noko.");
    public static readonly Hinder TiltaketErAvsluttet = new("TILTAKET_ER_AVSLUTTET", "Tiltaket er avsluttet. Start et nytt tiltak i stedet.", "Tiltaket er avslutta. Start eit nytt tiltak i staden.");
}
