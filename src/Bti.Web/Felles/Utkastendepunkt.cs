using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;

namespace Bti.Web;

/// <summary>Where a form saves itself while it is being written, and where what was begun is thrown away.</summary>
internal static class Utkastendepunkt
{
    internal static void MapUtkast(this WebApplication app)
    {
        _ = app.MapPost("/utkast/{skjema}", async (string skjema, HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            var felt = http.Request.Form.Where(f => !f.Key.StartsWith('_') && f.Key != Skjemanoekkel.Felt).ToDictionary(f => f.Key, f => f.Value.ToString());
            var svar = await mediator.Send(new LagreUtkast(skjema, felt, http.Request.Form[Skjemanoekkel.Felt], Noekkel.Ny()), ct);
            return svar.Hinder is null ? Results.NoContent() : Results.StatusCode(svar.Hinder.Slag.Status);
        }).RequireAuthorization();
        _ = app.MapPost("/utkast/{skjema}/forkast", async (string skjema, string? retur, IMediator mediator, CancellationToken ct) =>
        {
            var svar = await mediator.Send(new SlettUtkast(skjema, Noekkel.Ny()), ct);
            return svar.Hinder is null ? Results.LocalRedirect(Lenker.Lokal(retur)) : Results.StatusCode(svar.Hinder.Slag.Status);
        }).RequireAuthorization().WithMetadata(new RequireAntiforgeryTokenAttribute());
    }
}
