using System.Data;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The contract of <see cref="IForloepsdriver"/>, which any other driver must pass too: nothing due is lost, and nothing is done twice.</summary>
public sealed class SveipTests
{
    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Hvert_trinn_naar_den_det_gjelder_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await SkrivUro(vert);
        Assert.Equal(0, await vert.Sveip());

        // «Del med leder» within 7 days: reminded three days before, which is the Friday.
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        Assert.Equal(1, await vert.Sveip());
        Assert.Equal(0, await vert.Sveip());
        vert.Klokke.Still(1.Mars(2026).Kl(6));
        Assert.True(await vert.Sveip() > 0);

        // Two frister of four steps: two to Siri, one to the leader, one to the coordinator for each.
        var varsler = await Varsler(vert);
        Assert.Equal(8, varsler.Count);
        Assert.Equal(4, varsler.Count(v => v.Mottaker == Siri(vert)));
        Assert.Equal(0, await vert.Tell("vekking where slag = 'frist'"));
    }

    // A context is used again and again: one that has borrowed must not keep its connection from all the others for ever after.
    [Fact]
    public async Task Den_som_har_laant_slipper_tilkoblingen()
    {
        await using var vert = await Testvert.Start(Databaseslag.PostgreSql, 12.Januar(2026).Kl(9));
        for (var i = 0; i < 3; i++) Assert.Equal(0, await vert.Sveip());

        Assert.Equal(ConnectionState.Closed, await vert.MedDatabasen(async db =>
        {
            _ = await db.Ansatte.CountAsync();
            return db.Database.GetDbConnection().State;
        }));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task To_maskiner_gjoer_ingenting_to_ganger(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        for (var i = 0; i < 30; i++) await SkrivUro(vert);
        await using var annen = vert.EnMaskinTil();
        vert.Klokke.Still(1.Mars(2026).Kl(6));

        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip(), annen.Sveip());

        Assert.Equal(30 * 8, (await Varsler(vert)).Count);
        Assert.Equal(0, await vert.Tell("vekking where slag = 'frist'"));
    }

    // BI-212: the machine's clock is set back an hour, and comes to the same hour once more.
    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_klokke_som_stilles_tilbake_varsler_ikke_to_ganger_og_mister_ingenting(Databaseslag slag)
    {
        Assert.Equal("BI-212", DaarligeInndata.For(typeof(SveipTests)).Single().Id);
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6, 30));
        Assert.Equal(1, await vert.Sveip());
        vert.Klokke.Still(16.Januar(2026).Kl(5, 30));
        Assert.Equal(0, await vert.Sveip());
        await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6, 30));
        Assert.Equal(0, await vert.Sveip());

        vert.Klokke.Still(15.Mars(2026).Kl(6));
        _ = await vert.Sveip();
        Assert.Equal(16, (await Varsler(vert)).Count);
        Assert.Equal(0, await vert.Tell("vekking where slag = 'frist'"));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Det_som_er_gjort_i_tide_varsles_ikke(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await SkrivUro(vert);
        Assert.Null((await vert.Som("siri.haugen", new DelUro(uro, Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(16.Januar(2026).Kl(6));

        Assert.Equal(0, await vert.Sveip());
        Assert.Equal(1, await vert.Tell("vekking where slag = 'frist'"));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Den_som_doer_paa_veien_foelges_av_en_annen_naar_laanet_er_ute(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        var naa = vert.Klokke.Naa;

        // Somebody borrowed it, and was never heard from again.
        _ = await vert.MedDatabasen(db => Laan.Ta(db, Laan.Bane.Sveip, Guid.CreateVersion7(), 10, naa, naa.Tidspunkt.AddMinutes(1), CancellationToken.None));
        Assert.Equal(0, await vert.Sveip());
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await vert.Sveip());
        _ = Assert.Single(await Varsler(vert));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_som_ikke_lar_seg_gjoere_stopper_ikke_de_andre_og_legges_til_side(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await SkrivUro(vert);
        await SkrivUro(vert);
        await vert.MedDatabasen(async db =>
        {
            var uro = await db.Uroer.OrderBy(u => u.Id).FirstAsync();
            db.Entry(uro).Property(u => u.VeilederVersjon).CurrentValue = "finnes-ikke";
            return await db.SaveChangesAsync();
        });

        vert.Klokke.Still(16.Januar(2026).Kl(6));
        for (var i = 0; i < 8; i++)
        {
            _ = await vert.Sveip();
            vert.Klokke.Gaa(TimeSpan.FromHours(1));
        }

        _ = Assert.Single(await Varsler(vert));
        var parkert = await vert.MedDatabasen(db => db.Set<Vekking>().Where(v => v.Naar == null).ToListAsync());
        Assert.Equal((5, "InvalidOperationException"), (Assert.Single(parkert).Forsoek, parkert[0].Feil));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_av_femti_som_ikke_lar_seg_lagre_legges_til_side_alene(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        List<UroId> uroer = [];
        for (var i = 0; i < 50; i++) uroer.Add(await SkrivUro(vert));
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        var (siri, naa, syk) = (Siri(vert), vert.Klokke.Naa, uroer[17]);

        // What the sweep would store of one of them is there already.
        await vert.MedDatabasen(async db =>
        {
            var frist = await db.Set<Frist>().FirstAsync(f => f.Uro == syk && f.Navn == Fristnavn.DelMedLeder);
            _ = db.Add(Varsel.Om(frist, new Varslet(0, Mottaker.Ansvarlig, false), new Varselmottaker(siri, null), naa));
            return await db.SaveChangesAsync();
        });
        _ = await vert.Sveip();
        Assert.Equal(uroer.Select(u => u.Verdi).Order(), await Varslede(vert));

        for (var i = 0; i < 8; i++)
        {
            vert.Klokke.Gaa(TimeSpan.FromHours(1));
            _ = await vert.Sveip();
        }

        Assert.Equal(50, (await Varsler(vert)).Count);
        var parkert = await vert.MedDatabasen(db => db.Set<Vekking>().Where(v => v.Naar == null).ToListAsync());
        Assert.Equal((5, "DbUpdateException"), (Assert.Single(parkert).Forsoek, parkert[0].Feil));
        Assert.Equal(0, await vert.Tell("vekking where slag = 'frist' and naar is not null and forsoek > 0"));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Det_noen_gjoer_imens_staar_og_resten_varsles_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        List<UroId> uroer = [];
        for (var i = 0; i < 30; i++) uroer.Add(await SkrivUro(vert));
        var delt = uroer[7];
        vert.Klokke.Still(16.Januar(2026).Kl(6));

        _ = await vert.SveipMens(Vekkeslag.Frist, async () => Assert.Null((await vert.Som("siri.haugen", new DelUro(delt, Noekkel.Ny()))).Hinder));

        Assert.Equal(uroer.Where(u => u != delt).Select(u => u.Verdi).Order(), await Varslede(vert));
        Assert.Equal(0, await vert.Sveip());
        Assert.Equal(0, await vert.Tell("vekking where laant_av is not null"));
    }

    [Fact]
    public async Task Paa_PostgreSQL_lagres_en_gruppe_med_en_setning_for_hver_tabell()
    {
        await using var vert = await Testvert.Start(Databaseslag.PostgreSql, 12.Januar(2026).Kl(9));
        for (var i = 0; i < 50; i++) await SkrivUro(vert);
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlRawAsync("""
            create table setning (tabell text);
            create function tell() returns trigger language plpgsql as $$ begin insert into setning values (tg_table_name); return null; end $$;
            create trigger tell after insert on varsel for each statement execute function tell();
            create trigger tell after update on frist for each statement execute function tell();
            """));
        vert.Klokke.Still(16.Januar(2026).Kl(6));

        _ = await vert.Sveip();

        Assert.Equal(50, (await Varsler(vert)).Count);
        Assert.Equal((1L, 1L), (await vert.Tell("setning where tabell = 'varsel'"), await vert.Tell("setning where tabell = 'frist'")));
    }

    private static async Task<UroId> SkrivUro(Testvert vert)
    {
        var svar = await vert.Som("siri.haugen", new SkrivUro(
            "ikke_navngitt", null, null, null, null, "12.01.2026", "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()));
        Assert.Null(svar.Hinder);
        return svar.Verdi!.Uro;
    }

    private static AnsattId Siri(Testvert vert) => vert.Ansatt("siri.haugen").Result;

    // Each uro once for each varsel about it.
    private static async Task<IEnumerable<Guid>> Varslede(Testvert vert) => (await Varsler(vert)).Select(v => v.Uro!.Value.Verdi).Order();

    private static Task<List<Varsel>> Varsler(Testvert vert) => vert.MedDatabasen(db => db.Varsler.ToListAsync());
}
