using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The one who asked is told that there is advice, and asked once what it led to; the coordinator sees how many, and how long they waited.</summary>
public sealed class RaadTests
{
    private const string Tekst = "Teamet rådet til en fast voksen.";
    private static readonly DateOnly Moetedag = 14.Januar(2026);

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<DroeftingssakId> Droeftet(Testvert vert)
    {
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny()))).Hinder);
        return sak;
    }

    private static async Task<Hinder?> Svar(Testvert vert, DroeftingssakId sak, string hvem = Team.Siri, string utfall = "delvis", string hendte = "Vi prøvde en fast voksen.", string? funnBesvart = null) =>
        (await vert.Som(hvem, new FoelgOppRaad(sak, utfall, hendte, Noekkel.Ny(), funnBesvart))).Hinder;

    private static async Task<IEnumerable<VisHjem.Oppgave>> Spurt(Testvert vert, string hvem = Team.Siri) =>
        (await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver.Where(o => o.Tekst == Fristtekster.HvaSkjedde);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_spurte_faar_vite_at_det_er_gitt_raad_og_spoerres_en_gang_om_hva_som_skjedde(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var sak = await Droeftet(vert);

        var varsel = Assert.Single((await vert.Som(Team.Siri, new VisVarsler())).Verdi!.Linjer, v => v.Slag is Varselslag.RaadGitt);
        Assert.Equal(($"/droefting/{sak.Verdi}", null, ""), (varsel.Sti, varsel.Barn, varsel.Enhet));
        Assert.DoesNotContain((await vert.Som(Team.Koordinator, new VisVarsler())).Verdi!.Linjer, v => v.Slag is Varselslag.RaadGitt);
        Assert.Equal(Tekst, (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Referat);

        vert.Klokke.Still(Moetedag.AddDays(41).Kl(23));
        Assert.Empty(await Spurt(vert));
        vert.Klokke.Still(Moetedag.AddDays(42).Kl(9));
        Assert.Equal(($"/droefting/{sak.Verdi}", Moetedag.AddDays(56)), Assert.Single(await Spurt(vert)) is var o ? (o.Sti, o.Dag) : default);
        Assert.Empty(await Spurt(vert, Team.Koordinator));
        Assert.True((await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.KanFoelgeOpp);

        foreach (var (utfall, hendte, felt) in new[] { ("kanskje", "Noe.", "utfall"), ("fulgt", " ", "hendte") }) Assert.Equal(felt, (await Svar(vert, sak, utfall: utfall, hendte: hendte))!.Felt);
        foreach (var hvem in new[] { Team.Koordinator, Team.Helse, "marit.sveen" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await Svar(vert, sak, hvem)));
        Assert.Null(await Svar(vert, sak));
        Assert.Equal(Hindre.RaadetErFulgtOpp, await Svar(vert, sak));
        Assert.Empty(await Spurt(vert));

        // Hers to read, and nobody else's.
        var min = (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!;
        Assert.Equal((Raadutfall.Delvis, "Vi prøvde en fast voksen.", false), (min.Utfall!.Value, min.Hendte, min.KanFoelgeOpp));
        var koordinatorens = (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!;
        Assert.Equal((null, null, false), (koordinatorens.Utfall, koordinatorens.Hendte, koordinatorens.KanFoelgeOpp));
        Assert.Equal(0, await vert.Tell("droeftingssak where cast(hendte as text) like '%voksen%'"));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_anonym_sak_knyttes_aldri_til_et_barn_heller_ikke_av_varselet_eller_svaret(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var sak = await Droeftet(vert);
        vert.Klokke.Still(1.Mars(2026).Kl(9));
        Assert.Equal(Hindre.KanKjennesIgjen.Kode, (await Svar(vert, sak, hendte: "Jenta på Vestre skole i 4B har det bedre etter 3. februar 2026."))!.Kode);
        Assert.Null(await Svar(vert, sak, hendte: "Jenta på Vestre skole i 4B har det bedre etter 3. februar 2026.", funnBesvart: "ja"));

        var varslene = await vert.MedDatabasen(db => db.Varsler.Where(v => v.Slag == Varselslag.RaadGitt).ToListAsync());
        Assert.Equal((sak.Verdi, null, null, null), Assert.Single(varslene) is var v ? (v.Gjelder, v.Forloep, v.Uro, v.Frist) : default);
        Assert.Equal(0, await vert.Tell("droeftingssak where sakslag <> 'navngitt' and (barn is not null or forloep is not null)"));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task I_en_navngitt_sak_spoerres_den_som_har_stafetten_og_ikke_den_som_selv_godkjente(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var ((_, sak), moete) = (await vert.Navngitt(("helsestasjon", null)), await vert.Moetet());
        Assert.Equal(Hindre.IngenRaad, await Svar(vert, sak));
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "barnets_syn", "Barnet vil leke med de andre.", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Team.Siri, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisVarsler())).Verdi!.Linjer, v => v.Slag is Varselslag.RaadGitt);

        // The stafettholder tells the family, whoever approved; where that is not safe she says so, is not reminded any more, and nobody else reads it.
        Assert.Equal((Fristtekster.FortellFamilien, "Ada Prøve"), Assert.Single((await vert.Som(Team.Siri, new VisHjem())).Verdi!.Oppgaver, o => o.Sti == $"/droefting/{sak.Verdi}") is var uke ? (uke.Tekst, uke.Barn) : default);
        Assert.Null((await vert.Som(Team.Siri, new FortellFamilien(sak, "14.01.2026", "ikke_trygt", Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisHjem())).Verdi!.Oppgaver, o => o.Sti == $"/droefting/{sak.Verdi}");
        Assert.Equal(Fortalt.IkkeTrygt, (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.FortaltVed);
        Assert.Null((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi?.FortaltVed);
        vert.Klokke.Still(1.Mars(2026).Kl(9));
        Assert.Single(await Spurt(vert));
        Assert.Equal(Hindre.IkkeFunnet, await Svar(vert, sak, Team.Helse));
        Assert.Null(await Svar(vert, sak, utfall: "fulgt"));

        // Nobody is asked for ever.
        vert.Klokke.Still(Moetedag.AddDays(Raadoppfoelging.GirOppEtterDager).Kl(9));
        Assert.Empty(await Spurt(vert));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_har_saken_minnes_paa_aa_fortelle_familien_hva_teamet_raadet_til_til_hun_har_gjort_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (sak, moete) = ((await vert.Som(Team.Koordinator, new MeldHenvendelse("Mor til to", "ring 40 00 00 00", "ja", Team.Felter(await vert.Arenaen()), Noekkel.Ny()))).Verdi!.Sak, await vert.Moetet());
        async Task<Hinder?> Fortell(string hvem, DroeftingssakId om, string dag = "15.01.2026", string ved = "telefon") => (await vert.Som(hvem, new FortellFamilien(om, dag, ved, Noekkel.Ny()))).Hinder;
        async Task<IEnumerable<VisHjem.Oppgave>> Minnet(string hvem) => (await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver.Where(o => o.Tekst == Fristtekster.FortellFamilien);
        Assert.Equal(Hindre.IngenRaad, await Fortell(Team.Koordinator, sak));
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Empty(await Minnet(Team.Koordinator));
        vert.Klokke.Still(Moetedag.Kl(11));
        Assert.Null((await vert.Som(Team.Koordinator, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny()))).Hinder);

        vert.Klokke.Still(Moetedag.AddDays(1).Kl(9));
        Assert.Equal(($"/droefting/{sak.Verdi}", Moetedag.AddDays(7)), Assert.Single(await Minnet(Team.Koordinator)) is var o ? (o.Sti, o.Dag) : default);
        Assert.True((await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!.KanFortelle);
        foreach (var (dag, ved, felt) in new[] { ("13.01.2026", "telefon", "dag"), ("16.01.2026", "telefon", "dag"), ("", "telefon", "dag"), ("15.01.2026", "e-post", "ved") })
            Assert.Equal(felt, (await Fortell(Team.Koordinator, sak, dag, ved))!.Felt);
        Assert.Equal(Hindre.IkkeFunnet, await Fortell(Team.Siri, sak));
        Assert.Null(await Fortell(Team.Koordinator, sak));
        Assert.Equal(Hindre.FamilienVetDet, await Fortell(Team.Koordinator, sak));
        Assert.Empty(await Minnet(Team.Koordinator));
        var vist = (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!;
        Assert.Equal((15.Januar(2026), Fortalt.Telefon, false), (vist.FortaltDag!.Value, vist.FortaltVed!.Value, vist.KanFortelle));

        // No family is behind an anonymous case.
        var anonym = await vert.Anonym();
        Assert.Equal(Hindre.IkkeFunnet, await Fortell(Team.Siri, anonym));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatorens_halvaar_er_lengden_av_listene_hun_kan_lese_og_svarene_er_skjult_naar_de_er_faa(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var arena = await vert.Arenaen();
        var droeftet = await Droeftet(vert);
        var (venter, trukket) = (await vert.Anonym(), await vert.Anonym());
        Assert.Null((await vert.Som(Team.Siri, new TrekkSak(trukket, Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(1.Mars(2026).Kl(9));
        Assert.Null(await Svar(vert, droeftet));

        async Task<VisSesong.Svar> Sesong(string? halvaar = null, string? tall = null) => (await vert.Som(Team.Koordinator, new VisSesong(arena, halvaar, tall))).Verdi!;
        var svar = await Sesong();
        Assert.Equal("2026-1", Assert.Single(svar.Halvaarene).Halvaar);
        var rad = svar.Halvaarene[0];
        Assert.Equal((21, 3, 1, 1, 1, 1, 2, null), (svar.Lovet!.Value, rad.Meldt, rad.Droeftet, rad.Venter, rad.OverLovet!.Value, rad.Trukket, rad.Median!.Value, rad.Raad));
        foreach (var (tall, antall) in new[] { (Sesongtall.Meldt, rad.Meldt), (Sesongtall.Droeftet, rad.Droeftet), (Sesongtall.Venter, rad.Venter), (Sesongtall.OverLovet, rad.OverLovet!.Value), (Sesongtall.Trukket, rad.Trukket) })
            Assert.Equal((tall, antall), (tall, (await Sesong("2026-1", Inndata.Kode(tall))).Liste!.Linjer.Count));
        Assert.Equal((droeftet, 2), Assert.Single((await Sesong("2026-1", "droeftet")).Liste!.Linjer) is var l ? (l.Sak!.Value, l.Dager!.Value) : default);
        Assert.Equal(venter, Assert.Single((await Sesong("2026-1", "over_lovet")).Liste!.Linjer).Sak);
        Assert.Empty((await Sesong("2025-2", "meldt")).Liste!.Linjer);

        // One answer is shown to nobody, and not before the half-year is over.
        vert.Klokke.Still(1.Juli(2026).Kl(9));
        var senere = (await Sesong()).Halvaarene;
        Assert.Equal([("2026-2", 0), ("2026-1", 3)], senere.Select(h => (h.Halvaar, h.Meldt)));
        var raad = senere[1].Raad!;
        Assert.Equal((null, true, null), (raad.Utfall.Sum, raad.Utfall.Kolonnesummer.All(n => n is null), raad.Fulgt.Av));

        foreach (var (halvaar, tall, felt) in new[] { ("2019-1", "meldt", "halvaar"), (null, "meldt", "halvaar"), ("2026-1", "alt", "tall") })
            Assert.Equal(felt, (await vert.Som(Team.Koordinator, new VisSesong(arena, halvaar, tall))).Hinder!.Felt);
        foreach (var hvem in new[] { Team.Siri, Team.Helse, "marit.sveen", "anna.berg" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, (await vert.Som(hvem, new VisSesong(arena))).Hinder));
    }

    [Fact]
    public async Task En_navngitt_sak_er_i_tallet_uten_navn_og_lenke_og_ikke_for_en_koordinator_som_er_inhabil()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, _) = await vert.Navngitt(("helsestasjon", null));
        var arena = await vert.Arenaen();
        async Task<IReadOnlyList<VisSesong.Linje>> Meldt() => (await vert.Som(Team.Koordinator, new VisSesong(arena, "2026-1", "meldt"))).Verdi!.Liste!.Linjer;
        Assert.Equal((null, Sakslag.Navngitt, "Barnehage"), Assert.Single(await Meldt()) is var l ? (l.Sak, l.Slag, l.Tjeneste) : default);
        Assert.Null((await vert.Som("marit.sveen", new MeldInhabil(forloep, (await vert.Ansatt(Team.Koordinator)).Verdi.ToString(), null, null, "Nabo og venn.", Noekkel.Ny()))).Hinder);
        Assert.Empty(await Meldt());
    }
}
