using Bti.Application;
using Bti.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Bti.Api;

/// <summary>Rosters over HTTP: upload, see what it would change, carry out.</summary>
internal static class RegisterEndpoints
{
    /// <summary>The largest request with a file in it, in bytes: the file in base64, and room to say that it is too large.</summary>
    internal const int StoersteForespoersel = 8 * 1024 * 1024;

    internal static void MapRegister(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/register", "VisRegister", _ => new VisRegister());
        _ = api.MapKommando<RegisterfilBody, LastOppRegister.Kvittering>("/register/filer", "LastOppRegister", k => new LastOppRegister(k.Body.Fil, k.Body.Hele, k.Noekkel))
            .WithMetadata(new RequestSizeLimitAttribute(StoersteForespoersel));
        _ = api.MapSpoersmaal("/register/filer/{id:guid}", "VisRegisterplan", http => new VisRegisterplan(new RegisterimportId(http.Id())));
        _ = api.MapKommando<UtfoerRegisterBody, UtfoerRegister.Kvittering>("/register/filer/{id:guid}/utfoering", "UtfoerRegister", k =>
            new UtfoerRegister(new RegisterimportId(k.Id), k.Body.Plan, k.Body.Avslutter, k.Noekkel));
        _ = api.MapSpoersmaal("/register/roller", "VisRoller", _ => new VisRoller());
        _ = api.MapKommando<Tom>("/register/roller/{id:guid}/godkjenning", "GodkjennRolle", k => new GodkjennRolle(new RolletildelingId(k.Id), k.Noekkel));
        _ = api.MapKommando<Tom>("/register/roller/{id:guid}/avslag", "AvslaaRolle", k => new AvslaaRolle(new RolletildelingId(k.Id), k.Noekkel));
        _ = api.MapSoek<SoekBody, VisInnlogginger.Svar>("/register/innlogginger/soek", "VisInnlogginger", body => new VisInnlogginger(body.Q));
        _ = api.MapKommando<AvsluttInnloggingerBody>("/register/innlogginger/avslutning", "AvsluttInnlogginger", k => new AvsluttInnlogginger(k.Body.Ansatt is { } hun ? new AnsattId(hun) : null, k.Noekkel));
        _ = api.MapKommando<Tom>("/register/filer/{id:guid}/forkasting", "ForkastRegister", k => new ForkastRegister(new RegisterimportId(k.Id), k.Noekkel));
    }
}

/// <param name="Fil">The CSV file as it is, in base64.</param>
/// <param name="Hele">ja when one who is not in the file has left; nei when the file is only a part.</param>
public sealed record RegisterfilBody(byte[]? Fil = null, string? Hele = null);

/// <param name="Ansatt">Whose; left out, everybody's but the administrator's own.</param>
public sealed record AvsluttInnloggingerBody(Guid? Ansatt = null);

/// <param name="Plan">The plan that was read, as the file's page says it.</param>
/// <param name="Avslutter">How many end, when the plan asks for it.</param>
public sealed record UtfoerRegisterBody(string? Plan = null, string? Avslutter = null);
