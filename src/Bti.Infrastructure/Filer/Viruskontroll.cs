using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Bti.Application;

namespace Bti.Infrastructure;

/// <summary>
/// Asks a clamd over its INSTREAM (clamd(8)): the file in pieces, each after its length, and an empty one at the end. Everything but a
/// clean answer is a no: a scanner that is away has not looked.
/// </summary>
internal sealed class Viruskontroll(FilOptions valg) : IViruskontroll
{
    private const int Stykke = 64 * 1024;

    /// <inheritdoc/>
    public async Task<Virussvar> Kontroller(byte[] fil, CancellationToken ct)
    {
        if (valg.Viruskontroll.Length == 0) return Virussvar.Rent;
        using var frist = CancellationTokenSource.CreateLinkedTokenSource(ct);
        frist.CancelAfter(valg.Tidsgrense);
        try
        {
            return await Spoer(fil, frist.Token) switch
            {
                "stream: OK" => Virussvar.Rent,
                var svar when svar.EndsWith(" FOUND", StringComparison.Ordinal) => Virussvar.Funn,
                _ => Virussvar.SvarerIkke,
            };
        }
        catch (Exception feil) when (feil is SocketException or IOException || (feil is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return Virussvar.SvarerIkke;
        }
    }

    private async Task<string> Spoer(byte[] fil, CancellationToken ct)
    {
        using var klient = new TcpClient();
        await klient.ConnectAsync(valg.Viruskontroll, valg.Port, ct);
        await using var linje = klient.GetStream();
        await linje.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var lengde = new byte[4];
        foreach (var stykke in fil.Chunk(Stykke).Append([]))
        {
            BinaryPrimitives.WriteInt32BigEndian(lengde, stykke.Length);
            await linje.WriteAsync(lengde, ct);
            await linje.WriteAsync(stykke, ct);
        }

        using var leser = new StreamReader(linje, Encoding.ASCII);
        return (await leser.ReadToEndAsync(ct)).Trim('\0', '\n', ' ');
    }
}
