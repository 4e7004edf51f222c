using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>An ansvarsgruppe is called in to a meeting: those who sit in it are told, their calendars say nothing of the child, and it follows the group.</summary>
public sealed class GruppemoeteTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Utenfor = "solveig.sandvik";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Gruppetidsfelter Tid(string dag = "22.01.2026", string klokka = "10.00", string? sted = "Møterom Land", string? minutter = null) => new(dag, klokka, minutter, sted);

    // On nivaa 3, with a group of two.
    private static async Task<ForloepId> MedGruppe(Testvert vert)
    {
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, "helsestasjon", ["tiltak"]));
        MediatR.IRequest<Result>[] steg =
        [
            new SlippTil(forloep, await Id(vert, Guro), Noekkel.Ny()),
            new Evaluer(forloep, "opp", "12.01.2026", "02.03.2026", "Trenger flere.", "Ada er syk i dag.", null, null, Noekkel.Ny(), BarnetIkkeHoert: "ja"),
        ];
        foreach (var s in steg) Assert.Null((await vert.Som(Siri, s)).Hinder);
        Assert.Null((await vert.Som(Siri, new EndreNivaa(forloep, "3", (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Versjon, Noekkel.Ny()))).Hinder);
        Assert.Null(await Sett(vert, forloep, Guro));
        return forloep;
    }

    private static async Task<string> Id(Testvert vert, string hvem) => (await vert.Ansatt(hvem)).Verdi.ToString();

    private static async Task<Hinder?> Sett(Testvert vert, ForloepId forloep, params string[] medlemmer) =>
        (await vert.Som(Siri, new SettAnsvarsgruppe(forloep, await Id(vert, Siri), null, [.. await Task.WhenAll(medlemmer.Select(m => Id(vert, m)))], "6", Noekkel.Ny()))).Hinder;

    private static async Task<Hinder?> KallInn(Testvert vert, string hvem, ForloepId forloep, Gruppetidsfelter felter) => (await vert.Som(hvem, new KallInnGruppa(forloep, felter, Noekkel.Ny()))).Hinder;

    private static async Task<VisAnsvarsgruppe.Moetelinje?> Moetet(Testvert vert, ForloepId forloep, string hvem = Siri) => (await vert.Som(hvem, new VisAnsvarsgruppe(forloep))).Verdi!.Moete;

    private static async Task<IReadOnlyList<Varsellinje>> Varslene(Testvert vert, string hvem) => [.. (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.Where(l => l.Slag is Varselslag.Gruppemoete)];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Gruppa_kalles_inn_flyttes_svarer_og_avlyses(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedGruppe(vert);
        foreach (var hvem in new[] { Guro, Utenfor, "marit.sveen" }) Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, await KallInn(vert, hvem, forloep, Tid())));
        Assert.Equal(["PAAKREVD moetedag", "KLOKKA_UGYLDIG klokka", "PAAKREVD sted"], (await KallInn(vert, Siri, forloep, new()))!.Alle.Select(h => $"{h.Kode} {h.Felt}"));
        Assert.Equal(Hindre.MoetedagenErFri, await KallInn(vert, Siri, forloep, Tid("24.01.2026")));
        foreach (var sted in new[] { "Hjemme hos Ada", "rom «ada» i andre", "Prøve-rommet" }) Assert.Equal((sted, Hindre.StedetNevnerBarnet), (sted, await KallInn(vert, Siri, forloep, Tid(sted: sted))));
        var kallInn = new KallInnGruppa(forloep, Tid(), Noekkel.Ny());
        foreach (var _ in new[] { 1, 2 }) Assert.Null((await vert.Som(Siri, kallInn)).Hinder);
        Assert.Equal(Hindre.GruppaErKaltInn, await KallInn(vert, Siri, forloep, Tid("23.01.2026")));

        var moete = (await Moetet(vert, forloep, Guro))!;
        Assert.Equal((22.Januar(2026), new TimeOnly(10, 0), 60, "Møterom Land", true, null), (moete.Dag, moete.Klokka, moete.Minutter, moete.Sted, moete.ErInnkalt, moete.MittSvar));
        Assert.Equal(["Guro Kjos", "Siri Haugen"], moete.Innkalte.Select(i => i.Navn));
        Assert.Equal((22.Januar(2026), "Møterom Land"), (await vert.Som(Guro, new VisForloep(forloep))).Verdi!.Gruppemoete is { } t ? (t.Dag, t.Sted) : default);
        Assert.Equal($"/forloep/{forloep.Verdi}/ansvarsgruppe", Assert.Single(await Varslene(vert, Guro)).Sti);
        Assert.Empty(await Varslene(vert, Siri));

        Assert.Equal("svar", (await vert.Som(Guro, new SvarPaaGruppemoete(forloep, null, Noekkel.Ny()))).Hinder!.Felt);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Utenfor, new SvarPaaGruppemoete(forloep, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Guro, new SvarPaaGruppemoete(forloep, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Equal(("Guro Kjos", Innkallingssvar.Kommer), (await Moetet(vert, forloep))!.Innkalte[0] is var g ? (g.Navn, g.Svar!.Value) : default);

        // Only the room is another: what they have said stands. On another day all are asked again.
        FlyttGruppemoete Flytt(Gruppetidsfelter tid, int versjon) => new(forloep, tid, versjon, Noekkel.Ny());
        var versjon = (await Moetet(vert, forloep))!.Versjon;
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, Flytt(Tid(), versjon))).Hinder);
        Assert.Null((await vert.Som(Siri, Flytt(Tid(sted: "Kantina"), versjon))).Hinder);
        Assert.Equal("VERSJON", (await vert.Som(Siri, Flytt(Tid("23.01.2026"), versjon))).Hinder!.Kode);
        Assert.Equal(Innkallingssvar.Kommer, (await Moetet(vert, forloep))!.Innkalte[0].Svar);
        Assert.Null((await vert.Som(Siri, Flytt(Tid("23.01.2026", "12.30", "Kantina", "90"), versjon + 1))).Hinder);
        var flyttet = (await Moetet(vert, forloep))!;
        Assert.Equal((23.Januar(2026), 90, null), (flyttet.Dag, flyttet.Minutter, flyttet.Innkalte[0].Svar));
        Assert.Equal(3, (await Varslene(vert, Guro)).Count);

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new AvlysGruppemoete(forloep, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvlysGruppemoete(forloep, Noekkel.Ny()))).Hinder);
        Assert.Equal((null, null, 4), (await Moetet(vert, forloep), (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Gruppemoete, (await Varslene(vert, Guro)).Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new AvlysGruppemoete(forloep, Noekkel.Ny()))).Hinder);
        Assert.Null(await KallInn(vert, Siri, forloep, Tid("12.01.2026")));

        // Its day over, it is the referat's, and that asks for the child first.
        vert.Klokke.Still(13.Januar(2026).Kl(9));
        Assert.Null(await Moetet(vert, forloep));
        Assert.Contains((await vert.Som(Siri, new FoerMoete(forloep, "12.01.2026", "Alle", "Vi ble enige.", Noekkel.Ny(), Ansvarsgruppe: "ja"))).Hinder!.Alle, h => h.Felt == "barnetHoertAv");
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_kommer_inn_kalles_inn_og_den_som_gaar_ut_kalles_ut(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedGruppe(vert);
        Assert.Null(await Sett(vert, forloep));
        Assert.Null(await KallInn(vert, Siri, forloep, Tid()));
        Assert.Equal(["Siri Haugen"], (await Moetet(vert, forloep, Guro))!.Innkalte.Select(i => i.Navn));
        Assert.Equal((false, 0), ((await Moetet(vert, forloep, Guro))!.ErInnkalt, (await Varslene(vert, Guro)).Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new SvarPaaGruppemoete(forloep, "kommer", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new HentGruppeinnkalling(forloep))).Hinder);

        Assert.Null(await Sett(vert, forloep, Guro));
        Assert.Equal((true, 1), ((await Moetet(vert, forloep, Guro))!.ErInnkalt, (await Varslene(vert, Guro)).Count));
        Assert.Null(await Sett(vert, forloep, Guro));
        Assert.Single(await Varslene(vert, Guro));
        Assert.Null((await vert.Som(Siri, new TaUtAktoer(forloep, await vert.Ansatt(Guro), Noekkel.Ny()))).Hinder);
        Assert.Equal(["Siri Haugen"], (await Moetet(vert, forloep))!.Innkalte.Select(i => i.Navn));
        Assert.Equal([null, null], (await Varslene(vert, Guro)).Select(v => v.Sti));

        Assert.Null((await vert.Som(Siri, new LeggNedAnsvarsgruppe(forloep, Noekkel.Ny()))).Hinder);
        Assert.True(await vert.MedDatabasen(db => db.Gruppemoeter.AllAsync(m => m.ErAvlyst)));
        Assert.Equal(Hindre.IngenAnsvarsgruppe, await KallInn(vert, Siri, forloep, Tid()));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_familien_tar_tilbake_samtykket_til_kalles_ut_og_med_forloepet_avlyses_moetet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedGruppe(vert);
        Assert.Null(await KallInn(vert, Siri, forloep, Tid()));
        var ja = await vert.MedDatabasen(db => db.Samtykker.Where(s => s.Forloep == forloep && s.Til == "helsestasjon").Select(s => s.Id).ToListAsync());

        foreach (var samtykke in ja) Assert.Null((await vert.Som(Siri, new TrekkSamtykke(forloep, samtykke, Noekkel.Ny()))).Hinder);

        Assert.Equal(["Siri Haugen"], (await Moetet(vert, forloep))!.Innkalte.Select(i => i.Navn));
        Assert.Equal([null, null], (await Varslene(vert, Guro)).Select(v => v.Sti));

        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        Assert.True(await vert.MedDatabasen(db => db.Gruppemoeter.AllAsync(m => m.ErAvlyst)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_samtykket_ikke_varer_for_lenger_kalles_ut_den_natta_det_slutter(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedGruppe(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, "helsestasjon", ["tiltak"], varer: "30.01.2026"));
        Assert.Null(await KallInn(vert, Siri, forloep, Tid("05.02.2026")));
        vert.Klokke.Still(30.Januar(2026).Kl(23));
        _ = await vert.Sveip();
        Assert.Equal(["Guro Kjos", "Siri Haugen"], (await Moetet(vert, forloep))!.Innkalte.Select(i => i.Navn));

        vert.Klokke.Still(31.Januar(2026).Kl(0));
        _ = await vert.Sveip();

        Assert.Equal(["Siri Haugen"], (await Moetet(vert, forloep))!.Innkalte.Select(i => i.Navn));
        Assert.All(await Varslene(vert, Guro), v => Assert.Null(v.Sti));
    }

    [Fact]
    public async Task Kalenderfila_foelger_med_i_e_posten_uten_et_ord_om_barnet_og_tas_ut_igjen()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        var forloep = await MedGruppe(vert);
        Assert.Null(await KallInn(vert, Siri, forloep, Tid()));
        var hentet = (await vert.Som(Guro, new HentGruppeinnkalling(forloep))).Verdi!;
        Assert.Contains("SUMMARY:Møte: Bti", hentet.Tekst, StringComparison.Ordinal);
        async Task<string> Fila(DateOnly dag)
        {
            var foer = kasse.Mottatt.Count;
            await vert.Morgen(dag);
            var brev = Assert.Single(kasse.Mottatt.Skip(foer), b => b.Mottakere[0].Contains($"<{Guro}@", StringComparison.Ordinal));
            var fil = Assert.Single(brev.Kalenderfiler).Tekst.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
            foreach (var ord in new[] { "Ada", "Prøve", "nsvarsgruppe", forloep.Verdi.ToString() }) Assert.DoesNotContain(ord, fil + brev.Lesbart, StringComparison.Ordinal);
            return fil;
        }

        static string Uid(string fil) => fil.ReplaceLineEndings("\n").Split('\n').Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
        var foerste = await Fila(13.Januar(2026));
        foreach (var ord in new[] { "METHOD:REQUEST", "SUMMARY:Møte: Bti", "LOCATION:Møterom Land", "DTSTART:20260122T090000Z" }) Assert.Contains(ord, foerste, StringComparison.Ordinal);
        Assert.Equal(Uid(hentet.Tekst), Uid(foerste));

        Assert.Null((await vert.Som(Siri, new AvlysGruppemoete(forloep, Noekkel.Ny()))).Hinder);
        var avlyst = await Fila(14.Januar(2026));
        foreach (var ord in new[] { "METHOD:CANCEL", "STATUS:CANCELLED", Uid(foerste) }) Assert.Contains(ord, avlyst, StringComparison.Ordinal);

        // One who is called in to another and then taken out is told so, and that meeting is held.
        Assert.Null(await KallInn(vert, Siri, forloep, Tid("29.01.2026")));
        Assert.Null((await vert.Som(Siri, new TaUtAktoer(forloep, await vert.Ansatt(Guro), Noekkel.Ny()))).Hinder);
        var ute = await Fila(15.Januar(2026));
        Assert.Contains("METHOD:CANCEL", ute, StringComparison.Ordinal);
        Assert.DoesNotContain("STATUS:", ute, StringComparison.Ordinal);
    }
}
