using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>One who is inhabil sees nothing of the child, in any role, from the first day to the last; and somebody else gets the stafett.</summary>
public sealed class HabilitetTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";
    private const string Grunn = "Tante til barnet.";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static MeldMegInhabil Meg(ForloepId forloep, string? fra = null, string? til = null, string? grunn = Grunn) => new(forloep, fra, til, grunn, Noekkel.Ny());

    private static async Task<Hinder?> Ser(Testvert vert, ForloepId forloep, string som = Siri) => (await vert.Som(som, new VisForloep(forloep))).Hinder;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_melder_seg_ser_ikke_barnet_noe_sted_og_lederen_maa_finne_en_annen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        Assert.Equal("PAAKREVD", (await vert.Som(Siri, Meg(forloep, grunn: null))).Hinder!.Kode);
        Assert.Equal("fra", (await vert.Som(Siri, Meg(forloep, fra: "11.01.2026"))).Hinder!.Felt);
        Assert.Equal("til", (await vert.Som(Siri, Meg(forloep, fra: "13.01.2026", til: "12.01.2026"))).Hinder!.Felt);
        var foer = (await vert.Som(Siri, new VisHjem())).Verdi!;
        Assert.Contains(foer.Oppgaver, o => o.Barn == "Ada Prøve");
        Assert.NotEmpty((await vert.Som(Siri, new Soek("ada"))).Verdi!);

        Assert.Null((await vert.Som(Siri, Meg(forloep))).Hinder);

        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, forloep));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisInnsyn(forloep))).Hinder);
        Assert.Empty((await vert.Som(Siri, new Soek("ada"))).Verdi!);
        Assert.Empty((await vert.Som(Siri, new MineForloep("alle"))).Verdi!.Linjer);
        var hjem = (await vert.Som(Siri, new VisHjem())).Verdi!;
        Assert.DoesNotContain(hjem.Oppgaver.Select(o => o.Barn).Concat(hjem.Forloep.Select(f => f.Barn)).Concat(hjem.Uroer.Select(u => u.Barn)), navn => navn == "Ada Prøve");

        _ = await vert.Sveip();
        var enheten = (await vert.Som(Leder, new VisEnhet())).Verdi!;
        Assert.Equal((forloep, Foreldreloesgrunn.Inhabil), (Assert.Single(enheten.UtenAnsvarlig).Forloep, enheten.UtenAnsvarlig[0].Grunn));
        Assert.Contains(await vert.MedDatabasen(db => db.Set<Frist>().Where(f => f.Forloep == forloep && f.Status == Friststatus.Aapen).ToListAsync()), f => f.Tekst == Fristtekster.HolderenErInhabil);

        // Another in the unit takes it, and the leader is not asked any more.
        var enhet = await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Enhet).SingleAsync());
        var ny = await vert.MedDatabasen(db => db.Ansatte.FirstAsync(a => a.Enhet == enhet && a.Brukernavn != Siri && a.Rolle != Rolle.Enhetsleder));
        Assert.Null((await vert.Som(Leder, new TilbyStafett(forloep, ny.Id.Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(ny.Brukernavn, new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Leder, new VisEnhet())).Verdi!.UtenAnsvarlig);
        Assert.DoesNotContain((await vert.Som(Leder, new VisValgbare(forloep))).Verdi!, v => v.Navn == "Siri Haugen");
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Lederen_melder_og_opphever_og_ingen_andre_kan_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var siri = (await vert.Ansatt(Siri)).Verdi.ToString();
        var melding = new MeldInhabil(forloep, siri, null, "16.01.2026", Grunn, Noekkel.Ny());
        foreach (var hvem in new[] { Siri, "anna.brenden", "petter.aas", "odd.dokken" })
        {
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, melding)).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisHabilitet(forloep))).Hinder);
        }

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, melding with { Ansatt = Guid.CreateVersion7().ToString() })).Hinder);
        Assert.Null((await vert.Som(Leder, melding)).Hinder);
        Assert.Equal(Hindre.ErInhabilAllerede, (await vert.Som(Leder, melding with { Noekkel = Noekkel.Ny() })).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, await Ser(vert, forloep));
        var linje = Assert.Single((await vert.Som(Leder, new VisHabilitet(forloep))).Verdi!.Linjer);
        Assert.Equal(("Siri Haugen", 12.Januar(2026), 16.Januar(2026), Grunn, "Marit Sveen"), (linje.Navn, linje.Fra, linje.Til, linje.Grunn, linje.MeldtAv));

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new OpphevInhabil(forloep, Guid.CreateVersion7(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Leder, new OpphevInhabil(forloep, linje.Id, Noekkel.Ny()))).Hinder);
        Assert.Null(await Ser(vert, forloep));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new OpphevInhabil(forloep, linje.Id, Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Leder, new VisHabilitet(forloep))).Verdi!.Linjer);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_gjelder_fra_og_til_og_lederen_kan_vaere_den_det_gjelder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        Assert.Null((await vert.Som(Siri, Meg(forloep, "14.01.2026", "16.01.2026"))).Hinder);
        foreach (var (dag, utestengt) in new[] { (13.Januar(2026), false), (14.Januar(2026), true), (16.Januar(2026), true), (17.Januar(2026), false) })
        {
            vert.Klokke.Still(dag.Kl(9));
            Assert.Equal((dag, utestengt), (dag, await Ser(vert, forloep) is not null));
        }

        var leder = (await vert.Ansatt(Leder)).Verdi.ToString();
        Assert.Null((await vert.Som(Leder, new MeldInhabil(forloep, leder, null, null, Grunn, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisHabilitet(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisForloepsoversikt(forloep))).Hinder);
        Assert.DoesNotContain((await vert.Som(Leder, new VisEnhet())).Verdi!.Forloep, f => f.Forloep == forloep);
    }
}
