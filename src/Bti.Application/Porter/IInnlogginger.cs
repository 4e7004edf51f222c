using Bti.Domain;

namespace Bti.Application;

/// <summary>Who is logged in to the pages in the kommune: how many times, and never from where.</summary>
public interface IInnlogginger
{
    /// <summary>Those that have not ended, counted by whose they are.</summary>
    Task<IReadOnlyDictionary<AnsattId, int>> Levende(CancellationToken ct);

    /// <summary>Ends every one of hers with what the command saves; open pages are shut out within ten seconds.</summary>
    Task Avslutt(AnsattId hvem, CancellationToken ct);

    /// <summary>Ends everybody's but hers, the family's too.</summary>
    Task AvsluttAlleUnntatt(AnsattId hun, CancellationToken ct);
}
