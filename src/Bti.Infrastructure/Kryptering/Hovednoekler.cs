using System.Globalization;
using System.Security.Cryptography;

namespace Bti.Infrastructure;

/// <summary>
/// The master keys of the installation, by version: a file apart from the database and its backups, one line for each,
/// «2 Base64 2026-11-26T08:00:00Z», with when it was made. The highest is the one that new keys are wrapped by; the older ones open what is not wrapped anew yet.
/// </summary>
internal sealed class Hovednoekler(string sti)
{
    private sealed record En(byte[] Noekkel, DateTimeOffset Laget);

    private sealed record Innhold(IReadOnlyDictionary<int, En> Noekler, DateTime Skrevet, long Lengde);

    private const string Tidsform = "yyyy-MM-ddTHH:mm:ssZ";

    private readonly string _neste = $"{sti}.neste";
    private volatile Innhold? _innhold;

    /// <summary>Where they lie.</summary>
    public string Sti => sti;

    /// <summary>True when there are any.</summary>
    public bool Finnes => File.Exists(sti);

    /// <summary>The version that new keys are wrapped by.</summary>
    public int Gjeldende => Versjoner[^1];

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<int> Versjoner => [.. Les().Noekler.Keys.Order()];

    /// <summary>When a version was followed by another; null for the one that applies.</summary>
    public DateTimeOffset? AvloestTid(int versjon) => Les().Noekler.Where(n => n.Key > versjon).OrderBy(n => n.Key).Select(n => (DateTimeOffset?)n.Value.Laget).FirstOrDefault();

    /// <summary>The version that is made, and not taken into use; null when there is none.</summary>
    public int? Forberedt => Neste() is { Count: > 0 } neste ? neste.Keys.Single() : null;

    /// <summary>The key of a version.</summary>
    /// <exception cref="HovednoekkelMangler">The file has no such version.</exception>
    public byte[] Hent(int versjon)
    {
        // One that is taken into use goes from the one file to the other, and is in the first when it has left the second.
        var funnet = _innhold?.Noekler.GetValueOrDefault(versjon) ?? Les().Noekler.GetValueOrDefault(versjon) ?? Neste().GetValueOrDefault(versjon) ?? Les().Noekler.GetValueOrDefault(versjon);
        return funnet?.Noekkel ?? throw new HovednoekkelMangler(versjon, sti);
    }

    /// <summary>Makes the first one, readable by its owner alone. Does nothing when there is one.</summary>
    public void LagFoerste()
    {
        if (!Finnes) Skriv(sti, new Dictionary<int, En> { [1] = NyNoekkel() }, foerst: true);
    }

    /// <summary>Makes one more version beside the file. It opens what is wrapped by it, and no host wraps by it: another machine may be making its own.</summary>
    public int Forbered()
    {
        var ny = Gjeldende + 1;
        if (Forberedt != ny) Skriv(_neste, new Dictionary<int, En> { [ny] = NyNoekkel() });
        return ny;
    }

    /// <summary>The version that was made applies from now on.</summary>
    public void TaIBruk()
    {
        Skriv(sti, Les().Noekler.Concat(Neste()).ToDictionary());
        Forkast();
    }

    /// <summary>The version that was made is not taken into use. Nothing may be wrapped by it.</summary>
    public void Forkast() => File.Delete(_neste);

    /// <summary>Takes a version out of the file: what is still wrapped by it can never be opened again.</summary>
    public void Glem(int versjon) => Skriv(sti, Les().Noekler.Where(n => n.Key != versjon).ToDictionary());

    // The file may be changed by an operator beside a running host, so it is looked at whenever something is wrapped, or a version
    // is not known, and read when it is another.
    private Innhold Les()
    {
        var fil = new FileInfo(sti);
        if (_innhold is { } kjent && fil.Exists && kjent.Skrevet == fil.LastWriteTimeUtc && kjent.Lengde == fil.Length) return kjent;
        if (!fil.Exists) throw new InvalidOperationException($"Fant ingen hovednøkkel i {sti} (Bti:Kryptering:Noekkelfil).");
        var noekler = Linjene(sti);
        if (noekler.Count == 0) throw Uleselig(sti);
        return _innhold = new Innhold(noekler, fil.LastWriteTimeUtc, fil.Length);
    }

    private Dictionary<int, En> Neste()
    {
        try
        {
            return Linjene(_neste);
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private static Dictionary<int, En> Linjene(string fil) => File.ReadAllLines(fil).Select(linje => linje.Trim()).Where(linje => linje.Length > 0).Select(linje => Linje(linje, fil)).ToDictionary();

    private static En NyNoekkel() => new(RandomNumberGenerator.GetBytes(Datanoekkel.Lengde), TimeProvider.System.GetUtcNow());

    private static KeyValuePair<int, En> Linje(string linje, string fil)
    {
        var ord = linje.Split(' ');
        var noekkel = new byte[Datanoekkel.Lengde];
        return ord.Length == 3 && int.TryParse(ord[0], NumberStyles.None, CultureInfo.InvariantCulture, out var versjon) && versjon > 0
            && Convert.TryFromBase64String(ord[1], noekkel, out var lengde) && lengde == noekkel.Length
            && DateTimeOffset.TryParseExact(ord[2], Tidsform, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var laget)
            ? new(versjon, new(noekkel, laget))
            : throw Uleselig(fil);
    }

    private static InvalidOperationException Uleselig(string fil) => new($"Hovednøkkelen i {fil} kan ikke leses. Hver linje skal være versjonen, 32 byte i Base64 og når den ble laget, med mellomrom mellom.");

    // In whole or not at all, and on the disk before anything is wrapped by it.
    private void Skriv(string til, IReadOnlyDictionary<int, En> noekler, bool foerst = false)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(til))!);
        var under = $"{til}.{(foerst ? Guid.CreateVersion7().ToString("N") : "ny")}";
        var valg = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) valg.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var fil = new FileStream(under, valg))
        {
            fil.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(noekler.OrderBy(n => n.Key).Select(n =>
                string.Create(CultureInfo.InvariantCulture, $"{n.Key} {Convert.ToBase64String(n.Value.Noekkel)} {n.Value.Laget.UtcDateTime.ToString(Tidsform, CultureInfo.InvariantCulture)}\n")))));
            fil.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(under, til, overwrite: !foerst);
        }
        catch (IOException) when (foerst && File.Exists(til))
        {
            // Another process was first: its key is the first one.
            File.Delete(under);
        }

        _innhold = null;
    }
}

/// <summary>Something is wrapped by a master key that this machine does not have.</summary>
internal sealed class HovednoekkelMangler(int versjon, string sti) : Exception(
    $"Hovednøkkel {versjon} mangler i {sti}. Legg den tilbake fra sikkerhetskopien av nøklene, eller hent fila fra maskinen der nøkkelen ble byttet.");
