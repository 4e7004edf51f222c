using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>From the sender to a receiver that loses, lies, dies and says nothing: nothing is lost in silence, and nothing is stored twice.</summary>
public sealed class SendingTests
{
    private const Databaseslag Sqlite = Databaseslag.Sqlite, PostgreSql = Databaseslag.PostgreSql;
    private const int Mistet = 63, Alle = 100;

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Den_er_levert_foerst_naar_mottakeren_har_lagret_det_som_ble_sendt(Databaseslag slag)
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        var melding = await vert.SkrivMelding();
        Assert.Equal(0, await vert.Barnevern());
        Assert.Null((await vert.Som(Melderen.Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);
        Assert.Equal(Meldingstilstand.Sendt, (await vert.Sending(melding)).Tilstand);

        Assert.Equal(1, await vert.Barnevern());
        var tatt = await vert.Sending(melding);
        Assert.Equal((Meldingstilstand.Akseptert, null), (tatt.Tilstand, tatt.Levert));
        await vert.LaGaa(TimeSpan.FromHours(1));
        var levert = await vert.Sending(melding);
        Assert.Equal((Meldingstilstand.Levert, true), (levert.Tilstand, levert.Levert is not null));
        var kopi = (await vert.Som(Melderen.Siri, new VisMelding(melding))).Verdi!;
        Assert.Equal(fiks.Lagret[melding.Verdi], kopi.Dokument);
        Assert.Equal(Meldingsdokument.Hash(kopi.Dokument), kopi.Hash);
        Assert.Empty(await vert.Fortalt(melding));
        Assert.Equal(Hindre.MeldingenErLevert, (await vert.Som(Melderen.Siri, new SendMeldingPaaNytt(melding, Noekkel.Ny()))).Hinder);
        Assert.Equal(0, await vert.Tell("vekking where slag = 'melding'"));
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Kvittert_og_mistet_som_i_2020_til_2023_blir_varslet_avstemt_og_sendt_paa_nytt(Databaseslag slag)
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        await vert.SikreAvstemming();
        List<BekymringsmeldingId> alle = [];
        for (var i = 0; i < Alle; i++) alle.Add(await vert.SkrivMelding());
        var mistede = alle.Take(Mistet).Select(m => m.Verdi).ToHashSet();
        fiks.Gjoer = (id, gang) => gang == 1 && mistede.Contains(id) ? Mottak.MisterEtterKvittering : Mottak.Lagrer;
        foreach (var melding in alle) Assert.Null((await vert.Som(Melderen.Siri, new SendMelding(melding, Noekkel.Ny()))).Hinder);

        await vert.LaGaa(TimeSpan.FromHours(3.5));
        Assert.Equal(0, await vert.Tell("varsel"));
        await vert.LaGaa(TimeSpan.FromHours(1));

        var etter = await vert.Meldinger();
        Assert.All(mistede, id => Assert.Equal(Meldingstilstand.Akseptert, etter[new(id)].Tilstand));
        Assert.Equal(Alle - Mistet, etter.Values.Count(m => m.Tilstand is Meldingstilstand.Levert));
        var varsler = await vert.MedDatabasen(db => db.Varsler.ToListAsync());
        Assert.Equal(mistede.Order(), varsler.Select(v => v.Gjelder).Distinct().Order());
        Assert.All(varsler.GroupBy(v => v.Gjelder), en => Assert.Equal([null, Rolle.Enhetsleder], en.Select(v => v.SomRolle).Order()));

        // The count at a quarter past six the next morning lists just these.
        await vert.LaGaa(TimeSpan.FromHours(20));
        var avstemt = await vert.Meldinger();
        Assert.Equal(mistede.Order(), avstemt.Values.Where(m => m.Savnet is not null).Select(m => m.Id.Verdi).Order());
        Assert.Equal(Mistet, (await vert.Som(Melderen.Siri, new VisMeldinger())).Verdi!.Mine.Count(m => m.ErSavnet));
        Assert.Equal(Mistet * 2, await vert.Tell("varsel"));

        foreach (var id in mistede) Assert.Null((await vert.Som(Melderen.Siri, new SendMeldingPaaNytt(new(id), Noekkel.Ny()))).Hinder);
        await vert.LaGaa(TimeSpan.FromHours(24));
        Assert.All((await vert.Meldinger()).Values, m => Assert.Equal((Meldingstilstand.Levert, null), (m.Tilstand, m.Savnet)));
        Assert.Equal(alle.Select(m => m.Verdi).Order(), fiks.Lagret.Keys.Order());
    }

    [Theory]
    [InlineData(Mottak.DoerFoerLagring)]
    [InlineData(Mottak.DoerEtterLagring)]
    [InlineData(Mottak.ErNede)]
    [InlineData(Mottak.SvarerTull)]
    public async Task Det_som_ikke_blir_besvart_blir_sendt_igjen_og_lagret_en_gang(Mottak foerst)
    {
        await using var fiks = await Fikssimulator.Start();
        fiks.Gjoer = (_, gang) => gang <= 2 ? foerst : Mottak.Lagrer;
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        List<BekymringsmeldingId> alle = [];
        for (var i = 0; i < 10; i++) alle.Add(await vert.SendMelding());
        await vert.LaGaa(TimeSpan.FromHours(2));

        Assert.All((await vert.Meldinger()).Values, m => Assert.Equal(Meldingstilstand.Levert, m.Tilstand));
        Assert.Equal(alle.Select(m => m.Verdi).Order(), fiks.Lagret.Keys.Order());
        Assert.Equal(0, await vert.Tell("varsel"));
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Den_som_sender_kan_doe_foer_det_er_skrevet_ned_og_en_annen_tar_over(Databaseslag slag)
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        List<BekymringsmeldingId> alle = [];
        for (var i = 0; i < 10; i++) alle.Add(await vert.SendMelding());
        foreach (var melding in alle)
        {
            // The process ends when the receiver has it: nothing is written down, and its loan runs out.
            using var doed = new CancellationTokenSource();
            fiks.NaarDenHarKommet = _ => doed.Cancel();
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vert.Barnevern(doed.Token));
        }

        fiks.NaarDenHarKommet = _ => { };
        Assert.Equal(10, fiks.Lagret.Count);
        Assert.All((await vert.Meldinger()).Values, m => Assert.Equal(Meldingstilstand.Sendt, m.Tilstand));
        await using var annen = vert.EnMaskinTil();
        vert.Klokke.Gaa(TimeSpan.FromMinutes(2));
        _ = await Task.WhenAll(vert.Barnevern(), annen.Barnevern());
        vert.Klokke.Gaa(TimeSpan.FromMinutes(10));
        _ = await Task.WhenAll(vert.Barnevern(), annen.Barnevern());
        vert.Klokke.Gaa(TimeSpan.FromMinutes(10));
        _ = await Task.WhenAll(vert.Barnevern(), annen.Barnevern());
        Assert.All((await vert.Meldinger()).Values, m => Assert.Equal(Meldingstilstand.Levert, m.Tilstand));
        Assert.Equal(alle.Select(m => m.Verdi).Order(), fiks.Lagret.Keys.Order());
        Assert.All(fiks.Kommet.Values, ganger => Assert.Equal(2, ganger));
    }

    [Fact]
    public async Task En_mottaker_som_tier_faar_ikke_holde_paa_for_alltid()
    {
        await using var fiks = await Fikssimulator.Start();
        fiks.Gjoer = (_, gang) => gang == 1 ? Mottak.Tier : Mottak.Lagrer;
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        var melding = await vert.SendMelding();
        _ = await vert.Barnevern();
        Assert.Equal(Meldingstilstand.Sendt, (await vert.Sending(melding)).Tilstand);
        await vert.LaGaa(TimeSpan.FromHours(1));
        Assert.Equal((Meldingstilstand.Levert, 1), ((await vert.Sending(melding)).Tilstand, fiks.Lagret.Count));
    }

    [Fact]
    public async Task Et_levert_uten_lagring_er_ikke_levert_og_to_faar_vite_det()
    {
        await using var fiks = await Fikssimulator.Start();
        fiks.Gjoer = (_, _) => Mottak.LyverOmLevert;
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        var melding = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(5));
        Assert.Equal((Meldingstilstand.Akseptert, true), ((await vert.Sending(melding)).Tilstand, (await vert.Sending(melding)).ErForSen));
        Assert.Equal(2, (await vert.Fortalt(melding)).Count);
    }

    [Fact]
    public async Task Det_som_var_levert_og_er_borte_hos_mottakeren_er_ikke_levert_lenger()
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        await vert.SikreAvstemming();
        var melding = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(1));
        Assert.Equal(Meldingstilstand.Levert, (await vert.Sending(melding)).Tilstand);
        Assert.True(fiks.Lagret.TryRemove(melding.Verdi, out _));
        await vert.LaGaa(TimeSpan.FromHours(20));
        Assert.Equal((Meldingstilstand.Akseptert, true), ((await vert.Sending(melding)).Tilstand, (await vert.Sending(melding)).Savnet is not null));
        Assert.Equal(2, (await vert.Fortalt(melding)).Count);
    }

    [Fact]
    public async Task Avvist_og_sendt_som_brev_blir_levert_og_avvist_helt_ut_blir_varslet_straks()
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        fiks.Gjoer = (_, _) => Mottak.AvvisesOgBlirBrev;
        var brev = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(3));
        Assert.Equal(Meldingstilstand.Levert, (await vert.Sending(brev)).Tilstand);

        fiks.Gjoer = (_, _) => Mottak.AvvisesHeltUt;
        var avvist = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(2));
        Assert.Equal(Meldingstilstand.AvvistPrint, (await vert.Sending(avvist)).Tilstand);
        Assert.Equal(2, (await vert.Fortalt(avvist)).Count);
        Assert.Empty(await vert.Fortalt(brev));
    }

    [Fact]
    public async Task Det_som_er_proevd_for_mange_ganger_blir_lagt_til_side_varslet_og_kan_sendes_paa_nytt()
    {
        await using var fiks = await Fikssimulator.Start();
        fiks.Gjoer = (_, _) => Mottak.ErNede;
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), new Dictionary<string, string?>(fiks.Innstillinger) { ["Bti:Barnevern:Forsoek"] = "2" });
        var melding = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(1.5));
        Assert.Equal(Meldingstilstand.Feilet, (await vert.Sending(melding)).Tilstand);
        Assert.Equal(2, (await vert.Fortalt(melding)).Count);

        // The one who runs the installation is not told, and cannot move it.
        Assert.Empty((await vert.Som("petter.aas", new VisDrift())).Verdi!.Parkerte);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("petter.aas", new ProevIgjen(melding.Verdi, Noekkel.Ny()))).Hinder);
        fiks.Gjoer = (_, _) => Mottak.Lagrer;
        Assert.Null((await vert.Som(Melderen.Siri, new SendMeldingPaaNytt(melding, Noekkel.Ny()))).Hinder);
        await vert.LaGaa(TimeSpan.FromHours(1));
        Assert.Equal(Meldingstilstand.Levert, (await vert.Sending(melding)).Tilstand);
    }

    [Fact]
    public async Task En_som_ikke_kan_aapnes_stopper_ikke_de_andre_og_blir_lagt_til_side()
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), new Dictionary<string, string?>(fiks.Innstillinger) { ["Bti:Barnevern:Forsoek"] = "2" });
        var (oedelagt, hel) = (await vert.SendMelding(), await vert.SendMelding());
        var id = oedelagt.Verdi;
        Assert.Equal(1, await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update bekymringsmelding set dokument = zeroblob(64) where id = {id}")));
        await vert.LaGaa(TimeSpan.FromHours(1.5));

        Assert.Equal(Meldingstilstand.Levert, (await vert.Sending(hel)).Tilstand);
        Assert.Equal([hel.Verdi], fiks.Lagret.Keys);
        Assert.Equal(1, await vert.Tell("vekking where slag = 'melding' and naar is null"));
    }

    [Fact]
    public async Task Uten_avtale_ligger_den_forseglet_og_er_levert_naar_noen_sier_hvem_som_tok_imot()
    {
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11));
        var melding = await vert.SendMelding();
        _ = await vert.Barnevern();
        var fil = Assert.Single(vert.Barnevernsfiler);
        Assert.False((await File.ReadAllBytesAsync(fil)).AsSpan().IndexOf("Lea"u8) >= 0);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(fil));
        Assert.Equal((Meldingstilstand.SendtPrint, null), ((await vert.Sending(melding)).Tilstand, (await vert.Sending(melding)).Levert));

        await vert.LaGaa(TimeSpan.FromHours(4.5));
        Assert.Equal(2, (await vert.Fortalt(melding)).Count);
        Assert.Equal("PAAKREVD", (await vert.Som(Melderen.Siri, new OverleverMelding(melding, "", Noekkel.Ny()))).Hinder!.Kode);
        Assert.Null((await vert.Som(Melderen.Siri, new OverleverMelding(melding, "Eli Rust", Noekkel.Ny()))).Hinder);
        Assert.Equal(Meldingstilstand.Levert, (await vert.Sending(melding)).Tilstand);
    }

    [Fact]
    public async Task At_ingen_har_bekreftet_gaar_paa_e_post_fredag_kveld_og_en_gang()
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Sqlite, 6.Februar(2026).Kl(17), kasse.Innstillinger);
        var melding = await vert.SendMelding();
        foreach (var naa in new[] { 6.Februar(2026).Kl(20, 59), 6.Februar(2026).Kl(21), 7.Februar(2026).Kl(12) })
        {
            vert.Klokke.Still(naa);
            for (var runde = 0; runde < 2; runde++)
            {
                _ = await vert.Sveip();
                _ = await vert.Post();
            }

            Assert.Equal(naa == 6.Februar(2026).Kl(20, 59) ? 0 : 2, kasse.Mottatt.Count);
        }

        Assert.Equal(2, (await vert.Fortalt(melding)).Count);
        Assert.Equal(2, await vert.Tell("utsending where nr = 1"));
        Assert.All(kasse.Mottatt, brev => Assert.DoesNotContain("Lea", brev.Lesbart, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Senderen_blir_minnet_om_en_uke_og_tre_uker_til_barnevernet_har_svart()
    {
        await using var fiks = await Fikssimulator.Start();
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), fiks.Innstillinger);
        var (venter, svart, svarteStraks) = (await vert.SendMelding(), await vert.SendMelding(), await vert.SendMelding());
        await vert.LaGaa(TimeSpan.FromHours(1));
        Assert.Null((await vert.Som(Melderen.Siri, new RegistrerTilbakemelding(svarteStraks, "03.02.2026", "ja", Noekkel.Ny()))).Hinder);
        Assert.Equal((10.Februar(2026), 24.Februar(2026)), ((await vert.Sending(venter)).Gjennomgang!.Value, (await vert.Sending(venter)).Svarfrist!.Value));
        vert.Klokke.Still(10.Februar(2026).Kl(9));
        _ = await vert.Sveip();
        Assert.Single(await vert.Fortalt(venter));
        Assert.Null((await vert.Som(Melderen.Siri, new RegistrerTilbakemelding(svart, "10.02.2026", "ja", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(24.Februar(2026).Kl(9));
        _ = await vert.Sveip();
        Assert.Equal([(int)Sendingstrinn.Gjennomgang, (int)Sendingstrinn.Tilbakemelding], (await vert.Fortalt(venter)).Select(v => v.Trinn));
        Assert.Equal((int)Sendingstrinn.Gjennomgang, Assert.Single(await vert.Fortalt(svart)).Trinn);
        Assert.Empty(await vert.Fortalt(svarteStraks));
        Assert.All(await vert.Fortalt(venter), v => Assert.Null(v.SomRolle));
        Assert.Equal(0, await vert.Tell("vekking where slag = 'meldingsklokke'"));
    }
}
