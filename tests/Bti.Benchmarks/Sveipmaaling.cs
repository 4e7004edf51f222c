using System.Diagnostics;
using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Benchmarks;

/// <summary>What a due frist costs, beside the bare SQL for the same rows, and with few and many that wait.</summary>
internal static class Sveipmaaling
{
    private static readonly DateOnly Skrevet = new(2026, 3, 2);

    public static async Task<IReadOnlyList<string>> Kjoer(Databaseslag slag, int forfalte, int ventende)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-sveip-").FullName;
        var klokke = new FastKlokke(new Naa(Naa.StartenPaa(Skrevet).AddHours(9)));
        await using var tjenester = Forfalte.Tjenester(slag, mappe, slag is Databaseslag.Sqlite ? $"Data Source={Path.Combine(mappe, "bti.db")}" : Testvert.NyPostgreSql(), klokke);
        await tjenester.KlargjoerBti(CancellationToken.None);

        await Forfalte.Vent(tjenester, ventende);
        await Forfalte.Fyll(tjenester, forfalte, Skrevet);
        klokke.Still(new Naa(Naa.StartenPaa(Skrevet.AddDays(12))));
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId("3407"));
        _ = await db.Database.ExecuteSqlRawAsync("analyze");

        var (cpu, tid) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var antall = await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None);
        var brukt = Stopwatch.GetElapsedTime(tid);
        var cpuBrukt = Environment.CpuUsage.TotalTime - cpu;

        var varsler = await db.Varsler.CountAsync();
        var (samlet, enkeltvis) = (await BartSql(db), await BartSqlEnkeltvis(db));
        return [string.Create(CultureInfo.InvariantCulture, $"""
            {slag}, {antall} due of {forfalte + ventende}: {brukt.TotalSeconds:F1} s, {antall / brukt.TotalSeconds:F0} frister/s ({varsler / brukt.TotalSeconds:F0} varsler/s), CPU {cpuBrukt.TotalMilliseconds / antall:F3} ms each
              bare SQL, the same rows in one transaction: {antall / samlet.TotalSeconds:F0} frister/s, {brukt / samlet:F1}x
              bare SQL, a transaction for each frist: {1 / enkeltvis.TotalSeconds:F0} frister/s, {brukt / antall / enkeltvis:F2}x
            """)];
    }

    // The same rows written by the database alone: into a table with the same keys and indexes, and the two updates.
    private static async Task<TimeSpan> BartSql(BtiDbContext db)
    {
        var sqlite = db is SqliteBtiDbContext;
        string[] oppsett = sqlite
            ? ["create table bart as select * from varsel where 1 = 0", "create unique index bart1 on bart (kommune, id)", "create unique index bart2 on bart (kommune, frist, trinn, mottaker)", "create index bart3 on bart (kommune, mottaker, tid)"]
            : ["create table bart (like varsel including all)", "alter table bart add foreign key (kommune, frist) references frist (kommune, id)", "checkpoint"];
#pragma warning disable EF1002 // Constants.
        foreach (var sql in oppsett) _ = await db.Database.ExecuteSqlRawAsync(sql);
        var tid = Stopwatch.GetTimestamp();
        await using var transaksjon = await db.Database.BeginTransactionAsync();
        foreach (var sql in new[] { "insert into bart select * from varsel", "update frist set trinn = trinn + 1, vekkes = vekkes where id in (select frist from bart)", "update vekking set forsoek = 0, laant_av = null, naar = naar where id in (select frist from bart)" })
            _ = await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
        await transaksjon.CommitAsync();
        return Stopwatch.GetElapsedTime(tid);
    }

    // A transaction for each: two varsler, the frist, and the vekking, as long as it takes for two thousand.
    private static async Task<TimeSpan> BartSqlEnkeltvis(BtiDbContext db)
    {
        var frister = await db.Varsler.Select(v => v.Gjelder).Distinct().Take(2000).ToListAsync();
        _ = await db.Database.ExecuteSqlRawAsync("delete from bart");
        var tid = Stopwatch.GetTimestamp();
        foreach (var frist in frister)
        {
            await using var transaksjon = await db.Database.BeginTransactionAsync();
            var id = frist;
            _ = await db.Database.ExecuteSqlAsync($"insert into bart select * from varsel where kommune = '3407' and frist = {id}");
            _ = await db.Database.ExecuteSqlAsync($"update frist set trinn = trinn + 1 where kommune = '3407' and id = {id}");
            _ = await db.Database.ExecuteSqlAsync($"update vekking set forsoek = 0, laant_av = null where kommune = '3407' and id = {id}");
            await transaksjon.CommitAsync();
        }

        return Stopwatch.GetElapsedTime(tid) / frister.Count;
    }
}
