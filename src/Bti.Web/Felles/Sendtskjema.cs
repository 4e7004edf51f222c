using System.Text.Json;
using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>
/// Keeps a form that was sent and not carried out, as a draft sealed and hers alone. What it is about is in its name, so that what
/// she wrote about a child is kept under that child's key.
/// </summary>
internal static class Sendtskjema
{
    private const string Felter = "felter", Sti = "sti", Ingen = "ja", Barn = "barn", Vern = "__RequestVerificationToken";

    /// <param name="hva">Why it is kept; one of each for a case.</param>
    /// <param name="sti">The page it was sent from.</param>
    /// <param name="noekkel">The key it is sent with when it is sent again.</param>
    internal static async Task Ta(HttpContext http, string hva, string sti, Noekkel noekkel)
    {
        var felter = http.Request.Form.Where(f => f.Key != Vern).ToDictionary(f => f.Key, f => f.Value.ToArray());
        var utkast = new Dictionary<string, string> { [Sti] = sti, [Felter] = JsonSerializer.Serialize(felter) };
        await using var scope = http.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().Er(http.RequestServices.GetRequiredService<Innlogget>().Subjekt);
        _ = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LagreUtkast(Navn(hva, Sak(http.Request)), utkast, noekkel.Verdi.ToString(), Noekkel.Ny()), CancellationToken.None);
    }

    /// <summary>What was kept; null when nothing was, or it is gone.</summary>
    internal static async Task<(IReadOnlyDictionary<string, string[]> Felter, string Sti, Noekkel Noekkel)?> Hent(IMediator mediator, string hva, string sak, CancellationToken ct) =>
        (await mediator.Send(new HentUtkast(Navn(hva, sak)), ct)).Verdi is { Felt: { } felt, Noekkel: { } noekkel }
            ? (JsonSerializer.Deserialize<Dictionary<string, string[]>>(felt[Felter])!, felt[Sti], new Noekkel(noekkel))
            : null;

    /// <summary>The name of the draft.</summary>
    internal static string Navn(string hva, string sak) => sak == Ingen ? hva : $"{hva}-{sak}";

    /// <summary>What the page is about: the case in its address, or the child in the form.</summary>
    internal static string Sak(HttpRequest foresporsel) =>
        (foresporsel.Path.Value?.Split('/') ?? []).Append(foresporsel.HasFormContentType ? foresporsel.Form[Barn].FirstOrDefault() : null).FirstOrDefault(del => Guid.TryParseExact(del, "D", out _)) ?? Ingen;
}
