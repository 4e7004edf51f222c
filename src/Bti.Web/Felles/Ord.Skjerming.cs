namespace Bti.Web;

/// <summary>What is said of who may see what.</summary>
internal static partial class Ord
{
    internal static string Om(Noedgrunn grunn, Tekster T) => grunn switch
    {
        Noedgrunn.FareForLivEllerHelse => T["Fare for liv eller helse"],
        Noedgrunn.AkuttHendelse => T["Akutt hendelse"],
        Noedgrunn.IngenAaNaa => T["Barnet må ha hjelp nå, og ingen i saken er å få tak i"],
    };

    /// <summary>What is seen, for those acts that are on «Hvem ser hva».</summary>
    internal static string Om(Handling hva, Tekster T) => hva switch
    {
        Handling.FinneBarn => T["At barnet finnes i registeret"],
        Handling.SeUro => T["Innholdet i en uro"],
        Handling.SeEnhet => T["Lista over enhetens uroer og forløp"],
        Handling.SeOversikt => T["Kommunens tall, de små skjult"],
        Handling.SeFellestall => T["Tallene til kommunene med samme barnevern, de små skjult"],
        Handling.SeSimulering => T["Hva andre frister ville ha betydd, de små tallene skjult"],
        Handling.HenteOversikt => T["Kommunens tall som fil"],
        Handling.SkriveRapport => T["Teksten i kommunens årsrapport"],
        Handling.SkrivePraksisgrunn => T["Hvorfor enheten gjorde noe annerledes"],
        Handling.SeForloepMetadata => T["Nivå, datoer og hvem som har ansvaret"],
        Handling.SeForloep => T["Forløpet"],
        Handling.SeLogg => T["Det som står i stafettloggen"],
        Handling.SeSamtykke => T["Samtykkene"],
        Handling.SeInnsyn => T["Hvem som har sett"],
        Handling.SeDeling => T["Hva som blir delt med en annen tjeneste"],
        Handling.SeMinSak => T["Saken, for familien"],
        Handling.SeHvemHarSett => T["Hvem som har sett, for familien"],
        Handling.AapneNoedinnsyn => T["Å åpne nødinnsyn"],
        Handling.SeNoedinnsyn => T["Hvem som har brukt nødinnsyn"],
        Handling.SeLoggkontroll => T["Hvilke oppslag det blir spurt om"],
        Handling.StyreHabilitet => T["Hvem som er meldt inhabil"],
        Handling.BegrenseForesatt => T["Hvilken foresatt som ikke skal få vite noe"],
        Handling.SeSak => T["En sak som drøftes i et møte"],
        Handling.LeseReferat => T["Referatet fra et møte, i to uker etterpå"],
        Handling.SeSakskoe => T["Køen av saker, uten navn"],
        Handling.SeMelding => T["En bekymringsmelding"],
        Handling.SeSletting => T["Hva som kan slettes, og hva som er slettet"],
        Handling.SeSending => T["Hvordan det går med en sending"],
        _ => Inndata.Kode(hva),
    };

    /// <summary>What makes somebody's looks worth a question.</summary>
    internal static string Om(Loggtreff treff, Tekster T) => (treff.Moenster, treff.Antall) switch
    {
        (Loggmoenster.Utelukket, 1) => T["Prøvde å se et barn i egen familie, eller et barn med meldt inhabilitet"],
        (Loggmoenster.Utelukket, var n) => T["Prøvde {0} ganger å se barn i egen familie, eller barn med meldt inhabilitet", n],
        (Loggmoenster.SammeEtternavn, 1) => T["Så på, eller prøvde å se, et barn med samme etternavn uten å ha en sak om det"],
        (Loggmoenster.SammeEtternavn, var n) => T["Så på, eller prøvde å se, {0} barn med samme etternavn uten å ha en sak om dem", n],
        (Loggmoenster.Avvist, 1) => T["Prøvde å se et barn uten å ha tilgang"],
        (Loggmoenster.Avvist, var n) => T["Prøvde å se {0} barn uten å ha tilgang", n],
        (Loggmoenster.EtterSlutten, 1) => T["Prøvde å se et barn etter at egen del i saken var over"],
        (Loggmoenster.EtterSlutten, var n) => T["Prøvde {0} ganger å se barn etter at egen del i saken var over", n],
        (Loggmoenster.OmNatta, 1) => T["Leste om et barn mellom klokka 23 og 6"],
        (Loggmoenster.OmNatta, var n) => T["Leste om barn mellom klokka 23 og 6, {0} ganger", n],
        (Loggmoenster.MangeBarn, var n) => T["Leste om {0} barn uten å gjøre noe for dem", n],
        (Loggmoenster.Noedinnsyn, 1) => T["Brukte nødinnsyn"],
        (Loggmoenster.Noedinnsyn, var n) => T["Brukte nødinnsyn {0} ganger", n],
    };

    /// <summary>What somebody did with a forloep, as the family reads it.</summary>
    internal static string Om(Innsynskategori kategori, Tekster T) => kategori switch
    {
        Innsynskategori.Oversikt => T["Så nivå, datoer og hvem som har ansvaret"],
        Innsynskategori.LestLogg => T["Leste stafettloggen"],
        Innsynskategori.SkrevetILogg => T["Skrev i stafettloggen"],
        Innsynskategori.SettSamtykke => T["Så samtykkene"],
        Innsynskategori.EndretSamtykke => T["Registrerte eller trakk et samtykke"],
        Innsynskategori.EndretForloepet => T["Endret noe i forløpet"],
        Innsynskategori.SettInnsyn => T["Så hvem som har sett"],
        Innsynskategori.Droeftet => T["Drøftet saken i et møte"],
    };

    internal static string Om(Adressebeskyttelse tilOgMed, Tekster T) => tilOgMed switch
    {
        Adressebeskyttelse.Ingen => T["Bare når adressen ikke er skjermet"],
        Adressebeskyttelse.Fortrolig => T["Også ved fortrolig adresse, ikke ved strengt fortrolig"],
        Adressebeskyttelse.StrengtFortrolig => T["Også ved strengt fortrolig adresse"],
    };
}
