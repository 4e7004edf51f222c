using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Whom nobody is to tell about a child.</summary>
internal static class Begrensningsoppslag
{
    /// <summary>The guardians who shall be told nothing, by name; for whoever reads about the child.</summary>
    public static async Task<IReadOnlyList<string>> SkalIkkeFaaVite(this IBtiDb db, BarnId id, CancellationToken ct)
    {
        if (!await db.Barn.AnyAsync(b => b.Id == id && b.Begrensninger.Any(x => x.Opphevet == null), ct)) return [];
        var barn = await db.Barn.FirstAsync(b => b.Id == id, ct);
        return [.. barn.Foresatte.Where(f => barn.ErBegrenset(f.Id)).Select(f => f.Navn.Tekst).Distinct()];
    }
}
