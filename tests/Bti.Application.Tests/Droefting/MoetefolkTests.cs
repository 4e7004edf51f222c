using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who comes is true when the meeting moves and when somebody is ill, and the one who asked knows when her case is on a list that is out.</summary>
public sealed class MoetefolkTests
{
    private const string Vara = "kjell.moen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<IReadOnlyList<VisMoete.Stol>> Stolene(Testvert vert, ArenamoeteId moete) => (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Stoler;

    private static async Task<int> Varsler(Testvert vert, string hvem) => (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.Count(l => l.Slag is Varselslag.Moete);

    private static async Task Flytt(Testvert vert, ArenamoeteId moete, string dag, string sted = "Kantina")
    {
        var svar = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!;
        Assert.Null((await vert.Som(Team.Koordinator, new FlyttMoete(moete, dag, "10.00", sted, svar.Versjon, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Naar_moetet_flyttes_spoerres_alle_igjen_og_den_som_er_borte_paa_den_nye_dagen_har_forfall(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        await vert.Publiser(moete);
        Assert.Null((await vert.Som(Team.Helse, new SvarPaaInnkalling(moete, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Ppt, new SvarPaaInnkalling(moete, "forfall", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("arne.lund", new MeldFravaer(await vert.Ansatt("arne.lund"), "16.01.2026", "16.01.2026", null, Noekkel.Ny()))).Hinder);
        var (varslet, elin) = (await Varsler(vert, Vara), await Varsler(vert, "elin.nordli"));

        await Flytt(vert, moete, "16.01.2026");
        var stoler = (await Stolene(vert, moete)).ToLookup(s => s.Navn);
        Assert.Null(Assert.Single(stoler["Guro Kjos"]).Svar);
        Assert.Null(Assert.Single(stoler["Solveig Sandvik"]).Svar);
        Assert.Equal(Innkallingssvar.Forfall, Assert.Single(stoler["Elin Nordli"]).Svar);
        Assert.Equal((varslet + 1, elin + 1), (await Varsler(vert, Vara), await Varsler(vert, "elin.nordli")));

        // Only the room is another: what they have said stands.
        Assert.Null((await vert.Som(Team.Helse, new SvarPaaInnkalling(moete, "kommer", Noekkel.Ny()))).Hinder);
        await Flytt(vert, moete, "16.01.2026", "Biblioteket");
        Assert.Equal(Innkallingssvar.Kommer, Assert.Single(await Stolene(vert, moete), s => s.Navn == "Guro Kjos").Svar);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Blir_en_borte_etter_at_lista_er_publisert_har_varaen_plassen_med_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (moete, senere) = (await vert.Moetet(), await vert.Moetet(1));
        foreach (var m in new[] { moete, senere }) await vert.Publiser(m);
        var ppt = await vert.Ansatt(Team.Ppt);
        Assert.Null((await vert.Som(Team.Ppt, new MeldFravaer(ppt, "14.01.2026", "20.01.2026", null, Noekkel.Ny()))).Hinder);
        Assert.Contains(await Stolene(vert, moete), s => s is { Navn: "Kjell Moen", Svar: Innkallingssvar.Forfall });
        Assert.Contains(await Stolene(vert, senere), s => s is { Navn: "Solveig Sandvik", Svar: null });
        Assert.Equal(1, await Varsler(vert, Vara));

        // Said twice, it is told once; and one who leaves is not there on any day after.
        Assert.Null((await vert.Som(Team.Ppt, new MeldFravaer(ppt, "13.01.2026", "14.01.2026", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(1, await Varsler(vert, Vara));
        var leder = await vert.MedDatabasen(async db =>
        {
            var enhet = (await db.Ansatte.FirstAsync(a => a.Id == ppt)).Enhet;
            return (await db.Ansatte.FirstAsync(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder)).Brukernavn;
        });
        Assert.Null((await vert.Som(leder, new MeldSluttet(ppt, "28.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Equal(1, await Varsler(vert, Vara));
        Assert.Null((await vert.Som(leder, new MeldSluttet(ppt, "27.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Contains(await Stolene(vert, senere), s => s is { Navn: "Kjell Moen", Svar: Innkallingssvar.Forfall });
        Assert.Equal(2, await Varsler(vert, Vara));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_spurte_faar_vite_at_saken_er_satt_paa_eller_tatt_av_en_liste_som_er_ute(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (moete, senere) = (await vert.Moetet(), await vert.Moetet(1));
        var ((_, navngitt), anonym) = (await vert.Navngitt(("helsestasjon", null)), await vert.Anonym(Team.Ppt));
        await vert.PaaLista(anonym, moete);
        Assert.Equal(0, await Varsler(vert, Team.Ppt));
        await vert.Publiser(moete);
        var (siri, ppt) = (await Varsler(vert, Team.Siri), await Varsler(vert, Team.Ppt));

        await vert.PaaLista(navngitt, moete);
        Assert.Equal((siri + 1, ppt), (await Varsler(vert, Team.Siri), await Varsler(vert, Team.Ppt)));

        // Another number of minutes is no news; that it waits for another meeting is.
        await vert.PaaLista(navngitt, moete, "30");
        Assert.Equal(siri + 1, await Varsler(vert, Team.Siri));
        await vert.PaaLista(navngitt, senere);
        Assert.Equal(siri + 2, await Varsler(vert, Team.Siri));
        Assert.Null((await vert.Som(Team.Koordinator, new PlanleggSak(anonym, null, null, Noekkel.Ny()))).Hinder);
        await vert.PaaLista(anonym, moete);
        Assert.Equal((siri + 2, ppt + 2), (await Varsler(vert, Team.Siri), await Varsler(vert, Team.Ppt)));

        // The list is not out, and the coordinator has brought a case herself.
        Assert.Null((await vert.Som(Team.Koordinator, new PlanleggSak(navngitt, null, null, Noekkel.Ny()))).Hinder);
        var henvendelse = (await vert.Som(Team.Koordinator, new MeldHenvendelse("Mor til to", "ring 40 00 00 00", "ja", Team.Felter(await vert.Arenaen()), Noekkel.Ny()))).Verdi!.Sak;
        await vert.PaaLista(henvendelse, moete);
        Assert.Equal((siri + 2, 0), (await Varsler(vert, Team.Siri), await Varsler(vert, Team.Koordinator)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_er_syk_ringer_og_koordinatoren_melder_forfall_for_henne(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        async Task<Hinder?> Forfall(string? stol, string av = Team.Koordinator) => (await vert.Som(av, new MeldForfall(moete, stol, Noekkel.Ny()))).Hinder;
        Assert.Equal(Hindre.IkkeFunnet, await Forfall(Guid.CreateVersion7().ToString()));
        await vert.Publiser(moete);
        var stoler = await Stolene(vert, moete);
        string Stol(string navn) => stoler.Single(s => s.Navn == navn || s.Funksjon == navn).Id.ToString();
        Assert.Equal(("stol", "stol"), ((await Forfall(null))!.Felt, (await Forfall("stol 3"))!.Felt));
        foreach (var hvem in new[] { Team.Siri, Team.Helse, "marit.sveen" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Forfall(Stol("Solveig Sandvik"), hvem)));
        Assert.Equal(Hindre.IkkeFunnet, await Forfall(Stol("Rådgiver fra BUP")));

        vert.Klokke.Still(14.Januar(2026).Kl(8));
        foreach (var _ in new[] { 1, 2 }) Assert.Null(await Forfall(Stol("Solveig Sandvik")));
        Assert.Contains(await Stolene(vert, moete), s => s is { Navn: "Kjell Moen", Svar: Innkallingssvar.Forfall });
        Assert.Equal(1, await Varsler(vert, Vara));
        Assert.Null((await vert.Som(Vara, new VisMoete(moete))).Hinder);
        vert.Klokke.Still(15.Januar(2026).Kl(8));
        Assert.Equal(Hindre.MoetetErHoldt, await Forfall(Stol("Guro Kjos")));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_faar_en_oppgave_faar_vite_det_og_den_som_leder_ser_om_den_er_gjort_ogsaa_naar_saken_er_lukket(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        foreach (var hvem in new[] { Team.Ppt, Team.Koordinator })
            Assert.Null((await vert.Som(Team.Koordinator, new GiOppgave(sak, "Kom på besøk i gruppa.", (await vert.Ansatt(hvem)).Verdi.ToString(), "30.01.2026", Noekkel.Ny()))).Hinder);

        var oppgave = Assert.Single((await vert.Som(Team.Ppt, new VisMoeter())).Verdi!.Oppgaver);
        var varsel = Assert.Single((await vert.Som(Team.Ppt, new VisVarsler())).Verdi!.Linjer, l => l.Slag is Varselslag.Oppgave);
        Assert.Equal(("/moeter", null, ""), (varsel.Sti, varsel.Barn, varsel.Enhet));
        Assert.Equal(oppgave.Oppgave.Verdi, (await vert.MedDatabasen(db => db.Varsler.SingleAsync(v => v.Slag == Varselslag.Oppgave))).Gjelder);
        Assert.Null((await vert.Som(Team.Ppt, new LesAlleVarsler(Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Koordinator, new GiOppgave(sak, "Ring helsestasjonen.", (await vert.Ansatt(Team.Ppt)).Verdi.ToString(), "31.01.2026", Noekkel.Ny()))).Hinder);
        await vert.Morgen(15.Januar(2026));
        Assert.Contains(kasse.Mottatt, b => b.Mottakere[0].Contains($"<{Team.Ppt}@", StringComparison.Ordinal));

        async Task<IEnumerable<(string, bool)>> Gitt(string hvem) => (await vert.Som(hvem, new VisSak(sak))).Verdi!.Oppgaver.Select(o => (o.Ansvarlig, o.Gjort is not null));
        Assert.Equal([("Anna Brenden", false), ("Solveig Sandvik", false), ("Solveig Sandvik", false)], (await Gitt(Team.Koordinator)).Order());
        Assert.Empty(await Gitt(Team.Helse));
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, "Teamet råder til en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Ppt, new GjoerOppgave(oppgave.Oppgave, Noekkel.Ny()))).Hinder);
        Assert.Equal([("Anna Brenden", false), ("Solveig Sandvik", false), ("Solveig Sandvik", true)], (await Gitt(Team.Koordinator)).Order());
        Assert.Equal(3, (await Gitt(Team.Siri)).Count());
    }

    [Fact]
    public async Task Kalenderfila_loves_bare_den_som_kan_faa_den()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        async Task Like(bool faar, string hvem)
        {
            Assert.Equal((faar, faar), ((await vert.Som(hvem, new VisMoete(moete))).Verdi!.HarInnkalling, (await vert.Som(hvem, new HentInnkalling(moete))).Hinder is null));
        }

        Assert.False((await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.HarInnkalling);
        await vert.Publiser(moete);
        await Like(true, Team.Helse);
        var (helse, koordinator) = (await vert.Ansatt(Team.Helse), await vert.Ansatt(Team.Koordinator));
        Task UtenEpost(AnsattId hvem) => vert.MedDatabasen(db => db.Ansatte.Where(a => a.Id == hvem).ExecuteUpdateAsync(s => s.SetProperty(a => a.Epost, (string?)null)));
        await UtenEpost(helse);
        await Like(false, Team.Helse);
        await Like(true, Team.Ppt);
        await UtenEpost(koordinator);
        await Like(false, Team.Ppt);
    }
}
