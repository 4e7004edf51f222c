using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>What one is told, over HTTP: each route is one use case.</summary>
internal static class VarslerEndpoints
{
    internal static void MapVarsler(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/varsler", "VisVarsler", http => new VisVarsler(http.Spurt("side")));
        _ = api.MapSpoersmaal("/varsler/antall", "TellVarsler", _ => new TellVarsler());
        _ = api.MapKommando<Tom>("/varsler/lest", "LesAlleVarsler", k => new LesAlleVarsler(k.Noekkel));
        _ = api.MapSpoersmaal("/varsler/{id:guid}", "VisVarsel", http => new VisVarsel(new VarselId(http.Id())));
        _ = api.MapKommando<Tom, LesVarsel.Kvittering>("/varsler/{id:guid}/lest", "LesVarsel", k => new LesVarsel(new VarselId(k.Id), k.Noekkel));
        _ = api.MapSpoersmaal("/meldt-opp", "VisMeldtOpp", _ => new VisMeldtOpp());
    }
}
