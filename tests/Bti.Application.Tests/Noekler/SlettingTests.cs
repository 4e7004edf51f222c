using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is left when the time of keeping is over: the days, and not a word.</summary>
public sealed class SlettingTests
{
    private const string Siri = "siri.haugen";
    private const string Lederen = "marit.sveen";
    private const string Ombudet = "odd.dokken";
    private const string Nummer = "2036/1204-3";
    internal static readonly string Fnr = (Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713))!.Value.Siffer;

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Naar_tiden_er_ute_er_teksten_borte_og_dagene_staar(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, barn) = await Avsluttet(vert);
        var fil = Assert.Single((await vert.Som(Siri, new VisVedlegg(forloep))).Verdi!.Vedlegg).Id;
        Assert.Equal(Testfiler.Pdf(), (await vert.Som(Siri, new HentVedlegg(forloep, fil))).Verdi!.Innhold);
        vert.Klokke.Still(13.Januar(2036).Kl(9));

        Assert.Equal(barn, Assert.Single((await vert.Som(Lederen, new VisSletting())).Verdi!.KanSlettes).Barn);
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
        var venter = Assert.Single((await vert.Som(Ombudet, new VisSletting())).Verdi!.Venter);
        Assert.Equal((null, Nummer), (venter.Navn, venter.Arkivkvittering));
        var foer = await vert.Tell("hendelse");
        Assert.Null((await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);

        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new VisForloep(forloep))).Hinder);

        // A page with its words on gives way; one with its days on stands.
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Siri, new SerJegFortsatt(Handling.SeForloep, Ressurs.Av(forloep)))).Hinder);
        Assert.Null((await vert.Som(Lederen, new SerJegFortsatt(Handling.SeForloepMetadata, Ressurs.Av(forloep)))).Hinder);
        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new GjenaapneForloep(forloep, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new HentVedlegg(forloep, fil))).Hinder);
        Assert.Empty((await vert.MedDatabasen(db => db.Vedleggsinnhold.SingleAsync(i => i.Id == fil))).Innhold.Klart);
        var oversikt = (await vert.Som(Lederen, new VisForloepsoversikt(forloep))).Verdi!;
        Assert.Equal((Fortrolig.SlettetTekst, 12.Januar(2026)), (oversikt.Barn, oversikt.Startet));
        var slettet = Assert.Single((await vert.Som(Ombudet, new VisSletting())).Verdi!.Slettet);
        Assert.Equal(("Marit Sveen", "Odd Dokken", 2), (slettet.BedtAv, slettet.GodkjentAv, slettet.Saker.Count));
        Assert.Empty((await vert.Som(Siri, new Soek("Ada"))).Verdi!);
        Assert.Equal(foer, await vert.Tell("hendelse"));
        Assert.Equal(0, await vert.Tell("barn where fnr_indeks is not null"));
        Assert.Equal(0, await vert.Tell("utkast where barn is not null"));
        Assert.Equal(2, await vert.Tell("innsynslogg where handling = 'godkjenne_sletting' and ressurs is not null"));
        Assert.True((await vert.Verifiser()).Hel);

        var (lukket, aapne) = await vert.MedDatabasen(db => Tekster(db, barn));
        Assert.Equal(0, aapne);
        Assert.InRange(lukket, 10, 100);
    }

    [Fact]
    public async Task Gaarsdagens_kopi_kan_leses_til_hovednoekkelen_den_var_pakket_med_er_glemt()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (_, barn) = await Avsluttet(vert);
        var kopi = await vert.Kopi();
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "skal_kasseres", Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);

        // The control: with the master key it was wrapped by, the copy gives it all.
        Assert.InRange((await Fra(kopi)).Aapne, 10, 100);
        Assert.Equal(1, (await vert.Som("petter.aas", new VisDrift())).Verdi!.Noekler.KanAapnesIKopier);

        Assert.True((await vert.RoterNoekler()).Ferdig);
        Assert.True((await vert.GlemNoekler(straks: true)).Alle);
        _ = await Assert.ThrowsAsync<HovednoekkelMangler>(() => Fra(kopi));
        Assert.Equal(0, (await vert.Som("petter.aas", new VisDrift())).Verdi!.Noekler.KanAapnesIKopier);

        async Task<(int Lukket, int Aapne)> Fra(string fil)
        {
            var options = (DbContextOptions<SqliteBtiDbContext>)Database.Velg(new DbContextOptionsBuilder<SqliteBtiDbContext>(), Databaseslag.Sqlite, $"Data Source={fil}").Options;
            var kommunen = new KommuneId("3447");
            Func<KommuneId, BtiDbContext> ny = kommune => new SqliteBtiDbContext(options) { Gjeldende = kommune };
            var hvelv = new Hvelv(new Hovednoekler(vert.Hvelv.Hovednoekler.Sti), () => ny);
            await using var db = ny(kommunen);
            db.Gjelder(kommunen, hvelv);
            return await Tekster(db, barn);
        }
    }

    [Fact]
    public async Task Ingenting_slettes_foer_tiden_og_ikke_av_en_alene()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, barn) = await Avsluttet(vert);
        BeOmSletting Be(string? nummer = Nummer, string? grunn = "avlevert") => new(barn, grunn, nummer, Noekkel.Ny());

        vert.Klokke.Still(10.Mars(2035).Kl(9));
        Assert.Equal(Hindre.OppbevaringstidenLoeper, (await vert.Som(Lederen, Be())).Hinder);
        Assert.Empty((await vert.Som(Lederen, new VisSletting())).Verdi!.KanSlettes);
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        foreach (var nummer in (string?[])[null, "", "12", "Ada Prøve 2036", $"2036/{Fnr}", new string('1', 41)])
            Assert.Equal("arkivkvittering", (await vert.Som(Lederen, Be(nummer))).Hinder!.Felt);
        Assert.Equal("grunn", (await vert.Som(Lederen, Be(grunn: "fordi"))).Hinder!.Felt);
        foreach (var hvem in (string[])[Siri, Ombudet, "petter.aas", "marit.aas"]) Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(hvem, Be())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Lederen, Be())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Lederen, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);

        // Somebody is uneasy again before the second person has looked at it.
        Assert.Null((await vert.Som(Siri, new GjenaapneForloep(forloep, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.HarAapenSak, (await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        Assert.NotNull((await vert.Som(Siri, new VisForloep(forloep))).Verdi);
    }

    [Fact]
    public async Task Det_som_er_skrevet_etter_at_det_ble_bedt_om_sletting_slettes_ikke_paa_den_gamle_kvitteringen()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, barn) = await Avsluttet(vert);
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Lederen, new VisSletting())).Verdi!.KanSlettes);
        Assert.Null((await vert.Som(Siri, new GjenaapneForloep(forloep, Noekkel.Ny()))).Hinder);
        foreach (var giver in (await vert.Som(Siri, new VisSamtykker(forloep))).Verdi!.Givere)
            Assert.Null((await vert.Som(Siri, new RegistrerSamtykke(forloep, giver.Id, "stafettlogg", "ja", "muntlig", "13.01.2036", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "barnets_stemme", "13.01.2036", "Jeg vil leke igjen.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ny runde, ikke avlevert.", Noekkel.Ny()))).Hinder);

        // The time of keeping is over once more, and the old question is still there: it is the leader's to ask anew.
        vert.Klokke.Still(14.Januar(2046).Kl(9));
        Assert.Equal(Hindre.RoertEtterBestillingen, (await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        var sett = (await vert.Som(Lederen, new VisSletting())).Verdi!;
        Assert.Equal((barn, 0), (Assert.Single(sett.KanSlettes).Barn, sett.Venter.Count));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", "2046/77-1", Noekkel.Ny()))).Hinder);
        Assert.Equal("2046/77-1", Assert.Single((await vert.Som(Ombudet, new VisSletting())).Verdi!.Venter).Arkivkvittering);
        Assert.Equal(Hindre.BestillingenErEnAnnen, (await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);
        Assert.Equal("PAAKREVD", (await vert.Som(Ombudet, new GodkjennSletting(barn, null, Noekkel.Ny()))).Hinder!.Kode);
        Assert.Null((await vert.Som(Ombudet, new GodkjennSletting(barn, "2046/77-1", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new VisForloep(forloep))).Hinder);
    }

    [Fact]
    public async Task Ingenting_slettes_mens_en_sak_et_enhetsbytte_eller_et_noedinnsyn_staar_aapent_eller_en_kladd_nettopp_er_skrevet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, sak) = await vert.Navngitt(("ppt", null));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil leke.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        var barn = await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync());
        async Task Nektes(Hinder hinder)
        {
            Assert.Equal(hinder, (await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
            Assert.Empty((await vert.Som(Lederen, new VisSletting())).Verdi!.KanSlettes);
        }

        // One from before a forloep with an open case could not be closed.
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        _ = await vert.MedDatabasen(db => db.Droeftingssaker.ExecuteUpdateAsync(s => s.SetProperty(x => x.Lukket, (DateTimeOffset?)null)));
        await Nektes(Hindre.HarAapenSak);
        _ = await vert.MedDatabasen(db => db.Droeftingssaker.ExecuteUpdateAsync(s => s.SetProperty(x => x.Lukket, vert.Klokke.Naa.Tidspunkt).SetProperty(x => x.EndretTid, vert.Klokke.Naa.Tidspunkt)));
        await Nektes(Hindre.OppbevaringstidenLoeper);

        vert.Klokke.Still(14.Januar(2046).Kl(9));
        Assert.Null((await vert.Som("guro.kjos", new AapneNoedinnsyn(barn, "akutt_hendelse", "Ada kom alene til helsestasjonen og er syk.", Noekkel.Ny()))).Hinder);
        await Nektes(Hindre.HarAapenSak);
        var noedinnsyn = Assert.Single((await vert.Som(Ombudet, new VisNoedinnsyn())).Verdi!.Linjer).Id;
        Assert.Null((await vert.Som(Ombudet, new KontrollerNoedinnsyn(noedinnsyn, "ja", "Det var nødvendig.", Noekkel.Ny()))).Hinder);
        await Nektes(Hindre.OppbevaringstidenLoeper);

        vert.Klokke.Still(15.Januar(2056).Kl(9));
        _ = await vert.MedDatabasen(async db =>
        {
            var leder = await db.Ansatte.FirstAsync(a => a.Brukernavn == Lederen);
            _ = db.Enhetsbytter.Add(new() { Kommune = db.Gjeldende, Id = EnhetsbytteId.Ny(), Barn = barn, Fra = leder.Enhet, Til = leder.Enhet, Dag = 1.August(2056), BestiltAv = leder.Id, Bestilt = vert.Klokke.Naa.Tidspunkt });
            return await db.SaveChangesAsync();
        });
        await Nektes(Hindre.HarAapenSak);
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"delete from enhetsbytte"));
        Assert.Null((await vert.Som(Siri, new LagreUtkast($"moete-{forloep.Verdi}", new Dictionary<string, string> { ["referat"] = "Ada sa" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()))).Hinder);
        await Nektes(Hindre.OppbevaringstidenLoeper);
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"delete from utkast"));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
    }

    [Fact]
    public async Task En_sak_som_er_droeftet_er_slettet_sammen_med_barnet()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (forloep, sak) = await vert.Navngitt(("ppt", null));
        Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil leke.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        var barn = await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync());
        var mor = await vert.MedDatabasen(db => db.Barn.SelectMany(b => b.Foresatte).Where(f => f.Barn == barn).Select(f => f.Id.Verdi).FirstAsync());
        Assert.NotNull((await vert.Som(Siri, new VisSak(sak))).Verdi);
        Assert.Single((await vert.Som(Siri, new VisMoeter())).Verdi!.Saker);
        Assert.Single((await vert.SomFamilie(mor, new VisMineBarn())).Verdi!.Linjer);
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Ombudet, new GodkjennSletting(barn, Nummer, Noekkel.Ny()))).Hinder);

        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new VisSak(sak))).Hinder);
        Assert.Equal(Hindre.ErSlettet, (await vert.Som(Siri, new NoterISak(sak, "notat", "Ny tekst om Ada.", Noekkel.Ny()))).Hinder);
        Assert.Empty((await vert.Som(Siri, new VisMoeter())).Verdi!.Saker);
        Assert.Equal(Hindre.ErSlettet, (await vert.SomFamilie(mor, new VisMinSak(forloep))).Hinder);
        Assert.Empty((await vert.SomFamilie(mor, new VisMineBarn())).Verdi!.Linjer);
    }

    [Fact]
    public async Task Lederen_ser_enhetens_saker_og_ikke_andres_og_ikke_en_uro_som_aldri_ble_delt()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var (_, barn) = await Avsluttet(vert);
        foreach (var (hvem, fnr, navn, del) in new[] { ("ola.myhre", Fnr, "Ada Prøve", "ja"), (Siri, Fnr, "Ada Prøve", null), (Siri, null, "Bo Prøve", null) })
            Assert.Null((await vert.Som(hvem, new SkrivUro("barn", null, navn, "03.02.2021", fnr, "12.01.2026", "Gråter i garderoben.", null, del, null, Noekkel.Ny()))).Hinder);
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update uro set er_aapent = 0"));
        vert.Klokke.Still(13.Januar(2036).Kl(9));

        var linje = Assert.Single((await vert.Som(Lederen, new VisSletting())).Verdi!.KanSlettes);
        Assert.Equal((barn, 2), (linje.Barn, linje.Saker.Count));
        Assert.Single(linje.Saker.Select(s => s.Enhet).Distinct());
        var bo = await vert.MedDatabasen(db => db.Barn.Where(b => b.Id != barn && db.Uroer.Any(u => u.Barn == b.Id)).Select(b => b.Id).SingleAsync());
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Lederen, new BeOmSletting(bo, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", Nummer, Noekkel.Ny()))).Hinder);
        Assert.Equal(4, Assert.Single((await vert.Som(Ombudet, new VisSletting())).Verdi!.Venter).Saker.Count);
    }

    internal static async Task<(ForloepId, BarnId)> Avsluttet(Testvert vert)
    {
        var forloep = await ForloepTests.Startet(vert, Fnr);
        foreach (var hvem in (int[])[0, 1]) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja"));
        foreach (var (slag, tekst) in new[] { ("ressurs", "Ada er glad i dyr."), ("barnets_stemme", "Jeg vil leke med Siri.") })
            Assert.Null((await vert.Som(Siri, new SkrivInnlegg(forloep, slag, "12.01.2026", tekst, null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new LagreUtkast($"moete-{forloep.Verdi}", new Dictionary<string, string> { ["referat"] = "Ada sa" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new LeggVedVedlegg(forloep, new("Avtale med Ada.pdf", Testfiler.Pdf()), "tiltak", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        return (forloep, await vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync()));
    }

    // Every text in every table that is sealed with the child's key: how many are shut for good, and how many can be read.
    private static async Task<(int Lukket, int Aapne)> Tekster(BtiDbContext db, BarnId barn)
    {
        _ = (await db.Barn.ToListAsync(), await db.Uroer.ToListAsync(), await db.Forloep.ToListAsync(), await db.Stafettlogger.ToListAsync(), await db.Samtykker.ToListAsync(), await db.Utkast.ToListAsync());
        var tekster = db.ChangeTracker.Entries().SelectMany(e => e.Metadata.GetProperties().Where(p => p.ClrType == typeof(Fortrolig)).Select(p => (Fortrolig?)e.Property(p.Name).CurrentValue)).OfType<Fortrolig>()
            .Where(t => Hvelv.Eier(t.Chiffer!) == barn.Verdi).ToList();
        return (tekster.Count(t => t.ErSlettet), tekster.Count(t => !t.ErSlettet));
    }
}
