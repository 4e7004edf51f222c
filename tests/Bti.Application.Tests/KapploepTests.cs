using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Application.Tests;

/// <summary>
/// Letting somebody in, or showing her the log, races a samtykke that is withdrawn. Whichever comes first: nothing is disclosed
/// with a commit after the withdrawal's. <c>BTI_KAPPLOEP</c> is how many races on each database.
/// </summary>
public sealed class KapploepTests(ITestOutputHelper ut)
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Helse = "helsestasjon";
    private const int LoepPerForloep = 25;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static int Antall => int.Parse(Environment.GetEnvironmentVariable("BTI_KAPPLOEP") ?? "200", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Ingenting_deles_etter_at_samtykket_er_trukket(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var guro = (await vert.Ansatt(Guro)).Verdi.ToString();
        var (delt, stanset, brudd) = (new int[4], new int[4], new List<string>());
        var (forloep, mor) = (default(ForloepId), "");
        for (var nr = 0; nr < Antall; nr++)
        {
            if (nr % LoepPerForloep == 0)
            {
                forloep = await SamtykkeomfangTests.MedLogg(vert);
                Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, 1, Helse, null));
                mor = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[0].Id;
            }

            var gren = nr % 4;
            Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, mor, Helse, "ja", "muntlig", "12.01.2026", null, Noekkel.Ny()))).Hinder);
            if (gren is 2 or 3) Assert.Null((await vert.Som(Siri, new SlippTil(forloep, guro, Noekkel.Ny()))).Hinder);
            var givet = new ForesattId(Guid.Parse(mor));
            var gitt = await vert.MedDatabasen(db => db.Samtykker.Where(s => s.GittAv == givet && s.Til == Helse).Select(s => s.Id).FirstAsync());
            var (ventDeling, ventTrekk) = (nr * 7919L % 12_000, nr * 104_729L % 12_007);

            var deling = Task.Run(() => Del(ventDeling));
            var trekk = Task.Run(async () =>
            {
                await Vent(ventTrekk);
                return (await vert.Som(Siri, new TrekkSamtykke(forloep, gitt, Noekkel.Ny()))).Hinder;
            });
            var bleDelt = await deling;
            Assert.Null(await trekk);

            if (bleDelt) delt[gren]++;
            else stanset[gren]++;
            if (gren < 2 && await ErInne(vert, forloep)) brudd.Add($"{slag} {nr}: let in, and no samtykke.");
            if (gren >= 2 && bleDelt && await LestEtterTrekk(vert, slag)) brudd.Add($"{slag} {nr}: shown after the withdrawal.");

            async Task<bool> Del(long vent)
            {
                await Vent(vent);
                return gren switch
                {
                    0 => (await vert.Som(Siri, new SlippTil(forloep, guro, Noekkel.Ny()))).Hinder is null,
                    1 => (await vert.Som(Siri, new SettStedfortreder(forloep, guro, "20.01.2026", Noekkel.Ny()))).Hinder is null,
                    _ => (await vert.Som(Guro, new VisForloep(forloep))).Hinder is null,
                };
            }
        }

        ut.WriteLine($"{slag}: {Antall} races; let in {delt[0]}, stopped {stanset[0]}; stands in {delt[1]}, stopped {stanset[1]}; read {delt[2] + delt[3]}, stopped {stanset[2] + stanset[3]}; {brudd.Count} after the withdrawal.");
        Assert.Equal([], brudd);
    }

    // Not the clock's time: only so that the two do not always meet at the same place.
    private static Task Vent(long runder)
    {
        Thread.SpinWait((int)runder * 10);
        return Task.CompletedTask;
    }

    private static Task<bool> ErInne(Testvert vert, ForloepId forloep) => vert.MedDatabasen(async db =>
    {
        var f = await db.Forloep.AsNoTracking().FirstAsync(x => x.Id == forloep);
        return f.Aktoerer.Any(a => a.Til is null) || f.Stedfortreder is not null;
    });

    // In the order of the commits: SQLite has one writer and numbers its rows; PostgreSQL says when, where it is asked to.
    private static Task<bool> LestEtterTrekk(Testvert vert, Databaseslag slag) => vert.MedDatabasen(async db =>
    {
        var orden = slag is Databaseslag.Sqlite ? "rowid" : "extract(epoch from pg_xact_commit_timestamp(xmin))";
        async Task<double> Siste(string handling)
        {
            await db.Database.OpenConnectionAsync();
            await using var spoer = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Two words of the test's own.
            spoer.CommandText = $"select max({orden}) from innsynslogg where handling = '{handling}' and tillatt";
#pragma warning restore CA2100
            return Convert.ToDouble(await spoer.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        return await Siste("se_forloep") > await Siste("registrere_samtykke");
    });
}
