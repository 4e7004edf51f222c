using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The one who holds the stafett sees who has seen: the forloep, and nothing that would give away an uro, a refusal or another case.</summary>
public sealed class InnsynTests
{
    private const string Siri = "siri.haugen";
    private const string Ombud = "odd.dokken";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VisInnsyn.Svar> Innsyn(Testvert vert, ForloepId forloep, string? fra = null, string? til = null, string? side = null, string som = Siri) =>
        (await vert.Som(som, new VisInnsyn(forloep, fra, til, side))).Verdi!;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hver_som_har_sett_staar_med_rolle_enhet_hva_og_hvorfor_det_nyeste_foerst(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        _ = await vert.Som("marit.sveen", new VisForloepsoversikt(forloep));
        vert.Klokke.Gaa(TimeSpan.FromHours(1));

        // The look itself is stored while the answer is made: it is there the next time for certain.
        _ = await Innsyn(vert, forloep);
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        var linjer = (await Innsyn(vert, forloep)).Linjer.Where(l => l.Tid < vert.Klokke.Naa.Tidspunkt).ToList();

        Assert.Equal(("Siri Haugen", Innsynskategori.SettInnsyn), (linjer[0].Navn, linjer[0].Kategori));
        Assert.Equal(("Marit Sveen", Rolle.Enhetsleder, Innsynskategori.Oversikt, "Leder enheten som har ansvaret"), (linjer[1].Navn, linjer[1].Rolle, linjer[1].Kategori, linjer[1].Grunnlag));
        Assert.NotNull(linjer[1].Enhet);
        Assert.Contains(linjer, l => l is { Kategori: Innsynskategori.EndretSamtykke, Grunnlag: "Stafettholder" });
        Assert.Equal(linjer.Select(l => l.Tid).OrderDescending(), linjer.Select(l => l.Tid));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_uro_et_avslag_et_annet_forloep_og_et_soek_staar_ikke_der(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var annet = await ForloepTests.Startet(vert);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("anna.berg", new VisForloep(forloep))).Hinder);
        _ = await vert.Som(Siri, new VisForloep(annet));
        var barn = await vert.MedDatabasen(async db => (await db.FindAsync<Forloep>(new KommuneId("3447"), forloep))!.Barn);
        await vert.Noter(new Innsynsrad(
            new KommuneId("3447"), Guid.CreateVersion7(), vert.Klokke.Naa.Tidspunkt, await vert.Ansatt("guro.kjos"), Rolle.Barnevern, EnhetId.Ny(), Handling.SkriveUro,
            Ressursslag.Uro, Guid.CreateVersion7(), barn, Tillatt: true, "skrive_uro/egen"));

        var svar = await Innsyn(vert, forloep);

        Assert.NotEmpty(svar.Linjer);
        Assert.All(svar.Linjer, l => Assert.Equal("Siri Haugen", l.Navn));
        Assert.DoesNotContain(svar.Linjer, l => l.Rolle is Rolle.Barnevern);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lista_har_sider_og_avgrenses_paa_dag_i_Oslo(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        vert.Klokke.Gaa(TimeSpan.FromDays(1));
        for (var gang = 0; gang < VisInnsyn.PerSide + 1; gang++) _ = await vert.Som(Siri, new VisForloep(forloep));

        var alt = await Innsyn(vert, forloep, fra: "13.01.2026");
        Assert.Equal(VisInnsyn.PerSide, alt.Linjer.Count);
        Assert.True(alt.Antall > VisInnsyn.PerSide);
        Assert.NotEmpty((await Innsyn(vert, forloep, fra: "13.01.2026", side: "2")).Linjer);
        Assert.All((await Innsyn(vert, forloep, til: "12.01.2026")).Linjer, l => Assert.Equal(12.Januar(2026), Naa.OsloDag(l.Tid)));
        Assert.Empty((await Innsyn(vert, forloep, fra: "14.01.2026")).Linjer);
        Assert.Equal("til", (await vert.Som(Siri, new VisInnsyn(forloep, "14.01.2026", "13.01.2026"))).Hinder!.Felt);
    }

    [Fact]
    public async Task Personvernombudet_ser_hvem_og_ikke_hva_og_aktoer_leder_og_fremmede_ser_det_ikke()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);

        Assert.NotEmpty((await Innsyn(vert, forloep, som: Ombud)).Linjer);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Ombud, new VisForloep(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Ombud, new VisForloepsoversikt(forloep))).Hinder);
        foreach (var hvem in new[] { "marit.sveen", "anna.berg", "petter.aas", "anna.brenden" })
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisInnsyn(forloep))).Hinder);
    }

    /// <summary>What stands in <see cref="Innsynskategorier"/> is on a forloep; a new act is left out until somebody puts it there.</summary>
    [Fact]
    public void Bare_det_som_gjoeres_med_selve_forloepet_kan_vises() => Assert.All(
        Tilgang.Tabell.Where(r => Innsynskategorier.Viste.Contains(r.Handling)),
        r => Assert.Contains(r.Relasjon, (Relasjon[])[
            Relasjon.Stafettholder, Relasjon.StafettholderUtenSamtykke, Relasjon.Stedfortreder, Relasjon.TilbudtStafett, Relasjon.Aktoer, Relasjon.Gruppekoordinator, Relasjon.AktoerUtenSamtykke, Relasjon.Leder, Relasjon.LederUtenInnsyn, Relasjon.Eskalert, Relasjon.Noedinnsyn, Relasjon.Ombud,
            Relasjon.ForesattMedAnsvar, Relasjon.BarnetSelv,

            // A case to discuss; those with no named child have no child in their rows.
            Relasjon.Innmelder, Relasjon.Moetedeltaker, Relasjon.Sakskoordinator, Relasjon.Referatmottaker]));
}
