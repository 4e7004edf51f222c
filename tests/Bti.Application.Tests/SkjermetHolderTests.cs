using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The holder of a child no leader sees is gone: the leader finds another, and is told nothing of whom it is about (ADR-0063).</summary>
public sealed class SkjermetHolderTests
{
    private const string Siri = "siri.haugen", Leder = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private sealed record Sak(ForloepId Forloep, BarnId Barn, Ansatt En, Ansatt To);

    private static async Task<Sak> Start(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        return await vert.MedDatabasen(async db =>
        {
            var barn = await db.Barn.FirstAsync(b => db.Forloep.Any(f => f.Id == forloep && f.Barn == b.Id));
            db.Entry(barn).Property(b => b.Adressebeskyttelse).CurrentValue = Adressebeskyttelse.StrengtFortrolig;
            _ = await db.SaveChangesAsync();
            var enhet = (await db.Ansatte.FirstAsync(a => a.Brukernavn == Siri)).Enhet;
            var folk = await db.Ansatte.Where(a => a.Enhet == enhet && a.Brukernavn != Siri && a.Rolle != Rolle.Enhetsleder).OrderBy(a => a.Navn).ToListAsync();
            return new Sak(forloep, barn.Id, folk[0], folk[1]);
        });
    }

    private static async Task Natt(Testvert vert, DateOnly dag)
    {
        vert.Klokke.Still(dag.Kl(0, 31));
        _ = await vert.Sveip();
    }

    private static async Task<Hinder?> Utpek(Testvert vert, ForloepId forloep, Ansatt til, string som = Leder) =>
        (await vert.Som(som, new UtpekStafettholder(forloep, til.Id.Verdi.ToString(), Noekkel.Ny()), hos: "3447")).Hinder;

    private static async Task<VisUtenHolder.Svar> Uten(Testvert vert) => (await vert.Som(Leder, new VisUtenHolder())).Verdi!;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederen_blir_varslet_og_finner_en_ny_uten_aa_se_hvem_det_gjelder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Equal(Hindre.IkkeFunnet, await Utpek(vert, sak.Forloep, sak.En));
        Assert.Null((await vert.Som(Leder, new MeldSluttet(await vert.Ansatt(Siri), "13.01.2026", Noekkel.Ny()))).Hinder);
        await Natt(vert, 14.Januar(2026));
        _ = await vert.Sveip();

        var varsel = Assert.Single((await vert.Som(Leder, new VisVarsler())).Verdi!.Linjer);
        Assert.Equal((Fristtekster.UsettUtenHolder, "/enheten/uten-holder", null, ""), (varsel.Tekst, varsel.Sti, varsel.Barn, varsel.Enhet));
        Assert.Null((await vert.Som(Leder, new VisVarsel(varsel.Id))).Verdi!.Hvorfor!.Nivaa);
        var enheten = (await vert.Som(Leder, new VisEnhet())).Verdi!;
        Assert.Equal((1, 0, 0), (enheten.UsetteUtenHolder, enheten.UtenAnsvarlig.Count, enheten.Forloep.Count));
        var meldt = Assert.Single(enheten.MeldtOpp);
        Assert.Equal((Fristtekster.UsettUtenHolder, "", null, null, null), (meldt.Tekst, meldt.Enhet, meldt.Nivaa, meldt.Stafettholder, meldt.Sti));

        var svar = await Uten(vert);
        Assert.Equal(new VisUtenHolder.Linje(sak.Forloep, false), Assert.Single(svar.Forloep));
        Assert.Contains(sak.En.Navn, svar.Ansatte.Select(a => a.Navn));
        Assert.DoesNotContain(svar.Ansatte.Select(a => a.Navn), navn => navn is "Marit Sveen" or "Siri Haugen");
        await SerIngenting(vert, sak);

        // She answers as anybody who is asked, and has the case; and the leader is done with it.
        Assert.Null(await Utpek(vert, sak.Forloep, sak.En));
        Assert.True(Assert.Single((await Uten(vert)).Forloep).ErTilbudt);
        Assert.Null((await vert.Som(sak.En.Brukernavn, new VisStafettilbud(sak.Forloep))).Hinder);
        Assert.Null((await vert.Som(sak.En.Brukernavn, new BesvarStafett(sak.Forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Equal(sak.En.Navn, (await vert.Som(sak.En.Brukernavn, new VisForloep(sak.Forloep))).Verdi!.Stafettholder);
        Assert.Empty((await Uten(vert)).Forloep);
        Assert.Equal(0, (await vert.Som(Leder, new VisEnhet())).Verdi!.UsetteUtenHolder);
        Assert.Equal(Hindre.IkkeFunnet, await Utpek(vert, sak.Forloep, sak.To));
        await SerIngenting(vert, sak);
        await Natt(vert, 15.Januar(2026));
        Assert.Single((await vert.Som(Leder, new VisVarsler())).Verdi!.Linjer, l => l.Tekst == Fristtekster.UsettUtenHolder);
    }

    private static async Task SerIngenting(Testvert vert, Sak sak)
    {
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisForloep(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisForloepsoversikt(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisStafett(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisValgbare(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisHabilitet(sak.Forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new TilbyStafett(sak.Forloep, sak.En.Id.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Leder, new Soek("ada"))).Verdi!);
    }

    /// <summary>Who is barred from a child whose address is hidden tells which child it is: it is answered as what is nobody at all.</summary>
    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hvorfor_noen_ikke_kan_velges_blir_ikke_sagt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(Siri, new MeldMegInhabil(sak.Forloep, null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        var (siri, leder, annen) = await vert.MedDatabasen(async db =>
        {
            var barn = await db.Barn.FirstAsync(b => b.Id == sak.Barn);
            _ = barn.MeldInhabil(sak.En.Id, 12.Januar(2026), null, Fortrolig.Av("Onkel til barnet."), sak.En.Id, vert.Klokke.Naa);
            _ = await db.SaveChangesAsync();
            return (await db.Ansatte.FirstAsync(a => a.Brukernavn == Siri), await db.Ansatte.FirstAsync(a => a.Brukernavn == Leder), await db.Ansatte.FirstAsync(a => a.Brukernavn == "guro.kjos"));
        });

        // Told at once, and the list has them all: one who is left out is one who is barred.
        _ = await vert.Sveip();
        var svar = await Uten(vert);
        Assert.Single(svar.Forloep);
        Assert.Equal([true, true, false], new[] { siri, sak.En, leder }.Select(a => svar.Ansatte.Any(p => p.Ansatt == a.Id)));

        var ukjent = (await vert.Som(Leder, new UtpekStafettholder(sak.Forloep, Guid.CreateVersion7().ToString(), Noekkel.Ny()))).Hinder;
        Assert.Equal(Hindre.KanIkkeUtpekes, ukjent);
        foreach (var ansatt in new[] { siri, sak.En, leder, annen }) Assert.Equal(ukjent, await Utpek(vert, sak.Forloep, ansatt));
        Assert.Null(await Utpek(vert, sak.Forloep, sak.To));

        // An offer nobody answers gives way to another, and the one who was asked first sees no more of it.
        Assert.Null(await Utpek(vert, sak.Forloep, sak.To));
        _ = await vert.MedDatabasen(async db =>
        {
            (await db.Barn.FirstAsync(b => b.Id == sak.Barn)).Inhabile[^1].Opphev(leder.Id, vert.Klokke.Naa);
            return await db.SaveChangesAsync();
        });
        Assert.Null(await Utpek(vert, sak.Forloep, sak.En));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(sak.To.Brukernavn, new VisStafettilbud(sak.Forloep))).Hinder);
        Assert.Null((await vert.Som(sak.En.Brukernavn, new BesvarStafett(sak.Forloep, "avslaa", Noekkel.Ny()))).Hinder);
        Assert.False(Assert.Single((await Uten(vert)).Forloep).ErTilbudt);
        Assert.Null(await Utpek(vert, sak.Forloep, sak.To));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Ingen_andre_enn_en_leder_av_enheten_som_ikke_er_utelukket_kan_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(Siri, new MeldMegInhabil(sak.Forloep, null, null, "Tante til barnet.", Noekkel.Ny()))).Hinder);
        var andre = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn != Leder).Select(a => new { a.Brukernavn, a.Rolle }).ToListAsync());
        Assert.Contains(andre, a => a.Rolle is Rolle.Enhetsleder);
        foreach (var hvem in andre) Assert.Equal(Hindre.IkkeFunnet, await Utpek(vert, sak.Forloep, sak.To, hvem.Brukernavn));
        foreach (var hvem in andre.Where(a => a.Rolle is Rolle.Enhetsleder)) Assert.Empty((await vert.Som(hvem.Brukernavn, new VisUtenHolder(), hos: "3447")).Verdi!.Forloep);
        foreach (var hvem in andre.Where(a => a.Rolle is not Rolle.Enhetsleder)) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem.Brukernavn, new VisUtenHolder(), hos: "3447")).Hinder);

        Assert.Single((await Uten(vert)).Forloep);
        var leder = await vert.Ansatt(Leder);
        _ = await vert.MedDatabasen(async db =>
        {
            _ = (await db.Barn.FirstAsync(b => b.Id == sak.Barn)).MeldInhabil(leder, 12.Januar(2026), null, Fortrolig.Av("Bestemor."), leder, vert.Klokke.Naa);
            return await db.SaveChangesAsync();
        });
        Assert.Empty((await Uten(vert)).Forloep);
        Assert.Equal(Hindre.IkkeFunnet, await Utpek(vert, sak.Forloep, sak.To));
        Assert.Equal(0, (await vert.Som(Leder, new VisEnhet())).Verdi!.UsetteUtenHolder);
    }

    /// <summary>One who is away for long leaves it as empty as one who has left, when nobody stands in for her.</summary>
    [Fact]
    public async Task Er_holderen_borte_uten_stedfortreder_er_det_det_samme()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var sak = await Start(vert);
        Assert.Null((await vert.Som(Leder, new MeldFravaer(await vert.Ansatt(Siri), "12.01.2026", "13.02.2026", null, Noekkel.Ny()))).Hinder);
        _ = await vert.Sveip();
        Assert.Equal(Fristtekster.UsettUtenHolder, Assert.Single((await vert.Som(Leder, new VisVarsler())).Verdi!.Linjer).Tekst);
        Assert.DoesNotContain((await Uten(vert)).Ansatte, a => a.Navn == "Siri Haugen");
        Assert.Null(await Utpek(vert, sak.Forloep, sak.En));
    }
}
