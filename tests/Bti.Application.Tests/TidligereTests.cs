using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is dated before the samtykke to a service is not the service's to see, unless the one who gave it has said so.</summary>
public sealed class TidligereTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Helse = "helsestasjon";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static async Task<IEnumerable<string>> Ser(Testvert vert, string hvem, ForloepId forloep, string? til = null) =>
        SamtykkeomfangTests.Skrevet((await vert.Som(hvem, new VisForloep(forloep, Til: til))).Verdi!);

    private static async Task SiJa(Testvert vert, ForloepId forloep, string fra, string? tidligere = null)
    {
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, Helse, null, fra: fra, tidligere: tidligere));
    }

    private static async Task Skriv(Testvert vert, string hvem, ForloepId forloep, string dag, string tekst) =>
        Assert.Null((await vert.Som(hvem, new SkrivInnlegg(forloep, "notat", dag, tekst, null, Noekkel.Ny()))).Hinder);

    private static async Task SlippTil(Testvert vert, ForloepId forloep) =>
        Assert.Null((await vert.Som(Siri, new SlippTil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);

    // The log of 12 January; the yes to helsestasjonen is given 1 February.
    private static async Task<ForloepId> Start(Testvert vert, string? tidligere = null)
    {
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        vert.Klokke.Still(1.Februar(2026).Kl(9));
        await SiJa(vert, forloep, "01.02.2026", tidligere);
        await SlippTil(vert, forloep);
        return forloep;
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Tjenesten_ser_det_som_er_datert_fra_samtykket_og_sitt_eget_og_forhaandsvisningen_sier_det_samme(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await Start(vert);
        Assert.Empty(await Ser(vert, Guro, forloep));
        await Skriv(vert, Siri, forloep, "01.02.2026", "Ny lekegruppe.");
        await Skriv(vert, Siri, forloep, "31.01.2026", "Skrevet i dag om i går.");
        await Skriv(vert, Guro, forloep, "20.01.2026", "Mor ringte meg i januar.");
        Assert.Equal(["Mor ringte meg i januar.", "Ny lekegruppe."], await Ser(vert, Guro, forloep));
        Assert.Equal(["Mor ringte meg i januar.", "Ny lekegruppe."], await Ser(vert, Siri, forloep, Helse));
        Assert.Equal(9, (await Ser(vert, Siri, forloep)).Count());

        // Nor is it told what happened before.
        var guro = (await vert.Som(Guro, new VisForloep(forloep))).Verdi!;
        Assert.DoesNotContain(guro.Tidslinje, l => l.Slag == "startet");
        Assert.Contains(guro.Tidslinje, l => l.Slag == "aktoer");
        Assert.Contains((await vert.Som(Siri, new VisForloep(forloep))).Verdi!.Tidslinje, l => l.Slag == "startet");

        var deling = (await vert.Som(Siri, new VisDeling(forloep, Helse))).Verdi!;
        Assert.Equal((9, 1.Februar(2026)), (deling.Linjer.Count, deling.Fra));
        Assert.Equal(["Mor ringte meg i januar.", "Ny lekegruppe."], deling.Linjer.Where(l => l.Gaar).Select(l => l.Utdrag).Order(StringComparer.Ordinal));
        Assert.Equal("Mor ringte meg i januar.", Assert.Single(deling.Linjer, l => l.ErDeres).Utdrag);
        Assert.All(deling.Linjer.Where(l => !l.Gaar), l => Assert.Equal(
            ("FOER_SAMTYKKET", "fvl-13a-1-fra", "Dette er fra før samtykket til Helsestasjon begynte å gjelde. Be den som gir det, om å si ja også til det som er skrevet før."), (l.Hinder!.Kode, l.Lov!.Id, l.Hinder.Forklaring)));

        // What she does not see she cannot change, and she has no file of it.
        var linjer = (await vert.Som(Siri, new VisForloep(forloep))).Verdi!;
        var skjult = linjer.Tidslinje.First(l => l.Tekst == "Ada er glad i dyr.").Innlegg!.Value;
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new RettInnlegg(forloep, skjult, "Noe annet.", 1, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VurderTiltak(forloep, linjer.Tiltak.Single().Id, "god", null, "ja", null, 1, Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Guro, new VisAnsvarsgruppe(forloep))).Verdi!.Maal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Ett_nytt_ja_som_gjelder_det_tidligere_aapner_for_det_og_begge_maa_si_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await Start(vert);
        Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, 0, Helse, null, fra: "01.02.2026", tidligere: "ja"));
        Assert.Empty(await Ser(vert, Guro, forloep));
        Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, 1, Helse, null, fra: "01.02.2026", tidligere: "ja"));
        Assert.Equal(6, (await Ser(vert, Guro, forloep)).Count());
        Assert.Contains((await vert.Som(Guro, new VisForloep(forloep))).Verdi!.Tidslinje, l => l.Slag == "startet");
        Assert.Equal((null, 6), ((await vert.Som(Siri, new VisDeling(forloep, Helse))).Verdi! is var d ? (d.Fra, d.Linjer.Count(l => l.Gaar)) : default));
        var svar = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!;
        Assert.Equal([true, true, false, false], svar.Historikk.Where(h => h.Til == "Helsestasjon").Select(h => h.Tidligere));

        // The log is one, whole: nobody says yes to a part of it.
        Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, 0, Samtykke.Stafettloggen, null, fra: "01.02.2026", tidligere: "ja"));
        Assert.False((await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk.First(h => h.Til == "Stafettloggen").Tidligere);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_fornyes_mister_ikke_det_hun_har_sett_og_den_som_trekkes_og_gis_paa_nytt_begynner_paa_nytt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await Start(vert);
        await Skriv(vert, Siri, forloep, "01.02.2026", "Ny lekegruppe.");
        vert.Klokke.Still(1.Mars(2026).Kl(9));
        await SiJa(vert, forloep, "01.03.2026");
        Assert.Equal(["Ny lekegruppe."], await Ser(vert, Guro, forloep));

        var gitt = (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Historikk.Where(h => h.Til == "Helsestasjon" && h.Gjelder).DistinctBy(h => h.Giver).ToList();
        foreach (var ja in gitt) Assert.Null((await vert.Som(Siri, new TrekkSamtykke(forloep, ja.Id, Noekkel.Ny()))).Hinder);
        await SiJa(vert, forloep, "01.03.2026");
        await SlippTil(vert, forloep);
        Assert.Empty(await Ser(vert, Guro, forloep));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Holderen_fra_en_annen_tjeneste_ser_det_hun_skal_foelge_opp(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await Start(vert);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Empty(await Ser(vert, Guro, forloep));
        Assert.Null((await vert.Som(Guro, new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
        Assert.Equal(6, (await Ser(vert, Guro, forloep)).Count());
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Familien_svarer_selv_om_det_som_er_skrevet_foer_og_leser_alt(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await Start(vert);
        var foresatte = await vert.MedDatabasen(async db =>
        {
            var barnet = (await db.Forloep.FirstAsync(f => f.Id == forloep)).Barn;
            return (await db.Barn.FirstAsync(b => b.Id == barnet)).Foresatte.Select(f => f.Id.Verdi).ToList();
        });
        async Task<VisMineSamtykker.Spoersmaal> Spurt(int hvem) => (await vert.SomFamilie(foresatte[hvem], new VisMineSamtykker(forloep))).Verdi!.Spoersmaal.Single(s => s.Til == Helse);

        Assert.Equal(1.Februar(2026), (await Spurt(0)).Fra);
        foreach (var hvem in foresatte) Assert.Null((await vert.SomFamilie(hvem, new SvarPaaSamtykke(forloep, Helse, "ja", Noekkel.Ny(), "ja"))).Hinder);
        Assert.Equal((Samtykkestilling.Gitt, null, null), await Spurt(0) is var s0 && await Spurt(1) is var s1 ? (s0.Mitt, s0.Fra, s1.Fra) : default);
        Assert.Equal(6, (await Ser(vert, Guro, forloep)).Count());

        // Taken back and answered anew without it: the service begins that day, and the family reads it all.
        foreach (var hvem in foresatte)
        {
            Assert.Null((await vert.SomFamilie(hvem, new TrekkMittSamtykke(forloep, Helse, Noekkel.Ny()))).Hinder);
            Assert.Null((await vert.SomFamilie(hvem, new SvarPaaSamtykke(forloep, Helse, "ja", Noekkel.Ny()))).Hinder);
            Assert.Contains((await vert.SomFamilie(hvem, new VisMinSak(forloep))).Verdi!.Tidslinje, l => l.Tekst == "Ada er glad i dyr.");
        }

        await SlippTil(vert, forloep);
        Assert.Empty(await Ser(vert, Guro, forloep));
    }
}
