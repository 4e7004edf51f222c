using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A case from the queue to the referat: who sees it, how long, and what it leads to.</summary>
public sealed class DroeftingTests
{
    private const string Kari = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<Hinder?> Ser(Testvert vert, string hvem, DroeftingssakId sak) => (await vert.Som(hvem, new VisSak(sak))).Hinder;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Deltakerne_ser_en_navngitt_sak_fra_lista_er_publisert_til_den_er_lukket_og_bare_det_samtykket_dekker(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null), ("ppt", ["helse"]));
        var moete = await vert.Moetet();
        var koe = (await vert.Som(Team.Koordinator, new VisKoe(await vert.Arenaen()))).Verdi!;
        Assert.Equal((Sakslag.Navngitt, "Barnehage", null), (koe.Koe[0].Slag, koe.Koe[0].Tjeneste, koe.Koe[0].Utdrag));
        await vert.PaaLista(sak, moete);
        foreach (var hvem in new[] { Team.Helse, Team.Ppt, Team.Koordinator, Team.Barnevern, "arne.lund", "anna.berg", "odd.dokken" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Ser(vert, hvem, sak)));

        await vert.Publiser(moete);
        foreach (var hvem in new[] { Team.Koordinator, Team.Barnevern, "arne.lund", "anna.berg", Kari, "petter.aas" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Ser(vert, hvem, sak)));
        var helse = (await vert.Som(Team.Helse, new VisSak(sak))).Verdi!;
        Assert.Equal(("Ada Prøve", true, false, null), (helse.Barn, helse.Spoersmaal is not null, helse.KanStyre, helse.Forloep));
        Assert.Equal("Lekegruppe", Assert.Single(helse.Tiltak).Tittel);
        Assert.Equal("Mor er alene med tre.", Assert.Single(helse.Stemmene).Tekst);
        var ppt = (await vert.Som(Team.Ppt, new VisSak(sak))).Verdi!;
        Assert.Equal(("Ada Prøve", null, null, 0, 0), (ppt.Barn, ppt.Spoersmaal, ppt.Proevd, ppt.Tiltak.Count, ppt.Stemmene.Count));

        // The list of each is what the policy says, and nobody reads why she does not take part.
        Assert.Equal("Ada Prøve", Assert.Single((await vert.Som(Team.Helse, new VisMoete(moete))).Verdi!.Lista).Navn);
        var utenfor = Assert.Single((await vert.Som(Team.Barnevern, new VisMoete(moete))).Verdi!.Lista);
        Assert.Equal((null, null, null, null), (utenfor.Sak, utenfor.Slag, utenfor.Navn, utenfor.Tjeneste));
        Assert.True((await vert.Som(Team.Barnevern, new VisMoete(moete))).Verdi!.ErBarnevern);
        var hosKoordinator = Assert.Single((await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Lista);
        Assert.Equal((null, Sakslag.Navngitt, null), (hosKoordinator.Sak, hosKoordinator.Slag, hosKoordinator.Navn));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("anna.berg", new VisMoete(moete))).Hinder);

        // The family and the holder read who has looked, as for the forloep itself.
        Assert.Contains((await vert.Som(Team.Siri, new VisInnsyn(forloep))).Verdi!.Linjer, l => l is { Navn: "Guro Kjos", Kategori: Innsynskategori.Droeftet });

        await Lukk(vert, sak);
        foreach (var hvem in new[] { Team.Helse, Team.Ppt, Team.Koordinator }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Ser(vert, hvem, sak)));
        Assert.Null(Assert.Single((await vert.Som(Team.Helse, new VisMoete(moete))).Verdi!.Lista).Navn);
        Assert.Equal("Vi prøver en mindre gruppe.", (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Referat);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Trekkes_samtykket_er_saken_borte_for_tjenesten_med_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null), ("ppt", null));
        var moete = await vert.Moetet();
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Null(await Ser(vert, Team.Helse, sak));

        var gitt = (await vert.Som(Team.Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som(Team.Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Helse, sak));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new NoterISak(sak, "raad", "For sent.", Noekkel.Ny()))).Hinder);
        Assert.Null(await Ser(vert, Team.Ppt, sak));
        Assert.Equal(VisSak.Stolstand.UtenSamtykke, (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Stoler.First(s => s.Navn == "Guro Kjos").Stand);
    }

    [Fact]
    public async Task Den_som_er_inhabil_ser_ikke_saken_og_plassen_hennes_sier_det()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null), ("ppt", null));
        var moete = await vert.Moetet();
        Assert.Null((await vert.Som(Kari, new MeldInhabil(forloep, (await vert.Ansatt(Team.Helse)).Verdi.ToString(), null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);

        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Helse, sak));
        Assert.Null(Assert.Single((await vert.Som(Team.Helse, new VisMoete(moete))).Verdi!.Lista).Sak);
        var stoler = (await vert.Som(Team.Ppt, new VisSak(sak))).Verdi!.Stoler;
        Assert.Equal((VisSak.Stolstand.Inhabil, VisSak.Stolstand.Deltar), (stoler.First(s => s.Navn == "Guro Kjos").Stand, stoler.First(s => s.Navn == "Solveig Sandvik").Stand));

        // One who coordinates and is inhabil is not shown that it is there.
        Assert.Null((await vert.Som(Kari, new MeldInhabil(forloep, (await vert.Ansatt(Team.Koordinator)).Verdi.ToString(), null, null, "Nabo og venn.", Noekkel.Ny()))).Hinder);
        Assert.All((await vert.Som(Team.Koordinator, new VisKoe(await vert.Arenaen()))).Verdi!.Moeter, m => Assert.Empty(m.Lista));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Koordinator, new PlanleggSak(sak, null, null, Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task Uten_samtykke_til_noen_i_teamet_blir_det_ingen_navngitt_sak()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        var felter = Team.Felter(await vert.Arenaen());
        Assert.Equal(Hindre.IngenAaDroefteMed, (await vert.Som(Team.Siri, new MeldNavngittSak(forloep, felter, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("eirik.hagen", new MeldNavngittSak(forloep, felter, Noekkel.Ny()))).Hinder);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, "ppt", ["tiltak"]));
        var team = (await vert.Som(Team.Siri, new VisDroeftingsgrunnlag(forloep))).Verdi!.First(a => a.Navn == "Tverrfaglig drøftingsteam");
        Assert.Equal([Informasjonskategori.Tiltak], team.Tjenester.Single(t => t.Status is Samtykkestilling.Gitt).Omfang);
        Assert.Equal(8, team.Tjenester.Count);
        await vert.Publiser(await vert.Moetet());
        Assert.Equal("spoersmaal", (await vert.Som(Team.Siri, new MeldNavngittSak(forloep, felter with { Spoersmaal = "" }, Noekkel.Ny()))).Hinder!.Felt);
        Assert.Null((await vert.Som(Team.Siri, new MeldNavngittSak(forloep, felter, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_beslutning_er_et_tiltak_i_forloepet_med_en_gang_og_referatet_er_loggens(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        BesluttTiltak Beslutt(string? maal, string? nytt) => new(sak, maal, nytt, "Mindre gruppe om formiddagen", "enhet", "Guro Kjos", "helsestasjon", "09.03.2026", Noekkel.Ny());
        Assert.Equal(Hindre.SakenErIkkePaaLista, (await vert.Som(Team.Siri, Beslutt(null, "Leker med to andre"))).Hinder);
        var moete = await vert.Moetet();
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, Beslutt(null, "Leker med to andre"))).Hinder);
        Assert.Equal("nyttMaal", (await vert.Som(Team.Siri, Beslutt(null, null))).Hinder!.Felt);
        Assert.Equal(Hindre.MaalMangler, (await vert.Som(Team.Siri, Beslutt(Guid.CreateVersion7().ToString(), null))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, Beslutt(null, "Leker med to andre"))).Hinder);
        var tiltak = (await vert.Som(Team.Siri, new VisForloep(forloep))).Verdi!.Tiltak.Single(t => t.Tittel.StartsWith("Mindre", StringComparison.Ordinal));
        Assert.Equal((9.Mars(2026), "Guro Kjos"), (tiltak.Evalueres, tiltak.Ansvarlig));

        vert.Klokke.Still(14.Januar(2026).Kl(11));
        Assert.Equal(Hindre.BarnetsSynFoerst, (await vert.Som(Team.Siri, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", "02.03.2026", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Helse, new NoterISak(sak, "barnets_syn", "Ada vil leke med Siri.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", "02.03.2026", Noekkel.Ny()))).Hinder);

        var etter = (await vert.Som(Team.Siri, new VisForloep(forloep))).Verdi!;
        var referat = etter.Tidslinje.First(l => l.Tekst == "Vi prøver en mindre gruppe.");
        Assert.Equal(("moete", "Siri Haugen, Guro Kjos (Helsestasjon)"), (referat.Slag, referat.Tillegg));
        Assert.Contains(etter.Frister, f => f.Dag == 2.Mars(2026));
        Assert.Equal(Hindre.SakenErLukket, (await vert.Som(Team.Siri, new GodkjennReferat(sak, "Noe helt annet.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.SakenErLukket, (await vert.Som(Team.Siri, new NoterISak(sak, "notat", "For sent.", Noekkel.Ny()))).Hinder);
        Assert.Equal("Vi prøver en mindre gruppe.", (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Referat);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_anonym_sak_gir_oppgaver_og_referat_og_databasen_nekter_den_et_barn(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Null(await Ser(vert, Team.Barnevern, sak));
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, "anna.berg", sak));
        var navn = (await vert.Som(Team.Siri, new NoterISak(sak, "notat", "Da sa Kristoffer nei.", Noekkel.Ny()))).Hinder!;
        Assert.Equal((Hindre.KanKjennesIgjen.Kode, "tekst"), (navn.Kode, navn.Felt));
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "notat", "Da sa Kristoffer nei.", Noekkel.Ny(), "ja"))).Hinder);
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        Assert.Equal(Hindre.KanKjennesIgjen.Kode, (await vert.Som(Team.Koordinator, new GodkjennReferat(sak, "Teamet mener at Kristoffer skal få hjelp.", null, Noekkel.Ny()))).Hinder?.Kode);

        var ppt = (await vert.Ansatt(Team.Ppt)).Verdi.ToString();
        Assert.Equal("ansvarlig", (await vert.Som(Team.Koordinator, new GiOppgave(sak, "Kom på besøk i gruppa.", (await vert.Ansatt("ola.myhre")).Verdi.ToString(), "30.01.2026", Noekkel.Ny()))).Hinder!.Felt);
        GiOppgave MedNavn(string? besvart) => new(sak, "Ring moren til Kristoffer.", ppt, "30.01.2026", Noekkel.Ny(), besvart);
        var iOppgaven = (await vert.Som(Team.Koordinator, MedNavn(null))).Hinder!;
        Assert.Equal((Hindre.KanKjennesIgjen.Kode, "oppgave"), (iOppgaven.Kode, iOppgaven.Felt));
        Assert.Null((await vert.Som(Team.Koordinator, MedNavn("ja"))).Hinder);
        var ring = Assert.Single((await vert.Som(Team.Ppt, new VisMoeter())).Verdi!.Oppgaver);
        Assert.Null((await vert.Som(Team.Ppt, new GjoerOppgave(ring.Oppgave, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new GiOppgave(sak, "Kom på besøk i gruppa.", ppt, "30.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Koordinator, new GiOppgave(sak, "Kom på besøk i gruppa.", ppt, "30.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Contains((await vert.Som(Team.Ppt, new VisHjem())).Verdi!.Oppgaver, o => o is { Sti: "/moeter", Tekst: Fristtekster.OppgaveEtterMoete } && o.Dag == 30.Januar(2026));
        var oppgave = Assert.Single((await vert.Som(Team.Ppt, new VisMoeter())).Verdi!.Oppgaver);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new GjoerOppgave(oppgave.Oppgave, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Ppt, new GjoerOppgave(oppgave.Oppgave, Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Team.Ppt, new VisMoeter())).Verdi!.Oppgaver);

        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, "Teamet råder til en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Barnevern, sak));
        Assert.Null(await Ser(vert, Team.Siri, sak));
        Assert.Null(await Ser(vert, Team.Koordinator, sak));
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisForloep(forloep))).Verdi!.Tidslinje, l => l.Slag == "moete");

        var feil = await Assert.ThrowsAnyAsync<Exception>(() => vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update droeftingssak set forloep = {forloep.Verdi}")));
        Assert.Contains("bare_navngitte_har_barn", feil.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Aatte_som_skriver_samtidig_mister_ingenting(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        string[] folk = [Team.Koordinator, Team.Helse, Team.Ppt, Team.Barnevern, "arne.lund", "marit.aas", Kari, Team.Siri];
        var hver = int.Parse(Environment.GetEnvironmentVariable("BTI_NOTATER") ?? "80", null) / folk.Length;
        await Task.WhenAll(folk.Select(async (hvem, nr) =>
        {
            for (var i = 0; i < hver; i++)
            {
                vert.Klokke.Gaa(TimeSpan.FromSeconds(1));
                Assert.Null((await vert.Som(hvem, new NoterISak(sak, "notat", $"Notat {nr}-{i}", Noekkel.Ny()))).Hinder);
            }
        }));

        // Every one is there once, the first written first: the moments are many, and what each wrote stands in her own order.
        var innlegg = (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Innlegg;
        Assert.Equal(folk.SelectMany((_, nr) => Enumerable.Range(0, hver).Select(i => $"Notat {nr}-{i}")).Order(StringComparer.Ordinal), innlegg.Select(i => i.Tekst).Order(StringComparer.Ordinal));
        Assert.Equal(innlegg.OrderBy(i => i.Tid).Select(i => i.Tid), innlegg.Select(i => i.Tid));
        Assert.True(innlegg.Select(i => i.Tid).Distinct().Count() >= hver, "The clock stood still.");
        Assert.All(folk.Select((_, nr) => nr), nr => Assert.Equal(Enumerable.Range(0, hver).Select(i => $"Notat {nr}-{i}"), innlegg.Select(i => i.Tekst).Where(t => t.StartsWith($"Notat {nr}-", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Varaen_har_plassen_bare_naar_den_andre_ikke_kan()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        const string Vara = "kjell.moen";
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Vara, sak));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Vara, new VisMoete(moete))).Hinder);
        Assert.Null((await vert.Som(Team.Ppt, new SvarPaaInnkalling(moete, "forfall", Noekkel.Ny()))).Hinder);
        Assert.Null(await Ser(vert, Vara, sak));
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Ppt, sak));
        Assert.Contains((await vert.Som(Vara, new VisMoeter())).Verdi!.Moeter, m => m.Moete == moete);
        Assert.Single((await vert.Som(Vara, new VisVarsler())).Verdi!.Linjer);
        Assert.Null((await vert.Som(Team.Ppt, new SvarPaaInnkalling(moete, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Vara, sak));

        vert.Klokke.Still(14.Januar(2026).Kl(11));
        var stoler = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Stoler;
        Assert.Null((await vert.Som(Team.Koordinator, new FoerOppmoete(moete, [stoler[0].Id.ToString()], Noekkel.Ny()))).Hinder);
        Assert.Equal([true, false], (await vert.Som(Team.Helse, new VisMoete(moete))).Verdi!.Stoler.Take(2).Select(s => s.Moette!.Value));
    }

    [Fact]
    public async Task Den_som_trekker_saken_tar_den_bort_for_alle_andre()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Koordinator, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, Team.Helse, sak));
        Assert.Equal(Hindre.SakenErLukket, (await vert.Som(Team.Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
    }

    // Whoever works here, against every case there is: the line of the meeting, one's own list and the page of the case say the same.
    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hver_liste_er_det_tabellen_sier(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var moete = await vert.Moetet();
        var (forloep, foerste) = await vert.Navngitt(("helsestasjon", null), ("ppt", ["helse"]), ("barnevern", null), ("skole", null));
        List<DroeftingssakId> saker = [foerste, (await vert.Navngitt(("oppvekst", null), ("barnehage", null))).Sak, await vert.Anonym(), await vert.Anonym("ola.myhre"), await vert.Anonym(Team.Ppt)];
        Assert.Null((await vert.Som(Kari, new MeldInhabil(forloep, (await vert.Ansatt("marit.aas")).Verdi.ToString(), null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        foreach (var sak in saker) await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Null((await vert.Som(Team.Helse, new MeldMegInhabilISak(saker[3], null, Noekkel.Ny()))).Hinder);
        await Lukk(vert, saker[2]);
        var (par, sett) = (0, 0);
        foreach (var hvem in await vert.MedDatabasen(db => db.Ansatte.Select(a => a.Brukernavn).ToListAsync()))
        {
            var som = $"3447/{hvem}";
            HashSet<DroeftingssakId> aapnes = [];
            foreach (var sak in saker)
            {
                par++;
                if ((await vert.Som(som, new VisSak(sak))).Hinder is null) _ = aapnes.Add(sak);
            }

            sett += aapnes.Count;
            if ((await vert.Som(som, new VisMoete(moete))).Verdi is { } liste) Assert.Equal((hvem, string.Join(' ', aapnes.Select(a => a.Verdi).Order())), (hvem, string.Join(' ', liste.Lista.Select(l => l.Sak).OfType<DroeftingssakId>().Select(a => a.Verdi).Order())));
            else Assert.Empty(aapnes);
            var mine = (await vert.Som(som, new VisMoeter())).Verdi!.Saker.Select(s => s.Sak).ToHashSet();
            Assert.Subset(aapnes, mine);
            foreach (var sak in saker) Assert.Equal((hvem, mine.Contains(sak)), (hvem, (await vert.Som(som, new VisSak(sak))).Verdi?.ErInnmelder ?? false));
        }

        Assert.True(par > 150 && sett is > 15 and < 60, $"{par} pairs, {sett} seen");
    }

    private static async Task Lukk(Testvert vert, DroeftingssakId sak)
    {
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "barnets_syn", "Barnet vil leke med de andre.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new GodkjennReferat(sak, "Vi prøver en mindre gruppe.", null, Noekkel.Ny()))).Hinder);
    }
}
