using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;

namespace Bti.Application.Tests;

internal static class Netter
{
    /// <summary>The night of a day: the check is there, as it is where a host has started, and runs.</summary>
    public static async Task Natt(this Testvert vert, DateOnly dag)
    {
        vert.Klokke.Still(dag.Kl(0, 31));
        var naa = vert.Klokke.Naa;
        _ = await vert.MedDatabasen(async db =>
        {
            await Nattkontroll.Sikre(db, naa, straks: true, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        _ = await vert.Sveip();
    }
}
