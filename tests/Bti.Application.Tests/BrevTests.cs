using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What stands in a mail, and what one chooses about it.</summary>
public sealed class BrevTests
{
    private static readonly EpostOptions Epost = new() { Avsender = "bti@soendre-land.example", Adresse = "https://bti.soendre-land.example/" };

    [Fact]
    public async Task E_posten_inneholder_ingen_navn_fra_databasen_og_ingenting_om_hva_det_gjelder()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        Assert.Null((await vert.Som("siri.haugen", new SkrivUro("barn", null, "Ada Kanariprøve", "03.02.2021", null, "12.01.2026", "Gråter ved kanarihenting.", null, null, null, Noekkel.Ny()))).Hinder);
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));
        await vert.Morgen(19.Januar(2026));
        await vert.Morgen(26.Januar(2026));
        Assert.True(kasse.Mottatt.Count >= 3);

        var navn = await vert.MedDatabasen(async db => (IReadOnlyList<string>)[
            .. (await db.Ansatte.ToListAsync()).SelectMany(a => (string[])[a.Navn, .. a.Navn.Split(' '), a.Brukernavn, a.Epost!]),
            .. (await db.Enheter.ToListAsync()).SelectMany(e => (string[])[e.Navn, e.Kode]),
            .. (await db.Barn.ToListAsync()).SelectMany(b => b.Navn!.Tekst.Split(' ')),
            .. (await db.Set<Frist>().ToListAsync()).Select(f => f.Tekst),
            .. await db.Uroer.Select(u => u.Id.Verdi.ToString()).ToListAsync(),
            .. await db.Kommuner.Select(k => k.Navn).ToListAsync(), "kanari", "uro", "barn", "skole"]);
        Assert.True(navn.Count > 100);
        Assert.All(kasse.Mottatt, brev => Assert.All(navn, n => Assert.DoesNotMatch($@"(?i)(?<!\w){Regex.Escape(n)}(?!\w)", brev.Lesbart)));
        Assert.All(kasse.Mottatt, brev =>
        {
            _ = Assert.Single(brev.Mottakere);
            Assert.Equal("auto-generated", brev.Hode("Auto-Submitted"));
            Assert.Matches("^<[0-9a-f]{32}@soendre-land.example>$", brev.Hode("Message-ID"));
            Assert.DoesNotMatch("(?i)<img|<link|<script|style=|url\\(|Disposition-Notification|Return-Receipt", brev.Lesbart + brev.Raatt);
        });
    }

    [Fact]
    public async Task Hver_oppgave_har_en_lenke_til_sitt_varsel()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));

        var varsler = await vert.MedDatabasen(db => db.Varsler.Select(v => v.Id).ToListAsync());
        var brev = Assert.Single(kasse.Mottatt);
        Assert.Equal(2, varsler.Count);
        Assert.All(varsler, v => Assert.Equal(2, Regex.Count(brev.Lesbart, $"https://bti.soendre-land.example/varsler/{v.Verdi}")));
    }

    [Theory]
    [InlineData(Maalform.Bokmaal, 1, 0, "Du har én oppgave i Bti.")]
    [InlineData(Maalform.Bokmaal, 1, 1, "Du har én oppgave i Bti. Den har frist i dag eller er over fristen.")]
    [InlineData(Maalform.Bokmaal, 3, 1, "Du har tre oppgaver i Bti. Én har frist i dag eller er over fristen.")]
    [InlineData(Maalform.Bokmaal, 40, 2, "Du har 40 oppgaver i Bti. To har frist i dag eller er over fristen.")]
    [InlineData(Maalform.Nynorsk, 1, 1, "Du har éi oppgåve i Bti. Ho har frist i dag eller er over fristen.")]
    [InlineData(Maalform.Nynorsk, 12, 13, "Du har tolv oppgåver i Bti. 13 har frist i dag eller er over fristen.")]
    public void Brevet_sier_hvor_mye_som_venter_paa_kommunens_maalform(Maalform maalform, int antall, int haster, string ventet)
    {
        var lenker = Enumerable.Range(0, antall).Select(_ => VarselId.Ny()).ToList();
        var brev = Brev.Om(Utsending(antall, haster), lenker, maalform, Epost, []);

        Assert.StartsWith(ventet + "\n", brev.Tekst, StringComparison.Ordinal);
        Assert.Contains($"<p>{ventet}</p>", brev.Html, StringComparison.Ordinal);
        Assert.Contains($"lang=\"{(maalform is Maalform.Nynorsk ? "nn" : "nb")}\"", brev.Html, StringComparison.Ordinal);
        Assert.Equal(Math.Min(25, antall), Regex.Count(brev.Tekst, "/varsler/"));
        Assert.Equal(antall > 25, brev.Tekst.Contains("og 15 til: https://bti.soendre-land.example/varsler\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Det_samme_brevet_er_likt_hver_gang_og_to_brev_er_aldri_det_samme()
    {
        var utsending = Utsending(1, 0);
        VarselId[] lenker = [VarselId.Ny()];
        Assert.Equal(Brev.Om(utsending, lenker, Maalform.Bokmaal, Epost, []), Brev.Om(utsending, lenker, Maalform.Bokmaal, Epost, []));
        Assert.NotEqual(Brev.Om(utsending, lenker, Maalform.Bokmaal, Epost, []).MeldingsId, Brev.Om(Utsending(1, 0), lenker, Maalform.Bokmaal, Epost, []).MeldingsId);
    }

    [Fact]
    public async Task Nytt_klokkeslett_gjelder_fra_neste_e_post()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        vert.Klokke.Still(16.Januar(2026).Kl(0));
        _ = await vert.Sveip();
        Assert.Equal(("daglig", "07.30"), await Valgt(vert));
        Assert.Null((await vert.Som("siri.haugen", new VelgVarsling("daglig", "14.00", Noekkel.Ny()))).Hinder);
        Assert.Equal(("daglig", "14.00"), await Valgt(vert));

        foreach (var (time, ventet) in ((int, int)[])[(8, 0), (14, 1)])
        {
            vert.Klokke.Still(16.Januar(2026).Kl(time));
            _ = await vert.Sveip();
            _ = await vert.Post();
            Assert.Equal(ventet, kasse.Mottatt.Count);
        }

        // Chosen again the same day: there is still one a day.
        Assert.Null((await vert.Som("siri.haugen", new VelgVarsling("daglig", "16.00", Noekkel.Ny()))).Hinder);
        await vert.SkrivUro();
        vert.Klokke.Still(16.Januar(2026).Kl(16));
        _ = await vert.Sveip();
        _ = await vert.Post();
        _ = Assert.Single(kasse.Mottatt);
    }

    [Theory]
    [InlineData("daglig", "2026-01-16")]
    [InlineData("ukentlig", "2026-01-19")]
    [InlineData("bare_haster", "2026-01-19")]
    public async Task Takten_avgjoer_naar_det_som_kan_vente_kommer(string takt, string ventet)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        Assert.Null((await vert.Som("siri.haugen", new VelgVarsling(takt, "07.30", Noekkel.Ny()))).Hinder);
        await vert.SkrivUro();
        for (var dag = 13.Januar(2026); dag <= 19.Januar(2026); dag = dag.AddDays(1)) await vert.Morgen(dag);

        Assert.Equal(DateOnly.Parse(ventet, null), (await vert.Utsendinger()).Min(u => u.Dag));
    }

    [Theory]
    [InlineData("hver time", "07.30", "VERDI_UGYLDIG")]
    [InlineData("daglig", "05.30", "VERDI_UGYLDIG")]
    [InlineData("daglig", "20.00", "VERDI_UGYLDIG")]
    [InlineData("daglig", "07:30", "VERDI_UGYLDIG")]
    [InlineData(null, "07.30", "PAAKREVD")]
    public async Task Et_valg_som_ikke_finnes_blir_ikke_tatt(string? takt, string klokkeslett, string kode)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        Assert.Equal(kode, (await vert.Som("siri.haugen", new VelgVarsling(takt, klokkeslett, Noekkel.Ny()))).Hinder?.Kode);
        Assert.Equal(0, await vert.Tell("varselvalg"));
    }

    [Theory]
    [InlineData("Avsender", "ikke en adresse")]
    [InlineData("Avsender", "")]
    [InlineData("Adresse", "http://bti.soendre-land.example")]
    [InlineData("Adresse", "")]
    [InlineData("Port", "0")]
    [InlineData("Tidsgrense", "00:02:00")]
    [InlineData("Bruker", "bti")]
    public async Task En_oppsetting_som_ikke_kan_virke_stopper_starten(string noekkel, string verdi)
    {
        await using var kasse = new Postkasse();
        var innstillinger = new Dictionary<string, string?>(kasse.Innstillinger) { [$"Bti:Epost:{noekkel}"] = verdi };
        _ = await Assert.ThrowsAnyAsync<Exception>(() => Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), innstillinger));
    }

    private static async Task<(string, string)> Valgt(Testvert vert)
    {
        var valg = (await vert.Som("siri.haugen", new VisVarselvalg())).Verdi!;
        Assert.Equal(("siri.haugen@soendre-land.example", true, 28), (valg.Epost, valg.Sendes, valg.Klokkeslettene.Count));
        return (valg.Takt, valg.Klokkeslett);
    }

    private static Utsending Utsending(int antall, int haster) => new()
    {
        Kommune = new("3447"),
        Id = UtsendingId.Ny(),
        Mottaker = AnsattId.Ny(),
        Dag = 16.Januar(2026),
        Antall = antall,
        Haster = haster,
        Lagd = 16.Januar(2026).Kl(7, 30).Tidspunkt,
        Tilstand = Utsendingstilstand.Venter,
    };
}
