using System.Security.Cryptography;
using System.Text;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// The key that everything about one child is sealed with, or, under an empty id, all of a kommune that is about no child. It
/// lies here wrapped by the master key of the installation; destroyed, what it sealed is noise wherever it lies (ADR-0040).
/// </summary>
internal sealed class Datanoekkel
{
    public const int Lengde = 32;
    public const int InnpakketLengde = NonceLengde + MerkeLengde + Lengde;
    private const int NonceLengde = 12;
    private const int MerkeLengde = 16;

    public required KommuneId Kommune { get; init; }

    /// <summary>The child; empty for the kommune's own.</summary>
    public required Guid Id { get; init; }

    /// <summary>Nonce, tag and the key, encrypted. Null when it has been destroyed.</summary>
    public byte[]? Innpakket { get; private set; }

    /// <summary>The version of the master key it is wrapped by, or was when it was destroyed: a backup from before can be opened while that one is kept.</summary>
    public int Hovednoekkel { get; private set; }

    /// <summary>The key itself, while the row that was made here is being stored; never in the database.</summary>
    public byte[]? Klar { get; private init; }

    /// <summary>A new random key.</summary>
    public static Datanoekkel Ny(KommuneId kommune, Guid id, Hovednoekler hovednoekler)
    {
        var ny = new Datanoekkel { Kommune = kommune, Id = id, Klar = RandomNumberGenerator.GetBytes(Lengde) };
        ny.PakkInn(ny.Klar, hovednoekler, hovednoekler.Gjeldende);
        return ny;
    }

    /// <summary>The key; null when it has been destroyed.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another master key, or has been tampered with.</exception>
    public byte[]? PakkUt(Hovednoekler hovednoekler)
    {
        if (Innpakket is null) return null;
        var klar = new byte[Lengde];
        using var aes = new AesGcm(hovednoekler.Hent(Hovednoekkel), MerkeLengde);
        aes.Decrypt(Innpakket.AsSpan(0, NonceLengde), Innpakket.AsSpan(NonceLengde + MerkeLengde), Innpakket.AsSpan(NonceLengde, MerkeLengde), klar, Bundet);
        return klar;
    }

    /// <summary>The same key, wrapped by another version of the master key. One that is destroyed stays so.</summary>
    public void PakkOm(Hovednoekler hovednoekler, int versjon)
    {
        if (PakkUt(hovednoekler) is { } klar) PakkInn(klar, hovednoekler, versjon);
    }

    /// <summary>From now on nobody can open what it sealed. Destroying it twice changes nothing.</summary>
    public void Oedelegg() => Innpakket = null;

    private void PakkInn(byte[] klar, Hovednoekler hovednoekler, int versjon)
    {
        Hovednoekkel = versjon;
        var ut = new byte[InnpakketLengde];
        RandomNumberGenerator.Fill(ut.AsSpan(0, NonceLengde));
        using var aes = new AesGcm(hovednoekler.Hent(Hovednoekkel), MerkeLengde);
        aes.Encrypt(ut.AsSpan(0, NonceLengde), klar, ut.AsSpan(NonceLengde + MerkeLengde), ut.AsSpan(NonceLengde, MerkeLengde), Bundet);
        Innpakket = ut;
    }

    private byte[] Bundet => Encoding.UTF8.GetBytes($"datanoekkel|{Kommune.Nummer}|{Id:N}|{Hovednoekkel}");
}
