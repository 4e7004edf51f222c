using System.Globalization;
using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Arenas and their meetings over HTTP: each route is one use case.</summary>
internal static class ArenaerEndpoints
{
    internal static void MapArenaer(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/moeter", "VisMoeter", _ => new VisMoeter());
        _ = api.MapSpoersmaal("/arenaer/{id:guid}", "VisArena", http => new VisArena(new MoetearenaId(http.Id())));
        _ = api.MapSpoersmaal("/arenaer/{id:guid}/koe", "VisKoe", http => new VisKoe(new MoetearenaId(http.Id())));
        _ = api.MapSpoersmaal("/arenaer/{id:guid}/sesong", "VisSesong", http => new VisSesong(new MoetearenaId(http.Id()), http.Spurt("halvaar"), http.Spurt("tall")));
        _ = api.MapSpoersmaal("/moeter/{id:guid}", "VisMoete", http => new VisMoete(M(http)), svar => svar.Versjon);
        _ = api.MapEndring<FlyttMoeteBody, VisMoete.Svar>("/moeter/{id:guid}/flytting", "FlyttMoete", k => new FlyttMoete(M(k.Http), k.Body.Dag, k.Body.Klokka, k.Body.Sted, k.Versjon, k.Noekkel),
            k => new VisMoete(M(k.Http)), (_, moete) => (new FlyttMoeteBody(Json.Dag(moete.Dag), moete.Klokka.ToString("HH.mm", CultureInfo.InvariantCulture), moete.Sted), moete.Versjon));
        _ = api.MapSpoersmaal("/moeter/{id:guid}/innkalling", "HentInnkalling", http => new HentInnkalling(M(http)));
        _ = api.MapKommando<Tom>("/moeter/{id:guid}/avlysning", "AvlysMoete", k => new AvlysMoete(M(k.Http), k.Noekkel));
        _ = api.MapKommando<Tom>("/moeter/{id:guid}/saksliste", "PubliserSaksliste", k => new PubliserSaksliste(M(k.Http), k.Noekkel));
        _ = api.MapKommando<InnkallingssvarBody>("/moeter/{id:guid}/svar", "SvarPaaInnkalling", k => new SvarPaaInnkalling(M(k.Http), k.Body.Svar, k.Noekkel));
        _ = api.MapKommando<ForfallBody>("/moeter/{id:guid}/forfall", "MeldForfall", k => new MeldForfall(M(k.Http), k.Body.Stol, k.Noekkel));
        _ = api.MapKommando<OppeBody>("/moeter/{id:guid}/oppe", "TaOppSak", k => new TaOppSak(M(k.Http), k.Body.Sak, k.Noekkel));
        _ = api.MapKommando<OppmoeteBody>("/moeter/{id:guid}/oppmoete", "FoerOppmoete", k => new FoerOppmoete(M(k.Http), k.Body.Moette, k.Noekkel));
    }

    private static ArenamoeteId M(HttpContext http) => new(http.Id());
}

/// <param name="Klokka">«09.00»</param>
public sealed record FlyttMoeteBody(string? Dag = null, string? Klokka = null, string? Sted = null);

/// <param name="Svar">kommer or forfall.</param>
public sealed record InnkallingssvarBody(string? Svar = null);

/// <param name="Stol">The id of the seat of the one who cannot come.</param>
public sealed record ForfallBody(string? Stol = null);

/// <param name="Moette">The ids of the seats somebody sat in.</param>
public sealed record OppmoeteBody(IReadOnlyList<string>? Moette = null);

/// <summary>The case that is taken up; nothing for a break.</summary>
public sealed record OppeBody(string? Sak = null);
