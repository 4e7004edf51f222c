using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>On the day itself: the one who holds the stafett is told once when a samtykke ends by itself, and when a birthday changes who decides.</summary>
public sealed class DagenTests
{
    private const string Siri = "siri.haugen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<List<Varsel>> Varsler(Testvert vert) =>
        vert.MedDatabasen(db => db.Varsler.Where(v => v.Slag == Varselslag.SamtykketSlutt || v.Slag == Varselslag.Aldersgrense).OrderBy(v => v.Tid).ToListAsync());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_dagen_samtykkene_slutter_faar_stafettholderen_vite_det_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        foreach (var til in new[] { Samtykke.Stafettloggen, "ppt" })
        {
            foreach (var giver in (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere)
                Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, giver.Id, til, "ja", "muntlig", "12.01.2026", "30.04.2026", Noekkel.Ny()))).Hinder);
        }

        vert.Klokke.Still(30.April(2026).Kl(23, 59));
        _ = await vert.Sveip();
        Assert.Empty(await Varsler(vert));

        // Two end, the log and a service: one line about one child.
        vert.Klokke.Still(1.Mai(2026).Kl(0));
        _ = await vert.Sveip();
        _ = await vert.Sveip();
        var varsel = Assert.Single(await Varsler(vert));
        Assert.Equal((Varselslag.SamtykketSlutt, await vert.Ansatt(Siri)), (varsel.Slag, varsel.Mottaker));

        // It has no frist to be done with: it waits until it is read, and leads to where the family is asked.
        Assert.Equal($"/forloep/{forloep.Verdi}/samtykke", (await vert.Som(Siri, new LesVarsel(varsel.Id, Noekkel.Ny()))).Verdi!.Sti);
    }

    [Fact]
    public async Task Paa_bursdagen_faar_den_som_staar_inne_vite_at_noen_andre_bestemmer()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, foedt: "20.05.2014");
        var kollega = await vert.Ansatt("eirik.hagen");
        Assert.Null((await vert.Som(Siri, new SettStedfortreder(forloep, kollega.Verdi.ToString(), "30.06.2026", Noekkel.Ny()))).Hinder);

        vert.Klokke.Still(20.Mai(2026).Kl(0));
        _ = await vert.Sveip();
        _ = await vert.Sveip();
        var varsel = Assert.Single(await Varsler(vert));
        Assert.Equal((Varselslag.Aldersgrense, kollega), (varsel.Slag, varsel.Mottaker));
    }
}
