using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The master key changed beside a host that runs, and what each start asks of the keys.</summary>
public sealed class NoekkelbytteTests
{
    private const string Siri = "siri.haugen";
    private const string Administrator = "petter.aas";

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Alt_kan_leses_foer_under_og_etter_byttet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var ada = await Uro(vert, "Ada Prøve");
        Assert.Equal(new Noekkelstatus(1, 2, 0, 0, 0), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);

        Assert.Contains("Alle nøkler er pakket med hovednøkkel 2.", (await vert.RoterNoekler()).Sagt, StringComparison.Ordinal);

        var bo = await Uro(vert, "Bo Prøve");
        Assert.Equal(new Noekkelstatus(2, 3, 0, 1, 0), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);
        await using (var annen = vert.EnMaskinTil())
        {
            await annen.StartPaaNytt();
            Assert.Equal("Ada Prøve", (await annen.Som(Siri, new VisUro(ada))).Verdi!.Barn);
            Assert.Equal("Bo Prøve", (await annen.Som(Siri, new VisUro(bo))).Verdi!.Barn);
        }

        var (alle, sagt) = await vert.GlemNoekler();
        Assert.False(alle);
        Assert.Contains("Hovednøkkel 1 beholdes til", sagt, StringComparison.Ordinal);
        Assert.True((await vert.GlemNoekler(straks: true)).Alle);
        await using var sist = vert.EnMaskinTil();
        await sist.StartPaaNytt();
        Assert.Equal("Ada Prøve", (await sist.Som(Siri, new VisUro(ada))).Verdi!.Barn);
        Assert.Equal(new Noekkelstatus(2, 3, 0, 0, 0), (await sist.Som(Administrator, new VisDrift())).Verdi!.Noekler);
    }

    /// <param name="steg">Stopped when the key is made, when the first is wrapped by it, and when it is taken into use.</param>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Et_bytte_som_ble_avbrutt_gjoeres_ferdig_og_ikke_om_igjen(int steg)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var ada = await Uro(vert, "Ada Prøve");
        var hovednoekler = vert.Hvelv.Hovednoekler;
        var versjon = hovednoekler.Forbered();
        if (steg >= 2)
        {
            _ = await vert.MedDatabasen(async db =>
            {
                (await db.Set<Datanoekkel>().SingleAsync(n => n.Kommune == Kjeksforsegler.Sted.Kommune && n.Id == Guid.Empty)).PakkOm(hovednoekler, versjon);
                return await db.SaveChangesAsync();
            });
        }

        if (steg == 3) hovednoekler.TaIBruk();
        Assert.Equal(steg == 3 ? 2 : 1, (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler.Gjeldende);
        if (steg == 3) Assert.Contains("er i bruk", (await vert.GlemNoekler(straks: true)).Sagt, StringComparison.Ordinal);
        await using (var annen = vert.EnMaskinTil())
        {
            await annen.StartPaaNytt();
            Assert.Equal("Ada Prøve", (await annen.Som(Siri, new VisUro(ada))).Verdi!.Barn);
        }

        var laget = File.Exists($"{hovednoekler.Sti}.neste") ? await File.ReadAllTextAsync($"{hovednoekler.Sti}.neste") : (await File.ReadAllLinesAsync(hovednoekler.Sti))[1] + "\n";
        var (ferdig, sagt) = await vert.RoterNoekler();

        Assert.True(ferdig);
        Assert.StartsWith(steg == 1 ? "Hovednøkkel 2 er laget" : "Fortsetter byttet til hovednøkkel 2", sagt, StringComparison.Ordinal);
        Assert.Equal([1, 2], hovednoekler.Versjoner);
        Assert.EndsWith(laget, await File.ReadAllTextAsync(hovednoekler.Sti), StringComparison.Ordinal);
        Assert.Null(hovednoekler.Forberedt);
        Assert.Equal(new Noekkelstatus(2, 2, 0, 1, 0), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);
    }

    [Fact]
    public async Task Er_bytte_begynt_paa_en_maskin_og_gjort_paa_en_annen_er_det_den_andre_sin_noekkel_som_gjelder_og_ingenting_er_tapt()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await Uro(vert, "Ada Prøve");
        var denne = vert.Hvelv.Hovednoekler;
        var annen = EnFilTil(denne);

        // Stopped here before anything was wrapped, and the host goes on.
        _ = denne.Forbered();
        var bo = await Uro(vert, "Bo Prøve");
        Assert.True((await Roter(vert, annen)).Ferdig);
        Assert.Equal(await Alle(vert), await Aapner(vert, annen));

        var foer = await File.ReadAllTextAsync(denne.Sti);
        var (ferdig, sagt) = await vert.RoterNoekler();
        Assert.False(ferdig);
        Assert.Contains("byttet på en annen maskin", sagt, StringComparison.Ordinal);
        Assert.Equal(foer, await File.ReadAllTextAsync(denne.Sti));

        // Told to, she fetches the file; what was begun here is nothing any more.
        File.Copy(annen.Sti, denne.Sti, overwrite: true);
        await using var ny = vert.EnMaskinTil();
        await ny.StartPaaNytt();
        Assert.Equal("Bo Prøve", (await ny.Som(Siri, new VisUro(bo))).Verdi!.Barn);
        Assert.True((await vert.RoterNoekler()).Ferdig);
        Assert.Equal([1, 2, 3], denne.Versjoner);
        Assert.Equal(await Alle(vert), await Aapner(vert, denne));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task To_maskiner_som_begynner_samtidig_lager_en_noekkel(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        _ = await Uro(vert, "Ada Prøve");
        Hovednoekler[] filer = [vert.Hvelv.Hovednoekler, EnFilTil(vert.Hvelv.Hovednoekler)];

        var svar = await Task.WhenAll(filer.Select(fil => Task.Run(() => Roter(vert, fil))));

        var vant = Assert.Single(filer.Where((_, nr) => svar[nr].Ferdig));
        Assert.Equal(await Alle(vert), await Aapner(vert, vant));
        Assert.All(filer, fil => Assert.Null(fil.Forberedt));
        Assert.Equal([1], filer.Single(fil => fil != vant).Versjoner);
    }

    [Fact]
    public async Task En_noekkel_som_er_oedelagt_mens_den_pakkes_om_blir_ikke_hel_igjen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await Uro(vert, "Ada Prøve");
        var hovednoekler = vert.Hvelv.Hovednoekler;
        _ = hovednoekler.Forbered();
        hovednoekler.TaIBruk();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => vert.MedDatabasen(async db =>
        {
            var noekkel = await db.Set<Datanoekkel>().SingleAsync(n => n.Kommune == db.Gjeldende && n.Id != Guid.Empty);
            _ = await vert.MedDatabasen(async annen =>
            {
                (await annen.Set<Datanoekkel>().SingleAsync(n => n.Kommune == db.Gjeldende && n.Id != Guid.Empty)).Oedelegg();
                return await annen.SaveChangesAsync();
            });
            noekkel.PakkOm(hovednoekler, hovednoekler.Gjeldende);
            return await db.SaveChangesAsync();
        }));
        Assert.True((await vert.RoterNoekler()).Ferdig);
        Assert.Equal(new Noekkelstatus(2, 1, 0, 1, 1), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);
    }

    [Fact]
    public void Maskinen_regner_riktig() => Selvtest.Regner();

    [Fact]
    public async Task Uten_den_rette_hovednoekkelen_kommer_ingen_i_gang()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var fil = vert.Hvelv.Hovednoekler.Sti;
        var rett = await File.ReadAllTextAsync(fil);

        await Nektes(null, "databasen er låst med en");
        await Nektes($"1 {Convert.ToBase64String(new byte[32])} 2026-01-12T08:00:00Z\n", "Hovednøkkel 1 i");
        await Nektes(rett.Replace("1 ", "2 ", StringComparison.Ordinal), "Hovednøkkel 1 mangler i");
        await Nektes("ikke en nøkkel", "kan ikke leses");
        await Nektes("", "kan ikke leses");
        await File.WriteAllTextAsync(fil, rett);
        await using (var annen = vert.EnMaskinTil()) await annen.StartPaaNytt();

        async Task Nektes(string? innhold, string sagt)
        {
            if (innhold is null) File.Delete(fil);
            else await File.WriteAllTextAsync(fil, innhold);
            await using var annen = vert.EnMaskinTil();
            var feil = await Assert.ThrowsAnyAsync<Exception>(annen.StartPaaNytt);
            Assert.Contains(sagt, feil.Message, StringComparison.Ordinal);
            Assert.Equal(innhold is not null, File.Exists(fil));
        }
    }

    // The file of another machine on the same database.
    private static Hovednoekler EnFilTil(Hovednoekler denne)
    {
        var sti = $"{denne.Sti}-paa-den-andre";
        File.Copy(denne.Sti, sti);
        return new(sti);
    }

    private static async Task<(bool Ferdig, string Sagt)> Roter(Testvert vert, Hovednoekler fil)
    {
        await using var ut = new StringWriter();
        return (await Noekkelbytte.Roter(vert.MedInnstilling("Bti:Kryptering:Noekkelfil", fil.Sti), ut, CancellationToken.None), ut.ToString());
    }

    private static Task<int> Alle(Testvert vert) => vert.MedDatabasen(db => db.Set<Datanoekkel>().CountAsync());

    private static async Task<int> Aapner(Testvert vert, Hovednoekler fil) =>
        (await vert.MedDatabasen(db => db.Set<Datanoekkel>().AsNoTracking().ToListAsync())).Count(n => n.PakkUt(fil) is not null);

    private static async Task<UroId> Uro(Testvert vert, string navn) =>
        (await vert.Som(Siri, new SkrivUro("barn", null, navn, "03.02.2021", null, "12.01.2026", "Gråter i garderoben.", null, "ja", null, Noekkel.Ny()))).Verdi!.Uro;
}
