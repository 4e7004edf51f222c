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
    public static async Task Kjoer(string fil, string noekkelfil, string adresse)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        var sider = new Gulvsider($"Data Source={fil}", Hvelvet(fil, noekkelfil));
        _ = app.MapGet("/tom", () => "tom");
        _ = app.MapGet("/forloep/{id:guid}/{holder:guid}", async (Guid id, Guid holder) => Html(await sider.Forloepet(id, holder)));
        _ = app.MapGet("/liste/{holder:guid}", async (Guid holder) => Html(await sider.Lista(holder)));
        _ = app.MapGet("/hjem/{holder:guid}", async (Guid holder) => Html(await sider.Hjem(holder)));
        _ = app.MapPost("/uro/{holder:guid}", async (Guid holder) => await SkrivUro($"Data Source={fil}", holder));
        app.Urls.Add(adresse);
        await app.RunAsync();
    }

    // The product's own, with its keys in memory: what is measured is what one pays for pages, not for another way to keep keys.
    private static Hvelv Hvelvet(string fil, string noekkelfil)
    {
        var options = (DbContextOptions<SqliteBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<SqliteBtiDbContext>(), Databaseslag.Sqlite, $"Data Source={fil}").Options;
        return new Hvelv(new Hovednoekler(noekkelfil), () => kommune => new SqliteBtiDbContext(options) { Gjeldende = kommune });
    }

    private static IResult Html(string side) => Results.Content(side, "text/html; charset=utf-8");

    private static async Task<string> SkrivUro(string tilkobling, Guid holder)
    {
        var id = Guid.CreateVersion7();
        await using var kobling = new SqliteConnection(tilkobling);
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
        kommando.CommandText = """
            pragma synchronous=FULL; pragma busy_timeout=10000;
            begin immediate;
            insert into hendelse(kommune, rekke, nr, innhold, av, tid) values('3407', @id, 1, '{"$type":"uro_skrevet"}', @h, 1);
            insert into frist(kommune, id, uro, forloep, navn, tekst, dag, forfaller, ansvarlig, status, ferdig, aapnet, stige, trinn) values('3407', @f1, null, null, 'avklaring', 'Avklar', '2026-12-01', 1, 'den_som_undrer_seg', 'avlyst', 1, '2026-11-01', 'vanlig', 0);
            insert into frist(kommune, id, uro, forloep, navn, tekst, dag, forfaller, ansvarlig, status, ferdig, aapnet, stige, trinn) values('3407', @f2, null, null, 'del_med_leder', 'Del', '2026-12-01', 1, 'den_som_undrer_seg', 'avlyst', 1, '2026-11-01', 'vanlig', 0);
            insert into utkast(kommune, id, ansatt, skjema, noekkel, innhold, lagret) values('3407', @id, @h, @id, @id, x'00', 1);
            commit;
            """;
        _ = kommando.Parameters.AddWithValue("@id", id);
        _ = kommando.Parameters.AddWithValue("@h", holder);
        _ = kommando.Parameters.AddWithValue("@f1", Guid.CreateVersion7());
        _ = kommando.Parameters.AddWithValue("@f2", Guid.CreateVersion7());
        _ = await kommando.ExecuteNonQueryAsync();
        return id.ToString();
    }
}
