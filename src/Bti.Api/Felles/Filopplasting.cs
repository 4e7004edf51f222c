using System.Text;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bti.Api;

/// <summary>
/// A file with the fields beside it, read as it comes and no further than what is taken in. Nothing of it touches a disk, and what is
/// broken off has left nothing.
/// </summary>
internal static class Filopplasting
{
    /// <summary>The largest request with a file in it, in bytes: the file, and room to say that it is too large.</summary>
    internal const int StoersteForespoersel = Filkontroll.MestBytes + (1024 * 1024);

    private const string Filfelt = "fil";
    private const int LengsteFelt = 1000;

    /// <summary>What was sent.</summary>
    internal sealed record Sendt(Opplastetfil? Fil, IReadOnlyDictionary<string, string> Felt);

    /// <summary>An act with a file in it, which answers with what it made.</summary>
    /// <param name="felt">The fields there may be besides the file.</param>
    internal static RouteHandlerBuilder MapOpplasting<TVerdi>(
        this IEndpointRouteBuilder app, string sti, string navn, string[] felt, Func<Kall<Sendt>, IRequest<Result<TVerdi>>> lag) =>
        app.MapRute(HttpMethods.Post, sti, async (http, mediator, ct) =>
        {
            if (!Guid.TryParse(http.Request.Headers["Idempotency-Key"], out var noekkel)) return Apihindre.NoekkelMangler.SomProblem(StatusCodes.Status400BadRequest);
            var (sendt, nei) = await Les(http, felt, ct);
            if (nei is not null) return nei;
            var (verdi, hinder) = await mediator.Send(lag(new(http, sendt!, new Noekkel(noekkel), null)), ct);
            if (http.RequestServices.GetRequiredService<Innsending>().ErGjentatt) http.Response.Headers["Idempotent-Replayed"] = "true";
            return hinder is null ? Results.Json(verdi, Json.Strengt, statusCode: StatusCodes.Status201Created) : hinder.SomProblem();
        }).WithName(navn).WithMetadata(new Kommandohoder(Versjon: false), new Filkropp(felt), new FilskjemaAttribute())
            .Produces<TVerdi>(StatusCodes.Status201Created).MedNei([.. Endepunkt.NeiTilInnhold, StatusCodes.Status409Conflict]);

    /// <summary>A file handed out.</summary>
    internal static RouteHandlerBuilder MapNedlasting(this IEndpointRouteBuilder app, string sti, string navn, Func<HttpContext, IRequest<Result<Vedleggsfil>>> lag) =>
        app.MapRute(HttpMethods.Get, sti, async (http, mediator, ct) =>
        {
            var (fil, hinder) = await mediator.Send(lag(http), ct);
            return hinder is null ? fil!.SomSvar(http) : hinder.SomProblem();
        }).WithName(navn).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").MedNei(StatusCodes.Status422UnprocessableEntity);

    /// <summary>To be saved and not shown: were it opened here all the same, it is in a box of its own, with nothing to run.</summary>
    internal static IResult SomSvar(this Vedleggsfil fil, HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        return Results.File(fil.Innhold, fil.Type.Innholdstype(), fil.Filnavn);
    }

    private static async Task<(Sendt? Sendt, IResult? Nei)> Les(HttpContext http, string[] kjente, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 70 } skille)
        {
            return (null, Apihindre.InnholdstypeFil.SomProblem(StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            return await Les(new MultipartReader(skille.ToString(), http.Request.Body), kjente, ct);
        }
        catch (BadHttpRequestException feil) when (feil.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Filkontroll.ForStor(http.Request.ContentLength ?? StoersteForespoersel).ForFelt(Filfelt, "fila").SomProblem());
        }
        catch (Exception feil) when (feil is IOException or InvalidDataException)
        {
            return (null, Hindre.FilAvbrutt.ForFelt(Filfelt, "fila").SomProblem(StatusCodes.Status400BadRequest));
        }
    }

    private static async Task<(Sendt? Sendt, IResult? Nei)> Les(MultipartReader leser, string[] kjente, CancellationToken ct)
    {
        Opplastetfil? fil = null;
        Dictionary<string, string> felt = [];
        while (await leser.ReadNextSectionAsync(ct) is { } del)
        {
            _ = ContentDispositionHeaderValue.TryParse(del.ContentDisposition, out var hode);
            var navn = HeaderUtilities.RemoveQuotes(hode?.Name ?? default).ToString();
            if (navn == Filfelt && fil is null)
            {
                var innhold = await Innhold(del.Body, Filkontroll.MestBytes, ct);
                if (innhold.Length > Filkontroll.MestBytes) return (null, Filkontroll.ForStor(innhold.Length).ForFelt(Filfelt, "fila").SomProblem());
                fil = new(HeaderUtilities.RemoveQuotes(hode!.FileNameStar.HasValue ? hode.FileNameStar : hode.FileName).ToString(), innhold);
            }
            else if (kjente.Contains(navn) && !felt.ContainsKey(navn))
            {
                felt[navn] = Encoding.UTF8.GetString(await Innhold(del.Body, LengsteFelt, ct));
            }
            else
            {
                return (null, Apihindre.UkjentFelt.ForFelt(navn, navn).SomProblem());
            }
        }

        return (new(fil, felt), null);
    }

    // One byte more than the most is read, so that it can be told from the most.
    private static async Task<byte[]> Innhold(Stream del, int mest, CancellationToken ct)
    {
        using var lest = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (lest.Length <= mest && await del.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, mest + 1 - lest.Length)), ct) is > 0 and var antall) lest.Write(buffer, 0, antall);
        return lest.ToArray();
    }
}

/// <summary>What a request with a file holds besides it, for the one who describes it.</summary>
internal sealed record Filkropp(IReadOnlyList<string> Felt);

/// <summary>Takes a file: the request may be larger than others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FilskjemaAttribute : Attribute, Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
{
    /// <inheritdoc/>
    public long? MaxRequestBodySize => Filopplasting.StoersteForespoersel;
}
