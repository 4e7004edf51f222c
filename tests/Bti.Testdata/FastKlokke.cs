using Bti.Domain;

namespace Bti.Testdata;

/// <summary>A clock that stands still until it is moved; several may move it at the same time.</summary>
public sealed class FastKlokke(Naa naa) : TimeProvider
{
    private long _tid = naa.Tidspunkt.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _tid), TimeSpan.Zero);

    /// <summary>Sets it to a moment.</summary>
    public void Still(Naa naa) => Interlocked.Exchange(ref _tid, naa.Tidspunkt.UtcTicks);

    public void Gaa(TimeSpan tid) => Interlocked.Add(ref _tid, tid.Ticks);
}
