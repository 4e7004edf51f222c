using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is discussed now is the same for all who follow, and tells nothing to one who does not take part.</summary>
public sealed class MoeteromTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<Hinder?> TaOpp(Testvert vert, ArenamoeteId moete, DroeftingssakId? sak, string av = Team.Koordinator) =>
        (await vert.Som(av, new TaOppSak(moete, sak?.Verdi.ToString(), Noekkel.Ny()))).Hinder;

    private static async Task<int?> Oppe(Testvert vert, ArenamoeteId moete, string hos) => (await vert.Som(hos, new VisMoete(moete))).Verdi!.Oppe;

    private static async Task<string> Stand(Testvert vert, ArenamoeteId moete, string hos) => (await vert.Som(hos, new VisRomstand(moete))).Verdi!.Stand;

    private static async Task Noter(Testvert vert, DroeftingssakId sak, string av) =>
        Assert.Null((await vert.Som(av, new NoterISak(sak, "raad", "Prøv en mindre gruppe.", Noekkel.Ny()))).Hinder);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_tar_opp_sakene_paa_dagen_og_alle_ser_hvilken(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (foerste, andre, utenfor, moete) = (await vert.Anonym(), await vert.Anonym(), await vert.Anonym(), await vert.Moetet());
        foreach (var sak in new[] { foerste, andre }) await vert.PaaLista(sak, moete);
        Assert.Equal(Hindre.MoetetErIkkeHoldt, await TaOpp(vert, moete, foerste));
        await vert.Publiser(moete);
        Assert.Equal(Hindre.MoetetErIkkeHoldt, await TaOpp(vert, moete, foerste));

        vert.Klokke.Still(14.Januar(2026).Kl(10));
        Assert.Null(await Oppe(vert, moete, Team.Helse));
        Assert.Equal(Hindre.IkkeFunnet, await TaOpp(vert, moete, foerste, Team.Helse));
        Assert.Equal(Hindre.IkkeFunnet, await TaOpp(vert, moete, utenfor));
        Assert.Equal("VERDI_UGYLDIG", (await vert.Som(Team.Koordinator, new TaOppSak(moete, "den første", Noekkel.Ny()))).Hinder!.Kode);
        var foer = await Stand(vert, moete, Team.Helse);
        Assert.Null(await TaOpp(vert, moete, andre));
        Assert.Equal(1, await Oppe(vert, moete, Team.Helse));
        Assert.NotEqual(foer, await Stand(vert, moete, Team.Helse));

        // Taken up once more it goes on, and the time it has had is counted.
        vert.Klokke.Gaa(TimeSpan.FromMinutes(7));
        Assert.Null(await TaOpp(vert, moete, andre));
        Assert.Equal(TimeSpan.FromMinutes(7), (await vert.Som(Team.Ppt, new VisMoete(moete))).Verdi!.Brukt);
        Assert.Null(await TaOpp(vert, moete, null));
        Assert.Equal((null, null), (await Oppe(vert, moete, Team.Ppt), (await vert.Som(Team.Ppt, new VisMoete(moete))).Verdi!.Brukt));

        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(foerste, "Teamet rådet til en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.SakenErLukket, await TaOpp(vert, moete, foerste));
        vert.Klokke.Still(15.Januar(2026).Kl(9));
        Assert.Equal(Hindre.MoetetErHoldt, await TaOpp(vert, moete, andre));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_ikke_deltar_i_saken_faar_vite_at_en_er_oppe_og_ikke_at_noen_skriver(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var ((_, sak), moete) = (await vert.Navngitt(("helsestasjon", null)), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        vert.Klokke.Still(14.Januar(2026).Kl(10));
        Assert.Null(await TaOpp(vert, moete, sak));
        var linje = Assert.Single((await vert.Som(Team.Ppt, new VisMoete(moete))).Verdi!.Lista);
        Assert.Equal((0, null, null, null), (await Oppe(vert, moete, Team.Ppt), linje.Sak, linje.Planlegges, linje.Navn));
        var (ppt, helse) = (await Stand(vert, moete, Team.Ppt), await Stand(vert, moete, Team.Helse));
        await Noter(vert, sak, Team.Helse);
        Assert.Equal(ppt, await Stand(vert, moete, Team.Ppt));
        Assert.NotEqual(helse, await Stand(vert, moete, Team.Helse));

        // One who has no seat there is not told that there is a meeting.
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("odd.dokken", new VisRomstand(moete))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_leder_ser_paa_skjermen_at_saken_er_lukket_eller_trukket(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (foerste, andre, moete) = (await vert.Anonym(), await vert.Anonym(), await vert.Moetet());
        foreach (var sak in new[] { foerste, andre }) await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        vert.Klokke.Still(14.Januar(2026).Kl(10));
        Assert.Null(await TaOpp(vert, moete, foerste));
        var aapen = await Stand(vert, moete, Team.Koordinator);
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(foerste, "Teamet rådet til en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        var lukket = await Stand(vert, moete, Team.Koordinator);
        Assert.NotEqual(aapen, lukket);

        // Also one that is not up: its line in the list is another.
        Assert.Null((await vert.Som(Team.Siri, new TrekkSak(andre, Noekkel.Ny()))).Hinder);
        Assert.NotEqual(lukket, await Stand(vert, moete, Team.Koordinator));
    }
}
