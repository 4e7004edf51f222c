using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>The ansvarsgruppe and the individuell plan over HTTP: each route is one use case.</summary>
internal static class AnsvarsgruppeEndpoints
{
    internal static void MapAnsvarsgruppe(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/forloep/{id:guid}/ansvarsgruppe", "VisAnsvarsgruppe", http => new VisAnsvarsgruppe(F(http)));
        _ = api.MapKommando<AnsvarsgruppeBody>("/forloep/{id:guid}/ansvarsgruppe", "SettAnsvarsgruppe", k => new SettAnsvarsgruppe(
            F(k.Http), k.Body.Koordinator, k.Body.Barnekoordinator, k.Body.Medlemmer ?? [], k.Body.Uker, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/ansvarsgruppe/ned", "LeggNedAnsvarsgruppe", k => new LeggNedAnsvarsgruppe(F(k.Http), k.Noekkel));
        _ = api.MapKommando<GruppemoeteBody>("/forloep/{id:guid}/ansvarsgruppe/moete", "KallInnGruppa", k => new KallInnGruppa(F(k.Http), k.Body.Felter, k.Noekkel));
        _ = api.MapKommando<GruppemoeteBody>("/forloep/{id:guid}/ansvarsgruppe/moete/flytting", "FlyttGruppemoete", k => new FlyttGruppemoete(F(k.Http), k.Body.Felter, k.Versjon, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/ansvarsgruppe/moete/avlysning", "AvlysGruppemoete", k => new AvlysGruppemoete(F(k.Http), k.Noekkel));
        _ = api.MapKommando<GruppesvarBody>("/forloep/{id:guid}/ansvarsgruppe/moete/svar", "SvarPaaGruppemoete", k => new SvarPaaGruppemoete(F(k.Http), k.Body.Svar, k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/ansvarsgruppe/innkalling", "HentGruppeinnkalling", http => new HentGruppeinnkalling(F(http)));
        _ = api.MapKommando<PlantilbudBody>("/forloep/{id:guid}/plan/tilbud", "TilbyPlan", k => new TilbyPlan(F(k.Http), k.Body.Dag, k.Noekkel));
        _ = api.MapKommando<PlansvarBody>("/forloep/{id:guid}/plan/svar", "BesvarPlan", k => new BesvarPlan(
            F(k.Http), k.Body.Svar, k.Body.Dag, k.Body.Ord, k.Body.Hvor, k.Body.Notat, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/plan/avslutning", "AvsluttPlan", k => new AvsluttPlan(F(k.Http), k.Noekkel));
        _ = api.MapKommando<MedBody>("/forloep/{id:guid}/maal/{maal:guid}/plan", "TaMedIPlanen", k => new TaMedIPlanen(F(k.Http), new MaalId(k.Http.Id("maal")), k.Body.Med, k.Noekkel));
    }

    private static ForloepId F(HttpContext http) => new(http.Id());
}

/// <param name="Koordinator">The stafettholder's id, or an aktoer's.</param>
/// <param name="Medlemmer">The ids of those of the aktoerer who sit in it.</param>
/// <param name="Uker">Weeks from one meeting to the next.</param>
public sealed record AnsvarsgruppeBody(string? Koordinator = null, string? Barnekoordinator = null, IReadOnlyList<string>? Medlemmer = null, string? Uker = null);

/// <param name="Klokka">«09.00»</param>
/// <param name="Minutter">Left out, it is an hour.</param>
public sealed record GruppemoeteBody(string? Moetedag = null, string? Klokka = null, string? Minutter = null, string? Sted = null)
{
    internal Gruppetidsfelter Felter => new(Moetedag, Klokka, Minutter, Sted);
}

/// <param name="Svar">kommer or forfall.</param>
public sealed record GruppesvarBody(string? Svar = null);

public sealed record PlantilbudBody(string? Dag = null);

/// <param name="Svar">ja or nei.</param>
public sealed record PlansvarBody(string? Svar = null, string? Dag = null, string? Ord = null, string? Hvor = null, string? Notat = null);

/// <param name="Med">ja or nei.</param>
public sealed record MedBody(string? Med = null);
