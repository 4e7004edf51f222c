using System.ComponentModel.DataAnnotations;

namespace Bti.Infrastructure;

/// <summary>How files are looked at before they are kept (<c>Bti:Filer</c>).</summary>
public sealed class FilOptions
{
    /// <summary>The machine that runs clamd; empty when the kommune has no scanner.</summary>
    public string Viruskontroll { get; init; } = string.Empty;

    [Range(1, 65535)]
    public int Port { get; init; } = 3310;

    /// <summary>How long one file may take. A scanner that has not answered by then has not looked, and the file is not taken in.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Tidsgrense { get; init; } = TimeSpan.FromSeconds(20);
}
