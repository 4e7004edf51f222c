using System.Globalization;
using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A roster has somebody in another unit: a child takes its forloep along, an employee leaves hers behind.</summary>
public sealed class FlyttingTests
{
    private const string Admin = "petter.aas";
    private const string Siri = "siri.haugen";
    private const string Styrer = "marit.sveen";
    private const string Guro = "guro.kjos";
    private const string Rektor = "marit.aas";
    private const string Hode = "brukernavn;navn;rolle;enhet;tjeneste";

    private static readonly string Ada = Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().First().Siffer;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VisRegisterplan.Svar> LesInn(Testvert vert, string linje, string hode = "foedselsnummer;navn;foedt;enhet;gruppe;adressebeskyttelse")
    {
        var id = (await vert.Som(Admin, new LastOppRegister(Encoding.UTF8.GetBytes($"{hode}\n{linje}\n"), "nei", Noekkel.Ny()))).Verdi!.Id;
        var plan = (await vert.Som(Admin, new VisRegisterplan(id))).Verdi!;
        Assert.Null((await vert.Som(Admin, new UtfoerRegister(id, plan.Plan, plan.KreverAntall?.ToString(CultureInfo.InvariantCulture), Noekkel.Ny()))).Hinder);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        return plan;
    }

    private static Task<VisRegisterplan.Svar> Barnet(Testvert vert, string enhet, string vern = "") => LesInn(vert, $"{Ada};Ada Prøve;03.02.2021;{enhet};;{vern}");

    private static async Task<ForloepId> MedSamtykke(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert, Ada);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        return forloep;
    }

    private static async Task<string> Leder(Testvert vert, ForloepId forloep) =>
        await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => db.Enheter.First(e => e.Id == f.Enhet).Kode).FirstAsync());

    private static async Task<string> Lauvlia(Testvert vert) => (await vert.MedDatabasen(db => db.Enheter.Where(e => e.Kode == "lauvlia-skole").Select(e => e.Id).FirstAsync())).Verdi.ToString();

    private static async Task<BarnId> Barnet(Testvert vert) => await vert.MedDatabasen(db => db.Barn.Select(b => b.Id).SingleAsync());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_begynner_et_annet_sted_beholder_stafetten_og_ser_ikke_loggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        Assert.Null((await vert.Som(Siri, new SettStedfortreder(forloep, (await vert.Ansatt("silje.rudi")).Verdi.ToString(), "31.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("silje.rudi", new VisForloep(forloep))).Hinder);

        Assert.Equal(Registerutfall.Flyttet, Assert.Single((await LesInn(vert, "silje.rudi;Silje Rudi;laerer;lauvlia-skole;skole", Hode)).Grupper).Utfall);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("silje.rudi", new VisForloep(forloep))).Hinder);
        Assert.Null((await vert.Som(Siri, new VisStafett(forloep))).Verdi!.Stedfortreder);

        _ = await LesInn(vert, $"{Siri};Siri Haugen;laerer;lauvlia-skole;skole", Hode);
        var hos = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal((true, 0, "Siri Haugen"), (hos.UtenInnsyn, hos.Tidslinje.Count, hos.Stafettholder));
        Assert.Contains((await vert.Som(Styrer, new VisHjem())).Verdi!.Oppgaver, o => o.Hinder is not null);

        // Home again she reads on, without anybody's yes but the one to the log.
        _ = await LesInn(vert, $"{Siri};Siri Haugen;barnehagelaerer;solbakken-barnehage;barnehage", Hode);
        Assert.False((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.UtenInnsyn);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_slutter_i_tjenesten_deltar_ikke_lenger_ved_samtykket_til_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja", "helsestasjon"));
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Guro, new VisForloep(forloep))).Hinder);

        _ = await LesInn(vert, $"{Guro};Guro Kjos;laerer;lauvlia-skole;skole", Hode);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);
        Assert.Empty(await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).SelectMany(f => f.Aktoerer).Where(a => a.Til == null).ToListAsync()));
    }

    [Fact]
    public async Task Den_som_faar_en_vid_rolle_et_annet_sted_beholder_loggen_til_en_annen_har_godkjent()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        _ = await LesInn(vert, $"{Siri};Siri Haugen;enhetsleder;lauvlia-skole;skole", Hode);
        Assert.False((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.UtenInnsyn);
        Assert.Null((await vert.Som("gro.lien", new GodkjennRolle((await vert.Som("gro.lien", new VisRoller())).Verdi!.Single().Id, Noekkel.Ny()))).Hinder);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        Assert.True((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.UtenInnsyn);
    }

    [Fact]
    public async Task Et_barn_som_ikke_staar_paa_noen_liste_kommer_fra_enheten_som_leder_forloepet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        Assert.Equal(Registerutfall.Flyttet, Assert.Single((await Barnet(vert, "lauvlia-skole")).Grupper).Utfall);
        Assert.Equal("lauvlia-skole", await Leder(vert, forloep));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Styrer, new VisForloepsoversikt(forloep))).Hinder);
        Assert.Null((await vert.Som(Rektor, new VisForloepsoversikt(forloep))).Hinder);
    }

    [Fact]
    public async Task En_liste_som_bekrefter_byttet_lar_det_familien_har_svart_siden_gjelde()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        Assert.Equal(Registerutfall.Endret, Assert.Single((await Barnet(vert, "solbakken-barnehage")).Grupper).Utfall);
        var foresatte = await vert.MedDatabasen(async db => (await db.Barn.SingleAsync()).Foresatte.Select(f => f.Id.Verdi).ToList());
        async Task<int> KanFornye() => (await Task.WhenAll(foresatte.Select(f => vert.SomFamilie(f, new VisMineSamtykker(forloep))))).Count(s => s.Verdi!.Spoersmaal[0].KanFornyes);
        Assert.Equal(0, await KanFornye());
        Assert.Null((await vert.Som(Styrer, new FlyttBarn(await Barnet(vert), await Lauvlia(vert), "02.02.2026", null, Noekkel.Ny()))).Hinder);
        var bestilt = vert.Klokke.Naa.Tidspunkt;
        Assert.Equal(2, await KanFornye());
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        foreach (var hvem in foresatte) Assert.Null((await vert.SomFamilie(hvem, new SvarPaaSamtykke(forloep, "stafettlogg", "ja", Noekkel.Ny()))).Hinder);
        Assert.Equal(0, await KanFornye());

        vert.Klokke.Gaa(TimeSpan.FromDays(14));
        _ = await Barnet(vert, "lauvlia-skole");
        var gjort = await vert.MedDatabasen(db => db.Enhetsbytter.SingleAsync(b => b.Utfoert != null));
        Assert.Equal((bestilt, "lauvlia-skole"), (gjort.Bestilt, await Leder(vert, forloep)));
        Assert.Equal(Samtykkestilling.Gitt, await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Samtykke).FirstAsync()));
        Assert.Empty(await vert.MedDatabasen(db => db.Enhetsbytter.Where(b => b.Utfoert == null && b.Avlyst == null).ToListAsync()));
    }

    [Fact]
    public async Task En_liste_som_sier_noe_annet_enn_planen_avlyser_den()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await MedSamtykke(vert);
        _ = await Barnet(vert, "solbakken-barnehage");
        Assert.Null((await vert.Som(Styrer, new FlyttBarn(await Barnet(vert), await Lauvlia(vert), "17.08.2026", null, Noekkel.Ny()))).Hinder);
        _ = await Barnet(vert, "trollstua-barnehage");
        Assert.Equal("trollstua-barnehage", await Leder(vert, forloep));
        Assert.Contains(await vert.MedDatabasen(db => db.Hendelser.Where(h => h.Rekke == forloep.Verdi).Select(h => h.Innhold).ToListAsync()), h => h.Contains("enhetsbytte_avlyst", StringComparison.Ordinal));
        Assert.Equal(26.Januar(2026), await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).SelectMany(f => f.Frister).Where(f => f.Navn == Fristnavn.Overgang && f.Status == Friststatus.Aapen).Select(f => f.Dag).SingleAsync()));
    }

    [Fact]
    public async Task Lederen_som_har_sluttet_og_lederen_som_ikke_ser_barnet_faar_ikke_vite_om_byttet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await MedSamtykke(vert);
        _ = await Barnet(vert, "solbakken-barnehage");

        // The same file says that nobody is to see where the child goes.
        _ = await Barnet(vert, "lauvlia-skole", "strengt_fortrolig");
        Assert.Equal([Siri], await Varslet(vert));

        await using var annen = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await MedSamtykke(annen);
        _ = await annen.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == Rektor).ExecuteUpdateAsync(a => a.SetProperty(x => x.Sluttet, 11.Januar(2026))));
        _ = await Barnet(annen, "lauvlia-skole");
        Assert.Equal([Siri], await Varslet(annen));
    }

    private static Task<List<string>> Varslet(Testvert vert) => vert.MedDatabasen(db => db.Varsler.Where(v => v.Slag == Varselslag.Overgang).Select(v => db.Ansatte.First(a => a.Id == v.Mottaker).Brukernavn).ToListAsync());
}
