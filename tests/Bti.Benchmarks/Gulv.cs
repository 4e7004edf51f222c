using System.Data.Common;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bti.Benchmarks;

/// <summary>
/// The floor: the same data on the same pages, by bare SQL and hand-written HTML. What is fortrolig is opened, since it
/// cannot be read otherwise. No login, no access check, no innsynslogg, no texts in two maalformer: nothing real can be
/// much cheaper.
/// </summary>
internal static class Gulv
{
    public static async Task Kjoer(Databaseslag slag, string tilkobling, string noekkelfil, string adresse)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        DbConnection Kobling() => Maalebase.Kobling(slag, tilkobling);
        var sider = new Gulvsider(Kobling, Hvelvet(slag, tilkobling, noekkelfil));
        _ = app.MapGet("/tom", () => "tom");
        _ = app.MapGet("/forloep/{id:guid}/{holder:guid}", async (Guid id, Guid holder) => Html(await sider.Forloepet(id, holder)));
        _ = app.MapGet("/liste/{holder:guid}", async (Guid holder) => Html(await sider.Lista(holder)));
        _ = app.MapGet("/hjem/{holder:guid}", async (Guid holder) => Html(await sider.Hjem(holder)));
        _ = app.MapGet("/enheten/{leder:guid}/{enhet:guid}", async (Guid leder, Guid enhet) => Html(await sider.Enheten(leder, enhet)));
        _ = app.MapGet("/enhetsliste/{leder:guid}/{enhet:guid}", async (Guid leder, Guid enhet) => Html(await sider.Enhetsliste(leder, enhet)));
        _ = app.MapGet("/oversikt/{leder:guid}", async (Guid leder) => Html(await sider.Oversikten(leder)));
        _ = app.MapGet("/soek/{holder:guid}", async (Guid holder) => Html(await sider.Soek(holder, "Nummer")));
        _ = app.MapGet("/uro/{holder:guid}", async (Guid holder) => await SkrivUro(Kobling, holder));
        app.Urls.Add(adresse);
        await app.RunAsync();
    }

    // The product's own, with its keys in memory: what is measured is what one pays for pages, not for another way to keep keys.
    private static Hvelv Hvelvet(Databaseslag slag, string tilkobling, string noekkelfil) => new(new Hovednoekler(noekkelfil), () => slag is Databaseslag.Sqlite
        ? kommune => new SqliteBtiDbContext(Valg<SqliteBtiDbContext>(slag, tilkobling)) { Gjeldende = kommune }
        : kommune => new PostgreSqlBtiDbContext(Valg<PostgreSqlBtiDbContext>(slag, tilkobling)) { Gjeldende = kommune });

    private static DbContextOptions<T> Valg<T>(Databaseslag slag, string tilkobling) where T : DbContext => (DbContextOptions<T>)Database.Velg(new DbContextOptionsBuilder<T>(), slag, tilkobling).Options;

    private static IResult Html(string side) => Results.Content(side, "text/html; charset=utf-8");

    private static async Task<string> SkrivUro(Func<DbConnection> ny, Guid holder)
    {
        var id = Guid.CreateVersion7();
        await using var kobling = ny();
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
        // PostgreSQL makes one transaction of the statements of a command.
        const string rader = """
            insert into hendelse(kommune, rekke, nr, innhold, av, tid) values('3407', @id, 1, '{"$type":"uro_skrevet"}', @h, @naa);
            insert into frist(kommune, id, uro, forloep, navn, tekst, dag, forfaller, ansvarlig, status, ferdig, aapnet, stige, trinn) values('3407', @f1, null, null, 'avklaring', 'Avklar', '2026-12-01', @naa, 'den_som_undrer_seg', 'avlyst', @naa, '2026-11-01', 'vanlig', 0);
            insert into frist(kommune, id, uro, forloep, navn, tekst, dag, forfaller, ansvarlig, status, ferdig, aapnet, stige, trinn) values('3407', @f2, null, null, 'del_med_leder', 'Del', '2026-12-01', @naa, 'den_som_undrer_seg', 'avlyst', @naa, '2026-11-01', 'vanlig', 0);
            insert into utkast(kommune, id, ansatt, skjema, noekkel, innhold, lagret) values('3407', @id, @h, @skjema, @id, @tomt, @naa);
            """;
#pragma warning disable CA2100 // Constants of this method.
        kommando.CommandText = kobling is SqliteConnection ? $"pragma synchronous=FULL; pragma busy_timeout=10000; begin immediate; {rader} commit;" : rader;
#pragma warning restore CA2100
        kommando.Sett("@id", id);
        kommando.Sett("@skjema", id.ToString());
        kommando.Sett("@h", holder);
        kommando.Sett("@f1", Guid.CreateVersion7());
        kommando.Sett("@f2", Guid.CreateVersion7());
        kommando.Sett("@tomt", new byte[1]);
        kommando.Sett("@naa", kobling is SqliteConnection ? 1L : TimeProvider.System.GetUtcNow().UtcDateTime);
        _ = await kommando.ExecuteNonQueryAsync();
        return id.ToString();
    }

    internal static void Sett(this DbCommand kommando, string navn, object verdi)
    {
        var felt = kommando.CreateParameter();
        (felt.ParameterName, felt.Value) = (navn, verdi);
        _ = kommando.Parameters.Add(felt);
    }
}
