using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>From a varsel to a mail server of our own that refuses, greylists, stalls and drops the line: nothing is lost, and nothing is written down as sent twice.</summary>
public sealed class EpostTests
{
    private const Databaseslag Sqlite = Databaseslag.Sqlite, PostgreSql = Databaseslag.PostgreSql;

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task En_e_post_om_dagen_med_det_som_venter_og_ingenting_to_ganger(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        await vert.SkrivUro();
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        Assert.Equal(2, await vert.Sveip());
        Assert.Equal((0, 0), (await vert.Post(), kasse.Mottatt.Count));

        await vert.Morgen(16.Januar(2026));
        var brev = Assert.Single(kasse.Mottatt);
        Assert.Equal("RCPT TO:<siri.haugen@soendre-land.example>", Assert.Single(brev.Mottakere));
        Assert.Contains("Du har to oppgaver i Bti.", brev.Lesbart, StringComparison.Ordinal);
        Assert.Equal(0, await vert.Tell("vekking where slag = 'utsending'"));
        await vert.Morgen(16.Januar(2026));
        await vert.Morgen(17.Januar(2026));
        _ = Assert.Single(kasse.Mottatt);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Det_som_er_lest_eller_gjort_kommer_ikke_i_e_posten(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        var gjort = await vert.SkrivUro();
        await vert.SkrivUro();
        vert.Klokke.Still(16.Januar(2026).Kl(6));
        _ = await vert.Sveip();
        Assert.Null((await vert.Som("siri.haugen", new DelUro(gjort, Noekkel.Ny()))).Hinder);
        await vert.MedDatabasen(async db =>
        {
            var uroer = await db.Uroer.Where(u => u.Id != gjort).Select(u => u.Id).ToListAsync();
            var varsel = await db.Varsler.SingleAsync(v => db.Set<Frist>().Any(f => f.Id == v.Frist && uroer.Contains(f.Uro!.Value)));
            varsel.ErLest(vert.Klokke.Naa);
            return await db.SaveChangesAsync();
        });

        await vert.Morgen(16.Januar(2026));
        Assert.Empty(kasse.Mottatt);
        Assert.Equal(0, await vert.Tell("utsending"));
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task To_maskiner_lager_og_sender_hver_e_post_en_gang(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        for (var i = 0; i < 40; i++) await vert.SkrivUro(i % 2 == 0 ? "siri.haugen" : "anna.berg");
        await using var annen = vert.EnMaskinTil();
        var foran = 0;
        for (var dag = 13.Januar(2026); dag < 10.Februar(2026); dag = dag.AddDays(1))
        {
            vert.Klokke.Still(dag.Kl(7, 30));
            _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip(), annen.Sveip());
            _ = await Task.WhenAll(vert.Sveip(), annen.Sveip());
            _ = await Task.WhenAll(vert.Post(), annen.Post(), vert.Post());
            Assert.True(Kalenderen(dag) || kasse.Mottatt.Count == foran);
            foran = kasse.Mottatt.Count;
        }

        var sendte = await vert.Utsendinger();
        Assert.True(sendte.Count > 5, $"{sendte.Count}");
        Assert.All(sendte, u => Assert.Equal(Utsendingstilstand.Sendt, u.Tilstand));
        Assert.Equal(sendte.Select(u => $"<{u.Id.Verdi:N}@soendre-land.example>").Order(), kasse.Mottatt.Select(b => b.Hode("Message-ID")!).Order());
        Assert.Equal(0, await vert.Tell("varsel where utsending is null"));
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task E_posten_venter_paa_det_som_er_paa_vei(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));
        await vert.SkrivUro();
        vert.Klokke.Still(21.Januar(2026).Kl(7, 30));
        var naa = vert.Klokke.Naa;

        // Another machine has the frister, and the hour of the mail has come.
        _ = await vert.MedDatabasen(db => Laan.Ta(db, Laan.Bane.Sveip, Guid.CreateVersion7(), 1, naa, naa.Tidspunkt.AddMinutes(1), CancellationToken.None));
        _ = await vert.Sveip();
        _ = await vert.Post();
        _ = Assert.Single(kasse.Mottatt);

        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        _ = await vert.Sveip();
        _ = await vert.Post();
        Assert.Equal(2, kasse.Mottatt.Count);
        Assert.Equal(0, await vert.Tell("varsel where utsending is null"));
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task En_som_ber_oss_vente_faar_den_senere(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await MedEnIUtboksen(slag, kasse, Opptreden.BerOmAaVente, Opptreden.BerOmAaVente);
        _ = await vert.Post();
        Assert.Equal((1, 0), (kasse.Forbindelser, kasse.Mottatt.Count));
        _ = await vert.Post();
        Assert.Equal(1, kasse.Forbindelser);

        foreach (var minutter in (int[])[1, 2])
        {
            vert.Klokke.Gaa(TimeSpan.FromMinutes(minutter));
            _ = await vert.Post();
        }

        _ = Assert.Single(kasse.Mottatt);
        Assert.Equal(Utsendingstilstand.Sendt, Assert.Single(await vert.Utsendinger()).Tilstand);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task En_som_avvises_legges_til_side_med_en_gang_og_stopper_ikke_de_andre(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await MedEnIUtboksen(slag, kasse, Opptreden.Avviser);
        _ = await vert.Post();
        var parkert = Assert.Single(await vert.Vekkinger());
        Assert.Equal((null, "550", 1), (parkert.Naar, parkert.Feil, parkert.Forsoek));
        Assert.Equal(Utsendingstilstand.Parkert, Assert.Single(await vert.Utsendinger()).Tilstand);
        vert.Klokke.Gaa(TimeSpan.FromHours(2));
        Assert.Equal((0, 1), (await vert.Post(), kasse.Forbindelser));
    }

    [Theory]
    [InlineData(Sqlite, Opptreden.Tier)]
    [InlineData(PostgreSql, Opptreden.Tier)]
    [InlineData(Sqlite, Opptreden.TierEtterTeksten)]
    [InlineData(Sqlite, Opptreden.Drypper)]
    [InlineData(Sqlite, Opptreden.BryterMidtI)]
    [InlineData(PostgreSql, Opptreden.BryterMidtI)]
    [InlineData(Sqlite, Opptreden.ErOpptatt)]
    [InlineData(PostgreSql, Opptreden.ErOpptatt)]
    public async Task En_tjener_som_svikter_mister_ingenting_og_resten_venter(Databaseslag slag, object svikt)
    {
        await using var kasse = new Postkasse { Ellers = (Opptreden)svikt, Tidsgrense = TimeSpan.FromSeconds(2) };
        await using var vert = await MedEnIUtboksen(slag, kasse, medLeder: true);
        Assert.Equal(2, (await vert.Utsendinger()).Count);

        // One is tried, and no longer than the limit: the mail client's own is 100 seconds. The other is left for later, since it would
        // fare no better.
        Assert.Equal(1, await vert.Post().WaitAsync(TimeSpan.FromSeconds(15)));
        Assert.Equal(1, kasse.Forbindelser);
        Assert.Empty(kasse.Mottatt);

        kasse.Ellers = Opptreden.TarImot;
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        Assert.Equal(2, await vert.Post());
        Assert.Equal(2, kasse.Mottatt.Count);
        Assert.All(await vert.Utsendinger(), u => Assert.Equal(Utsendingstilstand.Sendt, u.Tilstand));
        Assert.Empty(await vert.Vekkinger());
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Den_som_mister_kvitteringen_sender_igjen_og_det_er_til_aa_kjenne_igjen(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await MedEnIUtboksen(slag, kasse, Opptreden.BryterFoerKvitteringen);
        _ = await vert.Post();
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        _ = await vert.Post();

        Assert.Equal(Assert.Single(kasse.Ukvittert).Hode("Message-ID"), Assert.Single(kasse.Mottatt).Hode("Message-ID"));
        Assert.Equal(Utsendingstilstand.Sendt, Assert.Single(await vert.Utsendinger()).Tilstand);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Den_som_doer_etter_aa_ha_laant_foelges_av_en_annen_og_skriver_ingenting_naar_den_vaakner(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await MedEnIUtboksen(slag, kasse);
        var naa = vert.Klokke.Naa;
        _ = await vert.MedDatabasen(db => Laan.Ta(db, Laan.Bane.Post, Guid.CreateVersion7(), 1, naa, naa.Tidspunkt.AddMinutes(1), CancellationToken.None));
        Assert.Equal(0, await vert.Post());
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await vert.Post());
        _ = Assert.Single(kasse.Mottatt);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task En_som_staar_stille_forbi_laanet_skriver_ikke_over_det_den_andre_har_gjort(Databaseslag slag)
    {
        await using var kasse = new Postkasse { Tidsgrense = TimeSpan.FromSeconds(5) };
        await using var vert = await MedEnIUtboksen(slag, kasse, Opptreden.TierEtterTeksten);
        await using var annen = vert.EnMaskinTil();
        var foerste = vert.Post();
        while (kasse.Ukvittert.IsEmpty) await Task.Delay(10);
        vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await annen.Post());
        Assert.Equal(1, await foerste);

        _ = Assert.Single(kasse.Mottatt);
        Assert.Equal(Utsendingstilstand.Sendt, Assert.Single(await vert.Utsendinger()).Tilstand);
        Assert.Empty(await vert.Vekkinger());
    }

    [Fact]
    public async Task Det_som_ikke_ble_tatt_foer_kvelden_venter_til_neste_arbeidsdag()
    {
        await using var kasse = new Postkasse();
        await using var vert = await MedEnIUtboksen(Sqlite, kasse, Opptreden.BerOmAaVente);
        _ = await vert.Post();
        vert.Klokke.Still(16.Januar(2026).Kl(20));
        _ = await vert.Post();
        vert.Klokke.Still(18.Januar(2026).Kl(12));
        _ = await vert.Post();
        Assert.Equal(1, kasse.Forbindelser);
        vert.Klokke.Still(19.Januar(2026).Kl(6));
        _ = await vert.Post();
        _ = Assert.Single(kasse.Mottatt);
    }

    [Fact]
    public async Task En_som_aldri_lykkes_legges_til_side_for_et_menneske()
    {
        await using var kasse = new Postkasse { Ellers = Opptreden.BerOmAaVente };
        await using var vert = await MedEnIUtboksen(Sqlite, kasse);
        for (var i = 0; i < 400 && (await vert.Vekkinger()).Single().Naar is not null; i++)
        {
            _ = await vert.Post();
            vert.Klokke.Gaa(TimeSpan.FromMinutes(30));
        }

        Assert.Equal((24, "451"), (kasse.Forbindelser, (await vert.Vekkinger()).Single().Feil));
        Assert.Equal(Utsendingstilstand.Parkert, Assert.Single(await vert.Utsendinger()).Tilstand);
    }

    [Fact]
    public async Task En_tjener_uten_tls_faar_ingenting_naar_tls_kreves()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Sqlite, 12.Januar(2026).Kl(9), new Dictionary<string, string?>(kasse.Innstillinger) { ["Bti:Epost:Tls"] = "true" });
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));
        Assert.Equal((1, 0, 0), (kasse.Forbindelser, kasse.Mottatt.Count, kasse.Ukvittert.Count));
        Assert.Equal(Utsendingstilstand.Venter, Assert.Single(await vert.Utsendinger()).Tilstand);
    }

    [Fact]
    public async Task Uten_tjener_staar_radene_som_ikke_sendt_og_ingenting_venter()
    {
        await using var vert = await Testvert.Start(Sqlite, 12.Januar(2026).Kl(9));
        await vert.SkrivUro();
        await vert.Morgen(16.Januar(2026));
        Assert.Equal(Utsendingstilstand.IkkeSendt, Assert.Single(await vert.Utsendinger()).Tilstand);
        Assert.Equal(0, await vert.Tell("vekking where slag = 'utsending'"));
    }

    // An uro that is reminded of on the 16th; with the leader, also on the day after the frist.
    private static async Task<Testvert> MedEnIUtboksen(Databaseslag slag, Postkasse kasse, params Opptreden[] foerst) => await MedEnIUtboksen(slag, kasse, medLeder: false, foerst);

    private static async Task<Testvert> MedEnIUtboksen(Databaseslag slag, Postkasse kasse, bool medLeder, params Opptreden[] foerst)
    {
        var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        await vert.SkrivUro();
        if (medLeder) await vert.SkrivUro("anna.berg");
        kasse.Foerst(foerst);
        vert.Klokke.Still(16.Januar(2026).Kl(0));
        _ = await vert.Sveip();
        vert.Klokke.Still(16.Januar(2026).Kl(7, 30));
        _ = await vert.Sveip();
        return vert;
    }

    private static bool Kalenderen(DateOnly dag) => Kalender.BareRoedeDager.ErArbeidsdag(dag);
}
