using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The kommuneadministrator reads rosters in: first what would change, then the change, once.</summary>
public sealed class RegisterTests
{
    private const string Admin = "petter.aas";
    private const string Annen = "gro.lien";
    private const string Siri = "siri.haugen";

    private static string Fnr(DateOnly foedt, int plass = 0) =>
        Enumerable.Range(foedt.Year < 2000 ? 1 : 500, 400).Select(n => Foedselsnummer.Syntetisk(foedt, n)).OfType<Foedselsnummer>().ElementAt(plass).Siffer;

    private static readonly string Ada = Fnr(new(2021, 2, 3));
    private static readonly string Bo = Fnr(new(2021, 4, 5));
    private static readonly string Mor = Fnr(new(1988, 6, 7));
    private static readonly string Far = Fnr(new(1986, 8, 9));

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<Testvert> Start(Databaseslag slag = Databaseslag.Sqlite) => Testvert.Start(slag, 12.Januar(2026).Kl(9));

    private static async Task<VisRegisterplan.Svar> LastOpp(Testvert vert, string tekst, bool hele = false)
    {
        var (kvittering, hinder) = await vert.Som(Admin, new LastOppRegister(Encoding.UTF8.GetBytes(tekst), hele ? "ja" : "nei", Noekkel.Ny()));
        Assert.Null(hinder);
        return (await vert.Som(Admin, new VisRegisterplan(kvittering!.Id))).Verdi!;
    }

    // By the one who uploaded it, or by another where it takes one.
    private static Task<Result<UtfoerRegister.Kvittering>> Utfoer(Testvert vert, VisRegisterplan.Svar plan, string? avslutter = null) =>
        vert.Som(plan.KreverEnAnnen ? Annen : Admin, new UtfoerRegister(plan.Id, plan.Plan, avslutter, Noekkel.Ny()));

    private static async Task<UtfoerRegister.Kvittering> LesInn(Testvert vert, string tekst, bool hele = false, string? avslutter = null)
    {
        var (kvittering, hinder) = await Utfoer(vert, await LastOpp(vert, tekst, hele), avslutter);
        Assert.Null(hinder);
        return kvittering!;
    }

    private static int Antall(VisRegisterplan.Svar plan, Registerutfall utfall) => plan.Grupper.FirstOrDefault(g => g.Utfall == utfall)?.Antall ?? 0;

    private static string Barnelista(params string[] linjer) => $"foedselsnummer;navn;foedt;enhet;gruppe\n{string.Join('\n', linjer)}\n";

    private static string Foresattlista(params string[] linjer) => $"barn;foedselsnummer;navn;relasjon;foreldreansvar;slutt\n{string.Join('\n', linjer)}\n";

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hele_veien_fra_enheter_til_foresatte_og_samme_fil_to_ganger_endrer_ingenting(Databaseslag slag)
    {
        await using var vert = await Start(slag);
        string[] filer =
        [
            "kode;navn;slag\nsolvang-barnehage;Solvang barnehage;barnehage\n",
            "brukernavn;navn;rolle;enhet;tjeneste;epost\nny.ansatt;Ny Ansatt;barnehagelaerer;solvang-barnehage;barnehage;ny@soendre-land.example\n",
            Barnelista($"{Ada};Ada Prøve;03.02.2021;solvang-barnehage;Småtrollene"),
            Foresattlista($"{Ada};{Mor};Mor Prøve;mor;ja;", $"{Ada};{Far};Far Prøve;far;nei;"),
        ];
        foreach (var fil in filer)
        {
            var foer = (await vert.Tell("enhet"), await vert.Tell("ansatt"), await vert.Tell("barn"), await vert.Tell("foresatt"));
            var plan = await LastOpp(vert, fil);
            Assert.Equal(fil.Split('\n').Length - 2, Antall(plan, Registerutfall.Ny));
            Assert.Equal(foer, (await vert.Tell("enhet"), await vert.Tell("ansatt"), await vert.Tell("barn"), await vert.Tell("foresatt")));
            Assert.Null((await Utfoer(vert, plan)).Hinder);
            Assert.NotEqual(foer, (await vert.Tell("enhet"), await vert.Tell("ansatt"), await vert.Tell("barn"), await vert.Tell("foresatt")));
        }

        Assert.Equal("Ada Prøve", Assert.Single((await vert.Som("ny.ansatt", new FinnBarn(null))).Verdi!).Navn);
        Assert.Single(await vert.FinnFamilie(Mor));
        foreach (var fil in filer)
        {
            var igjen = await LastOpp(vert, fil, hele: true);
            Assert.False(igjen.EndrerNoe, string.Join(", ", igjen.Grupper));
            Assert.Equal(new UtfoerRegister.Kvittering(0, 0, 0), (await Utfoer(vert, igjen)).Verdi);
        }
    }

    [Fact]
    public async Task Den_som_mangler_i_hele_lista_blir_avsluttet_og_mister_tilgangen_og_ingenting_slettes()
    {
        await using var vert = await Start();
        var enhet = (await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == Siri).Select(a => db.Enheter.First(e => e.Id == a.Enhet)).FirstAsync())).Kode;
        var ansatte = await vert.MedDatabasen(db => db.Ansatte.Join(db.Enheter.Where(e => e.Kode == enhet), a => a.Enhet, e => e.Id, (a, e) => a).ToListAsync());
        var alle = await vert.Tell("ansatt");
        string Lista(Func<Ansatt, bool> med) =>
            "brukernavn;navn;rolle;enhet;tjeneste\n" + string.Concat(ansatte.Where(med).Select(a => $"{a.Brukernavn};{a.Navn};{Inndata.Kode(a.Rolle)};{enhet};{a.Tjeneste}\n"));

        // Some of the unit's own are left out: those of other units are not touched, and so many must be confirmed.
        var plan = await LastOpp(vert, Lista(a => a.Brukernavn != Siri), hele: true);
        Assert.Equal((1, ansatte.Count - 1), (Antall(plan, Registerutfall.Avsluttet), Antall(plan, Registerutfall.Uendret)));
        Assert.Equal(1, plan.KreverAntall);
        Assert.Equal(Hindre.RegisterMangeSlutter.Kode, (await Utfoer(vert, plan)).Hinder!.Kode);
        Assert.Equal("avslutter", (await Utfoer(vert, plan, "2")).Hinder!.Felt);
        Assert.Null((await vert.Som(Siri, new VisHjem())).Hinder);
        Assert.Equal(1, (await Utfoer(vert, plan, "1")).Verdi!.Avsluttede);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        _ = await Assert.ThrowsAnyAsync<Exception>(() => vert.Som(Siri, new VisHjem()));
        Assert.Equal(alle, await vert.Tell("ansatt"));

        // A list that says nothing of the last day does not let her in again; one that does, does.
        Assert.Equal("REGISTER_SLUTTET", (await LastOpp(vert, Lista(_ => true))).Grupper[0].Linjer.Single().Kode);
        var siri = ansatte.First(a => a.Brukernavn == Siri);
        Assert.Equal(1, (await LesInn(vert, $"brukernavn;navn;rolle;enhet;tjeneste;slutt\n{Siri};{siri.Navn};{Inndata.Kode(siri.Rolle)};{enhet};{siri.Tjeneste};\n")).Endrede);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        Assert.Null((await vert.Som(Siri, new VisHjem())).Hinder);
    }

    [Fact]
    public async Task Det_som_tas_vare_paa_av_en_liste_over_barn_og_foresatte_sier_linjer_og_kolonner_og_ikke_et_ord()
    {
        await using var vert = await Start();
        foreach (var (fil, felt) in new[] { (Barnelista($"{Ada};Ada Prøve;03.02.2021;solbakken-barnehage;Blå"), "gruppe"), (Foresattlista($"{Ada};{Mor};Mor Prøve;mor;ja;"), "relasjon") })
        {
            var plan = await LastOpp(vert, fil);
            Assert.NotEqual("", Assert.Single(plan.Grupper).Linjer.Single().Hvem);
            Assert.Null((await Utfoer(vert, plan)).Hinder);

            var gjort = Assert.Single((await vert.Som(Admin, new VisRegisterplan(plan.Id))).Verdi!.Grupper);
            var linje = Assert.Single(gjort.Linjer);
            Assert.Equal((Registerutfall.Ny, 1, (int?)2, ""), (gjort.Utfall, gjort.Antall, linje.Nr, linje.Hvem));
            Assert.Contains(new Feltendring(felt, null, null), linje.Felter);
            var tekst = (await vert.MedDatabasen(db => db.Registerimporter.ToListAsync())).Single(i => i.Id == plan.Id).Utfoert!.Tekst;
            Assert.All((string[])["Prøve", "2021", "Blå", "solbakken", "mor"], ord => Assert.DoesNotContain(ord, tekst, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Et_barn_som_flytter_beholder_hvor_det_har_gaatt_og_et_skjermet_barn_blir_ikke_avsluttet()
    {
        await using var vert = await Start();
        _ = await LesInn(vert, "foedselsnummer;navn;foedt;enhet;gruppe;adressebeskyttelse\n" + $"{Ada};Ada Prøve;03.02.2021;solbakken-barnehage;Småtrollene;\n{Bo};Bo Prøve;05.04.2021;solbakken-barnehage;;fortrolig\n");
        Assert.Equal(1, (await LesInn(vert, Barnelista($"{Ada};Ada Prøve;03.02.2021;trollstua-barnehage;Mellombarna"))).Endrede);
        var ada = await vert.MedDatabasen(db => db.Barn.Include(b => b.Plasser).SingleAsync(b => b.Plasser.Any()));
        Assert.Equal(("Småtrollene", 11.Januar(2026), "Mellombarna"), (ada.Plasser[0].Gruppe, ada.Plasser[0].Til, ada.Gruppe));

        // A whole list of the barnehage without the protected child leaves it where it is.
        var plan = await LastOpp(vert, Barnelista($"{Fnr(new(2022, 1, 1))};Cato Prøve;01.01.2022;solbakken-barnehage;"), hele: true);
        Assert.Equal((1, 0), (Antall(plan, Registerutfall.Ny), Antall(plan, Registerutfall.Avsluttet)));
        Assert.Equal("REGISTER_BESKYTTELSE", (await LastOpp(vert, "foedselsnummer;navn;foedt;enhet;adressebeskyttelse\n" + $"{Bo};Bo Prøve;05.04.2021;solbakken-barnehage;ingen\n")).Grupper[0].Linjer[0].Kode);
    }

    [Fact]
    public async Task Mister_en_foresatt_foreldreansvaret_ser_hun_ingenting_og_samtykket_foelger_etter()
    {
        await using var vert = await Start();
        var forloep = await ForloepTests.Startet(vert, Ada);
        _ = await LesInn(vert, Foresattlista($"{Ada};{Mor};Mor Prøve;mor;ja;", $"{Ada};{Far};Far Prøve;far;ja;"));
        var mor = (await vert.FinnFamilie(Mor)).Single().Hvem.Verdi;
        var far = (await vert.FinnFamilie(Far)).Single().Hvem.Verdi;
        Assert.Null((await vert.SomFamilie(far, new VisMinSak(forloep))).Hinder);
        Assert.Contains("Far Prøve", (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere.Select(g => g.Navn));

        _ = await LesInn(vert, Foresattlista($"{Ada};{Mor};Mor Prøve;mor;nei;", $"{Ada};{Far};Far Prøve;far;ja;12.01.2026"), avslutter: "1");
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(mor, new VisMinSak(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(far, new VisMinSak(forloep))).Hinder);
        Assert.Empty(await vert.FinnFamilie(Far));
        var givere = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere.Select(g => g.Navn).ToList();
        Assert.DoesNotContain("Mor Prøve", givere);
        Assert.DoesNotContain("Far Prøve", givere);
        Assert.Equal(2, (await vert.MedDatabasen(db => db.Barn.SelectMany(b => b.Foresatte).ToListAsync())).Count(f => f.FnrIndeks is not null));
    }

    [Fact]
    public async Task En_foedselsdato_som_rettes_flytter_bursdagene_og_den_som_bestemmer_selv_blir_spurt()
    {
        await using var vert = await Start();
        var forloep = await ForloepTests.Startet(vert, Ada, "03.02.2012");
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        async Task<VisForloep.Svar> Rettet(string foedt)
        {
            _ = await LesInn(vert, Barnelista($"{Ada};Ada Prøve;{foedt};solbakken-barnehage;"));
            return (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        }

        var snart = await Rettet("03.02.2011");
        Assert.Equal(3.Februar(2026), Assert.Single(snart.Frister, f => f.Tekst == Fristtekster.Fyller15OgBestemmer).Dag);
        Assert.Equal((Loggstatus.Aktiv, null), (snart.Logg, snart.HinderForNyDeling));
        Assert.Contains(snart.Tidslinje, l => l.Slag == "foedselsdato_rettet");

        var selv = await Rettet("03.02.2010");
        Assert.Equal(3.Februar(2026), Assert.Single(selv.Frister, f => f.Tekst == Fristtekster.Fyller16).Dag);
        Assert.Equal((Loggstatus.Pause, Hindre.UngdommenMaaSvare), (selv.Logg, selv.HinderForNyDeling));
        Assert.Equal(["Ada Prøve"], selv.VenterPaaSvarFra);
        Assert.Contains(selv.Frister, f => f.Tekst == "Avklar samtykket til stafettloggen");

        // A child after all: the yes of her guardians counts again.
        var barn = await Rettet("03.02.2021");
        Assert.Equal((Loggstatus.Aktiv, null), (barn.Logg, barn.HinderForNyDeling));
        Assert.DoesNotContain(barn.Frister, f => f.Tekst == Fristtekster.Fyller16);
    }

    [Fact]
    public async Task En_administrator_alene_slipper_ingen_inn_med_et_foedselsnummer()
    {
        await using var vert = await Start();
        var forloep = await ForloepTests.Startet(vert, Ada);
        const string hode = "brukernavn;navn;rolle;enhet;tjeneste;foedselsnummer\n";
        string Siris(string fnr) => $"{hode}{Siri};Siri Haugen;barnehagelaerer;solbakken-barnehage;barnehage;{fnr}\n";
        async Task Nei(string fil)
        {
            var plan = await LastOpp(vert, fil);
            Assert.True(plan.KreverEnAnnen);
            Assert.Equal(Hindre.RegisterFireOeyne, (await vert.Som(Admin, new UtfoerRegister(plan.Id, plan.Plan, null, Noekkel.Ny()))).Hinder);
            Assert.False((await vert.Som(Annen, new VisRegisterplan(plan.Id))).Verdi!.KreverEnAnnen);
            Assert.Null((await Utfoer(vert, plan)).Hinder);
        }

        // As guardian, and as one who gets foreldreansvar or comes back; without it there is nothing to see.
        await Nei(Foresattlista($"{Ada};{Mor};Petter Aas;verge;ja;"));
        Assert.Null((await vert.SomFamilie((await vert.FinnFamilie(Mor)).Single().Hvem.Verdi, new VisMinSak(forloep))).Hinder);
        Assert.False((await LastOpp(vert, Foresattlista($"{Ada};{Far};Far Prøve;far;nei;"))).KreverEnAnnen);
        _ = await LesInn(vert, Foresattlista($"{Ada};{Far};Far Prøve;far;nei;"));
        await Nei(Foresattlista($"{Ada};{Far};Far Prøve;far;ja;"));
        _ = await LesInn(vert, Foresattlista($"{Ada};{Far};Far Prøve;far;ja;11.01.2026"), avslutter: "1");
        await Nei(Foresattlista($"{Ada};{Far};Far Prøve;far;ja;"));

        // As an employee who is there already; a new one has the role alone.
        await Nei(Siris(Mor));
        Assert.Equal(1, (await LesInn(vert, $"{hode}ny.ansatt;Ny Ansatt;laerer;lauvlia-skole;skole;{Far}\n")).Nye);
        Assert.Equal("REGISTER_NUMMER", (await LastOpp(vert, Siris(Far))).Grupper[0].Linjer.Single().Kode);
        Assert.Equal("REGISTER_EGEN_RAD", (await LastOpp(vert, $"{hode}{Admin};Petter Aas;kommuneadministrator;soendre-land-oppvekst;oppvekst;{Ada}\n")).Grupper[0].Linjer.Single().Kode);
    }

    [Fact]
    public async Task Planen_som_ble_vist_er_den_som_utfoeres_en_gang_og_fila_er_borte_etterpaa()
    {
        await using var vert = await Start();
        var fil = Barnelista($"{Ada};Ada Prøve;03.02.2021;solbakken-barnehage;");
        var plan = await LastOpp(vert, fil);
        Assert.Equal(Hindre.RegisterPlan, (await vert.Som(Admin, new UtfoerRegister(plan.Id, "0123456789ABCDEF", null, Noekkel.Ny()))).Hinder);

        // The same key twice is one act; another key finds it done.
        var noekkel = Noekkel.Ny();
        for (var i = 0; i < 2; i++) Assert.Equal(1, (await vert.Som(Admin, new UtfoerRegister(plan.Id, plan.Plan, null, noekkel))).Verdi!.Nye);
        Assert.Equal(Hindre.RegisterFerdig, (await Utfoer(vert, plan)).Hinder);
        var import = await vert.MedDatabasen(db => db.Registerimporter.SingleAsync());
        Assert.Null(import.Fil);
        Assert.DoesNotContain(Ada, import.Utfoert!.Tekst, StringComparison.Ordinal);

        // One that waits a day, or is thrown away, or is followed by another, is not carried out.
        var gammel = await LastOpp(vert, fil);
        var ny = await LastOpp(vert, fil);
        Assert.Equal(Hindre.RegisterFerdig, (await Utfoer(vert, gammel)).Hinder);
        vert.Klokke.Gaa(TimeSpan.FromHours(25));
        Assert.Equal(Hindre.RegisterUtloept, (await Utfoer(vert, ny)).Hinder);
        Assert.Null((await vert.Som(Admin, new ForkastRegister(ny.Id, Noekkel.Ny()))).Hinder);
        Assert.Equal([Registerstatus.Forkastet, Registerstatus.Forkastet, Registerstatus.Utfoert], (await vert.Som(Admin, new VisRegister())).Verdi!.Importer.Select(i => i.Status));
    }

    [Fact]
    public async Task Ingen_andre_ser_eller_leser_inn_registeret_og_administratoren_ser_ikke_sakene()
    {
        await using var vert = await Start();
        var forloep = await ForloepTests.Startet(vert, Ada);
        var plan = await LastOpp(vert, Barnelista($"{Bo};Bo Prøve;05.04.2021;solbakken-barnehage;"));
        foreach (var hvem in new[] { Siri, "odd.dokken", "elin.nordli", "merete.tangen" })
        {
            if (hvem != "merete.tangen") Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisRegister())).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisRegisterplan(plan.Id))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new UtfoerRegister(plan.Id, plan.Plan, null, Noekkel.Ny()))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new ForkastRegister(plan.Id, Noekkel.Ny()))).Hinder);
        }

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Admin, new VisForloep(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Admin, new LesInnBarn([], Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task Egen_rad_og_enheter_i_bruk_endres_ikke_av_en_fil()
    {
        await using var vert = await Start();
        async Task<string?> Kode(string fil) => (await LastOpp(vert, fil)).Grupper[0].Linjer.ElementAtOrDefault(0)?.Kode;
        const string hode = "brukernavn;navn;rolle;enhet;tjeneste\n";
        Assert.Equal("REGISTER_EGEN_RAD", await Kode($"{hode}{Admin};Petter Aas;laerer;soendre-land-oppvekst;oppvekst\n"));
        Assert.Equal("REGISTER_I_BRUK", await Kode("kode;navn;slag;slutt\nlauvlia-skole;Lauvlia skole;skole;11.01.2026\n"));

        // One where a child is to begin is in use, also when nobody is there yet; one that is closed is not to be chosen.
        _ = await LesInn(vert, "kode;navn;slag;slutt\nny-skole;Ny skole;skole;\nnedlagt-skole;Nedlagt skole;skole;12.01.2026\n");
        var forloep = await ForloepTests.Startet(vert);
        var (barn, til) = (await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).FirstAsync()), (await vert.MedDatabasen(db => db.Enheter.FirstAsync(e => e.Kode == "ny-skole"))).Id);
        Assert.Null((await vert.Som("marit.sveen", new FlyttBarn(barn, til.Verdi.ToString(), "17.08.2026", null, Noekkel.Ny()))).Hinder);
        Assert.Equal("REGISTER_I_BRUK", await Kode("kode;navn;slag;slutt\nny-skole;Ny skole;skole;11.01.2026\n"));
        Assert.Contains("Nedlagt skole", (await vert.Som("marit.sveen", new VisEnhetsbytter())).Verdi!.Enheter.Select(e => e.Navn));
        vert.Klokke.Gaa(TimeSpan.FromDays(1));
        Assert.DoesNotContain("Nedlagt skole", (await vert.Som("marit.sveen", new VisEnhetsbytter())).Verdi!.Enheter.Select(e => e.Navn));
        Assert.Null(await Kode($"{hode}marit.aas;Marit Aas;laerer;lauvlia-skole;skole\n"));
    }
}
