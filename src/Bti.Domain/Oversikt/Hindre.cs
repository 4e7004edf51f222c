namespace Bti.Domain;

public static partial class Hindre
{
    public static readonly Hinder PraksisIkkeVist = new("PRAKSIS_IKKE_VIST", "Tallet for enheten din er ikke vist i denne perioden. Da er det ingenting å forklare.", "Talet for eininga di er ikkje vist i denne perioden. Då er det ingenting å forklare.");
    public static readonly Hinder RapportFnr = new("RAPPORT_FNR", "Rapporten kan leses av alle. Ta bort fødselsnummeret.", "Rapporten kan lesast av alle. Ta bort fødselsnummeret.", Hinderslag.Verdi);
}
