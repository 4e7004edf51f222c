using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The arenas of the files, their calendar, and what the coordinator does with a meeting.</summary>
public sealed class ArenaTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Fila_gir_et_aar_med_moeter_som_staar_naar_den_leses_igjen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var arenaer = (await vert.Som(Team.Siri, new VisMoeter())).Verdi!.Arenaer;
        Assert.Equal(6, arenaer.Count);
        var team = (await vert.Som(Team.Siri, new VisArena(await vert.Arenaen()))).Verdi!;
        Assert.Equal(("annenhver onsdag", "Anna Brenden", false, 8), (team.Rytme, team.Koordinator, team.ErKoordinator, team.Plasser.Count));
        Assert.Equal([14.Januar(2026), 28.Januar(2026), 11.Februar(2026)], team.Moeter.Take(3).Select(m => m.Dag));
        Assert.Equal((2, 0, 2), (team.Moeter[0].Med.Count, team.Moeter[1].Med.Count, team.Moeter[2].Med.Count));
        Assert.True(team.Moeter.Count is > 18 and < 27, $"{team.Moeter.Count} meetings");
        Assert.All(team.Moeter, m => Assert.True(vert.Oppsett.Kalender.ErArbeidsdag(m.Dag)));
        Assert.InRange(team.Moeter[^1].Dag, 12.Desember(2026), 12.Januar(2027));

        var moeter = await vert.Tell("arenamoete");
        Assert.Null((await vert.SomSystemet(new LesInnArenaer(Noekkel.Ny()))).Hinder);
        Assert.Equal(moeter, await vert.Tell("arenamoete"));

        // The first night of a month makes it a month longer.
        var foer = await vert.Tell("arenamoete where kommune = '3447'");
        await vert.Natt(1.Mars(2026));
        Assert.InRange(await vert.Tell("arenamoete where kommune = '3447'") - foer, 4, 20);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_advares_bare_om_en_arena_der_koordinatoren_har_sluttet_og_ingen_er_stedfortreder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        async Task<string[]> Advarslene()
        {
            var foer = vert.Advarsler.Count;
            Assert.Null((await vert.SomSystemet(new LesInnArenaer(Noekkel.Ny()))).Hinder);
            return [.. vert.Advarsler.Skip(foer).Where(a => a.StartsWith("The coordinator of ", StringComparison.Ordinal))];
        }

        async Task Slutter(string hvem)
        {
            var hun = await vert.Ansatt(hvem);
            await vert.MedDatabasen(async db =>
            {
                db.Entry(await db.Ansatte.FirstAsync(a => a.Id == hun)).Property(a => a.Sluttet).CurrentValue = Team.Idag.AddDays(-1);
                return await db.SaveChangesAsync();
            });
        }

        Assert.Empty(await Advarslene());
        await Slutter("maren.solberg");
        Assert.DoesNotContain(await Advarslene(), a => a.Contains("of droeftingsteam in", StringComparison.Ordinal));
        await Slutter(Team.Koordinator);
        Assert.Equal("The coordinator of droeftingsteam in 3447 has left, and nobody plans its queue. Name another in arenaer.yml.", Assert.Single(await Advarslene(), a => a.Contains("of droeftingsteam in", StringComparison.Ordinal)));
        var vikar = await vert.Ansatt("maren.solberg");
        await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Ansatte.FirstAsync(a => a.Id == vikar)).Property(a => a.Sluttet).CurrentValue = null;
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain(await Advarslene(), a => a.Contains("of droeftingsteam in", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_flytter_og_avlyser_og_de_det_gjelder_faar_vite_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        FlyttMoete Flytt(string? dag, string? klokka, int versjon = 1) => new(moete, dag, klokka, "https://moete.example/rom", versjon, Noekkel.Ny());
        foreach (var hvem in new[] { Team.Siri, Team.Helse, "petter.aas", "odd.dokken", "dag.engen" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, Flytt("15.01.2026", "10.00"))).Hinder);
        Assert.Equal(("dag", "KLOKKA_UGYLDIG"), ((await vert.Som(Team.Koordinator, Flytt("11.01.2026", "10.00"))).Hinder!.Felt, (await vert.Som(Team.Koordinator, Flytt("15.01.2026", "10:00"))).Hinder!.Kode));
        Assert.Equal(Hindre.MoetedagenErFri, (await vert.Som(Team.Koordinator, Flytt("17.01.2026", "10.00"))).Hinder);
        Assert.Null((await vert.Som(Team.Koordinator, Flytt("15.01.2026", "10.00"))).Hinder);
        Assert.Equal("VERSJON", (await vert.Som(Team.Koordinator, Flytt("16.01.2026", "10.00"))).Hinder!.Kode);
        Assert.Equal((15.Januar(2026), 14.Januar(2026)), (await vert.Som(Team.Siri, new VisArena(await vert.Arenaen()))).Verdi!.Moeter.Where(m => m.Id == moete).Select(m => (m.Dag, m.Planlagt)).Single());
        var varsel = Assert.Single((await vert.Som(Team.Helse, new VisVarsler())).Verdi!.Linjer);
        Assert.Equal((Varselslag.Moete, "/moeter", null), (varsel.Slag, varsel.Sti, varsel.Barn));
        Assert.Empty((await vert.Som(Team.Koordinator, new VisVarsler())).Verdi!.Linjer);

        var sak = await vert.Anonym();
        await vert.PaaLista(sak, moete);
        Assert.Null((await vert.Som(Team.Koordinator, new AvlysMoete(moete, Noekkel.Ny()))).Hinder);
        Assert.Equal(sak, Assert.Single((await vert.Som(Team.Koordinator, new VisKoe(await vert.Arenaen()))).Verdi!.Koe).Id);
        Assert.Equal(2, (await vert.Som(Team.Helse, new VisVarsler())).Verdi!.Linjer.Count);
        Assert.Equal(Hindre.MoetetErAvlyst, (await vert.Som(Team.Koordinator, new PubliserSaksliste(moete, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_moete_meldes_i_e_posten_til_det_er_over(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var (foerste, andre) = (await vert.Moetet(), await vert.Moetet(1));
        await vert.Publiser(foerste);
        await vert.Morgen(13.Januar(2026));
        Assert.Equal(await vert.Tell("varsel where slag = 'moete'"), await vert.Tell("varsel where slag = 'moete' and utsending is not null"));
        var sendt = kasse.Mottatt.Count;
        Assert.InRange(sendt, 5, 8);

        // Nobody is told of a meeting that is over.
        await vert.Publiser(andre);
        await vert.Morgen(29.Januar(2026));
        Assert.Equal(sendt, kasse.Mottatt.Count);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_er_borte_har_forfall_og_den_som_har_sluttet_faar_verken_plass_varsel_eller_oppgave(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (helse, ppt) = (await vert.Ansatt(Team.Helse), await vert.Ansatt(Team.Ppt));
        Assert.Null((await vert.Som(Team.Helse, new MeldFravaer(helse, "14.01.2026", "16.01.2026", null, Noekkel.Ny()))).Hinder);
        var leder = await vert.MedDatabasen(async db =>
        {
            var enhet = (await db.Ansatte.FirstAsync(a => a.Id == ppt)).Enhet;
            return (await db.Ansatte.FirstAsync(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder)).Brukernavn;
        });
        var (sak, moete) = (await vert.Anonym(Team.Ppt), await vert.Moetet());
        Assert.Null((await vert.Som(leder, new MeldSluttet(ppt, "12.01.2026", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(13.Januar(2026).Kl(9));
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);

        var stoler = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Stoler;
        Assert.DoesNotContain(stoler, s => s.Navn is "Guro Kjos" or "Solveig Sandvik");
        Assert.Null((await vert.Som("kjell.moen", new VisSak(sak))).Hinder);
        Assert.False(await vert.MedDatabasen(db => db.Varsler.AnyAsync(v => v.Mottaker == ppt && v.Slag == Varselslag.Moete)));
        Assert.DoesNotContain((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Ansvarlige, a => a.Ansatt == ppt);
        Assert.Equal("ansvarlig", (await vert.Som(Team.Koordinator, new GiOppgave(sak, "Kom på besøk i gruppa.", ppt.Verdi.ToString(), "30.01.2026", Noekkel.Ny()))).Hinder!.Felt);

        // She comes after all.
        Assert.Null((await vert.Som(Team.Helse, new SvarPaaInnkalling(moete, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Contains((await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Stoler, s => s.Navn == "Guro Kjos");
    }

    [Fact]
    public async Task Koen_viser_det_som_haster_foerst_og_sender_saken_dit_det_den_trenger_er()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var arena = await vert.Arenaen();
        var (foerste, andre) = (await vert.Moetet(), await vert.Moetet(1));
        var vanlig = (await vert.Som("ola.myhre", new MeldSak("system", Team.Felter(arena, "Det er mye uro i garderoben på 4. trinn.") with { Hast = null }, null, Noekkel.Ny()))).Verdi!.Sak;
        var familie = (await vert.Som(Team.Koordinator, new MeldHenvendelse("Mor til to", "ring 40 00 00 00", "ja", Team.Felter(arena, "Vi får det ikke til å gå rundt.") with { Hast = null }, Noekkel.Ny()))).Verdi!.Sak;
        var bup = await vert.Anonym(trenger: ["bup"]);
        Assert.Equal("trenger", (await vert.Som(Team.Siri, new MeldSak("anonym", Team.Felter(arena, trenger: ["ppt"]), "ja", Noekkel.Ny()))).Hinder!.Felt);

        var koe = (await vert.Som(Team.Koordinator, new VisKoe(arena))).Verdi!;
        Assert.Equal([bup, familie, vanlig], koe.Koe.Select(s => s.Id));
        Assert.Contains(foerste, koe.Koe[0].Mulige);
        Assert.DoesNotContain(andre, koe.Koe[0].Mulige);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new VisKoe(arena))).Hinder);
        Assert.Equal(Hindre.MoetetManglerTjenesten, (await vert.Som(Team.Koordinator, new PlanleggSak(bup, andre.Verdi.ToString(), null, Noekkel.Ny()))).Hinder);

        await vert.PaaLista(bup, foerste, "100");
        Assert.Equal(Hindre.TidenErBrukt, (await vert.Som(Team.Koordinator, new PlanleggSak(vanlig, foerste.Verdi.ToString(), "30", Noekkel.Ny()))).Hinder);
        await vert.PaaLista(vanlig, foerste);
        Assert.Null((await vert.Som(Team.Koordinator, new FlyttSakPaaLista(vanlig, "opp", Noekkel.Ny()))).Hinder);
        Assert.Equal([vanlig, bup], (await vert.Som(Team.Koordinator, new VisKoe(arena))).Verdi!.Moeter[0].Lista.Select(s => s.Id));
        Assert.Null((await vert.Som(Team.Koordinator, new PlanleggSak(bup, null, null, Noekkel.Ny()))).Hinder);
        Assert.Equal(100, (await vert.Som(Team.Koordinator, new VisKoe(arena))).Verdi!.Moeter[0].Igjen);
    }

    [Fact]
    public async Task En_henvendelse_krever_at_familien_har_sagt_ja_og_tas_imot_av_koordinatoren()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var felter = Team.Felter(await vert.Arenaen());
        Assert.Equal("harSagtJa", (await vert.Som(Team.Koordinator, new MeldHenvendelse("Mor", "40000000", null, felter, Noekkel.Ny()))).Hinder!.Felt);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Siri, new MeldHenvendelse("Mor", "40000000", "ja", felter, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task To_som_setter_opp_hver_sin_sak_samtidig_sprenger_ikke_tiden(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        List<DroeftingssakId> saker = [];
        for (var i = 0; i < 4; i++) saker.Add(await vert.Anonym());
        var svar = await Task.WhenAll(saker.Select(s => vert.Som(Team.Koordinator, new PlanleggSak(s, moete.Verdi.ToString(), "50", Noekkel.Ny()))));
        Assert.Equal(2, svar.Count(s => s.Hinder is null));
        Assert.All(svar.Where(s => s.Hinder is not null), s => Assert.Equal(Hindre.TidenErBrukt, s.Hinder));
        Assert.Equal(20, (await vert.Som(Team.Koordinator, new VisKoe(await vert.Arenaen()))).Verdi!.Moeter[0].Igjen);
    }

    [Fact]
    public async Task Innkallingen_er_den_samme_i_kalenderen_naar_moetet_flyttes_og_avlyses()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        async Task<string> Fil(string hvem) => (await vert.Som(hvem, new HentInnkalling(moete))).Verdi!.Tekst.ReplaceLineEndings("\n");
        static string Verdi(string fil, string felt) => fil.Split('\n').Single(l => l.StartsWith(felt + ":", StringComparison.Ordinal))[(felt.Length + 1)..];
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new HentInnkalling(moete))).Hinder);
        await vert.Publiser(moete);
        var foerst = await Fil(Team.Helse);
        var versjon = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Versjon;
        Assert.Null((await vert.Som(Team.Koordinator, new FlyttMoete(moete, "15.01.2026", "10.00", "Kantina", versjon, Noekkel.Ny()))).Hinder);
        var flyttet = await Fil(Team.Helse);
        Assert.Null((await vert.Som(Team.Koordinator, new AvlysMoete(moete, Noekkel.Ny()))).Hinder);
        var avlyst = await Fil(Team.Helse);

        string[] filer = [foerst, flyttet, avlyst];
        Assert.Single(filer.Select(f => Verdi(f, "UID")).Distinct());
        Assert.DoesNotContain(moete.Verdi.ToString(), foerst, StringComparison.Ordinal);
        Assert.Equal(filer.Select(f => int.Parse(Verdi(f, "SEQUENCE"), CultureInfo.InvariantCulture)).Distinct().Order(), filer.Select(f => int.Parse(Verdi(f, "SEQUENCE"), CultureInfo.InvariantCulture)));
        Assert.Equal(["20260115T090000Z", "Kantina", "CONFIRMED"], [Verdi(flyttet, "DTSTART"), Verdi(flyttet, "LOCATION"), Verdi(flyttet, "STATUS")]);
        Assert.Equal("CANCELLED", Verdi(avlyst, "STATUS"));
        Assert.NotEqual(foerst, await Fil(Team.Koordinator));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Siri, new HentInnkalling(moete))).Hinder);
    }
}
