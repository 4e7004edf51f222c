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
        Hinderslag.Tilstand or Hinderslag.Versjon => StatusCodes.Status409Conflict,
        Hinderslag.Samtykke => StatusCodes.Status403Forbidden,
        Hinderslag.FinnesIkke => StatusCodes.Status404NotFound,
        Hinderslag.ForMange => StatusCodes.Status429TooManyRequests,
        Hinderslag.Nede => StatusCodes.Status503ServiceUnavailable,
    };

    internal static ProblemHttpResult SomProblem(this Hinder hinder, int? status = null)
    {
        var felt = new Dictionary<string, object?> { ["kode"] = hinder.Kode };
        if (hinder.Felt is not null)
            felt["feil"] = hinder.Alle.Select(h => new { felt = h.Felt, kode = h.Kode, melding = h.Forklaring }).ToArray();
        return TypedResults.Problem(
            title: hinder.Forklaring,
            type: $"urn:bti:hinder:{hinder.Kode}",
            statusCode: status ?? hinder.Slag.Status(),
            extensions: felt);
    }
}

/// <summary>What is wrong with a request before it reaches a use case.</summary>
internal static class Apihindre
{
    public static readonly Hinder JsonUgyldig = new("JSON_UGYLDIG", "Forespørselen er ikke gyldig JSON.", "Førespurnaden er ikkje gyldig JSON.");
    public static readonly Hinder UkjentFelt = new("UKJENT_FELT", "Forespørselen inneholder et felt som ikke kan settes: {felt}.", "Førespurnaden inneheld eit felt som ikkje kan setjast: {felt}.", Hinderslag.Verdi);
    public static readonly Hinder Innholdstype = new("INNHOLDSTYPE", "Innholdstypen støttes ikke. Bruk application/json.", "Innhaldstypen er ikkje støtta. Bruk application/json.");
    public static readonly Hinder NoekkelMangler = new("NOEKKEL_MANGLER", "Forespørselen mangler Idempotency-Key.", "Førespurnaden manglar Idempotency-Key.");
    public static readonly Hinder VersjonMangler = new("VERSJON_MANGLER", "Forespørselen mangler versjonsnummer (If-Match).", "Førespurnaden manglar versjonsnummer (If-Match).");
    public static readonly Hinder IkkeInnlogget = new("IKKE_INNLOGGET", "Du må logge inn for å fortsette.", "Du må logge inn for å halde fram.");
}
