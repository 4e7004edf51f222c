namespace Bti.Web;

/// <summary>What can be wrong with a request before any use case sees it.</summary>
internal static class Webhindre
{
    internal static readonly Hinder SkjemaUtloept = new("SKJEMA_UTLOEPT", "Skjemaet er utløpt av sikkerhetshensyn. Last inn siden og send på nytt. Kladden din er lagret.", "Skjemaet har gått ut av omsyn til tryggleik. Last inn sida og send på nytt. Kladden din er lagra.", Hinderslag.Verdi);
}
