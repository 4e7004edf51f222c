using System.Globalization;
using Bti.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bti.Api;

/// <summary>The one mapping from no to HTTP (RFC 9457).</summary>
internal static class HinderProblem
{
    /// <summary>The status of a kind of no.</summary>
    internal static int Status(this Hinderslag slag) => slag switch
    {
        Hinderslag.Verdi or Hinderslag.Bekreft => StatusCodes.Status422UnprocessableEntity,
        Hinderslag.ForStor => StatusCodes.Status413PayloadTooLarge,
        Hinderslag.Tilstand or Hinderslag.Versjon => StatusCodes.Status409Conflict,
        Hinderslag.Samtykke or Hinderslag.Bekreftelse => StatusCodes.Status403Forbidden,
        Hinderslag.FinnesIkke => StatusCodes.Status404NotFound,
        Hinderslag.Slettet => StatusCodes.Status410Gone,
        Hinderslag.ForMange => StatusCodes.Status429TooManyRequests,
        Hinderslag.Nede => StatusCodes.Status503ServiceUnavailable,
    };

    /// <param name="mer">What the answer holds beside the hinder, by name.</param>
    internal static IResult SomProblem(this Hinder hinder, int? status = null, Dictionary<string, object?>? mer = null)
    {
        var felt = mer ?? [];
        felt["kode"] = hinder.Kode;
        if (hinder.Felt is not null)
            felt["feil"] = hinder.Alle.Select(h => new { felt = h.Felt, kode = h.Kode, melding = h.Forklaring }).ToArray();
        var problem = TypedResults.Problem(
            title: hinder.Forklaring,
            type: $"urn:bti:hinder:{hinder.Kode}",
            statusCode: status ?? hinder.Slag.Status(),
            extensions: felt);
        return hinder.ProevIgjenOm is { } sekunder ? new Vent(problem, sekunder) : problem;
    }

    /// <summary>A no that ends by itself: says when, in seconds (RFC 9110 § 10.2.3).</summary>
    private sealed class Vent(ProblemHttpResult problem, int sekunder) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = sekunder.ToString(CultureInfo.InvariantCulture);
            return problem.ExecuteAsync(httpContext);
        }
    }
}
