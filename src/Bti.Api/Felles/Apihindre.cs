using Bti.Domain;

namespace Bti.Api;

/// <summary>What is wrong with a request before it reaches a use case.</summary>
internal static class Apihindre
{
    public static readonly Hinder JsonUgyldig = new("JSON_UGYLDIG", "Forespørselen er ikke gyldig JSON.", "Førespurnaden er ikkje gyldig JSON.");
    public static readonly Hinder UkjentFelt = new("UKJENT_FELT", "Forespørselen inneholder et felt som ikke kan settes: {felt}.", "Førespurnaden inneheld eit felt som ikkje kan setjast: {felt}.", Hinderslag.Verdi);
    public static readonly Hinder Innholdstype = new("INNHOLDSTYPE", "Innholdstypen støttes ikke. Bruk application/json.", "Innhaldstypen er ikkje støtta. Bruk application/json.");
    public static readonly Hinder InnholdstypeFil = new("INNHOLDSTYPE_FIL", "Innholdstypen støttes ikke. Bruk multipart/form-data.", "Innhaldstypen er ikkje støtta. Bruk multipart/form-data.");
    public static readonly Hinder NoekkelMangler = new("NOEKKEL_MANGLER", "Forespørselen mangler Idempotency-Key.", "Førespurnaden manglar Idempotency-Key.");
    public static readonly Hinder VersjonMangler = new("VERSJON_MANGLER", "Forespørselen mangler versjonsnummer (If-Match).", "Førespurnaden manglar versjonsnummer (If-Match).");
    public static readonly Hinder IkkeInnlogget = new("IKKE_INNLOGGET", "Du må logge inn for å fortsette.", "Du må logge inn for å halde fram.");
    public static readonly Hinder ForStor = new("FOR_STOR", "Forespørselen er for stor.", "Førespurnaden er for stor.");
    public static readonly Hinder Metode = new("METODE", "Metoden er ikke tillatt for denne adressen.", "Metoden er ikkje tillaten for denne adressa.");
    public static readonly Hinder ForMangeKall = new("FOR_MANGE_KALL", "Vi har fått svært mange kall fra deg på kort tid. Vent et minutt, gå tilbake og prøv igjen.", "Vi har fått svært mange kall frå deg på kort tid. Vent eit minutt, gå tilbake og prøv igjen.", Hinderslag.ForMange);
    public static readonly Hinder Teknisk = new("TEKNISK", "Noe gikk galt. Feilkode {korrelasjon}.", "Noko gjekk gale. Feilkode {korrelasjon}.");
}
