using Bti.Domain;

namespace Bti.Application;

/// <summary>How meldinger reach barnevern.</summary>
public enum Sendekanal
{
    /// <summary>A sealed file beside the program and a page to print: a person hands it over, and says so.</summary>
    Fil,

    /// <summary>Fiks bekymringsmelding over HTTP. Tried against a simulator only, until there is an agreement with KS.</summary>
    Fiks,
}

/// <summary>The way to barnevern. Sends the same document under the same id as often as it is asked to; the receiver stores it once.</summary>
public interface IBarnevernspost
{
    Sendekanal Kanal { get; }

    /// <summary>Hands it over. Throws when there was no answer, or one that cannot be understood: nothing is then known.</summary>
    /// <param name="barn">The child it is about, when the kommune knows it: whose key it is kept under.</param>
    Task<Postkvittering> Send(BekymringsmeldingId id, KommuneId kommune, BarnId? barn, string dokument, CancellationToken ct);

    /// <summary>Asks how one that was handed over goes. Null when the receiver does not know of it.</summary>
    Task<Postkvittering?> Spoer(BekymringsmeldingId id, CancellationToken ct);

    /// <summary>What the receiver itself counts as stored, with the hash of each; null where there is nobody to ask.</summary>
    Task<IReadOnlyDictionary<BekymringsmeldingId, string>?> Lagret(CancellationToken ct);
}

/// <summary>What the receiver says.</summary>
/// <param name="Tilstand">Its status.</param>
/// <param name="Lagret">The hash of what it has stored; null when it has not said that it has stored anything.</param>
public sealed record Postkvittering(Meldingstilstand Tilstand, string? Lagret = null);
