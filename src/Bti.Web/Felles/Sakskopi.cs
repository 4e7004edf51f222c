using System.IO.Compression;
using System.Text.Json;
using Bti.Api;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>
/// A case as one of the family sees it, in a file of her own to keep or take along (GDPR art. 15 and 20). It asks what her pages
/// ask, so it holds what they show and no more, and each question is a row of the innsynslogg.
/// </summary>
internal static class Sakskopi
{
    private static readonly JsonSerializerOptions Lesbart = new(Json.Strengt) { WriteIndented = true };

    internal static void MapSakskopi(this WebApplication app) =>
        app.MapGet("/mine-barn/{id:guid}/kopi", (Guid id, IMediator mediator, CancellationToken ct) => Hent(new(id), mediator, ct)).RequireAuthorization();

    private static async Task<IResult> Hent(ForloepId forloep, IMediator mediator, CancellationToken ct)
    {
        var (sak, nei) = await mediator.Send(new VisMinSak(forloep), ct);
        if (nei is not null) return Results.StatusCode(nei.Slag.Status);
        var (samtykker, intet) = await mediator.Send(new VisMineSamtykker(forloep), ct);
        if (intet is not null) return Results.StatusCode(intet.Slag.Status);
        var (sett, stengt) = await Oppslagene(forloep, mediator, ct);
        if (stengt is not null) return Results.StatusCode(stengt.Slag.Status);

        using var minne = new MemoryStream();
        using (var mappe = new ZipArchive(minne, ZipArchiveMode.Create, leaveOpen: true))
        {
            await Legg(mappe, "sak.json", JsonSerializer.SerializeToUtf8Bytes(new { sak, samtykker, hvemHarSett = sett }, Lesbart), ct);
            foreach (var linje in sak!.Vedlegg.Where(v => v.Fjernet is null))
            {
                var (fil, borte) = await mediator.Send(new HentMittVedlegg(forloep, linje.Id), ct);
                if (borte is null) await Legg(mappe, $"vedlegg/{fil!.Filnavn}", fil.Innhold, ct);
            }
        }

        return Results.File(minne.ToArray(), "application/zip", "min-sak.zip");
    }

    private static async Task<Result<IReadOnlyList<VisHvemHarSett.Linje>>> Oppslagene(ForloepId forloep, IMediator mediator, CancellationToken ct)
    {
        List<VisHvemHarSett.Linje> alle = [];
        for (var side = 1; ; side++)
        {
            var (svar, hinder) = await mediator.Send(new VisHvemHarSett(forloep, side.ToString(System.Globalization.CultureInfo.InvariantCulture)), ct);
            if (hinder is not null) return hinder;
            alle.AddRange(svar!.Linjer);
            if (svar.Linjer.Count == 0 || alle.Count >= svar.Antall) return alle;
        }
    }

    private static async Task Legg(ZipArchive mappe, string navn, byte[] innhold, CancellationToken ct)
    {
        await using var fil = await mappe.CreateEntry(navn).OpenAsync(ct);
        await fil.WriteAsync(innhold, ct);
    }
}
