using System.Globalization;
using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Nivaa 1 to 3 over HTTP: each route is one use case.</summary>
internal static class ForloepEndpoints
{
    internal static void MapForloep(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/forloep", "MineForloep", http => new MineForloep(http.Spurt("status"), http.Spurt("nivaa"), http.Spurt("side")));
        _ = api.MapSpoersmaal("/forloep/{id:guid}", "VisForloep", http => new VisForloep(F(http), http.Spurt("slag"), http.Spurt("til")), svar => svar.Versjon);
        _ = api.MapSpoersmaal("/forloep/{id:guid}/oversikt", "VisForloepsoversikt", http => new VisForloepsoversikt(F(http)));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/innsyn", "VisInnsyn", http => new VisInnsyn(F(http), http.Spurt("fra"), http.Spurt("til"), http.Spurt("side")));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/nivaavalg", "VisNivaavalg", http => new VisNivaavalg(F(http)));
        _ = api.MapEndring<NivaaBody, VisForloep.Svar>("/forloep/{id:guid}/nivaa", "EndreNivaa", k => new EndreNivaa(F(k.Http), k.Body.Til, k.Versjon, k.Noekkel),
            Vis, (_, forloep) => (new NivaaBody(forloep.Nivaa.Nr.ToString(CultureInfo.InvariantCulture)), forloep.Versjon));
        _ = api.MapKommando<EvalueringBody>("/forloep/{id:guid}/evaluering", "Evaluer", k => new Evaluer(
            F(k.Http), k.Body.Utfall, k.Body.Dag, k.Body.Neste, k.Body.Vurdering, k.Body.BarnetsSyn, k.Body.ForesattesSyn, k.Body.BarnetErHoert, k.Noekkel, k.Body.Kategori,
            k.Body.BarnetHoertAv, k.Body.BarnetHoertDag, k.Body.BarnetIkkeHoert));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/stafett", "VisStafett", http => new VisStafett(F(http)));
        _ = api.MapKommando<NivaaBody>("/forloep/{id:guid}/stafett/tilbud", "TilbyStafett", k => new TilbyStafett(F(k.Http), k.Body.Til, k.Noekkel));
        _ = api.MapKommando<NivaaBody>("/forloep/{id:guid}/stafett/utpeking", "UtpekStafettholder", k => new UtpekStafettholder(F(k.Http), k.Body.Til, k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/stafett/tilbud", "VisStafettilbud", http => new VisStafettilbud(F(http)));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/valgbare", "VisValgbare", http => new VisValgbare(F(http)));
        _ = api.MapKommando<SvarBody>("/forloep/{id:guid}/stafett/svar", "BesvarStafett", k => new BesvarStafett(F(k.Http), k.Body.Svar, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/stafett/trekk", "TrekkStafettilbud", k => new TrekkStafettilbud(F(k.Http), k.Noekkel));
        _ = api.MapKommando<StedfortrederBody>("/forloep/{id:guid}/stedfortreder", "SettStedfortreder", k => new SettStedfortreder(F(k.Http), k.Body.Ansatt, k.Body.TilOgMed, k.Noekkel));
        _ = api.MapKommando<AktoerBody>("/forloep/{id:guid}/aktoer", "SlippTil", k => new SlippTil(F(k.Http), k.Body.Ansatt, k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/deling", "VisDeling", http => new VisDeling(F(http), http.Spurt("til")));
        _ = api.MapKommando<UtenSamtykkeBody>("/forloep/{id:guid}/aktoer/uten-samtykke", "SlippTilUtenSamtykke", k => new SlippTilUtenSamtykke(
            F(k.Http), k.Body.Ansatt, k.Body.Grunnlag, k.Body.Begrunnelse, k.Body.Kategorier, k.Body.GyldigTil, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/aktoer/{ansatt:guid}/ut", "TaUtAktoer", k => new TaUtAktoer(F(k.Http), new AnsattId(k.Http.Id("ansatt")), k.Noekkel));
        _ = api.MapKommando<UtsettelseBody>("/forloep/{id:guid}/utsettelse", "BeOmUtsettelse", k => new BeOmUtsettelse(F(k.Http), k.Body.Frist, k.Body.Til, k.Body.Grunn, k.Noekkel, k.Body.Slag));
        _ = api.MapKommando<PauseBody>("/forloep/{id:guid}/pause/avslutning", "AvsluttPause", k => new AvsluttPause(F(k.Http), k.Body.Frist, k.Noekkel));
        _ = api.MapKommando<SvarBody>("/forloep/{id:guid}/utsettelse/{utsettelse:guid}/svar", "BesvarUtsettelse", k =>
            new BesvarUtsettelse(F(k.Http), new UtsettelseId(k.Http.Id("utsettelse")), k.Body.Svar, k.Noekkel));
        _ = api.MapSpoersmaal("/utsettelser", "VisUtsettelser", _ => new VisUtsettelser());
        _ = api.MapKommando<AvslutningBody>("/forloep/{id:guid}/avslutning", "AvsluttForloep", k => new AvsluttForloep(F(k.Http), k.Body.Grunn, k.Body.Notat, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/gjenaapning", "GjenaapneForloep", k => new GjenaapneForloep(F(k.Http), k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/samtykke", "VisSamtykker", http => new VisSamtykker(F(http)));
        _ = api.MapKommando<ForesattBody>("/forloep/{id:guid}/foresatt", "RegistrerForesatt", k => new RegistrerForesatt(
            F(k.Http), k.Body.Navn, k.Body.Relasjon, k.Body.Foreldreansvar, k.Body.Mobil, k.Body.Epost, k.Noekkel, k.Body.Fnr));
        _ = api.MapKommando<SamtykkeBody>("/forloep/{id:guid}/samtykke", "RegistrerSamtykke", k => new RegistrerSamtykke(
            F(k.Http), k.Body.GittAv, k.Body.Til, k.Body.Svar, k.Body.Maate, k.Body.Fra, k.Body.GyldigTil, k.Noekkel,
            k.Body.Kategorier, k.Body.Vitne, k.Body.Spraak, k.Body.Tolk, k.Body.Forstaatt, k.Body.Tidligere));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/samtykke/{samtykke:guid}/trekk", "TrekkSamtykke", k =>
            new TrekkSamtykke(F(k.Http), new SamtykkeId(k.Http.Id("samtykke")), k.Noekkel));
        _ = api.MapKommando<InnleggBody>("/forloep/{id:guid}/innlegg", "SkrivInnlegg", k => new SkrivInnlegg(
            F(k.Http), k.Body.Slag, k.Body.Dag, k.Body.Tekst, k.Body.EgneOrd, k.Noekkel, k.Body.Kategori));
        _ = api.MapEndring<RettelseBody, VisForloep.Svar>("/forloep/{id:guid}/innlegg/{innlegg:guid}/rettelse", "RettInnlegg", k =>
            new RettInnlegg(F(k.Http), new InnleggId(k.Http.Id("innlegg")), k.Body.Tekst, k.Versjon, k.Noekkel),
            Vis, (k, forloep) => forloep.Tidslinje.FirstOrDefault(l => l.Innlegg?.Verdi == k.Http.Id("innlegg")) is { Versjon: { } versjon } linje ? (new RettelseBody(linje.Tekst), versjon) : null);
        _ = api.MapKommando<MaalBody>("/forloep/{id:guid}/maal", "SettMaal", k => new SettMaal(F(k.Http), k.Body.Tekst, k.Body.Innen, k.Noekkel));
        _ = api.MapKommando<TiltakBody>("/forloep/{id:guid}/tiltak", "StartTiltak", k => new StartTiltak(
            F(k.Http), k.Body.Maal, k.Body.Katalog, k.Body.Tittel, k.Body.Arena, k.Body.Ansvarlig, k.Body.Tjeneste, k.Body.Start, k.Body.Frist, k.Noekkel, k.Body.Kategori));
        _ = api.MapEndring<VurderingBody, VisForloep.Svar>("/forloep/{id:guid}/tiltak/{tiltak:guid}/vurdering", "VurderTiltak", k => new VurderTiltak(
            F(k.Http), new TiltakId(k.Http.Id("tiltak")), k.Body.Effekt, k.Body.Merknad, k.Body.Avslutt, k.Body.Frist, k.Versjon, k.Noekkel),
            Vis, (k, forloep) => forloep.Tiltak.FirstOrDefault(t => t.Id.Verdi == k.Http.Id("tiltak")) is { } t
                ? (new VurderingBody(t.Effekt is { } effekt ? Inndata.Kode(effekt) : null, t.Merknad, t.Avsluttet is null ? "nei" : "ja", Json.Dag(t.Evalueres)), t.Versjon)
                : null);
        _ = api.MapKommando<MoeteBody>("/forloep/{id:guid}/moete", "FoerMoete", k => new FoerMoete(
            F(k.Http), k.Body.Dag, k.Body.Deltakere, k.Body.Referat, k.Noekkel, k.Body.Evalueres, k.Body.Kategori,
            k.Body.Ansvarsgruppe, k.Body.BarnetHoertAv, k.Body.BarnetHoertDag, k.Body.BarnetIkkeHoert, k.Body.BarnetsSyn));
        api.MapAnsvarsgruppe();
    }

    private static VisForloep Vis<TBody>(Kall<TBody> kall) => new(F(kall.Http));

    private static ForloepId F(HttpContext http) => new(http.Id());
}

/// <param name="Til">A nivaa's number, or an employee's id.</param>
public sealed record NivaaBody(string? Til = null);

public sealed record EvalueringBody(
    string? Utfall = null, string? Dag = null, string? Neste = null, string? Vurdering = null, string? BarnetsSyn = null, string? ForesattesSyn = null,
    string? BarnetErHoert = null, string? Kategori = null, string? BarnetHoertAv = null, string? BarnetHoertDag = null, string? BarnetIkkeHoert = null);

/// <param name="Svar">aksepter or avslaa; ja or nei to moving a frist.</param>
public sealed record SvarBody(string? Svar = null);

public sealed record StedfortrederBody(string? Ansatt = null, string? TilOgMed = null);

/// <param name="Til">The new day; of a pause, its last.</param>
/// <param name="Slag">flytting or pause; left out, the frist is moved.</param>
public sealed record UtsettelseBody(string? Frist = null, string? Til = null, string? Grunn = null, string? Slag = null);

public sealed record PauseBody(string? Frist = null);

public sealed record AktoerBody(string? Ansatt = null);

/// <param name="Grunnlag">fare_for_liv_eller_helse or avvergeplikt.</param>
public sealed record UtenSamtykkeBody(string? Ansatt = null, string? Grunnlag = null, string? Begrunnelse = null, IReadOnlyList<string>? Kategorier = null, string? GyldigTil = null);

public sealed record AvslutningBody(string? Grunn = null, string? Notat = null);

/// <param name="Kategorier">The kinds of information a yes covers; left out, it is all of them.</param>
/// <param name="Tidligere">ja when a yes to a service covers what was written before it too.</param>
public sealed record SamtykkeBody(
    string? GittAv = null, string? Til = null, string? Svar = null, string? Maate = null, string? Fra = null, string? GyldigTil = null,
    IReadOnlyList<string>? Kategorier = null, string? Vitne = null, string? Spraak = null, string? Tolk = null, string? Forstaatt = null, string? Tidligere = null);

public sealed record InnleggBody(string? Slag = null, string? Dag = null, string? Tekst = null, string? EgneOrd = null, string? Kategori = null);

public sealed record RettelseBody(string? Tekst = null);

public sealed record MaalBody(string? Tekst = null, string? Innen = null);

public sealed record TiltakBody(
    string? Maal = null, string? Katalog = null, string? Tittel = null, string? Arena = null, string? Ansvarlig = null, string? Tjeneste = null,
    string? Start = null, string? Frist = null, string? Kategori = null);

public sealed record VurderingBody(string? Effekt = null, string? Merknad = null, string? Avslutt = null, string? Frist = null);

/// <param name="Ansvarsgruppe">ja when it was the ansvarsgruppe that met.</param>
public sealed record MoeteBody(
    string? Dag = null, string? Deltakere = null, string? Referat = null, string? Evalueres = null, string? Kategori = null,
    string? Ansvarsgruppe = null, string? BarnetHoertAv = null, string? BarnetHoertDag = null, string? BarnetIkkeHoert = null, string? BarnetsSyn = null);

public sealed record ForesattBody(string? Navn = null, string? Relasjon = null, string? Foreldreansvar = null, string? Mobil = null, string? Epost = null, string? Fnr = null);
