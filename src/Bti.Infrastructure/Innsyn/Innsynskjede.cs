using System.Security.Cryptography;
using System.Text;
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
        using var stroem = new MemoryStream();
        using (var skriver = new BinaryWriter(stroem, Encoding.UTF8))
        {
            // Every field has a known length or carries it, so no two rows read the same.
            skriver.Write(Hash);
            skriver.Write(Loepenr);
            skriver.Write(rad.Kommune.Nummer);
            skriver.Write(rad.Id.ToByteArray());
            skriver.Write((rad.Tid.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10);
            skriver.Write(rad.Ansatt.Verdi.ToByteArray());
            skriver.Write(Inndata.Kode(rad.Rolle));
            skriver.Write(rad.Enhet.Verdi.ToByteArray());
            skriver.Write(Inndata.Kode(rad.Handling));
            skriver.Write(Inndata.Kode(rad.Slag));
            skriver.Write(rad.Ressurs.ToByteArray());
            skriver.Write((rad.Barn?.Verdi ?? Guid.Empty).ToByteArray());
            skriver.Write(rad.Tillatt);
            skriver.Write(rad.Regel);
        }

        Hash = SHA256.HashData(stroem.ToArray());
        return (Loepenr, Hash);
    }
}
