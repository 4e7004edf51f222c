using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A guardian who shall be told nothing: her pages are closed at once, everybody in the case is told not to tell her, and it takes two to open them again.</summary>
public sealed class BegrensningTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";
    private const string Grunn = "Politiet har gitt far besøksforbud.";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static BegrensForesatt Steng(ForloepId forloep, Guid foresatt, string? grunn = Grunn) => new(forloep, foresatt.ToString(), grunn, Noekkel.Ny());

    private static OpphevBegrensning Aapne(ForloepId forloep, Guid begrensning, string? grunn = "Besøksforbudet er opphevet i retten.") => new(forloep, begrensning, grunn, Noekkel.Ny());

    private static Task<Barn> Barnet(Testvert vert, ForloepId forloep) => vert.MedDatabasen(async db =>
    {
        var barnet = (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn;
        return await db.Barn.FirstAsync(b => b.Id == barnet);
    });

    private static async Task<(ForloepId Forloep, Guid Mor, Guid Far)> Startet(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        var barn = await Barnet(vert, forloep);
        return (forloep, barn.Foresatte.Single(f => f.Relasjon == "mor").Id.Verdi, barn.Foresatte.Single(f => f.Relasjon == "far").Id.Verdi);
    }

    private static async Task ErStengt(Testvert vert, Guid hvem, ForloepId forloep)
    {
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisMinSak(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisMineSamtykker(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new VisHvemHarSett(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(hvem, new SvarPaaSamtykke(forloep, "stafettlogg", "ja", Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.SomFamilie(hvem, new VisMineBarn())).Verdi!.Linjer);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_ikke_skal_faa_vite_ser_ingenting_og_de_andre_faar_vite_at_de_skal_tie(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, mor, far) = await Startet(vert);
        Assert.Single((await vert.SomFamilie(far, new VisMineBarn())).Verdi!.Linjer);
        Assert.Equal("PAAKREVD", (await vert.Som(Siri, Steng(forloep, far, grunn: null))).Hinder!.Kode);
        Assert.Equal("grunn", (await vert.Som(Siri, Steng(forloep, far, grunn: "Forbud."))).Hinder!.Felt);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, Steng(forloep, Guid.CreateVersion7()))).Hinder);

        Assert.Null((await vert.Som(Siri, Steng(forloep, far))).Hinder);
        Assert.Equal(Hindre.ErBegrensetAllerede, (await vert.Som(Leder, Steng(forloep, far))).Hinder);

        await ErStengt(vert, far, forloep);
        Assert.Single((await vert.SomFamilie(mor, new VisMineBarn())).Verdi!.Linjer);
        Assert.Null((await vert.SomFamilie(mor, new VisMinSak(forloep))).Hinder);
        Assert.Equal(["Far Prøve"], (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.SkalIkkeFaaVite);

        // So does one who has an uro about the child, and is asked to talk with those at home.
        var uro = await vert.MedDatabasen(db => db.Uroer.Where(u => db.Forloep.Any(f => f.Id == forloep && f.Barn == u.Barn)).Select(u => u.Id).FirstAsync());
        Assert.Equal(["Far Prøve"], (await vert.Som(Siri, new VisUro(uro))).Verdi!.SkalIkkeFaaVite);

        // Her answer is still asked for: what the law asks of both, it asks of her too.
        Assert.Equal(2, (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere.Count);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_skal_fortelle_familien_hva_teamet_raadet_til_ser_hvem_hun_ikke_skal_fortelle(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, sak) = await vert.Navngitt(("ppt", null));
        Assert.Empty((await vert.Som(Siri, new VisSak(sak))).Verdi!.SkalIkkeFaaVite);
        var far = (await Barnet(vert, forloep)).Foresatte.Single(f => f.Relasjon == "far").Id.Verdi;
        Assert.Null((await vert.Som(Leder, Steng(forloep, far))).Hinder);
        Assert.Equal(["Far Prøve"], (await vert.Som(Siri, new VisSak(sak))).Verdi!.SkalIkkeFaaVite);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_stengte_aapner_ikke_og_en_annen_maa_si_hvorfor(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, far) = await Startet(vert);
        Assert.Null((await vert.Som(Siri, Steng(forloep, far))).Hinder);
        var linje = Assert.Single((await vert.Som(Siri, new VisBegrensninger(forloep))).Verdi!.Linjer);
        Assert.Equal((Grunn, "Siri Haugen", false), (linje.Grunn, linje.SattAv, linje.KanOppheves));

        Assert.Equal(Hindre.BegrensningFireOeyne, (await vert.Som(Siri, Aapne(forloep, linje.Id))).Hinder);
        Assert.Equal("PAAKREVD", (await vert.Som(Leder, Aapne(forloep, linje.Id, grunn: " "))).Hinder!.Kode);
        Assert.True(await vert.Som(Leder, Aapne(forloep, linje.Id), fersk: false) is { Hinder.Slag: Hinderslag.Bekreftelse });
        await ErStengt(vert, far, forloep);

        Assert.Null((await vert.Som(Leder, Aapne(forloep, linje.Id))).Hinder);
        Assert.Null((await vert.SomFamilie(far, new VisMinSak(forloep))).Hinder);
        Assert.Empty((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.SkalIkkeFaaVite);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, Aapne(forloep, linje.Id))).Hinder);

        // The leader closes too, and then the stafettholder opens.
        Assert.Null((await vert.Som(Leder, Steng(forloep, far))).Hinder);
        var ny = Assert.Single((await vert.Som(Siri, new VisBegrensninger(forloep))).Verdi!.Linjer);
        Assert.True(ny.KanOppheves);
        Assert.Null((await vert.Som(Siri, Aapne(forloep, ny.Id))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_ny_rad_for_samme_person_aapner_ingenting(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, _, far) = await Startet(vert);
        Assert.Null((await vert.Som(Siri, Steng(forloep, far))).Hinder);

        // The roster ends the row and begins another, as it does when the family moves away and back.
        var ny = await vert.MedDatabasen(async db =>
        {
            var barnet = (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn;
            var barn = await db.Barn.FirstAsync(b => b.Id == barnet);
            var gammel = barn.Foresatte.Single(f => f.Id == new ForesattId(far));
            (gammel.Til, gammel.FnrIndeks) = (11.Januar(2026), [.. Enumerable.Repeat((byte)7, 16)]);
            var rad = new Foresatt { Kommune = barn.Kommune, Id = ForesattId.Ny(), Barn = barn.Id, Navn = Fortrolig.Av(gammel.Navn.Tekst), Relasjon = "far", Foreldreansvar = true, FnrIndeks = gammel.FnrIndeks };
            barn.LeggTil(rad);
            _ = await db.SaveChangesAsync();
            return rad.Id.Verdi;
        });

        await ErStengt(vert, ny, forloep);
        Assert.DoesNotContain((await vert.Som(Siri, new VisBegrensninger(forloep))).Verdi!.Foresatte, f => f.Foresatt.Verdi == ny);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Bare_de_som_svarer_for_saken_stenger(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, mor, far) = await Startet(vert);
        foreach (var annen in new[] { "anna.berg", "guro.kjos", "elin.nordli" })
        {
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(annen, Steng(forloep, far))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(annen, new VisBegrensninger(forloep))).Hinder);
        }

        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(mor, Steng(forloep, far))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie(mor, new VisBegrensninger(forloep))).Hinder);
    }
}
