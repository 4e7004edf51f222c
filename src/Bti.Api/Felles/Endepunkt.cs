using System.Globalization;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace Bti.Api;

/// <summary>
/// How a use case becomes an endpoint: the body is read strictly, the key and the version come from the headers, and the
/// answer is the use case's own.
/// </summary>
internal static class Endepunkt
{
    internal static readonly int[] NeiTilInnhold =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
    ];

    /// <summary>An act that answers with what it made.</summary>
    internal static RouteHandlerBuilder MapKommando<TBody, TVerdi>(
        this IEndpointRouteBuilder app, string sti, string navn, Func<Kall<TBody>, IRequest<Result<TVerdi>>> lag, bool kreverVersjon = false) where TBody : class =>
        Map<TBody>(app, sti, navn, kreverVersjon, async (kall, mediator, ct) =>
        {
            var (verdi, hinder) = await mediator.Send(lag(kall), ct);
            return hinder is null ? Results.Json(verdi, Json.Strengt, statusCode: StatusCodes.Status201Created) : hinder.SomProblem();
        }).Produces<TVerdi>(StatusCodes.Status201Created);

    /// <summary>An act that answers only that it is done.</summary>
    internal static RouteHandlerBuilder MapKommando<TBody>(
        this IEndpointRouteBuilder app, string sti, string navn, Func<Kall<TBody>, IRequest<Result>> lag) where TBody : class =>
        Map<TBody>(app, sti, navn, kreverVersjon: false, async (kall, mediator, ct) =>
            (await mediator.Send(lag(kall), ct)).Hinder is { } hinder ? hinder.SomProblem() : Results.NoContent())
            .Produces(StatusCodes.Status204NoContent);

    /// <summary>
    /// A change on top of a version the sender has seen. When somebody came first, the answer holds both: <c>sendt</c> as it
    /// came, <c>naa</c> in the same form as it stands, and the <c>versjon</c> to send next.
    /// </summary>
    /// <param name="vis">What asks for it as it stands; a no to that leaves it out of the answer.</param>
    /// <param name="naa">As a body and its version; null when it is not there any more.</param>
    internal static RouteHandlerBuilder MapEndring<TBody, TSvar>(
        this IEndpointRouteBuilder app, string sti, string navn, Func<Kall<TBody>, IRequest<Result>> lag,
        Func<Kall<TBody>, IRequest<Result<TSvar>>> vis, Func<Kall<TBody>, TSvar, (TBody? Body, int Versjon)?> naa) where TBody : class =>
        Map<TBody>(app, sti, navn, kreverVersjon: true, async (kall, mediator, ct) =>
        {
            if ((await mediator.Send(lag(kall), ct)).Hinder is not { } hinder) return Results.NoContent();
            if (hinder.Slag is not Hinderslag.Versjon) return hinder.SomProblem();
            var staar = (await mediator.Send(vis(kall), ct)).Verdi is { } svar ? naa(kall, svar) : null;
            return hinder.SomProblem(mer: new() { ["sendt"] = kall.Body, ["naa"] = staar?.Body, ["versjon"] = staar?.Versjon });
        }).Produces(StatusCodes.Status204NoContent);

    /// <summary>A question. <paramref name="versjon"/> gives the ETag, where the answer can be changed.</summary>
    internal static RouteHandlerBuilder MapSpoersmaal<TVerdi>(
        this IEndpointRouteBuilder app, string sti, string navn, Func<HttpContext, IRequest<Result<TVerdi>>> lag, Func<TVerdi, int>? versjon = null) =>
        app.MapRute(HttpMethods.Get, sti, async (http, mediator, ct) =>
        {
            var (verdi, hinder) = await mediator.Send(lag(http), ct);
            if (hinder is not null) return hinder.SomProblem();
            if (versjon is not null) http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{versjon(verdi!)}\"");
            return Results.Json(verdi, Json.Strengt);
        }).WithName(navn).Produces<TVerdi>().MedNei(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A question whose words are about a person, and so stand in the body.</summary>
    internal static RouteHandlerBuilder MapSoek<TBody, TVerdi>(
        this IEndpointRouteBuilder app, string sti, string navn, Func<TBody, IRequest<Result<TVerdi>>> lag) where TBody : class =>
        app.MapRute(HttpMethods.Post, sti, async (http, mediator, ct) =>
        {
            var (body, nei) = await Les<TBody>(http, ct);
            if (nei is not null) return nei;
            var (verdi, hinder) = await mediator.Send(lag(body!), ct);
            return hinder is null ? Results.Json(verdi, Json.Strengt) : hinder.SomProblem();
        }).WithName(navn).Accepts<TBody>("application/json").Produces<TVerdi>().MedNei([.. NeiTilInnhold, StatusCodes.Status429TooManyRequests]);

    /// <summary>
    /// One route, answered by what is given. The framework would find what it takes itself, in code it makes for each route when the host
    /// starts: two methods for each, to find three things that are always the same.
    /// </summary>
    internal static RouteHandlerBuilder MapRute(this IEndpointRouteBuilder app, string metode, string sti, Func<HttpContext, IMediator, CancellationToken, Task<IResult>> svar)
    {
        RequestDelegate rute = async http => await (await svar(http, http.RequestServices.GetRequiredService<IMediator>(), http.RequestAborted)).ExecuteAsync(http);
        return new([app.MapMethods(sti, [metode], rute).WithMetadata(rute.Method)]);
    }

    /// <summary>The id in the address.</summary>
    internal static Guid Id(this HttpContext http, string navn = "id") => Guid.Parse((string)http.Request.RouteValues[navn]!, CultureInfo.InvariantCulture);

    /// <summary>What stands in the query; null when nothing does.</summary>
    internal static string? Spurt(this HttpContext http, string navn) => http.Request.Query[navn].FirstOrDefault();

    // Nobody logged in, not there, the store is down: every route answers so.
    internal static RouteHandlerBuilder MedNei(this RouteHandlerBuilder rute, params int[] statuser) =>
        ((int[])[StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound, .. statuser, StatusCodes.Status503ServiceUnavailable])
            .Aggregate(rute, (r, status) => r.ProducesProblem(status));

    private static RouteHandlerBuilder Map<TBody>(
        IEndpointRouteBuilder app, string sti, string navn, bool kreverVersjon, Func<Kall<TBody>, IMediator, CancellationToken, Task<IResult>> send) where TBody : class =>
        app.MapRute(HttpMethods.Post, sti, async (http, mediator, ct) =>
        {
            if (!Guid.TryParse(http.Request.Headers["Idempotency-Key"], out var noekkel))
                return Apihindre.NoekkelMangler.SomProblem(StatusCodes.Status400BadRequest);
            var versjon = Versjon(http);
            if (kreverVersjon && versjon is null) return Apihindre.VersjonMangler.SomProblem(StatusCodes.Status428PreconditionRequired);
            var (body, hinder) = await Les<TBody>(http, ct);
            if (hinder is not null) return hinder;
            var svar = await send(new Kall<TBody>(http, body!, new Noekkel(noekkel), versjon), mediator, ct);
            if (http.RequestServices.GetRequiredService<Innsending>().ErGjentatt) http.Response.Headers["Idempotent-Replayed"] = "true";
            return svar;
        }).WithName(navn).WithMetadata(new Kommandohoder(kreverVersjon)).Accepts<TBody>("application/json").MedNei(kreverVersjon
            ? [.. NeiTilInnhold, StatusCodes.Status409Conflict, StatusCodes.Status428PreconditionRequired]
            : [.. NeiTilInnhold, StatusCodes.Status409Conflict]);

    /// <summary>Reads the body strictly.</summary>
    internal static async Task<(T? Body, IResult? Hinder)> Les<T>(HttpContext http, CancellationToken ct) where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            return (null, Apihindre.Innholdstype.SomProblem(StatusCodes.Status415UnsupportedMediaType));
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Json.Strengt, ct) is { } body
                ? (body, null)
                : (null, Apihindre.JsonUgyldig.SomProblem(StatusCodes.Status400BadRequest));
        }
        catch (JsonException feil) when (feil.Message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
        {
            var felt = feil.Message.Split('\'') is [_, var navn, ..] ? navn : "?";
            return (null, Apihindre.UkjentFelt.ForFelt(felt, felt).SomProblem());
        }
        catch (JsonException)
        {
            return (null, Apihindre.JsonUgyldig.SomProblem(StatusCodes.Status400BadRequest));
        }
    }

    private static int? Versjon(HttpContext http) =>
        int.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var versjon) ? versjon : null;
}

/// <summary>One request to an act.</summary>
internal sealed record Kall<TBody>(HttpContext Http, TBody Body, Noekkel Noekkel, int? Versjon)
{
    /// <summary>The id in the address.</summary>
    public Guid Id => Http.Id();
}

/// <summary>A body with nothing in it: <c>{}</c>.</summary>
public sealed record Tom;
