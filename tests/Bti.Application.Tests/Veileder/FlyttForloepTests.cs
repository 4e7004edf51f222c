using System.Text.Json;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests.Veileder;

/// <summary>What is under way is moved to another version on purpose: everybody sees what it does to the frister, and none is lost.</summary>
public sealed class FlyttForloepTests
{
    private const string Petter = "petter.aas";
    private const string Siri = "siri.haugen";
    private const string Samtykke = "Avklar samtykket til stafettloggen";
    private const string Evaluering = "Evaluer tiltakene";

    private static readonly string Gammel = Veiledertekster.Tekst("3447-soendre-land/handlingsveileder-2025-08.yml");

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    // In force from the 2nd of February; a week for the samtykke, eight weeks for the evaluering, and a meeting that was not there.
    private static readonly string Ny = Med(
        ("\"2025-08\"", "\"2026-02\""), ("\"2025-08-01\"", "\"2026-02-02\""),
        ("tekst: Avklar samtykket til stafettloggen, regel: 14 dager", "tekst: Avklar samtykket til stafettloggen, regel: 35 dager"),
        ("tekst: Evaluer tiltakene, regel: 6 uker fra nivået startet", "tekst: Evaluer tiltakene, regel: 8 uker fra nivået startet"),
        ("      - { navn: svar_paa_stafett", "      - { navn: moete, tekst: Møt familien, regel: 14 dager fra nivået startet, ansvarlig: stafettholder }\n      - { navn: svar_paa_stafett"));

    private static string Med(params (string Fra, string Til)[] bytter) => bytter.Aggregate(Gammel, (tekst, b) => Veiledertekster.Med(b.Fra, b.Til, tekst));

    private static async Task Publiser(Testvert vert, string tekst)
    {
        var versjon = (await vert.Som(Petter, new VisVeilederarbeid())).Verdi!.Versjon;
        Assert.Null((await vert.Som(Petter, new LagreVeilederutkast(tekst, versjon, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Petter, new PubliserVeileder(versjon + 1, Noekkel.Ny()))).Hinder);
    }

    private static async Task<VisFlytteplan.Plan> Plan(Testvert vert, string til = "2026-02", Dictionary<string, string>? nivaaer = null) => (await vert.Som(Petter, new VisFlytteplan(til, nivaaer))).Verdi!.Plan!;

    private static async Task<Hinder?> Flytt(Testvert vert, string til = "2026-02", Dictionary<string, string>? nivaaer = null) => (await vert.Som(Petter, new FlyttForloep(til, nivaaer, Noekkel.Ny()))).Hinder;

    private static async Task<(string, DateOnly)[]> Frister(Testvert vert, ForloepId forloep) => [.. (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister.Select(f => (f.Tekst, f.Dag))];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Planen_sier_dag_for_dag_det_flyttingen_gjoer_og_stafettholderen_ser_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        await Publiser(vert, Ny);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Petter, new VisFlytteplan("2026-02"))).Hinder!.Kode);

        vert.Klokke.Still(3.Februar(2026).Kl(9));
        _ = await vert.Sveip();
        Assert.Equal([(Samtykke, 26.Januar(2026)), (Evaluering, 23.Februar(2026))], await Frister(vert, forloep));

        // The samtykke is overdue and stays; the meeting would have been on 26 January and gets the next working day.
        var plan = await Plan(vert);
        var tilstand = Assert.Single(plan.Tilstander);
        Assert.Equal(("2025-08", "1", Loggstatus.VenterSamtykke, 1, "1", 1), (tilstand.Fra, tilstand.Merke, tilstand.Logg, tilstand.Antall, tilstand.Til, tilstand.Forfalte));
        Assert.Equal([(Evaluering, 23.Februar(2026), 9.Mars(2026), 1), ("Møt familien", (DateOnly?)null, (DateOnly?)4.Februar(2026), 1)], plan.Frister.Select(f => (f.Frist, f.Fra, f.Til, f.Antall)));
        Assert.DoesNotContain("Ada", JsonSerializer.Serialize(plan), StringComparison.Ordinal);

        Assert.Null(await Flytt(vert));
        Assert.Equal("FLYTTING_PAAGAAR", (await Flytt(vert))!.Kode);
        Assert.Equal((1, "2026-02"), ((await vert.Som(Petter, new VisFlytteplan())).Verdi!.Paagaar!.Igjen, (await vert.Som(Petter, new VisFlytteplan())).Verdi!.Paagaar!.Til));
        _ = await vert.Sveip();

        Assert.Equal([(Samtykke, 26.Januar(2026)), ("Møt familien", 4.Februar(2026)), (Evaluering, 9.Mars(2026))], await Frister(vert, forloep));
        var linje = Assert.Single((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje, l => l.Slag == "veileder_byttet");
        Assert.Equal(("2026-02", 2), (linje.Tillegg, linje.Flyttinger.Count));
        Assert.Contains(new VisForloep.Fristflyttingslinje(Evaluering, 23.Februar(2026), 9.Mars(2026)), linje.Flyttinger);
        var etter = (await vert.Som(Petter, new VisFlytteplan("2026-02"))).Verdi!;
        Assert.Equal((null, 0, 0), (etter.Paagaar, etter.Sist!.Igjen, etter.Plan!.Antall));
        Assert.Equal("INGEN_AA_FLYTTE", (await Flytt(vert))!.Kode);
        await ReplaysToWhatIsStored(vert, forloep);
    }

    private static async Task ReplaysToWhatIsStored(Testvert vert, ForloepId id)
    {
        var (rot, rader) = await vert.MedDatabasen(async db => (await db.Forloep.SingleAsync(f => f.Id == id), await db.Hendelser.Where(h => h.Rekke == id.Verdi).OrderBy(h => h.Nr).ToListAsync()));
        var hendt = rader.ConvertAll(h => new Hendt(h.Nr, Domain.Gjenspilling.Les(h.Innhold), h.Av, h.Tid));
        var spill = new Domain.Gjenspilling(vert.Oppsett.Veileder(Domain.Gjenspilling.BegynteUnder(hendt)!), vert.Oppsett.Kalender, vert.Oppsett.Veileder);
        Assert.All(hendt, h => Assert.Null(spill.Hend(h)));
        Assert.Equal(rot.VeilederVersjon, spill.Veileder.Versjon);
        Assert.Equal(Bilde.Av(rot), Bilde.Av(spill, spill.Veileder, vert.Oppsett.Kalender, vert.Klokke.Naa));
    }

    [Fact]
    public async Task Et_nivaa_versjonen_ikke_har_maa_faa_et_annet_foer_noe_flyttes()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        Assert.Null((await vert.Som(Siri, new Evaluer(forloep, "opp", "12.01.2026", "02.03.2026", "Trenger flere.", "Jeg vil være med Siri.", null, "ja", Noekkel.Ny(), BarnetHoertAv: "Siri Haugen", BarnetHoertDag: "12.01.2026"))).Hinder);
        var versjon = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Versjon;
        Assert.Null((await vert.Som(Siri, new EndreNivaa(forloep, "3", versjon, Noekkel.Ny()))).Hinder);

        // Two nivaaer and no third.
        var tekst = Med(("\"2025-08\"", "\"2026-03\""), ("\"2025-08-01\"", "\"2026-01-13\""));
        tekst = tekst[..tekst.IndexOf("  - nivaa: 3\n", StringComparison.Ordinal)];
        tekst = string.Join('\n', tekst.Split('\n').Where(l => !l.Contains("til_nivaa: 3", StringComparison.Ordinal)));
        await Publiser(vert, tekst);
        vert.Klokke.Still(19.Januar(2026).Kl(9));

        Assert.Null((await Plan(vert, "2026-03")).Tilstander.Single().Til);
        Assert.Equal("FLYTTING_UTEN_NIVAA", (await Flytt(vert, "2026-03"))!.Kode);
        foreach (var ugyldig in new[] { "0", "3", "x", "99999999999" }) Assert.Equal("FLYTTING_UTEN_NIVAA", (await Flytt(vert, "2026-03", new() { ["3"] = ugyldig }))!.Kode);
        Assert.Equal("2", (await Plan(vert, "2026-03", new() { ["3"] = "2", ["03"] = "1" })).Tilstander.Single().Til);
        Assert.Null(await Flytt(vert, "2026-03", new() { ["3"] = "2" }));
        _ = await vert.Sveip();

        var etter = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal(("2", Loggstatus.Aktiv), (etter.Nivaa.Merke, etter.Logg));
        Assert.Contains(etter.Frister, f => f is { Tekst: "Hold samarbeidsmøte" } && f.Dag == 2.Februar(2026));
        Assert.All(etter.Frister, f => Assert.True(f.Dag > 19.Januar(2026)));
        await ReplaysToWhatIsStored(vert, forloep);
    }

    [Fact]
    public async Task Det_som_stopper_midtveis_blir_fullfoert_av_en_annen_og_hvert_forloep_flyttes_en_gang()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = new List<ForloepId>();
        for (var nr = 0; nr < 3; nr++) forloep.Add(await ForloepTests.Startet(vert));
        await Publiser(vert, Ny);
        vert.Klokke.Still(3.Februar(2026).Kl(9));
        Assert.Null(await Flytt(vert));

        // One was moved before the machine died: the rest is still ordered.
        var ordnet = await vert.MedDatabasen(db => db.Veilederflyttinger.Select(f => f.Id).SingleAsync());
        Assert.Null((await vert.SomSystemet(new ByttVeileder(forloep[1], ordnet, Noekkel.Ny()))).Hinder);
        Assert.Equal(2, (await vert.Som(Petter, new VisFlytteplan())).Verdi!.Paagaar!.Igjen);
        await using var annen = vert.EnMaskinTil();
        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip());
        Assert.Null((await vert.SomSystemet(new ByttVeileder(forloep[1], ordnet, Noekkel.Ny()))).Hinder);

        Assert.Null((await vert.Som(Petter, new VisFlytteplan())).Verdi!.Paagaar);
        var byttet = await vert.MedDatabasen(db => db.Hendelser.Where(h => h.Innhold.Contains("veileder_byttet")).Select(h => h.Rekke).ToListAsync());
        Assert.Equal(forloep.Select(f => f.Verdi).Order(), byttet.Order());
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task To_som_bestiller_samtidig_bestiller_en_flytting(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        _ = await ForloepTests.Startet(vert);
        await Publiser(vert, Ny);
        vert.Klokke.Still(3.Februar(2026).Kl(9));
        var svar = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Flytt(vert))));
        Assert.Equal([null, "FLYTTING_PAAGAAR", "FLYTTING_PAAGAAR", "FLYTTING_PAAGAAR"], svar.Select(h => h?.Kode).Order());

        // Also when the two have looked before either has written.
        _ = await Assert.ThrowsAsync<DbUpdateException>(() => vert.MedDatabasen(async db =>
        {
            var en = await db.Veilederflyttinger.AsNoTracking().SingleAsync();
            _ = db.Add(new Veilederflytting { Kommune = en.Kommune, Id = VeilederflyttingId.Ny(), Til = en.Til, Kart = en.Kart, BestiltAv = en.BestiltAv, Bestilt = en.Bestilt });
            return await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData("siri.haugen")]
    [InlineData("marit.sveen")]
    [InlineData("anna.brenden")]
    public async Task Bare_kommuneadministratoren_flytter_og_ingen_andre_ser_planen(string hvem)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisFlytteplan())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new FlyttForloep("2025-08", null, Noekkel.Ny()))).Hinder);
    }
}
