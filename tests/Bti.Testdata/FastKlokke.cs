using Bti.Domain;

namespace Bti.Testdata;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class FastKlokke(Naa naa) : TimeProvider
{
    private DateTimeOffset _tid = naa.Tidspunkt;

    public override DateTimeOffset GetUtcNow() => _tid;

    public void Gaa(TimeSpan tid) => _tid += tid;
}
