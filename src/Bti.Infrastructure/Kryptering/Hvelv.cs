using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// AES-256-GCM with the text's exact place as additional data: ciphertext moved to another row, column, table or kommune
/// does not open (ADR-0021). The key is the child's own, or the kommune's for what is about no child; which one stands in the
/// ciphertext. Keys are fetched together, wrapped, and kept in memory for a short while (ADR-0040).
/// </summary>
internal sealed class Hvelv(Hovednoekler hovednoekler, Func<Func<KommuneId, BtiDbContext>> databasen) : IHvelv
{
    /// <summary>How long a key is kept in memory.</summary>
    public static readonly TimeSpan Varighet = TimeSpan.FromMinutes(1);

    private const byte Format = 2;
    private const int NoekkelLengde = 16;
    private const int NonceLengde = 12;
    private const int MerkeLengde = 16;
    private const int Nonce = 1 + NoekkelLengde;
    private const int Merke = Nonce + NonceLengde;
    private const int Tekst = Merke + MerkeLengde;
    private const int Mange = 20_000;

    private readonly ConcurrentDictionary<(KommuneId Kommune, Guid Id), Kjent> _kjente = new();

    private sealed record Kjent(byte[]? Noekkel, long Hentet);

    /// <summary>The master keys, for what wraps.</summary>
    public Hovednoekler Hovednoekler => hovednoekler;

    /// <inheritdoc/>
    public string? Les(Fortrolig? tekst, Sted sted)
    {
        if (tekst is null) return null;
        if (!tekst.ErAapnet) tekst.AapnesAv(chiffer => AapneKlart(chiffer, sted));
        return tekst.Tekst;
    }

    /// <inheritdoc/>
    public async Task Klargjoer(KommuneId kommune, IEnumerable<BarnId?> barn, CancellationToken ct)
    {
        var mangler = barn.OfType<BarnId>().Select(b => b.Verdi).Append(Guid.Empty).Distinct().Where(id => Finn(kommune, id) is null).ToArray();
        if (mangler.Length == 0) return;
        Rydd();
        await using var db = databasen()(kommune);
        foreach (var rad in await Rader(db, kommune, mangler).ToListAsync(ct)) _ = Husk(rad);
    }

    /// <inheritdoc/>
    public byte[] Indeks(KommuneId kommune, string verdi) => Indeks(Noekkel(kommune, Guid.Empty, null)!, verdi);

    /// <inheritdoc/>
    public byte[] Avtrykk(KommuneId kommune, string innhold) => HMACSHA256.HashData(Avledet(Noekkel(kommune, Guid.Empty, null)!, "avtrykk"), Encoding.UTF8.GetBytes(innhold));

    internal static byte[] Indeks(byte[] noekkel, string verdi) => HMACSHA256.HashData(Avledet(noekkel, "indeks"), Encoding.UTF8.GetBytes(verdi))[..16];

    /// <summary>Format, which key, nonce, tag, ciphertext.</summary>
    /// <param name="eier">Whose key: a child's id, or empty for the kommune's.</param>
    /// <param name="ny">The key itself, for one that is stored in the same saving.</param>
    public byte[] Forsegle(string tekst, Sted sted, Guid eier = default, byte[]? ny = null) => Forsegle(Encoding.UTF8.GetBytes(tekst), sted, eier, ny);

    /// <inheritdoc cref="Forsegle(string, Sted, Guid, byte[])"/>
    public byte[] Forsegle(byte[] klart, Sted sted, Guid eier, byte[]? ny) =>
        Forsegle(klart, sted, eier, ny ?? Noekkel(sted.Kommune, eier, null) ?? throw new NoekkelErOedelagt(), RandomNumberGenerator.GetBytes(NonceLengde));

    /// <inheritdoc cref="Forsegle(string, Sted, Guid, byte[])"/>
    internal static byte[] Forsegle(string tekst, Sted sted, Guid eier, byte[] noekkel, byte[] nonce) => Forsegle(Encoding.UTF8.GetBytes(tekst), sted, eier, noekkel, nonce);

    private static byte[] Forsegle(byte[] klar, Sted sted, Guid eier, byte[] noekkel, byte[] nonce)
    {
        var ut = new byte[Tekst + klar.Length];
        ut[0] = Format;
        _ = eier.TryWriteBytes(ut.AsSpan(1, NoekkelLengde));
        nonce.CopyTo(ut.AsSpan(Nonce));
        using var aes = new AesGcm(noekkel, MerkeLengde);
        aes.Encrypt(nonce, klar, ut.AsSpan(Tekst), ut.AsSpan(Merke, MerkeLengde), Bundet(sted, eier));
        return ut;
    }

    /// <summary>What was sealed for that place; null when its key has been destroyed. Throws when it was sealed for another.</summary>
    /// <param name="sammen">Other keys that will be asked for, to be fetched along with this one.</param>
    public string? Aapne(byte[] chiffer, Sted sted, IReadOnlyCollection<Guid>? sammen = null) => AapneKlart(chiffer, sted, sammen) is { } klart ? Encoding.UTF8.GetString(klart) : null;

    /// <inheritdoc cref="Aapne(byte[], Sted, IReadOnlyCollection{Guid})"/>
    public byte[]? AapneKlart(byte[] chiffer, Sted sted, IReadOnlyCollection<Guid>? sammen = null) =>
        Noekkel(sted.Kommune, Eier(chiffer), sammen) is { } noekkel ? AapneKlart(chiffer, sted, noekkel) : null;

    internal static string Aapne(byte[] chiffer, Sted sted, byte[] noekkel) => Encoding.UTF8.GetString(AapneKlart(chiffer, sted, noekkel));

    private static byte[] AapneKlart(byte[] chiffer, Sted sted, byte[] noekkel)
    {
        var klar = new byte[chiffer.Length - Tekst];
        using var aes = new AesGcm(noekkel, MerkeLengde);
        aes.Decrypt(chiffer.AsSpan(Nonce, NonceLengde), chiffer.AsSpan(Tekst), chiffer.AsSpan(Merke, MerkeLengde), klar, Bundet(sted, Eier(chiffer)));
        return klar;
    }

    /// <summary>Whose key a ciphertext is sealed with.</summary>
    public static Guid Eier(byte[] chiffer) =>
        chiffer.Length >= Tekst && chiffer[0] == Format ? new Guid(chiffer.AsSpan(1, NoekkelLengde)) : throw new CryptographicException("Unknown format.");

    /// <summary>Forgets a key, when its row has been changed.</summary>
    public void Glem(KommuneId kommune, Guid id) => _ = _kjente.TryRemove((kommune, id), out _);

    private static byte[] Bundet(Sted sted, Guid eier) => Encoding.UTF8.GetBytes($"{sted.Kommune.Nummer}|{sted.Tabell}|{sted.Kolonne}|{sted.Rad:N}|{eier:N}");

    private static byte[] Avledet(byte[] noekkel, string bruk) => HKDF.DeriveKey(HashAlgorithmName.SHA256, noekkel, 32, info: Encoding.UTF8.GetBytes($"bti|{bruk}"));

    private byte[]? Noekkel(KommuneId kommune, Guid id, IReadOnlyCollection<Guid>? sammen)
    {
        if (Finn(kommune, id) is { } kjent) return kjent.Noekkel;
        Guid[] mangler = [.. (sammen ?? []).Where(annen => annen != id && Finn(kommune, annen) is null), id];
        Rydd();
        using var db = databasen()(kommune);
        var hentet = Rader(db, kommune, mangler).ToList().ToDictionary(rad => rad.Id, Husk);
        return hentet.TryGetValue(id, out var funnet) ? funnet.Noekkel : throw new CryptographicException("A key is not in the database.");
    }

    // One parameter for all of them: SQLite takes no more than 32 766.
    private static IQueryable<Datanoekkel> Rader(BtiDbContext db, KommuneId kommune, Guid[] ider) =>
        db.Set<Datanoekkel>().AsNoTracking().Where(n => n.Kommune == kommune && EF.Parameter(ider).Contains(n.Id));

    private Kjent? Finn(KommuneId kommune, Guid id) => _kjente.TryGetValue((kommune, id), out var kjent) && ErFersk(kjent) ? kjent : null;

    private static bool ErFersk(Kjent kjent) => TimeProvider.System.GetElapsedTime(kjent.Hentet) < Varighet;

    private Kjent Husk(Datanoekkel rad) => _kjente[(rad.Kommune, rad.Id)] = new Kjent(rad.PakkUt(hovednoekler), TimeProvider.System.GetTimestamp());

    // Only what is past its minute: somebody may be about to read with the rest.
    private void Rydd()
    {
        if (_kjente.Count < Mange) return;
        foreach (var (noekkel, kjent) in _kjente)
        {
            if (!ErFersk(kjent)) _ = _kjente.TryRemove(new(noekkel, kjent));
        }
    }
}

/// <summary>A text is about a child whose key is destroyed: it was deleted after it was read. What is deleted is not written to.</summary>
internal sealed class NoekkelErOedelagt() : Exception("What has been deleted is not written to.");
