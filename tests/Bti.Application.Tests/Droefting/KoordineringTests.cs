using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A case that is not closed is before the coordinator until it is: in the queue, on a list, and when the day of the meeting has passed.</summary>
public sealed class KoordineringTests
{
    private const string Vikar = "maren.solberg";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<IReadOnlyList<(string Tekst, string Sti, DateOnly Dag)>> Hjemme(Testvert vert) =>
        [.. (await vert.Som(Team.Koordinator, new VisHjem())).Verdi!.Oppgaver.Select(o => (o.Tekst, o.Sti, o.Dag))];

    private static async Task<VisKoe.Svar> Koen(Testvert vert) => (await vert.Som(Team.Koordinator, new VisKoe(await vert.Arenaen()))).Verdi!;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_sak_er_synlig_for_koordinator_til_den_er_lukket(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, moete, koe) = (await vert.Anonym(), await vert.Moetet(), $"/arenaer/{(await vert.Arenaen()).Verdi}/koe");
        Assert.Equal([(Fristtekster.PubliserSaksliste, koe, 7.Januar(2026)), (Fristtekster.SakerIKoeen, koe, Team.Idag)], await Hjemme(vert));
        Assert.Equal(1, Assert.Single((await vert.Som(Team.Koordinator, new VisMoeter())).Verdi!.Arenaer, a => a.IKoe > 0).IKoe);
        Assert.All((await vert.Som(Team.Siri, new VisMoeter())).Verdi!.Arenaer, a => Assert.Equal(0, a.IKoe));

        await vert.PaaLista(sak, moete);
        Assert.Equal((Fristtekster.PubliserSaksliste, koe), Assert.Single(await Hjemme(vert)) is var o ? (o.Tekst, o.Sti) : default);
        await vert.Publiser(moete);
        Assert.Empty(await Hjemme(vert));

        // The fourteenth is the day of the meeting; on the fifteenth it is over, and the case is where it was.
        vert.Klokke.Still(14.Januar(2026).Kl(22));
        Assert.Empty(await Hjemme(vert));
        vert.Klokke.Still(15.Januar(2026).Kl(9));
        Assert.Equal([(Fristtekster.ReferatMangler, $"/moeter/{moete.Verdi}", 16.Januar(2026))], await Hjemme(vert));
        var over = Assert.Single((await Koen(vert)).Moeter, m => m.Dag == 14.Januar(2026));
        Assert.Equal(sak, Assert.Single(over.Lista).Id);

        Assert.Null((await vert.Som(Team.Koordinator, new PlanleggSak(sak, null, null, Noekkel.Ny()))).Hinder);
        var igjen = await Koen(vert);
        Assert.DoesNotContain(igjen.Moeter, m => m.Id == moete);
        Assert.DoesNotContain(moete, Assert.Single(igjen.Koe).Mulige);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_liste_uten_saker_skal_ogsaa_publiseres_saa_de_blir_innkalt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (moete, koe) = (await vert.Moetet(), $"/arenaer/{(await vert.Arenaen()).Verdi}/koe");
        Assert.Equal([(Fristtekster.PubliserSaksliste, koe, 7.Januar(2026))], await Hjemme(vert));
        Assert.DoesNotContain((await vert.Som(Team.Helse, new VisHjem())).Verdi!.Oppgaver, o => o.Tekst == Fristtekster.PubliserSaksliste);
        await vert.Publiser(moete);
        Assert.Empty(await Hjemme(vert));

        // The next one is on the 28th: it waits until seven days before.
        vert.Klokke.Still(20.Januar(2026).Kl(9));
        Assert.DoesNotContain(await Hjemme(vert), o => o.Sti == koe);
        vert.Klokke.Still(21.Januar(2026).Kl(9));
        Assert.Contains((Fristtekster.PubliserSaksliste, koe, 21.Januar(2026)), await Hjemme(vert));
    }

    [Fact]
    public async Task Et_moete_som_gikk_uten_saksliste_gir_sakene_tilbake_til_planleggingen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        vert.Klokke.Still(15.Januar(2026).Kl(9));
        Assert.Equal(Fristtekster.SakerIKoeen, Assert.Single(await Hjemme(vert)).Tekst);
        Assert.Equal(sak, Assert.Single((await Koen(vert)).Moeter, m => m.Id == moete).Lista.Single().Id);
    }

    [Fact]
    public async Task Den_som_er_utelukket_fra_barnet_faar_ingen_oppgave_om_det()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, _) = await vert.Navngitt(("helsestasjon", null));
        Assert.Single(await Hjemme(vert), o => o.Tekst == Fristtekster.SakerIKoeen);
        Assert.Null((await vert.Som("marit.sveen", new MeldInhabil(forloep, (await vert.Ansatt(Team.Koordinator)).Verdi.ToString(), null, null, "Nabo og venn.", Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain(await Hjemme(vert), o => o.Tekst == Fristtekster.SakerIKoeen);
        Assert.All((await vert.Som(Team.Koordinator, new VisMoeter())).Verdi!.Arenaer, a => Assert.Equal(0, a.IKoe));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Mens_koordinatoren_er_borte_planlegger_stedfortrederen_og_ikke_foer_eller_etter(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, moete, arena) = (await vert.Anonym(), await vert.Moetet(), await vert.Arenaen());
        async Task<bool> Koordinerer()
        {
            var koen = await vert.Som(Vikar, new VisKoe(arena));
            var svar = (
                koen.Hinder is null && koen.Verdi!.Koe.Any(s => s.Id == sak), (await vert.Som(Vikar, new VisMoete(moete))).Verdi?.ErKoordinator ?? false, (await vert.Som(Vikar, new VisArena(arena))).Verdi!.ErKoordinator,
                (await vert.Som(Vikar, new VisMoeter())).Verdi!.Arenaer.Single(a => a.Arena == arena) is { ErMin: true, IKoe: 1 }, (await vert.Som(Vikar, new VisSak(sak))).Hinder is null,
                (await vert.Som(Vikar, new VisHjem())).Verdi!.Oppgaver.Any(o => o.Tekst == Fristtekster.SakerIKoeen));
            Assert.True(svar is (true, true, true, true, true, true) or (false, false, false, false, false, false), $"{svar}");
            return svar.Item1;
        }

        Assert.False(await Koordinerer());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Vikar, new PlanleggSak(sak, moete.Verdi.ToString(), null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Koordinator, new MeldFravaer(await vert.Ansatt(Team.Koordinator), "12.01.2026", "13.01.2026", null, Noekkel.Ny()))).Hinder);
        Assert.True(await Koordinerer());
        Assert.Null((await vert.Som(Vikar, new PlanleggSak(sak, moete.Verdi.ToString(), null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Vikar, new PubliserSaksliste(moete, Noekkel.Ny()))).Hinder);

        vert.Klokke.Still(14.Januar(2026).Kl(9));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Vikar, new VisKoe(arena))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Er_koordinatoren_inhabil_styrer_stedfortrederen_saken_og_ikke_de_andre(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        var (annen, moete, arena) = (await vert.Anonym(), await vert.Moetet(), await vert.Arenaen());
        await vert.PaaLista(sak, moete, "70");
        await Inhabil(vert, forloep, Team.Koordinator);
        Assert.Null(await HinderHos(vert, forloep));
        var (kvittering, hinder) = await vert.Som(Team.Siri, new MeldNavngittSak(forloep, Team.Felter(arena), Noekkel.Ny()));
        Assert.Null(hinder);
        var ny = kvittering!.Sak;

        // She who is barred sees that the time is taken, and nothing else; the other case is hers as before.
        var hennes = await Koen(vert);
        Assert.Equal((annen, 50, 0), (Assert.Single(hennes.Koe).Id, hennes.Moeter[0].Igjen, hennes.Moeter[0].Lista.Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Koordinator, new PlanleggSak(ny, moete.Verdi.ToString(), null, Noekkel.Ny()))).Hinder);
        Assert.All((await Linjene(vert, Team.Koordinator, moete)), l => Assert.Equal((null, null, null, null), (l.Sak, l.Planlegges, l.Slag, l.Tjeneste)));
        Assert.Equal(1, (await vert.Som(Team.Koordinator, new VisSesong(arena))).Verdi!.Halvaarene[0].Meldt);

        var koen = (await vert.Som(Vikar, new VisKoe(arena))).Verdi!;
        Assert.Equal((ny, sak), (Assert.Single(koen.Koe).Id, Assert.Single(koen.Moeter[0].Lista).Id));
        Assert.Equal((true, 1), (await vert.Som(Vikar, new VisMoeter())).Verdi!.Arenaer.Single(a => a.Arena == arena) is var min ? (min.ErMin, min.IKoe) : default);
        Assert.Equal(2, (await vert.Som(Vikar, new VisSesong(arena))).Verdi!.Halvaarene[0].Meldt);
        Assert.Equal([Fristtekster.PubliserSaksliste, Fristtekster.SakerIKoeen], (await vert.Som(Vikar, new VisHjem())).Verdi!.Oppgaver.Where(o => o.Sti == $"/arenaer/{arena.Verdi}/koe").Select(o => o.Tekst).Order());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Vikar, new PlanleggSak(annen, moete.Verdi.ToString(), null, Noekkel.Ny()))).Hinder);
        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), ((await vert.Som(Vikar, new VisSak(annen))).Hinder, (await vert.Som(Vikar, new VisSak(sak))).Hinder));
        Assert.Null((await vert.Som(Vikar, new PlanleggSak(ny, moete.Verdi.ToString(), "20", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Vikar, new PubliserSaksliste(moete, Noekkel.Ny()))).Hinder);

        // On the day she takes it up and writes down who came; who leads the named case approves, and then nothing there is hers.
        vert.Klokke.Still(14.Januar(2026).Kl(10));
        Assert.Null((await vert.Som(Vikar, new TaOppSak(moete, sak.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.All((await Linjene(vert, Vikar, moete)), l => Assert.Equal((true, Sakslag.Navngitt, null), (l.Planlegges is not null, l.Slag, l.Navn)));
        Assert.Null((await vert.Som(Vikar, new FoerOppmoete(moete, [], Noekkel.Ny()))).Hinder);
        foreach (var lukkes in new[] { sak, ny })
        {
            Assert.True((await vert.Som(Vikar, new VisMoete(moete))).Verdi!.ErKoordinator);
            Assert.Null((await vert.Som(Team.Siri, new NoterISak(lukkes, "barnets_syn", "Barnet vil leke.", Noekkel.Ny()))).Hinder);
            Assert.Null((await vert.Som(Team.Siri, new GodkjennReferat(lukkes, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        }

        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), ((await vert.Som(Vikar, new VisKoe(arena))).Hinder, (await vert.Som(Vikar, new VisMoete(moete))).Hinder));
        Assert.False((await vert.Som(Vikar, new VisArena(arena))).Verdi!.ErKoordinator);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Er_ingen_habil_til_aa_planlegge_kan_saken_ikke_meldes_dit_og_tiden_den_har_faatt_er_brukt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        var arena = await vert.Arenaen();
        await vert.PaaLista(sak, await vert.Moetet(), "100");
        await Inhabil(vert, forloep, Vikar);
        Assert.Null(await HinderHos(vert, forloep));
        await Inhabil(vert, forloep, Team.Koordinator);
        Assert.Equal(Hindre.KoordinatorErUtelukket, await HinderHos(vert, forloep));
        Assert.Equal(Hindre.KoordinatorErUtelukket, (await vert.Som(Team.Siri, new MeldNavngittSak(forloep, Team.Felter(arena), Noekkel.Ny()))).Hinder);
        var moete = (await Koen(vert)).Moeter[0];
        Assert.Equal((20, 0), (moete.Igjen, moete.Lista.Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Vikar, new VisKoe(arena))).Hinder);
        Assert.False((await vert.Som(Vikar, new VisMoeter())).Verdi!.Arenaer.Single(a => a.Arena == arena).ErMin);
    }

    [Fact]
    public async Task En_stedfortreder_som_har_sluttet_styrer_ingen_sak()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, _) = await vert.Navngitt(("helsestasjon", null));
        await Inhabil(vert, forloep, Team.Koordinator);
        Assert.Null(await HinderHos(vert, forloep));
        var hun = await vert.Ansatt(Vikar);
        await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Ansatte.FirstAsync(a => a.Id == hun)).Property(a => a.Sluttet).CurrentValue = Team.Idag.AddDays(-1);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(Hindre.KoordinatorErUtelukket, await HinderHos(vert, forloep));
    }

    private static async Task Inhabil(Testvert vert, ForloepId forloep, string hvem) =>
        Assert.Null((await vert.Som("marit.sveen", new MeldInhabil(forloep, (await vert.Ansatt(hvem)).Verdi.ToString(), null, null, "Nabo og venn.", Noekkel.Ny()))).Hinder);

    private static async Task<Hinder?> HinderHos(Testvert vert, ForloepId forloep) => (await vert.Som(Team.Siri, new VisDroeftingsgrunnlag(forloep))).Verdi!.Single(a => a.Navn == "Tverrfaglig drøftingsteam").Hinder;

    private static async Task<IReadOnlyList<VisMoete.Linje>> Linjene(Testvert vert, string hvem, ArenamoeteId moete) => (await vert.Som(hvem, new VisMoete(moete))).Verdi!.Lista;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_leder_en_navngitt_sak_minnes_om_barnets_syn_foer_moetet_og_referatet_etter(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (_, sak) = await vert.Navngitt(("helsestasjon", null));
        var moete = await vert.Moetet();
        async Task<List<(string Tekst, string? Barn, DateOnly Dag)>> Saksoppgaver(string hvem) =>
            [.. (await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver.Where(o => o.Sti == $"/droefting/{sak.Verdi}").Select(o => (o.Tekst, o.Barn, o.Dag))];
        await vert.PaaLista(sak, moete);
        Assert.Empty(await Saksoppgaver(Team.Siri));
        await vert.Publiser(moete);
        Assert.Equal([(Fristtekster.BarnetsSynMangler, "Ada Prøve", 14.Januar(2026))], await Saksoppgaver(Team.Siri));
        Assert.Empty(await Saksoppgaver(Team.Helse));
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "barnets_syn", "Barnet vil leke.", Noekkel.Ny()))).Hinder);
        Assert.Empty(await Saksoppgaver(Team.Siri));

        vert.Klokke.Still(15.Januar(2026).Kl(9));
        Assert.Equal([(Fristtekster.ReferatMangler, "Ada Prøve", 16.Januar(2026))], await Saksoppgaver(Team.Siri));
        Assert.Null((await vert.Som(Team.Siri, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal([(Fristtekster.FortellFamilien, "Ada Prøve", 22.Januar(2026))], await Saksoppgaver(Team.Siri));
    }
}
