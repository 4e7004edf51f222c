namespace Bti.Domain;

/// <summary>Every no about who may deal with whom.</summary>
public static partial class Hindre
{
    public static readonly Hinder ErInhabilAllerede = new("ER_INHABIL_ALLEREDE", "Denne personen er allerede meldt inhabil for barnet i denne perioden.", "Denne personen er alt meld ugild for barnet i denne perioden.");
}
