using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

public sealed class SimuleringTests
{
    private const string Admin = "petter.aas";
    private static readonly string Naa = Veiledertekster.Tekst("3447-soendre-land/handlingsveileder-2025-08.yml");
    private static readonly string Ti = Veiledertekster.Med("14 dager fra uroen oppsto", "10 dager fra uroen oppsto", Naa);

    [Fact]
    public async Task Et_utkast_proeves_paa_kommunens_egen_historie()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var i = 0; i < 6; i++) await UroSomAvklaresEtterTolvDager(vert);

        var svar = (await vert.Som(Admin, new SimulerVeileder(Ti, "egen", null))).Verdi!;

        Assert.Equal((6, 6, 0, 0), (svar.Rekker, svar.Nye, svar.Borte, svar.Stoppet));
        var avklaring = svar.Frister.Single(f => f.Frist is Fristnavn.Avklaring);
        Assert.Equal(("14 dager fra uroen oppsto", "10 dager fra uroen oppsto", 0, 6), (avklaring.RegelFoer, avklaring.RegelEtter, avklaring.ForSeneFoer, avklaring.ForSeneEtter));
        Assert.Equal(6, (await vert.Som(Admin, new VisSimuleringsgrunnlag())).Verdi!.Uroer);
    }

    [Fact]
    public async Task Svaret_har_ingen_ider_og_ingen_smaa_tall_for_en_enhet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var i = 0; i < 3; i++) await UroSomAvklaresEtterTolvDager(vert);
        var innsyn = await vert.Tell("innsynslogg where barn is not null");

        var svar = (await vert.Som(Admin, new SimulerVeileder(Ti, "egen", null))).Verdi!;

        Assert.DoesNotMatch(new Regex("[0-9a-f]{8}-[0-9a-f]{4}", RegexOptions.NonBacktracking), JsonSerializer.Serialize(svar));
        Assert.Equal(3, svar.Nye);
        Assert.All(svar.Enheter, e => Assert.All(e.Uker.Append(e.Nye), t => Assert.Equal(new Skjermet(null, true), t)));
        Assert.Equal(innsyn, await vert.Tell("innsynslogg where barn is not null"));
    }

    [Fact]
    public async Task Uten_historie_proeves_utkastet_paa_et_oppdiktet_aar()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

        Assert.Equal("INGEN_HISTORIE", (await vert.Som(Admin, new SimulerVeileder(Ti, "egen", null))).Hinder?.Kode);
        var svar = (await vert.Som(Admin, new SimulerVeileder(Ti, "oppdiktet", "100"))).Verdi!;

        Assert.True(svar.Nye > 0 && svar.Rekker > 200 && svar.Uker.Count is 53 or 54);
        Assert.Equal(0, svar.Borte);
        Assert.Equal(0, await vert.Tell("hendelse"));
    }

    [Theory]
    [InlineData(null, "egen", null, "PAAKREVD", "tekst")]
    [InlineData("navn: [", "egen", null, "UTKASTET_KAN_IKKE_LESES", "tekst")]
    [InlineData("", "noe", null, "PAAKREVD", "tekst")]
    [InlineData("x", "oppdiktet", "5001", "TALL_UGYLDIG", "antall")]
    public async Task Det_som_ikke_kan_proeves_sier_hva_som_er_galt(string? tekst, string grunnlag, string? antall, string kode, string felt)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var hinder = (await vert.Som(Admin, new SimulerVeileder(tekst, grunnlag, antall))).Hinder!;

        Assert.Equal((kode, felt), (hinder.Kode, hinder.Felt));
    }

    [Theory, InlineData("siri.haugen"), InlineData("marit.sveen")]
    public async Task Bare_kommuneadministratoren_proever_utkast(string hvem)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new SimulerVeileder(Ti, "oppdiktet", "100"))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisSimuleringsgrunnlag())).Hinder);
    }

    private static async Task UroSomAvklaresEtterTolvDager(Testvert vert)
    {
        vert.Klokke.Still(12.Januar(2026).Kl(9));
        var uro = (await vert.Som("siri.haugen", new SkrivUro("ikke_navngitt", null, null, null, null, "12.01.2026", "Trekker seg unna i leken.", null, "ja", null, Noekkel.Ny()))).Verdi!.Uro;
        vert.Klokke.Still(24.Januar(2026).Kl(9));
        Assert.Null((await vert.Som("siri.haugen", new AvgjoerUro(uro, "avslutt", "Det gikk over av seg selv.", null, Noekkel.Ny()))).Hinder);
    }
}
