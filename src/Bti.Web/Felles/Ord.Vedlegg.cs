using System.Globalization;

namespace Bti.Web;

internal static partial class Ord
{
    /// <summary>What people call the kind of a file.</summary>
    internal static string Om(Filtype type) => Inndata.Kode(type).ToUpperInvariant();

    /// <summary>A size as people say it.</summary>
    internal static string Stoerrelse(int bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / (1024.0 * 1024):0.0} MB");
}
