namespace Bti.Domain;

public static partial class Hindre
{
    public static readonly Hinder RapportFnr = new("RAPPORT_FNR", "Rapporten kan leses av alle. Ta bort fødselsnummeret.", "Rapporten kan lesast av alle. Ta bort fødselsnummeret.", Hinderslag.Verdi);
}
