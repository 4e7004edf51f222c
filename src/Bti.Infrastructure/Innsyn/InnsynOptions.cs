using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace Bti.Infrastructure;

/// <summary>How the innsynslogg is guarded (<c>Bti:Innsyn</c>).</summary>
public sealed class InnsynOptions
{
    /// <summary>The folder for signed checkpoints, on another volume than the database. Empty: none are written, and a cut at the end is not found.</summary>
    public string Sjekkpunkter { get; init; } = string.Empty;

    /// <summary>The ECDSA key as PEM, made at the first checkpoint. Verification needs the public part alone.</summary>
    [Required]
    public string Noekkelfil { get; init; } = "data/innsyn.pem";

    /// <summary>Time between two checkpoints; what is cut off within it is not found.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Intervall { get; init; } = TimeSpan.FromMinutes(1);

    internal bool HarSjekkpunkter => Sjekkpunkter.Length > 0;

    /// <summary>The key there is; null when there is none.</summary>
    internal ECDsa? Noekkel()
    {
        if (!File.Exists(Noekkelfil)) return null;
        var noekkel = ECDsa.Create();
        noekkel.ImportFromPem(File.ReadAllText(Noekkelfil));
        return noekkel;
    }

    /// <summary>The key to sign with; made the first time, readable by its owner alone.</summary>
    internal ECDsa Signeringsnoekkel()
    {
        if (Noekkel() is { } kjent) return kjent;
        var noekkel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Noekkelfil))!);
        var valg = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) valg.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var fil = new StreamWriter(Noekkelfil, valg);
        fil.Write(noekkel.ExportECPrivateKeyPem());
        return noekkel;
    }
}
