using System.Globalization;
using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Nivaa 0 over HTTP: each route is one use case.</summary>
internal static class UroEndpoints
{
    internal static void MapUro(this IEndpointRouteBuilder api)
    {
        _ = api.MapKommando<SkrivUroBody, SkrivUro.Kvittering>("/uro", "SkrivUro", k => new SkrivUro(
            k.Body.Gjelder, k.Body.Barn, k.Body.BarnNavn, k.Body.BarnFoedt, k.Body.BarnFnr, k.Body.ObservertDato,
            k.Body.Beskrivelse, k.Body.Tolkning, k.Body.DelMedLeder, k.Body.FnrBekreftet, k.Noekkel));
        _ = api.MapSpoersmaal("/uro/{id:guid}", "VisUro", http => new VisUro(new UroId(http.Id())), svar => svar.Versjon);
        _ = api.MapEndring<EndreUroBody, VisUro.Svar>("/uro/{id:guid}/endring", "EndreUro", k =>
            new EndreUro(new UroId(k.Id), k.Body.Beskrivelse, k.Body.Tolkning, k.Body.FnrBekreftet, k.Versjon, k.Noekkel),
            Vis, (_, uro) => (new EndreUroBody(uro.SettOgHoert, uro.Tolkning), uro.Versjon));
        _ = api.MapEndring<UroskjemaBody, VisUro.Svar>("/uro/{id:guid}/skjema", "FyllUtUroskjema", k => new FyllUtUroskjema(
            new UroId(k.Id), k.Body.HvisIngenGjoerNoe, k.Body.Styrker, k.Body.FoersteOrd, k.Body.ReddFor, k.Body.KanTilby, k.Body.Sone, k.Versjon, k.Noekkel),
            Vis, (_, uro) => (uro.Skjema is { } s ? new UroskjemaBody(s.HvisIngenGjoerNoe, s.Styrker, s.FoersteOrd, s.ReddFor, s.KanTilby, s.Sone?.ToString(CultureInfo.InvariantCulture)) : null, uro.Versjon));
        _ = api.MapKommando<Tom>("/uro/{id:guid}/deling", "DelUro", k => new DelUro(new UroId(k.Id), k.Noekkel));
        _ = api.MapEndring<SamtaleBody, VisUro.Svar>("/uro/{id:guid}/samtale", "FoerUndringssamtale", k => new FoerUndringssamtale(
            new UroId(k.Id), k.Body.Dag, k.Body.Holdt, k.Body.IkkeHoldtFordi, k.Body.ForesatteSa, k.Body.BarnetSa, k.Body.Avtalt, k.Versjon, k.Noekkel),
            Vis, (_, uro) => (uro.Samtale is { } s ? new SamtaleBody(Json.Dag(s.Dag), s.IkkeHoldtFordi is null ? "ja" : "nei", s.IkkeHoldtFordi, s.ForesatteSa, s.BarnetSa, s.Avtalt) : null, uro.Versjon));
        _ = api.MapKommando<AvklaringBody, AvgjoerUro.Kvittering>("/uro/{id:guid}/avklaring", "AvgjoerUro", k =>
            new AvgjoerUro(new UroId(k.Id), k.Body.Til, k.Body.Begrunnelse, k.Body.Stafettholder, k.Noekkel));
        _ = api.MapKommando<UtsettelseBody>("/uro/{id:guid}/utsettelse", "BeOmUroutsettelse", k => new BeOmUroutsettelse(new UroId(k.Id), k.Body.Frist, k.Body.Til, k.Body.Grunn, k.Noekkel, k.Body.Slag));
        _ = api.MapKommando<PauseBody>("/uro/{id:guid}/pause/avslutning", "AvsluttUropause", k => new AvsluttUropause(new UroId(k.Id), k.Body.Frist, k.Noekkel));
        _ = api.MapKommando<SvarBody>("/uro/{id:guid}/utsettelse/{utsettelse:guid}/svar", "BesvarUroutsettelse", k =>
            new BesvarUroutsettelse(new UroId(k.Id), new UtsettelseId(k.Http.Id("utsettelse")), k.Body.Svar, k.Noekkel));
        _ = api.MapSpoersmaal("/hjem", "VisHjem", _ => new VisHjem());
        _ = api.MapSoek<SoekBody, IReadOnlyList<FinnBarn.Treff>>("/barn/soek", "FinnBarn", body => new FinnBarn(body.Q));
        _ = api.MapSoek<SoekBody, IReadOnlyList<Soek.Treff>>("/soek", "Soek", body => new Soek(body.Q));
        _ = api.MapKommando<BarnBody>("/uro/{id:guid}/barn", "KnyttUroTilBarn", k => new KnyttUroTilBarn(
            new UroId(k.Id), k.Body.Barn, k.Body.BarnNavn, k.Body.BarnFoedt, k.Body.BarnFnr, k.Noekkel));
    }

    private static VisUro Vis<TBody>(Kall<TBody> kall) => new(new UroId(kall.Id));
}

/// <summary>What is sent to write an uro. Every field is text as it was typed; the answer says what is wrong with which.</summary>
public sealed record SkrivUroBody
{
    /// <summary>barn, ufoedt or ikke_navngitt.</summary>
    public string? Gjelder { get; init; }

    /// <summary>The id of a child on the own unit's roster.</summary>
    public string? Barn { get; init; }

    /// <summary>The name of a child who is not on the roster.</summary>
    public string? BarnNavn { get; init; }

    public string? BarnFoedt { get; init; }

    public string? BarnFnr { get; init; }

    public string? ObservertDato { get; init; }

    public string? Beskrivelse { get; init; }

    public string? Tolkning { get; init; }

    /// <summary>«ja» to share with naermeste leder at once.</summary>
    public string? DelMedLeder { get; init; }

    public string? FnrBekreftet { get; init; }
}

public sealed record EndreUroBody(string? Beskrivelse = null, string? Tolkning = null, string? FnrBekreftet = null);

public sealed record UroskjemaBody(
    string? HvisIngenGjoerNoe = null, string? Styrker = null, string? FoersteOrd = null, string? ReddFor = null, string? KanTilby = null, string? Sone = null);

public sealed record SamtaleBody(
    string? Dag = null, string? Holdt = null, string? IkkeHoldtFordi = null, string? ForesatteSa = null, string? BarnetSa = null, string? Avtalt = null);

public sealed record AvklaringBody(string? Til = null, string? Begrunnelse = null, string? Stafettholder = null);

/// <summary>A search is sent in the body: a name or a number does not belong in an address.</summary>
public sealed record SoekBody(string? Q = null);

public sealed record BarnBody(string? Barn = null, string? BarnNavn = null, string? BarnFoedt = null, string? BarnFnr = null);

/// <summary>What the kommune says in the report of a year; a field left out is empty.</summary>
/// <param name="FunnBesvart">«ja» when what could tell of somebody is to stand.</param>
public sealed record RapportBody(string? Aar = null, string? Tilstanden = null, string? Planen = null, string? Medvirkning = null, string? Videre = null, string? FunnBesvart = null);

/// <summary>Why the unit did otherwise than the veileder says.</summary>
/// <param name="FunnBesvart">«ja» when what could tell of somebody is to stand.</param>
public sealed record PraksisgrunnBody(string? Periode = null, string? Praksis = null, string? Grunn = null, string? FunnBesvart = null);
