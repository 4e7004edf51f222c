using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A child goes from barnehage to skole: who is told, who no longer sees, who does, and what the family is asked.</summary>
public sealed class OvergangTests
{
    private const string Siri = "siri.haugen";
    private const string Ola = "ola.myhre";
    private const string Tekst = "Ada er glad i dyr.";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private sealed record Sak(ForloepId Forloep, BarnId Barn, string Styrer, string Rektor, EnhetId Skolen);

    private static async Task<Sak> Start(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", Tekst, null, Noekkel.Ny()))).Hinder);
        var (siri, ola) = (await vert.Ansatt(Siri), await vert.Ansatt(Ola));
        return await vert.MedDatabasen(async db =>
        {
            var (hennes, hans) = ((await db.Ansatte.FirstAsync(a => a.Id == siri)).Enhet, (await db.Ansatte.FirstAsync(a => a.Id == ola)).Enhet);
            string Lederen(EnhetId enhet) => db.Ansatte.First(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder).Brukernavn;
            return new Sak(forloep, (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn, Lederen(hennes), Lederen(hans), hans);
        });
    }

    private static async Task<Hinder?> Flytt(Testvert vert, Sak sak, string? dag, string? av = null) =>
        (await vert.Som(av ?? sak.Styrer, new FlyttBarn(sak.Barn, sak.Skolen.Verdi.ToString(), dag, "1A", Noekkel.Ny()))).Hinder;

    private static async Task<List<(Varselslag Slag, string Hvem)>> Varsler(Testvert vert) => await vert.MedDatabasen(async db =>
        (await db.Varsler.Where(v => v.Slag == Varselslag.OvergangPlanlagt || v.Slag == Varselslag.Overgang).OrderBy(v => v.Tid).ThenBy(v => v.SomRolle != null)
            .Select(v => new { v.Slag, Hvem = db.Ansatte.First(a => a.Id == v.Mottaker).Brukernavn }).ToListAsync()).ConvertAll(v => (v.Slag, v.Hvem)));

    private static async Task<VisForloep.Svar> Vis(Testvert vert, Sak sak, string hvem) => (await vert.Som(hvem, new VisForloep(sak.Forloep))).Verdi!;

    [Fact]
    public async Task Et_barn_som_har_gaatt_ut_av_lista_flyttes_ikke_av_den_gamle_enheten_uten_at_den_har_saken()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update barn set enhet = (select enhet from ansatt where kommune = '3447' and brukernavn = {Siri}), enhet_til = '2026-06-30' where id = {sak.Barn.Verdi}"));
        vert.Klokke.Still(1.Juli(2026).Kl(9));
        async Task<int> Paa() => (await vert.Som(sak.Styrer, new VisEnhetsbytter())).Verdi!.Barn.Count(b => b.Barn == sak.Barn);
        Assert.Equal(1, await Paa());

        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update forloep set er_aapent = 0"));
        Assert.Equal(0, await Paa());
        Assert.Equal(Hindre.IkkeFunnet, await Flytt(vert, sak, "17.08.2026"));

        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update forloep set er_aapent = 1"));
        Assert.Null(await Flytt(vert, sak, "17.08.2026"));
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update forloep set er_aapent = 0"));
        Assert.Equal(sak.Barn, Assert.Single((await vert.Som(sak.Styrer, new VisEnhetsbytter())).Verdi!.Venter).Barn);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Fra_den_dagen_leder_skolen_og_barnehagen_ser_ikke_mer_enn_at_stafetten_skal_overleveres(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        Assert.Null(await Flytt(vert, sak, "17.08.2026"));

        // Planned: the holder is told and has something to do, and nothing has changed for anybody.
        Assert.Equal([(Varselslag.OvergangPlanlagt, Siri)], await Varsler(vert));
        Assert.Contains((await vert.Som(Siri, new VisHjem())).Verdi!.Oppgaver, o => o.Tekst.StartsWith("Planlegg overgangen", StringComparison.Ordinal) && o.Dag == 31.August(2026));
        Assert.Equal(17.August(2026), (await Vis(vert, sak, Siri)).Bytte!.Dag);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(sak.Rektor, new VisForloepsoversikt(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.EnhetsbytteVenter.Kode, (await Flytt(vert, sak, "18.08.2026"))!.Kode);

        vert.Klokke.Still(16.August(2026).Kl(23, 59));
        _ = await vert.Sveip();
        Assert.Equal(Loggstatus.Aktiv, (await Vis(vert, sak, Siri)).Logg);

        vert.Klokke.Still(17.August(2026).Kl(0));
        Assert.True(await vert.Sveip() > 0);
        _ = await vert.Sveip();
        Assert.Equal([(Varselslag.OvergangPlanlagt, Siri), (Varselslag.Overgang, Siri), (Varselslag.Overgang, sak.Rektor)], await Varsler(vert));
        Assert.DoesNotContain(await vert.MedDatabasen(db => db.Hendelser.Select(h => h.Innhold).ToListAsync()), h => h.Contains("Ada", StringComparison.Ordinal));

        // The old holder has the stafett, and sees no more than that; her leader sees nothing, and the new one the metadata.
        var hos = await Vis(vert, sak, Siri);
        Assert.Equal((true, Loggstatus.Pause, 0), (hos.UtenInnsyn, hos.Logg, hos.Tidslinje.Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new SkrivInnlegg(sak.Forloep, "notat", "17.08.2026", "For sent.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(sak.Styrer, new VisForloepsoversikt(sak.Forloep))).Hinder);
        Assert.Equal("Siri Haugen", (await vert.Som(sak.Rektor, new VisForloepsoversikt(sak.Forloep))).Verdi!.Stafettholder);
        Assert.DoesNotContain((await vert.Som(sak.Styrer, new VisEnhet())).Verdi!.Forloep, f => f.Forloep == sak.Forloep);
        Assert.Contains((await vert.Som(sak.Rektor, new VisEnhet())).Verdi!.Forloep, f => f.Forloep == sak.Forloep);
        Assert.Contains((await vert.Som(sak.Rektor, new VisHjem())).Verdi!.Oppgaver, o => o.Hinder is not null);

        // The uro is still her own.
        var uro = (await vert.MedDatabasen(db => db.Uroer.Select(u => u.Id).ToListAsync())).Single();
        Assert.True((await vert.Som(Siri, new VisUro(uro))).Verdi!.ErMin);

        // The new leader offers it to a teacher there; he reads nothing from before until the family has said yes.
        Assert.Null((await vert.Som(sak.Rektor, new TilbyStafett(sak.Forloep, (await vert.Ansatt(Ola)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ola, new BesvarStafett(sak.Forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisForloep(sak.Forloep))).Hinder);
        var uten = await Vis(vert, sak, Ola);
        Assert.True(uten.LoggenVenter);
        Assert.DoesNotContain(uten.Tidslinje, l => l.Tekst == Tekst);
        Assert.Empty((await vert.Som(Ola, new VisDeling(sak.Forloep, "ppt"))).Verdi!.Linjer);
        Assert.DoesNotContain(uten.Frister, f => f.Tekst.StartsWith("Planlegg overgangen", StringComparison.Ordinal));
        Assert.Equal(2, uten.VenterPaaSvarFra.Count);

        foreach (var giver in (await vert.Som(Ola, new VisSamtykker(sak.Forloep))).Verdi!.Givere)
            Assert.Null((await vert.Som(Ola, new RegistrerSamtykke(sak.Forloep, giver.Id, Samtykke.Stafettloggen, "ja", "muntlig", "17.08.2026", null, Noekkel.Ny()))).Hinder);
        var med = await Vis(vert, sak, Ola);
        Assert.Equal((Loggstatus.Aktiv, false), (med.Logg, med.LoggenVenter));
        Assert.Contains(med.Tidslinje, l => l.Tekst == Tekst);
        Assert.Contains(med.Tidslinje, l => l.Slag == "barnet_byttet_enhet");
        Assert.All((await vert.Som(Ola, new VisSamtykker(sak.Forloep))).Verdi!.Historikk.Skip(2), h => Assert.Equal((17.August(2026), false), (h.Avloest!.Value, h.Gjelder)));
    }

    [Fact]
    public async Task Det_familien_svarer_etter_at_byttet_er_kjent_gjelder_ogsaa_i_den_nye_enheten()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null(await Flytt(vert, sak, "02.02.2026"));
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        Assert.Equal(2.Februar(2026), (await vert.Som(Siri, new VisSamtykker(sak.Forloep))).Verdi!.Bytte!.Dag);
        foreach (var til in new[] { Samtykke.Stafettloggen, "skole" })
        {
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, sak.Forloep, hvem, "ja", til));
        }

        Assert.Null((await vert.Som(Siri, new TilbyStafett(sak.Forloep, (await vert.Ansatt(Ola)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ola, new BesvarStafett(sak.Forloep, "aksepter", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(2.Februar(2026).Kl(0));
        _ = await vert.Sveip();

        var forloep = await Vis(vert, sak, Ola);
        Assert.Equal((Loggstatus.Aktiv, true, false), (forloep.Logg, forloep.ErAnsvarlig, forloep.LoggenVenter));
        Assert.Contains(forloep.Tidslinje, l => l.Tekst == Tekst);
        Assert.DoesNotContain(forloep.Frister, f => f.Tekst.StartsWith("Planlegg overgangen", StringComparison.Ordinal) || f.Tekst.StartsWith("Avklar samtykket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Aktoerer_fra_den_gamle_enheten_gaar_ut_og_de_andre_blir()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        var folk = (await vert.Som(Siri, new VisValgbare(sak.Forloep))).Verdi!;
        foreach (var (tjeneste, navn) in new[] { ("barnehage", "Barnehage"), ("helsestasjon", "Helsestasjon") })
        {
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, sak.Forloep, hvem, "ja", tjeneste));
            Assert.Null((await vert.Som(Siri, new SlippTil(sak.Forloep, folk.First(v => v.Tjeneste == navn).Ansatt.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        }

        // Today: the form is left empty. She is not the child's leader any more, and the same form sent again is answered as it was.
        var idag = new FlyttBarn(sak.Barn, sak.Skolen.Verdi.ToString(), null, null, Noekkel.Ny());
        Assert.Null((await vert.Som(sak.Styrer, idag)).Hinder);
        Assert.Null((await vert.Som(sak.Styrer, idag)).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(sak.Styrer, idag with { Noekkel = Noekkel.Ny() })).Hinder);
        var inne = await vert.MedDatabasen(async db => (await db.Forloep.FirstAsync(f => f.Id == sak.Forloep)).Aktoerer.Where(a => a.Til is null).Select(a => a.Tjeneste).ToList());
        Assert.Equal(["helsestasjon"], inne);
        Assert.Equal(sak.Skolen, await vert.MedDatabasen(db => db.Barn.Where(b => b.Id == sak.Barn).Select(b => b.Enhet).FirstAsync()));
    }

    [Fact]
    public async Task Bare_lederen_der_barnet_gaar_kan_flytte_det_og_det_kan_avlyses()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        foreach (var andre in new[] { Siri, sak.Rektor, "petter.aas", "odd.dokken" }) Assert.Equal(Hindre.IkkeFunnet, await Flytt(vert, sak, "17.08.2026", andre));
        Assert.Equal("GAAR_DER_ALLEREDE", (await vert.Som(sak.Styrer, new FlyttBarn(sak.Barn, (await Enhet(vert, Siri)).Verdi.ToString(), null, null, Noekkel.Ny()))).Hinder!.Kode);
        Assert.Equal("VERDI_UGYLDIG", (await vert.Som(sak.Styrer, new FlyttBarn(sak.Barn, (await Enhet(vert, "guro.kjos")).Verdi.ToString(), null, null, Noekkel.Ny()))).Hinder!.Kode);
        Assert.Equal("DATO_FORTID", (await Flytt(vert, sak, "11.01.2026"))!.Kode);

        Assert.Null(await Flytt(vert, sak, "17.08.2026"));
        var linje = (await vert.Som(sak.Styrer, new VisEnhetsbytter())).Verdi!.Venter.Single();
        Assert.Equal(("Ada Prøve", "1A"), (linje.Navn, linje.Gruppe));
        Assert.Null((await vert.Som(sak.Styrer, new AvlysFlytting(sak.Barn, linje.Bytte, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.EnhetsbytteErGjort, (await vert.Som(sak.Styrer, new AvlysFlytting(sak.Barn, linje.Bytte, Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain((await Vis(vert, sak, Siri)).Frister, f => f.Tekst.StartsWith("Planlegg overgangen", StringComparison.Ordinal));

        // The wait goes with the day, and nothing happens.
        vert.Klokke.Still(17.August(2026).Kl(0));
        _ = await vert.Sveip();
        Assert.Equal("Siri Haugen", (await vert.Som(sak.Styrer, new VisForloepsoversikt(sak.Forloep))).Verdi!.Stafettholder);
    }

    [Theory, MemberData(nameof(Databaser))]
    public async Task Et_barn_ingen_leder_ser_flyttes_av_den_som_holder_stafetten_og_bare_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        var bytte = new FlyttSkjermetBarn(sak.Forloep, sak.Skolen.Verdi.ToString(), "17.08.2026", "1A", Noekkel.Ny());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, bytte)).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisSkjermetBytte(sak.Forloep))).Hinder);
        Assert.False((await Vis(vert, sak, Siri)).FlyttesAvHolder);

        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = {sak.Barn.Verdi}"));
        Assert.Equal(Hindre.IkkeFunnet, await Flytt(vert, sak, "17.08.2026"));
        foreach (var andre in new[] { sak.Styrer, sak.Rektor, Ola, "petter.aas" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(andre, bytte with { Noekkel = Noekkel.Ny() })).Hinder);
        Assert.Equal("DATO_FORTID", (await vert.Som(Siri, bytte with { Dag = "11.01.2026", Noekkel = Noekkel.Ny() })).Hinder!.Kode);
        Assert.True((await Vis(vert, sak, Siri)).FlyttesAvHolder);

        // One who stands in does the holder's work, and this too.
        var eirik = (await vert.Ansatt("eirik.hagen")).Verdi.ToString();
        Assert.Null((await vert.Som(Siri, new SettStedfortreder(sak.Forloep, eirik, "20.01.2026", Noekkel.Ny()))).Hinder);
        Assert.True((await Vis(vert, sak, "eirik.hagen")).FlyttesAvHolder);
        Assert.Null((await vert.Som("eirik.hagen", bytte with { Noekkel = Noekkel.Ny() })).Hinder);
        Assert.Null((await vert.Som("eirik.hagen", new AvlysSkjermetFlytting(sak.Forloep, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, bytte with { Noekkel = Noekkel.Ny() })).Hinder);
        Assert.Null((await vert.Som(Siri, new AvlysSkjermetFlytting(sak.Forloep, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.EnhetsbytteErGjort, (await vert.Som(Siri, new AvlysSkjermetFlytting(sak.Forloep, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, bytte with { Noekkel = Noekkel.Ny() })).Hinder);

        vert.Klokke.Still(17.August(2026).Kl(0));
        _ = await vert.Sveip();
        Assert.Equal(sak.Skolen, await vert.MedDatabasen(db => db.Barn.Where(b => b.Id == sak.Barn).Select(b => b.Enhet).FirstAsync()));
        Assert.Equal(sak.Skolen, await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == sak.Forloep).Select(f => f.Enhet).FirstAsync()));
        Assert.DoesNotContain(await Varsler(vert), v => v.Hvem == sak.Rektor || v.Hvem == sak.Styrer);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(sak.Rektor, new VisForloepsoversikt(sak.Forloep))).Hinder);
    }

    [Fact]
    public async Task Et_forloep_som_gjenaapnes_etter_byttet_foelger_barnet_dit_det_gaar_naa()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(sak.Forloep, "barnets_stemme", "12.01.2026", "Jeg har en venn.", "ja", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(sak.Forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Flytt(vert, sak, null));

        // On the roster it is the unit's own, also without a forloep.
        var barnehagen = await Enhet(vert, Siri);
        _ = await vert.MedDatabasen(db => db.Barn.Where(b => b.Id == sak.Barn).ExecuteUpdateAsync(b => b.SetProperty(x => x.Enhet, barnehagen)));
        Assert.Null(await Flytt(vert, sak, null));
        Assert.Null((await vert.Som(Siri, new GjenaapneForloep(sak.Forloep, Noekkel.Ny()))).Hinder);

        Assert.True((await Vis(vert, sak, Siri)).UtenInnsyn);
        Assert.Contains((await vert.Som(sak.Rektor, new VisEnhet())).Verdi!.Forloep, f => f.Forloep == sak.Forloep);
    }

    private static async Task<EnhetId> Enhet(Testvert vert, string hvem)
    {
        var id = await vert.Ansatt(hvem);
        return await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Id == id).Select(a => a.Enhet).FirstAsync());
    }
}
