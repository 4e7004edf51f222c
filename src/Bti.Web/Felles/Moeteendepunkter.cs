using System.Text;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>What belongs to a meeting and is no page.</summary>
internal static class Moeteendepunkter
{
    internal static void MapMoeter(this WebApplication app)
    {
        // A file for the calendar of the one who asks.
        _ = app.MapGet("/moeter/{id:guid}/innkalling.ics", async (Guid id, IMediator mediator, CancellationToken ct) =>
        {
            var (fil, hinder) = await mediator.Send(new HentInnkalling(new ArenamoeteId(id)), ct);
            return hinder is null ? Results.File(Encoding.UTF8.GetBytes(fil!.Tekst), fil.Type, "innkalling.ics") : Results.StatusCode(hinder.Slag.Status);
        }).RequireAuthorization();

        _ = app.MapGet("/forloep/{id:guid}/ansvarsgruppe/innkalling.ics", async (Guid id, IMediator mediator, CancellationToken ct) =>
        {
            var (fil, hinder) = await mediator.Send(new HentGruppeinnkalling(new ForloepId(id)), ct);
            return hinder is null ? Results.File(Encoding.UTF8.GetBytes(fil!.Tekst), fil.Type, "innkalling.ics") : Results.StatusCode(hinder.Slag.Status);
        }).RequireAuthorization();

        // Whether anything is new, for a page that is open in the room.
        _ = app.MapGet("/moeter/{id:guid}/rom/stand", async (Guid id, IMediator mediator, CancellationToken ct) =>
        {
            var (svar, hinder) = await mediator.Send(new VisRomstand(new ArenamoeteId(id)), ct);
            return hinder is null ? Results.Text(svar!.Stand) : Results.StatusCode(hinder.Slag.Status);
        }).RequireAuthorization().WithMetadata(new UtenLivstegn());
    }
}
