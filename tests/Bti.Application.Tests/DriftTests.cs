using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What the one who runs the installation in a kommune sees and can do.</summary>
public sealed class DriftTests
{
    private const string Administrator = "petter.aas";

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Det_som_er_lagt_til_side_vises_og_proeves_igjen_en_gang(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        kasse.Foerst(Opptreden.Avviser);
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));

        var svar = (await vert.Som(Administrator, new VisDrift())).Verdi!;
        var parkert = Assert.Single(svar.Parkerte);
        Assert.Equal((Vekkeslag.Utsending, 1, "550", "Siri Haugen"), (parkert.Slag, parkert.Forsoek, parkert.Feil, parkert.Mottaker));
        Assert.Equal([0, 0, 0, 1], svar.Utboks.Select(u => u.Mange));
        var siste = Assert.Single(svar.Siste);
        Assert.Equal((parkert.Id, "Siri Haugen", 1), (siste.Id.Verdi, siste.Mottaker, siste.Antall));
        Assert.StartsWith("Du har én oppgave i Bti.", (await vert.Som(Administrator, new VisBrev(siste.Id))).Verdi!.Tekst, StringComparison.Ordinal);

        var noekkel = Noekkel.Ny();
        foreach (var n in (Noekkel[])[noekkel, noekkel, Noekkel.Ny()]) Assert.Null((await vert.Som(Administrator, new ProevIgjen(parkert.Id, n))).Hinder);
        svar = (await vert.Som(Administrator, new VisDrift())).Verdi!;
        Assert.Empty(svar.Parkerte);
        Assert.Equal((1, vert.Klokke.Naa.Tidspunkt), (svar.Post.Mange, svar.Post.Siden));
        _ = await vert.Post();
        _ = Assert.Single(kasse.Mottatt);
        Assert.Equal([0, 1, 0, 0], (await vert.Som(Administrator, new VisDrift())).Verdi!.Utboks.Select(u => u.Mange));
        Assert.Equal(2, await vert.Tell("innsynslogg where handling = 'proeve_igjen' and ressurs is not null"));
    }

    [Fact]
    public async Task Etterslepet_er_hva_som_skulle_vaert_gjort_og_siden_naar()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        await vert.SkrivUro();
        var tom = (await vert.Som(Administrator, new VisDrift())).Verdi!;
        Assert.Equal((0, null, 0, null, false), (tom.Sveip.Mange, tom.Sveip.Siden, tom.Post.Mange, tom.Post.Siden, tom.SenderEpost));

        vert.Klokke.Still(16.Januar(2026).Kl(3));
        var svar = (await vert.Som(Administrator, new VisDrift())).Verdi!;
        Assert.Equal((1, Naa.StartenPaa(16.Januar(2026))), (svar.Sveip.Mange, svar.Sveip.Siden));
    }

    [Theory]
    [InlineData("siri.haugen")]
    [InlineData("marit.aas")]
    [InlineData("odd.dokken")]
    public async Task Ingen_andre_ser_eller_gjoer_noe_her(string ansatt)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(ansatt, new VisDrift())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(ansatt, new ProevIgjen(Guid.CreateVersion7(), Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(ansatt, new VisBrev(UtsendingId.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Administrator, new VisBrev(UtsendingId.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Administrator, new ProevIgjen(Guid.CreateVersion7(), Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task En_annen_kommunes_rader_finnes_ikke()
    {
        await using var kasse = new Postkasse { Ellers = Opptreden.Avviser };
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));
        var id = Assert.Single((await vert.Som(Administrator, new VisDrift())).Verdi!.Parkerte).Id;

        Assert.Empty((await vert.Som("merete.tangen", new VisDrift())).Verdi!.Parkerte);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("merete.tangen", new VisBrev(new(id)))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("merete.tangen", new ProevIgjen(id, Noekkel.Ny()))).Hinder);
    }
}
