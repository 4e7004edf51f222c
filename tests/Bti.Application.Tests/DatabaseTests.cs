using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Xunit;

namespace Bti.Application.Tests;

public sealed class DatabaseTests
{
    private static readonly BtiDbContext[] Alle =
        [new SqliteFabrikk().CreateDbContext([]), new PostgreSqlFabrikk().CreateDbContext([]), new SqlServerFabrikk().CreateDbContext([])];

    [Fact]
    public void The_three_databases_have_the_same_migrations_in_the_same_order()
    {
        var navn = Alle.Select(db => db.GetService<IMigrationsAssembly>().Migrations.Keys.Select(k => k[(k.IndexOf('_', StringComparison.Ordinal) + 1)..]).ToArray()).ToArray();

        Assert.NotEmpty(navn[0]);
        Assert.All(navn, n => Assert.Equal(navn[0], n));
    }

    [Fact]
    public async Task PostgreSQL_prepares_what_comes_again()
    {
        await using var vert = await Testvert.Start(Databaseslag.PostgreSql, 12.Januar(2026).Kl(9));

        var forberedt = await vert.MedDatabasen(async db =>
        {
            await db.Database.OpenConnectionAsync();
            for (var gang = 0; gang < 10; gang++) _ = await db.Ansatte.CountAsync();
            return await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_prepared_statements").SingleAsync();
        });

        Assert.NotEqual(0, forberedt);
    }

    [Fact]
    public async Task A_test_leaves_no_database_and_so_no_connection_behind()
    {
        string navn;
        await using (var vert = await Testvert.Start(Databaseslag.PostgreSql, 12.Januar(2026).Kl(9)))
            navn = await vert.MedDatabasen(db => db.Database.SqlQuery<string>($"select current_database()::text as \"Value\"").SingleAsync());

        await using var kobling = new NpgsqlConnection(Environment.GetEnvironmentVariable("BTI_TEST_POSTGRES"));
        await kobling.OpenAsync();
        await using var spoer = new NpgsqlCommand("select count(*) from pg_database where datname = @navn", kobling) { Parameters = { new("navn", navn) } };
        Assert.Equal(0L, await spoer.ExecuteScalarAsync());
    }

    [Fact]
    public void An_operator_whose_pooler_cannot_have_prepared_statements_says_so()
    {
        Assert.Contains("Max Auto Prepare=0", Database.MedForberedte("Host=db;Max Auto Prepare=0"), StringComparison.Ordinal);
        Assert.Contains("Max Auto Prepare=300", Database.MedForberedte("Host=db"), StringComparison.Ordinal);
        Assert.Contains("Options=\"-c jit=off\"", Database.MedForberedte("Host=db;Options=-c jit=off"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSql_slipper_det_en_maskin_som_staar_stille_har_laast()
    {
        await using var vert = await Testvert.Start(Databaseslag.PostgreSql, 12.Januar(2026).Kl(9));

        Assert.Equal(["1min"], await vert.MedDatabasen(db => db.Database.SqlQueryRaw<string>("select current_setting('idle_in_transaction_session_timeout') as \"Value\"").ToListAsync()));
    }

    [Fact]
    public void The_model_has_no_change_without_a_migration() => Assert.All(Alle, db => Assert.False(db.Database.HasPendingModelChanges()));

    // The keys of the cookies are the installation's, and say nothing about anybody.
    private static IEnumerable<IEntityType> Kommunenes => Alle[0].Model.GetEntityTypes().Where(t => !Modell.ErInstallasjonens(t.ClrType));

    [Fact]
    public void Every_key_and_every_reference_begins_with_the_kommune()
    {
        var typer = Kommunenes.ToList();

        Assert.All(typer.SelectMany(t => t.GetKeys()), k => Assert.Equal(typeof(KommuneId), k.Properties[0].ClrType));
        Assert.All(typer.SelectMany(t => t.GetForeignKeys()), k => Assert.Equal(typeof(KommuneId), k.Properties[0].ClrType));
    }

    [Fact]
    public void Every_row_that_is_asked_for_is_of_one_kommune() =>
        Assert.All(Kommunenes.Where(t => !t.IsOwned() && t.BaseType is null), t => Assert.NotEmpty(t.GetDeclaredQueryFilters()));

    [Fact]
    public void Every_aggregate_is_loaded_whole() => Assert.All(
        Alle[0].Model.GetEntityTypes().Where(t => typeof(Rot).IsAssignableFrom(t.ClrType)).SelectMany(t => t.GetNavigations()).Where(n => n.IsCollection),
        n => Assert.True(n.IsEagerLoaded, n.Name));

    [Fact]
    public void A_context_without_a_kommune_throws() => Assert.Throws<InvalidOperationException>(() => new SqliteFabrikk().CreateDbContext([]).Uroer.ToQueryString());

    /// <summary>SQL Server limits an index key to 1700 bytes and refuses two cascade paths (1785); the script cannot show that it does.</summary>
    [Fact]
    public void SQL_Server_can_take_the_keys_and_the_references()
    {
        var typer = Alle[2].Model.GetEntityTypes().ToList();

        Assert.All(typer.Where(t => !t.IsOwned()).SelectMany(t => t.GetForeignKeys().Where(k => !k.IsOwnership)), k => Assert.NotEqual(DeleteBehavior.Cascade, k.DeleteBehavior));
        Assert.All(typer.SelectMany(t => t.GetIndexes()).SelectMany(i => i.Properties), p => Assert.True(Bytes(p) <= 500, $"{p.DeclaringType.Name}.{p.Name}"));
    }

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Det_den_ene_maskinen_forsegler_aapner_den_andre_og_ingen_med_databasen_alene(Databaseslag slag)
    {
        await using var en = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await using var to = en.EnMaskinTil();

        Assert.Equal("Siri", to.Kjekser.Unprotect(en.Kjekser.Protect("Siri")));

        Assert.Equal(1, await en.Tell("kjeksnoekkel"));
        Assert.Equal(0, await en.Tell("kjeksnoekkel where xml like '%masterKey%<value>%'"));
        Assert.Equal(1, await en.Tell("kjeksnoekkel where xml like '%<forseglet%'"));
    }

    [Fact]
    public async Task Ingen_navn_og_ingen_tekst_staar_lesbart_i_databasen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await vert.Som("siri.haugen", new SkrivUro(
            "barn", null, "Kanariadis Fuglesang", "03.02.2021", null, "12.01.2026", "Kanarifuglen ble sett ved vinduet.", "Kanaritolkning her.", "ja", null, Noekkel.Ny()));
        _ = await vert.Som("siri.haugen", new LagreUtkast("uro", new Dictionary<string, string> { ["beskrivelse"] = "Kanarikladd" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()));

        var filer = string.Concat(vert.Databasefiler.Select(f => Encoding.Latin1.GetString(File.ReadAllBytes(f))));

        Assert.Contains("siri.haugen", filer, StringComparison.Ordinal);
        Assert.DoesNotContain("anari", filer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tekst_som_flyttes_til_en_annen_rad_lar_seg_ikke_aapne()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var hvelv = vert.Hvelv;
        var sted = new Sted(new KommuneId("3447"), "uro", "tolkning", Guid.CreateVersion7());
        var chiffer = hvelv.Forsegle("hemmelig", sted);

        Assert.Equal("hemmelig", hvelv.Les(Fortrolig.FraLager(chiffer), sted));
        Assert.All(
            [sted with { Rad = Guid.CreateVersion7() }, sted with { Kolonne = "sett_og_hoert" }, sted with { Tabell = "innlegg" }, sted with { Kommune = new KommuneId("3407") }],
            annet => Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => hvelv.Les(Fortrolig.FraLager(chiffer), annet)));
    }

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Innsynsloggen_er_en_kjede_uten_hull_ogsaa_fra_to_maskiner(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await using var annen = vert.EnMaskinTil();
        _ = await Task.WhenAll(Enumerable.Range(0, 40).Select(nr => (nr % 2 == 0 ? vert : annen).Som("marit.sveen", new VisEnhet())));

        var numre = await vert.Loepenumre(new KommuneId("3447"));

        Assert.True(numre.Count >= 40);
        Assert.Equal(Enumerable.Range(1, numre.Count).Select(n => (long)n), numre.Order());
    }

    private static int Bytes(IProperty felt) => felt.GetMaxLength() is { } lengde ? felt.IsUnicode() is false ? lengde : lengde * 2 : felt.ClrType == typeof(string) ? int.MaxValue : 16;
}
