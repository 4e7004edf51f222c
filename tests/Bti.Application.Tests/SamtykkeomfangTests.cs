using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A samtykke says what it covers; what one from another service sees is that, and nothing else.</summary>
public sealed class SamtykkeomfangTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Helse = "helsestasjon";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    internal static async Task<Hinder?> Svar(Testvert vert, ForloepId forloep, int hvem, string til, string[]? kategorier, string? varer = null, string? fra = null, string? tidligere = null)
    {
        var giver = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[hvem].Id;
        return (await vert.Som(Siri, new RegistrerSamtykke(forloep, giver, til, "ja", "muntlig", fra ?? "12.01.2026", varer, Noekkel.Ny(), kategorier, Tidligere: tidligere))).Hinder;
    }

    // One of each kind of entry, written by the holder.
    internal static async Task<ForloepId> MedLogg(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await Svar(vert, forloep, hvem, "stafettlogg", null));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", "Ada er glad i dyr.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "notat", "12.01.2026", "Ada har eksem.", null, Noekkel.Ny(), "helse"))).Hinder);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "foresattes_syn", "12.01.2026", "Mor er alene med tre.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new FoerMoete(forloep, "12.01.2026", "Mor og Siri", "Vi avtalte smøring.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SettMaal(forloep, "Leke ute hver dag", "12.03.2026", Noekkel.Ny()))).Hinder);
        var maal = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Maal.Single().Id.Verdi.ToString();
        Assert.Null((await vert.Som(Siri, new StartTiltak(forloep, maal, null, "Lekegruppe", "enhet", "Siri Haugen", "barnehage", "12.01.2026", "12.03.2026", Noekkel.Ny()))).Hinder);
        return forloep;
    }

    private static async Task SlippTil(Testvert vert, ForloepId forloep) =>
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);

    internal static IEnumerable<string> Skrevet(VisForloep.Svar forloep) =>
        forloep.Tidslinje.Select(l => l.Tekst).OfType<string>().Concat(forloep.Maal.Select(m => m.Tekst)).Concat(forloep.Tiltak.Select(t => t.Tittel)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_deler_noe_av_det_deler_ikke_mer_av_annet_ved_ett_trykk_til(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var mor = await vert.MedDatabasen(async db =>
        {
            var barnet = (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn;
            return (await db.Barn.FirstAsync(b => b.Id == barnet)).Foresatte[0].Id.Verdi;
        });
        async Task<VisMineSamtykker.Spoersmaal> Spurt() => (await vert.SomFamilie(mor, new VisMineSamtykker(forloep))).Verdi!.Spoersmaal.Single(s => s.Til == "ppt");
        async Task<Hinder?> Ja(string? tidligere = null, string[]? kategorier = null) => (await vert.SomFamilie(mor, new SvarPaaSamtykke(forloep, "ppt", "ja", Noekkel.Ny(), tidligere, kategorier))).Hinder;

        Assert.Null((await vert.Som("siri.haugen", new RegistrerSamtykke(forloep, mor.ToString(), "ppt", "ja", "muntlig", "12.01.2026", "01.03.2026", Noekkel.Ny(), ["tiltak"]))).Hinder);
        Assert.Null(await Ja(tidligere: "ja"));
        var s = await Spurt();
        Assert.Equal([Informasjonskategori.Tiltak], s.Omfang);
        Assert.Equal((1.Mars(2026), null, false), (s.Varer, s.Fra, s.KanFornyes));

        // Nothing at all is no yes; one kind more is not its past, and goes on no longer.
        Assert.Equal("kategorier", (await Ja(kategorier: []))!.Felt);
        Assert.Null(await Ja(kategorier: ["tiltak", "helse"]));
        s = await Spurt();
        Assert.Equal([Informasjonskategori.Helse, Informasjonskategori.Tiltak], s.Omfang);
        Assert.Equal((1.Mars(2026), 12.Januar(2026)), (s.Varer, s.Fra));

        // A kind less leaves the past of the rest as it was.
        Assert.Null(await Ja(tidligere: "ja"));
        Assert.Null(await Ja(kategorier: ["helse"]));
        s = await Spurt();
        Assert.Equal([Informasjonskategori.Helse], s.Omfang);
        Assert.Equal((1.Mars(2026), null), (s.Varer, s.Fra));

        vert.Klokke.Still(9.Februar(2026).Kl(9));
        Assert.True((await Spurt()).KanFornyes);
        Assert.Null(await Ja());
        s = await Spurt();
        Assert.Equal([Informasjonskategori.Helse], s.Omfang);
        Assert.Equal((true, false, null), (s.Varer > 1.Mars(2026), s.KanFornyes, s.Fra));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_aktoer_ser_det_samtykket_til_tjenesten_dekker_og_det_hun_selv_har_skrevet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedLogg(vert);
        Assert.Null(await Svar(vert, forloep, 0, Helse, ["helse", "trivsel_og_laering"]));
        Assert.Null(await Svar(vert, forloep, 1, Helse, ["helse", "familie"]));
        await SlippTil(vert, forloep);

        // Both must say yes: what they agree on.
        Assert.Equal(["Ada har eksem."], Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));
        Assert.Equal(["Ada har eksem."], Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: Helse))).Verdi!));
        Assert.Empty(Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: "ppt"))).Verdi!));
        Assert.Equal(6, Skrevet((await vert.Som(Siri, new VisForloep(forloep))).Verdi!).Count());

        Assert.Null((await vert.Som(Guro, new SkrivInnlegg(forloep, "notat", "12.01.2026", "Jeg ringer mor.", null, Noekkel.Ny(), "familie"))).Hinder);
        Assert.Equal(["Ada har eksem.", "Jeg ringer mor."], Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));

        // What she does not see she cannot change.
        var linjer = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        var skjult = linjer.Tidslinje.First(l => l.Tekst == "Ada er glad i dyr.").Innlegg!.Value;
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new RettInnlegg(forloep, skjult, "Noe annet.", 1, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VurderTiltak(forloep, linjer.Tiltak.Single().Id, "god", null, "ja", null, 1, Noekkel.Ny()))).Hinder);

        // A new and wider answer counts at once, and a narrower one too.
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await Svar(vert, forloep, hvem, Helse, null));
        Assert.Equal(7, Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!).Count());
        Assert.Null(await Svar(vert, forloep, 0, Helse, ["tiltak"]));
        Assert.Equal(["Jeg ringer mor.", "Leke ute hver dag", "Lekegruppe", "Vi avtalte smøring."], Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Trukket_og_utloept_er_like_stengt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await MedLogg(vert);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await Svar(vert, forloep, hvem, Helse, ["helse"], "31.01.2026"));
        await SlippTil(vert, forloep);

        vert.Klokke.Still(31.Januar(2026).Kl(23));
        Assert.Equal(["Ada har eksem."], Skrevet((await vert.Som(Guro, new VisForloep(forloep))).Verdi!));
        vert.Klokke.Still(1.Februar(2026).Kl(0));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);
        Assert.Empty(Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: Helse))).Verdi!));

        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await Svar(vert, forloep, hvem, Helse, ["helse"], fra: "01.02.2026"));
        Assert.Equal(["Ada har eksem."], Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: Helse))).Verdi!));
        var gitt = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Helsestasjon");
        Assert.Null((await vert.Som(Siri, new TrekkSamtykke(forloep, gitt.Id, Noekkel.Ny()))).Hinder);
        Assert.Empty(Skrevet((await vert.Som(Siri, new VisForloep(forloep, Til: Helse))).Verdi!));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_samtykke_husker_hvordan_det_ble_gitt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert);
        var mor = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere[0].Id;
        RegistrerSamtykke Ja(string maate, string[]? kategorier, string? vitne) => new(
            forloep, mor, Helse, "ja", maate, "12.01.2026", null, Noekkel.Ny(), kategorier, vitne, "tigrinja", "ja", "Dere ringer helsesykepleier om eksemen.");

        Assert.Equal(Hindre.KategoriMangler.Kode, (await vert.Som(Siri, Ja("muntlig", [], null))).Hinder!.Kode);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Siri, Ja("muntlig", ["alt"], null))).Hinder!.Kode);
        Assert.Equal(Hindre.VitneBareMuntlig.Kode, (await vert.Som(Siri, Ja("papir", null, "Tor Vik"))).Hinder!.Kode);
        Assert.Null((await vert.Som(Siri, Ja("muntlig", ["helse"], "Tor Vik"))).Hinder);
        Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, mor, "ppt", "nei", "papir", "12.01.2026", null, Noekkel.Ny(), ["helse"]))).Hinder);

        var svar = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!;
        var ja = svar.Historikk.Single(h => h.Ja);
        Assert.Equal(("Siri Haugen", "Tor Vik", "tigrinja", true, "Dere ringer helsesykepleier om eksemen."), (ja.RegistrertAv, ja.Vitne, ja.Spraak, ja.Tolk, ja.Forstaatt));
        Assert.Equal([Informasjonskategori.Helse], ja.Omfang);
        Assert.Empty(svar.Historikk.Single(h => !h.Ja).Omfang);
        Assert.Equal(0, await vert.Tell("samtykke where vitne is not null and cast(vitne as text) like '%Tor%'"));
    }
}
