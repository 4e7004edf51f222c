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
        await using var basen = Maalebase.Ny(slag, mappe);
        await using var tjenester = basen.Tjenester(klokke);
        await tjenester.KlargjoerBti(CancellationToken.None);

        await Forfalte.Vent(tjenester, ventende);
        await Forfalte.Fyll(tjenester, forfalte, Skrevet);
        klokke.Still(new Naa(Naa.StartenPaa(Skrevet.AddDays(12))));
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId("3407"));
        _ = await db.Database.ExecuteSqlRawAsync("analyze");

        var (cpu, basensCpu, tid) = (Environment.CpuUsage.TotalTime, basen.CpuMs, Stopwatch.GetTimestamp());
        var antall = await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None);
        var brukt = Stopwatch.GetElapsedTime(tid);
        var (cpuBrukt, basenBrukte) = (Environment.CpuUsage.TotalTime - cpu, basen.CpuMs - basensCpu);

        var varsler = await db.Varsler.CountAsync();
        (cpu, basensCpu) = (Environment.CpuUsage.TotalTime, basen.CpuMs);
        var samlet = await BartSql(db);
        var bartBrukte = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds + basen.CpuMs - basensCpu;
        var (enkeltvis, beskrivelse) = (await BartSqlEnkeltvis(db), await basen.Beskrivelse());
        return [string.Create(CultureInfo.InvariantCulture, $"""
            {slag}, {antall} due of {forfalte + ventende}: {brukt.TotalSeconds:F1} s, {antall / brukt.TotalSeconds:F0} frister/s ({varsler / brukt.TotalSeconds:F0} varsler/s), CPU {cpuBrukt.TotalMilliseconds / antall:F3} + {basenBrukte / antall:F3} ms each (host + backends)
              {beskrivelse}
              bare SQL, the same rows in one transaction: {antall / samlet.TotalSeconds:F0} frister/s, CPU {bartBrukte / antall:F3} ms each; {brukt / samlet:F1}x the time, {(cpuBrukt.TotalMilliseconds + basenBrukte) / bartBrukte:F1}x the CPU
              bare SQL, a transaction for each frist: {1 / enkeltvis.TotalSeconds:F0} frister/s, {brukt / antall / enkeltvis:F2}x
            """)];
    }

    // The same rows written by the database alone: into a table with the same keys and indexes, and the two updates.
    private static async Task<TimeSpan> BartSql(BtiDbContext db)
    {
        var sqlite = db is SqliteBtiDbContext;
        string[] oppsett = sqlite
            ? ["create table bart as select * from varsel where 1 = 0", "create unique index bart1 on bart (kommune, id)", "create unique index bart2 on bart (kommune, frist, trinn, mottaker)", "create index bart3 on bart (kommune, mottaker, tid)"]
            : ["create table bart (like varsel including all)", "do $$ declare peker text; begin for peker in select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'varsel'::regclass and contype = 'f' loop execute 'alter table bart add ' || peker; end loop; end $$", "checkpoint"];
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
