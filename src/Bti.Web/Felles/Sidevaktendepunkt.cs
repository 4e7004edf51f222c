using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>Whether a page that is open may still be seen.</summary>
internal static class Sidevaktendepunkt
{
    internal static string Sti(Handling hva, Ressurs om) => $"/ser/{Inndata.Kode(hva)}/{Inndata.Kode(om.Slag)}/{om.Id}";

    internal static void MapSidevakt(this WebApplication app) =>
        _ = app.MapGet("/ser/{hva}/{slag}/{id:guid}", async (string hva, string slag, Guid id, IMediator mediator, CancellationToken ct) =>
        {
            if (Valgt<Handling>(hva) is not { } handling || Valgt<Ressursslag>(slag) is not { } det) return Borte();
            var (svar, hinder) = await mediator.Send(new SerJegFortsatt(handling, new(det, id)), ct);
            return hinder is null ? Results.Text(svar!.Stand) : Borte();
        }).RequireAuthorization().WithMetadata(new UtenLivstegn());

    // With a word in it: an answer without any is made into a page, for somebody to read.
    private static IResult Borte() => Results.Text("borte", statusCode: Hinderslag.FinnesIkke.Status);

    private static T? Valgt<T>(string kode) where T : struct, Enum => Enum.GetValues<T>().Where(v => Inndata.Kode(v) == kode).Select(v => (T?)v).FirstOrDefault();
}
