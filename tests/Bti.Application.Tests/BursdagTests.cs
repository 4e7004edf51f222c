using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Scenario B around the day Jonas turns 15: warned in time, nothing new shared from midnight, and then his own answer.</summary>
public sealed class BursdagTests
{
    private const string Ola = "ola.berg";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<ForloepId> Jonas(Testvert vert, string foedt = "20.05.2011")
    {
        var uro = (await vert.Som(Ola, new SkrivUro("barn", null, "Jonas Prøve", foedt, null, "08.09.2025", "Jonas har vært til stede 62 % av timene.", null, "ja", null, Noekkel.Ny()))).Verdi!.Uro;
        var versjon = (await vert.Som(Ola, new VisUro(uro))).Verdi!.Versjon;
        Assert.Null((await vert.Som(Ola, new FoerUndringssamtale(uro, "08.09.2025", "ja", null, "Morgenene er tunge.", "Jeg orker ikke første time.", null, versjon, Noekkel.Ny()))).Hinder);
        var forloep = (await vert.Som(Ola, new AvgjoerUro(uro, "1", "Uroen består, vi prøver tiltak.", null, Noekkel.Ny()))).Verdi!.Forloep!.Value;
        foreach (var (navn, relasjon) in new[] { ("Mor Prøve", "mor"), ("Far Prøve", "far") })
            Assert.Null((await vert.Som(Ola, new RegistrerForesatt(forloep, navn, relasjon, "ja", null, null, Noekkel.Ny()))).Hinder);
        return forloep;
    }

    private static async Task<Hinder?> Svar(Testvert vert, ForloepId forloep, string til, string svar, string? giver = null)
    {
        var fra = $"{vert.Klokke.Naa.Dag:dd.MM.yyyy}";
        foreach (var hvem in giver is null ? (await vert.Som(Ola, new VisSamtykker(forloep))).Verdi!.Givere.Select(g => g.Id) : [giver])
        {
            if ((await vert.Som(Ola, new RegistrerSamtykke(forloep, hvem, til, svar, "muntlig", fra, null, Noekkel.Ny()))).Hinder is { } hinder) return hinder;
        }

        return null;
    }

    private static async Task<Hinder?> SlippTil(Testvert vert, ForloepId forloep, string hvem) =>
        (await vert.Som(Ola, new SlippTil(forloep, (await vert.Ansatt(hvem)).Verdi.ToString(), Noekkel.Ny()))).Hinder;

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Fra_midnatt_den_dagen_Jonas_fyller_15_deles_ingenting_nytt_foer_han_har_svart(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 8.September(2025).Kl(9));
        var forloep = await Jonas(vert);
        vert.Klokke.Still(29.September(2025).Kl(9));
        var mor = (await vert.Som(Ola, new VisSamtykker(forloep))).Verdi!.Givere[0].Id;
        Assert.Null(await Svar(vert, forloep, Samtykke.Stafettloggen, "ja"));
        vert.Klokke.Still(21.November(2025).Kl(9));
        foreach (var tjeneste in new[] { "ppt", "skolehelsetjenesten" }) Assert.Null(await Svar(vert, forloep, tjeneste, "ja"));
        Assert.Null(await SlippTil(vert, forloep, "per.dahl"));
        Assert.Null((await vert.Som(Ola, new SkrivInnlegg(forloep, "ressurs", "21.11.2025", "Jonas er god på gitar.", null, Noekkel.Ny()))).Hinder);
        var foer = await Innlegg(vert, forloep);

        // Sixty days before is a Saturday: said on the Friday, and on the home page from then.
        vert.Klokke.Still(20.Mars(2026).Kl(0));
        _ = await vert.Sveip();
        vert.Klokke.Still(21.Mars(2026).Kl(9));
        Assert.Contains((await vert.Som(Ola, new VisForloep(forloep))).Verdi!.Frister, f => f is { Tekst: Fristtekster.Fyller15OgBestemmer } && f.Dag == 20.Mai(2026));

        vert.Klokke.Still(19.Mai(2026).Kl(23, 59));
        _ = await vert.Sveip();
        Assert.Null((await vert.Som("per.dahl", new VisForloep(forloep))).Hinder);

        // The day itself, before anything has run: the dates decide.
        vert.Klokke.Still(20.Mai(2026).Kl(0));
        await NyDelingErFrosset();
        Assert.True(await vert.Sveip() > 0);
        await NyDelingErFrosset();

        var etter = (await vert.Som(Ola, new VisForloep(forloep))).Verdi!;
        Assert.Equal((Loggstatus.Pause, 0), (etter.Logg, etter.Aktoerer.Count));
        Assert.Equal(foer, await Innlegg(vert, forloep));
        Assert.Contains(etter.Tidslinje, l => l is { Slag: "barnet_fylte", Tillegg: "15" });
        Assert.Equal(["Jonas Prøve"], etter.VenterPaaSvarFra);
        Assert.Contains(etter.Frister, f => f.Tekst == "Avklar samtykket til stafettloggen");

        vert.Klokke.Still(27.Mai(2026).Kl(9));
        Assert.Null(await Svar(vert, forloep, Samtykke.Stafettloggen, "ja"));
        Assert.Null(await Svar(vert, forloep, "ppt", "nei"));
        Assert.Null(await Svar(vert, forloep, "skolehelsetjenesten", "ja"));
        Assert.Equal(Hindre.SamtykkeMangler, await SlippTil(vert, forloep, "per.dahl"));
        Assert.Null(await SlippTil(vert, forloep, "ingrid.lien"));
        var igjen = (await vert.Som(Ola, new VisForloep(forloep))).Verdi!;
        Assert.Equal((Loggstatus.Aktiv, null), (igjen.Logg, igjen.HinderForNyDeling));
        Assert.DoesNotContain(igjen.Frister, f => f.Tekst == "Avklar samtykket til stafettloggen");

        async Task NyDelingErFrosset()
        {
            Assert.Equal(Hindre.UngdommenMaaSvare, await SlippTil(vert, forloep, "ingrid.lien"));
            Assert.Equal(Hindre.UngdommenMaaSvare, await Svar(vert, forloep, Samtykke.Stafettloggen, "ja", mor));
            Assert.Equal(Hindre.UngdommenMaaSvare, (await vert.Som(Ola, new TilbyStafett(forloep, (await vert.Ansatt("ingrid.lien")).Verdi.ToString(), Noekkel.Ny()))).Hinder);
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("per.dahl", new VisForloep(forloep))).Hinder);
            Assert.Equal(Hindre.UngdommenMaaSvare, (await vert.Som(Ola, new VisForloep(forloep))).Verdi!.HinderForNyDeling);

            // Within the unit the work goes on.
            var torill = (await vert.Ansatt("torill.sletten")).Verdi.ToString();
            Assert.Null((await vert.Som(Ola, new TilbyStafett(forloep, torill, Noekkel.Ny()))).Hinder);
            Assert.Null((await vert.Som(Ola, new TrekkStafettilbud(forloep, Noekkel.Ny()))).Hinder);
        }
    }

    [Fact]
    public async Task Ved_18_sporres_den_unge_igjen_og_det_gamle_ja_et_gjelder_for_dem_som_er_med()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 8.September(2025).Kl(9));
        var forloep = await Jonas(vert, "15.10.2007");
        foreach (var til in new[] { Samtykke.Stafettloggen, "ppt", "skolehelsetjenesten" }) Assert.Null(await Svar(vert, forloep, til, "ja"));
        Assert.Null(await SlippTil(vert, forloep, "per.dahl"));

        vert.Klokke.Still(15.Oktober(2025).Kl(0));
        _ = await vert.Sveip();

        Assert.Equal(Hindre.UngdommenMaaSvare, await SlippTil(vert, forloep, "ingrid.lien"));
        Assert.Equal(Loggstatus.Aktiv, (await vert.Som("per.dahl", new VisForloep(forloep))).Verdi!.Logg);
        Assert.Null(await Svar(vert, forloep, Samtykke.Stafettloggen, "ja"));
        Assert.Null(await SlippTil(vert, forloep, "ingrid.lien"));
        Assert.DoesNotContain((await vert.Som(Ola, new VisForloep(forloep))).Verdi!.Frister, f => f.Tekst == "Avklar samtykket til stafettloggen");
    }

    private static async Task<int> Innlegg(Testvert vert, ForloepId forloep) =>
        (await vert.Som(Ola, new VisForloep(forloep))).Verdi!.Tidslinje.Count(l => l.Innlegg is not null);
}
