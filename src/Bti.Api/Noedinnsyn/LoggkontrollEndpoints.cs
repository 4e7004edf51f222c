using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>The looks to ask about, over HTTP.</summary>
internal static class LoggkontrollEndpoints
{
    internal static void MapLoggkontroll(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/loggkontroll", "VisLoggkontroll", _ => new VisLoggkontroll());
        _ = api.MapKommando<LoggkontrollBody>("/loggkontroll/{id:guid}/svar", "BesvarLoggkontroll", k => new BesvarLoggkontroll(new LoggkontrollId(k.Http.Id()), k.Body.HaddeGrunn, k.Body.Svar, k.Noekkel));
    }
}

public sealed record LoggkontrollBody(string? HaddeGrunn = null, string? Svar = null);
