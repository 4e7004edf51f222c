using System.Security.Cryptography;
using System.Text;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// AES-256-GCM with the text's exact place as additional data: ciphertext moved to another row, column, table or kommune
/// does not open. One key for each kommune and use, derived from the installation's master key (ADR-0021).
/// </summary>
internal sealed class Hvelv(byte[] hovednoekkel) : IHvelv
{
    private const byte Format = 1;
    private const int NonceLengde = 12;
    private const int MerkeLengde = 16;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<(KommuneId, string), byte[]> _noekler = new();

    /// <inheritdoc/>
    public string? Les(Fortrolig? tekst, Sted sted)
    {
        if (tekst is null) return null;
        if (!tekst.ErAapnet) tekst.Aapne(Aapne(tekst.Chiffer!, sted));
        return tekst.Tekst;
    }

    /// <inheritdoc/>
    public byte[] Indeks(KommuneId kommune, string verdi) => HMACSHA256.HashData(Noekkel(kommune, "indeks"), Encoding.UTF8.GetBytes(verdi))[..16];

    /// <inheritdoc/>
    public byte[] Avtrykk(KommuneId kommune, string innhold) => HMACSHA256.HashData(Noekkel(kommune, "avtrykk"), Encoding.UTF8.GetBytes(innhold));

    /// <summary>Format, nonce, tag, ciphertext.</summary>
    public byte[] Forsegle(string tekst, Sted sted)
    {
        var klar = Encoding.UTF8.GetBytes(tekst);
        var ut = new byte[1 + NonceLengde + MerkeLengde + klar.Length];
        ut[0] = Format;
        var nonce = ut.AsSpan(1, NonceLengde);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Noekkel(sted.Kommune, "felt"), MerkeLengde);
        aes.Encrypt(nonce, klar, ut.AsSpan(1 + NonceLengde + MerkeLengde), ut.AsSpan(1 + NonceLengde, MerkeLengde), Bundet(sted));
        return ut;
    }

    /// <summary>What was sealed for that place. Throws when it was sealed for another.</summary>
    public string Aapne(byte[] chiffer, Sted sted)
    {
        if (chiffer.Length < 1 + NonceLengde + MerkeLengde || chiffer[0] != Format) throw new CryptographicException("Unknown format.");
        var klar = new byte[chiffer.Length - 1 - NonceLengde - MerkeLengde];
        using var aes = new AesGcm(Noekkel(sted.Kommune, "felt"), MerkeLengde);
        aes.Decrypt(chiffer.AsSpan(1, NonceLengde), chiffer.AsSpan(1 + NonceLengde + MerkeLengde), chiffer.AsSpan(1 + NonceLengde, MerkeLengde), klar, Bundet(sted));
        return Encoding.UTF8.GetString(klar);
    }

    private static byte[] Bundet(Sted sted) => Encoding.UTF8.GetBytes($"{sted.Kommune.Nummer}|{sted.Tabell}|{sted.Kolonne}|{sted.Rad:N}");

    private byte[] Noekkel(KommuneId kommune, string bruk) => _noekler.GetOrAdd((kommune, bruk), en =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, hovednoekkel, 32, info: Encoding.UTF8.GetBytes($"bti|{en.Item1.Nummer}|{en.Item2}")));
}
