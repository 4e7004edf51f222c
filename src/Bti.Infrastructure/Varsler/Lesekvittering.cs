using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>Stores the one row, in a transaction of its own.</summary>
internal sealed class Lesekvittering(Func<KommuneId, BtiDbContext> ny) : ILesekvittering
{
    /// <inheritdoc/>
    public async Task Gi(Varsel varsel, CancellationToken ct)
    {
        await using var db = ny(varsel.Kommune);
        _ = db.Add(varsel);
        try
        {
            _ = await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException feil) when (Database.ErDuplikat(feil))
        {
            // Read in two windows at the same time: she has been told.
        }
    }
}
