using System.Text;

namespace Bti.Domain;

public sealed partial class Inndata
{
    /// <summary>The code of a named value, as it stands in JSON, forms, CSV and YAML: <c>EgenTjeneste</c> is <c>egen_tjeneste</c>.</summary>
    public static string Kode<T>(T verdi) where T : struct, Enum => Koder<T>.TilKode[verdi];

    /// <summary>The named value of a code. Throws for any other text: for files of our own, not for what people type.</summary>
    public static T Verdi<T>(string kode) where T : struct, Enum => Koder<T>.FraKode[kode];

    /// <summary>The named value of a code, if there is one; never a number, never a list.</summary>
    public static bool ErKode<T>(string kode, out T verdi) where T : struct, Enum => Koder<T>.FraKode.TryGetValue(kode, out verdi);

    private static class Koder<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> TilKode = Enum.GetValues<T>().ToDictionary(v => v, v => Snake(v.ToString()));

        public static readonly Dictionary<string, T> FraKode = TilKode.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string Snake(string navn)
        {
            var kode = new StringBuilder();
            foreach (var tegn in navn)
            {
                if (char.IsAsciiLetterUpper(tegn) && kode.Length > 0) _ = kode.Append('_');
                _ = kode.Append(char.ToLowerInvariant(tegn));
            }

            return kode.ToString();
        }
    }
}
