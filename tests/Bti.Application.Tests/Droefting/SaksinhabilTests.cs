using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>One who sits in a meeting says that she is inhabil in a case: it is not there for her, her seat says so, and she cannot take it back.</summary>
public sealed class SaksinhabilTests
{
    private const string Leder = "marit.sveen";
    private const string Vikar = "maren.solberg";
    private static readonly DateOnly Moetedag = 14.Januar(2026);

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<Hinder?> Ser(Testvert vert, string hvem, DroeftingssakId sak) => (await vert.Som(hvem, new VisSak(sak))).Hinder;

    private static async Task<Hinder?> Meld(Testvert vert, string hvem, DroeftingssakId sak, string? grunn = null) => (await vert.Som(hvem, new MeldMegInhabilISak(sak, grunn, Noekkel.Ny()))).Hinder;

    private static async Task<Hinder?> Opphev(Testvert vert, string hvem, DroeftingssakId sak, Guid inhabil, string? grunn = "Trykket på feil sak.", string? besvart = null, bool fersk = true) =>
        (await vert.Som(hvem, new OpphevInhabilISak(sak, inhabil.ToString(), grunn, Noekkel.Ny(), besvart), fersk: fersk)).Hinder;

    private static async Task<ArenamoeteId> Publisert(Testvert vert, params DroeftingssakId[] saker)
    {
        var moete = await vert.Moetet();
        foreach (var sak in saker) await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        return moete;
    }

    private static async Task<VisMoete.Linje> Linja(Testvert vert, string hvem, ArenamoeteId moete, int nr = 0) => (await vert.Som(hvem, new VisMoete(moete))).Verdi!.Lista[nr];

    private static async Task<VisSak.Stolstand> Plassen(Testvert vert, string hos, DroeftingssakId sak) => (await vert.Som(hos, new VisSak(sak))).Verdi!.Stoler.First(s => s.Navn == "Guro Kjos").Stand;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_melder_seg_ser_ikke_saken_noe_sted_og_plassen_hennes_sier_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, annen, hennes) = (await vert.Anonym(), await vert.Anonym(), await vert.Anonym(Team.Helse));
        Assert.Equal(Hindre.IkkeFunnet, await Meld(vert, Team.Helse, sak));
        var moete = await Publisert(vert, sak, annen, hennes);
        foreach (var utenfor in new[] { Team.Siri, "anna.berg", "odd.dokken", "petter.aas" }) Assert.Equal((utenfor, Hindre.IkkeFunnet), (utenfor, await Meld(vert, utenfor, sak)));
        Assert.Equal((Hindre.StyrerSaken, Hindre.StyrerSaken), (await Meld(vert, Team.Koordinator, sak), await Meld(vert, Team.Helse, hennes)));
        var guro = (await vert.Ansatt(Team.Helse)).Verdi.ToString();
        GiOppgave Oppgave() => new(sak, "Kom på besøk i gruppa.", guro, "30.01.2026", Noekkel.Ny());
        Assert.Null((await vert.Som(Team.Koordinator, Oppgave())).Hinder);
        var oppgave = Assert.Single((await vert.Som(Team.Helse, new VisMoeter())).Verdi!.Oppgaver).Oppgave;
        var foer = (await vert.Som(Team.Helse, new VisSak(sak))).Verdi!;
        Assert.Equal((true, VisSak.Stolstand.Deltar), (foer.KanMeldeSegInhabil, await Plassen(vert, Team.Ppt, sak)));
        Assert.False((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.KanMeldeSegInhabil);
        Assert.Null((await vert.Som(Team.Helse, new SerJegFortsatt(Handling.SeSak, Ressurs.Av(sak)))).Hinder);

        var rader = await vert.Tell("innsynslogg where regel = 'melde_seg_inhabil/moetedeltaker'");
        var melding = new MeldMegInhabilISak(sak, null, Noekkel.Ny());
        Assert.Null((await vert.Som(Team.Helse, melding)).Hinder);
        Assert.Null((await vert.Som(Team.Helse, melding)).Hinder);
        Assert.Equal((1, rader + 1), (await vert.Tell("saksinhabil"), await vert.Tell("innsynslogg where regel = 'melde_seg_inhabil/moetedeltaker'")));

        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), (await Ser(vert, Team.Helse, sak), await Meld(vert, Team.Helse, sak)));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new SerJegFortsatt(Handling.SeSak, Ressurs.Av(sak)))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new NoterISak(sak, "raad", "En fast voksen.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new GjoerOppgave(oppgave, Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Team.Helse, new VisMoeter())).Verdi!.Oppgaver);
        Assert.DoesNotContain((await vert.Som(Team.Helse, new VisHjem())).Verdi!.Oppgaver, o => o.Tekst == Fristtekster.OppgaveEtterMoete);
        var linje = await Linja(vert, Team.Helse, moete);
        Assert.Equal((null, null, null), (linje.Sak, linje.Slag, linje.Tjeneste));
        Assert.Null(await Ser(vert, Team.Helse, annen));

        // Those who run it see whom it is about; the others see the seat, and nobody why.
        Assert.Equal(VisSak.Stolstand.Inhabil, await Plassen(vert, Team.Ppt, sak));
        Assert.Empty((await vert.Som(Team.Ppt, new VisSak(sak))).Verdi!.Inhabile);
        Assert.Equal((0, 0), ((await Linja(vert, Team.Ppt, moete)).Inhabile.Count, (await Linja(vert, Team.Koordinator, moete, 1)).Inhabile.Count));
        Assert.Equal(["Guro Kjos"], (await Linja(vert, Team.Koordinator, moete)).Inhabile);
        var hos = (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!;
        Assert.Equal(("Guro Kjos", null), Assert.Single(hos.Inhabile) is var i ? (i.Navn, i.Opphevet) : default);
        Assert.DoesNotContain(hos.Ansvarlige, a => a.Navn == "Guro Kjos");
        Assert.Equal("ansvarlig", (await vert.Som(Team.Koordinator, Oppgave())).Hinder!.Felt);

        // The referat is not hers either.
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new VisReferat(sak))).Hinder);
        Assert.DoesNotContain((await vert.Som(Team.Helse, new VisHjem())).Verdi!.Oppgaver, o => o.Tekst == Fristtekster.LesReferatet);
        Assert.DoesNotContain((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Lesere!, l => l.Navn == "Guro Kjos");
        Assert.Null((await vert.Som(Team.Ppt, new VisReferat(sak))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Bare_koordinatoren_opphever_det_med_en_grunn_og_hun_kan_melde_seg_igjen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, annen) = (await vert.Anonym(), await vert.Anonym());
        _ = await Publisert(vert, sak, annen);
        Assert.Null(await Meld(vert, Team.Helse, sak));
        var inhabil = Assert.Single((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Inhabile).Id;
        foreach (var hvem in new[] { Team.Helse, Team.Ppt, Team.Siri, Leder, "odd.dokken" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Opphev(vert, hvem, sak, inhabil)));
        Assert.Equal(Hindre.BekreftInnlogging, await Opphev(vert, Team.Koordinator, sak, inhabil, fersk: false));
        Assert.Equal(("PAAKREVD", "grunn"), (await Opphev(vert, Team.Koordinator, sak, inhabil, grunn: null)) is { } h ? (h.Kode, h.Felt) : default);
        Assert.Equal((Hindre.KanKjennesIgjen.Kode, "grunn"), (await Opphev(vert, Team.Koordinator, sak, inhabil, "Hun er ikke i slekt med Kristoffer.")) is { } k ? (k.Kode, k.Felt) : default);
        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), (await Opphev(vert, Team.Koordinator, sak, Guid.CreateVersion7()), await Opphev(vert, Team.Koordinator, annen, inhabil)));
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Helse, sak));

        var rader = await vert.Tell("innsynslogg where regel = 'styre_habilitet/sakskoordinator'");
        Assert.Null(await Opphev(vert, Team.Koordinator, sak, inhabil));
        Assert.Equal((null, VisSak.Stolstand.Deltar), (await Ser(vert, Team.Helse, sak), await Plassen(vert, Team.Koordinator, sak)));
        Assert.Equal(rader + 1, await vert.Tell("innsynslogg where regel = 'styre_habilitet/sakskoordinator'"));
        var opphevet = Assert.Single((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Inhabile);
        Assert.Equal(("Guro Kjos", vert.Klokke.Naa.Tidspunkt, "Anna Brenden", "Trykket på feil sak."), (opphevet.Navn, opphevet.Opphevet, opphevet.OpphevetAv, opphevet.Grunn));
        Assert.Equal(Hindre.IkkeFunnet, await Opphev(vert, Team.Koordinator, sak, inhabil));

        Assert.Null(await Meld(vert, Team.Helse, sak));
        Assert.Equal((Hindre.IkkeFunnet, 2), (await Ser(vert, Team.Helse, sak), (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Inhabile.Count));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task I_en_navngitt_sak_er_hun_inhabil_for_barnet_og_lederen_opphever_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null), ("ppt", null));
        _ = await Publisert(vert, sak);
        foreach (var hvem in new[] { Team.Barnevern, Team.Koordinator, Team.Siri, "anna.berg" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Meld(vert, hvem, sak, "Tante til barnet.")));
        Assert.Equal(("PAAKREVD", "grunn"), (await Meld(vert, Team.Helse, sak)) is { } h ? (h.Kode, h.Felt) : default);
        Assert.True((await vert.Som(Team.Helse, new VisSak(sak))).Verdi!.KanMeldeSegInhabil);
        Assert.Null(await Meld(vert, Team.Helse, sak, "Tante til barnet."));

        Assert.Equal((Hindre.IkkeFunnet, VisSak.Stolstand.Inhabil), (await Ser(vert, Team.Helse, sak), await Plassen(vert, Team.Ppt, sak)));
        Assert.Equal(0, await vert.Tell("saksinhabil"));
        var meldt = Assert.Single((await vert.Som(Leder, new VisHabilitet(forloep))).Verdi!.Linjer);
        Assert.Equal(("Guro Kjos", "Tante til barnet.", "Guro Kjos"), (meldt.Navn, meldt.Grunn, meldt.MeldtAv));
        foreach (var hvem in new[] { Team.Koordinator, Team.Siri, Leder }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Opphev(vert, hvem, sak, meldt.Id)));
        Assert.Null((await vert.Som(Leder, new OpphevInhabil(forloep, meldt.Id, Noekkel.Ny()))).Hinder);
        Assert.Null(await Ser(vert, Team.Helse, sak));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Blir_hun_koordinator_er_saken_ikke_i_koeen_hennes_og_hun_opphever_ikke_sin_egen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, annen, moete) = (await vert.Anonym(), await vert.Anonym(), await vert.Moetet());
        Assert.Equal(moete, await Publisert(vert, sak, annen));
        Assert.Null(await Meld(vert, Team.Helse, sak));
        var (arena, hun) = (await vert.Arenaen(), await vert.Ansatt(Team.Helse));
        var inhabil = Assert.Single((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Inhabile).Id;
        await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Moetearenaer.FirstAsync(a => a.Id == arena)).Property(a => a.Koordinator).CurrentValue = hun;
            return await db.SaveChangesAsync();
        });

        Assert.Equal([annen], (await vert.Som(Team.Helse, new VisKoe(arena))).Verdi!.Moeter.SelectMany(m => m.Lista).Select(s => s.Id));
        Assert.Equal(1, (await vert.Som(Team.Helse, new VisSesong(arena))).Verdi!.Halvaarene.Sum(h => h.Meldt));
        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), (await Ser(vert, Team.Helse, sak), (await vert.Som(Team.Helse, new PlanleggSak(sak, null, null, Noekkel.Ny()))).Hinder));
        Assert.Equal(Hindre.IkkeFunnet, await Opphev(vert, Team.Helse, sak, inhabil));
        var linje = await Linja(vert, Team.Helse, moete);
        Assert.Equal((null, null, null), (linje.Sak, linje.Planlegges, linje.Slag));

        // The one who stands in has this one, also to lift it or to approve, and not the other.
        Assert.Equal([sak], (await vert.Som(Vikar, new VisKoe(arena))).Verdi!.Moeter.SelectMany(m => m.Lista).Select(s => s.Id));
        Assert.Equal((null, Hindre.IkkeFunnet), (await Ser(vert, Vikar, sak), await Ser(vert, Vikar, annen)));
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Vikar, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal((null, Hindre.IkkeFunnet), (await Ser(vert, Vikar, sak), (await vert.Som(Vikar, new VisKoe(arena))).Hinder));
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Helse, sak));
    }

    [Fact]
    public async Task Den_som_staar_i_moeterommet_maa_ut_av_saken_som_er_oppe()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var sak = await vert.Anonym();
        var moete = await Publisert(vert, sak);
        vert.Klokke.Still(Moetedag.Kl(10));
        Assert.Null((await vert.Som(Team.Koordinator, new TaOppSak(moete, sak.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        async Task<string> Stand(string hvem) => (await vert.Som(hvem, new VisRomstand(moete))).Verdi!.Stand;
        var (hennes, koordinators) = (await Stand(Team.Helse), await Stand(Team.Koordinator));
        Assert.Null(await Meld(vert, Team.Helse, sak));
        Assert.NotEqual((hennes, koordinators), (await Stand(Team.Helse), await Stand(Team.Koordinator)));
        Assert.NotEqual(koordinators, await Stand(Team.Koordinator));

        // Not that somebody writes in it, either.
        var etter = await Stand(Team.Helse);
        Assert.Null((await vert.Som(Team.Ppt, new NoterISak(sak, "raad", "En fast voksen.", Noekkel.Ny()))).Hinder);
        Assert.Equal(etter, await Stand(Team.Helse));
    }
}
