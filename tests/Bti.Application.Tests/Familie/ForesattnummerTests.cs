using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A guardian who is written down by hand with her foedselsnummer is known when she logs in; without it she is not.</summary>
public sealed class ForesattnummerTests
{
    private const string Siri = "siri.haugen";

    private static string Nummer(DateOnly foedt) => Enumerable.Range(foedt.Year < 2000 ? 1 : 500, 400).Select(n => Foedselsnummer.Syntetisk(foedt, n)).OfType<Foedselsnummer>().First().Siffer;

    private static readonly string Tante = Nummer(new(1984, 3, 2));

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static RegistrerForesatt Registrer(ForloepId forloep, string navn, string? fnr, string? ansvar = "ja") => new(forloep, navn, "fosterforelder", ansvar, null, null, Noekkel.Ny(), fnr);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hun_som_faar_nummer_kan_logge_inn_og_lese_og_nummeret_staar_ikke_i_klartekst(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer(new(2021, 2, 3)));
        Assert.Equal("FNR_UGYLDIG", (await vert.Som(Siri, Registrer(forloep, "Tante Prøve", "12345678901"))).Hinder!.Kode);
        Assert.Empty(await vert.FinnFamilie(Tante));
        Assert.Null((await vert.Som(Siri, Registrer(forloep, "Tante Prøve", Tante))).Hinder);
        var hun = (await vert.FinnFamilie(Tante)).Single().Hvem.Verdi;
        Assert.Null((await vert.SomFamilie(hun, new VisMinSak(forloep))).Hinder);
        Assert.Equal(("FORESATT_FINNES", "fnr"), (await vert.Som(Siri, Registrer(forloep, "En Annen", Tante))).Hinder is { } nei ? (nei.Kode, nei.Felt) : default);

        var rad = await vert.MedDatabasen(db => db.Barn.SelectMany(b => b.Foresatte).AsNoTracking().SingleAsync(f => f.Fnr != null));
        Assert.False(rad.Fnr!.ErAapnet);
        Assert.Equal(-1, rad.Fnr.Chiffer.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Tante)));
    }

    [Fact]
    public async Task Hun_som_sto_uten_nummer_faar_det_uten_aa_bli_to()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer(new(2021, 2, 3)));
        Assert.Null((await vert.Som(Siri, Registrer(forloep, "Tante Prøve", null))).Hinder);
        var foer = await vert.Tell("foresatt");
        Assert.Null((await vert.Som(Siri, Registrer(forloep, "tante prøve", Tante, ansvar: null))).Hinder);
        Assert.Equal(foer, await vert.Tell("foresatt"));
        Assert.Null((await vert.SomFamilie((await vert.FinnFamilie(Tante)).Single().Hvem.Verdi, new VisMinSak(forloep))).Hinder);
    }

    [Fact]
    public async Task Uten_foreldreansvar_er_hun_kjent_og_ser_ingenting()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer(new(2021, 2, 3)));
        Assert.Null((await vert.Som(Siri, Registrer(forloep, "Tante Prøve", Tante, ansvar: null))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.SomFamilie((await vert.FinnFamilie(Tante)).Single().Hvem.Verdi, new VisMinSak(forloep))).Hinder);
    }
}
