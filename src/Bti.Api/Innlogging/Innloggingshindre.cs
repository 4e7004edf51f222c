using Bti.Domain;

namespace Bti.Api;

/// <summary>Why somebody who was let in by a leverandoer is not let in here.</summary>
internal static class Innloggingshindre
{
    public static readonly Hinder Avbrutt = new("INNLOGGING_AVBRUTT", "Du avbrøt innloggingen. Velg en måte å logge inn på når du er klar.", "Du avbraut innlogginga. Vel ein måte å logge inn på når du er klar.");
    public static readonly Hinder Ugyldig = new("INNLOGGING_UGYLDIG", "Vi kunne ikke godta svaret fra innloggingen. Prøv igjen. Kontakt den som drifter Bti hos dere hvis det gjentar seg.", "Vi kunne ikkje godta svaret frå innlogginga. Prøv igjen. Kontakt den som driftar Bti hos dykk om det skjer fleire gonger.");
    public static readonly Hinder IkkeRegistrert = new("INNLOGGING_IKKE_REGISTRERT", "Du er logget inn, men står ikke i registeret over ansatte som bruker Bti. Be lederen din om å legge deg inn.", "Du er logga inn, men står ikkje i registeret over tilsette som bruker Bti. Be leiaren din om å leggje deg inn.");
    public static readonly Hinder IkkeFamilie = new("INNLOGGING_IKKE_FAMILIE", "Du er logget inn, men vi finner deg ikke som foresatt eller ungdom her. Ta kontakt med skolen, barnehagen eller helsestasjonen hvis det er feil.", "Du er logga inn, men vi finn deg ikkje som føresett eller ungdom her. Ta kontakt med skulen, barnehagen eller helsestasjonen om det er feil.");
    public static readonly Hinder Utilgjengelig = new("INNLOGGING_NEDE", "Innloggingstjenesten svarer ikke. Vent litt, og prøv igjen.", "Innloggingstenesta svarer ikkje. Vent litt, og prøv igjen.");

    /// <summary>The level of the login is too low, here or for the act.</summary>
    public static readonly Hinder Sterkere = new("STERKERE_INNLOGGING", "Du må bekrefte med høyere innloggingsnivå for å gjøre dette.", "Du må stadfeste med høgare innloggingsnivå for å gjere dette.");

    /// <summary>She has been away too long, or logged in for too long.</summary>
    public static readonly Hinder Utloept = new("OEKT_UTLOEPT", "Du er logget ut fordi økten er utløpt. Det du har skrevet, er lagret som kladd.", "Du er logga ut fordi økta har gått ut. Det du har skrive, er lagra som kladd.");

    /// <summary>All of them, for the page that tells.</summary>
    public static readonly IReadOnlyList<Hinder> Alle = [Avbrutt, Ugyldig, IkkeRegistrert, IkkeFamilie, Utilgjengelig, Sterkere, Utloept];
}

/// <summary>A login that is not accepted: what she is told, and what the log is.</summary>
internal sealed class Innloggingsfeil(Hinder hinder, string grunn) : Exception(grunn)
{
    public Hinder Hinder { get; } = hinder;
}
