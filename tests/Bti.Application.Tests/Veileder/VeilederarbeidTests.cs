using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests.Veileder;

public sealed class VeilederarbeidTests
{
    private const string Petter = "petter.aas";
    private const string Siri = "siri.haugen";

    private static readonly string Ny = Veiledertekster.Med("\"2025-08\"", "\"2026-02\"", Veiledertekster.Med("\"2025-08-01\"", "\"2026-01-13\"", Veiledertekster.Med("14 dager fra uroen oppsto", "10 dager fra uroen oppsto")));

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<Testvert> Start(Databaseslag slag = Databaseslag.Sqlite) => Testvert.Start(slag, 12.Januar(2026).Kl(9));

    private static Task<Result<LagreVeilederutkast.Kvittering>> Lagre(Testvert vert, string? tekst, int? versjon) =>
        vert.Som(Petter, new LagreVeilederutkast(tekst, versjon, Noekkel.Ny()));

    private static async Task<Hinder?> Publiser(Testvert vert, string tekst)
    {
        var versjon = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!.Versjon;
        Assert.Null((await Lagre(vert, tekst, versjon)).Hinder);
        return (await vert.Som(Petter, new PubliserVeileder(versjon + 1, Noekkel.Ny()))).Hinder;
    }

    private static async Task<UroId> SkrivUro(Testvert vert) =>
        (await vert.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, vert.Klokke.Naa.Dag.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()))).Verdi!.Uro;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_ny_versjon_gjelder_fra_sin_dag_paa_alle_maskiner_og_det_som_er_i_gang_beholder_sin(Databaseslag slag)
    {
        await using var vert = await Start(slag);
        await using var annen = vert.EnMaskinTil();
        Assert.Equal(["2025-08"], annen.Oppsett.Veiledere.Select(v => v.Versjon));
        Assert.Null(await Publiser(vert, Ny));
        var foer = await SkrivUro(annen);

        vert.Klokke.Still(13.Januar(2026).Kl(0, 1));
        var etter = await SkrivUro(annen);

        async Task<DateOnly> Avklares(Testvert hos, UroId uro) => (await hos.Som(Siri, new VisUro(uro))).Verdi!.Frister.Single(f => f.Tekst.StartsWith("Avklar", StringComparison.Ordinal)).Dag;
        foreach (var hos in new[] { vert, annen })
        {
            Assert.Equal(26.Januar(2026), await Avklares(hos, foer));
            Assert.Equal(23.Januar(2026), await Avklares(hos, etter));
        }
    }

    [Fact]
    public async Task En_versjon_som_er_publisert_et_annet_sted_finnes_med_en_gang_noen_spoer_etter_den()
    {
        await using var vert = await Start();
        await using var annen = vert.EnMaskinTil();
        Assert.Single(annen.Oppsett.Veiledere);
        Assert.Null(await Publiser(vert, Ny));

        Assert.Equal("2026-02", annen.Oppsett.Veileder("2026-02").Versjon);
        Assert.Equal(["2025-08", "2026-02"], annen.Oppsett.Veiledere.Select(v => v.Versjon));
        _ = Assert.Throws<InvalidOperationException>(() => annen.Oppsett.Veileder("2031-01"));
    }

    [Fact]
    public async Task Lista_over_versjoner_er_ikke_eldre_enn_noen_sekunder()
    {
        await using var vert = await Start();
        await using var annen = vert.EnMaskinTil();
        Assert.Single(annen.Oppsett.Veiledere);
        Assert.Null(await Publiser(vert, Ny));

        await Task.Delay(TimeSpan.FromSeconds(3.2));

        Assert.Equal(2, annen.Oppsett.Veiledere.Count);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_skrives_tas_vare_paa_ogsaa_naar_det_ikke_kan_brukes(Databaseslag slag)
    {
        await using var vert = await Start(slag);
        var tom = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!;
        Assert.Equal((0, false), (tom.Versjon, tom.KanPubliseres));
        Assert.Contains("navn: Handlingsveileder for Søndre Land", tom.Tekst, StringComparison.Ordinal);

        const string Halvferdig = "  navn: [Ikke ferdig \t&a \n\n";
        Assert.Equal(1, (await Lagre(vert, Halvferdig, 0)).Verdi!.Versjon);

        var svar = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!;
        Assert.Equal((Halvferdig, 1, "Petter Aas", 0), (svar.Tekst, svar.Versjon, svar.EndretAv, svar.Tilstander));
        Assert.NotEmpty(svar.Feil);
        Assert.Equal("VEILEDER_HAR_FEIL", (await vert.Som(Petter, new PubliserVeileder(1, Noekkel.Ny()))).Hinder!.Kode);
    }

    [Fact]
    public async Task Det_ingen_database_kan_ta_vare_paa_blir_sagt_og_ingenting_lagres()
    {
        await using var vert = await Start();
        Assert.Equal("UGYLDIG_TEGN", (await Lagre(vert, "navn: a\0b", 0)).Hinder!.Kode);
        Assert.Equal("UGYLDIG_TEGN", (await Lagre(vert, "navn: \uD800", 0)).Hinder!.Kode);
        Assert.Equal("PAAKREVD", (await Lagre(vert, " ", 0)).Hinder!.Kode);
        Assert.Equal("FOR_LANG", (await Lagre(vert, new string('a', 300_001), 0)).Hinder!.Kode);
        Assert.Equal(0, await vert.Tell("veilederutkast"));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_kommer_sist_faar_vite_hvem_som_kom_foerst(Databaseslag slag)
    {
        await using var vert = await Start(slag);
        Assert.Null((await Lagre(vert, Ny, 0)).Hinder);
        var sent = (await Lagre(vert, "min tekst", 0)).Hinder!;
        Assert.Equal((Hindre.Versjon, true), (sent, sent.Forklaring.StartsWith("Petter Aas endret dette", StringComparison.Ordinal)));
        Assert.Equal(Hindre.Versjon, (await vert.Som(Petter, new PubliserVeileder(7, Noekkel.Ny()))).Hinder);

        // Two at the same time, on top of the same text: one is kept, and the other is told.
        var svar = await Task.WhenAll(Lagre(vert, "en", 1), Lagre(vert, "to", 1));
        Assert.Single(svar, s => s.Hinder is null);
        Assert.Single(svar, s => s.Hinder == Hindre.Versjon);
    }

    [Fact]
    public async Task En_versjon_kan_ikke_gjelde_fra_i_dag_og_ikke_publiseres_to_ganger()
    {
        await using var vert = await Start();
        Assert.Equal("En ny versjon kan tidligst gjelde fra i morgen. Sett gjelder_fra til 2026-01-13 eller senere.", (await Publiser(vert, Veiledertekster.Med("2026-01-13", "2026-01-12", Ny)))!.Forklaring);
        Assert.Equal("VEILEDER_FOR_SENT", (await Publiser(vert, Veiledertekster.Med("2026-01-13", "2029-01-13", Ny)))!.Kode);
        Assert.Null(await Publiser(vert, Ny));
        Assert.Equal("Versjon 2026-02 er publisert og kan ikke endres. Skriv et nytt versjonsnavn øverst i teksten.", (await Publiser(vert, Veiledertekster.Med("10 dager fra uroen", "12 dager fra uroen", Ny)))!.Forklaring);
        Assert.Contains("10 dager fra uroen oppsto", (await vert.MedDatabasen(db => Task.FromResult(db.Veilederversjoner.Single(v => v.Versjon == "2026-02")))).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Det_samme_sendt_to_ganger_publiseres_en_gang()
    {
        await using var vert = await Start();
        Assert.Null((await Lagre(vert, Ny, 0)).Hinder);
        var publiser = new PubliserVeileder(1, Noekkel.Ny());
        var svar = new[] { await vert.Som(Petter, publiser), await vert.Som(Petter, publiser) };
        Assert.All(svar, s => Assert.Equal(new PubliserVeileder.Kvittering("2026-02", 13.Januar(2026)), s.Verdi));
    }

    [Fact]
    public async Task Det_som_ikke_holder_kan_ikke_publiseres()
    {
        await using var vert = await Start();
        var tekst = Veiledertekster.Med("regel: 10 dager fra uroen oppsto", "regel: 10 dager fra samtykket ble gitt", Ny);
        Assert.Equal("VEILEDER_HOLDT_IKKE", (await Publiser(vert, tekst))!.Kode);
        var svar = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!;
        Assert.Contains(svar.Brudd, b => b.Kode == "MODELL_URO_UTEN_FRIST" && b.Melding.StartsWith("En uro på nivå 0 kan bli liggende uten frist når", StringComparison.Ordinal));
        Assert.False(svar.KanPubliseres);
    }

    [Fact]
    public async Task Endringene_staar_mot_den_teksten_som_gjelder()
    {
        await using var vert = await Start();
        Assert.Null((await Lagre(vert, Veiledertekster.Med("Gjøvik", "Søndre Land", Veiledertekster.Med("Gjøvik", "Søndre Land", Ny)), 0)).Hinder);
        var svar = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!;
        Assert.True(svar.KanPubliseres);
        Assert.Equal("2025-08", svar.Gjeldende);
        Assert.Equal(
            ["- versjon: \"2025-08\"", "- gjelder_fra: \"2025-08-01\"", "+ versjon: \"2026-02\"", "+ gjelder_fra: \"2026-01-13\"", "- regel: 14 dager", "+ regel: 10 dager"],
            svar.Endringer.Where(l => l.Slag is not Linjeslag.Lik).Select(l => (l.Slag is Linjeslag.Fjernet ? "- " : "+ ") + (l.Tekst.Contains("regel: ", StringComparison.Ordinal) ? l.Tekst[l.Tekst.IndexOf("regel: ", StringComparison.Ordinal)..][..15] : l.Tekst)));
    }

    [Theory]
    [InlineData(Siri)]
    [InlineData("marit.sveen")]
    public async Task Bare_kommunens_administrator_har_noe_her_aa_gjoere(string hvem)
    {
        await using var vert = await Start();
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisVeilederarbeid())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new LagreVeilederutkast(Ny, 0, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new PubliserVeileder(1, Noekkel.Ny()))).Hinder);
        Assert.Equal(0, await vert.Tell("veilederutkast"));
    }
}
