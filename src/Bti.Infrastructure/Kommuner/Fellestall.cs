using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>Reads what another kommune has frozen, above its units, and nothing else of it.</summary>
internal sealed class Fellestall(Func<KommuneId, BtiDbContext> ny) : IFellestall
{
    public async Task<IReadOnlyList<Oversikt>> Les(KommuneId kommune, CancellationToken ct)
    {
        await using var db = ny(kommune);
        return (await db.Oversiktsbilder.AsNoTracking().OrderBy(b => b.Periode).ToListAsync(ct)).ConvertAll(b => b.Tall().OverEnhetene());
    }
}
