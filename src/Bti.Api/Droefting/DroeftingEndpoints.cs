using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Cases to discuss over HTTP: each route is one use case.</summary>
internal static class DroeftingEndpoints
{
    internal static void MapDroefting(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/droefting/valg", "VisNySak", _ => new VisNySak());
        _ = api.MapKommando<SakBody, MeldSak.Kvittering>("/droefting", "MeldSak", k => new MeldSak(k.Body.Slag, k.Body.Felter, k.Body.FunnBesvart, k.Noekkel));
        _ = api.MapKommando<HenvendelseBody, MeldHenvendelse.Kvittering>("/droefting/henvendelse", "MeldHenvendelse", k => new MeldHenvendelse(k.Body.Hvem, k.Body.Kontakt, k.Body.HarSagtJa, k.Body.Felter, k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/droefting", "VisDroeftingsgrunnlag", http => new VisDroeftingsgrunnlag(new ForloepId(http.Id())));
        _ = api.MapKommando<NavngittSakBody, MeldNavngittSak.Kvittering>("/forloep/{id:guid}/droefting", "MeldNavngittSak", k => new MeldNavngittSak(new ForloepId(k.Id), k.Body.Felter, k.Noekkel));
        _ = api.MapSpoersmaal("/droefting/{id:guid}", "VisSak", http => new VisSak(S(http)));
        _ = api.MapKommando<Tom>("/droefting/{id:guid}/trekk", "TrekkSak", k => new TrekkSak(S(k.Http), k.Noekkel));
        _ = api.MapKommando<PlanBody>("/droefting/{id:guid}/plan", "PlanleggSak", k => new PlanleggSak(S(k.Http), k.Body.Moete, k.Body.Minutter, k.Noekkel));
        _ = api.MapKommando<RetningBody>("/droefting/{id:guid}/plass", "FlyttSakPaaLista", k => new FlyttSakPaaLista(S(k.Http), k.Body.Retning, k.Noekkel));
        _ = api.MapKommando<SaksnotatBody>("/droefting/{id:guid}/innlegg", "NoterISak", k => new NoterISak(S(k.Http), k.Body.Slag, k.Body.Tekst, k.Noekkel, k.Body.FunnBesvart));
        _ = api.MapKommando<BeslutningBody>("/droefting/{id:guid}/tiltak", "BesluttTiltak", k => new BesluttTiltak(
            S(k.Http), k.Body.Maal, k.Body.NyttMaal, k.Body.Tittel, k.Body.Arena, k.Body.Ansvarlig, k.Body.Tjeneste, k.Body.Frist, k.Noekkel));
        _ = api.MapKommando<OppgaveBody>("/droefting/{id:guid}/oppgave", "GiOppgave", k => new GiOppgave(S(k.Http), k.Body.Oppgave, k.Body.Ansvarlig, k.Body.Frist, k.Noekkel, k.Body.FunnBesvart));
        _ = api.MapKommando<OppgavevidereBody>("/droefting/{id:guid}/oppgave/videre", "GiOppgaveVidere", k => new GiOppgaveVidere(S(k.Http), k.Body.Hvilken, k.Body.NyAnsvarlig, k.Noekkel));
        _ = api.MapKommando<ReferatBody>("/droefting/{id:guid}/referat", "GodkjennReferat", k => new GodkjennReferat(S(k.Http), k.Body.Referat, k.Body.Evalueres, k.Noekkel, k.Body.FunnBesvart, k.Body.Deltakere, k.Body.Sett));
        _ = api.MapKommando<SaksinhabilBody>("/droefting/{id:guid}/inhabil", "MeldMegInhabilISak", k => new MeldMegInhabilISak(S(k.Http), k.Body.Grunn, k.Noekkel));
        _ = api.MapKommando<SakshabilitetBody>("/droefting/{id:guid}/inhabil/opphev", "OpphevInhabilISak", k => new OpphevInhabilISak(S(k.Http), k.Body.Inhabil, k.Body.Grunn, k.Noekkel, k.Body.FunnBesvart));
        _ = api.MapSpoersmaal("/droefting/{id:guid}/referat", "VisReferat", http => new VisReferat(S(http)));
        _ = api.MapKommando<Tom>("/droefting/{id:guid}/referat/lest", "BekreftReferat", k => new BekreftReferat(S(k.Http), k.Noekkel));
        _ = api.MapKommando<OppfoelgingBody>("/droefting/{id:guid}/oppfoelging", "FoelgOppRaad", k => new FoelgOppRaad(S(k.Http), k.Body.Utfall, k.Body.Hendte, k.Noekkel, k.Body.FunnBesvart));
        _ = api.MapKommando<FortaltBody>("/droefting/{id:guid}/familien", "FortellFamilien", k => new FortellFamilien(S(k.Http), k.Body.Dag, k.Body.Ved, k.Noekkel));
        _ = api.MapKommando<Tom>("/droefting/oppgaver/{id:guid}/gjort", "GjoerOppgave", k => new GjoerOppgave(new DroeftingsoppgaveId(k.Id), k.Noekkel));
    }

    private static DroeftingssakId S(HttpContext http) => new(http.Id());
}

/// <param name="Slag">anonym or system.</param>
/// <param name="Hast">vanlig, snart or haster.</param>
/// <param name="Trenger">The services that rotate and must be there.</param>
/// <param name="FunnBesvart">«ja» when the writer has seen what could tell who it is about, and lets it stand.</param>
public sealed record SakBody(
    string? Slag = null, string? Arena = null, string? Spoersmaal = null, string? Proevd = null, string? Deltar = null, string? Hast = null, IReadOnlyList<string>? Trenger = null, string? FunnBesvart = null)
{
    internal Saksfelter Felter => new(Arena, Spoersmaal, Proevd, Deltar, Hast, Trenger);
}

/// <param name="HarSagtJa">«ja» when the family has said yes to the team hearing it.</param>
public sealed record HenvendelseBody(
    string? Hvem = null, string? Kontakt = null, string? HarSagtJa = null, string? Arena = null, string? Spoersmaal = null, string? Proevd = null, string? Deltar = null, string? Hast = null, IReadOnlyList<string>? Trenger = null)
{
    internal Saksfelter Felter => new(Arena, Spoersmaal, Proevd, Deltar, Hast, Trenger);
}

public sealed record NavngittSakBody(
    string? Arena = null, string? Spoersmaal = null, string? Proevd = null, string? Deltar = null, string? Hast = null, IReadOnlyList<string>? Trenger = null, string? Kategori = null)
{
    internal Saksfelter Felter => new(Arena, Spoersmaal, Proevd, Deltar, Hast, Trenger, Kategori);
}

/// <param name="Moete">The id of the meeting; left out, it goes back to the queue.</param>
public sealed record PlanBody(string? Moete = null, string? Minutter = null);

/// <param name="Retning">opp or ned.</param>
public sealed record RetningBody(string? Retning = null);

public sealed record SaksnotatBody(string? Slag = null, string? Tekst = null, string? FunnBesvart = null);

public sealed record BeslutningBody(
    string? Maal = null, string? NyttMaal = null, string? Tittel = null, string? Arena = null, string? Ansvarlig = null, string? Tjeneste = null, string? Frist = null);

public sealed record OppgaveBody(string? Oppgave = null, string? Ansvarlig = null, string? Frist = null, string? FunnBesvart = null);

/// <param name="Hvilken">The id of the task.</param>
public sealed record OppgavevidereBody(string? Hvilken = null, string? NyAnsvarlig = null);

/// <param name="Grunn">Why, where a child is named.</param>
public sealed record SaksinhabilBody(string? Grunn = null);

/// <param name="Inhabil">The id of what was said.</param>
public sealed record SakshabilitetBody(string? Inhabil = null, string? Grunn = null, string? FunnBesvart = null);

/// <param name="Utfall">fulgt, delvis or ikke.</param>
public sealed record OppfoelgingBody(string? Utfall = null, string? Hendte = null, string? FunnBesvart = null);

/// <param name="Ved">samtale, telefon, brev or ikke_trygt.</param>
public sealed record FortaltBody(string? Dag = null, string? Ved = null);

/// <param name="Deltakere">Who was there; left out, those who take part today and came. Only for a named case.</param>
/// <param name="Sett">How many notes there were when it was written; left out, it is not asked.</param>
public sealed record ReferatBody(string? Referat = null, string? Evalueres = null, string? FunnBesvart = null, string? Deltakere = null, int? Sett = null);
