using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Nødinnsyn over HTTP: to open one, and to look into those that were; and who may see what.</summary>
internal static class NoedinnsynEndpoints
{
    internal static void MapNoedinnsyn(this IEndpointRouteBuilder api)
    {
        _ = api.MapKommando<NoedinnsynBody, AapneNoedinnsyn.Kvittering>("/barn/{id:guid}/noedinnsyn", "AapneNoedinnsyn", k => new AapneNoedinnsyn(new BarnId(k.Http.Id()), k.Body.Grunn, k.Body.Begrunnelse, k.Noekkel));
        _ = api.MapSpoersmaal("/hvem-ser-hva", "VisHvemSerHva", _ => new VisHvemSerHva());
        _ = api.MapSpoersmaal("/noedinnsyn", "VisNoedinnsyn", _ => new VisNoedinnsyn());
        _ = api.MapKommando<KontrollBody>("/noedinnsyn/{id:guid}/kontroll", "KontrollerNoedinnsyn", k => new KontrollerNoedinnsyn(new NoedinnsynId(k.Http.Id()), k.Body.Noedvendig, k.Body.Vurdering, k.Noekkel));
    }
}

public sealed record NoedinnsynBody(string? Grunn = null, string? Begrunnelse = null);

public sealed record KontrollBody(string? Noedvendig = null, string? Vurdering = null);
