using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Bti.Benchmarks;

/// <summary>
/// The pages of the floor. Each asks once for each kind of thing the product's page shows, in one command on one
/// connection of the pool, and writes what it reads. The frame around the page is a constant but for the bell.
/// </summary>
internal sealed partial class Gulvsider(Func<DbConnection> ny, Hvelv hvelv)
{
    private const string Bjella = "select count(*) from varsel v where v.kommune='3407' and v.mottaker=@h and v.lest is null and (v.frist is null or exists(select 1 from frist f where f.kommune=v.kommune and f.id=v.frist and f.status='aapen'));";

    private const string Lister = """
        select f.id, f.barn, b.navn, f.nivaa, f.logg, f.neste_frist from forloep f join barn b on b.kommune=f.kommune and b.id=f.barn
            where f.kommune='3407' and f.stafettholder=@h and f.er_aapent=1 order by f.neste_frist, f.id limit 50;
        select count(*) from forloep where kommune='3407' and stafettholder=@h and er_aapent=1;
        """;

    private const string Hjemmet = """
        select u.id, u.barn, b.navn, u.oppsto from uro u left join barn b on b.kommune=u.kommune and b.id=u.barn
            where u.kommune='3407' and u.eier=@h and u.er_aapent=1 order by u.neste_frist, u.id limit 100;
        select f.id, f.barn, b.navn, f.neste_frist from forloep f join barn b on b.kommune=f.kommune and b.id=f.barn
            where f.kommune='3407' and f.stafettholder=@h and f.er_aapent=1 order by f.neste_frist, f.id limit 100;
        select u.id, u.barn, b.navn, x.tekst, x.dag from (select kommune, id, barn from uro where kommune='3407' and eier=@h and er_aapent=1 order by neste_frist, id limit 100) u
            cross join frist x on x.kommune=u.kommune and x.uro=u.id and x.status='aapen' left join barn b on b.kommune=u.kommune and b.id=u.barn;
        select f.id, f.barn, b.navn, x.tekst, x.dag from (select kommune, id, barn from forloep where kommune='3407' and stafettholder=@h and er_aapent=1 order by neste_frist, id limit 100) f
            cross join frist x on x.kommune=f.kommune and x.forloep=f.id and x.status='aapen' join barn b on b.kommune=f.kommune and b.id=f.barn;
        """;

    private const string Et = """
        select f.barn, b.navn, b.foedt, e.navn, a.navn, s.navn, t.navn, f.nivaa, f.logg, f.samtykke, g.grunn, g.notat, g.dag, p.koordinator from forloep f
            join barn b on b.kommune=f.kommune and b.id=f.barn join enhet e on e.kommune=f.kommune and e.id=f.enhet join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder
            left join ansatt s on s.kommune=f.kommune and s.id=f.stedfortreder left join ansatt t on t.kommune=f.kommune and t.id=f.tilbudt_til
            left join avslutning g on g.forloep_kommune=f.kommune and g.forloep_id=f.id left join ansvarsgruppe p on p.forloep_kommune=f.kommune and p.forloep_id=f.id where f.kommune='3407' and f.id=@id;
        select tekst, gjelder, dag from frist where kommune='3407' and forloep=@id and status='aapen' order by dag;
        select a.navn, x.tjeneste, x.varer from aktoer x join ansatt a on a.kommune=x.kommune and a.id=x.ansatt where x.kommune='3407' and x.forloep=@id and x.til is null;
        select id, tekst, innen from maal where kommune='3407' and forloep=@id order by satt;
        select id, tittel, ansvarlig, merknad, arena, tjeneste, start, evalueres, effekt, avsluttet, maal from tiltak where kommune='3407' and forloep=@id;
        select x.id, x.tekst, x.slag, x.dag, x.skrevet, a.navn from innlegg x join ansatt a on a.kommune=x.kommune and a.id=x.av where x.kommune='3407' and x.forloep=@id;
        select x.id, x.referat, x.deltakere, x.dag, x.skrevet, a.navn, b.voksen, b.dag, b.syn from moete x join ansatt a on a.kommune=x.kommune and a.id=x.av
            left join moetebarn b on b.moete_kommune=x.kommune and b.moete_id=x.id where x.kommune='3407' and x.forloep=@id;
        select x.id, x.vurdering, b.syn, x.foresattes_syn, x.dag, x.skrevet, x.utfall, a.navn, b.voksen, b.dag from evaluering x join ansatt a on a.kommune=x.kommune and a.id=x.av
            left join evalueringsbarn b on b.evaluering_kommune=x.kommune and b.evaluering_id=x.id where x.kommune='3407' and x.forloep=@id;
        select v.id, v.navn, v.type, v.stoerrelse, v.lagt_ved, a.navn from vedlegg v join ansatt a on a.kommune=v.kommune and a.id=v.av where v.kommune='3407' and v.forloep=@id and v.samtykke is null;
        select id, grunn from utsettelse where kommune='3407' and forloep=@id;
        select h.innhold, h.tid, a.navn from hendelse h left join ansatt a on a.kommune=h.kommune and a.id=h.av where h.kommune='3407' and h.rekke=@id;
        """;

    private const string Ramme = """
        <!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Bti</title><link rel="stylesheet" href="/css/bti.css"></head><body><a href="#innhold">Hopp til innhold</a>
        <header><a href="/">Bti</a> <a href="/innstillinger">Innstillinger</a> <a href="/akutt">Akutt</a></header>
        <nav><ul><li><a href="/">Hjem</a><li><a href="/forloep">Mine forløp</a><li><a href="/uro/ny">Ny uro</a><li><a href="/fravaer">Fravær</a><li><a href="/soek">Søk</a></ul></nav><main id="innhold">
        """;

    private static readonly string[] Stier = ["/uro/", "/forloep/"];
    private static readonly HtmlEncoder Koding = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly KommuneId Kommunen = new("3407");

    public Task<string> Lista(Guid holder) => Side(Lister + Bjella, holder, null, (les, ut) =>
    {
        _ = ut.Append("<h1>Mine forløp</h1><ul>");
        while (les.Read())
        {
            _ = ut.Append("<li><a href=\"/forloep/").Append(les.GetGuid(0)).Append("\">").Append(Kode(Aapne(les, 2, "barn", "navn", 1)))
                .Append("</a> nivå ").Append(les.GetInt32(3)).Append(' ').Append(les.GetString(4)).Append(' ').Append(Dag(les, 5));
        }

        _ = les.NextResult();
        _ = les.Read();
        _ = ut.Append("</ul><p>").Append(les.GetInt64(0)).Append(" forløp</p>");
    });

    public Task<string> Hjem(Guid holder) => Side(Hjemmet + Bjella, holder, null, (les, ut) =>
    {
        _ = ut.Append("<h1>Hjem</h1><h2>Min uro</h2><ul>");
        while (les.Read()) Lenke(les, "/uro/", 2, 1, 0, 3, ut);
        _ = ut.Append("</ul><h2>Forløp</h2><ul>");
        _ = les.NextResult();
        while (les.Read()) Lenke(les, "/forloep/", 2, 1, 0, 3, ut);
        _ = ut.Append("</ul><h2>Dette venter på deg</h2><ul>");
        List<(DateOnly Dag, string Linje)> frister = [];
        foreach (var sti in Stier)
        {
            _ = les.NextResult();
            while (les.Read()) frister.Add((les.GetFieldValue<DateOnly>(4), $"<li><a href=\"{sti}{les.GetGuid(0)}\">{Kode(les.GetString(3))}: {Kode(Aapne(les, 2, "barn", "navn", 1))}</a> {Dag(les, 4)}"));
        }

        foreach (var (_, linje) in frister.OrderBy(f => f.Dag)) _ = ut.Append(linje);
        _ = ut.Append("</ul>");
    });

    public Task<string> Forloepet(Guid id, Guid holder) => Side(Et + Bjella, holder, id, (les, ut) =>
    {
        _ = les.Read();
        _ = ut.Append("<h1>").Append(Kode(Aapne(les, 1, "barn", "navn", 0))).Append(", ").Append(Dag(les, 2)).Append("</h1><p>Nivå ").Append(les.GetInt32(7)).Append("<dl><dt>Enhet<dd>").Append(Kode(les.GetString(3)))
            .Append("<dt>Stafettholder<dd>").Append(Kode(les.GetString(4))).Append(Kode(Tekst(les, 5))).Append(Kode(Tekst(les, 6))).Append("<dt>Samtykke<dd>").Append(les.GetString(8)).Append(les.GetString(9));
        if (!les.IsDBNull(10)) _ = ut.Append("<dt>Avsluttet<dd>").Append(les.GetString(10)).Append(Dag(les, 12)).Append(Kode(Aapne(les, 11, "avslutning", "notat", id)));
        Neste(les, ut, "</dl><ul>", () => ut.Append("<li>").Append(Kode(les.GetString(0))).Append(Kode(Tekst(les, 1))).Append(' ').Append(Dag(les, 2)));
        Neste(les, ut, "</ul><h2>Aktører</h2><ul>", () => ut.Append("<li>").Append(Kode(les.GetString(0))).Append(les.GetString(1)).Append(' ').Append(Dag(les, 2)));
        Neste(les, ut, "</ul><h2>Mål og tiltak</h2>", () => ut.Append("<h3>").Append(Kode(Aapne(les, 1, "maal", "tekst", 0))).Append("</h3>").Append(Dag(les, 2)));
        Neste(les, ut, "<ul>", () => ut.Append("<li>").Append(Kode(Aapne(les, 1, "tiltak", "tittel", 0))).Append(Kode(Aapne(les, 2, "tiltak", "ansvarlig", 0))).Append(Kode(Aapne(les, 3, "tiltak", "merknad", 0)))
            .Append(les.GetString(4)).Append(les.GetString(5)).Append(Dag(les, 6)).Append(Dag(les, 7)).Append(Tekst(les, 8)).Append(Dag(les, 9)));

        List<(DateOnly Dag, DateTimeOffset Tid, string Linje)> linjer = [];
        Neste(les, ut, "</ul><h2>Tidslinje</h2><ol>", () => linjer.Add((les.GetFieldValue<DateOnly>(3), Tid(les, 4), $"<h3>{les.GetString(2)}</h3><p>{Dag(les, 3)}, {Kode(les.GetString(5))}<p>{Kode(Aapne(les, 1, "innlegg", "tekst", 0))}<a href=\"/forloep/{id}/innlegg/{les.GetGuid(0)}\">Rett</a>")));
        Neste(les, ut, "", () => linjer.Add((les.GetFieldValue<DateOnly>(3), Tid(les, 4), $"<h3>Møte</h3><p>{Dag(les, 3)}, {Kode(les.GetString(5))}<p>{Kode(Aapne(les, 1, "moete", "referat", 0))}<p>{Kode(Aapne(les, 2, "moete", "deltakere", 0))}<p>{Kode(Aapne(les, 6, "moetebarn", "voksen", 0))}{Dag(les, 7)}<p>{Kode(Aapne(les, 8, "moetebarn", "syn", 0))}")));
        Neste(les, ut, "", () => linjer.Add((les.GetFieldValue<DateOnly>(4), Tid(les, 5), $"<h3>Evaluering</h3><p>{Dag(les, 4)}, {Kode(les.GetString(7))}<p>{les.GetString(6)}<p>{Kode(Aapne(les, 1, "evaluering", "vurdering", 0))}<p>{Kode(Aapne(les, 8, "evalueringsbarn", "voksen", 0))}{Dag(les, 9)}<p>{Kode(Aapne(les, 2, "evalueringsbarn", "syn", 0))}<p>{Kode(Aapne(les, 3, "evaluering", "foresattes_syn", 0))}")));
        Neste(les, ut, "", () => linjer.Add((default, Tid(les, 4), $"<h3>Vedlegg</h3><p>{Kode(Aapne(les, 1, "vedlegg", "navn", 0))} {les.GetString(2)} {les.GetInt32(3)} {Kode(les.GetString(5))}")));
        Dictionary<string, string> grunner = new(StringComparer.OrdinalIgnoreCase);
        Neste(les, ut, "", () => grunner[les.GetGuid(0).ToString()] = Aapne(les, 1, "utsettelse", "grunn", 0));
        Neste(les, ut, "", () => linjer.Add(Hendelse(les, grunner)));
        foreach (var linje in linjer.OrderByDescending(l => l.Dag).ThenByDescending(l => l.Tid)) _ = ut.Append("<li>").Append(linje.Linje);
        _ = ut.Append("</ol>");
    });

    private static (DateOnly, DateTimeOffset, string) Hendelse(DbDataReader les, Dictionary<string, string> grunner)
    {
        using var innhold = JsonDocument.Parse(les.GetString(0));
        var dag = Tid(les, 1);
        var grunn = innhold.RootElement.TryGetProperty("Utsettelse", out var utsettelse) ? grunner.GetValueOrDefault(utsettelse.ToString(), "") : "";
        return (DateOnly.FromDateTime(dag.UtcDateTime), dag,
            $"<h3>{innhold.RootElement.GetProperty("$type").GetString()}</h3><p>{dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}, {Kode(Tekst(les, 2))}<p>{Kode(grunn)}");
    }

    private async Task<string> Side(string spoerringer, Guid holder, Guid? id, Action<DbDataReader, StringBuilder> innhold)
    {
        var ut = new StringBuilder(Ramme, 16_384);
        await using var kobling = ny();
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
        var sqlite = kobling is SqliteConnection;
#pragma warning disable CA2100 // Constants of this class.
        kommando.CommandText = sqlite ? spoerringer : spoerringer.Replace("er_aapent=1", "er_aapent", StringComparison.Ordinal).Replace("cross join", "join", StringComparison.Ordinal);
#pragma warning restore CA2100
        kommando.Sett("@h", holder);
        if (id is { } gjelder) kommando.Sett("@id", gjelder);
        var naa = TimeProvider.System.GetUtcNow().UtcDateTime;
        if (spoerringer.Contains("@dag", StringComparison.Ordinal)) kommando.Sett("@dag", DateOnly.FromDateTime(naa));
        if (spoerringer.Contains("@fra", StringComparison.Ordinal)) kommando.Sett("@fra", sqlite ? (naa.AddDays(-7) - DateTime.UnixEpoch).Ticks / 10 : naa.AddDays(-7));
        await using var les = await kommando.ExecuteReaderAsync();
        innhold(les, ut);
        _ = await les.NextResultAsync();
        _ = await les.ReadAsync();
        return ut.Append("</main><footer><a href=\"/varsler\">").Append(les.GetInt64(0)).Append(" nye varsler</a></footer></body></html>").ToString();
    }

    private static void Neste(DbDataReader les, StringBuilder ut, string foran, Action rad)
    {
        _ = les.NextResult();
        _ = ut.Append(foran);
        while (les.Read()) rad();
    }

    private void Lenke(DbDataReader les, string sti, int navn, int barn, int id, int dag, StringBuilder ut) =>
        _ = ut.Append("<li><a href=\"").Append(sti).Append(les.GetGuid(id)).Append("\">").Append(Kode(Aapne(les, navn, "barn", "navn", barn))).Append("</a> ").Append(Dag(les, dag));

    private string Aapne(DbDataReader les, int felt, string tabell, string kolonne, int rad) => les.IsDBNull(felt) ? "" : Aapne(les, felt, tabell, kolonne, les.GetGuid(rad));

    private string Aapne(DbDataReader les, int felt, string tabell, string kolonne, Guid rad) =>
        hvelv.Aapne(les.GetFieldValue<byte[]>(felt), new Sted(Kommunen, tabell, kolonne, rad))!;

    private static string Tekst(DbDataReader les, int felt) => les.IsDBNull(felt) ? "" : les.GetString(felt);

    private static string Dag(DbDataReader les, int felt) => les.IsDBNull(felt) ? "" : les.GetFieldValue<DateOnly>(felt).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    // Microseconds in SQLite.
    private static DateTimeOffset Tid(DbDataReader les, int felt) => les.GetValue(felt) is long mikro ? DateTimeOffset.UnixEpoch.AddTicks(mikro * 10) : new(les.GetDateTime(felt));

    private static string Kode(string tekst) => Koding.Encode(tekst);
}
