using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bti.Infrastructure;

/// <summary>
/// What the host has signed about a chain: that it was this long and ended with this hash. Kept on another path than the
/// database, so that one who cuts the end or writes the whole chain anew cannot make it agree.
/// </summary>
/// <param name="Tid">When it was signed, UTC.</param>
/// <param name="Signatur">Over the fields and the signature before it, so that one taken out of the middle is missed.</param>
internal sealed record Sjekkpunkt(string Kommune, long Loepenr, byte[] Hash, string Tid, byte[] Signatur)
{
    public static Sjekkpunkt Signer(ECDsa noekkel, Sjekkpunkt? forrige, string kommune, long loepenr, byte[] hash, DateTimeOffset tid)
    {
        var uten = new Sjekkpunkt(kommune, loepenr, hash, tid.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), []);
        return uten with { Signatur = noekkel.SignData(uten.Innhold(forrige), HashAlgorithmName.SHA256) };
    }

    /// <summary>True when it was signed with the key, right after another.</summary>
    public bool Foelger(ECDsa noekkel, Sjekkpunkt? forrige) => Loepenr > (forrige?.Loepenr ?? 0) && noekkel.VerifyData(Innhold(forrige), Signatur, HashAlgorithmName.SHA256);

    /// <summary>The line in the file.</summary>
    public string Linje => $"{Kommune};{Loepenr};{Convert.ToHexString(Hash)};{Tid};{Convert.ToBase64String(Signatur)}";

    /// <summary>A line of the file; null when it is not one.</summary>
    public static Sjekkpunkt? Les(string linje)
    {
        try
        {
            return linje.Split(';') is [var kommune, var nr, var hash, var tid, var signatur]
                ? new Sjekkpunkt(kommune, long.Parse(nr, CultureInfo.InvariantCulture), Convert.FromHexString(hash), tid, Convert.FromBase64String(signatur))
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private byte[] Innhold(Sjekkpunkt? forrige) =>
        Encoding.UTF8.GetBytes($"{Kommune};{Loepenr};{Convert.ToHexString(Hash)};{Tid};{(forrige is null ? string.Empty : Convert.ToBase64String(forrige.Signatur))}");
}

/// <summary>The checkpoints of a kommune, as they were read.</summary>
/// <param name="Gyldige">Those that are signed with the key and follow each other.</param>
/// <param name="Ugyldig">The place of the first that does not; the rest are not read.</param>
internal sealed record Sjekkpunktliste(IReadOnlyList<Sjekkpunkt> Gyldige, long? Ugyldig);

/// <summary>The folder with the checkpoints: one file for each kommune, added to and never changed (<c>Bti:Innsyn:Sjekkpunkter</c>).</summary>
internal static class Sjekkpunktmappe
{
    // What stands behind a line that one who died did not come to the end of.
    private const string Avbrutt = "~avbrutt";

    /// <summary>The kommuner that have a file.</summary>
    public static IEnumerable<string> Kommuner(string mappe) => Directory.Exists(mappe)
        ? Directory.GetFiles(mappe, "*.sjekkpunkter").Select(f => Path.GetFileNameWithoutExtension(f))
        : [];

    public static Sjekkpunktliste Les(string mappe, string kommune, ECDsa noekkel)
    {
        List<Sjekkpunkt> gyldige = [];
        if (!File.Exists(Fil(mappe, kommune))) return new Sjekkpunktliste(gyldige, null);

        // A line that was not written to its end is none. One that is made to look so is missed by the signature of the next.
        var tekst = File.ReadAllText(Fil(mappe, kommune));
        var hele = tekst[..(tekst.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var linje in hele.Where(l => !l.EndsWith(Avbrutt, StringComparison.Ordinal)))
        {
            var forrige = gyldige.Count == 0 ? null : gyldige[^1];
            if (Sjekkpunkt.Les(linje) is not { } punkt || punkt.Kommune != kommune || !punkt.Foelger(noekkel, forrige))
                return new Sjekkpunktliste(gyldige, Sjekkpunkt.Les(linje)?.Loepenr ?? forrige?.Loepenr ?? 0);
            gyldige.Add(punkt);
        }

        return new Sjekkpunktliste(gyldige, null);
    }

    /// <summary>The hash of all that stands in the file, to go on from when more is added to it.</summary>
    public static IncrementalHash Avtrykk(string mappe, string kommune)
    {
        var avtrykk = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!File.Exists(Fil(mappe, kommune))) return avtrykk;
        using var fil = File.OpenRead(Fil(mappe, kommune));
        var bit = new byte[81920];
        for (int lest; (lest = fil.Read(bit)) > 0;) avtrykk.AppendData(bit, 0, lest);
        return avtrykk;
    }

    /// <summary>Adds one, on the disk when this returns, and gives what was added. Throws <see cref="IOException"/> when another process is at it.</summary>
    public static byte[] Legg(string mappe, Sjekkpunkt punkt)
    {
        _ = Directory.CreateDirectory(mappe);
        var foran = ErAvbrutt(Fil(mappe, punkt.Kommune)) ? $"{Avbrutt}\n" : "";
        using var fil = new FileStream(Fil(mappe, punkt.Kommune), FileMode.Append, FileAccess.Write, FileShare.Read);
        var lagt = Encoding.UTF8.GetBytes($"{foran}{punkt.Linje}\n");
        fil.Write(lagt);
        fil.Flush(flushToDisk: true);
        return lagt;
    }

    private static bool ErAvbrutt(string sti)
    {
        if (!File.Exists(sti)) return false;
        using var fil = File.OpenRead(sti);
        if (fil.Length == 0) return false;
        _ = fil.Seek(-1, SeekOrigin.End);
        return fil.ReadByte() != '\n';
    }

    private static string Fil(string mappe, string kommune) => Path.Combine(mappe, $"{kommune}.sjekkpunkter");
}
