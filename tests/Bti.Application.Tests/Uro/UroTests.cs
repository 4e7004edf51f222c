using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

public sealed class UroTests
{
    private static readonly Naa Morgen = 12.Januar(2026).Kl(9);

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static SkrivUro NyUro(Noekkel? noekkel = null, string? del = null) => new(
        "barn", null, "Ada Prøve", "03.02.2021", null, "12.01.2026", "Trekker seg unna i leken og gråter ved henting.", null, del, null, noekkel ?? Noekkel.Ny());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_uro_blir_til_et_forloep_paa_nivaa_1(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Morgen);
        var (kvittering, hinder) = await vert.Som("siri.haugen", NyUro(del: "ja"));
        Assert.Null(hinder);
        Assert.Equal((26.Januar(2026), "Marit Sveen"), (kvittering!.Avklares, kvittering.DeltMed));

        var foer = await vert.Som("siri.haugen", new VisUro(kvittering.Uro));
        Assert.Equal("Ada Prøve", foer.Verdi!.Barn);
        Assert.Equal(Hindre.SamtaleMangler, foer.Verdi.Veier.Single(v => v.Til == "1").Hinder);

        var samtale = new FoerUndringssamtale(kvittering.Uro, "12.01.2026", "ja", null, "De har sett det samme.", "Jeg vil være med Siri.", null, foer.Verdi.Versjon, Noekkel.Ny());
        Assert.Null((await vert.Som("siri.haugen", samtale)).Hinder);
        var avklart = await vert.Som("siri.haugen", new AvgjoerUro(kvittering.Uro, "1", "Uroen består, vi prøver tiltak.", null, Noekkel.Ny()));
        Assert.Null(avklart.Hinder);
        Assert.NotNull(avklart.Verdi!.Forloep);
        Assert.False((await vert.Som("marit.sveen", new VisUro(kvittering.Uro))).Verdi!.ErAapen);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_sender_samme_uro_femti_ganger_faar_en(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Morgen);
        var uro = NyUro(Noekkel.Ny());

        var svar = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => vert.Som("siri.haugen", uro)));

        Assert.Single(svar.Select(s => s.Verdi!.Uro).Distinct());
        Assert.Equal(1, await vert.Tell("uro"));
        Assert.Equal(Hindre.NoekkelBrukt, (await vert.Som("siri.haugen", uro with { Tolkning = "Noe annet." })).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Bare_eieren_ser_uroen_til_hun_deler_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Morgen);
        var uro = (await vert.Som("siri.haugen", NyUro())).Verdi!.Uro;

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("marit.sveen", new VisUro(uro))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("ola.berg", new VisUro(uro))).Hinder);
        Assert.Equal(1, (await vert.Som("marit.sveen", new VisEnhet())).Verdi!.Udelte);
        Assert.Empty((await vert.Som("marit.sveen", new VisHjem())).Verdi!.Oppgaver);

        Assert.Null((await vert.Som("siri.haugen", new DelUro(uro, Noekkel.Ny()))).Hinder);
        Assert.Equal("Ada Prøve", (await vert.Som("marit.sveen", new VisUro(uro))).Verdi!.Barn);
        Assert.Equal("Ada Prøve", Assert.Single((await vert.Som("marit.sveen", new VisHjem())).Verdi!.Oppgaver).Barn);
        Assert.Empty((await vert.Som("marit.sveen", new VisHjem())).Verdi!.Uroer);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("ola.berg", new VisUro(uro))).Hinder);
    }

    [Fact]
    public async Task Lederen_ser_aldri_de_private_notatene()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Morgen);
        var uro = (await vert.Som("siri.haugen", NyUro(del: "ja"))).Verdi!.Uro;
        var versjon = (await vert.Som("siri.haugen", new VisUro(uro))).Verdi!.Versjon;
        Assert.Null((await vert.Som("siri.haugen", new FyllUtUroskjema(uro, "Det blir verre.", null, null, null, null, "5", versjon, Noekkel.Ny()))).Hinder);

        Assert.Equal(5, (await vert.Som("siri.haugen", new VisUro(uro))).Verdi!.Skjema!.Sone);
        Assert.Null((await vert.Som("marit.sveen", new VisUro(uro))).Verdi!.Skjema);
    }

    [Fact]
    public async Task Den_som_retter_en_gammel_tekst_faar_vite_hvem_som_kom_foerst()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Morgen);
        var uro = (await vert.Som("siri.haugen", NyUro())).Verdi!.Uro;
        var versjon = (await vert.Som("siri.haugen", new VisUro(uro))).Verdi!.Versjon;
        Assert.Null((await vert.Som("siri.haugen", new EndreUro(uro, "Den første rettelsen av teksten.", null, null, versjon, Noekkel.Ny()))).Hinder);

        var hinder = (await vert.Som("siri.haugen", new EndreUro(uro, "Den andre rettelsen av teksten.", null, null, versjon, Noekkel.Ny()))).Hinder;

        Assert.Equal("Siri Haugen endret dette 12.01.2026 kl. 09.00. Se forskjellene og velg hva som skal lagres.", hinder!.Forklaring);
        Assert.Equal("Den første rettelsen av teksten.", (await vert.Som("siri.haugen", new VisUro(uro))).Verdi!.SettOgHoert);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hver_som_ser_og_hver_som_ble_nektet_staar_i_innsynsloggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Morgen);
        var uro = (await vert.Som("siri.haugen", NyUro())).Verdi!.Uro;
        var foer = await vert.Tell("innsynslogg");

        _ = await vert.Som("siri.haugen", new VisUro(uro));
        _ = await vert.Som("ola.berg", new VisUro(uro));

        Assert.Equal(foer + 2, await vert.Tell("innsynslogg"));
    }

    [Fact]
    public async Task En_kladd_kommer_tilbake_og_forsvinner_naar_skjemaet_er_sendt()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Morgen);
        var noekkel = Noekkel.Ny();
        Assert.Null((await vert.Som("siri.haugen", new LagreUtkast("uro", new Dictionary<string, string> { ["beskrivelse"] = "Halvferdig" }, noekkel.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Equal("Halvferdig", (await vert.Som("siri.haugen", new HentUtkast("uro"))).Verdi!.Felt!["beskrivelse"]);
        Assert.Null((await vert.Som("marit.sveen", new HentUtkast("uro"))).Verdi!.Felt);

        Assert.Null((await vert.Som("siri.haugen", NyUro(noekkel))).Hinder);

        Assert.Null((await vert.Som("siri.haugen", new HentUtkast("uro"))).Verdi!.Felt);
    }
}
