using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Somebody is responsible for every open forloep: a stedfortreder comes in, or the leader is asked, once.</summary>
public sealed class BemanningTests
{
    private const string Siri = "siri.haugen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private sealed record Sak(ForloepId Forloep, AnsattId Siri, string Leder, AnsattId Lederen, Ansatt Kollega);

    private static async Task<Sak> Start(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        var siri = await vert.Ansatt(Siri);
        var (leder, kollega) = await vert.MedDatabasen(async db =>
        {
            var enhet = (await db.Ansatte.FirstAsync(a => a.Id == siri)).Enhet;
            var folk = await db.Ansatte.Where(a => a.Enhet == enhet && a.Id != siri).ToListAsync();
            return (folk.First(a => a.Rolle is Rolle.Enhetsleder), folk.First(a => a.Rolle is not Rolle.Enhetsleder));
        });
        return new(forloep, siri, leder.Brukernavn, leder.Id, kollega);
    }

    private static Task<List<Varsel>> Varsler(Testvert vert, Fristnavn navn) => vert.MedDatabasen(db =>
        db.Varsler.Where(v => db.Set<Frist>().Any(f => f.Id == v.Frist && f.Navn == navn)).OrderBy(v => v.Tid).ToListAsync());

    private static async Task<IReadOnlyList<VisEnhet.Foreldreloes>> Uten(Testvert vert, Sak sak) => (await vert.Som(sak.Leder, new VisEnhet())).Verdi!.UtenAnsvarlig;

    private static async Task Natt(Testvert vert, DateOnly dag)
    {
        vert.Klokke.Still(dag.Kl(0, 31));
        _ = await vert.Sveip();
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_er_foreslaatt_steppe_inn_naar_fravaeret_varer(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(Siri, new MeldFravaer(sak.Siri, "19.01.2026", "30.01.2026", sak.Kollega.Id.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        _ = await vert.Sveip();
        Assert.Null((await vert.Som(Siri, new VisForloep(sak.Forloep))).Verdi!.Stedfortreder);

        await Natt(vert, 19.Januar(2026));
        var svar = (await vert.Som(sak.Kollega.Brukernavn, new VisForloep(sak.Forloep))).Verdi!;
        Assert.Equal((sak.Kollega.Navn, 30.Januar(2026)), (svar.Stedfortreder, svar.StedfortrederTil));
        Assert.Empty(await Uten(vert, sak));
        Assert.Empty(await Varsler(vert, Fristnavn.UtenAnsvarlig));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uten_forslag_spoerres_lederen_en_gang_og_koordinatoren_naar_ingen_gjoer_noe(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(sak.Leder, new MeldFravaer(sak.Siri, "12.01.2026", "13.02.2026", null, Noekkel.Ny()))).Hinder);
        await using var annen = vert.EnMaskinTil();

        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip());
        _ = await vert.Sveip();
        Assert.Equal(Foreldreloesgrunn.Fravaer, Assert.Single(await Uten(vert, sak)).Grunn);
        Assert.Equal(sak.Lederen, Assert.Single(await Varsler(vert, Fristnavn.UtenAnsvarlig)).Mottaker);

        for (var dag = 13.Januar(2026); dag <= 21.Januar(2026); dag = dag.AddDays(1)) await Natt(vert, dag);
        Assert.Equal([Mottaker.Enhetsleder, Mottaker.Enhetsleder, Mottaker.BtiKoordinator], (await Varsler(vert, Fristnavn.UtenAnsvarlig)).Select(v => v.SomMottaker));

        // While she is away, what is hers is said to the leader.
        Assert.DoesNotContain(await vert.MedDatabasen(db => db.Varsler.ToListAsync()), v => v.Mottaker == sak.Siri);

        Assert.Null((await vert.Som(sak.Leder, new SettStedfortreder(sak.Forloep, sak.Kollega.Id.Verdi.ToString(), "13.02.2026", Noekkel.Ny()))).Hinder);
        Assert.Empty(await Uten(vert, sak));
        Assert.Equal(Friststatus.Lukket, await Status(vert));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_har_sluttet_slipper_ikke_inn_og_stafetten_maa_videre(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new MeldSluttet(sak.Siri, "16.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(sak.Leder, new MeldSluttet(sak.Siri, "16.01.2026", Noekkel.Ny()))).Hinder);
        await Natt(vert, 16.Januar(2026));
        Assert.Empty(await Uten(vert, sak));

        // The day after is a Saturday: nobody is asked before Monday.
        await Natt(vert, 17.Januar(2026));
        Assert.Empty(await Varsler(vert, Fristnavn.UtenAnsvarlig));
        await Natt(vert, 19.Januar(2026));
        Assert.Equal(Foreldreloesgrunn.Sluttet, Assert.Single(await Uten(vert, sak)).Grunn);
        _ = await Assert.ThrowsAnyAsync<Exception>(() => vert.Som(Siri, new VisHjem()));

        Assert.Null((await vert.Som(sak.Leder, new TilbyStafett(sak.Forloep, sak.Kollega.Id.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(sak.Kollega.Brukernavn, new BesvarStafett(sak.Forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Empty(await Uten(vert, sak));
        Assert.Equal(Friststatus.Lukket, await Status(vert));
    }

    [Fact]
    public async Task Foer_sommeren_spoerres_det_igjen_og_naar_hun_er_tilbake_er_det_over()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        vert.Klokke.Still(11.Mai(2026).Kl(9));
        Assert.Null((await vert.Som(sak.Leder, new MeldFravaer(sak.Siri, "11.05.2026", "05.06.2026", null, Noekkel.Ny()))).Hinder);
        for (var dag = 12.Mai(2026); dag <= 31.Mai(2026); dag = dag.AddDays(1)) await Natt(vert, dag);
        Assert.Equal(3, (await Varsler(vert, Fristnavn.UtenAnsvarlig)).Count);

        await Natt(vert, 1.Juni(2026));
        Assert.Equal(4, (await Varsler(vert, Fristnavn.UtenAnsvarlig)).Count);
        await Natt(vert, 8.Juni(2026));
        Assert.Empty(await Uten(vert, sak));
        Assert.Equal(Friststatus.Lukket, await Status(vert));
    }

    [Fact]
    public async Task Ett_forloep_det_ikke_gaar_med_hindrer_ikke_de_andre_i_aa_bli_passet_paa()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (sak, annet) = (await Start(vert), await ForloepTests.Startet(vert));
        _ = await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Forloep.FirstAsync(f => f.Id == sak.Forloep)).Property(f => f.VeilederVersjon).CurrentValue = "finnes-ikke";
            return await db.SaveChangesAsync();
        });
        Assert.Null((await vert.Som(sak.Leder, new MeldFravaer(sak.Siri, "12.01.2026", "13.02.2026", null, Noekkel.Ny()))).Hinder);

        await Natt(vert, 13.Januar(2026));

        var varsel = Assert.Single(await Varsler(vert, Fristnavn.UtenAnsvarlig));
        Assert.Equal((annet, sak.Lederen), (varsel.Forloep!.Value, varsel.Mottaker));
        Assert.Equal(14.Januar(2026).Kl(0, 30).Tidspunkt, await vert.MedDatabasen(async db => (await db.Set<Vekking>().SingleAsync(v => v.Slag == Vekkeslag.Nattkontroll)).Naar));
    }

    [Fact]
    public async Task Nattkontrollen_kommer_tilbake_av_seg_selv()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var naa = vert.Klokke.Naa;
        async Task<DateTimeOffset?> Sikret() => await vert.MedDatabasen(async db =>
        {
            await Nattkontroll.Sikre(db, naa, straks: false, CancellationToken.None);
            _ = await db.SaveChangesAsync();
            return (await db.Set<Vekking>().SingleAsync()).Naar;
        });

        var neste = 13.Januar(2026).Kl(0, 30).Tidspunkt;
        Assert.Equal(neste, await Sikret());
        _ = await vert.MedDatabasen(async db =>
        {
            (await db.Set<Vekking>().SingleAsync()).Naar = null;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(neste, await Sikret());
        await Natt(vert, 13.Januar(2026));
        Assert.Equal(14.Januar(2026).Kl(0, 30).Tidspunkt, await vert.MedDatabasen(async db => (await db.Set<Vekking>().SingleAsync()).Naar));
    }

    private static Task<Friststatus> Status(Testvert vert) => vert.MedDatabasen(async db =>
        (await db.Set<Frist>().Where(f => f.Navn == Fristnavn.UtenAnsvarlig).OrderByDescending(f => f.Id).FirstAsync()).Status);
}
