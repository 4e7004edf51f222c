using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Guardians and young people, logged in as themselves: what they see, what they answer, and who is not let in.</summary>
public sealed class FamilieTests
{
    private const string Siri = "siri.haugen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private sealed record Familien(ForloepId Forloep, Guid Barn, Guid Mor, Guid Far);

    private static async Task<Familien> Startet(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        var barn = await Barnet(vert, forloep);
        return new(forloep, barn.Id.Verdi, barn.Foresatte.Single(f => f.Relasjon == "mor").Id.Verdi, barn.Foresatte.Single(f => f.Relasjon == "far").Id.Verdi);
    }

    private static Task<Barn> Barnet(Testvert vert, ForloepId forloep) => vert.MedDatabasen(async db =>
    {
        var barnet = (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn;
        return await db.Barn.FirstAsync(b => b.Id == barnet);
    });

    /// <summary>Changes the row of a guardian or a child past the use cases.</summary>
    private static Task<int> Endre<T>(Testvert vert, Guid id, string felt, object verdi) where T : class => vert.MedDatabasen(async db =>
    {
        object noekkel = typeof(T) == typeof(Foresatt) ? new ForesattId(id) : new BarnId(id);
        db.Entry((await db.FindAsync<T>(new KommuneId("3447"), noekkel))!).Property(felt).CurrentValue = verdi;
        return await db.SaveChangesAsync();
    });

    private static async Task<Hinder?> Svar(Testvert vert, Guid hvem, ForloepId forloep, string svar, string til = "stafettlogg") =>
        (await vert.SomFamilie(hvem, new SvarPaaSamtykke(forloep, til, svar, Noekkel.Ny()))).Hinder;

    private static async Task ErStengt(Testvert vert, Guid hvem, ForloepId forloep)
    {
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisMinSak(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisMineSamtykker(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisHvemHarSett(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Svar(vert, hvem, forloep, "ja"));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new TrekkMittSamtykke(forloep, "stafettlogg", Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain((await vert.SomFamilie(hvem, new VisMineBarn())).Verdi!.Linjer, l => l.Forloep == forloep);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Begge_foresatte_svarer_selv_loggen_aapnes_og_stafettholderen_faar_vite_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, far) = await Startet(vert);
        Assert.Equal(1, Assert.Single((await vert.SomFamilie(mor, new VisMineBarn())).Verdi!.Linjer).Venter);

        Assert.Null(await Svar(vert, mor, forloep, "ja"));
        var morsMed = (await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!;
        Assert.Equal((Samtykkestilling.Gitt, false, true), (morsMed.Spoersmaal[0].Mitt, morsMed.Spoersmaal[0].Gjelder, morsMed.MaaAlle));
        Assert.Equal(Samtykkestilling.Mangler, (await vert.SomFamilie(far, new VisMineSamtykker(forloep))).Verdi!.Spoersmaal[0].Mitt);
        Assert.Null(await Svar(vert, far, forloep, "ja"));
        Assert.Equal(Loggstatus.Aktiv, (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Logg);
        Assert.All((await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk, l => Assert.Equal((Samtykkemaate.Digital, null), (l.Maate, l.RegistrertAv)));
        Assert.Equal(0, Assert.Single((await vert.SomFamilie(mor, new VisMineBarn())).Verdi!.Linjer).Venter);

        var varsler = (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer.Where(v => v.Slag is Varselslag.Familiesvar).ToList();
        Assert.Equal(2, varsler.Count);
        Assert.All(varsler, v => Assert.Equal($"/forloep/{forloep.Verdi}/samtykke", v.Sti));

        await vert.Morgen(13.Januar(2026));
        Assert.Equal(2, await vert.Tell("varsel where slag = 'familiesvar' and utsending is not null"));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_som_trekker_stopper_delingen_samme_dag_og_to_ganger_er_som_en(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, far) = await Startet(vert);
        Assert.Null(await Svar(vert, mor, forloep, "ja"));
        Assert.Null(await Svar(vert, far, forloep, "ja"));

        // What an employee wrote down for her is hers to take back, and what he said is his.
        Assert.Null(await ForloepTests.Svar(vert, forloep, 0, "ja", "ppt"));
        Assert.Null(await ForloepTests.Svar(vert, forloep, 1, "ja", "ppt"));
        foreach (var til in new[] { "stafettlogg", "ppt", "ppt" }) Assert.Null((await vert.SomFamilie(mor, new TrekkMittSamtykke(forloep, til, Noekkel.Ny()))).Hinder);

        Assert.Equal(Loggstatus.Pause, (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Logg);
        Assert.All((await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!.Spoersmaal.Where(s => s.ErStilt), s => Assert.Equal((Samtykkestilling.Trukket, false), (s.Mitt, s.Gjelder)));
        Assert.All((await vert.SomFamilie(far, new VisMineSamtykker(forloep))).Verdi!.Spoersmaal.Where(s => s.ErStilt), s => Assert.Equal(Samtykkestilling.Gitt, s.Mitt));
        Assert.Equal(4, (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer.Count(v => v.Slag is Varselslag.Familiesvar));

        Assert.Null(await Svar(vert, mor, forloep, "ja"));
        Assert.Equal(Loggstatus.Aktiv, (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Logg);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Familien_leser_hele_loggen_og_ingenting_ved_siden_av(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, far) = await Startet(vert);
        await Endre<Foresatt>(vert, far, nameof(Foresatt.Telefon), Fortrolig.Av("+4799999999"));
        Assert.Null(await Svar(vert, mor, forloep, "ja"));
        Assert.Null(await Svar(vert, far, forloep, "ja"));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", "Ada er glad i dyr.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SettMaal(forloep, "Leker med én venn hver dag.", "11.03.2026", Noekkel.Ny()))).Hinder);

        var sak = (await vert.SomFamilie(mor, new VisMinSak(forloep))).Verdi!;
        Assert.Equal(("Siri Haugen", "Ada Prøve", false), (sak.Stafettholder.Navn, sak.Barn, sak.ErMeg));
        Assert.Contains(sak.Tidslinje, l => l.Tekst == "Ada er glad i dyr.");
        Assert.Single(sak.Maal);
        Assert.NotNull(sak.Neste);
        Assert.DoesNotContain(sak.Tidslinje, l => l.Slag is "samtykke" or "uro_tilfoert" or "utsettelse");
        object[] svarene = [sak, (await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!, (await vert.SomFamilie(mor, new VisHvemHarSett(forloep))).Verdi!];
        var alt = System.Text.RegularExpressions.Regex.Unescape(System.Text.Json.JsonSerializer.Serialize(svarene));
        Assert.All((string[])["99999999", "Far Prøve", "gråter", "De har sett det samme", "Uroen består"], tekst => Assert.DoesNotContain(tekst, alt, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hvem_har_sett_er_nummerert_uten_hull_og_uten_den_andre_foresatte(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, far) = await Startet(vert);
        for (var gang = 0; gang < VisInnsyn.PerSide; gang++) _ = await vert.Som(Siri, new VisForloep(forloep));
        _ = await vert.SomFamilie(far, new VisMinSak(forloep));
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        _ = await vert.SomFamilie(mor, new VisMinSak(forloep));
        vert.Klokke.Gaa(TimeSpan.FromHours(1));

        var foerste = (await vert.SomFamilie(mor, new VisHvemHarSett(forloep))).Verdi!;
        var linjer = foerste.Linjer.Concat((await vert.SomFamilie(mor, new VisHvemHarSett(forloep, "2"))).Verdi!.Linjer).ToList();
        Assert.Equal(Enumerable.Range(1, linjer.Max(l => l.Nr)), linjer.Select(l => l.Nr).Distinct().Order());
        Assert.Contains(linjer, l => l is { ErMeg: true, Rolle: Rolle.Foresatt, Kategori: Innsynskategori.LestLogg, Grunnlag: "Forelder med foreldreansvar", Enhet: null });
        Assert.DoesNotContain(linjer, l => l is { ErMeg: false, Rolle: Rolle.Foresatt });
        Assert.Contains(linjer, l => l is { Rolle: Rolle.Barnehagelaerer, Enhet: not null });

        // The holder sees that a guardian has looked, by role.
        Assert.Contains((await vert.Som(Siri, new VisInnsyn(forloep))).Verdi!.Linjer, l => l is { Rolle: Rolle.Foresatt, Navn: "" });
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_bekymringsmelding_er_ikke_en_linje_og_ikke_et_hull(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, _) = await Startet(vert);
        async Task<VisHvemHarSett.Svar> Sett()
        {
            vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
            var naa = vert.Klokke.Naa.Tidspunkt;
            _ = await vert.SomFamilie(mor, new VisHvemHarSett(forloep));
            vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
            var svar = (await vert.SomFamilie(mor, new VisHvemHarSett(forloep))).Verdi!;
            return svar with { Linjer = [.. svar.Linjer.Where(l => l.Tid < naa || !l.ErMeg)] };
        }

        var (foer, sakFoer) = (await Sett(), Json(await vert.SomFamilie(mor, new VisMinSak(forloep))));
        var melding = (await vert.Som(Siri, new SkrivMelding(Melderen.Skjema with { BarnNavn = "Ada Prøve", BarnFoedt = "03.02.2021" }, Noekkel.Ny()))).Verdi!.Melding;
        Assert.Null((await vert.Som(Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        _ = await vert.Som("marit.sveen", new VisMelding(melding));
        var etter = await Sett();

        // Nor is one who is let in because of danger, and what she looks at.
        var guro = (await vert.Ansatt("guro.kjos")).Verdi.ToString();
        Assert.Null((await vert.Som(Siri, new SlippTilUtenSamtykke(forloep, guro, "avvergeplikt", "Hun er truet, og helse må vite det.", ["helse"], null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);
        Assert.DoesNotContain((await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!.Spoersmaal, s => s.ErStilt && s.Til == "helsestasjon");
        etter = await Sett();
        Assert.Equal(foer.Linjer.Where(l => !l.ErMeg), etter.Linjer.Where(l => !l.ErMeg));
        Assert.Equal(sakFoer, Json(await vert.SomFamilie(mor, new VisMinSak(forloep))));

        static string Json<T>(T svar) => System.Text.Json.JsonSerializer.Serialize(svar);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uten_foreldreansvar_med_beskyttet_adresse_i_annen_kommune_og_om_andres_barn_er_det_stengt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, barn, mor, far) = await Startet(vert);
        var andre = await Startet(vert);
        await ErStengt(vert, andre.Mor, forloep);
        await ErStengt(vert, mor, andre.Forloep);

        await Endre<Foresatt>(vert, far, nameof(Foresatt.Foreldreansvar), false);
        await ErStengt(vert, far, forloep);
        Assert.Null((await vert.SomFamilie(mor, new VisMinSak(forloep))).Hinder);
        await Endre<Foresatt>(vert, mor, nameof(Foresatt.Adressebeskyttelse), Adressebeskyttelse.Fortrolig);
        await ErStengt(vert, mor, forloep);
        await Endre<Foresatt>(vert, mor, nameof(Foresatt.Adressebeskyttelse), Adressebeskyttelse.Ingen);
        await Endre<Barn>(vert, barn, nameof(Barn.Adressebeskyttelse), Adressebeskyttelse.Fortrolig);
        await ErStengt(vert, mor, forloep);

        // The same row in another kommune is nobody.
        await Assert.ThrowsAsync<InvalidOperationException>(() => vert.SomFamilie(mor, new VisMineBarn(), "3407"));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Ungdommen_slipper_til_naar_hun_bestemmer_selv_og_foresatte_ut_naar_hun_er_seksten(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, barn, mor, _) = await Startet(vert);
        async Task Foedt(DateOnly dag) => await Endre<Barn>(vert, barn, nameof(Barn.Foedt), dag);

        await Foedt(13.Januar(2011));
        await Assert.ThrowsAsync<InvalidOperationException>(() => vert.SomFamilie(barn, new VisMineBarn()));
        Assert.True((await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!.KanSvare);

        // Fifteen: she answers, her guardian reads.
        await Foedt(12.Januar(2011));
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        Assert.True((await vert.SomFamilie(barn, new VisMinSak(forloep))).Verdi!.ErMeg);
        Assert.Null(await Svar(vert, barn, forloep, "ja"));
        Assert.Equal(Loggstatus.Aktiv, (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Logg);
        Assert.Null((await vert.SomFamilie(mor, new VisMinSak(forloep))).Hinder);
        Assert.False((await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!.KanSvare);
        Assert.Equal(Hindre.UngdommenMaaSvare, await Svar(vert, mor, forloep, "ja"));

        foreach (var foedt in new[] { 12.Januar(2010), 12.Januar(2008), 1.Januar(2000) })
        {
            await Foedt(foedt);
            await ErStengt(vert, mor, forloep);
            Assert.Null((await vert.SomFamilie(barn, new VisMinSak(forloep))).Hinder);
        }
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_foedselsnummer_er_en_person_over_soesken_og_kommuner(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (mor, ena, to) = (Nummer(1984, 300), Nummer(2019, 600), Nummer(2021, 700));
        LesInnBarn.Linje Barnet(string navn, string fnr, bool ansvar) => new(
            navn, fnr, new DateOnly(2019, 5, 1), "odnes-skole", null, Adressebeskyttelse.Ingen, [new("Mor Prøve", mor, "mor", ansvar)]);
        var enhet = vert.Oppsett.Enheter[0].Kode;
        Assert.Null((await vert.SomSystemet(new LesInnBarn([Barnet("Ena Prøve", ena, true) with { Enhetskode = enhet }, Barnet("Toa Prøve", to, false) with { Enhetskode = enhet }], Noekkel.Ny()))).Hinder);

        var (kommune, hvem) = Assert.Single(await vert.FinnFamilie(mor));
        Assert.Equal("3447", kommune.Nummer);
        Assert.Empty(await vert.FinnFamilie(ena));
        var (medAnsvar, uten) = (await ForloepTests.Startet(vert, ena), await ForloepTests.Startet(vert, to));
        Assert.Equal(medAnsvar, Assert.Single((await vert.SomFamilie(hvem.Verdi, new VisMineBarn())).Verdi!.Linjer).Forloep);
        await ErStengt(vert, hvem.Verdi, uten);
    }

    [Fact]
    public async Task Ingenting_av_de_ansattes_er_familiens_og_ingen_ansatt_svarer_som_henne()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, _, mor, _) = await Startet(vert);
        Hinder?[] nei =
        [
            (await vert.SomFamilie(mor, new VisForloep(forloep))).Hinder, (await vert.SomFamilie(mor, new VisSamtykker(forloep))).Hinder, (await vert.SomFamilie(mor, new VisHjem())).Hinder, (await vert.SomFamilie(mor, new VisInnsyn(forloep))).Hinder,
            (await vert.SomFamilie(mor, new FinnBarn(null))).Hinder, (await vert.SomFamilie(mor, new Soek("Ada"))).Hinder, (await vert.SomFamilie(mor, new VisMeldinger())).Hinder,
            (await vert.SomFamilie(mor, new RegistrerSamtykke(forloep, mor.ToString(), "stafettlogg", "ja", "digital", "12.01.2026", null, Noekkel.Ny()))).Hinder,
        ];
        Assert.All(nei, hinder => Assert.Equal(Hindre.IkkeFunnet, hinder));

        foreach (var hvem in new[] { Siri, "marit.sveen", "petter.aas", "odd.dokken" })
        {
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisMineBarn())).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisMinSak(forloep))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisHvemHarSett(forloep))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new SvarPaaSamtykke(forloep, "stafettlogg", "ja", Noekkel.Ny()))).Hinder);
        }

        Assert.Equal("maate", (await vert.Som(Siri, new RegistrerSamtykke(forloep, mor.ToString(), "stafettlogg", "ja", "digital", "12.01.2026", null, Noekkel.Ny()))).Hinder!.Felt);
        Assert.Equal("til", (await vert.SomFamilie(mor, new SvarPaaSamtykke(forloep, "finnes-ikke", "ja", Noekkel.Ny()))).Hinder!.Felt);
    }

    private static string Nummer(int aar, int fra) => Enumerable.Range(fra, 50).Select(n => Foedselsnummer.Syntetisk(new DateOnly(aar, 5, 1), n)).OfType<Foedselsnummer>().First().Siffer;
}
