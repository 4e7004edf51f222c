namespace Bti.Domain;

/// <summary>Every no a bekymringsmelding can give. None of them is a leader's: a leader has no act that stops one.</summary>
public static partial class Hindre
{
    public static readonly Hinder ForesatteSkalIkkeVite = new("FORESATTE_SKAL_IKKE_VITE", "Ved mistanke om vold eller overgrep skal du ikke snakke med foresatte eller barnet om meldingen. Svar nei. Har du alt snakket med dem, ring barnevernet nå og skriv det i meldingen.", "Ved mistanke om vald eller overgrep skal du ikkje snakke med føresette eller barnet om meldinga. Svar nei. Har du alt snakka med dei, ring barnevernet no og skriv det i meldinga.", Hinderslag.Verdi);
    public static readonly Hinder AdressenErSperret = new("ADRESSEN_ER_SPERRET", "Adressen til barnet er sperret og skal ikke skrives her. La feltet stå tomt. Barnevernet finner adressen selv.", "Adressa til barnet er sperra og skal ikkje skrivast her. La feltet stå tomt. Barnevernet finn adressa sjølv.", Hinderslag.Verdi);
    public static readonly Hinder MeldingenErSendt = new("MELDINGEN_ER_SENDT", "Meldingen er sendt og kan ikke endres. Ring barnevernet eller skriv en ny melding hvis noe må rettes.", "Meldinga er send og kan ikkje endrast. Ring barnevernet eller skriv ei ny melding dersom det er noko å rette.");
    public static readonly Hinder MeldingenErIkkeSendt = new("MELDINGEN_ER_IKKE_SENDT", "Meldingen er ikke sendt ennå. Send den først.", "Meldinga er ikkje send enno. Send ho først.");
    public static readonly Hinder MeldingenErLevert = new("MELDINGEN_ER_LEVERT", "Barnevernet har bekreftet at meldingen er lagret hos dem. Den trenger ikke sendes på nytt.", "Barnevernet har stadfesta at meldinga er lagra hos dei. Ho treng ikkje sendast på nytt.");
    public static readonly Hinder RaadetGjelderLederen = new("RAADET_GJELDER_LEDEREN", "Du har skrevet at meldingen gjelder lederen. Spør barnevernet om råd i stedet.", "Du har skrive at meldinga gjeld leiaren. Spør barnevernet om råd i staden.");
}
