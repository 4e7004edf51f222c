using System.Diagnostics;
using Bti.Api;

namespace Bti.Web;

/// <summary>What an error page says.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Hinder">The sentence, where we have one of our own.</param>
/// <param name="Kode">What the reader gives to support; the same id stands in the log.</param>
public sealed record Feil(int Status, Hinder? Hinder, string Kode)
{
    internal static Feil Av(HttpContext kontekst, int status, Hinder? hinder = null) =>
        new(status, hinder ?? Kjent(status), Activity.Current?.TraceId.ToString() ?? kontekst.TraceIdentifier);

    /// <summary>After a fault nothing about the reader may be asked for again: it may be just that which failed. One who asks too much is not to cost a whole page.</summary>
    internal Type Layout => Status is >= StatusCodes.Status500InternalServerError or StatusCodes.Status429TooManyRequests ? typeof(Enkellayout) : typeof(Hovedlayout);

    private static Hinder? Kjent(int status) => status switch
    {
        StatusCodes.Status404NotFound => Hindre.IkkeFunnet,
        StatusCodes.Status413PayloadTooLarge => Apihindre.ForStor,
        StatusCodes.Status429TooManyRequests => Apihindre.ForMangeKall,
        StatusCodes.Status503ServiceUnavailable => Hindre.LagringNede,
        _ => null,
    };
}
