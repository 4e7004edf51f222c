using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The referat goes to those who have a place in the meeting as something to read: once, for two weeks, and never more than they saw there.</summary>
public sealed class ReferatlesingTests
{
    private const string Tekst = "Vi prøver en mindre gruppe.";
    private const string Styrer = "marit.sveen";
    private const string Vara = "kjell.moen";
    private static readonly DateOnly Moetedag = 14.Januar(2026);

    // The koordinator has a place too; she approves what has no name.
    private static readonly string[] Resten = ["arne.lund", Team.Helse, Team.Ppt, "marit.aas", Styrer, Team.Barnevern];

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<ArenamoeteId> Publisert(Testvert vert, DroeftingssakId sak)
    {
        var moete = await vert.Moetet();
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        return moete;
    }

    private static async Task Godkjenn(Testvert vert, DroeftingssakId sak, string hvem)
    {
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(hvem, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny()))).Hinder);
    }

    private static async Task<ForloepId> GodkjentNavngitt(Testvert vert, ForloepId forloep, DroeftingssakId sak)
    {
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "barnets_syn", "Barnet vil leke med de andre.", Noekkel.Ny()))).Hinder);
        await Godkjenn(vert, sak, Team.Siri);
        return forloep;
    }

    private static async Task<(ForloepId Forloep, DroeftingssakId Sak)> Navngitt(Testvert vert, params (string Tjeneste, string[]? Kategorier)[] samtykker)
    {
        var (forloep, sak) = await vert.Navngitt(samtykker);
        _ = await Publisert(vert, sak);
        return (await GodkjentNavngitt(vert, forloep, sak), sak);
    }

    private static async Task<VisHjem.Oppgave?> Oppgaven(Testvert vert, string hvem) =>
        (await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver.SingleOrDefault(o => o.Tekst == Fristtekster.LesReferatet);

    private static async Task<Varsellinje?> Varselet(Testvert vert, string hvem) =>
        (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.SingleOrDefault(v => v.Slag is Varselslag.Referat);

    private static async Task<Hinder?> Les(Testvert vert, string hvem, DroeftingssakId sak) => (await vert.Som(hvem, new VisReferat(sak))).Hinder;

    private static async Task<Hinder?> Bekreft(Testvert vert, string hvem, DroeftingssakId sak) => (await vert.Som(hvem, new BekreftReferat(sak, Noekkel.Ny()))).Hinder;

    // On her home, behind the bell, on the page and by the button: one answer.
    private static async Task Stengt(Testvert vert, string hvem, DroeftingssakId sak)
    {
        Assert.Equal((hvem, null, null), (hvem, await Oppgaven(vert, hvem), (await Varselet(vert, hvem))?.Sti));
        Assert.Equal((hvem, Hindre.IkkeFunnet, Hindre.IkkeFunnet), (hvem, await Les(vert, hvem, sak), await Bekreft(vert, hvem, sak)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task De_andre_i_moetet_faar_referatet_som_oppgave_leser_det_en_gang_og_koordinatoren_ser_hvem_som_har_lest(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var sak = await vert.Anonym();
        _ = await Publisert(vert, sak);
        foreach (var hvem in Resten) await Stengt(vert, hvem, sak);
        await Godkjenn(vert, sak, Team.Koordinator);

        var sti = $"/droefting/{sak.Verdi}/les";
        foreach (var hvem in Resten)
        {
            Assert.Equal((hvem, sti, "Tverrfaglig drøftingsteam", null, Moetedag.AddDays(14)), await Oppgaven(vert, hvem) is { } o ? (hvem, o.Sti, o.Gjelder, o.Barn, o.Dag) : default);
            Assert.Equal((hvem, sti, null, "", false), await Varselet(vert, hvem) is { } v ? (hvem, v.Sti, v.Barn, v.Enhet, v.ErLest) : default);
            Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, (await vert.Som(hvem, new VisSak(sak))).Hinder));
        }

        // The one who asked is told in her own way, and the one who approved it knows.
        foreach (var hvem in new[] { Team.Siri, Team.Koordinator, "anna.berg", "odd.dokken", "petter.aas" }) await Stengt(vert, hvem, sak);

        var lest = (await vert.Som(Team.Helse, new VisReferat(sak))).Verdi!;
        Assert.Equal((Tekst, "Anna Brenden", Sakslag.Anonym, null, Moetedag, false), (lest.Referat, lest.GodkjentAv, lest.Slag, lest.Barn, lest.Dag, lest.ErBarnevern));
        Assert.True((await vert.Som(Team.Barnevern, new VisReferat(sak))).Verdi!.ErBarnevern);
        Assert.Null(await Bekreft(vert, Team.Helse, sak));
        await Stengt(vert, Team.Helse, sak);
        Assert.True((await Varselet(vert, Team.Helse))!.ErLest);

        var lesere = (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Lesere!;
        Assert.Equal((6, "Guro Kjos", vert.Klokke.Naa.Tidspunkt), (lesere.Count, Assert.Single(lesere, l => l.Lest is not null).Navn, lesere.Max(l => l.Lest)!.Value));

        vert.Klokke.Still(Moetedag.AddDays(14).Kl(23));
        Assert.Equal(("Les referatet", null), ((await Oppgaven(vert, Team.Ppt))?.Tekst, await Les(vert, Team.Ppt, sak)));
        vert.Klokke.Still(Moetedag.AddDays(15).Kl(0));
        foreach (var hvem in Resten) await Stengt(vert, hvem, sak);
        Assert.Equal((6, 1), ((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.Lesere!) is var etter ? (etter.Count, etter.Count(l => l.Lest is not null)) : default);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Av_en_navngitt_sak_leser_bare_de_samtykket_dekker_den_for_og_hvert_blikk_staar_i_innsynsloggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await Navngitt(vert, ("helsestasjon", null), ("ppt", ["helse"]));

        // PPT took part, but what was asked is of a kind the samtykke to it does not cover.
        foreach (var hvem in new[] { Team.Ppt, Team.Barnevern, Team.Koordinator, "arne.lund", "marit.aas", Team.Siri }) await Stengt(vert, hvem, sak);
        Assert.Equal(["Guro Kjos"], (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Lesere!.Select(l => l.Navn));
        Assert.Equal((null, null), ((await Oppgaven(vert, Team.Helse))!.Barn, (await Varselet(vert, Team.Helse))!.Barn));
        Assert.Equal(0, await vert.Tell("varsel where slag = 'referat' and forloep is not null"));

        var sett = await vert.Tell("innsynslogg where regel = 'lese_referat/referatmottaker' and barn is not null");
        Assert.Equal(("Ada Prøve", Tekst), (await vert.Som(Team.Helse, new VisReferat(sak))).Verdi is { } r ? (r.Barn, r.Referat) : default);
        Assert.Equal(sett + 1, await vert.Tell("innsynslogg where regel = 'lese_referat/referatmottaker' and barn is not null"));
        Assert.Contains((await vert.Som(Team.Siri, new VisInnsyn(forloep))).Verdi!.Linjer, l => l is { Navn: "Guro Kjos", Kategori: Innsynskategori.Droeftet });
        Assert.Null(await Bekreft(vert, Team.Helse, sak));
        await Stengt(vert, Team.Helse, sak);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Trekkes_samtykket_er_referatet_borte_med_en_gang_og_et_nytt_aapner_det_ikke(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await Navngitt(vert, ("helsestasjon", null), ("ppt", null));
        Assert.Null(await Les(vert, Team.Helse, sak));

        vert.Klokke.Still(Moetedag.AddDays(1).Kl(9));
        var gitt = (await vert.Som(Team.Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som(Team.Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
        await Stengt(vert, Team.Helse, sak);
        Assert.Null(await Les(vert, Team.Ppt, sak));

        vert.Klokke.Still(Moetedag.AddDays(2).Kl(9));
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, "helsestasjon", null, fra: "16.01.2026"));
        await Stengt(vert, Team.Helse, sak);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_er_inhabil_faar_det_aldri_og_mister_det_naar_hun_blir_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null), ("ppt", null));
        async Task Inhabil(string hvem) => Assert.Null((await vert.Som(Styrer, new MeldInhabil(forloep, (await vert.Ansatt(hvem)).Verdi.ToString(), null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        await Inhabil(Team.Helse);
        _ = await Publisert(vert, sak);
        _ = await GodkjentNavngitt(vert, forloep, sak);
        await Stengt(vert, Team.Helse, sak);
        Assert.Equal(["Solveig Sandvik"], (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Lesere!.Select(l => l.Navn));

        Assert.Null(await Les(vert, Team.Ppt, sak));
        await Inhabil(Team.Ppt);
        await Stengt(vert, Team.Ppt, sak);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_strengt_fortrolig_adresse_en_rolle_uten_saker_og_et_avsluttet_forloep_stenger_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await Navngitt(vert, ("helsestasjon", null), ("ppt", null));
        var helse = await vert.Ansatt(Team.Helse);
        async Task Rollen(Rolle rolle, int klokka)
        {
            await vert.MedDatabasen(async db =>
            {
                db.Entry(await db.Ansatte.FirstAsync(a => a.Id == helse)).Property(a => a.Rolle).CurrentValue = rolle;
                return await db.SaveChangesAsync();
            });
            vert.Klokke.Still(Moetedag.Kl(klokka));
        }

        async Task Adressen(Adressebeskyttelse beskyttelse) => await vert.MedDatabasen(async db =>
        {
            var barn = await db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync();
            db.Entry(await db.Barn.FirstAsync(b => b.Id == barn)).Property(b => b.Adressebeskyttelse).CurrentValue = beskyttelse;
            return await db.SaveChangesAsync();
        });

        await Rollen(Rolle.Kommunalsjef, 12);
        await Stengt(vert, Team.Helse, sak);
        await Rollen(Rolle.Helsesykepleier, 13);
        await Adressen(Adressebeskyttelse.StrengtFortrolig);
        foreach (var hvem in new[] { Team.Helse, Team.Ppt }) await Stengt(vert, hvem, sak);
        await Adressen(Adressebeskyttelse.Ingen);
        Assert.Null(await Les(vert, Team.Helse, sak));
        Assert.Null((await vert.Som(Team.Siri, new SkrivInnlegg(forloep, "barnets_stemme", "14.01.2026", "Jeg vil leke.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        foreach (var hvem in new[] { Team.Helse, Team.Ppt }) await Stengt(vert, hvem, sak);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_ikke_kunne_komme_leser_det_naar_ingen_familie_er_bak_saken_og_ellers_bare_varaen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (anonym, (forloep, navngitt)) = (await vert.Anonym(), await vert.Navngitt(("ppt", null)));
        await vert.PaaLista(anonym, await vert.Moetet());
        var moete = await Publisert(vert, navngitt);
        Assert.Null((await vert.Som(Team.Ppt, new SvarPaaInnkalling(moete, "forfall", Noekkel.Ny()))).Hinder);
        await Godkjenn(vert, anonym, Team.Koordinator);
        _ = await GodkjentNavngitt(vert, forloep, navngitt);

        Assert.Equal((null, null), (await Les(vert, Team.Ppt, anonym), await Les(vert, Vara, anonym)));
        Assert.Equal((Hindre.IkkeFunnet, null), (await Les(vert, Team.Ppt, navngitt), await Les(vert, Vara, navngitt)));
        Assert.Equal(["Kjell Moen"], (await vert.Som(Team.Siri, new VisSak(navngitt))).Verdi!.Lesere!.Select(l => l.Navn));

        // One who was called in and stayed away has the seat, and reads what was said there.
        Assert.Null((await vert.Som(Team.Koordinator, new FoerOppmoete(moete, [], Noekkel.Ny()))).Hinder);
        Assert.Null(await Les(vert, Team.Helse, anonym));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task E_posten_sier_at_noe_venter_og_ikke_et_ord_om_hva(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var sak = await vert.Anonym();
        _ = await Publisert(vert, sak);
        await vert.Morgen(13.Januar(2026));
        kasse.Mottatt.Clear();
        await Godkjenn(vert, sak, Team.Koordinator);
        Assert.Null(await Bekreft(vert, Team.Ppt, sak));
        await vert.Morgen(15.Januar(2026));
        string Til(string hvem) => $"<{hvem}@";
        var brev = Assert.Single(kasse.Mottatt, b => b.Mottakere.Any(m => m.Contains(Til(Team.Helse), StringComparison.Ordinal)));
        Assert.DoesNotContain("referat", brev.Lesbart, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("gruppe", brev.Lesbart, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(kasse.Mottatt, b => b.Mottakere.Any(m => m.Contains(Til(Team.Ppt), StringComparison.Ordinal)));
    }
}
