using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>In an emergency a few roles read for an hour about a child they have no part in the case of; it is told at once, and looked into.</summary>
public sealed class NoedinnsynTests
{
    private const string Siri = "siri.haugen";
    private const string Guro = "guro.kjos";
    private const string Leder = "elin.nordli";
    private const string Ombud = "odd.dokken";
    private const string Begrunnelse = "Ada kom alene til helsestasjonen og er syk.";

    private static readonly string Nummer = Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().First().Siffer;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static AapneNoedinnsyn Aapne(BarnId barn, string? grunn = "akutt_hendelse", string? begrunnelse = Begrunnelse) => new(barn, grunn, begrunnelse, Noekkel.Ny());

    private static async Task<(Testvert Vert, ForloepId Forloep, BarnId Barn)> Start(Databaseslag slag = Databaseslag.Sqlite)
    {
        var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var forloep = await ForloepTests.Startet(vert, Nummer);
        return (vert, forloep, (await vert.Som(Guro, new FinnBarn(Nummer))).Verdi!.Single().Barn);
    }

    private static Task<int> Beskytt(Testvert vert, BarnId barn, Adressebeskyttelse beskyttelse) => vert.MedDatabasen(async db =>
    {
        db.Entry(await db.Barn.FirstAsync(b => b.Id == barn)).Property(b => b.Adressebeskyttelse).CurrentValue = beskyttelse;
        return await db.SaveChangesAsync();
    });

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hun_leser_i_en_time_og_skriver_ikke_og_det_sies_fra_med_en_gang(Databaseslag slag)
    {
        var (vert, forloep, barn) = await Start(slag);
        await using var _ = vert;
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);

        var svar = (await vert.Som(Guro, Aapne(barn))).Verdi!;
        Assert.Equal((forloep, vert.Klokke.Naa.Tidspunkt.AddMinutes(60)), (svar.Forloep, svar.Til));
        Assert.Equal([Rolle.Enhetsleder, Rolle.Personvernombud], (await vert.MedDatabasen(db => db.Varsler.Where(v => v.Slag == Varselslag.Noedinnsyn).ToListAsync())).Select(v => v.SomRolle!.Value).Order());
        foreach (var hvem in new[] { Leder, Ombud })
        {
            Assert.Equal("/noedinnsyn/kontroll", (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer[0].Sti);
            Assert.Equal((Fristtekster.KontrollerNoedinnsyn, 19.Januar(2026)), Assert.Single((await vert.Som(hvem, new VisHjem())).Verdi!.Oppgaver, o => o.Sti == "/noedinnsyn/kontroll") is var o ? (o.Tekst, o.Dag) : default);
        }

        var lest = (await vert.Som(Guro, new VisForloep(forloep))).Verdi!;
        Assert.Equal((true, Hindre.BareLesing, false), (lest.ErNoedinnsyn, lest.HinderForSkriving, lest.ErAnsvarlig));
        Assert.Null((await vert.Som(Guro, new VisForloepsoversikt(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new SkrivInnlegg(forloep, "ressurs", "12.01.2026", "Ada er glad i dyr.", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisSamtykker(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisInnsyn(forloep))).Hinder);
        Assert.Contains((await vert.Som(Siri, new VisInnsyn(forloep))).Verdi!.Linjer, l => l is { Navn: "Guro Kjos", Grunnlag: "Nødinnsyn med begrunnelse, kontrollert i ettertid" });

        vert.Klokke.Gaa(TimeSpan.FromMinutes(59));
        Assert.Null((await vert.Som(Guro, new VisForloep(forloep))).Hinder);
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, new VisForloep(forloep))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hun_har_tre_om_dagen_og_maa_si_hvorfor(Databaseslag slag)
    {
        var (vert, _, barn) = await Start(slag);
        await using var __ = vert;
        Assert.Equal("PAAKREVD", (await vert.Som(Guro, Aapne(barn, grunn: null))).Hinder!.Kode);
        Assert.Equal("BEGRUNNELSE_KORT", (await vert.Som(Guro, Aapne(barn, begrunnelse: "Det haster veldig."))).Hinder!.Kode);

        // All at the same time: three get it, however many ask.
        var svar = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => vert.Som(Guro, Aapne(barn))));
        Assert.InRange(svar.Count(s => s.Hinder is null), 1, 3);
        while ((await vert.Som(Guro, Aapne(barn))).Hinder is null) { }
        Assert.Equal(Hindre.NoedinnsynBrukt, (await vert.Som(Guro, Aapne(barn))).Hinder);
        Assert.Equal(3, await vert.Tell("noedinnsyn"));
        vert.Klokke.Gaa(TimeSpan.FromDays(1));
        Assert.Null((await vert.Som(Guro, Aapne(barn))).Hinder);
    }

    [Fact]
    public async Task Andre_roller_kode_6_og_den_som_er_inhabil_faar_samme_svar_som_om_barnet_ikke_fantes()
    {
        var (vert, forloep, barn) = await Start();
        await using var _ = vert;
        foreach (var hvem in new[] { Siri, "anna.berg", "anna.brenden", "petter.aas", Ombud, "kjell.moen" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, Aapne(barn))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("jens.fjeld", Aapne(barn))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, Aapne(BarnId.Ny()))).Hinder);

        await vert.Som("marit.sveen", new MeldInhabil(forloep, (await vert.Ansatt(Guro)).Verdi.ToString(), null, null, "Tante til barnet.", Noekkel.Ny()));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Guro, Aapne(barn))).Hinder);
        Assert.Empty((await vert.Som(Guro, new FinnBarn(Nummer))).Verdi!);

        // Protected while the hour runs: closed at once.
        Assert.Null((await vert.Som("arne.lund", Aapne(barn))).Hinder);
        Assert.Null((await vert.Som("arne.lund", new VisForloep(forloep))).Hinder);
        await Beskytt(vert, barn, Adressebeskyttelse.StrengtFortrolig);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", new VisForloep(forloep))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("arne.lund", Aapne(barn))).Hinder);
        Assert.Empty((await vert.Som("arne.lund", new FinnBarn(Nummer))).Verdi!);
        Assert.Empty((await vert.Som(Leder, new VisNoedinnsyn())).Verdi!.Linjer);
        var enheten = (await vert.Som("marit.sveen", new VisEnhet())).Verdi!;
        Assert.Empty(enheten.Forloep);
        Assert.Empty(enheten.UtenAnsvarlig);
    }

    [Fact]
    public async Task Med_fortrolig_adresse_finnes_barnet_uten_enhet()
    {
        var (vert, _, barn) = await Start();
        await using var __ = vert;
        await vert.MedDatabasen(async db =>
        {
            var ett = await db.Barn.FirstAsync(b => b.Id == barn);
            db.Entry(ett).Property(b => b.Enhet).CurrentValue = (await db.Ansatte.FirstAsync(a => a.Brukernavn == Siri)).Enhet;
            return await db.SaveChangesAsync();
        });
        Assert.NotNull((await vert.Som(Guro, new FinnBarn(Nummer))).Verdi!.Single().Enhet);
        await Beskytt(vert, barn, Adressebeskyttelse.Fortrolig);
        Assert.Null((await vert.Som(Guro, new FinnBarn(Nummer))).Verdi!.Single().Enhet);
        Assert.Null((await vert.Som(Guro, Aapne(barn))).Hinder);
    }

    /// <summary>A new thing to see about a child is on the page from its first day.</summary>
    [Fact]
    public void Hvem_ser_hva_har_med_alt_man_kan_se_om_et_barn() => Assert.Empty(Enum.GetValues<Handling>()
        .Where(h => h.ToString().StartsWith("Se", StringComparison.Ordinal) && h is not (Handling.SeEgne or Handling.SeMineBarn or Handling.SeDrift or Handling.SeOversikt or Handling.SeFellestall or Handling.SeSimulering or Handling.SeArenaer or Handling.SeMoete or Handling.SendeMelding or Handling.SetteStedfortreder))
        .Except(VisHvemSerHva.Viste));

    [Fact]
    public async Task Lederen_eller_ombudet_kontrollerer_og_ingen_sitt_eget()
    {
        var (vert, forloep, barn) = await Start();
        await using var _ = vert;
        Assert.Null((await vert.Som(Guro, Aapne(barn))).Hinder);
        Assert.Null((await vert.Som(Leder, Aapne(barn))).Hinder);
        foreach (var hvem in new[] { Guro, Siri, "petter.aas" }) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, new VisNoedinnsyn())).Hinder);

        // The leader sees that of the nurse, and not her own; the personvernombud both, with where to see who has seen.
        var linje = Assert.Single((await vert.Som(Leder, new VisNoedinnsyn())).Verdi!.Linjer);
        Assert.Equal(("Guro Kjos", Begrunnelse, (ForloepId?)null), (linje.Navn, linje.Begrunnelse, linje.Forloep));
        var alle = (await vert.Som(Ombud, new VisNoedinnsyn())).Verdi!.Linjer;
        Assert.Equal((2, forloep), (alle.Count, alle[0].Forloep));
        var lederens = alle.Single(l => l.Navn == "Elin Nordli").Id;

        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new KontrollerNoedinnsyn(lederens, "ja", "Jeg mener det selv.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("marit.sveen", new KontrollerNoedinnsyn(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Leder, new KontrollerNoedinnsyn(linje.Id, "nei", "Hun kunne ringt stafettholderen.", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.ErKontrollert, (await vert.Som(Ombud, new KontrollerNoedinnsyn(linje.Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ombud, new KontrollerNoedinnsyn(lederens, "ja", "Hun ringte meg først.", Noekkel.Ny()))).Hinder);
        Assert.DoesNotContain((await vert.Som(Leder, new VisHjem())).Verdi!.Oppgaver, o => o.Sti == "/noedinnsyn/kontroll");
        Assert.Equal((false, "Elin Nordli"), Assert.Single((await vert.Som(Leder, new VisNoedinnsyn())).Verdi!.Linjer) is var l ? (l.VarNoedvendig!.Value, l.KontrollertAv!) : default);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task To_som_kontrollerer_samtidig_skriver_ikke_over_hverandre(Databaseslag slag)
    {
        var (vert, _, barn) = await Start(slag);
        await using var egen = vert;
        Assert.Null((await vert.Som(Guro, Aapne(barn))).Hinder);
        var (leder, ombud) = (await vert.Ansatt(Leder), await vert.Ansatt(Ombud));
        _ = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => vert.MedDatabasen(async sen =>
        {
            var lest = await sen.Noedinnsyn.SingleAsync();
            _ = await vert.MedDatabasen(async foerst =>
            {
                Assert.Null((await foerst.Noedinnsyn.SingleAsync()).Kontroller(noedvendig: false, Fortrolig.Av("Hun kunne ringt."), leder, vert.Klokke.Naa));
                return await foerst.SaveChangesAsync();
            });
            Assert.Null(lest.Kontroller(noedvendig: true, Fortrolig.Av("Det var greit."), ombud, vert.Klokke.Naa));
            return await sen.SaveChangesAsync();
        }));

        Assert.Equal(leder, (await vert.MedDatabasen(db => db.Noedinnsyn.SingleAsync())).KontrollertAv);
        Assert.Equal(Hindre.ErKontrollert, (await vert.Som(Ombud, new KontrollerNoedinnsyn((await vert.Som(Ombud, new VisNoedinnsyn())).Verdi!.Linjer[0].Id, "ja", "Det var greit.", Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Uten_kontroll_i_tide_purres_lederen_og_saa_ombudet_en_gang_hver(Databaseslag slag)
    {
        var (vert, _, barn) = await Start(slag);
        await using var egen = vert;
        Assert.Null((await vert.Som(Guro, Aapne(barn))).Hinder);
        Task<List<Rolle>> Purret() => vert.MedDatabasen(db => db.Varsler.Where(v => v.Slag == Varselslag.Noedinnsyn && v.Trinn > 0).OrderBy(v => v.Tid).Select(v => v.SomRolle!.Value).ToListAsync());

        // The frist is the 19th; the working days after it are the 20th, the 21st and the 22nd.
        await vert.Natt(19.Januar(2026));
        Assert.Empty(await Purret());
        await vert.Natt(20.Januar(2026));
        Assert.Equal([Rolle.Enhetsleder], await Purret());
        await vert.Natt(22.Januar(2026));
        Assert.Equal([Rolle.Enhetsleder], await Purret());
        await vert.Natt(23.Januar(2026));
        await vert.Natt(26.Januar(2026));
        Assert.Equal([Rolle.Enhetsleder, Rolle.Personvernombud], await Purret());

        var linje = (await vert.Som(Ombud, new VisNoedinnsyn())).Verdi!.Linjer.Single();
        Assert.Null((await vert.Som(Ombud, new KontrollerNoedinnsyn(linje.Id, "ja", "Det var nødvendig.", Noekkel.Ny()))).Hinder);
        await vert.Natt(27.Januar(2026));
        Assert.Equal(2, (await Purret()).Count);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new PurrNoedinnsyn(linje.Id, Noekkel.Ny()))).Hinder);
    }
}
