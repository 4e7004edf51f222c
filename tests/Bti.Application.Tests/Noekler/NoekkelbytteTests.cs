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

    [Fact]
    public async Task Et_bytte_som_ble_avbrutt_gjoeres_ferdig_og_ikke_om_igjen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var ada = await Uro(vert, "Ada Prøve");
        _ = vert.Hvelv.Hovednoekler.LagNy();
        Assert.Equal(new Noekkelstatus(2, 2, 2, 1, 0), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);
        Assert.Contains("er i bruk", (await vert.GlemNoekler(straks: true)).Sagt, StringComparison.Ordinal);
        Assert.Equal("Ada Prøve", (await vert.Som(Siri, new VisUro(ada))).Verdi!.Barn);

        var (ferdig, sagt) = await vert.RoterNoekler();

        Assert.True(ferdig);
        Assert.StartsWith("Fortsetter byttet til hovednøkkel 2", sagt, StringComparison.Ordinal);
        Assert.Equal([1, 2], vert.Hvelv.Hovednoekler.Versjoner);
        Assert.Equal(new Noekkelstatus(2, 2, 0, 1, 0), (await vert.Som(Administrator, new VisDrift())).Verdi!.Noekler);
    }

    [Fact]
    public async Task En_noekkel_som_er_oedelagt_mens_den_pakkes_om_blir_ikke_hel_igjen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await Uro(vert, "Ada Prøve");
        var hovednoekler = vert.Hvelv.Hovednoekler;
        _ = hovednoekler.LagNy();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => vert.MedDatabasen(async db =>
        {
            var noekkel = await db.Set<Datanoekkel>().SingleAsync(n => n.Kommune == db.Gjeldende && n.Id != Guid.Empty);
            _ = await vert.MedDatabasen(async annen =>
            {
                (await annen.Set<Datanoekkel>().SingleAsync(n => n.Kommune == db.Gjeldende && n.Id != Guid.Empty)).Oedelegg();
                return await annen.SaveChangesAsync();
            });
            noekkel.PakkOm(hovednoekler);
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

    private static async Task<UroId> Uro(Testvert vert, string navn) =>
        (await vert.Som(Siri, new SkrivUro("barn", null, navn, "03.02.2021", null, "12.01.2026", "Gråter i garderoben.", null, "ja", null, Noekkel.Ny()))).Verdi!.Uro;
}
