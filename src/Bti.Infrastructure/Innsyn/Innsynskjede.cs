using System.Security.Cryptography;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>The end of one kommune's chain: the next row's hash is over this one and the row.</summary>
internal sealed class Innsynskjede
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The number of rows; no gaps.</summary>
    public long Loepenr { get; private set; }

    public byte[] Hash { get; private set; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>Takes a row into the chain and gives it its place.</summary>
    public (long Loepenr, byte[] Hash) Ta(Innsynsrad rad)
    {
        Loepenr++;
        Hash = Kjederad.Av(rad, Loepenr).HashEtter(Hash);
        return (Loepenr, Hash);
    }
}
