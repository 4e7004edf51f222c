using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What an employee is told, why, and what it lets her see.</summary>
public sealed class VarslerTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_har_en_frist_faar_vite_det_ser_hvorfor_og_kommer_dit_det_gjoeres(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        _ = await vert.Sveip();

        Assert.Equal(1, await Uleste(vert, Siri));
        var linje = Assert.Single((await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer);
        Assert.Equal(($"/uro/{uro.Verdi}", Friststatus.Aapen, 0), (linje.Sti, linje.Status, linje.ArbeidsdagerOver));
        var grunn = (await vert.Som(Siri, new VisVarsel(linje.Id))).Verdi!.Hvorfor!;
        Assert.Equal(("7 dager fra uroen ble skrevet", new VisVarsel.Regnet(Utgangspunkt.UroenBleSkrevet, 12.Januar(2026)), 19.Januar(2026)), (grunn.Regel, grunn.Regnet, grunn.Frist));
        Assert.Equal(("3 dager før", 16.Januar(2026), Mottaker.Ansvarlig, false), (grunn.Trinn, grunn.Naaddes, grunn.Til, grunn.SendtVidere));

        Assert.Equal($"/uro/{uro.Verdi}", (await vert.Som(Siri, new LesVarsel(linje.Id, Noekkel.Ny()))).Verdi!.Sti);
        Assert.Equal(0, await Uleste(vert, Siri));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("anna.berg", new VisVarsel(linje.Id))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("anna.berg", new LesVarsel(linje.Id, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_er_gjort_telles_ikke_og_sier_gjort(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        _ = await vert.Sveip();
        Assert.Null((await vert.Som(Siri, new DelUro(uro, Noekkel.Ny()))).Hinder);

        Assert.Equal(0, await Uleste(vert, Siri));
        Assert.Equal(Friststatus.Lukket, Assert.Single((await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer).Status);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_venter_staar_over_det_som_er_gjort_ogsaa_naar_det_er_eldre(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        _ = await SkrivUro(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        _ = await vert.Sveip();
        var ny = await SkrivUro(vert);
        vert.Klokke.Still(20.Januar(2026).Kl(6));
        _ = await vert.Sveip();
        Assert.Null((await vert.Som(Siri, new DelUro(ny, Noekkel.Ny()))).Hinder);

        var linjer = (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer;

        Assert.Contains(linjer, l => l.Status is Friststatus.Lukket);
        Assert.Equal(linjer.OrderBy(l => l.Status is Friststatus.Lukket).Select(l => l.Id), linjer.Select(l => l.Id));
        Assert.Equal(Friststatus.Aapen, linjer[0].Status);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederen_ser_at_en_udelt_uro_er_meldt_opp_og_aldri_hvilket_barn(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        _ = await SkrivUro(vert, barn: true);
        vert.Klokke.Still(1.Mars(2026).Kl(6));
        _ = await vert.Sveip();

        var svar = (await vert.Som(Leder, new VisVarsler())).Verdi!;
        Assert.Equal(2, svar.Linjer.Count);
        Assert.All(svar.Linjer, l => Assert.Equal((null, true, "/enheten", Rolle.Enhetsleder), (l.Barn, l.ErUro, l.Sti, l.SomRolle)));
        Assert.All(svar.Linjer, l => Assert.True(l.ArbeidsdagerOver >= 3));
        var meldt = (await vert.Som(Leder, new VisEnhet())).Verdi!.MeldtOpp;
        Assert.Equal(2, meldt.Count);
        Assert.All(meldt, l => Assert.Null(l.Sti));
        Assert.NotNull((await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer[0].Barn);
        Assert.Null((await vert.Som(Leder, new LesAlleVarsler(Noekkel.Ny()))).Hinder);
        Assert.Equal(0, await Uleste(vert, Leder));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_skrev_uroen_faar_vite_at_lederen_har_lest_og_avklart_den_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = await SkrivUro(vert);
        Assert.Null((await vert.Som(Siri, new DelUro(uro, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new VisUro(uro))).Verdi!.LestTid);
        vert.Klokke.Still(14.Januar(2026).Kl(9));
        var versjon = (await vert.Som(Leder, new VisUro(uro))).Verdi!.Versjon;
        vert.Klokke.Still(15.Januar(2026).Kl(9));
        _ = await vert.Som(Leder, new VisUro(uro));

        var lest = (await vert.Som(Siri, new VisUro(uro))).Verdi!;
        Assert.Equal((14.Januar(2026), versjon), (Naa.OsloDag(lest.LestTid!.Value), lest.Versjon));
        Assert.Equal((Varselslag.Lest, "Marit Sveen"), Assert.Single((await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer) is var l ? (l.Slag, l.Av) : default);

        Assert.Null((await vert.Som(Leder, new AvgjoerUro(uro, "avslutt", "Det er ikke grunn til uro lenger.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal([Varselslag.Avgjort, Varselslag.Lest], (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer.Select(v => v.Slag));
        Assert.Equal(2, await Uleste(vert, Siri));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Koordinatoren_ser_metadata_saa_lenge_fristen_er_aapen_og_lista_er_som_regelen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var koordinator = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Rolle == Rolle.BtiKoordinator).Select(a => a.Brukernavn).FirstAsync());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(koordinator, new VisForloepsoversikt(forloep))).Hinder);

        vert.Klokke.Still(1.Mars(2026).Kl(6));
        _ = await vert.Sveip();
        var linjer = (await vert.Som(koordinator, new VisMeldtOpp())).Verdi!.Linjer;
        Assert.NotEmpty(linjer);
        Assert.Equal(linjer.OrderBy(l => l.Dag).Select(l => l.Dag), linjer.Select(l => l.Dag));
        Assert.All(linjer, l => Assert.Equal(($"/forloep/{forloep.Verdi}/oversikt", 1), (l.Sti, l.Nivaa)));
        var oversikt = (await vert.Som(koordinator, new VisForloepsoversikt(forloep))).Verdi!;
        Assert.Contains(oversikt.Frister, f => f.Varslet.Count >= 3);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(koordinator, new VisForloep(forloep))).Hinder);

        // A child whose address is kode 6 is on nobody's list; what is due is still told, and not of which unit.
        Assert.All((await vert.Som(koordinator, new VisVarsler())).Verdi!.Linjer, l => Assert.NotEqual("", l.Enhet));
        await Beskytt(vert, forloep, Adressebeskyttelse.StrengtFortrolig);
        Assert.All((await vert.Som(koordinator, new VisMeldtOpp())).Verdi!.Linjer, l => Assert.Equal((null, null, ""), (l.Sti, l.Nivaa, l.Enhet)));
        Assert.All((await vert.Som(koordinator, new VisVarsler())).Verdi!.Linjer, l => Assert.Equal("", l.Enhet));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(koordinator, new VisForloepsoversikt(forloep))).Hinder);
        await Beskytt(vert, forloep, Adressebeskyttelse.Fortrolig);
        Assert.Null((await vert.Som(koordinator, new VisForloepsoversikt(forloep))).Hinder);

        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "nei"));
        Assert.Empty((await vert.Som(koordinator, new VisMeldtOpp())).Verdi!.Linjer);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(koordinator, new VisForloepsoversikt(forloep))).Hinder);
    }

    private static Task<int> Beskytt(Testvert vert, ForloepId forloep, Adressebeskyttelse beskyttelse) => vert.MedDatabasen(async db =>
    {
        var barn = await db.Barn.FirstAsync(b => db.Forloep.Any(f => f.Id == forloep && f.Barn == b.Id));
        db.Entry(barn).Property(b => b.Adressebeskyttelse).CurrentValue = beskyttelse;
        return await db.SaveChangesAsync();
    });

    private static async Task<int> Uleste(Testvert vert, string hvem)
    {
        var antall = (await vert.Som(hvem, new TellVarsler())).Verdi!.Uleste;
        Assert.Equal((await vert.Som(hvem, new VisVarsler())).Verdi!.Uleste, antall);
        return antall;
    }

    private static async Task<UroId> SkrivUro(Testvert vert, bool barn = false)
    {
        var svar = await vert.Som(Siri, new SkrivUro(
            barn ? "barn" : "ikke_navngitt", null, barn ? "Ada Prøve" : null, barn ? "03.02.2021" : null, null, "12.01.2026", "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()));
        Assert.Null(svar.Hinder);
        return svar.Verdi!.Uro;
    }
}
