using System.Text.Json;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>Where a form saves itself while it is being written.</summary>
internal static class Utkastendepunkt
{
    internal static void MapUtkast(this WebApplication app) =>
        _ = app.MapPost("/utkast/{skjema}", async (string skjema, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var felt = http.Request.Form.Where(f => !f.Key.StartsWith('_') && f.Key != Skjemanoekkel.Felt).ToDictionary(f => f.Key, f => f.Value.ToString());
            if (skjema.Length > 100 || !Guid.TryParse(http.Request.Form[Skjemanoekkel.Felt], out var noekkel)) return Results.BadRequest();
            var svar = await mediator.Send(new LagreUtkast(skjema, JsonSerializer.Serialize(felt), new(noekkel), Noekkel.Ny()), ct);
            return svar.Hinder is null ? Results.NoContent() : Results.StatusCode(svar.Hinder.Slag.Status);
        }).RequireAuthorization();
}
