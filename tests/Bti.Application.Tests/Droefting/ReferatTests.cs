using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>When a referat can be approved, and whom the log says were there.</summary>
public sealed class ReferatTests
{
    private const string Tekst = "Vi prøver en mindre gruppe.";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<(ForloepId Forloep, DroeftingssakId Sak, ArenamoeteId Moete)> Publisert(Testvert vert, params (string, string[]?)[] samtykker)
    {
        var ((forloep, sak), moete) = (await vert.Navngitt(samtykker), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        return (forloep, sak, moete);
    }

    private static async Task<Hinder?> Godkjenn(Testvert vert, DroeftingssakId sak, string? deltakere = null, int? sett = null) =>
        (await vert.Som(Team.Siri, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny(), null, deltakere, sett))).Hinder;

    private static async Task BarnetsSyn(Testvert vert, DroeftingssakId sak) =>
        Assert.Null((await vert.Som(Team.Siri, new NoterISak(sak, "barnets_syn", "Barnet vil leke med de andre.", Noekkel.Ny()))).Hinder);

    private static async Task<string?> Deltakerne(Testvert vert, ForloepId forloep) =>
        (await vert.Som(Team.Siri, new VisForloep(forloep))).Verdi!.Tidslinje.First(l => l.Tekst == Tekst).Tillegg;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_godkjennes_fra_dagen_for_moetet_og_staar_paa_den_dagen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak, _) = await Publisert(vert, ("helsestasjon", null));
        await BarnetsSyn(vert, sak);
        vert.Klokke.Still(13.Januar(2026).Kl(23));
        Assert.Equal(Hindre.MoetetErIkkeHoldt, await Godkjenn(vert, sak));
        Assert.Equal(Hindre.MoetetErIkkeHoldt, (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.HinderForReferat);
        vert.Klokke.Still(16.Januar(2026).Kl(9));
        Assert.Null(await Godkjenn(vert, sak));
        Assert.Equal(14.Januar(2026), await vert.MedDatabasen(async db => (await db.Stafettlogger.FirstAsync(l => l.Forloep == forloep)).Moeter.Single(m => m.Referat.Tekst == Tekst).Dag));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_er_skrevet_imens_leses_foer_saken_lukkes(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (_, sak, _) = await Publisert(vert, ("helsestasjon", null));
        await BarnetsSyn(vert, sak);
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        var sett = (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Innlegg.Count;
        Assert.Null((await vert.Som(Team.Helse, new NoterISak(sak, "raad", "Husk at vi skulle ringe mor.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.MerErSkrevet, await Godkjenn(vert, sak, sett: sett));
        Assert.Null(await Godkjenn(vert, sak, sett: sett + 1));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_ikke_faar_se_alt_som_er_skrevet_kan_likevel_godkjenne_paa_det_hun_er_vist(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak, _) = await Publisert(vert, ("helsestasjon", ["helse"]));
        await BarnetsSyn(vert, sak);
        Assert.Null((await vert.Som(Team.Siri, new TilbyStafett(forloep, (await vert.Ansatt(Team.Helse)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Helse, new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Helse, new NoterISak(sak, "notat", "Jeg ringer mor.", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        var vist = (await vert.Som(Team.Helse, new VisSak(sak))).Verdi!;
        Assert.Equal((null, true, "Jeg ringer mor."), (vist.Spoersmaal, vist.KanStyre, Assert.Single(vist.Innlegg).Tekst));
        async Task<Hinder?> GodkjennMed(int sett) => (await vert.Som(Team.Helse, new GodkjennReferat(sak, Tekst, null, Noekkel.Ny(), Sett: sett))).Hinder;
        Assert.Equal(Hindre.MerErSkrevet, await GodkjennMed(vist.Innlegg.Count - 1));
        Assert.Null(await GodkjennMed(vist.Innlegg.Count));
    }

    [Fact]
    public async Task Den_som_godkjenner_retter_hvem_som_var_med()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9));
        var (forloep, sak, moete) = await Publisert(vert, ("helsestasjon", null), ("ppt", null));
        await BarnetsSyn(vert, sak);
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        var stoler = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Stoler;
        Assert.Null((await vert.Som(Team.Koordinator, new FoerOppmoete(moete, [.. stoler.Where(s => s.Navn is "Guro Kjos" or "Eli Rust").Select(s => s.Id.ToString())], Noekkel.Ny()))).Hinder);
        Assert.Equal("Siri Haugen, Guro Kjos (Helsestasjon)", (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Deltakere);
        Assert.Null((await vert.Som(Team.Helse, new VisSak(sak))).Verdi!.Deltakere);

        // The samtykke ended after the meeting: she was there all the same.
        vert.Klokke.Still(15.Januar(2026).Kl(9));
        var gitt = (await vert.Som(Team.Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som(Team.Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
        Assert.Equal("Siri Haugen", (await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Deltakere);
        Assert.Equal("deltakere", (await Godkjenn(vert, sak, deltakere: " "))!.Felt);
        Assert.Null(await Godkjenn(vert, sak, deltakere: "Siri Haugen, Guro Kjos og mor"));
        Assert.Equal("Siri Haugen, Guro Kjos og mor", await Deltakerne(vert, forloep));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Er_adressen_blitt_strengt_fortrolig_deltar_ingen_andre_og_loggen_nevner_ingen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak, _) = await Publisert(vert, ("helsestasjon", null));
        await vert.MedDatabasen(async db =>
        {
            var barn = await db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync();
            db.Entry(await db.Barn.FirstAsync(b => b.Id == barn)).Property(b => b.Adressebeskyttelse).CurrentValue = Adressebeskyttelse.StrengtFortrolig;
            return await db.SaveChangesAsync();
        });
        vert.Klokke.Still(14.Januar(2026).Kl(11));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Team.Helse, new VisSak(sak))).Hinder);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisSak(sak))).Verdi!.Stoler, s => s.Stand is VisSak.Stolstand.Deltar);
        await BarnetsSyn(vert, sak);
        Assert.Null(await Godkjenn(vert, sak));
        Assert.Equal("Siri Haugen", await Deltakerne(vert, forloep));
    }
}
