using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is kept prepared on SQLite, and that it never stands in the way.</summary>
public sealed class SqliteTests
{
    private const int Ganger = 12;

    private static Task<Testvert> Start() => Testvert.Start(Databaseslag.Sqlite, new Naa(Naa.StartenPaa(new DateOnly(2026, 3, 2))));

    [Fact]
    public async Task En_setning_forberedes_en_gang_selv_om_konteksten_har_vaert_innom_samlingen()
    {
        await using var vert = await Start();
        var forberedt = 0;
        _ = await vert.MedDatabasen(async db =>
        {
            await db.Database.OpenConnectionAsync();
            _ = raw.sqlite3_set_authorizer(
                ((SqliteConnection)db.Database.GetDbConnection()).Handle!,
                (object _, int handling, string _, string _, string _, string _) =>
                {
                    forberedt += handling == raw.SQLITE_SELECT ? 1 : 0;
                    return raw.SQLITE_OK;
                },
                null);
            return await ErHer(db, "kari.dahl");
        });
        var foerste = forberedt;
        for (var i = 0; i < Ganger; i++) _ = await vert.MedDatabasen(db => ErHer(db, i.ToString(CultureInfo.InvariantCulture)));

        Assert.True(foerste > 0);
        Assert.Equal(foerste, forberedt);
    }

    [Fact]
    public async Task Den_samme_setningen_kan_leses_mens_den_leses()
    {
        await using var vert = await Start();
        List<(AnsattId Ytre, int Indre)> lest = await vert.MedDatabasen(async db =>
        {
            List<(AnsattId, int)> lest = [];
            await foreach (var ytre in db.Ansatte.AsNoTracking().AsAsyncEnumerable()) lest.Add((ytre.Id, (await db.Ansatte.AsNoTracking().ToListAsync()).Count));
            return lest;
        });

        Assert.True(lest.Count > 1);
        Assert.All(lest, l => Assert.Equal(lest.Count, l.Indre));
    }

    [Fact]
    public async Task Flere_setninger_enn_det_er_plass_til_svarer_rett()
    {
        await using var vert = await Start();
        var svar = await vert.MedDatabasen(async db =>
        {
            List<int> svar = [];
#pragma warning disable EF1002 // Numbers of the test's own: the texts must differ.
            for (var i = 0; i < 600; i++) svar.Add(await db.Database.SqlQueryRaw<int>($"select {i % 300} as \"Value\"").SingleAsync());
#pragma warning restore EF1002
            return svar;
        });

        Assert.Equal(Enumerable.Range(0, 600).Select(i => i % 300), svar);
    }

    private static Task<bool> ErHer(BtiDbContext db, string brukernavn) => db.Ansatte.AnyAsync(a => a.Brukernavn == brukernavn);
}
