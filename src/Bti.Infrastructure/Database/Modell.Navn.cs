using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    /// <summary>Tables and columns are ASCII with underscores on every database.</summary>
    public static void Navngi(ModelBuilder modell)
    {
        foreach (var felt in modell.Model.GetEntityTypes().SelectMany(t => t.GetProperties())) felt.SetColumnName(Snake(felt.Name));
    }

    private static string Snake(string navn)
    {
        var ut = new StringBuilder();
        foreach (var tegn in navn)
        {
            if (char.IsAsciiLetterUpper(tegn) && ut.Length > 0) _ = ut.Append('_');
            _ = ut.Append(char.ToLowerInvariant(tegn));
        }

        return ut.ToString();
    }
}
