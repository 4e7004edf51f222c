using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>One barnevern serves several kommuner, and reads their numbers side by side: what each shows, and nothing it hides.</summary>
public sealed class FellestallTests
{
    private const string IBarnevernet = "eli.rust";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Kommunene_med_samme_barnevern_staar_side_om_side_med_det_hver_av_dem_viser(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < 6; nr++) _ = await ForloepTests.Startet(vert);
        var foer = (await vert.Som(IBarnevernet, new VisFellestall(), hos: "3447")).Verdi!;
        Assert.Equal(("Gjøvik og Land barnevern", null), (foer.Barnevern, foer.Periode));

        await vert.Natt(2.Mai(2026));
        await Frys(vert, "3407", Tall("2026-1", [12, 18, 0], 30, 7));
        await Frys(vert, "3448", Tall("2025-3", [10, 10, 10], 30, 9));
        var svar = (await vert.Som(IBarnevernet, new VisFellestall(), hos: "3447")).Verdi!;

        Assert.Equal(["2026-1", "2025-3"], svar.Perioder);

        // Nothing of a unit, of another kommune or one's own, and nothing but what stands on the page.
        Assert.All(svar.Kommuner.Select(k => k.Tall).OfType<Domain.Oversikt>(), t =>
        {
            Assert.All([t.EtterNivaa, t.EtterAlder, t.Utfall], tabell => Assert.Equal((0, 0, 0), (tabell.Rader.Count, tabell.Tjenester.Count, tabell.Samlet.Count)));
            Assert.Equal((null, null), (t.Indikatorer, t.Praksis));
        });
        Assert.Equal([("Gjøvik", 30), ("Søndre Land", 6), ("Nordre Land", (int?)null)], svar.Kommuner.Select(k => (k.Navn, k.Tall?.EtterNivaa.Sum)));
        Assert.All(svar.Kommuner, k => Assert.True(k.ErHer));
        Assert.Null(svar.IAlt(o => o.EtterNivaa.Sum));

        // With all three the counts come to something, but not where one of them hides its own.
        await Frys(vert, "3448", Tall("2026-1", [5, 5, 0], 10, null));
        var alle = (await vert.Som("inger.kolstad", new VisFellestall("2026-1"))).Verdi!;
        Assert.Equal(46, alle.IAlt(o => o.EtterNivaa.Sum));
        Assert.Null(alle.IAlt(o => o.Avsluttet));
        Assert.Null(alle.IAlt(o => o.EtterNivaa.Kolonnesum("1")));
        Assert.Equal(0, alle.Kommuner[0].Tall!.EtterNivaa.Kolonnesum("4"));
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(IBarnevernet, new VisFellestall("2024-1"), hos: "3447")).Hinder!.Kode);
    }

    [Theory]
    [InlineData("siri.haugen")]
    [InlineData("marit.sveen")]
    [InlineData("petter.aas")]
    public async Task De_andre_faar_vite_at_siden_ikke_finnes(string hvem)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisFellestall())).Hinder);
    }

    [Fact]
    public async Task En_kommune_med_et_annet_barnevern_er_ikke_med_og_en_som_ikke_er_her_har_ingen_tall()
    {
        const string Gjoevik = "\"3407\", navn: Gjøvik", Toten = "\"3442\", navn: Østre Toten";
        var byttet = Kommunefiler.Med("barnevern.yml", fil => fil.Replace(Gjoevik, "den ene", StringComparison.Ordinal).Replace(Toten, Gjoevik, StringComparison.Ordinal).Replace("den ene", Toten, StringComparison.Ordinal));
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), [new("Bti:Kommuner", byttet)]);
        foreach (var (kommune, aapne) in new[] { ("3407", 30), ("3447", 20) }) await Frys(vert, kommune, Tall("2026-1", [10, 10, aapne - 20], aapne, 7));

        var svar = (await vert.Som("inger.kolstad", new VisFellestall())).Verdi!;
        Assert.Equal([("Østre Toten", false, null), ("Søndre Land", true, 20), ("Nordre Land", true, (int?)null)], svar.Kommuner.Select(k => (k.Navn, k.ErHer, k.Tall?.EtterNivaa.Sum)));
    }

    private static Task<int> Frys(Testvert vert, string kommune, Domain.Oversikt tall) => vert.MedDatabasen(
        db =>
        {
            _ = db.Oversiktsbilder.Add(tall.Bilde(new KommuneId(kommune), vert.Klokke.Naa.Tidspunkt));
            return db.SaveChangesAsync();
        },
        kommune);

    private static Domain.Oversikt Tall(string periode, int?[] aapne, int sum, int? avsluttet)
    {
        var tabell = new PrikketTabell([new("Solbakken", aapne, sum)], ["1", "2", "3"], aapne, sum, ["Lia"]) { Tjenester = [new(["barnehage"], 1, aapne, sum)] };
        return new(periode, tabell, tabell, avsluttet, avsluttet, [], new Varighet(null, null, null), default, default, default, tabell, default);
    }
}
