using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Whoever comes to hold or to read the log from another unit does so under a samtykke to her service, and no longer than it.</summary>
public sealed class DelingTests
{
    private const string Siri = "siri.haugen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<(ForloepId Forloep, string Guro)> MedAktivLogg(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        return (forloep, (await vert.Ansatt("guro.kjos")).Verdi.ToString());
    }

    private static async Task GiSamtykke(Testvert vert, ForloepId forloep, string av = Siri)
    {
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja", "helsestasjon", av));
    }

    private static async Task TrekkSamtykke(Testvert vert, ForloepId forloep)
    {
        var gitt = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som(Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uten_samtykke_til_tjenesten_kan_ingen_der_faa_stafetten_eller_steppe_inn(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);

        Assert.Equal(Hindre.SamtykkeMangler, (await vert.Som(Siri, new TilbyStafett(forloep, guro, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.SamtykkeMangler, (await vert.Som(Siri, new SettStedfortreder(forloep, guro, "20.01.2026", Noekkel.Ny()))).Hinder);

        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, guro, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Equal("Guro Kjos", (await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Stafettholder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Tilbudet_og_stedfortrederen_faller_naar_samtykket_trekkes(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new SettStedfortreder(forloep, guro, "20.01.2026", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, guro, Noekkel.Ny()))).Hinder);

        await TrekkSamtykke(vert, forloep);

        var etter = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        Assert.Equal(("Siri Haugen", null, null), (etter.Stafettholder, etter.Stedfortreder, etter.TilbudtTil));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Holderen_fra_en_tjeneste_samtykket_er_slutt_for_har_stafetten_og_ser_ikke_loggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", "Ada er glad i dyr.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, guro, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new SettMaal(forloep, "Ada sover bedre.", "12.03.2026", Noekkel.Ny()))).Hinder);
        Assert.NotEmpty((await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Tidslinje);
        Assert.Single((await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Maal);
        Assert.DoesNotContain((await vert.Som("marit.sveen", new VisHjem())).Verdi!.Oppgaver, o => o.Hinder is not null);

        var gitt = (await vert.Som("guro.kjos", new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som("guro.kjos", new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);

        await SerBareHodet(vert, forloep);
        Assert.Equal(Hindre.SamtykkeMangler, (await vert.Som("guro.kjos", new TilbyStafett(forloep, (await vert.Ansatt("elin.nordli")).Verdi.ToString(), Noekkel.Ny()))).Hinder);

        // A new yes, and all is as it was.
        await GiSamtykke(vert, forloep, "guro.kjos");
        Assert.NotEmpty((await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!.Tidslinje);

        // The last day passes by itself, too; then she hands it over to one in the child's service.
        vert.Klokke.Still(13.Januar(2027).Kl(9));
        await SerBareHodet(vert, forloep);
        Assert.Null((await vert.Som("guro.kjos", new TilbyStafett(forloep, (await vert.Ansatt("siri.haugen")).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.False((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.UtenInnsyn);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);
        Assert.DoesNotContain((await vert.Som("marit.sveen", new VisHjem())).Verdi!.Oppgaver, o => o.Hinder is not null);
    }

    [Fact]
    public async Task Et_samtykke_som_trekkes_etter_avslutningen_stenger_ogsaa()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil være ute.", "ja", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, guro, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "flyttet", "Familien har flyttet.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);

        await TrekkSamtykke(vert, forloep);

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new VisForloep(forloep))).Hinder);
    }

    // One, and exactly one, holds it; she sees that, what is wrong, and nothing of what is written.
    private static async Task SerBareHodet(Testvert vert, ForloepId forloep)
    {
        var hodet = (await vert.Som("guro.kjos", new VisForloep(forloep))).Verdi!;
        Assert.Equal(("Guro Kjos", true, false, Hindre.SamtykketTilTjenestenErSlutt.Kode), (hodet.Stafettholder, hodet.UtenInnsyn, hodet.ErAnsvarlig, hodet.HinderForSkriving!.Kode));
        Assert.Equal((0, 0, 0, 0), (hodet.Tidslinje.Count, hodet.Maal.Count, hodet.Tiltak.Count, hodet.Aktoerer.Count));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new SkrivInnlegg(forloep, "notat", "12.01.2026", "Noe mer.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("guro.kjos", new EndreNivaa(forloep, "2", null, Noekkel.Ny()))).Hinder);
        foreach (var (hvem, sti) in new[] { ("guro.kjos", $"/forloep/{forloep.Verdi}"), ("marit.sveen", $"/enheten/forloep/{forloep.Verdi}") })
        {
            var oppgave = Assert.Single((await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver, o => o.Hinder is not null);
            Assert.Equal((sti, "Samtykket til Helsestasjon er slutt. Tilby stafetten til en i barnets tjeneste, eller be om nytt samtykke."), (oppgave.Sti, oppgave.Tekst));
        }
    }

    [Fact]
    public async Task Stafetten_tas_ikke_imot_etter_siste_dag_i_samtykket_men_kan_avslaas()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, guro, Noekkel.Ny()))).Hinder);

        vert.Klokke.Still(13.Januar(2027).Kl(9));

        Assert.Equal(Hindre.SamtykkeUtloept, (await vert.Som("guro.kjos", new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("guro.kjos", new BesvarStafett(forloep, "avslaa", Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task Stedfortrederen_er_ikke_inne_lenger_enn_samtykket_varer()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        vert.Klokke.Still(5.Januar(2027).Kl(9));
        await GiSamtykke(vert, forloep);
        vert.Klokke.Still(10.Januar(2027).Kl(9));

        Assert.Null((await vert.Som(Siri, new SettStedfortreder(forloep, guro, "01.03.2027", Noekkel.Ny()))).Hinder);

        Assert.Equal(12.Januar(2027), (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.StedfortrederTil);
    }

    [Fact]
    public async Task En_aktoer_skriver_referat_men_flytter_ikke_evalueringen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, guro) = await MedAktivLogg(vert);
        await GiSamtykke(vert, forloep);
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, guro, Noekkel.Ny()))).Hinder);
        FoerMoete Moete(string? evalueres) => new(forloep, "12.01.2026", "Mor, far, Guro", "Vi snakket om søvn.", Noekkel.Ny(), evalueres);

        Assert.Equal("BARE_STAFETTHOLDER", (await vert.Som("guro.kjos", Moete("01.06.2026"))).Hinder!.Kode);
        Assert.Null((await vert.Som("guro.kjos", Moete(null))).Hinder);
        Assert.Equal(Hindre.NesteEvalueringMangler, (await vert.Som(Siri, Moete("12.01.2026"))).Hinder);
        Assert.Null((await vert.Som(Siri, Moete("25.02.2026"))).Hinder);
        Assert.Contains((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister, f => f is { Tekst: "Evaluer tiltakene" } && f.Dag == 25.Februar(2026));
    }

    [Fact]
    public async Task Fristen_for_foerste_tiltak_regnes_fra_dagen_samtykket_ble_gitt_ikke_fra_den_det_ble_skrevet_ned()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        vert.Klokke.Still(16.Januar(2026).Kl(9));
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));

        Assert.Contains((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Frister, f => f is { Tekst: "Start det første tiltaket" } && f.Dag == 26.Januar(2026));
    }
}
