using Bti.Domain;

namespace Bti.Testdata;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FastKlokke(Naa naa) : TimeProvider
{
    private DateTimeOffset _tid = naa.Tidspunkt;

    public override DateTimeOffset GetUtcNow() => _tid;

    /// <summary>Sets it to a moment.</summary>
    public void Still(Naa naa) => _tid = naa.Tidspunkt;

    public void Gaa(TimeSpan tid) => _tid += tid;
}
