using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Where practice departed from the veileder: the same number in the kommune's table, in the leader's list and in the frister; and the reason is kept.</summary>
public sealed class PraksisTests
{
    private const string Siri = "siri.haugen";
    private const string Leder = "marit.sveen";
    private const int Mange = 20;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<Result<SkrivPraksisgrunn.Kvittering>> Skriv(Testvert vert, string hvem, string? grunn, int? versjon, string praksis = "evalueres", string? periode = null) =>
        vert.Som(hvem, new SkrivPraksisgrunn(periode, praksis, grunn, versjon, Noekkel.Ny()));

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_ble_annerledes_er_lengden_av_lista_og_lederen_sier_hvorfor(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        Assert.Null((await vert.Som(Leder, new VisPraksis())).Verdi!.Periode);
        Assert.Equal(Hindre.IkkeFunnet, (await Skriv(vert, Leder, "Vi var få.", 0)).Hinder);
        for (var nr = 0; nr < Mange; nr++) _ = await ForloepTests.Startet(vert);
        _ = (await vert.Som(Siri, new SkrivUro("barn", null, "Bo Prøve", "03.02.2020", null, "12.01.2026", "Sitter alene hver dag.", null, null, null, Noekkel.Ny()))).Verdi!;
        var siri = await vert.Ansatt(Siri);
        var enhet = await vert.MedDatabasen(async db =>
        {
            var enhet = await db.Ansatte.Where(a => a.Id == siri).Select(a => a.Enhet).FirstAsync();
            _ = await db.Barn.ExecuteUpdateAsync(b => b.SetProperty(x => x.Enhet, enhet));
            return enhet;
        });

        await vert.Natt(2.Mai(2026));
        var mine = (await vert.Som(Leder, new VisPraksis())).Verdi!;
        var evalueres = mine.Poster.Single(p => p.Hva is Praksis.Evalueres);
        Assert.Equal(("2026-1", Mange, Mange, (int?)Mange), (mine.Periode, evalueres.IAlt, evalueres.Annerledes.Count, evalueres.Vist));
        Assert.All(evalueres.Annerledes, l => Assert.Equal(("Ada Prøve", 23.Februar(2026), null), (l.Barn, l.Dag, l.Gjort)));

        // The same as the frister say, and as the kommune's table shows of the unit.
        var frosset = (await vert.Som(Leder, new VisOversikt())).Verdi!.Oversikt!.Praksis!;
        foreach (var (navn, hva) in new[] { (Fristnavn.Evaluering, Praksis.Evalueres), (Fristnavn.Samtykke, Praksis.SamtykkeAvklares), (Fristnavn.Avklaring, Praksis.UroenAvklares), (Fristnavn.DelMedLeder, Praksis.UroenDeles) })
        {
            var sene = await vert.MedDatabasen(db => db.Frister.Where(f => f.Navn == navn && f.Dag <= 30.April(2026) && f.Status == Friststatus.Aapen).CountAsync());
            Assert.Equal((hva, sene), (hva, mine.Poster.Single(p => p.Hva == hva).Annerledes.Count));
            if (frosset.FirstOrDefault(p => p.Hva == hva)?.Annerledes(enhet) is { } vist) Assert.Equal((hva, sene), (hva, vist));
        }

        var udelt = mine.Poster.Single(p => p.Hva is Praksis.UroenDeles).Annerledes;
        Assert.Equal(new VisPraksis.Linje(null, null, 19.Januar(2026), null), Assert.Single(udelt));

        // Only what is shown of the unit is asked about, and only of her who leads it.
        Assert.Equal(Hindre.IkkeFunnet, (await Skriv(vert, Siri, "Vi var få.", 0)).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new VisPraksis())).Hinder);
        Assert.Equal(Hindre.PraksisIkkeVist, (await Skriv(vert, Leder, "Vi var få.", 0, "barnet_hoeres_foerst")).Hinder);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await Skriv(vert, Leder, "Vi var få.", 0, "alt")).Hinder!.Kode);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await Skriv(vert, Leder, "Vi var få.", 0, periode: "2026-2")).Hinder!.Kode);
        Assert.Equal(Hindre.Paakrevd.Kode, (await Skriv(vert, Leder, " ", 0)).Hinder!.Kode);
        Assert.Equal(Hindre.RapportFnr.Kode, (await Skriv(vert, Leder, $"Barnet {Nummer} var sykt.", 0)).Hinder!.Kode);
        Assert.Equal(Hindre.KanKjennesIgjen.Kode, (await Skriv(vert, Leder, "Emma Hansen var syk.", 0)).Hinder!.Kode);
        Assert.Equal(0, await vert.Tell("praksisgrunn"));

        Assert.Equal(1, (await Skriv(vert, Leder, "Vi var få på jobb i februar.", 0)).Verdi!.Versjon);
        Assert.Equal(2, (await Skriv(vert, Leder, "Vi var få på jobb i vinter.", 1)).Verdi!.Versjon);
        Assert.Equal(Hindre.Versjon.Kode, (await Skriv(vert, Leder, "Noe annet.", 1)).Hinder!.Kode);
        Assert.Equal("Vi var få på jobb i vinter.", (await vert.Som(Leder, new VisPraksis("2026-1"))).Verdi!.Poster.Single(p => p.Hva is Praksis.Evalueres).Grunn);
        Assert.Equal(
            new VisRapport.Grunn("2026-1", Praksis.Evalueres, "Solbakken barnehage", "Vi var få på jobb i vinter."),
            Assert.Single((await vert.Som("inger.kolstad", new VisRapport())).Verdi!.Grunner));
    }

    private static string Nummer => (Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713))!.Value.Siffer;
}
