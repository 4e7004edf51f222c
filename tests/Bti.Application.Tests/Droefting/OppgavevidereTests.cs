using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What one who is inhabil was given to do goes to another, and who plans the case is told that somebody is.</summary>
public sealed class OppgavevidereTests
{
    private static readonly DateOnly Moetedag = 14.Januar(2026);

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<(DroeftingssakId Sak, DroeftingsoppgaveId Oppgave)> MedOppgave(Testvert vert)
    {
        var sak = await vert.Anonym();
        await vert.PaaLista(sak, await vert.Moetet());
        await vert.Publiser(await vert.Moetet());
        Assert.Null((await vert.Som(Team.Koordinator, new GiOppgave(sak, "Kom på besøk i gruppa.", await Id(vert, Team.Helse), "30.01.2026", Noekkel.Ny()))).Hinder);
        return (sak, Assert.Single((await vert.Som(Team.Helse, new VisMoeter())).Verdi!.Oppgaver).Oppgave);
    }

    private static async Task<string> Id(Testvert vert, string hvem) => (await vert.Ansatt(hvem)).Verdi.ToString();

    private static async Task<GiOppgaveVidere> Videre(Testvert vert, DroeftingssakId sak, DroeftingsoppgaveId oppgave, string til) => new(sak, oppgave.Verdi.ToString(), await Id(vert, til), Noekkel.Ny());

    private static async Task<Hinder?> Gi(Testvert vert, string hvem, DroeftingssakId sak, DroeftingsoppgaveId oppgave, string til) => (await vert.Som(hvem, await Videre(vert, sak, oppgave, til))).Hinder;

    private static async Task Inhabil(Testvert vert, string hvem, DroeftingssakId sak, string? grunn = null) => Assert.Null((await vert.Som(hvem, new MeldMegInhabilISak(sak, grunn, Noekkel.Ny()))).Hinder);

    private static async Task<VisSak.Oppgave> Oppgaven(Testvert vert, DroeftingssakId sak) => Assert.Single((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Oppgaver);

    private static async Task<IReadOnlyList<Varsellinje>> Varslene(Testvert vert, string hvem, Varselslag slag) => [.. (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.Where(l => l.Slag == slag)];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Oppgaven_til_en_som_er_inhabil_gis_videre_ogsaa_naar_saken_er_lukket_og_det_staar_paa_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, oppgave) = await MedOppgave(vert);
        Assert.Equal(Hindre.OppgavenKanGjoeres, await Gi(vert, Team.Koordinator, sak, oppgave, Team.Ppt));
        Assert.False((await Oppgaven(vert, sak)).KanGisVidere);
        await Inhabil(vert, Team.Helse, sak);
        Assert.True((await Oppgaven(vert, sak)).KanGisVidere);

        foreach (var hvem in new[] { Team.Helse, Team.Ppt, "marit.sveen", "odd.dokken" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Gi(vert, hvem, sak, oppgave, Team.Ppt)));
        Assert.Equal(["PAAKREVD hvilken", "PAAKREVD nyAnsvarlig"], (await vert.Som(Team.Koordinator, new GiOppgaveVidere(sak, null, null, Noekkel.Ny()))).Hinder!.Alle.Select(h => $"{h.Kode} {h.Felt}"));
        foreach (var hvem in new[] { Team.Helse, "ola.myhre" }) Assert.Equal((hvem, "nyAnsvarlig"), (hvem, (await Gi(vert, Team.Koordinator, sak, oppgave, hvem))?.Felt));
        Assert.Equal(Hindre.IkkeFunnet, await Gi(vert, Team.Koordinator, sak, DroeftingsoppgaveId.Ny(), Team.Ppt));

        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        var videre = await Videre(vert, sak, oppgave, Team.Ppt);
        foreach (var _ in new[] { 1, 2 }) Assert.Null((await vert.Som(Team.Koordinator, videre)).Hinder);
        var staar = await Oppgaven(vert, sak);
        Assert.Equal(("Solveig Sandvik", false), (staar.Ansvarlig, staar.KanGisVidere));
        Assert.Equal(("Guro Kjos", "Solveig Sandvik", "Anna Brenden", vert.Klokke.Naa.Tidspunkt), Assert.Single(staar.Bytter) is var b ? (b.Fra, b.Til, b.Av, b.Tid) : default);
        Assert.Equal("/moeter", Assert.Single(await Varslene(vert, Team.Ppt, Varselslag.Oppgave)).Sti);
        Assert.Equal(oppgave, Assert.Single((await vert.Som(Team.Ppt, new VisMoeter())).Verdi!.Oppgaver).Oppgave);
        Assert.Empty((await vert.Som(Team.Helse, new VisMoeter())).Verdi!.Oppgaver);
        Assert.Equal(Hindre.OppgavenKanGjoeres, await Gi(vert, Team.Koordinator, sak, oppgave, Team.Siri));

        Assert.Null((await vert.Som(Team.Ppt, new GjoerOppgave(oppgave, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.OppgavenErGjort, await Gi(vert, Team.Koordinator, sak, oppgave, Team.Siri));
    }

    [Fact]
    public async Task Den_samme_kan_faa_den_tilbake_og_faar_vite_det_igjen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (sak, oppgave) = await MedOppgave(vert);
        await Inhabil(vert, Team.Helse, sak);
        Assert.Null(await Gi(vert, Team.Koordinator, sak, oppgave, Team.Ppt));
        var inhabil = Assert.Single((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Inhabile).Id.ToString();
        Assert.Null((await vert.Som(Team.Koordinator, new OpphevInhabilISak(sak, inhabil, "Trykket på feil sak.", Noekkel.Ny()), fersk: true)).Hinder);
        await Inhabil(vert, Team.Ppt, sak);
        Assert.Null(await Gi(vert, Team.Siri, sak, oppgave, Team.Helse));
        Assert.Equal(["Guro Kjos", "Solveig Sandvik"], (await Oppgaven(vert, sak)).Bytter.Select(b => b.Fra));
        Assert.Equal((2, 1), ((await Varslene(vert, Team.Helse, Varselslag.Oppgave)).Count, (await Varslene(vert, Team.Ppt, Varselslag.Oppgave)).Count));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_faar_vite_en_gang_at_noen_har_meldt_seg_inhabil_og_ikke_hvem_det_gjelder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, (_, navngitt), moete) = (await vert.Anonym(), await vert.Navngitt(("helsestasjon", null)), await vert.Moetet());
        foreach (var s in new[] { sak, navngitt }) await vert.PaaLista(s, moete);
        await vert.Publiser(moete);
        async Task<string[]> Stiene() => [.. (await Varslene(vert, Team.Koordinator, Varselslag.Inhabil)).Select(v => v.Barn is null && v.Enhet.Length == 0 && v.Tekst is null ? v.Sti! : "Sier for mye").Order()];

        var melding = new MeldMegInhabilISak(sak, null, Noekkel.Ny());
        foreach (var _ in new[] { 1, 2 }) Assert.Null((await vert.Som(Team.Helse, melding)).Hinder);
        Assert.Equal([$"/droefting/{sak.Verdi}"], await Stiene());

        // The case with a name is not hers to open.
        await Inhabil(vert, Team.Helse, navngitt, "Tante til barnet.");
        Assert.Equal([$"/droefting/{sak.Verdi}", "/moeter"], await Stiene());
        await Inhabil(vert, Team.Ppt, sak);
        Assert.Equal(3, (await Stiene()).Length);
        Assert.Equal(3, await vert.MedDatabasen(db => db.Varsler.CountAsync(v => v.Slag == Varselslag.Inhabil)));
        Assert.Equal("/moeter", (await vert.Som(Team.Koordinator, new LesVarsel((await Varslene(vert, Team.Koordinator, Varselslag.Inhabil)).Single(v => v.Sti == "/moeter").Id, Noekkel.Ny()))).Verdi!.Sti);
    }

    [Fact]
    public async Task Er_koordinatoren_utelukket_faar_stedfortrederen_vite_det()
    {
        const string Vikar = "maren.solberg";
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        await vert.PaaLista(sak, await vert.Moetet());
        await vert.Publiser(await vert.Moetet());
        Assert.Null((await vert.Som("marit.sveen", new MeldInhabil(forloep, await Id(vert, Team.Koordinator), null, null, "Nabo og venn.", Noekkel.Ny()))).Hinder);
        await Inhabil(vert, Team.Helse, sak, "Tante til barnet.");
        Assert.Equal((0, 1), ((await Varslene(vert, Team.Koordinator, Varselslag.Inhabil)).Count, (await Varslene(vert, Vikar, Varselslag.Inhabil)).Count));
    }
}
