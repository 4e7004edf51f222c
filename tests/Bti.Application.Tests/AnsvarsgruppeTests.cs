using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The ansvarsgruppe and the individuell plan as those around the child see them.</summary>
public sealed class AnsvarsgruppeTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    // On nivaa 3, with a helsesykepleier who reads of tiltak or of health.
    private static async Task<ForloepId> PaaNivaa3(Testvert vert, string guroSer)
    {
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, "helsestasjon", [guroSer]));
        await Gjoer(vert, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()));
        await Gjoer(vert, new Evaluer(forloep, "opp", "12.01.2026", "02.03.2026", "Trenger flere.", "Ada er syk i dag.", null, null, Noekkel.Ny(), BarnetIkkeHoert: "ja"));
        await Gjoer(vert, new EndreNivaa(forloep, "3", (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Versjon, Noekkel.Ny()));
        return forloep;
    }

    private static Task Gjoer(Testvert vert, MediatR.IRequest<Result> kommando) => Gjoer(vert, Siri, kommando);

    private static async Task Gjoer(Testvert vert, string hvem, MediatR.IRequest<Result> kommando) => Assert.Null((await vert.Som(hvem, kommando)).Hinder);

    private static async Task<SettAnsvarsgruppe> Gruppa(Testvert vert, ForloepId forloep, string koordinator, string uker = "6") =>
        new(forloep, (await vert.Ansatt(koordinator)).Verdi.ToString(), "ja", [(await vert.Ansatt(Guro)).Verdi.ToString()], uker, Noekkel.Ny());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Gruppa_kan_endres_og_en_aktoer_som_gaar_ut_er_ute_av_den(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await PaaNivaa3(vert, "tiltak");
        Assert.Equal(["PAAKREVD koordinator", "TALL_UGYLDIG uker"], (await vert.Som(Siri, new SettAnsvarsgruppe(forloep, null, null, [], "0", Noekkel.Ny()))).Hinder!.Alle.Select(h => $"{h.Kode} {h.Felt}"));
        await Gjoer(vert, await Gruppa(vert, forloep, Siri));
        await Gjoer(vert, await Gruppa(vert, forloep, Guro, "4"));

        var gruppe = (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!;
        Assert.Equal(("Guro Kjos", true, 4, 9.Februar(2026)), (gruppe.Gruppe!.Koordinator, gruppe.Gruppe.ErBarnekoordinator, gruppe.Gruppe.Uker, gruppe.Gruppe.NesteMoete));
        Assert.Equal(["Guro Kjos", "Siri Haugen"], gruppe.Kandidater.Where(k => k.ErMedlem).Select(k => k.Navn));

        await Gjoer(vert, new TaUtAktoer(forloep, await vert.Ansatt(Guro), Noekkel.Ny()));
        gruppe = (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!;
        Assert.Equal(("Siri Haugen", false), (gruppe.Gruppe!.Koordinator, gruppe.Gruppe.ErBarnekoordinator));
        Assert.Equal(["Siri Haugen"], gruppe.Kandidater.Select(k => k.Navn));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Hinder);

        await Gjoer(vert, new LeggNedAnsvarsgruppe(forloep, Noekkel.Ny()));
        Assert.Null((await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!.Gruppe);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_fra_en_annen_tjeneste_styrer_gruppa_og_ikke_forloepet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await PaaNivaa3(vert, "tiltak");
        await Gjoer(vert, await Gruppa(vert, forloep, Siri));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, await Gruppa(vert, forloep, Guro))).Hinder);
        Assert.False((await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Verdi!.KanStyre);

        await Gjoer(vert, await Gruppa(vert, forloep, Guro));
        var hennes = (await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Verdi!;
        Assert.True(hennes.KanStyre);
        Assert.Contains("Mor Prøve", hennes.Familien);
        await Gjoer(vert, Guro, await Gruppa(vert, forloep, Guro, "3"));
        await Gjoer(vert, Guro, new TaMedIPlanen(forloep, hennes.Maal[0].Id, "ja", Noekkel.Ny()));
        await Gjoer(vert, Guro, new TilbyPlan(forloep, "12.01.2026", Noekkel.Ny()));
        var gruppa = (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!;
        Assert.Equal((3, true, Planstilling.Tilbudt, "Guro Kjos"), (gruppa.Gruppe!.Uker, gruppa.Maal[0].IPlanen, gruppa.Plan, gruppa.Planer[0].TilbudtAv));

        // The answer may close the forloep, and a level and an aktoer are no business of the group.
        var versjon = (await vert.Som(Guro, new VisForloep(forloep))).Verdi!.Versjon;
        MediatR.IRequest<Result>[] ikkeHennes =
        [
            new BesvarPlan(forloep, "ja", "12.01.2026", "Det vil vi.", "Sampro", null, Noekkel.Ny()), new AvsluttPlan(forloep, Noekkel.Ny()), new EndreNivaa(forloep, "2", versjon, Noekkel.Ny()),
            new SlippTil(forloep, (await vert.Ansatt("solveig.sandvik")).Verdi.ToString(), Noekkel.Ny()), new AvsluttForloep(forloep, "maal_naadd", "Alt er bra nå.", Noekkel.Ny()),
        ];
        foreach (var nei in ikkeHennes) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, nei)).Hinder);

        // Its next meeting waits on her home, and not for one who only sits there.
        async Task<IEnumerable<VisHjem.Oppgave>> Moetene(string hvem) => (await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver.Where(o => o.Tekst == Fristtekster.HoldAnsvarsgruppemoete);
        Assert.Equal(($"/forloep/{forloep.Verdi}/moete", "Ada Prøve", 2.Februar(2026)), Assert.Single(await Moetene(Guro)) is var o ? (o.Sti, o.Barn, o.Dag) : default);
        Assert.Single(await Moetene(Siri));

        await Gjoer(vert, Guro, new LeggNedAnsvarsgruppe(forloep, Noekkel.Ny()));
        Assert.Empty(await Moetene(Guro));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, await Gruppa(vert, forloep, Guro))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_styrer_bare_saa_lenge_samtykket_slipper_henne_til_og_velger_bare_blant_maal_hun_ser(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await PaaNivaa3(vert, "helse");
        await Gjoer(vert, await Gruppa(vert, forloep, Guro));
        var maal = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Maal[0].Id;
        Assert.Empty((await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Verdi!.Maal);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new TaMedIPlanen(forloep, maal, "ja", Noekkel.Ny()))).Hinder);
        await Gjoer(vert, new TaMedIPlanen(forloep, maal, "ja", Noekkel.Ny()));

        // The meeting waits on her home as long as she is let in, and no longer.
        async Task<int> Moetene() => (await vert.Som(Guro, new VisHjem())).Verdi!.Oppgaver.Count(o => o.Tekst == Fristtekster.HoldAnsvarsgruppemoete);
        Assert.Equal(1, await Moetene());
        await Gjoer(vert, new TaUtAktoer(forloep, await vert.Ansatt(Guro), Noekkel.Ny()));
        Assert.Equal(0, await Moetene());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new TilbyPlan(forloep, "12.01.2026", Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [InlineData(Databaseslag.Sqlite, "tiltak", true)]
    [InlineData(Databaseslag.PostgreSql, "helse", false)]
    public async Task Planen_leses_under_det_samtykket_dekker_og_av_familien(Databaseslag slag, string guroSer, bool serDen)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await PaaNivaa3(vert, guroSer);
        await Gjoer(vert, new TilbyPlan(forloep, "12.01.2026", Noekkel.Ny()));
        Assert.Equal("PAAKREVD hvor", (await vert.Som(Siri, new BesvarPlan(forloep, "ja", "12.01.2026", "Det vil vi.", null, null, Noekkel.Ny()))).Hinder is { } mangler ? $"{mangler.Kode} {mangler.Felt}" : "");
        await Gjoer(vert, new BesvarPlan(forloep, "ja", "12.01.2026", "Det vil vi.", "Sampro", null, Noekkel.Ny()));
        await Gjoer(vert, new TaMedIPlanen(forloep, (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Maal[0].Id, "ja", Noekkel.Ny()));

        var guro = (await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Verdi!;
        Assert.Equal((serDen ? 1 : 0, serDen ? 1 : 0, Planstilling.Akseptert), (guro.Planer.Count, guro.Maal.Count, guro.Plan));
        Assert.Empty(guro.Familien);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new TilbyPlan(forloep, "12.01.2026", Noekkel.Ny()))).Hinder);

        var mor = await vert.MedDatabasen(async db => (await db.Barn.ToListAsync()).SelectMany(b => b.Foresatte).First(f => f.Navn.Tekst == "Mor Prøve").Id.Verdi);
        var hjemme = (await vert.SomFamilie(mor, new VisMinSak(forloep))).Verdi!;
        Assert.Equal((true, "Det vil vi.", "Sampro", true), (hjemme.Plan!.Ja, hjemme.Plan.Ord, hjemme.Plan.Hvor, hjemme.Maal[0].IPlanen));
        Assert.Contains("plan_akseptert", hjemme.Tidslinje.Select(l => l.Slag));
        Assert.Equal(Hindre.LoggenFoelgerPlanen, (await vert.Som(Siri, new AvsluttForloep(forloep, "individuell_plan", "Planen tar over nå.", Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Der_kommunen_avslutter_loggen_paa_et_ja_blir_alt_lukket_med_svaret_eller_ingenting(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), [new("Bti:Kommuner", Kommunefiler.Med("kommune.yml", tekst => tekst.Replace("ip_policy: lenke", "ip_policy: avslutt_logg", StringComparison.Ordinal)))]);
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        await Gjoer(vert, new TilbyPlan(forloep, "12.01.2026", Noekkel.Ny()));
        BesvarPlan Ja(string? notat) => new(forloep, "ja", "12.01.2026", "Det vil vi.", "Sampro", notat, Noekkel.Ny());
        Assert.Equal(Hindre.FamilienSvarerPaaPlanen, (await vert.Som(Siri, new AvsluttForloep(forloep, "individuell_plan", "Planen tar over nå.", Noekkel.Ny()))).Hinder);
        Assert.Equal("notat", (await vert.Som(Siri, Ja(null))).Hinder!.Felt);
        Assert.Equal(Hindre.BarnetsStemmeMangler, (await vert.Som(Siri, Ja("Planen tar over nå."))).Hinder);
        Assert.Equal((true, Planstilling.Tilbudt), ((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.ErAapent, (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!.Plan));

        await Gjoer(vert, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil leke ute.", "ja", Noekkel.Ny()));
        await Gjoer(vert, Ja("Planen tar over nå."));
        var slutt = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal((false, Loggstatus.Avsluttet, Avslutningsgrunn.IndividuellPlan, "Siri Haugen"), (slutt.ErAapent, slutt.Logg, slutt.Avslutning!.Grunn, slutt.Stafettholder));
        Assert.Empty(slutt.Frister);
        Assert.Equal("Sampro", (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!.Planer.Single().Hvor);

        await Gjoer(vert, new GjenaapneForloep(forloep, Noekkel.Ny()));
        Assert.Equal(Planstilling.Avsluttet, (await vert.Som(Siri, new VisAnsvarsgruppe(forloep))).Verdi!.Plan);
    }

    [Fact]
    public async Task Et_moete_i_gruppa_uten_at_noen_har_snakket_med_barnet_kan_ikke_skrives_ned()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await PaaNivaa3(vert, "tiltak");
        await Gjoer(vert, await Gruppa(vert, forloep, Siri));
        FoerMoete Moetet(string? gruppa, string? hvem = null, string? naar = null, string? ikke = null, string? syn = null) =>
            new(forloep, "12.01.2026", "Mor, Guro og Siri", "Vi fordelte oppgavene.", Noekkel.Ny(), Ansvarsgruppe: gruppa, BarnetHoertAv: hvem, BarnetHoertDag: naar, BarnetIkkeHoert: ikke, BarnetsSyn: syn);
        async Task<string> Nei(FoerMoete moete) => string.Join(", ", (await vert.Som(Siri, moete)).Hinder!.Alle.Select(h => $"{h.Kode} {h.Felt}"));

        Assert.Equal("PAAKREVD barnetsSyn, PAAKREVD barnetHoertAv, PAAKREVD barnetHoertDag", await Nei(Moetet("ja")));
        Assert.Equal("PAAKREVD barnetsSyn", await Nei(Moetet("ja", ikke: "ja")));
        Assert.Equal("DATO_FRAMTID barnetHoertDag", await Nei(Moetet("ja", "Guro Kjos", "13.01.2026", syn: "Jeg vil leke ute.")));
        Assert.Equal("PAAKREVD ansvarsgruppe", await Nei(Moetet(null, "Guro Kjos", "11.01.2026", syn: "Jeg vil leke ute.")));
        await Gjoer(vert, Moetet("ja", "Guro Kjos", "11.01.2026", syn: "Jeg vil leke ute."));
        await Gjoer(vert, Moetet("ja", ikke: "ja", syn: "Ada er på sykehuset."));
        await Gjoer(vert, Moetet(null));

        var moetene = (await vert.Som(Siri, new VisForloep(forloep, "moete"))).Verdi!.Tidslinje.Where(l => l.Barnet is not null).Select(l => l.Barnet!).OrderBy(b => b.Syn, StringComparer.Ordinal);
        Assert.Equal([new(null, null, "Ada er på sykehuset."), new("Guro Kjos", 11.Januar(2026), "Jeg vil leke ute.")], moetene);
    }
}
