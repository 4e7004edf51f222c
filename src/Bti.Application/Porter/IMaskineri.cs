using Bti.Domain;

namespace Bti.Application;

/// <summary>What waits and what stands still in the kommune's sweep and outbox. Ids and codes only, nothing about any child.</summary>
public interface IMaskineri
{
    /// <summary>True when there is a mail server.</summary>
    bool SenderEpost { get; }

    /// <summary>How it stands now.</summary>
    Task<Maskinstatus> Status(Naa naa, CancellationToken ct);

    /// <summary>How the keys of the kommune are wrapped.</summary>
    Task<Noekkelstatus> Noekler(CancellationToken ct);

    /// <summary>The words of a mail; null when there is no such mail.</summary>
    Task<VisBrev.Svar?> Brev(UtsendingId id, CancellationToken ct);

    /// <summary>What is parked is due at once, with all its tries again; what is not parked is left as it is.</summary>
    /// <returns>False when there is no such row.</returns>
    Task<bool> ProevIgjen(Guid id, Naa naa, CancellationToken ct);
}

/// <summary>How the sweep stands.</summary>
/// <param name="Forfalte">How many that are due and not taken on yet, mail aside.</param>
/// <param name="EldsteForfalte">When the one that has waited longest was due; null when none is.</param>
/// <param name="ForfaltePost">The same, for mail.</param>
/// <param name="EldsteForfaltePost">The same, for mail.</param>
/// <param name="Parkerte">What waits for a person, in the order of kind and id.</param>
public sealed record Maskinstatus(
    int Forfalte, DateTimeOffset? EldsteForfalte, int ForfaltePost, DateTimeOffset? EldsteForfaltePost, IReadOnlyList<Parkert> Parkerte);

/// <summary>One that could not be done.</summary>
/// <param name="Id">The id of what is woken: a frist, an employee, a mail.</param>
/// <param name="Forsoek">How many times it was tried.</param>
/// <param name="Feil">The kind of fault, or the reply code of the mail server.</param>
public sealed record Parkert(Vekkeslag Slag, Guid Id, int Forsoek, string? Feil);

/// <summary>How the kommune's keys are wrapped. Numbers only.</summary>
/// <param name="Gjeldende">The version of the master key that applies.</param>
/// <param name="Antall">How many keys there are.</param>
/// <param name="Venter">How many of them that an older master key still wraps: the change of master key is not done.</param>
/// <param name="Tidligere">How many older master keys that are kept, for the sake of backups.</param>
/// <param name="KanAapnesIKopier">How many deleted keys that a backup from before can still open, because the master key it was wrapped by is kept.</param>
public sealed record Noekkelstatus(int Gjeldende, int Antall, int Venter, int Tidligere, int KanAapnesIKopier);
