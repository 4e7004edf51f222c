using System.Diagnostics;
using System.Globalization;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Bti.Benchmarks;

/// <summary>What a key for each child costs: to wrap and unwrap one, and a list of 50 names with the keys in memory, and without.</summary>
internal static class Noekkelmaaling
{
    private const int Navn = 50;
    private const int Ganger = 400;

    public static async Task Kjoer()
    {
        var mappe = Directory.CreateTempSubdirectory("bti-noekler-").FullName;
        await using (var basen = Maalebase.Ny(Databaseslag.Sqlite, mappe)) await Lastedata.Fyll(basen, 1_000);
        var options = (DbContextOptions<SqliteBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<SqliteBtiDbContext>(), Databaseslag.Sqlite, $"Data Source={Path.Combine(mappe, "bti.db")}").Options;
        var kommune = new KommuneId("3407");
        Func<KommuneId, BtiDbContext> ny = k => new SqliteBtiDbContext(options) { Gjeldende = k };
        Hvelv Hvelvet() => new(new Hovednoekler(Path.Combine(mappe, "bti.noekkel")), () => ny);
        await using var db = ny(kommune);
        async Task<int> Liste(Hvelv hvelv, bool aapne)
        {
            var rader = await db.Barn.AsNoTracking().OrderBy(b => b.Id).Take(Navn).Select(b => new { b.Id, b.Navn }).ToListAsync();
            if (!aapne) return rader.Count;
            await hvelv.Klargjoer(kommune, rader.Select(r => (BarnId?)r.Id), CancellationToken.None);
            return rader.Sum(r => hvelv.Les(r.Navn, Sted.BarnetsNavn(kommune, r.Id))!.Length);
        }

        var varmt = Hvelvet();
        foreach (var (hva, gjoer) in new (string, Func<Task<int>>)[]
        {
            ("the query alone", () => Liste(varmt, aapne: false)),
            ("and 50 names opened, the keys in memory", () => Liste(varmt, aapne: true)),
            ("and 50 names opened, no key in memory", () => Liste(Hvelvet(), aapne: true)),
        })
        {
            for (var n = 0; n < 100; n++) _ = await gjoer();
            var tider = new double[Ganger];
            var cpu = Environment.CpuUsage.TotalTime;
            for (var n = 0; n < Ganger; n++)
            {
                var start = Stopwatch.GetTimestamp();
                _ = await gjoer();
                tider[n] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(tider);
            Skriv($"{hva}: p50 {tider[Ganger / 2]:0.000} ms, p95 {tider[Ganger * 95 / 100]:0.000} ms, CPU {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Ganger:0.000} ms");
        }

        var hovednoekler = varmt.Hovednoekler;
        var noekkel = Datanoekkel.Ny(kommune, Guid.CreateVersion7(), hovednoekler);
        Mikro("to unwrap a key", () => noekkel.PakkUt(hovednoekler));
        Mikro("to make and wrap a key", () => Datanoekkel.Ny(kommune, noekkel.Id, hovednoekler));
        Directory.Delete(mappe, recursive: true);
    }

    private static void Mikro(string hva, Func<object?> gjoer)
    {
        for (var n = 0; n < 10_000; n++) _ = gjoer();
        var cpu = Environment.CpuUsage.TotalTime;
        for (var n = 0; n < 100_000; n++) _ = gjoer();
        Skriv($"{hva}: {(Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / 100_000:0.00} µs of CPU");
    }

    private static void Skriv(FormattableString linje) => Console.Out.WriteLine(linje.ToString(CultureInfo.InvariantCulture));
}
