using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who sees a melding and who does not, and what may stand in one.</summary>
public sealed class MeldingTests
{
    private const Databaseslag Sqlite = Databaseslag.Sqlite, PostgreSql = Databaseslag.PostgreSql;
    private static readonly string Nummer = Foedselsnummer.Syntetisk(new DateOnly(2018, 2, 3), 712)?.Siffer ?? Foedselsnummer.Syntetisk(new DateOnly(2018, 2, 3), 713)!.Value.Siffer;

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Et_utkast_er_melderens_alene_og_en_sendt_melding_er_ogsaa_lederens(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(11));
        var melding = await vert.SkrivMelding();
        foreach (var annen in new[] { Melderen.Leder, Melderen.Koordinator, "petter.aas", "eirik.hagen", "odd.dokken", "3447/eli.rust" }) await SerIkke(vert, annen, melding);
        Assert.Empty((await vert.Som(Melderen.Leder, new VisMeldinger())).Verdi!.Enhetens!);

        Assert.Null((await vert.Som(Melderen.Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        Assert.Contains("Lea Prøve", (await vert.Som(Melderen.Leder, new VisMelding(melding))).Verdi!.Dokument, StringComparison.Ordinal);
        var linje = Assert.Single((await vert.Som(Melderen.Leder, new VisMeldinger())).Verdi!.Enhetens!);
        Assert.Equal((null, "Siri Haugen"), (linje.Barn, linje.Melder));
        foreach (var annen in new[] { Melderen.Koordinator, "petter.aas", "eirik.hagen", "odd.dokken", "3447/eli.rust", "astrid.brenden" }) await SerIkke(vert, annen, melding);
    }

    [Fact]
    public async Task Lederen_kan_raade_og_ingenting_annet()
    {
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11));
        var melding = await vert.SkrivMelding();
        Assert.Null((await vert.Som(Melderen.Siri, new BeOmRaad(melding, Noekkel.Ny()))).Hinder);
        Assert.Equal("/meldinger/" + melding.Verdi, Assert.Single((await vert.Som(Melderen.Leder, new VisVarsler())).Verdi!.Linjer).Sti);
        Assert.Null((await vert.Som(Melderen.Leder, new RaadgiMelding(melding, "Vent til vi har snakket sammen.", Noekkel.Ny()))).Hinder);
        Assert.Equal("Vent til vi har snakket sammen.", Assert.Single((await vert.Som(Melderen.Siri, new VisMelding(melding))).Verdi!.Raadene).Tekst);
        Result[] svarene =
        [
            await vert.Som(Melderen.Leder, new SendMelding(melding, Noekkel.Ny())),
            await vert.Som(Melderen.Leder, new SlettMelding(melding, Noekkel.Ny())),
            await vert.Som(Melderen.Leder, new EndreMelding(melding, Melderen.Skjema, 2, Noekkel.Ny())),
            await vert.Som(Melderen.Leder, new BeOmRaad(melding, Noekkel.Ny())),
        ];
        Assert.All(svarene, nei => Assert.Equal(Hindre.IkkeFunnet, nei.Hinder));

        Assert.Null((await vert.Som(Melderen.Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.MeldingenErSendt, (await vert.Som(Melderen.Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.MeldingenErSendt, (await vert.Som(Melderen.Siri, new SlettMelding(melding, Noekkel.Ny()))).Hinder);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task En_leder_det_gjelder_og_en_som_er_inhabil_ser_den_ikke_og_koordinatoren_varsles_i_stedet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(11));
        _ = await ForloepTests.Startet(vert, Nummer);
        var leder = await vert.Ansatt(Melderen.Leder);
        var gjelder = await vert.SendMelding(Melderen.Skjema with { GjelderLeder = "ja" });
        _ = await vert.MedDatabasen(async db =>
        {
            var barn = await db.Barn.FirstAsync(b => b.FnrIndeks != null && db.Forloep.Any(f => f.Barn == b.Id));
            Assert.Null(barn.MeldInhabil(leder, 3.Februar(2026), null, Fortrolig.Av("Tante til barnet."), leder, vert.Klokke.Naa));
            return await db.SaveChangesAsync();
        });
        var inhabil = await vert.SendMelding(Melderen.Skjema with { BarnFnr = Nummer });
        foreach (var melding in new[] { gjelder, inhabil }) await SerIkke(vert, Melderen.Leder, melding);
        Assert.Empty((await vert.Som(Melderen.Leder, new VisMeldinger())).Verdi!.Enhetens!);

        await vert.LaGaa(TimeSpan.FromHours(5));
        foreach (var melding in new[] { gjelder, inhabil })
        {
            Assert.Equal([null, Rolle.BtiKoordinator], (await vert.Fortalt(melding)).Select(v => v.SomRolle).Order());
            var sending = await vert.Sending(melding, Melderen.Koordinator);
            Assert.Equal((false, "Siri Haugen", true), (sending.KanLeses, sending.Melder, sending.ErForSen));
            Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Melderen.Koordinator, new VisMelding(melding))).Hinder);
        }
    }

    [Theory]
    [InlineData("FORESATTE_SKAL_IKKE_VITE", "foresatt1Orientert", "ja", "mishandling", "ja")]
    [InlineData("FORESATTE_SKAL_IKKE_VITE", "foresatt1Orientert", "nei", "mishandling", "ja")]
    [InlineData("PAAKREVD", "foresatt1OrientertGrunn", "nei", "omsorgssvikt", "nei")]
    [InlineData(null, null, "nei", "omsorgssvikt", "ja")]
    [InlineData(null, null, "ja", "annet", "nei")]
    public async Task Ved_mistanke_om_vold_skal_ingen_vite_det_og_ellers_trengs_en_grunn(string? kode, string? felt, string vold, string grunn, string orientert)
    {
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11));
        var svar = await vert.Som(Melderen.Siri, new SkrivMelding(Melderen.Skjema with { Vold = vold, Grunn = grunn, Foresatt1Orientert = orientert, BarnOrientertGrunn = "For liten." }, Noekkel.Ny()));
        Assert.Equal((kode, felt), (svar.Hinder?.Kode, svar.Hinder?.Felt));
        if (kode is null && vold == "ja")
            Assert.Contains(Meldingsinnhold.VoldsgrunnTilIkkeOrientert, (await vert.Som(Melderen.Siri, new VisMelding(svar.Verdi!.Melding))).Verdi!.Dokument, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Barnets_kommune_avgjoer_barnevernet_og_ingen_melding_lager_et_barn()
    {
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11));
        var barn = await vert.Tell("barn");
        foreach (var (kommune, barnevern) in new[] { ((string?)null, "Gjøvik og Land barnevern"), ("3407", "Gjøvik og Land barnevern"), ("3448", "Gjøvik og Land barnevern"), ("3443", "Toten barnevern") })
        {
            var vist = (await vert.Som(Melderen.Siri, new VisMelding(await vert.SendMelding(Melderen.Skjema with { Kommune = kommune, BarnFnr = Nummer })))).Verdi!;
            Assert.Equal(barnevern, vist.Barnevern);
            Assert.Contains($"\"kommunenummer\": \"{kommune ?? "3447"}\"", vist.Dokument, StringComparison.Ordinal);
        }

        Assert.Equal("VERDI_UGYLDIG", (await vert.Som(Melderen.Siri, new SkrivMelding(Melderen.Skjema with { Kommune = "0301" }, Noekkel.Ny()))).Hinder!.Kode);
        Assert.Equal(barn, await vert.Tell("barn"));
        Assert.Equal(0, await vert.Tell("innsynslogg where slag = 'bekymringsmelding' and barn is not null"));
        Assert.True(await vert.Tell("innsynslogg where slag = 'bekymringsmelding'") > 0);
    }

    private static async Task SerIkke(Testvert vert, string hvem, BekymringsmeldingId melding)
    {
        Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, (await vert.Som(hvem, new VisMelding(melding))).Hinder));
        Assert.Equal((hvem, Hindre.IkkeFunnet), (hvem, (await vert.Som(hvem, new VisSending(melding))).Hinder));
        Assert.Empty((await vert.Som(hvem, new VisMeldinger())).Verdi!.Mine);
    }
}
