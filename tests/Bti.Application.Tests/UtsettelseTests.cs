using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A frist is moved as the veileder lets it, and is never gone in the meantime.</summary>
public sealed class UtsettelseTests
{
    private const string Siri = "siri.haugen";
    private const string Evaluering = "Evaluer tiltakene";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VisUro.Fristlinje> Frist(Testvert vert, ForloepId forloep, string tekst) =>
        (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister.Single(f => f.Tekst == tekst);

    private static async Task<Hinder?> Be(Testvert vert, ForloepId forloep, string tekst, string til, string? slag = null)
    {
        var id = await vert.MedDatabasen(db => db.Set<Frist>().Where(f => f.Forloep == forloep && f.Tekst == tekst && f.Status == Friststatus.Aapen).Select(f => f.Id).SingleAsync());
        return (await vert.Som(Siri, new BeOmUtsettelse(forloep, id.Verdi.ToString(), til, "Familien er bortreist til over ferien.", Noekkel.Ny(), slag))).Hinder;
    }

    private static async Task<VisMinSak.Svar> HosFamilien(Testvert vert, ForloepId forloep)
    {
        var mor = await vert.MedDatabasen(async db =>
        {
            var barn = await db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync();
            return (await db.Barn.SingleAsync(b => b.Id == barn)).Foresatte.Single(f => f.Relasjon == "mor").Id.Verdi;
        });
        return (await vert.SomFamilie(mor, new VisMinSak(forloep))).Verdi!;
    }

    // What the family is told of the days that were moved: what became of them, and no reason.
    private static IEnumerable<(string Slag, string? Tillegg, string? Tekst)> OmDagene(VisMinSak.Svar sak) =>
        sak.Tidslinje.Where(l => l.Slag.StartsWith("flyttet", StringComparison.Ordinal) || l.Slag.Contains("pause", StringComparison.Ordinal)).Select(l => (l.Slag, l.Tillegg, l.Tekst));

    private static async Task<string> Leder(Testvert vert)
    {
        var siri = await vert.Ansatt(Siri);
        return await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Rolle == Rolle.Enhetsleder && db.Ansatte.Any(s => s.Id == siri && s.Enhet == a.Enhet)).Select(a => a.Brukernavn).SingleAsync());
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Fristen_staar_til_lederen_har_sagt_ja_og_flyttes_da(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var leder = await Leder(vert);
        Assert.Equal(23.Februar(2026), (await Frist(vert, forloep, Evaluering)).Dag);
        Assert.Null(await Be(vert, forloep, Evaluering, "16.03.2026"));
        Assert.Equal(Hindre.UtsettelsenVenter, await Be(vert, forloep, Evaluering, "17.03.2026"));
        Assert.Empty(OmDagene(await HosFamilien(vert, forloep)));
        Assert.Equal(23.Februar(2026), (await Frist(vert, forloep, Evaluering)).Dag);

        // The leader is told, and the ladder of the frist goes on while she thinks.
        _ = await vert.Sveip();
        Assert.Single(await vert.MedDatabasen(db => db.Varsler.ToListAsync()));
        var bedt = Assert.Single((await vert.Som(leder, new VisUtsettelser())).Verdi!);

        // It is hers to answer: it does not wait for the one who asked.
        Assert.DoesNotContain((await vert.Som(Siri, new VisHjem())).Verdi!.Oppgaver, o => o.Tekst == Fristtekster.SvarPaaUtsettelse);
        Assert.Equal((Evaluering, "Familien er bortreist til over ferien."), (bedt.Frist, bedt.Grunn));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new BesvarUtsettelse(forloep, bedt.Id, "ja", Noekkel.Ny()))).Hinder);

        Assert.Null((await vert.Som(leder, new BesvarUtsettelse(forloep, bedt.Id, "ja", Noekkel.Ny()))).Hinder);
        Assert.Equal(16.Mars(2026), (await Frist(vert, forloep, Evaluering)).Dag);
        Assert.Empty((await vert.Som(leder, new VisUtsettelser())).Verdi!);
        var linjer = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje;
        Assert.Contains(linjer, l => l is { Slag: "utsettelse", Tillegg: "23.02.2026–16.03.2026", Tekst: "Familien er bortreist til over ferien." });
        Assert.Contains(linjer, l => l.Slag == "utsettelse_ja");
        Assert.Equal(("flyttet_evaluering", "16.03.2026", null), Assert.Single(OmDagene(await HosFamilien(vert, forloep))));
        Assert.DoesNotContain(await vert.MedDatabasen(db => db.Hendelser.Select(h => h.Innhold).ToListAsync()), h => h.Contains("bortreist", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Paa_pause_minnes_ingen_om_fristen_og_den_gaar_ikke_ut(Databaseslag slag)
    {
        const string Tiltak = "Start det første tiltaket";
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        Assert.Equal(26.Januar(2026), (await Frist(vert, forloep, Tiltak)).Dag);
        Assert.Equal(("til", "til", "slag"), ((await Be(vert, forloep, Tiltak, "11.01.2026", "pause"))!.Felt, (await Be(vert, forloep, Tiltak, "13.01.2027", "pause"))!.Felt, (await Be(vert, forloep, Tiltak, "15.02.2026", "stans"))!.Felt));
        Assert.Null(await Be(vert, forloep, Tiltak, "15.02.2026", "pause"));

        var paaPause = await Frist(vert, forloep, Tiltak);
        Assert.Equal((2.Mars(2026), 15.Februar(2026)), (paaPause.Dag, paaPause.PauseTil));
        Assert.Equal(Hindre.FristenErPaaPause, await Be(vert, forloep, Tiltak, "16.03.2026"));
        var linjer = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje;
        Assert.Contains(linjer, l => l is { Slag: "pause", Tillegg: "15.02.2026", Tekst: "Familien er bortreist til over ferien." });
        Assert.Equal(("paa_pause_foerste_tiltak", "15.02.2026", null), Assert.Single(OmDagene(await HosFamilien(vert, forloep))));

        // Past its old day and every step of its ladder: nothing is said of it.
        var id = paaPause.KanFlyttes!.Value;
        Task<int> Sagt() => vert.MedDatabasen(db => db.Varsler.CountAsync(v => v.Frist == id));
        foreach (var dag in new[] { 26.Januar(2026), 29.Januar(2026), 15.Februar(2026) })
        {
            vert.Klokke.Still(dag.Kl(23));
            _ = await vert.Sveip();
        }

        Assert.Equal(0, await Sagt());
        vert.Klokke.Still(2.Mars(2026).Kl(8));
        _ = await vert.Sveip();
        Assert.NotEqual(0, await Sagt());
        Assert.Null((await Frist(vert, forloep, Tiltak)).PauseTil);
        Assert.Equal(Hindre.FristenErIkkePaaPause, (await vert.Som(Siri, new AvsluttPause(forloep, id.Verdi.ToString(), Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederen_sier_ja_til_pausen_og_den_ansvarlige_tar_fristen_av_den_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var leder = await Leder(vert);
        Assert.Null(await Be(vert, forloep, Evaluering, "15.02.2026", "pause"));
        Assert.Null((await Frist(vert, forloep, Evaluering)).PauseTil);
        vert.Klokke.Still(19.Januar(2026).Kl(9));
        var bedt = Assert.Single((await vert.Som(leder, new VisUtsettelser())).Verdi!);
        Assert.Equal((Utsettelsesslag.Pause, 15.Februar(2026), 23.Mars(2026)), (bedt.Slag, bedt.Til, bedt.NyFrist));
        Assert.Null((await vert.Som(leder, new BesvarUtsettelse(forloep, bedt.Id, "ja", Noekkel.Ny()))).Hinder);
        Assert.Equal(new VisMinSak.Dato(Fristnavn.Evaluering, 23.Mars(2026), 15.Februar(2026)), (await HosFamilien(vert, forloep)).Neste);
        var frist = await Frist(vert, forloep, Evaluering);
        Assert.Equal((bedt.NyFrist, bedt.Til), (frist.Dag, frist.PauseTil));

        vert.Klokke.Still(2.Februar(2026).Kl(9));
        var slutt = new AvsluttPause(forloep, frist.KanFlyttes!.Value.Verdi.ToString(), Noekkel.Ny());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(leder, slutt with { Noekkel = Noekkel.Ny() })).Hinder);
        foreach (var _ in new[] { 1, 2 }) Assert.Null((await vert.Som(Siri, slutt)).Hinder);
        frist = await Frist(vert, forloep, Evaluering);
        Assert.Equal((9.Mars(2026), null), (frist.Dag, frist.PauseTil));
        Assert.Equal(Hindre.FristenErIkkePaaPause, (await vert.Som(Siri, slutt with { Frist = frist.KanFlyttes!.Value.Verdi.ToString(), Noekkel = Noekkel.Ny() })).Hinder);
        var linjer = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje;
        Assert.Contains(linjer, l => l is { Slag: "pause_ja", Tillegg: "15.02.2026" });
        Assert.Contains(linjer, l => l is { Slag: "pause_slutt", Tillegg: "09.03.2026" });
        Assert.Equal([("av_pause_evaluering", "09.03.2026", null), ("paa_pause_evaluering", "15.02.2026", null)], OmDagene(await HosFamilien(vert, forloep)));
    }

    [Fact]
    public async Task Et_nei_lar_fristen_staa_og_det_som_er_gjort_trenger_ikke_svar()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var leder = await Leder(vert);
        Assert.Null(await Be(vert, forloep, Evaluering, "16.03.2026"));
        var bedt = (await vert.Som(leder, new VisUtsettelser())).Verdi!.Single();
        Assert.Null((await vert.Som(leder, new BesvarUtsettelse(forloep, bedt.Id, "nei", Noekkel.Ny()))).Hinder);
        Assert.Equal(23.Februar(2026), (await Frist(vert, forloep, Evaluering)).Dag);
        Assert.Empty(OmDagene(await HosFamilien(vert, forloep)));

        Assert.Null(await Be(vert, forloep, Evaluering, "17.03.2026"));
        Assert.Null((await vert.Som(Siri, new Evaluer(forloep, "noe_effekt", "12.01.2026", "02.03.2026", null, null, null, "ja", Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(leder, new VisUtsettelser())).Verdi!);
        Assert.DoesNotContain((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister, f => f.Tekst == Fristtekster.SvarPaaUtsettelse);
    }

    [Fact]
    public async Task Den_som_veilederen_lar_staa_kan_ikke_flyttes_og_den_med_grunn_flyttes_straks()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        Assert.Null((await Frist(vert, forloep, "Avklar samtykket til stafettloggen")).KanFlyttes);
        Assert.Equal(Hindre.KanIkkeUtsettes, await Be(vert, forloep, "Avklar samtykket til stafettloggen", "16.03.2026"));
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));

        Assert.Null(await Be(vert, forloep, "Start det første tiltaket", "02.02.2026"));
        Assert.Equal(2.Februar(2026), (await Frist(vert, forloep, "Start det første tiltaket")).Dag);
        Assert.NotNull(await Be(vert, forloep, "Start det første tiltaket", "02.02.2026"));
    }
}
