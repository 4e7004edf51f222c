using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The yearly report: what the periods showed, and what the kommune says about it.</summary>
public sealed class RapportTests
{
    private const string Koordinator = "anna.brenden";
    private const string Leder = "marit.sveen";
    private const string Sjef = "inger.kolstad";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<Result<SkrivRapport.Kvittering>> Skriv(Testvert vert, string hvem, string? tekst, int? versjon, string aar = "2026") =>
        vert.Som(hvem, new SkrivRapport(aar, tekst, "Foreldrekurset er i gang.", null, null, versjon, Noekkel.Ny()));

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Rapporten_er_det_periodene_viste_og_det_koordinatoren_sier_om_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < 6; nr++) _ = await ForloepTests.Startet(vert);
        var tom = (await vert.Som(Leder, new VisRapport())).Verdi!;
        Assert.Empty(tom.Aarene);
        Assert.Null(tom.Tall);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await Skriv(vert, Koordinator, "Det står bra til.", 0)).Hinder!.Kode);

        await vert.Natt(2.Mai(2026));
        var oversikt = (await vert.Som(Leder, new VisOversikt())).Verdi!.Oversikt!;
        var foer = (await vert.Som(Leder, new VisRapport())).Verdi!;
        Assert.Equal((2026, 0, false, oversikt.Startet), (Assert.Single(foer.Aarene), foer.Versjon, foer.KanSkrive, Assert.Single(foer.Tall!.Perioder).Startet));
        Assert.False(foer.Tall.ErHelt);
        Assert.Equal(42, foer.Plan.Sum(l => l.Antall));
        Assert.Contains(foer.Utenfra.Tabeller, t => t.Rader.Any(r => r.Omraade == "Fylket" && r.Verdier[0] is null && r.Verdier[1] == 5.0m));

        Assert.Equal(1, (await Skriv(vert, Koordinator, "Det står bra til.", 0)).Verdi!.Versjon);
        Assert.Equal(2, (await Skriv(vert, Koordinator, "Det står bedre til.", 1)).Verdi!.Versjon);
        var sist = (await Skriv(vert, Koordinator, "Noe annet.", 1)).Hinder!;
        Assert.Equal(Hindre.Versjon.Kode, sist.Kode);
        Assert.StartsWith("Anna Brenden endret dette", sist.Forklaring, StringComparison.Ordinal);
        Assert.Equal(Hindre.IkkeFunnet, (await Skriv(vert, Leder, "Noe annet.", 2)).Hinder);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await Skriv(vert, Koordinator, "Noe annet.", 0, "2025")).Hinder!.Kode);

        // Who leads the services sees what the koordinator sees of it, and no case.
        Assert.Equal(oversikt.Startet, (await vert.Som(Sjef, new VisOversikt())).Verdi!.Oversikt!.Startet);
        Assert.True((await vert.Som(Sjef, new VisRapport())).Verdi!.KanSkrive);
        Assert.Empty((await vert.Som(Sjef, new VisHjem())).Verdi!.Forloep);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Sjef, new VisEnhetstall())).Hinder);

        var etter = (await vert.Som(Koordinator, new VisRapport("2026"))).Verdi!;
        Assert.Equal((2, true, "Anna Brenden", new Rapporttekst("Det står bedre til.", "Foreldrekurset er i gang.", null, null)), (etter.Versjon, etter.KanSkrive, etter.EndretAv, etter.Tekst));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("siri.haugen", new VisRapport())).Hinder);
        Assert.Equal(Hindre.VerdiUgyldig.Kode, (await vert.Som(Leder, new VisRapport("2025"))).Hinder!.Kode);

        // What could tell of somebody is kept when the writer has answered for it, and not before.
        var gjelder = new SkrivRapport("2026", null, "Foreldrekurset er i gang.", null, "Kristoffer i 4B fikk vente.", 2, Noekkel.Ny());
        var funn = (await vert.Som(Koordinator, gjelder)).Hinder!;
        Assert.All(funn.Alle, f => Assert.Equal((Hindre.KanKjennesIgjen.Kode, "videre"), (f.Kode, f.Felt)));
        Assert.Equal(etter.Tekst, (await vert.Som(Koordinator, new VisRapport("2026"))).Verdi!.Tekst);
        Assert.Equal(3, (await vert.Som(Koordinator, gjelder with { FunnBesvart = "ja", Noekkel = Noekkel.Ny() })).Verdi!.Versjon);
    }
}
