using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Who is here and who is away, over HTTP.</summary>
internal static class FolkEndpoints
{
    internal static void MapFolk(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/fravaer", "VisFravaer", _ => new VisFravaer());
        _ = api.MapKommando<FravaerBody>("/ansatte/{id:guid}/fravaer", "MeldFravaer", k => new MeldFravaer(new AnsattId(k.Id), k.Body.Fra, k.Body.Til, k.Body.Stedfortreder, k.Noekkel));
        _ = api.MapSpoersmaal("/enheten/bytter", "VisEnhetsbytter", _ => new VisEnhetsbytter());
        _ = api.MapKommando<BytteBody>("/barn/{id:guid}/enhetsbytte", "FlyttBarn", k => new FlyttBarn(new BarnId(k.Id), k.Body.Til, k.Body.Dag, k.Body.Gruppe, k.Noekkel));
        _ = api.MapKommando<Tom>("/barn/{id:guid}/enhetsbytte/{bytte:guid}/avlys", "AvlysFlytting", k => new AvlysFlytting(new BarnId(k.Id), new EnhetsbytteId(k.Http.Id("bytte")), k.Noekkel));
        _ = api.MapSpoersmaal("/forloep/{id:guid}/enhetsbytte", "VisSkjermetBytte", http => new VisSkjermetBytte(new ForloepId(http.Id())));
        _ = api.MapKommando<BytteBody>("/forloep/{id:guid}/enhetsbytte", "FlyttSkjermetBarn", k => new FlyttSkjermetBarn(new ForloepId(k.Id), k.Body.Til, k.Body.Dag, k.Body.Gruppe, k.Noekkel));
        _ = api.MapKommando<Tom>("/forloep/{id:guid}/enhetsbytte/avlys", "AvlysSkjermetFlytting", k => new AvlysSkjermetFlytting(new ForloepId(k.Id), k.Noekkel));
        _ = api.MapKommando<SluttBody>("/ansatte/{id:guid}/slutt", "MeldSluttet", k => new MeldSluttet(new AnsattId(k.Id), k.Body.SisteDag, k.Noekkel));
    }
}

public sealed record FravaerBody(string? Fra = null, string? Til = null, string? Stedfortreder = null);

/// <param name="Til">The id of the unit the child begins in.</param>
/// <param name="Dag">The first day there; left out, it is today.</param>
public sealed record BytteBody(string? Til = null, string? Dag = null, string? Gruppe = null);

public sealed record SluttBody(string? SisteDag = null);
