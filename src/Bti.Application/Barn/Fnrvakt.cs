using System.Collections.Concurrent;
using System.Globalization;
using Bti.Domain;
using Microsoft.Extensions.Logging;

namespace Bti.Application;

/// <summary>
/// Stops one who tries foedselsnummer after foedselsnummer: after <see cref="Mest"/> numbers in an hour that nobody has, an
/// employee waits. Counted in the memory of each process, so more processes let through as many times more.
/// </summary>
internal sealed partial class Fnrvakt(TimeProvider klokke, ILogger<Fnrvakt> logg)
{
    /// <summary>The misses one has in an hour.</summary>
    public const int Mest = 30;

    private static readonly TimeSpan Vindu = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<(KommuneId, AnsattId), Queue<DateTimeOffset>> _bom = new();

    /// <summary>A Hinder when she must wait; says for how long.</summary>
    public Hinder? Hinder(KommuneId kommune, AnsattId ansatt)
    {
        var naa = klokke.GetUtcNow();
        var bom = _bom.GetOrAdd((kommune, ansatt), _ => new());
        lock (bom)
        {
            while (bom.TryPeek(out var eldst) && eldst + Vindu <= naa) _ = bom.Dequeue();
            if (bom.Count < Mest) return null;
            var sekunder = (int)Math.Ceiling((bom.Peek() + Vindu - naa).TotalSeconds);
            return Hindre.ForMange.Med("sekunder", sekunder.ToString(CultureInfo.InvariantCulture)) with { ProevIgjenOm = sekunder };
        }
    }

    /// <summary>Nobody she may see has the number she searched for.</summary>
    public void Bom(KommuneId kommune, AnsattId ansatt)
    {
        var bom = _bom.GetOrAdd((kommune, ansatt), _ => new());
        lock (bom)
        {
            bom.Enqueue(klokke.GetUtcNow());
            if (bom.Count == Mest) ForMange(logg, kommune.Nummer, ansatt.Verdi);
        }
    }

    [LoggerMessage(LogLevel.Warning, "An employee in {Kommune} has searched for many numbers nobody has: {Ansatt}. Tell the personvernombud.")]
    private static partial void ForMange(ILogger logg, string kommune, Guid ansatt);
}
