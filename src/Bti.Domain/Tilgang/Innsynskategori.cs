namespace Bti.Domain;

/// <summary>What somebody has seen or done with a forloep, as coarse as the family is told it.</summary>
public enum Innsynskategori
{
    /// <summary>Level, dates, holder; no word from the log.</summary>
    Oversikt,
    LestLogg,
    SkrevetILogg,
    SettSamtykke,
    EndretSamtykke,
    EndretForloepet,
    SettInnsyn,

    /// <summary>Read or wrote about it in a meeting where it was discussed.</summary>
    Droeftet,
}

/// <summary>Which acts are shown to those who may see who has seen.</summary>
public static class Innsynskategorier
{
    /// <summary>The acts that are shown; every other is left out without a trace.</summary>
    public static IReadOnlyList<Handling> Viste { get; } = [.. Enum.GetValues<Handling>().Where(h => Av(h) is not null)];

    /// <summary>
    /// What an act is called; null for one that is never shown. An uro is its owner's alone, and what has to do with akutt or
    /// barnevern may never be read out of who has looked, so only acts on the forloep itself are here.
    /// </summary>
    public static Innsynskategori? Av(Handling handling) => handling switch
    {
        Handling.SeForloepMetadata or Handling.StyreHabilitet => Innsynskategori.Oversikt,
        Handling.SeForloep or Handling.SeLogg or Handling.SeMinSak or Handling.SeDeling => Innsynskategori.LestLogg,
        Handling.SkriveILogg or Handling.Evaluere => Innsynskategori.SkrevetILogg,
        Handling.SeSamtykke => Innsynskategori.SettSamtykke,
        Handling.RegistrereSamtykke or Handling.SvarePaaSamtykke => Innsynskategori.EndretSamtykke,
        Handling.EndreNivaa or Handling.SlippeTil or Handling.DeleUtenSamtykke or Handling.TilbyStafett or Handling.BesvareStafett or Handling.UtpekeStafettholder or Handling.SetteStedfortreder
            or Handling.StyreAnsvarsgruppe or Handling.BesvarePlan or Handling.Avslutte or Handling.Gjenaapne or Handling.BeOmUtsettelse or Handling.BesvareUtsettelse or Handling.MeldeSegInhabil => Innsynskategori.EndretForloepet,
        Handling.SeInnsyn or Handling.SeHvemHarSett => Innsynskategori.SettInnsyn,
        Handling.DroefteForloep or Handling.SeSak or Handling.NotereISak or Handling.TrekkeSak or Handling.BeslutteISak or Handling.GodkjenneReferat or Handling.LeseReferat or Handling.FoelgeOppRaad => Innsynskategori.Droeftet,
        _ => null,
    };
}
