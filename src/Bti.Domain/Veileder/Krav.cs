namespace Bti.Domain;

/// <summary>
/// Something that must be in place before a way is open. The veileder says which apply where; what each means is here, and
/// the text cannot invent one.
/// </summary>
/// <param name="Kode">What the text calls it.</param>
/// <param name="ErOppfylt">True when it is in place.</param>
/// <param name="Ellers">The no when it is not, with what to do.</param>
public sealed record Krav(string Kode, Func<Forloepstilstand, bool> ErOppfylt, Hinder Ellers)
{
    /// <summary>Every krav a veileder may use.</summary>
    public static readonly IReadOnlyList<Krav> Alle =
    [
        new("uroen_er_delt", t => t.UroenErDelt, Hindre.UroenErIkkeDelt),
        new("samtalen_er_foert", t => t.SamtalenErFoert, Hindre.SamtaleMangler),
        new("stafettholder_er_utpekt", t => t.Stafettholder is not null, Hindre.StafettholderMangler),
        new("samtykke_er_avklart", t => t.Samtykke is Samtykkestilling.Gitt or Samtykkestilling.Nektet || t.Logg is Loggstatus.IngenLogg, Hindre.SamtykkeIkkeAvklart),
        new("tiltakene_er_evaluert", t => t.SistEvaluert is { } dag && dag >= t.NivaaetStartet, Hindre.EvalueringMangler),
        new("barnets_stemme_er_hoert", t => t.BarnetErHoert, Hindre.BarnetsStemmeMangler),
        new("avslutningsnotat_er_skrevet", t => t.HarAvslutningsnotat, Hindre.AvslutningsnotatMangler),
        new("andre_tjenester_er_med", t => t.AndreTjenesterErMed, Hindre.AndreTjenesterMangler),
    ];

    /// <summary>The krav with a code; null when there is none.</summary>
    public static Krav? Med(string kode) => Alle.FirstOrDefault(k => k.Kode == kode);
}
