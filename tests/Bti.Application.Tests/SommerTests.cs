using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Before the summer the check looks ahead: a holder who will be away, and nobody to stand in, is shown to the leader in time.</summary>
public sealed class SommerTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<IReadOnlyList<VisEnhet.Sommerborte>> Uten(Testvert vert) => (await vert.Som(Leder, new VisEnhet())).Verdi!.BorteISommer;

    private static Task<int> Spurt(Testvert vert) => vert.MedDatabasen(db => db.Varsler.CountAsync(v => db.Set<Frist>().Any(f => f.Id == v.Frist && f.Navn == Fristnavn.UtenAnsvarlig)));

    private static async Task Natt(Testvert vert, DateOnly dag)
    {
        vert.Klokke.Still(dag.Kl(0, 31));
        _ = await vert.Sveip();
    }

    private static async Task Borte(Testvert vert, string fra, string til, string? stedfortreder = null, string av = Siri) =>
        Assert.Null((await vert.Som(av, new MeldFravaer(await vert.Ansatt(Siri), fra, til, stedfortreder, Noekkel.Ny()))).Hinder);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederen_ser_i_juni_hvem_som_er_borte_i_juli_og_velger_en_som_staar_inne(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Mai(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        await Borte(vert, "06.07.2026", "31.07.2026");
        await Natt(vert, 29.Mai(2026));
        Assert.Empty(await Uten(vert));

        // The first working day of June.
        await Natt(vert, 1.Juni(2026));
        var linje = Assert.Single(await Uten(vert));
        Assert.Equal((forloep, await vert.Ansatt(Siri), 6.Juli(2026), 31.Juli(2026)), (linje.Forloep, linje.Borte!.Value, linje.Fra, linje.Til));
        Assert.Equal(1, await Spurt(vert));
        await Natt(vert, 2.Juni(2026));
        Assert.Equal(1, await Spurt(vert));

        // One who is away herself then is no help.
        await Borte(vert, "06.07.2026", "31.07.2026", (await vert.Ansatt("eirik.hagen")).Verdi.ToString(), Leder);
        Assert.Null((await vert.Som("eirik.hagen", new MeldFravaer(await vert.Ansatt("eirik.hagen"), "20.07.2026", "31.07.2026", null, Noekkel.Ny()))).Hinder);
        Assert.Single(await Uten(vert));
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        await Borte(vert, "06.07.2026", "31.07.2026", (await vert.Ansatt("silje.rudi")).Verdi.ToString(), Leder);
        Assert.Empty(await Uten(vert));
        await Natt(vert, 3.Juni(2026));
        Assert.DoesNotContain((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister, f => f.Tekst == Fristtekster.HolderenErBorteISommer);

        // And in July she is there.
        await Natt(vert, 6.Juli(2026));
        Assert.Equal("Silje Rudi", (await vert.Som(Leder, new VisStafett(forloep))).Verdi!.Stedfortreder);
    }

    [Fact]
    public async Task En_som_melder_fravaer_i_juni_vises_med_en_gang_og_korte_fravaer_ikke()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Mai(2026).Kl(9));
        _ = await ForloepTests.Startet(vert);
        vert.Klokke.Still(10.Juni(2026).Kl(9));
        await Borte(vert, "06.07.2026", "07.07.2026");
        await Borte(vert, "12.10.2026", "30.10.2026");
        _ = await vert.Sveip();
        Assert.Equal((0, 0), ((await Uten(vert)).Count, await Spurt(vert)));
        await Borte(vert, "13.07.2026", "31.07.2026");
        _ = await vert.Sveip();
        Assert.Equal((1, 1), ((await Uten(vert)).Count, await Spurt(vert)));
    }

    [Fact]
    public async Task Den_foerste_arbeidsdagen_i_juni_spoer_en_gang_hvor_mange_som_enn_melder_fravaer()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Mai(2026).Kl(9));
        _ = await ForloepTests.Startet(vert);
        await Borte(vert, "06.07.2026", "31.07.2026");
        await Natt(vert, 1.Juni(2026));
        Assert.Equal(1, await Spurt(vert));
        foreach (var hvem in new[] { "eirik.hagen", "silje.rudi" })
        {
            vert.Klokke.Gaa(TimeSpan.FromHours(4));
            Assert.Null((await vert.Som(hvem, new MeldFravaer(await vert.Ansatt(hvem), "06.07.2026", "10.07.2026", null, Noekkel.Ny()))).Hinder);
            _ = await vert.Sveip();
        }

        Assert.Equal(1, await Spurt(vert));
    }
}
