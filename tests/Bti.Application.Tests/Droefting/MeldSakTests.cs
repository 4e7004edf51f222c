using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Where a case can be brought, and what a text without a name may not say.</summary>
public sealed class MeldSakTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Navnet_paa_en_barnehage_registeret_har_lest_inn_kan_vise_hvem_saken_gjelder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var felter = Team.Felter(await vert.Arenaen(), "Tyttebærtunet har fått et barn som trekker seg unna. Hva gjør vi?");
        async Task<Hinder?> Meld() => (await vert.Som(Team.Siri, new MeldSak("anonym", felter, null, Noekkel.Ny()))).Hinder;
        Assert.Null(await Meld());
        await vert.MedDatabasen(db =>
        {
            _ = db.Enheter.Add(new Enhet { Kommune = vert.Oppsett.Kommune, Id = EnhetId.Ny(), Kode = "ny", Navn = "Tyttebærtunet", Slag = Enhetsslag.Barnehage });
            return db.SaveChangesAsync();
        });
        Assert.Equal(Anonymitetsvakt.Raad(Kjennetegn.Enhet, Maalform.Bokmaal), (await Meld())!.Bokmaal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_moete_kommunen_har_tatt_ut_av_fila_tar_ikke_imot_flere_saker(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var arena = await vert.Arenaen();
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Moetearenaer.FirstAsync(a => a.Id == arena)).Property(a => a.Kode).CurrentValue = "nedlagt";
            return await db.SaveChangesAsync();
        });
        Assert.Equal("arena", (await vert.Som(Team.Siri, new MeldSak("anonym", Team.Felter(arena), "ja", Noekkel.Ny()))).Hinder!.Felt);
        Assert.Equal("arena", (await vert.Som(Team.Siri, new MeldNavngittSak(forloep, Team.Felter(arena), Noekkel.Ny()))).Hinder!.Felt);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisNySak())).Verdi!, a => a.Id == arena);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisDroeftingsgrunnlag(forloep))).Verdi!, a => a.Id == arena);

        // What waits there is the coordinator's still.
        Assert.Equal(sak, Assert.Single((await vert.Som(Team.Koordinator, new VisKoe(arena))).Verdi!.Koe).Id);
    }
}
