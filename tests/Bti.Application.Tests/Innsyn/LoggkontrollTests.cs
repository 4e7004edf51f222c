using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What somebody has looked at without being able to say why is asked about, the week after; by her leader or the personvernombud, and once.</summary>
public sealed class LoggkontrollTests
{
    private const string Guro = "guro.kjos";
    private const string Leder = "elin.nordli";
    private const string Ombud = "odd.dokken";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VisLoggkontroll.Svar> Liste(Testvert vert, string hvem) => (await vert.Som(hvem, new VisLoggkontroll())).Verdi!;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_nysgjerrige_blir_spurt_uka_etter_av_lederen_og_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        Assert.Null((await Liste(vert, Leder)).Sist);
        await Nysgjerrig(vert, Guro);

        // One wrong click is not asked about, nor what is not there.
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", new VisForloep(await ForloepTests.Startet(vert)))).Hinder);
        for (var nr = 0; nr < 5; nr++) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", new VisForloep(ForloepId.Ny()))).Hinder);

        await vert.Natt(19.Januar(2026));
        var svar = await Liste(vert, Leder);
        var linje = Assert.Single(svar.Linjer);
        Assert.Equal(("Guro Kjos", 12.Januar(2026), 300, 2.Februar(2026), 12.Januar(2026)), (linje.Navn, linje.Uke, linje.Poeng, linje.Frist, svar.Sist));
        Assert.Equal([new Loggtreff(Loggmoenster.Avvist, 3)], linje.Treff);
        Assert.Equal([(1, false), (2, false), (3, false)], linje.Oppslag.Select(o => (o.Barn, o.Tillatt)));
        Assert.All(linje.Oppslag, o => Assert.Equal(12.Januar(2026), Naa.OsloDag(o.Tid)));
        Assert.Equal(linje.Id, Assert.Single((await Liste(vert, Ombud)).Linjer).Id);
        Assert.Contains((await vert.Som(Leder, new VisHjem())).Verdi!.Oppgaver, o => o is { Sti: "/loggkontroll", Tekst: Fristtekster.SpoerOmOppslag } && o.Dag == linje.Frist);

        // Another unit's leader, and she herself, see nothing of it.
        Assert.Empty((await Liste(vert, "marit.sveen")).Linjer);
        foreach (var hvem in new[] { "marit.sveen", Guro, "petter.aas", "turid.vang" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new BesvarLoggkontroll(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisLoggkontroll())).Hinder);

        Assert.Equal("PAAKREVD", (await vert.Som(Leder, new BesvarLoggkontroll(linje.Id, null, "Hun fulgte feil lenker.", Noekkel.Ny()))).Hinder!.Kode);
        Assert.Null((await vert.Som(Leder, new BesvarLoggkontroll(linje.Id, "nei", "Hun ville se hvordan det gikk.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.ErSpurt, (await vert.Som(Ombud, new BesvarLoggkontroll(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        var besvart = Assert.Single((await Liste(vert, Ombud)).Linjer);
        Assert.Equal((false, "Hun ville se hvordan det gikk.", "Elin Nordli", 0), (besvart.HaddeGrunn, besvart.SvarFra, besvart.KontrollertAv, besvart.Oppslag.Count));
        Assert.DoesNotContain((await vert.Som(Leder, new VisHjem())).Verdi!.Oppgaver, o => o.Sti == "/loggkontroll");

        // The week is done, whoever asks for it again; the next is a week of its own.
        Assert.Null((await vert.SomSystemet(new GranskLogg(Noekkel.Ny()))).Hinder);
        Assert.Single((await Liste(vert, Ombud)).Linjer);
        await vert.Natt(27.Januar(2026));
        Assert.Equal(19.Januar(2026), (await Liste(vert, Ombud)).Sist);
        Assert.Single((await Liste(vert, Ombud)).Linjer);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new GranskLogg(Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task Det_som_veier_er_etternavnet_det_som_var_slutt_og_det_en_er_utelukket_fra_og_ikke_ens_egne_saker()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);

        // The holder reads her own case however often, and by a name she shares with the child.
        Assert.Equal(1, await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == "siri.haugen" || a.Brukernavn == "silje.rudi").ExecuteUpdateAsync(s => s.SetProperty(a => a.Navn, a => a.Brukernavn == "silje.rudi" ? "Silje PRØVE" : "Siri Prøve"))) - 1);
        for (var nr = 0; nr < 20; nr++) Assert.Null((await vert.Som("siri.haugen", new VisForloep(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("silje.rudi", new VisForloep(forloep))).Hinder);

        // A leader who is barred, on two days.
        Assert.Null((await vert.Som("marit.sveen", new MeldInhabil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);
        vert.Klokke.Still(13.Januar(2026).Kl(9));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);

        await vert.Natt(19.Januar(2026));
        Assert.Equal(
            [("Guro Kjos", Loggmoenster.Utelukket, 2), ("Silje PRØVE", Loggmoenster.SammeEtternavn, 1), ("Silje PRØVE", Loggmoenster.Avvist, 1)],
            (await Liste(vert, Ombud)).Linjer.OrderBy(l => l.Navn, StringComparer.Ordinal).SelectMany(l => l.Treff.Select(t => (l.Navn, t.Moenster, t.Antall))));
        Assert.Equal("Silje PRØVE", Assert.Single((await Liste(vert, "marit.sveen")).Linjer).Navn);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Ingen_uke_blir_glemt_naar_verten_har_vaert_borte_og_ingen_leses_to_ganger(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        await vert.Natt(19.Januar(2026));
        vert.Klokke.Still(20.Januar(2026).Kl(9));
        await Nysgjerrig(vert, Guro);
        vert.Klokke.Still(27.Januar(2026).Kl(9));
        await Nysgjerrig(vert, "arne.lund");

        // Three weeks without a night; then two machines at once, and each twice.
        vert.Klokke.Still(10.Februar(2026).Kl(0, 31));
        await using var annen = vert.EnMaskinTil();
        for (var nr = 0; nr < 4; nr++) Assert.All(await Task.WhenAll(vert.SomSystemet(new GranskLogg(Noekkel.Ny())), annen.SomSystemet(new GranskLogg(Noekkel.Ny()))), svar => Assert.Null(svar.Hinder));
        Assert.Equal([12.Januar(2026), 19.Januar(2026), 26.Januar(2026), 2.Februar(2026)], await vert.MedDatabasen(db => db.Loggkontrolluker.Select(u => u.Uke).OrderBy(u => u).ToListAsync()));
        Assert.Equal([("Arne Lund", 26.Januar(2026)), ("Guro Kjos", 19.Januar(2026))], (await Liste(vert, Leder)).Linjer.Select(l => (l.Navn, l.Uke)).OrderBy(l => l.Navn, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Natta_tar_alle_ukene_som_mangler_og_uka_begynner_ved_midnatt_i_Oslo_ogsaa_naar_klokka_stilles()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 16.Mars(2026).Kl(9));
        await vert.Natt(23.Mars(2026));
        vert.Klokke.Still(29.Mars(2026).Kl(23, 30));
        await Nysgjerrig(vert, Guro);
        vert.Klokke.Still(30.Mars(2026).Kl(0, 10));
        await Nysgjerrig(vert, "arne.lund");
        await vert.Natt(14.April(2026));
        Assert.Equal(4, await vert.Tell("loggkontrolluke"));
        Assert.Equal([("Arne Lund", 30.Mars(2026)), ("Guro Kjos", 23.Mars(2026))], (await Liste(vert, Leder)).Linjer.Select(l => (l.Navn, l.Uke)).OrderBy(l => l.Navn, StringComparer.Ordinal));
        Assert.All((await Liste(vert, Leder)).Linjer, l => Assert.Equal(3, l.Oppslag.Count));
    }

    [Fact]
    public async Task Den_som_har_levert_stafetten_blir_spurt_og_ikke_den_som_har_den_eller_leder_enheten()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        List<ForloepId> forloep = [];
        for (var nr = 0; nr < 3; nr++) forloep.Add(await ForloepTests.Startet(vert));
        Assert.Null((await vert.Som("siri.haugen", new TilbyStafett(forloep[0], (await vert.Ansatt("silje.rudi")).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("silje.rudi", new BesvarStafett(forloep[0], "aksepter", Noekkel.Ny()))).Hinder);
        foreach (var dag in new[] { 13, 14 })
        {
            vert.Klokke.Still(dag.Januar(2026).Kl(9));
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("siri.haugen", new VisForloep(forloep[0]))).Hinder);
        }

        // What is not a leader's to see, and not a new holder's to do, is a wrong button and no more.
        foreach (var ett in forloep) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("marit.sveen", new VisForloep(ett))).Hinder);
        for (var nr = 0; nr < 3; nr++) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("silje.rudi", new BesvarStafett(forloep[0], "aksepter", Noekkel.Ny()))).Hinder);
        await vert.Natt(19.Januar(2026));
        var linje = Assert.Single((await Liste(vert, Ombud)).Linjer);
        Assert.Equal(("Siri Haugen", "etter_slutten:2"), (linje.Navn, string.Join(' ', linje.Treff.Select(t => $"{Inndata.Kode(t.Moenster)}:{t.Antall}"))));
    }

    // Three children that are not hers.
    private static async Task Nysgjerrig(Testvert vert, string hvem)
    {
        for (var nr = 0; nr < 3; nr++) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisForloep(await ForloepTests.Startet(vert)))).Hinder);
    }
}
