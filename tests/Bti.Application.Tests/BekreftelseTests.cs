using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is grave is not done by one who logged in a while ago, whatever page or program she sends it from.</summary>
public sealed class BekreftelseTests
{
    private static readonly string Nummer = Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().First().Siffer;

    [Fact]
    public async Task Det_alvorlige_stoppes_uten_spor_og_staar_i_innsynsloggen_og_resten_gaar_som_foer()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer);
        var barn = (await vert.Som("guro.kjos", new FinnBarn(Nummer))).Verdi!.Single().Barn;
        var aapne = new AapneNoedinnsyn(barn, "akutt_hendelse", "Ada kom alene til helsestasjonen og er syk.", Noekkel.Ny());

        Assert.Equal(Hindre.BekreftInnlogging, (await vert.Som("guro.kjos", aapne, fersk: false)).Hinder);
        Assert.Equal(0, await vert.Tell("noedinnsyn"));
        Assert.Contains(await vert.MedDatabasen(db => db.Innsynslogg.Where(r => r.Handling == Handling.AapneNoedinnsyn).ToListAsync()), r => r is { Tillatt: false, Regel: "bekreftelse" });

        // The same key afterwards is the act: nothing was done the first time.
        Assert.Null((await vert.Som("guro.kjos", aapne)).Hinder);
        Assert.Null((await vert.Som("siri.haugen", new VisForloep(forloep), fersk: false)).Hinder);
        Assert.Equal(Hindre.BekreftInnlogging, (await vert.Som("siri.haugen", new VisForloep(forloep, ForUtskrift: true), fersk: false)).Hinder);
        Assert.Null((await vert.Som("siri.haugen", new VisForloep(forloep, ForUtskrift: true))).Hinder);
    }

    [Fact]
    public async Task Den_som_aapner_en_innlogging_for_en_foresatt_maa_bekrefte_og_den_som_skriver_et_navn_maa_ikke()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer);
        Assert.Null((await vert.Som("siri.haugen", new RegistrerForesatt(forloep, "Mari Mormor", "mormor", "nei", null, null, Noekkel.Ny()), fersk: false)).Hinder);
        var foer = await vert.Tell("foresatt");
        var medNummer = new RegistrerForesatt(forloep, "Per Prøve", "far", "ja", null, null, Noekkel.Ny(), Nummer);
        Assert.Equal(Hindre.BekreftInnlogging, (await vert.Som("siri.haugen", medNummer, fersk: false)).Hinder);
        Assert.Equal(foer, await vert.Tell("foresatt"));
    }

    [Fact]
    public async Task Den_som_ikke_slipper_til_faar_ikke_vite_at_hun_maatte_bekrefte()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var nei = new GodkjennRolle(RolletildelingId.Ny(), Noekkel.Ny());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("siri.haugen", nei, fersk: false)).Hinder);
        Assert.Equal(Hindre.BekreftInnlogging, (await vert.Som("petter.aas", nei, fersk: false)).Hinder);
    }

    /// <summary>The list of what is grave, read from the use cases: one that is added or taken away is seen here.</summary>
    [Fact]
    public void Dette_er_det_alvorlige() => Assert.Equal(
        ["AapneNoedinnsyn", "GodkjennRolle", "GodkjennSletting", "OpphevBegrensning", "OpphevInhabil", "OpphevInhabilISak", "RegistrerForesatt", "SlippTilUtenSamtykke", "UtfoerRegister", "VisForloep"],
        typeof(IAlvorlig).Assembly.GetTypes().Where(t => typeof(IAlvorlig).IsAssignableFrom(t) && typeof(IBaseRequest).IsAssignableFrom(t)).Select(t => t.Name).Order(StringComparer.Ordinal));
}
