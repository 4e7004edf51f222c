using Xunit;

namespace Bti.Domain.Tests;

public sealed class TilgangTests
{
    private static readonly KommuneId Kommunen = new("3447");

    /// <summary>Written from the roles and rules of the practice, not from the table: who may do what to an uro or a forloep.</summary>
    private static bool Fasit(Handling handling, Relasjon relasjon, Rolle rolle, Adressebeskyttelse beskyttelse) => handling switch
    {
        Handling.SeEgne or Handling.VelgeVarsling => relasjon is Relasjon.Egen,
        Handling.SeOversikt or Handling.HenteOversikt => relasjon is Relasjon.Egen && rolle is Rolle.Enhetsleder or Rolle.BtiKoordinator or Rolle.Kommunalsjef,
        Handling.SeFellestall => relasjon is Relasjon.Egen && rolle is Rolle.Barnevern or Rolle.Kommunalsjef,
        Handling.SkriveRapport or Handling.SeSimulering => relasjon is Relasjon.Egen && rolle is Rolle.BtiKoordinator or Rolle.Kommunalsjef,
        Handling.SeDrift or Handling.ProeveIgjen or Handling.SimulereVeileder or Handling.GodkjenneRolle or Handling.StyreInnlogginger => relasjon is Relasjon.Egen && rolle is Rolle.Kommuneadministrator,
        Handling.OppdatereRegister => relasjon is Relasjon.System || (relasjon is Relasjon.Egen && rolle is Rolle.Kommuneadministrator),
        Handling.FinneBarn => relasjon is Relasjon.Egen && beskyttelse is not Adressebeskyttelse.StrengtFortrolig,
        Handling.SkriveUro => relasjon is Relasjon.Egen && rolle is not (Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef),
        Handling.SeUro or Handling.FoereSamtale or Handling.AvgjoereUro =>
            relasjon is Relasjon.Eier || (relasjon is Relasjon.DeltMed && rolle is Rolle.Enhetsleder),
        Handling.EndreUro or Handling.SkriveUroskjema or Handling.DeleUro => relasjon is Relasjon.Eier,
        Handling.SeEnhet or Handling.SkrivePraksisgrunn => relasjon is Relasjon.Egen && rolle is Rolle.Enhetsleder,
        Handling.SeForloepMetadata =>
            relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder or Relasjon.Aktoer or Relasjon.AktoerUtenSamtykke or Relasjon.TilbudtStafett || ErLeder(relasjon, rolle, beskyttelse)
            || (relasjon is Relasjon.Noedinnsyn && HarNoedinnsyn(rolle, beskyttelse))
            || (relasjon is Relasjon.Eskalert && rolle is Rolle.BtiKoordinator && beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        Handling.SeForloep => relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder or Relasjon.Aktoer or Relasjon.AktoerUtenSamtykke
            || (relasjon is Relasjon.Noedinnsyn && HarNoedinnsyn(rolle, beskyttelse)),
        Handling.SeLogg => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder or Relasjon.Aktoer || (relasjon is Relasjon.Noedinnsyn && HarNoedinnsyn(rolle, beskyttelse)),
        Handling.SkriveILogg => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder or Relasjon.Aktoer,
        Handling.Evaluere or Handling.EndreNivaa or Handling.SlippeTil or Handling.DeleUtenSamtykke or Handling.SeDeling => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder,
        Handling.SeSamtykke or Handling.RegistrereSamtykke =>
            relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder,
        Handling.TilbyStafett => relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder || ErLeder(relasjon, rolle, beskyttelse),
        Handling.SetteStedfortreder => relasjon is Relasjon.Stafettholder || ErLeder(relasjon, rolle, beskyttelse),
        Handling.UtpekeStafettholder => relasjon is Relasjon.LederUtenInnsyn && rolle is Rolle.Enhetsleder,
        Handling.BesvareStafett => relasjon is Relasjon.TilbudtStafett,
        Handling.StyreAnsvarsgruppe => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder or Relasjon.Gruppekoordinator,
        Handling.BesvarePlan or Handling.Avslutte or Handling.Gjenaapne => relasjon is Relasjon.Stafettholder,
        Handling.MeldeFravaer => relasjon is Relasjon.Egen || ErLeder(relasjon, rolle, beskyttelse),
        Handling.BeOmUtsettelse => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder,
        Handling.BeOmUroutsettelse => relasjon is Relasjon.Eier,
        Handling.BesvareUroutsettelse => relasjon is Relasjon.DeltMed && rolle is Rolle.Enhetsleder,
        Handling.AapneNoedinnsyn => relasjon is Relasjon.Ingen && HarNoedinnsyn(rolle, beskyttelse),
        Handling.SeNoedinnsyn => relasjon is Relasjon.Egen && (rolle is Rolle.Enhetsleder or Rolle.Personvernombud),
        Handling.KontrollereNoedinnsyn => ErLeder(relasjon, rolle, beskyttelse) || (relasjon is Relasjon.Ombud && rolle is Rolle.Personvernombud && beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        Handling.SeLoggkontroll => relasjon is Relasjon.Egen && (rolle is Rolle.Enhetsleder or Rolle.Personvernombud),
        Handling.BesvareLoggkontroll => (relasjon is Relasjon.Leder && rolle is Rolle.Enhetsleder) || (relasjon is Relasjon.Ombud && rolle is Rolle.Personvernombud),
        Handling.SeSletting => relasjon is Relasjon.Egen && (rolle is Rolle.Enhetsleder or Rolle.Personvernombud),
        Handling.BeOmSletting => relasjon is Relasjon.HarLedet && rolle is Rolle.Enhetsleder && beskyttelse is not Adressebeskyttelse.StrengtFortrolig,
        Handling.GodkjenneSletting => relasjon is Relasjon.Ombud && rolle is Rolle.Personvernombud && beskyttelse is not Adressebeskyttelse.StrengtFortrolig,
        Handling.MeldeSegInhabil => relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder or Relasjon.Aktoer || (relasjon is Relasjon.Moetedeltaker && beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        Handling.MeldeSluttet or Handling.BesvareUtsettelse => ErLeder(relasjon, rolle, beskyttelse),
        Handling.StyreHabilitet => relasjon is Relasjon.Sakskoordinator || ErLeder(relasjon, rolle, beskyttelse),
        Handling.BegrenseForesatt or Handling.OppheveBegrensning => relasjon is Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder || ErLeder(relasjon, rolle, beskyttelse),
        Handling.FlytteBarn => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder || ErLeder(relasjon, rolle, beskyttelse),
        Handling.SeInnsyn => relasjon is Relasjon.Stafettholder || (relasjon is Relasjon.Ombud && rolle is Rolle.Personvernombud && beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        Handling.ImportereRegister or Handling.FryseOversikt or Handling.GranskeLogg or Handling.FoelgeTiden or Handling.BytteVeileder => relasjon is Relasjon.System,
        Handling.RedigereVeileder or Handling.PublisereVeileder or Handling.FlytteForloep => relasjon is Relasjon.Egen && rolle is Rolle.Kommuneadministrator,
        Handling.SkriveMelding => relasjon is Relasjon.Egen,
        Handling.SeMelding or Handling.OverlevereMelding => relasjon is Relasjon.Melder || (relasjon is Relasjon.LederForMelder && rolle is Rolle.Enhetsleder),
        Handling.SeSending => relasjon is Relasjon.Melder || (relasjon is Relasjon.LederForMelder && rolle is Rolle.Enhetsleder) || (relasjon is Relasjon.VarsletOmSending && rolle is Rolle.BtiKoordinator or Rolle.Enhetsleder),
        Handling.SendeMelding => relasjon is Relasjon.Melder,
        Handling.RaadgiMelding => relasjon is Relasjon.LederForMelder && rolle is Rolle.Enhetsleder,
        Handling.SeArenaer => relasjon is Relasjon.Egen,
        Handling.StyreMoete or Handling.SeSakskoe or Handling.PlanleggeSak => relasjon is Relasjon.Koordinator,
        Handling.SeMoete => relasjon is Relasjon.Koordinator or Relasjon.Moetedeltaker or Relasjon.Innmelder,
        Handling.SvarePaaInnkalling => relasjon is Relasjon.Moetedeltaker,
        Handling.MeldeSak => relasjon is Relasjon.Egen && rolle is not (Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef),
        Handling.TaImotHenvendelse => relasjon is Relasjon.Egen && rolle is Rolle.BtiKoordinator,
        Handling.DroefteForloep => relasjon is Relasjon.Stafettholder or Relasjon.Stedfortreder,
        Handling.SeSak or Handling.NotereISak => relasjon is Relasjon.Innmelder or Relasjon.Sakskoordinator || (relasjon is Relasjon.Moetedeltaker && beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        Handling.LeseReferat => relasjon is Relasjon.Referatmottaker && beskyttelse is not Adressebeskyttelse.StrengtFortrolig,
        Handling.TrekkeSak or Handling.FoelgeOppRaad => relasjon is Relasjon.Innmelder,
        Handling.BeslutteISak or Handling.GodkjenneReferat => relasjon is Relasjon.Innmelder or Relasjon.Sakskoordinator,
        Handling.SeMineBarn or Handling.SeMinSak or Handling.SeHvemHarSett or Handling.SvarePaaSamtykke => false,
    };

    /// <summary>The same for those who are not employed: their own pages, and nothing else there is.</summary>
    private static bool Familiens(Handling handling, Relasjon relasjon, Rolle rolle, Adressebeskyttelse beskyttelse) => handling switch
    {
        Handling.SeMineBarn => relasjon is Relasjon.Egen,
        Handling.SeMinSak or Handling.SvarePaaSamtykke or Handling.SeHvemHarSett =>
            relasjon is Relasjon.BarnetSelv || (relasjon is Relasjon.ForesattMedAnsvar && rolle is Rolle.Foresatt && beskyttelse is Adressebeskyttelse.Ingen),
        _ => false,
    };

    private static bool HarNoedinnsyn(Rolle rolle, Adressebeskyttelse beskyttelse) =>
        (rolle is Rolle.Helsesykepleier or Rolle.Enhetsleder or Rolle.Barnevern) && beskyttelse is not Adressebeskyttelse.StrengtFortrolig;

    // Who configures, who looks after privacy and who leads the kommune's services read no child's case, also when they held one before they got the role.
    private static bool UtenSak(Rolle rolle, Relasjon relasjon) =>
        rolle is Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef && relasjon is not (Relasjon.Egen or Relasjon.System or Relasjon.Ombud or Relasjon.Melder);

    private static bool ErLeder(Relasjon relasjon, Rolle rolle, Adressebeskyttelse beskyttelse) =>
        relasjon is Relasjon.Leder && rolle is Rolle.Enhetsleder && beskyttelse is not Adressebeskyttelse.StrengtFortrolig;

    [Fact]
    public void Hver_celle_i_tabellen_er_som_fasiten()
    {
        var feil =
            from handling in Enum.GetValues<Handling>()
            from relasjon in Enum.GetValues<Relasjon>()
            from rolle in Enum.GetValues<Rolle>()
            from beskyttelse in Enum.GetValues<Adressebeskyttelse>()
            from utelukket in (bool[])[false, true]
            from sammeKommune in (bool[])[false, true]
            let subjekt = new Subjekt(Kommunen, AnsattId.Ny(), rolle, EnhetId.Ny(), "skole", "Noen")
            let kontekst = new Tilgangskontekst(sammeKommune ? Kommunen : new KommuneId("3407"), new HashSet<Relasjon> { relasjon }, utelukket, beskyttelse)
            let ventet = sammeKommune && !utelukket && !UtenSak(rolle, relasjon) && (rolle.ErFamilie ? Familiens(handling, relasjon, rolle, beskyttelse) : Fasit(handling, relasjon, rolle, beskyttelse))
            where Tilgang.Avgjoer(subjekt, handling, kontekst).Tillatt != ventet
            select (handling, relasjon, rolle, beskyttelse, utelukket, sammeKommune);

        Assert.Empty(feil);
    }

    [Fact]
    public void Det_som_ikke_finnes_er_ikke_tillatt_for_noen() => Assert.All(
        Enum.GetValues<Handling>(),
        handling => Assert.False(Tilgang.Avgjoer(
            new Subjekt(Kommunen, AnsattId.Ny(), Rolle.Enhetsleder, EnhetId.Ny(), "skole", "Noen"), handling,
            new Tilgangskontekst(null, Enum.GetValues<Relasjon>().ToHashSet())).Tillatt));
}
