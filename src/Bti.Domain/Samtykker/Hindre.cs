namespace Bti.Domain;

/// <summary>Every no about what a samtykke says and covers.</summary>
public static partial class Hindre
{
    public static readonly Hinder KategoriMangler = new("KATEGORI_MANGLER", "Velg minst én type opplysninger det er sagt ja til.", "Vel minst éin type opplysningar det er sagt ja til.", Hinderslag.Verdi);
    public static readonly Hinder VitneBareMuntlig = new("VITNE_BARE_MUNTLIG", "Vitne skrives bare når svaret er gitt muntlig. La feltet stå tomt.", "Vitne blir berre skrive når svaret er gitt munnleg. La feltet stå tomt.", Hinderslag.Verdi);
    public static readonly Hinder FoerSamtykket = new("FOER_SAMTYKKET", "Dette er fra før samtykket til {mottaker} begynte å gjelde. Be den som gir det, om å si ja også til det som er skrevet før.", "Dette er frå før samtykket til {mottaker} tok til å gjelde. Be den som gir det, om å seie ja også til det som er skrive før.", Hinderslag.Samtykke);
    public static readonly Hinder SamtykketDekkerIkke = new("SAMTYKKET_DEKKER_IKKE", "Samtykket til {mottaker} gjelder ikke denne typen opplysninger. Be om et samtykke som gjør det.", "Samtykket til {mottaker} gjeld ikkje denne typen opplysningar. Be om eit samtykke som gjer det.", Hinderslag.Samtykke);
}
