using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Testdata;

/// <summary>A case with many files, without the time it takes to send them.</summary>
public static class Vedleggsfyll
{
    /// <summary>So many files of the log more; what is in them is not stored.</summary>
    public static async Task Fyll(IServiceProvider tjenester, Guid forloep, int antall)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId("3447"));
        var id = new ForloepId(forloep);
        var hvem = (await db.Forloep.FirstAsync(f => f.Id == id)).Stafettholder;
        db.AddRange(Enumerable.Range(0, antall).Select(nr => new Vedlegg
        {
            Kommune = db.Gjeldende,
            Id = VedleggId.Ny(),
            Forloep = id,
            Navn = Fortrolig.Av($"{nr}.pdf"),
            Type = Filtype.Pdf,
            Stoerrelse = 1,
            Kategori = Informasjonskategori.Tiltak,
            Av = hvem,
            LagtVed = DateTimeOffset.UnixEpoch,
        }));
        _ = await db.SaveChangesAsync();
    }
}
