using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>An uro about a child whose address is protected, by one who has its number: she learns nothing, and it comes where it shall (ADR-0064).</summary>
public sealed class SkjermetUroTests
{
    private const string Siri = "siri.haugen", Leder = "marit.sveen", Guro = "guro.kjos";
    private static readonly string[] Numre = [.. Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().Take(2).Select(n => n.Siffer)];

    public static TheoryData<Databaseslag, Adressebeskyttelse> Tilfeller => new()
    {
        { Databaseslag.Sqlite, Adressebeskyttelse.Fortrolig }, { Databaseslag.Sqlite, Adressebeskyttelse.StrengtFortrolig },
        { Databaseslag.PostgreSql, Adressebeskyttelse.Fortrolig }, { Databaseslag.PostgreSql, Adressebeskyttelse.StrengtFortrolig },
    };

    private static SkrivUro Uroen(string navn, string fnr) => new("barn", null, navn, null, fnr, "12.01.2026", "Trekker seg unna i leken.", null, "ja", null, Noekkel.Ny());

    /// <summary>A child the nurse has a forloep about, and the forloep.</summary>
    private static async Task<(BarnId Barn, ForloepId Forloep)> Kjent(Testvert vert, Adressebeskyttelse beskyttelse)
    {
        var uro = (await vert.Som(Guro, Uroen("Ada Registrert", Numre[0]))).Verdi!.Uro;
        var forloep = await Avklar(vert, Guro, uro);
        return await vert.MedDatabasen(async db =>
        {
            var barn = await db.Barn.FirstAsync(b => db.Uroer.Any(u => u.Id == uro && u.Barn == b.Id));
            db.Entry(barn).Property(b => b.Adressebeskyttelse).CurrentValue = beskyttelse;
            _ = await db.SaveChangesAsync();
            return (barn.Id, forloep!.Value);
        });
    }

    private static async Task<ForloepId?> Avklar(Testvert vert, string som, UroId uro)
    {
        var versjon = (await vert.Som(som, new VisUro(uro))).Verdi!.Versjon;
        Assert.Null((await vert.Som(som, new FoerUndringssamtale(uro, "12.01.2026", "ja", null, "De har sett det samme.", "Jeg vil være her.", null, versjon, Noekkel.Ny()))).Hinder);
        var (svar, hinder) = await vert.Som(som, new AvgjoerUro(uro, "1", "Uroen består, vi prøver tiltak.", null, Noekkel.Ny()));
        Assert.Null(hinder);
        return svar!.Forloep;
    }

    [Theory, MemberData(nameof(Tilfeller))]
    public async Task Ingen_som_leser_uroen_leser_noe_annet_enn_det_som_ble_skrevet_og_den_kommer_til_saken(Databaseslag slag, Adressebeskyttelse beskyttelse)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (barn, forloep) = await Kjent(vert, beskyttelse);
        var (skjermet, ukjent) = ((await vert.Som(Siri, Uroen("Lise Skrevet", Numre[0]))).Verdi!, (await vert.Som(Siri, Uroen("Lise Skrevet", Numre[1]))).Verdi!);
        Assert.Equal(ukjent with { Uro = skjermet.Uro }, skjermet);
        var uroer = await vert.MedDatabasen(db => db.Uroer.ToDictionaryAsync(u => u.Id));
        Assert.Equal(barn, uroer[skjermet.Uro].Barn);
        Assert.NotEqual(barn, uroer[ukjent.Uro].Barn);

        // Two by two, in every list one finds an uro in.
        var hjem = (await vert.Som(Siri, new VisHjem())).Verdi!;
        Assert.Equal(["Lise Skrevet", "Lise Skrevet"], hjem.Uroer.Select(u => u.Barn));
        Assert.All(hjem.Oppgaver, o => Assert.Equal("Lise Skrevet", o.Barn));
        Assert.Equal(2, (await vert.Som(Siri, new Soek("lise"))).Verdi!.Count);
        Assert.Empty((await vert.Som(Siri, new Soek("registrert"))).Verdi!);
        Assert.Equal(["Lise Skrevet", "Lise Skrevet"], (await vert.Som(Leder, new VisEnhet())).Verdi!.Delte.Select(d => d.Barn));
        foreach (var uro in new[] { skjermet.Uro, ukjent.Uro }) Assert.Equal("Lise Skrevet", (await vert.Som(Leder, new VisUro(uro))).Verdi!.Barn);
        vert.Klokke.Still(28.Januar(2026).Kl(9));
        _ = await vert.Sveip();
        var varsler = (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer;
        Assert.Equal(varsler.Count(v => v.Sti!.Contains($"{ukjent.Uro.Verdi}", StringComparison.Ordinal)), varsler.Count(v => v.Sti!.Contains($"{skjermet.Uro.Verdi}", StringComparison.Ordinal)));
        Assert.All(varsler, v => Assert.Equal("Lise Skrevet", v.Barn));
        Assert.All((await vert.Som(Leder, new VisEnhetsliste("sene_avklaringer"))).Verdi!.Linjer, l => Assert.Equal("Lise Skrevet", l.Barn));

        // And it is the case's: the one who holds it, and nobody else, has it from now.
        Assert.Null(await Avklar(vert, Siri, skjermet.Uro));
        Assert.Equal(forloep, await vert.MedDatabasen(db => db.Uroer.Where(u => u.Id == skjermet.Uro).Select(u => u.Avklaring!.Forloep).SingleAsync()));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisForloep(forloep))).Hinder);
        Assert.Equal("Ada Registrert", (await vert.Som(Guro, new VisForloep(forloep))).Verdi!.Barn);
        Assert.Equal("Lise Skrevet", (await vert.Som(Siri, new VisUro(skjermet.Uro))).Verdi!.Barn);
    }

    /// <summary>She could have chosen it from her own list: then she reads what the kommune has, and whom not to tell.</summary>
    [Theory, MemberData(nameof(Tilfeller))]
    public async Task Et_barn_paa_hennes_egen_liste_er_ikke_skjult_for_henne(Databaseslag slag, Adressebeskyttelse beskyttelse)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (barn, forloep) = await Kjent(vert, beskyttelse);
        var enhet = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == Siri).Select(a => a.Enhet).SingleAsync());
        _ = await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Barn.FirstAsync(b => b.Id == barn)).Property(b => b.Enhet).CurrentValue = enhet;
            return await db.SaveChangesAsync();
        });
        Assert.Null((await vert.Som(Guro, new RegistrerForesatt(forloep, "Far Prøve", "far", "ja", null, null, Noekkel.Ny()))).Hinder);
        var far = (await vert.Som(Guro, new VisBegrensninger(forloep))).Verdi!.Foresatte.Single().Foresatt.Verdi.ToString();
        Assert.Null((await vert.Som(Guro, new BegrensForesatt(forloep, far, "Politiet har gitt besøksforbud.", Noekkel.Ny()))).Hinder);

        var uro = (await vert.Som(Siri, new VisUro((await vert.Som(Siri, Uroen("Lise Skrevet", Numre[0]))).Verdi!.Uro))).Verdi!;

        // A child with strengt fortrolig address is on no list.
        Assert.Equal(beskyttelse is Adressebeskyttelse.Fortrolig ? ("Ada Registrert", 1) : ("Lise Skrevet", 0), (uro.Barn, uro.SkalIkkeFaaVite.Count));
    }

    /// <summary>That what she wrote were gone would tell a guardian who is not to find the child that it is here.</summary>
    [Theory, MemberData(nameof(Tilfeller))]
    public async Task Den_som_er_utelukket_fra_barnet_merker_det_ikke_paa_det_hun_har_skrevet_selv(Databaseslag slag, Adressebeskyttelse beskyttelse)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (barn, forloep) = await Kjent(vert, beskyttelse);
        var (siri, leder) = (await vert.Ansatt(Siri), await vert.Ansatt(Leder));
        _ = await vert.MedDatabasen(async db =>
        {
            var ada = await db.Barn.FirstAsync(b => b.Id == barn);
            foreach (var hvem in new[] { siri, leder }) _ = ada.MeldInhabil(hvem, 12.Januar(2026), null, Fortrolig.Av("I familie."), siri, vert.Klokke.Naa);
            return await db.SaveChangesAsync();
        });
        var (skjermet, ukjent) = ((await vert.Som(Siri, Uroen("Lise Skrevet", Numre[0]))).Verdi!, (await vert.Som(Siri, Uroen("Lise Skrevet", Numre[1]))).Verdi!);
        Assert.Equal(ukjent with { Uro = skjermet.Uro }, skjermet);
        foreach (var uro in new[] { skjermet.Uro, ukjent.Uro })
        {
            var lest = (await vert.Som(Siri, new VisUro(uro))).Verdi!;
            Assert.Equal("Lise Skrevet", lest.Barn);
            Assert.Null((await vert.Som(Siri, new EndreUro(uro, "Trekker seg unna, og gråter.", null, null, lest.Versjon, Noekkel.Ny()))).Hinder);
        }

        Assert.Equal(2, (await vert.Som(Siri, new VisHjem())).Verdi!.Uroer.Count);
        Assert.Equal(2, (await vert.Som(Siri, new Soek("lise"))).Verdi!.Count);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisForloep(forloep))).Hinder);

        // The leader, who is barred too, reads none of it: it is not her words.
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisUro(skjermet.Uro))).Hinder);
        Assert.Equal([ukjent.Uro], (await vert.Som(Leder, new VisEnhet())).Verdi!.Delte.Select(d => d.Uro));

        vert.Klokke.Still(28.Januar(2026).Kl(9));
        _ = await vert.Sveip();
        var varsler = (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer;
        Assert.Equal(varsler.Count(v => v.Sti!.Contains($"{ukjent.Uro.Verdi}", StringComparison.Ordinal)), varsler.Count(v => v.Sti!.Contains($"{skjermet.Uro.Verdi}", StringComparison.Ordinal)));
    }
}
