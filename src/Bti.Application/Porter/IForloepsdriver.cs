using Bti.Domain;

namespace Bti.Application;

/// <summary>
/// What drives the frister when time passes. The built-in one keeps what waits as rows beside the case and sweeps them; an
/// external workflow engine would do the same two things. It decides nothing: the motor does.
/// </summary>
public interface IForloepsdriver
{
    /// <summary>Frister have been opened, moved or closed. What waits follows in the same transaction, or in none.</summary>
    Task Planlegg(IReadOnlyCollection<Frist> endrede, CancellationToken ct);

    /// <summary>Does everything that is due now. May be called by several at the same time; nothing is done twice.</summary>
    /// <returns>How many that were taken on.</returns>
    Task<int> Driv(CancellationToken ct);
}
