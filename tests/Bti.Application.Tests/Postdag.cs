using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What the tests of mail do to a host.</summary>
internal static class Postdag
{
    public static async Task<UroId> SkrivUro(this Testvert vert, string ansatt = "siri.haugen")
    {
        var svar = await vert.Som(ansatt, new SkrivUro("ikke_navngitt", null, null, null, null, "12.01.2026", "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()));
        Assert.Null(svar.Hinder);
        return svar.Verdi!.Uro;
    }

    /// <summary>The night and the morning of a day: what is due is done, and the mail goes.</summary>
    public static async Task Morgen(this Testvert vert, DateOnly dag)
    {
        vert.Klokke.Still(dag.Kl(0));
        _ = await vert.Sveip();
        vert.Klokke.Still(dag.Kl(7, 30));
        _ = await vert.Sveip();
        _ = await vert.Post();
    }

    public static Task<List<Utsending>> Utsendinger(this Testvert vert) => vert.MedDatabasen(db => db.Utsendinger.ToListAsync());

    /// <summary>The mail that waits.</summary>
    public static Task<List<Vekking>> Vekkinger(this Testvert vert) => vert.MedDatabasen(db => db.Set<Vekking>().Where(v => v.Slag == Vekkeslag.Utsending).ToListAsync());
}
