using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Bti.Benchmarks;

/// <summary>
/// The floor: the same rows by bare SQL and hand-written HTML. No login, no access check, no innsynslogg, no encryption:
/// nothing real can be much cheaper.
/// </summary>
internal static class Gulv
{
    private const string Liste =
        "select id, nivaa, neste_frist from forloep where kommune='3407' and stafettholder=@h and er_aapent=1 order by neste_frist, id limit 50";

    public static async Task Kjoer(string fil, string adresse)
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        var tilkobling = $"Data Source={fil}";
        _ = app.MapGet("/tom", () => "tom");
        _ = app.MapGet("/forloep/{id:guid}", async (Guid id) => Html(await Les(tilkobling,
            [
                "select nivaa, neste_frist, stafettholder from forloep where kommune='3407' and id=@id",
                "select slag, dag, tekst from innlegg where kommune='3407' and forloep=@id",
                "select tekst, dag from frist where kommune='3407' and forloep=@id",
                "select innhold, tid from hendelse where kommune='3407' and rekke=@id",
            ],
            ("@id", id))));
        _ = app.MapGet("/liste/{holder:guid}", async (Guid holder) => Html(await Les(tilkobling, [Liste], ("@h", holder))));
        _ = app.MapGet("/hjem/{holder:guid}", async (Guid holder) => Html(await Les(tilkobling, [Liste, "select id, neste_frist from uro where kommune='3407' and eier=@h and er_aapent=1"], ("@h", holder))));
        _ = app.MapPost("/uro/{holder:guid}", async (Guid holder) => await SkrivUro(tilkobling, holder));
        app.Urls.Add(adresse);
        await app.RunAsync();
    }

    private static IResult Html(StringBuilder rader) => Results.Content($"<!doctype html><html><body><table>{rader}</table></body></html>", "text/html");

    private static async Task<StringBuilder> Les(string tilkobling, string[] spoerringer, (string Navn, Guid Verdi) parameter)
    {
        var ut = new StringBuilder();
        await using var kobling = new SqliteConnection(tilkobling);
        await kobling.OpenAsync();
        foreach (var spoerring in spoerringer)
        {
            await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
            kommando.CommandText = spoerring;
#pragma warning restore CA2100
            _ = kommando.Parameters.AddWithValue(parameter.Navn, parameter.Verdi);
            await using var leser = await kommando.ExecuteReaderAsync();
            while (await leser.ReadAsync())
            {
                _ = ut.Append("<tr>");
                for (var i = 0; i < leser.FieldCount; i++) _ = ut.Append("<td>").Append(leser.GetValue(i)).Append("</td>");
                _ = ut.Append("</tr>");
            }
        }

        return ut;
    }

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
