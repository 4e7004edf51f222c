using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What a period is frozen as when the one before is: the two side by side tell of nobody who is no longer counted, and none is left out.</summary>
public sealed class OversiktsfrysTests
{
    private const string Siri = "siri.haugen";

    [Fact]
    public async Task Et_barn_som_faar_beskyttet_adresse_kan_ikke_skilles_fra_et_som_er_avsluttet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        List<ForloepId> forloep = [];
        for (var nr = 0; nr < 18; nr++) forloep.Add(await ForloepTests.Startet(vert));
        await vert.Natt(1.Mai(2026));
        foreach (var ett in forloep.Take(5)) await Avslutt(vert, ett);
        for (var nr = 0; nr < 6; nr++) _ = await ForloepTests.Startet(vert);
        var vernet = forloep[^1];
        _ = await vert.MedDatabasen(async db => await db.Barn.Where(b => db.Forloep.Any(f => f.Id == vernet && f.Barn == b.Id)).ExecuteUpdateAsync(b => b.SetProperty(x => x.Adressebeskyttelse, Adressebeskyttelse.Fortrolig)));
        await vert.Natt(1.September(2026));

        var alle = (await vert.Som("anna.brenden", new VisOversikt())).Verdi!.Utvikling;
        Assert.Equal((18, 18), (alle[0].EtterNivaa.Sum!.Value, alle[1].EtterNivaa.Sum!.Value));
        Assert.Equal((6, 6), (alle[1].Startet!.Value, alle[1].Avsluttet!.Value));
    }

    [Fact]
    public async Task En_periode_ingen_natt_talte_blir_talt_sammen_med_den_neste()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < 6; nr++) _ = await ForloepTests.Startet(vert);
        await vert.Natt(1.Mai(2026));
        for (var nr = 0; nr < 7; nr++) _ = await ForloepTests.Startet(vert);
        vert.Klokke.Still(2.Januar(2027).Kl(0, 31));
        Assert.Null((await vert.SomSystemet(new FrysOversikt(Noekkel.Ny()))).Hinder);

        var svar = (await vert.Som("anna.brenden", new VisOversikt())).Verdi!;
        Assert.Equal(["2026-3", "2026-2", "2026-1"], svar.Perioder);
        Assert.Equal([(6, 6), (13, 7), (13, 0)], svar.Utvikling.Select(o => (o.EtterNivaa.Sum!.Value, o.Startet!.Value)));
    }

    private static async Task Avslutt(Testvert vert, ForloepId forloep)
    {
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "barnets_stemme", "01.05.2026", "Jeg vil leke igjen.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
    }
}
