namespace Bti.Domain.Tests;

/// <summary>
/// Who may do what, once more: straight code from the field's own table of roles and access, written without looking at
/// <c>tilgang.csv</c>. Rights are the sum of what the role has and what the relation gives, except where the table says
/// «only». Null where the table says nothing about the act.
/// </summary>
internal static class Orakel
{
    private static readonly Handling[] SkrivUro =
        [Handling.EndreUro, Handling.SkriveUroskjema, Handling.DeleUro, Handling.FoereSamtale, Handling.AvgjoereUro, Handling.BeOmUroutsettelse];

    // The acts that steer a forloep are more than to write in its log; the table says only who has nothing to do with it.
    private static readonly Handling[] Styring =
    [
        Handling.EndreNivaa, Handling.SlippeTil, Handling.DeleUtenSamtykke, Handling.TilbyStafett, Handling.BesvareStafett, Handling.UtpekeStafettholder, Handling.SetteStedfortreder,
        Handling.BesvarePlan, Handling.Avslutte, Handling.Gjenaapne, Handling.BeOmUtsettelse, Handling.BesvareUtsettelse, Handling.BesvareUroutsettelse, Handling.FlytteBarn,
    ];

    public static bool? Kan(Rolle rolle, Relasjon relasjon, Handling handling, Adressebeskyttelse beskyttelse, bool utelukket, bool egenKommune)
    {
        // Data is partitioned by kommune; own child and kin block reading too, in every role.
        if (!egenKommune || utelukket) return false;
        if (relasjon is Relasjon.System) return null;

        // Kode 6 and 7 are kept from search.
        if (handling is Handling.FinneBarn) return beskyttelse is Adressebeskyttelse.Ingen ? null : false;
        if (!OmBarn(handling)) return null;

        // The family: L in the log and the innsynslogg, S in their own samtykke, with foreldreansvar or at the age; kode 6 and 7
        // close the guardian's view. Nothing else in the table is theirs, and their pages are nobody else's.
        if (rolle is Rolle.Foresatt or Rolle.Ungdom)
        {
            return handling is Handling.SeMinSak or Handling.SvarePaaSamtykke or Handling.SeHvemHarSett
                && (relasjon is Relasjon.BarnetSelv || (relasjon is Relasjon.ForesattMedAnsvar && rolle is Rolle.Foresatt && beskyttelse is Adressebeskyttelse.Ingen));
        }

        if (handling is Handling.SeMinSak or Handling.SvarePaaSamtykke or Handling.SeHvemHarSett) return false;

        // The innsynslogg is the personvernombud's; of the others the table says only that the family is shown it.
        if (handling is Handling.SeInnsyn) return rolle is Rolle.Personvernombud && relasjon is Relasjon.Ombud ? true : null;

        // Melding: E to every employee who works with children, and the nearest leader reads; none of the others.
        if (handling is Handling.SkriveMelding) return rolle is Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef ? false : relasjon is Relasjon.Egen ? true : null;
        if (handling is Handling.SendeMelding or Handling.SeMelding)
            return rolle is not (Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef) && (relasjon is Relasjon.Melder || (handling is Handling.SeMelding && relasjon is Relasjon.LederForMelder && rolle is Rolle.Enhetsleder));

        // «Config only», «innsynslogg» alone, and numbers alone: no relation gives them more.
        if (rolle is Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef) return false;

        if (handling is Handling.SkriveUro) return relasjon is Relasjon.Egen or Relasjon.BarnIEgenEnhet ? true : null;
        if (handling is Handling.SeEnhet) return rolle is Rolle.Enhetsleder ? relasjon is Relasjon.Leder or Relasjon.Egen ? true : null : false;

        // E: own only. L own unit: the leader.
        if (handling is Handling.SeUro) return relasjon is Relasjon.Eier or Relasjon.DeltMed or Relasjon.LederUdelt or Relasjon.Leder;
        if (SkrivUro.Contains(handling)) return relasjon is Relasjon.Eier;

        // The stafettholder and who stands in for her: S. The aktoer: L and S within scope; barnevern L only. The leader and
        // the koordinator: M. Access ends at hand-over and when the samtykke ends.
        var holder = relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder;
        var metadata = relasjon is Relasjon.Leder or Relasjon.Eskalert;
        if (rolle is Rolle.Barnevern) holder = false;
        return handling switch
        {
            Handling.SeForloepMetadata => holder || metadata || relasjon is Relasjon.Aktoer,
            Handling.SeForloep or Handling.SeLogg => holder || relasjon is Relasjon.Aktoer,
            Handling.SkriveILogg or Handling.Evaluere => holder || (relasjon is Relasjon.Aktoer && rolle is not Rolle.Barnevern),
            Handling.SeSamtykke => holder || metadata || relasjon is Relasjon.Aktoer,
            Handling.RegistrereSamtykke => holder,

            // The ansvarsgruppe has a koordinator, who may be of any of the services, and the one who has the stafett.
            Handling.StyreAnsvarsgruppe => holder || relasjon is Relasjon.Gruppekoordinator,

            // Drøfting: own case to the one who brings it; the team L on the agenda, consented; the koordinator plans meetings; S of the
            // family's request to nobody but the family, which has no page for it yet.
            Handling.LeseReferat => false,
            Handling.SeSak => relasjon is Relasjon.Innmelder or Relasjon.Moetedeltaker,
            Handling.NotereISak or Handling.TrekkeSak or Handling.BeslutteISak or Handling.GodkjenneReferat or Handling.FoelgeOppRaad => relasjon is Relasjon.Innmelder,
            Handling.SeSakskoe or Handling.PlanleggeSak => rolle is Rolle.BtiKoordinator && relasjon is Relasjon.Koordinator,
            Handling.DroefteForloep => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder,
            Handling.MeldeSak => relasjon is Relasjon.Egen ? true : null,
            Handling.TaImotHenvendelse => null,
            _ when Styring.Contains(handling) => relasjon is Relasjon.Ingen or Relasjon.Tidligere ? false : null,
            _ => null,
        };
    }

    // The rest is about the house and one's own, and the table does not speak of it.
    private static bool OmBarn(Handling handling) =>
        handling is Handling.SeMinSak or Handling.SvarePaaSamtykke or Handling.SeHvemHarSett or Handling.SeInnsyn or Handling.SkriveMelding or Handling.SendeMelding or Handling.SeMelding or Handling.SkriveUro or Handling.SeUro or Handling.SeEnhet or Handling.SeForloepMetadata or Handling.SeForloep or Handling.SeLogg
            or Handling.SeSak or Handling.LeseReferat or Handling.NotereISak or Handling.TrekkeSak or Handling.BeslutteISak or Handling.GodkjenneReferat or Handling.FoelgeOppRaad or Handling.SeSakskoe or Handling.PlanleggeSak or Handling.DroefteForloep or Handling.MeldeSak or Handling.TaImotHenvendelse
            or Handling.SkriveILogg or Handling.Evaluere or Handling.SeSamtykke or Handling.RegistrereSamtykke or Handling.StyreAnsvarsgruppe
        || SkrivUro.Contains(handling) || Styring.Contains(handling);
}
