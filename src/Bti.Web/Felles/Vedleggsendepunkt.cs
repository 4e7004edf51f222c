using Bti.Api;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>Files handed out to one who reads the pages.</summary>
internal static class Vedleggsendepunkt
{
    internal static void MapVedleggene(this WebApplication app)
    {
        _ = app.MapGet("/forloep/{id:guid}/vedlegg/{vedlegg:guid}", (Guid id, Guid vedlegg, HttpContext http, IMediator mediator) =>
            Svar(new HentVedlegg(new(id), new(vedlegg)), http, mediator)).RequireAuthorization();
        _ = app.MapGet("/forloep/{id:guid}/papir/{papir:guid}", (Guid id, Guid papir, HttpContext http, IMediator mediator) =>
            Svar(new HentSamtykkepapir(new(id), new(papir)), http, mediator)).RequireAuthorization();
        _ = app.MapGet("/mine-barn/{id:guid}/vedlegg/{vedlegg:guid}", (Guid id, Guid vedlegg, HttpContext http, IMediator mediator) =>
            Svar(new HentMittVedlegg(new(id), new(vedlegg)), http, mediator)).RequireAuthorization();
    }

    private static async Task<IResult> Svar(IRequest<Result<Vedleggsfil>> spoersmaal, HttpContext http, IMediator mediator)
    {
        var (fil, hinder) = await mediator.Send(spoersmaal, http.RequestAborted);
        return hinder is null ? fil!.SomSvar(http) : Results.StatusCode(hinder.Slag.Status);
    }
}
