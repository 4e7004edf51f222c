using System.Text.Json;

namespace Bti.Benchmarks;

// The leader's pages, the overview and the search.
internal sealed partial class Gulvsider
{
    private const string Enhet = """
        select u.id, u.barn, b.navn, a.navn, u.neste_frist from uro u left join barn b on b.kommune=u.kommune and b.id=u.barn join ansatt a on a.kommune=u.kommune and a.id=u.eier
            where u.kommune='3407' and u.delt_med=@h and u.er_aapent=1 order by u.neste_frist, u.id limit 50;
        select count(*), min(skrevet) from uro where kommune='3407' and enhet=@id and delt_med is null and eier<>@h and er_aapent=1;
        select count(*) from uro u join frist x on x.kommune=u.kommune and x.uro=u.id where u.kommune='3407' and u.enhet=@id and u.er_aapent=1 and x.status='aapen' and x.navn='avklaring' and x.dag<@dag;
        select count(*) from forloep f join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder where f.kommune='3407' and f.enhet=@id and f.er_aapent=1 and (a.sluttet is not null or f.neste_frist is null);
        select x.navn, sum(case when x.dag<@dag then 1 else 0 end), count(*) from forloep f join frist x on x.kommune=f.kommune and x.forloep=f.id
            where f.kommune='3407' and f.enhet=@id and f.er_aapent=1 and x.status='aapen' group by x.navn;
        select a.navn, count(*), sum(case when f.neste_frist<@dag then 1 else 0 end) from forloep f join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder
            where f.kommune='3407' and f.enhet=@id and f.er_aapent=1 group by a.navn order by 2 desc;
        select h.innhold, h.tid from forloep f join hendelse h on h.kommune=f.kommune and h.rekke=f.id where f.kommune='3407' and f.enhet=@id and f.endret_tid>=@fra order by h.rekke, h.nr;
        select u.id, u.grunn, u.til from forloep f join utsettelse u on u.kommune=f.kommune and u.forloep=f.id where f.kommune='3407' and f.enhet=@id and u.innvilget is null;
        select f.id, f.barn, b.navn, f.nivaa, a.navn, f.neste_frist from forloep f join barn b on b.kommune=f.kommune and b.id=f.barn join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder
            where f.kommune='3407' and f.enhet=@id and f.er_aapent=1 order by f.neste_frist, f.id limit 50;
        """;

    private const string IkkeEvaluert = """
        select f.id, f.barn, b.navn, f.nivaa, a.navn, x.dag from forloep f join frist x on x.kommune=f.kommune and x.forloep=f.id join barn b on b.kommune=f.kommune and b.id=f.barn
            join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder
            where f.kommune='3407' and f.enhet=@id and f.er_aapent=1 and x.status='aapen' and x.navn='evaluering' and x.dag<@dag order by x.dag;
        """;

    // What the numbers would cost if they were counted each time.
    private const string Telling = "select e.navn, f.nivaa, count(*) from forloep f join enhet e on e.kommune=f.kommune and e.id=f.enhet where f.kommune='3407' and f.er_aapent=1 group by e.navn, f.nivaa order by 1, 2;";

    private const string Mine = """
        select u.id, u.barn, b.navn from uro u join barn b on b.kommune=u.kommune and b.id=u.barn where u.kommune='3407' and u.eier=@h order by u.skrevet desc limit 500;
        select f.id, f.barn, b.navn from forloep f join barn b on b.kommune=f.kommune and b.id=f.barn where f.kommune='3407' and f.stafettholder=@h order by f.startet desc limit 500;
        """;

    public Task<string> Enheten(Guid leder, Guid enhet) => Side(Enhet + Bjella, leder, enhet, (les, ut) =>
    {
        _ = ut.Append("<h1>Enheten</h1><h2>Delt med deg</h2><ul>");
        while (les.Read()) Lenke(les, "/uro/", 2, 1, 0, 4, ut);
        Neste(les, ut, "</ul><p>", () => ut.Append(les.GetInt64(0)).Append(" ikke delt ").Append(Dag(les, 1)));
        Neste(les, ut, "</p><dl>", () => ut.Append("<dt>Sene avklaringer<dd>").Append(les.GetInt64(0)));
        Neste(les, ut, "", () => ut.Append("<dt>Uten ansvarlig<dd>").Append(les.GetInt64(0)));
        Neste(les, ut, "", () => ut.Append("<dt>").Append(les.GetString(0)).Append("<dd>").Append(les.GetInt64(1)).Append(" av ").Append(les.GetInt64(2)));
        Neste(les, ut, "</dl><table>", () => ut.Append("<tr><td>").Append(Kode(les.GetString(0))).Append("<td>").Append(les.GetInt64(1)).Append("<td>").Append(les.GetInt64(2)));
        Dictionary<string, int> uka = [];
        Neste(les, ut, "</table>", () =>
        {
            using var innhold = JsonDocument.Parse(les.GetString(0));
            var slag = innhold.RootElement.GetProperty("$type").GetString()!;
            uka[slag] = uka.GetValueOrDefault(slag) + 1;
        });
        foreach (var (slag, mange) in uka) _ = ut.Append("<p>").Append(slag).Append(' ').Append(mange);
        Neste(les, ut, "<ul>", () => ut.Append("<li>").Append(Kode(Aapne(les, 1, "utsettelse", "grunn", 0))).Append(Dag(les, 2)));
        Neste(les, ut, "</ul><ul>", () => Linje(les, ut));
        _ = ut.Append("</ul>");
    });

    public Task<string> Enhetsliste(Guid leder, Guid enhet) => Side(IkkeEvaluert + Bjella, leder, enhet, (les, ut) =>
    {
        _ = ut.Append("<h1>Ikke evaluert</h1><ul>");
        while (les.Read()) Linje(les, ut);
        _ = ut.Append("</ul>");
    });

    public Task<string> Oversikten(Guid leder) => Side(Telling + Bjella, leder, null, (les, ut) =>
    {
        _ = ut.Append("<h1>Oversikt</h1><table>");
        while (les.Read()) _ = ut.Append("<tr><td>").Append(Kode(les.GetString(0))).Append("<td>").Append(les.GetInt32(1)).Append("<td>").Append(les.GetInt64(2));
        _ = ut.Append("</table>");
    });

    public Task<string> Soek(Guid holder, string q) => Side(Mine + Bjella, holder, null, (les, ut) =>
    {
        _ = ut.Append("<h1>Søk</h1><ul>");
        foreach (var sti in Stier)
        {
            while (les.Read())
            {
                if (Aapne(les, 2, "barn", "navn", 1) is var navn && navn.Contains(q, StringComparison.OrdinalIgnoreCase))
                    _ = ut.Append("<li><a href=\"").Append(sti).Append(les.GetGuid(0)).Append("\">").Append(Kode(navn)).Append("</a>");
            }

            _ = sti == Stier[0] && les.NextResult();
        }

        _ = ut.Append("</ul>");
    });

    private void Linje(System.Data.Common.DbDataReader les, System.Text.StringBuilder ut) => _ = ut.Append("<li><a href=\"/enheten/forloep/").Append(les.GetGuid(0)).Append("\">").Append(Kode(Aapne(les, 2, "barn", "navn", 1)))
        .Append("</a>, nivå ").Append(les.GetInt32(3)).Append(", ").Append(Kode(les.GetString(4))).Append(' ').Append(Dag(les, 5));
}
