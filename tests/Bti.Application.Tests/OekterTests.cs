using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>How long one stays logged in, on both databases, with a clock of our own.</summary>
public sealed class OekterTests
{
    private static readonly KommuneId Land = new("3447");

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_oekt_varer_til_hun_har_vaert_borte_i_et_kvarter_og_aldri_over_aatte_timer(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        var borte = await oekter.Begynn(await Siri(vert), "Firefox på Windows", default);
        var aktiv = await oekter.Begynn(await Siri(vert), "Firefox på Windows", default);
        for (var minutter = 14; minutter < 8 * 60; minutter += 14)
        {
            vert.Klokke.Still(12.Januar(2026).Kl(8 + (minutter / 60), minutter % 60));
            Assert.NotNull((await oekter.Hent(aktiv, default)).Data);
        }

        Assert.Equal(new Oektsvar(null, Utloept: true), await oekter.Hent(borte, default));
        vert.Klokke.Still(12.Januar(2026).Kl(16));
        Assert.Equal(new Oektsvar(null, Utloept: true), await oekter.Hent(aktiv, default));
        Assert.Empty(await oekter.Mine(Land, await vert.Ansatt("siri.haugen"), aktiv, default));
    }

    // A page that is open in a meeting asks every few seconds.
    [Fact]
    public async Task En_side_som_spoer_av_seg_selv_holder_ikke_oekten_og_skjuler_ikke_at_hun_er_der()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        var noekkel = await oekter.Begynn(await Siri(vert), "Firefox på Windows", default);
        vert.Klokke.Still(12.Januar(2026).Kl(8, 10));
        Assert.NotNull((await oekter.Hent(noekkel, default, livstegn: false)).Data);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(3));
        Assert.NotNull((await oekter.Hent(noekkel, default)).Data);
        vert.Klokke.Still(12.Januar(2026).Kl(8, 20));
        Assert.NotNull((await oekter.Hent(noekkel, default, livstegn: false)).Data);
        vert.Klokke.Still(12.Januar(2026).Kl(8, 26));
        Assert.Equal(new Oektsvar(null, Utloept: true), await oekter.Hent(noekkel, default, livstegn: false));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Familiens_oekt_varer_aldri_over_en_time(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        var noekkel = await oekter.Begynn(new Oektdata((Land, AnsattId.Ny()), new Oektinnhold([], ErFamilie: true)), "Firefox på Windows", default);
        for (var minutter = 14; minutter < 60; minutter += 14)
        {
            vert.Klokke.Still(12.Januar(2026).Kl(8, minutter));
            Assert.True((await oekter.Hent(noekkel, default)).Data!.Innhold.ErFamilie);
        }

        vert.Klokke.Still(12.Januar(2026).Kl(9));
        Assert.Equal(new Oektsvar(null, Utloept: true), await oekter.Hent(noekkel, default));
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_som_avsluttes_paa_en_maskin_er_avsluttet_paa_alle_innen_ti_sekunder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(8));
        await using var annen = vert.EnMaskinTil();
        var (her, der) = (vert.Oekter(), annen.Oekter());
        var noekkel = await her.Begynn(await Siri(vert), "Firefox på Windows", default);
        Assert.NotNull((await der.Hent(noekkel, default)).Data);
        await her.Avslutt(noekkel, Oektslutt.LoggetUt, default);

        Assert.Equal(new Oektsvar(null, Utloept: false), await her.Hent(noekkel, default));
        vert.Klokke.Gaa(TimeSpan.FromSeconds(10));
        Assert.Equal(new Oektsvar(null, Utloept: false), await der.Hent(noekkel, default));
    }

    [Fact]
    public async Task Den_fjerde_avslutter_den_eldste_og_ingen_andres()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        var anna = await oekter.Begynn(new Oektdata((Land, await vert.Ansatt("anna.berg")), new Oektinnhold([])), "Safari på iPhone", default);
        List<string> noekler = [];
        for (var i = 0; i < 4; i++)
        {
            noekler.Add(await oekter.Begynn(await Siri(vert), $"Nettleser {i}", default));
            vert.Klokke.Gaa(TimeSpan.FromSeconds(20));
        }

        var mine = await oekter.Mine(Land, await vert.Ansatt("siri.haugen"), noekler[3], default);
        Assert.Equal([("Nettleser 3", true), ("Nettleser 2", false), ("Nettleser 1", false)], mine.Select(o => (o.Nettleser, o.DenneHer)));
        Assert.Null((await oekter.Hent(noekler[0], default)).Data);

        // One can end one's own, and nobody else's.
        await oekter.AvsluttMin(Land, await vert.Ansatt("anna.berg"), anna, mine[1].Nummer, default);
        Assert.NotNull((await oekter.Hent(noekler[2], default)).Data);
        await oekter.AvsluttMin(Land, await vert.Ansatt("siri.haugen"), noekler[3], mine[1].Nummer, default);
        Assert.Null((await oekter.Hent(noekler[2], default)).Data);
        Assert.NotNull((await oekter.Hent(anna, default)).Data);
    }

    [Fact]
    public async Task Leverandoeren_avslutter_sine_og_ingen_andres()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        async Task<string> Ny(string leverandoer, string sub, string sid) =>
            await oekter.Begynn(new Oektdata(null, new Oektinnhold([new Kandidat("3447", Guid.Empty)], leverandoer, sub, sid, "id-token")), "Edge på Windows", default);
        var (en, to, tre) = (await Ny("feide", "siri", "s1"), await Ny("feide", "siri", "s2"), await Ny("entra", "siri", "s1"));

        Assert.Equal(0, await oekter.AvsluttHos("feide", null, null, Oektslutt.Varsel, default));
        Assert.Equal(1, await oekter.AvsluttHos("feide", null, "s1", Oektslutt.Varsel, default));
        Assert.Null((await oekter.Hent(en, default)).Data);
        Assert.Equal(1, await oekter.AvsluttHos("feide", "siri", null, Oektslutt.Beskjed, default));
        Assert.Null((await oekter.Hent(to, default)).Data);
        Assert.Equal("id-token", (await oekter.Hent(tre, default)).Data!.Innhold.IdToken);
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Hun_avslutter_alle_de_andre_ogsaa_der_hun_er_i_en_annen_kommune_og_ingen_andres(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(8));
        var oekter = vert.Oekter();
        async Task<string> Ny(string kommune, string hvem, string sub, string leverandoer = "entra") =>
            await oekter.Begynn(new Oektdata((new KommuneId(kommune), await vert.Ansatt(hvem)), new Oektinnhold([], leverandoer, sub)), "Edge på Windows", default);
        var denne = await Ny("3447", "siri.haugen", "siri");
        string[] hennes = [await Ny("3447", "siri.haugen", "siri"), await Ny("3448", "3448/eli.rust", "siri"), await Ny("3447", "siri.haugen", "en-annen-dag", "feide")];
        string[] andres = [await Ny("3447", "anna.berg", "anna"), await Ny("3447", "marit.aas", "siri", "feide")];
        Assert.Equal(4, (await oekter.Mine(Land, await vert.Ansatt("siri.haugen"), denne, default)).Count);
        await oekter.AvsluttAndre(Land, await vert.Ansatt("siri.haugen"), denne, default);

        Assert.NotNull((await oekter.Hent(denne, default)).Data);
        foreach (var noekkel in hennes) Assert.Null((await oekter.Hent(noekkel, default)).Data);
        foreach (var noekkel in andres) Assert.NotNull((await oekter.Hent(noekkel, default)).Data);
    }

    [Fact]
    public async Task Loggen_sier_hvem_som_kom_inn_og_ut_og_av_familien_bare_at_det_var_en_av_dem()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(8));
        var (logg, siri, mor) = (new Loggbok(), await vert.Ansatt("siri.haugen"), AnsattId.Ny());
        var oekter = vert.Oekter(logg);
        var hennes = await oekter.Begynn(new Oektdata((Land, siri), new Oektinnhold([], "entra", "sub-av-siri", "sid", "id-token", Nivaa: "hoey", Metode: "pwd mfa")), "Edge på Windows", default);
        var familiens = await oekter.Begynn(new Oektdata((Land, mor), new Oektinnhold([], "idporten", "sub-av-mor", ErFamilie: true)), "Edge på Windows", default);
        await oekter.Avslutt(hennes, Oektslutt.LoggetUt, default);
        await oekter.Avslutt(hennes, Oektslutt.LoggetUt, default);
        Assert.Equal(1, await oekter.AvsluttHos("idporten", "sub-av-mor", null, Oektslutt.Beskjed, default));

        Assert.Equal([4101, 4101, 4102, 4102], logg.Linjer.Select(l => l.Hendelse));
        Assert.StartsWith($"Logged in: {siri.Verdi} in 3447 through entra, level hoey, method pwd mfa, session ", logg.Linjer[0].Tekst, StringComparison.Ordinal);
        Assert.StartsWith("Logged in: familie in 3447 through idporten, level -, method -, session ", logg.Linjer[1].Tekst, StringComparison.Ordinal);
        Assert.StartsWith($"Session ended: {siri.Verdi} in 3447 through entra, LoggetUt, session ", logg.Linjer[2].Tekst, StringComparison.Ordinal);
        Assert.StartsWith("Session ended: familie in 3447 through idporten, Beskjed, session ", logg.Linjer[3].Tekst, StringComparison.Ordinal);
        Assert.Equal(logg.Linjer[0].Tekst.Split(' ')[^1], logg.Linjer[2].Tekst.Split(' ')[^1]);
        foreach (var skjult in new[] { hennes, familiens, $"{mor.Verdi}", "sub-av", "id-token", "Siri" }) Assert.DoesNotContain(logg.Linjer, l => l.Tekst.Contains(skjult, StringComparison.Ordinal));
    }

    private sealed class Loggbok : ILogger<Oekter>
    {
        public List<(int Hendelse, string Tekst)> Linjer { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Linjer.Add((eventId.Id, formatter(state, exception)));
    }

    [Fact]
    public async Task Den_som_har_databasen_kan_ikke_bruke_en_oekt()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(8));
        var noekkel = await vert.Oekter().Begynn(new Oektdata(null, new Oektinnhold([], "feide", "siri", "s1", "et-langt-id-token")), "Edge på Windows", default);
        foreach (var fil in vert.Databasefiler)
        {
            var innhold = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(fil));
            Assert.DoesNotContain(noekkel, innhold, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("et-langt-id-token", innhold, StringComparison.Ordinal);
        }
    }

    private static async Task<Oektdata> Siri(Testvert vert) => new((Land, await vert.Ansatt("siri.haugen")), new Oektinnhold([]));
}
