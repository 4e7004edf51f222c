using System.Text;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>A meeting as a file for the calendar of the one who asks.</summary>
internal static class Kalenderendepunkt
{
    internal static void MapKalender(this WebApplication app) =>
        _ = app.MapGet("/moeter/{id:guid}/innkalling.ics", async (Guid id, IMediator mediator, CancellationToken ct) =>
        {
            var (fil, hinder) = await mediator.Send(new HentInnkalling(new ArenamoeteId(id)), ct);
            return hinder is null ? Results.File(Encoding.UTF8.GetBytes(fil!.Tekst), fil.Type, "innkalling.ics") : Results.StatusCode(hinder.Slag.Status);
        }).RequireAuthorization();
}
