using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>An uro is never left with one who can do nothing about it: it follows who leads, and the unit when the writer has left.</summary>
public sealed class UroFoelgerLederenTests
{
    private const string Siri = "siri.haugen";
    private const string Styrer = "marit.sveen";
    private const string Ny = "silje.rudi";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<UroId> Skriv(Testvert vert, string? del)
    {
        // The nightly check is there from the first absence on.
        Assert.Null((await vert.Som(Ny, new MeldFravaer(await vert.Ansatt(Ny), "01.06.2026", "02.06.2026", null, Noekkel.Ny()))).Hinder);
        return (await vert.Som(Siri, new SkrivUro(
            "barn", null, "Ada Prøve", "03.02.2021", null, "12.01.2026", "Trekker seg unna i leken og gråter ved henting.", null, del, null, Noekkel.Ny()))).Verdi!.Uro;
    }

    private static async Task Endre(Testvert vert, string hvem, Action<Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<Ansatt>, BtiDbContext> endre)
    {
        _ = await vert.MedDatabasen(async db =>
        {
            endre(db.Entry(await db.Ansatte.FirstAsync(a => a.Brukernavn == hvem)), db);
            return await db.SaveChangesAsync();
        });
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
    }

    private static Task Faar(Testvert vert, string hvem, Rolle rolle) => Endre(vert, hvem, (a, _) => a.Property(x => x.Rolle).CurrentValue = rolle);

    private static async Task ErInhabil(Testvert vert, string hvem)
    {
        var id = await vert.Ansatt(hvem);
        _ = await vert.MedDatabasen(async db =>
        {
            Assert.Null((await db.Barn.SingleAsync()).MeldInhabil(id, 12.Januar(2026), null, Fortrolig.Av("Tante til barnet."), id, vert.Klokke.Naa));
            return await db.SaveChangesAsync();
        });
    }

    // The 18th is a Sunday: who may read does not wait for a working day.
    private static async Task<bool> EndresOmNatta(Testvert vert, DateOnly dag)
    {
        Task<int> Versjon() => vert.MedDatabasen(db => db.Uroer.Select(u => u.Versjon).SingleAsync());
        var foer = await Versjon();
        vert.Klokke.Still(dag.Kl(0, 31));
        _ = await vert.Sveip();
        return await Versjon() != foer;
    }

    private static async Task<Hinder?> Ser(Testvert vert, string hvem, UroId uro) => (await vert.Som(hvem, new VisUro(uro))).Hinder;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_leder_etter_en_annen_faar_uroen_som_var_delt_og_den_gamle_mister_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await Skriv(vert, "ja");
        Assert.Null(await Ser(vert, Styrer, uro));
        await Endre(vert, Styrer, (a, db) => a.Property(x => x.Enhet).CurrentValue = db.Enheter.First(e => e.Kode == "lauvlia-skole").Id);
        await Faar(vert, Ny, Rolle.Enhetsleder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Ny, uro));

        Assert.True(await EndresOmNatta(vert, 18.Januar(2026)));
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Styrer, uro));
        Assert.Contains((await vert.Som(Ny, new VisHjem())).Verdi!.Oppgaver, o => o.Sti.Contains($"{uro.Verdi}", StringComparison.Ordinal));
        Assert.Null((await vert.Som(Siri, new VisUro(uro))).Verdi!.LestTid);
        var lest = (await vert.Som(Ny, new VisUro(uro))).Verdi!;
        Assert.Equal(("Silje Rudi", true), (lest.DeltMed, lest.LestTid is not null));
        Assert.Equal(2, (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer.Count(l => l.Slag is Varselslag.Lest));

        // A night after that changes nothing, nor does one when it is closed.
        Assert.False(await EndresOmNatta(vert, 19.Januar(2026)));
        Assert.Null((await vert.Som(Ny, new AvgjoerUro(uro, "avslutt", "Det har gått seg til.", null, Noekkel.Ny()))).Hinder);
        await Faar(vert, Ny, Rolle.Barnehagelaerer);
        Assert.False(await EndresOmNatta(vert, 20.Januar(2026)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_er_inhabil_faar_den_ikke_og_mister_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await Skriv(vert, "ja");
        await ErInhabil(vert, Styrer);
        Assert.False(await EndresOmNatta(vert, 18.Januar(2026)));

        foreach (var hvem in new[] { Ny, Siri }) await Faar(vert, hvem, Rolle.Enhetsleder);
        await ErInhabil(vert, Ny);
        Assert.False(await EndresOmNatta(vert, 19.Januar(2026)));

        // Another leads who may, and is not the one who wrote it.
        var tredje = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Rolle != Rolle.Enhetsleder && a.Enhet == db.Uroer.First().Enhet).Select(a => a.Brukernavn).FirstAsync());
        await Faar(vert, tredje, Rolle.Enhetsleder);
        Assert.True(await EndresOmNatta(vert, 20.Januar(2026)));
        Assert.Null(await Ser(vert, tredje, uro));
        foreach (var hvem in new[] { Ny, Styrer }) Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, hvem, uro));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uroen_til_en_som_har_sluttet_er_lederens(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await Skriv(vert, null);
        await Faar(vert, Styrer, Rolle.Barnehagelaerer);
        await Endre(vert, Siri, (a, _) => a.Property(x => x.Sluttet).CurrentValue = 12.Januar(2026));
        Assert.False(await EndresOmNatta(vert, 18.Januar(2026)));
        Assert.Null(await vert.MedDatabasen(db => db.Uroer.Select(u => u.DeltMed).SingleAsync()));

        await Faar(vert, Styrer, Rolle.Enhetsleder);
        vert.Klokke.Still(19.Januar(2026).Kl(0, 31));
        _ = await vert.Sveip();
        Assert.Null(await Ser(vert, Styrer, uro));
        Assert.Null((await vert.Som(Styrer, new AvgjoerUro(uro, "avslutt", "Vi har snakket med familien.", null, Noekkel.Ny()))).Hinder);
    }
}
