using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>«Hva om 14 dager blir 10?» for those who lead in the kommune, and for the leader of a unit her own: frozen with the period, and about no child.</summary>
public sealed class HvaomTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";
    private const string Koordinator = "anna.brenden";
    private const string Sjef = "inger.kolstad";
    private const int Mange = 20;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederne_ser_hva_ti_dager_ville_ha_betydd_og_lederen_av_enheten_sitt_eget(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        Assert.Null((await vert.Som(Koordinator, new VisHvaom())).Verdi!.Periode);
        Assert.Null((await vert.Som(Leder, new VisEnhetshvaom())).Verdi!.Periode);
        for (var nr = 0; nr < Mange; nr++) _ = await ForloepTests.Startet(vert);
        for (var nr = 0; nr < 6; nr++) await UroSomAvklaresEtterTolvDager(vert);
        await SettIEnheten(vert, Siri);
        await vert.Natt(2.Mai(2026));
        var innsyn = await vert.Tell("innsynslogg where barn is not null");

        var svar = (await vert.Som(Koordinator, new VisHvaom(null, "0-avklaring", "10"))).Verdi!;
        var valgt = svar.Valgt!;
        Assert.Equal(("2026-1", "14 dager fra uroen oppsto", 10, true, (int?)6), (svar.Periode, valgt.Frist.Regel, valgt.Dager, valgt.ErKortere, valgt.IAlt));
        Assert.Equal(new Hvaomuke(26.Januar(2026), 6), valgt.VersteUke);
        var solbakken = Assert.Single(valgt.Enheter);
        Assert.Equal(("Solbakken barnehage", false, (int?)6, new Hvaomuke(26.Januar(2026), 6)), (solbakken.Navn, solbakken.ErFlere, solbakken.Antall, Assert.Single(solbakken.Uker)));
        Assert.Equal([10], svar.Frister!.Single(f => f.Kode == "0-avklaring").Valg.Where(v => v.ErVist).Select(v => v.Dager));

        // So few more with seven that it is not said, nor with thirteen, which nobody can ask about.
        Assert.Equal((null, 0), ((await vert.Som(Sjef, new VisHvaom(null, "0-avklaring", "7"))).Verdi!.Valgt is var syv ? syv!.IAlt : 0, syv!.Enheter.Count));
        Assert.Equal((Hindre.VerdiUgyldig.Kode, "dager"), await Nei(vert, new VisHvaom(null, "0-avklaring", "13")));
        Assert.Equal((Hindre.Paakrevd.Kode, "dager"), await Nei(vert, new VisHvaom(null, "0-avklaring")));
        Assert.Equal((Hindre.VerdiUgyldig.Kode, "frist"), await Nei(vert, new VisHvaom(null, "9-avklaring", "10")));
        Assert.Equal((Hindre.VerdiUgyldig.Kode, "periode"), await Nei(vert, new VisHvaom("2024-1")));

        var egen = (await vert.Som(Leder, new VisEnhetshvaom(null, "0-avklaring", "10"))).Verdi!.Valgt!;
        Assert.Equal((6, new Hvaomuke(26.Januar(2026), 6)), (egen.Antall, Assert.Single(egen.Uker)));
        var andres = (await vert.Som("per.oevstegard", new VisEnhetshvaom(null, "0-avklaring", "10"))).Verdi!;
        Assert.Equal((null, 0), (andres.Valgt!.Antall, andres.Valgt.Uker.Count));
        Assert.All(andres.Frister!, f => Assert.All(f.Valg, v => Assert.False(v.ErVist)));

        // It is about no child, changes nothing, and does not move when one more comes.
        var foer = JsonSerializer.Serialize(svar);
        Assert.DoesNotMatch(new Regex("[0-9a-f]{8}-[0-9a-f]{4}", RegexOptions.NonBacktracking), foer);
        Assert.Equal(innsyn, await vert.Tell("innsynslogg where barn is not null"));
        await UroSomAvklaresEtterTolvDager(vert);
        vert.Klokke.Still(3.Mai(2026).Kl(1));
        Assert.Null((await vert.SomSystemet(new FrysOversikt(Noekkel.Ny()))).Hinder);
        Assert.Equal(foer, JsonSerializer.Serialize((await vert.Som(Sjef, new VisHvaom("2026-1", "0-avklaring", "10"))).Verdi));
    }

    [Fact]
    public async Task En_enhet_med_for_faa_staar_ikke_alene()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < Prikking.LitenEnhet - 1; nr++) _ = await ForloepTests.Startet(vert);
        for (var nr = 0; nr < 6; nr++) await UroSomAvklaresEtterTolvDager(vert);
        await SettIEnheten(vert, Siri);
        await vert.Natt(2.Mai(2026));

        Assert.All((await vert.Som(Sjef, new VisHvaom())).Verdi!.Frister!, f => Assert.DoesNotContain(f.Valg, v => v.ErVist && f.Kode != "0-avklaring"));
        Assert.Null((await vert.Som(Leder, new VisEnhetshvaom(null, "0-avklaring", "10"))).Verdi!.Valgt!.Antall);
    }

    [Theory]
    [InlineData(Siri)]
    [InlineData(Leder)]
    [InlineData("petter.aas")]
    public async Task Andre_spoer_ikke_for_hele_kommunen(string hvem)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisHvaom())).Hinder);
        if (hvem != Leder) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisEnhetshvaom())).Hinder);
    }

    [Fact]
    public async Task Lederne_proever_ingen_utkast_og_faar_ikke_svaret_med_andre_tall()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        await vert.Natt(2.Mai(2026));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Sjef, new VisSimuleringsgrunnlag())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Sjef, new VisEnhetshvaom())).Hinder);
        Assert.DoesNotContain("Kortere", JsonSerializer.Serialize((await vert.Som(Leder, new VisOversikt())).Verdi), StringComparison.Ordinal);

        // A period that was counted before it was asked says so.
        _ = await vert.MedDatabasen(async db => await db.Database.ExecuteSqlRawAsync("update oversiktsbilde set innhold = json_remove(innhold, '$.Hvaom')"));
        Assert.Null((await vert.Som(Sjef, new VisHvaom())).Verdi!.Frister);
    }

    private static async Task<(string, string?)> Nei(Testvert vert, VisHvaom spoersmaal) => (await vert.Som(Sjef, spoersmaal)).Hinder is { } hinder ? (hinder.Kode, hinder.Felt) : ("", null);

    private static async Task SettIEnheten(Testvert vert, string hvem)
    {
        var ansatt = await vert.Ansatt(hvem);
        _ = await vert.MedDatabasen(async db =>
        {
            var enhet = await db.Ansatte.Where(a => a.Id == ansatt).Select(a => a.Enhet).FirstAsync();
            return await db.Barn.ExecuteUpdateAsync(b => b.SetProperty(x => x.Enhet, enhet));
        });
    }

    private static async Task UroSomAvklaresEtterTolvDager(Testvert vert)
    {
        vert.Klokke.Still(12.Januar(2026).Kl(9));
        var uro = (await vert.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, "12.01.2026", "Trekker seg unna i leken.", null, "ja", null, Noekkel.Ny()))).Verdi!.Uro;
        vert.Klokke.Still(24.Januar(2026).Kl(9));
        Assert.Null((await vert.Som(Siri, new AvgjoerUro(uro, "avslutt", "Det gikk over av seg selv.", null, Noekkel.Ny()))).Hinder);
    }
}
