using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Before anything goes one is shown what does and what does not, and it is what happens; what the law does not wait for is chosen on purpose.</summary>
public sealed class DelingsvalgTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Helse = "helsestasjon";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<VisDeling.Svar> Forhaandsvis(Testvert vert, ForloepId forloep) => (await vert.Som(Siri, new VisDeling(forloep, Helse))).Verdi!;

    private static async Task<SlippTilUtenSamtykke> UtenSamtykke(Testvert vert, ForloepId forloep, string grunnlag = "fare_for_liv_eller_helse", string? varer = null) => new(
        forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), grunnlag, "Ada har sagt at hun ikke orker mer.", ["helse"], varer, Noekkel.Ny());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_som_vises_groent_er_det_aktoeren_ser(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await SamtykkeomfangTests.MedLogg(vert);

        var uten = await Forhaandsvis(vert, forloep);
        Assert.Equal(("Helsestasjon", Hindre.SamtykkeMangler.Kode), (uten.Mottaker, uten.Hinder!.Kode));
        Assert.Equal("Det mangler gyldig samtykke for å dele dette med Helsestasjon.", uten.Hinder.Forklaring);
        Assert.Equal(["Mor Prøve", "Far Prøve"], uten.KanGi);
        Assert.Equal(6, uten.Linjer.Count);
        Assert.All(uten.Linjer, l => Assert.False(l.Gaar));

        string[][] omfang = [["helse"], ["tiltak"], ["familie", "trivsel_og_laering"], ["helse", "familie", "tiltak", "trivsel_og_laering"]];
        foreach (var kategorier in omfang)
        {
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, Helse, kategorier));
            _ = await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()));
            var deling = await Forhaandsvis(vert, forloep);
            Assert.Null(deling.Hinder);
            Assert.Equal(SamtykkeomfangTests.Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!), deling.Linjer.Where(l => l.Gaar).Select(l => l.Utdrag).Order(StringComparer.Ordinal));
            Assert.Equal(SamtykkeomfangTests.Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: Helse))).Verdi!), deling.Linjer.Where(l => l.Gaar).Select(l => l.Utdrag).Order(StringComparer.Ordinal));
            Assert.All(deling.Linjer.Where(l => !l.Gaar), l => Assert.Equal(("SAMTYKKET_DEKKER_IKKE", "fvl-13a-1-omfang"), (l.Hinder!.Kode, l.Lov!.Id)));
            Assert.All(deling.Linjer.Where(l => l.Gaar), l => Assert.Equal((null, "§ 13 a nr. 1"), (l.Hinder?.Kode, l.Lov!.Paragraf)));
        }

        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Siri, new VisDeling(forloep, "naboen"))).Hinder!.Kode);
        Assert.Null((await vert.Som(Siri, new VisDeling(forloep, null))).Verdi!.Mottaker);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisDeling(forloep, Helse))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uten_samtykke_slipper_en_til_det_noedvendige_i_sju_dager_og_det_staar_skrevet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await SamtykkeomfangTests.MedLogg(vert);

        Assert.Equal("grunnlag", (await vert.Som(Siri, await UtenSamtykke(vert, forloep, "samtykke"))).Hinder!.Felt);
        Assert.Equal("gyldigTil", (await vert.Som(Siri, await UtenSamtykke(vert, forloep, varer: "20.01.2026"))).Hinder!.Felt);
        Assert.Equal("begrunnelse", (await vert.Som(Siri, await UtenSamtykke(vert, forloep) with { Begrunnelse = "Haster" })).Hinder!.Felt);
        Assert.Equal(Hindre.KategoriMangler.Kode, (await vert.Som(Siri, await UtenSamtykke(vert, forloep) with { Kategorier = null })).Hinder!.Kode);
        Assert.Null((await vert.Som(Siri, await UtenSamtykke(vert, forloep))).Hinder);
        Assert.Equal(Hindre.ErAktoerAllerede, (await vert.Som(Siri, await UtenSamtykke(vert, forloep))).Hinder);

        Assert.Equal(["Ada har eksem."], SamtykkeomfangTests.Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new SkrivInnlegg(forloep, "notat", "12.01.2026", "Noe.", null, Noekkel.Ny()))).Hinder);
        Assert.Contains((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje, l => l is { Slag: "aktoer_fare_for_liv_eller_helse", Tillegg: "Guro Kjos" });

        // Each try stands in the innsynslogg, those that got a no too.
        Assert.Equal(6, await vert.Tell("innsynslogg where handling = 'dele_uten_samtykke' and tillatt and regel = 'dele_uten_samtykke/stafettholder'"));
        Assert.Equal(1, await vert.Tell("innsynslogg where handling = 'se_forloep' and regel = 'se_forloep/aktoer_uten_samtykke'"));

        // A no, and a samtykke to the log that is withdrawn, do not stop it; the seven days do.
        foreach (var til in new[] { Helse, Samtykke.Stafettloggen })
        {
            var mor = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[0].Id;
            Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, mor, til, "nei", "muntlig", "12.01.2026", null, Noekkel.Ny()))).Hinder);
        }

        vert.Klokke.Still(19.Januar(2026).Kl(23));
        Assert.Equal(["Ada har eksem."], SamtykkeomfangTests.Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));
        vert.Klokke.Still(20.Januar(2026).Kl(0));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);

        // It is decided anew, and gives way to a yes.
        Assert.Null((await vert.Som(Siri, await UtenSamtykke(vert, forloep, "avvergeplikt"))).Hinder);
        foreach (var til in new[] { Helse, Samtykke.Stafettloggen })
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, til, null, fra: "20.01.2026", tidligere: "ja"));
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Equal(6, SamtykkeomfangTests.Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!).Count());
    }
}
