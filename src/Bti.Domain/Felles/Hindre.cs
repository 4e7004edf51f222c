namespace Bti.Domain;

/// <summary>Every no there is. Each area has its own file; these belong to no area.</summary>
public static partial class Hindre
{
    public static readonly Hinder IkkeFunnet = new("IKKE_FUNNET", "Fant ikke det du ba om, eller du har ikke tilgang.", "Fann ikkje det du bad om, eller du har ikkje tilgang.", Hinderslag.FinnesIkke);
    public static readonly Hinder Versjon = new("VERSJON", "{navn} endret dette {tid}. Se forskjellene og velg hva som skal lagres.", "{navn} endra dette {tid}. Sjå skilnadene og vel kva som skal lagrast.", Hinderslag.Versjon);
    public static readonly Hinder NoekkelBrukt = new("NOEKKEL_BRUKT", "Denne innsendingen er allerede behandlet med annet innhold. Last inn siden på nytt.", "Denne innsendinga er alt behandla med anna innhald. Last inn sida på nytt.", Hinderslag.Verdi);
    public static readonly Hinder Steg = new("STEG", "Steget kan ikke gjøres nå. Saken er i status «{status}».", "Steget kan ikkje gjerast no. Saka er i status «{status}».", Hinderslag.Tilstand);
    public static readonly Hinder SamtykkeUtloept = new("SAMTYKKE_UTLOEPT", "Samtykket er utløpt. Be om nytt samtykke før du deler.", "Samtykket har gått ut. Be om nytt samtykke før du deler.", Hinderslag.Samtykke);
    public static readonly Hinder SamtykkeMangler = new("SAMTYKKE_MANGLER", "Det mangler gyldig samtykke for å dele dette med {mottaker}.", "Det manglar gyldig samtykke for å dele dette med {mottaker}.", Hinderslag.Samtykke);
    public static readonly Hinder BekreftInnlogging = new("BEKREFT_INNLOGGING", "Dette krever at du nettopp har logget inn. Bekreft at det er deg, og send på nytt.", "Dette krev at du nettopp har logga inn. Stadfest at det er deg, og send på nytt.", Hinderslag.Bekreftelse);
    public static readonly Hinder ForMange = new("FOR_MANGE", "For mange forsøk. Prøv igjen om {sekunder} sekunder.", "For mange forsøk. Prøv igjen om {sekunder} sekund.", Hinderslag.ForMange);
    public static readonly Hinder LagringNede = new("LAGRING_NEDE", "Vi klarte ikke å lagre akkurat nå. Kladden din er tatt vare på, og ingenting er sendt. Prøv igjen.", "Vi klarte ikkje å lagre akkurat no. Kladden din er teken vare på, og ingenting er sendt. Prøv igjen.", Hinderslag.Nede);
}
