using System.Text.Json;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The leader's five numbers: each is the length of the list behind it, and moves when what it counts does.</summary>
public sealed class OversiktTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<Dictionary<Ledertall, int>> Tallene(Testvert vert)
    {
        var svar = (await vert.Som(Leder, new VisEnhetstall())).Verdi!;
        Dictionary<Ledertall, int> tall = svar.Tall.ToDictionary(t => t.Tall, t => t.Mange);
        foreach (var (ett, mange) in tall) Assert.Equal(mange, (await Liste(vert, ett)).Count);
        return tall;
    }

    private static async Task<IReadOnlyList<VisEnhetsliste.Linje>> Liste(Testvert vert, Ledertall tall) =>
        (await vert.Som(Leder, new VisEnhetsliste(Inndata.Kode(tall)))).Verdi!.Linjer;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hvert_tall_er_lista_bak_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        Assert.All((await Tallene(vert)).Values, mange => Assert.Equal(0, mange));

        var udelt = (await vert.Som(Siri, new SkrivUro("barn", null, "Bo Prøve", "03.02.2020", null, "12.01.2026", "Sitter alene hver dag.", null, null, null, Noekkel.Ny()))).Verdi!.Uro;
        var forloep = await ForloepTests.Startet(vert);
        var kollega = await vert.Ansatt("silje.rudi");
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, kollega.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        var uka = (await vert.Som(Leder, new VisEnhetstall())).Verdi!;
        Assert.Equal(new Ukesendring(1, 0, 0, 0), uka.Uka);
        Assert.Equal(new VisEnhetstall.Holder("Siri Haugen", 1, 0), Assert.Single(uka.Stafettholdere));
        Assert.Equal(1, (await Tallene(vert))[Ledertall.UbesvartStafett]);

        vert.Klokke.Still(20.Mai(2026).Kl(9));
        var tall = await Tallene(vert);
        Assert.Equal((1, 1), (tall[Ledertall.SeneAvklaringer], tall[Ledertall.IkkeEvaluert]));
        var linje = Assert.Single(await Liste(vert, Ledertall.SeneAvklaringer));
        Assert.Equal(new VisEnhetsliste.Linje(null, null, null, null, 26.Januar(2026)), linje);
        Assert.Equal(("Ada Prøve", "Siri Haugen", 1), (await Liste(vert, Ledertall.IkkeEvaluert)).Select(l => (l.Barn, l.Hvem, l.Nivaa)).Single());
        Assert.Equal(1, (await vert.Som(Leder, new VisEnhetstall())).Verdi!.Stafettholdere.Single().ForSene);
        Assert.Equal(new Ukesendring(0, 0, 0, 0), (await vert.Som(Leder, new VisEnhetstall())).Verdi!.Uka);

        Assert.Null((await vert.Som(Siri, new DelUro(udelt, Noekkel.Ny()))).Hinder);
        Assert.Equal(("Bo Prøve", "Siri Haugen"), (await Liste(vert, Ledertall.SeneAvklaringer)).Select(l => (l.Barn, l.Hvem)).Single());
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-258"], DaarligeInndata.For(typeof(OversiktTests)).Select(t => t.Id));

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_periode_telles_en_gang_natta_etter_at_den_er_over(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));

        for (var nr = 0; nr < 6; nr++) _ = await ForloepTests.Startet(vert);
        Assert.Null((await vert.Som(Leder, new VisOversikt())).Verdi!.Oversikt);

        await vert.Natt(2.Mai(2026));
        var svar = (await vert.Som(Leder, new VisOversikt())).Verdi!;
        Assert.Equal(("2026-1", 2.Mai(2026)), (Assert.Single(svar.Perioder), svar.Frosset));
        Assert.Equal((6, 6, 0), (svar.Oversikt!.EtterNivaa.Sum, svar.Oversikt.Startet, svar.Oversikt.Avsluttet));
        // The unit has no children on its roster, so a zero says as much there as a one.
        Assert.All(svar.Oversikt.EtterNivaa.Kolonnesummer, Assert.Null);
        Assert.Equal(new Varighet(null, null, null), svar.Oversikt.TilTiltak);

        // What happens afterwards belongs to the next period, and the one that is counted stands.
        _ = await ForloepTests.Startet(vert);
        Assert.Null((await vert.SomSystemet(new FrysOversikt(Noekkel.Ny()))).Hinder);
        Assert.Equal(JsonSerializer.Serialize(svar), JsonSerializer.Serialize((await vert.Som("anna.brenden", new VisOversikt("2026-1"))).Verdi));
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Leder, new VisOversikt("2026-2"))).Hinder!.Kode);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisOversikt())).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_indikator_er_lengden_av_lista_og_tiltakene_som_er_i_bruk(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < 12; nr++)
        {
            var forloep = await ForloepTests.Startet(vert);
            if (nr >= 6) continue;
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
            Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", "Ada er glad i dyr.", null, Noekkel.Ny()))).Hinder);
            Assert.Null((await vert.Som(Siri, new SettMaal(forloep, "Leker med én venn hver dag.", "11.03.2026", Noekkel.Ny()))).Hinder);
            var maal = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Maal[0].Id.Verdi.ToString();
            Assert.Null((await vert.Som(Siri, new StartTiltak(forloep, maal, "t01", "Svangerskapsomsorgen", "enhet", "Siri Haugen", "barnehage", "12.01.2026", "11.03.2026", Noekkel.Ny()))).Hinder);
            var tiltak = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tiltak[0].Id;
            Assert.Null((await vert.Som(Siri, new VurderTiltak(forloep, tiltak, "god", null, null, "20.02.2026", null, Noekkel.Ny()))).Hinder);
        }

        await vert.Natt(1.Mai(2026));
        var svar = (await vert.Som(Leder, new VisIndikatorer())).Verdi!;
        var tall = svar.Oversikt!.Indikatorer!;
        Assert.Equal(12, (await Tallene(vert))[Ledertall.IkkeEvaluert]);
        Assert.Equal(new Andel(100, 12), tall.EvalueringForfalt);
        var brukt = Assert.Single(tall.Tiltak!.Rader);
        Assert.Equal(("t01", 6), (brukt.Navn, brukt.Sum));
        Assert.Equal([0, 0, 6, 0, 0], brukt.Antall);
        Assert.Equal("Svangerskapsomsorgen", svar.Tiltaksnavn["t01"]);
        Assert.Equal((0, 0, null), (tall.SamtykkeTrukket, tall.SamtykkeUtloeper, tall.Ventetid));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisIndikatorer())).Hinder);

        // What the page shows is what is stored, and it stands.
        Assert.Null((await vert.SomSystemet(new FrysOversikt(Noekkel.Ny()))).Hinder);
        Assert.Equal(JsonSerializer.Serialize(svar), JsonSerializer.Serialize((await vert.Som(Leder, new VisIndikatorer("2026-1"))).Verdi));
    }

    [Theory]
    [InlineData(18, 1)]
    [InlineData(19, 0)]
    public async Task Siste_sju_dager_er_sju_dager_medregnet_i_dag(int dag, int startet)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await ForloepTests.Startet(vert);
        vert.Klokke.Still(dag.Januar(2026).Kl(9));

        Assert.Equal(startet, (await vert.Som(Leder, new VisEnhetstall())).Verdi!.Uka.Startet);
    }

    [Fact]
    public async Task De_som_har_gaatt_ut_teller_ikke_som_barn_i_enheten()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < Prikking.LitenEnhet; nr++) _ = await ForloepTests.Startet(vert);
        var siri = await vert.Ansatt(Siri);
        _ = await vert.MedDatabasen(async db =>
        {
            var enhet = await db.Ansatte.Where(a => a.Id == siri).Select(a => a.Enhet).FirstAsync();
            return await db.Barn.ExecuteUpdateAsync(b => b.SetProperty(x => x.Enhet, enhet).SetProperty(x => x.EnhetTil, 29.April(2026)));
        });
        vert.Klokke.Still(2.Mai(2026).Kl(0, 31));
        Assert.Null((await vert.SomSystemet(new FrysOversikt(Noekkel.Ny()))).Hinder);

        // Twenty children would have made the zeros safe to show.
        Assert.All((await vert.Som(Leder, new VisOversikt())).Verdi!.Oversikt!.EtterNivaa.Rader.Single().Antall, Assert.Null);
    }

    [Fact]
    public async Task Bare_enhetens_leder_faar_tallene()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisEnhetstall())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisEnhetsliste("ikke_evaluert"))).Hinder);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Leder, new VisEnhetsliste("alt"))).Hinder!.Kode);
    }
}
