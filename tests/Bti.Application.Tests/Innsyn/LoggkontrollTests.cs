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
        for (var nr = 0; nr < 3; nr++) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(await ForloepTests.Startet(vert)))).Hinder);
        // One wrong click is not asked about, nor what is not there.
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", new VisForloep(await ForloepTests.Startet(vert)))).Hinder);
        for (var nr = 0; nr < 5; nr++) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", new VisForloep(ForloepId.Ny()))).Hinder);

        await vert.Natt(19.Januar(2026));
        var svar = await Liste(vert, Leder);
        var linje = Assert.Single(svar.Linjer);
        Assert.Equal(("Guro Kjos", 12.Januar(2026), 300, 2.Februar(2026), 12.Januar(2026)), (linje.Navn, linje.Uke, linje.Poeng, linje.Frist, svar.Sist));
        Assert.Equal([new Loggtreff(Loggmoenster.Avvist, 3)], linje.Treff);
        Assert.Equal(linje.Id, Assert.Single((await Liste(vert, Ombud)).Linjer).Id);
        Assert.Contains((await vert.Som(Leder, new VisHjem())).Verdi!.Oppgaver, o => o is { Sti: "/loggkontroll", Tekst: Fristtekster.SpoerOmOppslag } && o.Dag == linje.Frist);

        // Another unit's leader, and she herself, see nothing of it.
        Assert.Empty((await Liste(vert, "marit.sveen")).Linjer);
        foreach (var hvem in new[] { "marit.sveen", Guro, "petter.aas" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new BesvarLoggkontroll(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisLoggkontroll())).Hinder);

        Assert.Equal("PAAKREVD", (await vert.Som(Leder, new BesvarLoggkontroll(linje.Id, null, "Hun fulgte feil lenker.", Noekkel.Ny()))).Hinder!.Kode);
        Assert.Null((await vert.Som(Leder, new BesvarLoggkontroll(linje.Id, "nei", "Hun ville se hvordan det gikk.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.ErSpurt, (await vert.Som(Ombud, new BesvarLoggkontroll(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        var besvart = Assert.Single((await Liste(vert, Ombud)).Linjer);
        Assert.Equal((false, "Hun ville se hvordan det gikk.", "Elin Nordli"), (besvart.HaddeGrunn, besvart.SvarFra, besvart.KontrollertAv));
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
}
