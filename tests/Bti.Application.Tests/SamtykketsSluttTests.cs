using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A samtykke is asked for anew before it ends, and the day after, what it was for ends by itself.</summary>
public sealed class SamtykketsSluttTests
{
    private const string Siri = "siri.haugen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<ForloepId> MedHelsestasjonen(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        foreach (var til in new[] { Samtykke.Stafettloggen, "helsestasjon" })
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja", til));
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt("guro.kjos")).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        return forloep;
    }

    private static async Task<Hinder?> Forny(Testvert vert, ForloepId forloep, string til, string fra, string? varer = null)
    {
        foreach (var giver in (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere)
        {
            if ((await vert.Som(Siri, new RegistrerSamtykke(forloep, giver.Id, til, "ja", "muntlig", fra, varer, Noekkel.Ny()))).Hinder is { } hinder) return hinder;
        }

        return null;
    }

    private static Task<List<(int Trinn, DateOnly Dag)>> Paaminnelser(Testvert vert, string gjelder) => vert.MedDatabasen(async db =>
    {
        var rader = await db.Varsler.Join(db.Set<Frist>().Where(f => f.Navn == Fristnavn.SamtykketUtloeper && f.Gjelder == gjelder), v => v.Frist, f => f.Id, (v, f) => new { v.Trinn, v.Tid })
            .OrderBy(v => v.Tid).ToListAsync();
        return rader.ConvertAll(v => (v.Trinn, Naa.OsloDag(v.Tid)));
    });

    private static async Task LaTidaGaa(Testvert vert, DateOnly til)
    {
        for (var dag = vert.Klokke.Naa.Dag.AddDays(1); dag <= til; dag = dag.AddDays(1))
        {
            vert.Klokke.Still(dag.Kl(0));
            _ = await vert.Sveip();
        }
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Samtykket_minnes_om_30_14_og_3_dager_foer_og_delingen_slutter_av_seg_selv(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedHelsestasjonen(vert);
        vert.Klokke.Still(1.Desember(2026).Kl(9));
        _ = await vert.Sveip();

        await LaTidaGaa(vert, 12.Januar(2027));
        // The 12th of January is the last day. Thirty days before is a Sunday, fourteen in the holiday, three a Saturday: said the working day before.
        Assert.Equal([(0, 11.Desember(2026)), (1, 18.Desember(2026)), (2, 8.Januar(2027))], await Paaminnelser(vert, "helsestasjon"));
        Assert.Equal(Loggstatus.Aktiv, (await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Logg);
        var foer = await vert.Tell("innsynslogg");

        vert.Klokke.Still(13.Januar(2027).Kl(0));
        Assert.True(await vert.Sveip() >= 2);

        var etter = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal((Loggstatus.Pause, Samtykkestilling.Trukket, 0), (etter.Logg, etter.Samtykke, etter.Aktoerer.Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);
        Assert.Equal(["Helsestasjon", "Stafettloggen"], etter.Tidslinje.Where(l => l.Slag == "samtykke_utloept").Select(l => l.Tillegg).Order());
        Assert.Equal(["Far Prøve", "Mor Prøve"], etter.VenterPaaSvarFra.Order());
        Assert.Contains(etter.Frister, f => f.Tekst == "Avklar samtykket til stafettloggen");

        // Two rows of the system's, and one for each of the two who asked to see.
        Assert.Equal(foer + 4, await vert.Tell("innsynslogg"));
        Assert.Equal(0, await vert.Sveip());
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_nytt_ja_flytter_fristen_og_den_som_er_med_blir(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedHelsestasjonen(vert);
        vert.Klokke.Still(4.Januar(2027).Kl(9));
        foreach (var til in new[] { Samtykke.Stafettloggen, "helsestasjon" }) Assert.Null(await Forny(vert, forloep, til, "04.01.2027"));
        await LaTidaGaa(vert, 13.Januar(2027));

        Assert.Equal(4.Januar(2028), Assert.Single((await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Aktoerer).Varer);
        Assert.DoesNotContain((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje, l => l.Slag == "samtykke_utloept");
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task To_maskiner_lar_samtykket_gaa_ut_en_gang(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedHelsestasjonen(vert);
        await using var annen = vert.EnMaskinTil();
        vert.Klokke.Still(20.Januar(2027).Kl(9));

        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip(), annen.Sveip());
        _ = await vert.Sveip();

        var etter = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal(2, etter.Tidslinje.Count(l => l.Slag == "samtykke_utloept"));
        Assert.Equal(1, etter.Tidslinje.Count(l => l.Slag == "aktoer_ut"));
        Assert.Equal(3, (await Paaminnelser(vert, "helsestasjon")).Count);
    }

    [Fact]
    public async Task Tilbud_og_stedfortreder_derfra_faller_naar_samtykket_til_tjenesten_gaar_ut()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await MedHelsestasjonen(vert);
        vert.Klokke.Still(8.Januar(2027).Kl(9));
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, (await vert.Ansatt("guro.kjos")).Verdi.ToString(), Noekkel.Ny()))).Hinder);

        vert.Klokke.Still(13.Januar(2027).Kl(0));
        _ = await vert.Sveip();

        Assert.Null((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.TilbudtTil);
    }
}
