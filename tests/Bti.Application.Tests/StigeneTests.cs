using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>From the day a frist is opened to the top of its ladder, day by day: who is told, on which day, and what «Hvorfor fikk jeg denne?» says.</summary>
public sealed class StigeneTests
{
    private const string Siri = "siri.haugen", Leder = "marit.sveen", Guro = "guro.kjos", GurosLeder = "elin.nordli", Koordinator = "anna.brenden";

    [Fact]
    public async Task En_uro_som_ikke_deles_naar_den_som_skrev_saa_lederen_saa_koordinatoren()
    {
        await using var vert = await Begynn();
        Assert.Null((await vert.Som(Siri, Uroen(del: null))).Hinder);

        Assert.Equal(
            [
                "16.01 siri.haugen: 3 dager før 19.01, 7 dager fra uroen ble skrevet",
                "19.01 siri.haugen: på dagen 19.01, 7 dager fra uroen ble skrevet",
                "22.01 marit.sveen: 3 arbeidsdager etter 19.01, 7 dager fra uroen ble skrevet",
                "02.02 anna.brenden: 10 arbeidsdager etter 19.01, 7 dager fra uroen ble skrevet",
            ],
            await Varslet(vert, "Del uroen med nærmeste leder", til: 28.Februar(2026)));
    }

    [Fact]
    public async Task Et_moete_som_ikke_er_holdt_naar_stafettholderen_saa_lederen_saa_koordinatoren()
    {
        await using var vert = await Begynn();
        _ = await Startet(vert, nivaa: "2");

        Assert.Equal(
            [
                "23.01 siri.haugen: 3 dager før 26.01, 14 dager fra nivået startet",
                "26.01 siri.haugen: på dagen 26.01, 14 dager fra nivået startet",
                "29.01 marit.sveen: 3 arbeidsdager etter 26.01, 14 dager fra nivået startet",
                "09.02 anna.brenden: 10 arbeidsdager etter 26.01, 14 dager fra nivået startet",
            ],
            await Varslet(vert, "Hold samarbeidsmøte", til: 28.Februar(2026)));
    }

    [Fact]
    public async Task En_evaluering_over_fristen_naar_stafettholderen_saa_lederen_saa_koordinatoren()
    {
        await using var vert = await Begynn();
        _ = await Startet(vert, nivaa: "1");

        // The frist falls on the first day of the winter holiday, when nobody is at work.
        Assert.Equal(
            [
                "20.02 siri.haugen: 3 dager før 23.02, 6 uker fra nivået startet",
                "20.02 siri.haugen: på dagen 23.02, 6 uker fra nivået startet",
                "04.03 marit.sveen: 3 arbeidsdager etter 23.02, 6 uker fra nivået startet",
                "13.03 anna.brenden: 10 arbeidsdager etter 23.02, 6 uker fra nivået startet",
            ],
            await Varslet(vert, "Evaluer tiltakene", til: 31.Mars(2026)));
    }

    [Fact]
    public async Task Et_stafettilbud_uten_svar_naar_begge_lederne_etter_fem_arbeidsdager()
    {
        await using var vert = await Begynn();
        var forloep = await Startet(vert, nivaa: "1");
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja", "helsestasjon"));
        var guro = await vert.Ansatt(Guro);
        Assert.Null((await vert.Som(Siri, new TilbyStafett(forloep, guro.Verdi.ToString(), Noekkel.Ny()))).Hinder);

        Assert.Equal(
            [
                "15.01 guro.kjos: 2 arbeidsdager før 19.01, 5 arbeidsdager etter tilbudt",
                "19.01 elin.nordli: på dagen 19.01, 5 arbeidsdager etter tilbudt",
                "19.01 marit.sveen: på dagen 19.01, 5 arbeidsdager etter tilbudt",
                "26.01 anna.brenden: 5 arbeidsdager etter 19.01, 5 arbeidsdager etter tilbudt",
            ],
            await Varslet(vert, "Svar på om du kan ta stafettpinnen", til: 28.Februar(2026)));
    }

    private static Task<Testvert> Begynn() => Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));

    private static SkrivUro Uroen(string? del) =>
        new("barn", null, "Ada Prøve", "03.02.2021", null, "12.01.2026", "Trekker seg unna i leken og gråter.", null, del, null, Noekkel.Ny());

    // A forloep on a nivaa, with both guardians' yes to the log.
    private static async Task<ForloepId> Startet(Testvert vert, string nivaa)
    {
        var uro = (await vert.Som(Siri, Uroen(del: "ja"))).Verdi!.Uro;
        Assert.Null((await vert.Som(Siri, new FoerUndringssamtale(uro, "12.01.2026", "ja", null, "De har sett det samme.", "Jeg vil være med Siri.", null, null, Noekkel.Ny()))).Hinder);
        var forloep = (await vert.Som(Siri, new AvgjoerUro(uro, nivaa, "Uroen består, vi prøver tiltak.", null, Noekkel.Ny()))).Verdi!.Forloep!.Value;
        foreach (var relasjon in new[] { "mor", "far" })
            Assert.Null((await vert.Som(Siri, new RegistrerForesatt(forloep, "Foresatt Prøve", relasjon, "ja", null, null, Noekkel.Ny()))).Hinder);
        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        return forloep;
    }

    // A sweep every morning; then what each has got about one frist, and the reason as her own page gives it.
    private static async Task<IReadOnlyList<string>> Varslet(Testvert vert, string frist, DateOnly til)
    {
        for (var dag = 13.Januar(2026); dag <= til; dag = dag.AddDays(1))
        {
            vert.Klokke.Still(dag.Kl(6));
            _ = await vert.Sveip();
        }

        List<(DateTimeOffset Tid, string Linje)> alle = [];
        foreach (var hvem in new[] { Siri, Leder, Guro, GurosLeder, Koordinator })
        {
            foreach (var linje in (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.Where(l => l.Slag is Varselslag.Paaminnelse))
            {
                var grunn = (await vert.Som(hvem, new VisVarsel(linje.Id))).Verdi!.Hvorfor!;
                Assert.Equal(Naa.OsloDag(linje.Tid), grunn.Naaddes);
                Assert.False(grunn.SendtVidere);
                if (linje.Tekst == frist || (linje.ErUro && linje.SomRolle is not null && grunn.Frist == 19.Januar(2026)))
                    alle.Add((linje.Tid, $"{Naa.OsloDag(linje.Tid):dd.MM} {hvem}: {grunn.Trinn} {grunn.Frist:dd.MM}, {grunn.Regel}"));
            }
        }

        return [.. alle.OrderBy(v => v.Tid).ThenBy(v => v.Linje, StringComparer.Ordinal).Select(v => v.Linje)];
    }
}
