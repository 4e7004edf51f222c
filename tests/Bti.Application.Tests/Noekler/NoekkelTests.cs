using System.Security.Cryptography;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A key for each child: which one a text is sealed with, how they are fetched, and that they cannot change places.</summary>
public sealed class NoekkelTests
{
    private const string Siri = "siri.haugen";

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Det_som_er_skrevet_foer_barnet_var_kjent_faar_barnets_noekkel(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var uro = (await vert.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, "12.01.2026", "Noen gråter i garderoben.", "Kanskje redd.", null, null, Noekkel.Ny()))).Verdi!.Uro;
        var versjon = (await vert.Som(Siri, new VisUro(uro))).Verdi!.Versjon;
        Assert.Null((await vert.Som(Siri, new FoerUndringssamtale(uro, "12.01.2026", "ja", null, "De ser det hjemme.", "Jeg vil hjem.", null, versjon, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new DelUro(uro, Noekkel.Ny()))).Hinder);
        var frist = (await vert.Som(Siri, new VisUro(uro))).Verdi!.Frister.First(f => f.KanFlyttes is not null).KanFlyttes!.Value;
        Assert.Null((await vert.Som(Siri, new BeOmUroutsettelse(uro, frist.Verdi.ToString(), "12.03.2026", "Mor til Ada er syk nå.", Noekkel.Ny()))).Hinder);
        Assert.Null((await Kladd(vert, $"avklaring-{uro.Verdi}")).Hinder);
        Assert.Equal([Guid.Empty], await Eiere(vert));

        Assert.Null((await vert.Som(Siri, new KnyttUroTilBarn(uro, null, "Ada Prøve", "03.02.2021", null, Noekkel.Ny()))).Hinder);

        var barn = await vert.MedDatabasen(db => db.Barn.Select(b => b.Id).SingleAsync());
        Assert.Equal([barn.Verdi], await Eiere(vert));
        Assert.Null((await Kladd(vert, $"avklaring-{uro.Verdi}")).Hinder);
        Assert.Equal([barn.Verdi], await Eiere(vert));
        await using var annen = vert.EnMaskinTil();
        var lest = (await annen.Som(Siri, new VisUro(uro))).Verdi!;
        Assert.Equal(("Noen gråter i garderoben.", "Ada Prøve"), (lest.SettOgHoert, lest.Barn));
    }

    [Fact]
    public async Task Raad_om_en_melding_foelger_den_til_barnets_noekkel()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        _ = await vert.Som(Siri, new SkrivUro("barn", null, "Lea Prøve", "03.02.2018", null, "12.01.2026", "Gråter i garderoben.", null, "ja", null, Noekkel.Ny()));
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update barn set enhet = (select enhet from ansatt where kommune = '3447' and brukernavn = {Siri})"));
        var melding = await vert.SkrivMelding();
        Assert.Null((await vert.Som(Siri, new BeOmRaad(melding, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Melderen.Leder, new RaadgiMelding(melding, "Lea er redd for far, ring dem.", Noekkel.Ny()))).Hinder);
        var (barn, versjon) = await vert.MedDatabasen(async db => ((await db.Barn.SingleAsync(b => db.Uroer.Any(u => u.Barn == b.Id))).Id, (await db.Bekymringsmeldinger.SingleAsync()).Versjon));

        Assert.Null((await vert.Som(Siri, new EndreMelding(melding, Melderen.Skjema with { Barn = barn.Verdi.ToString(), BarnNavn = null, BarnFoedt = null }, versjon, Noekkel.Ny()))).Hinder);

        var (innhold, raad) = await vert.MedDatabasen(async db => ((await db.Bekymringsmeldinger.SingleAsync()).Innhold, (await db.Meldingsraad.SingleAsync()).Tekst));
        Assert.Equal((barn.Verdi, barn.Verdi), (Hvelv.Eier(innhold.Chiffer!), Hvelv.Eier(raad.Chiffer!)));
        Assert.Equal("Lea er redd for far, ring dem.", Assert.Single((await vert.Som(Siri, new VisMelding(melding))).Verdi!.Raadene).Tekst);
    }

    [Fact]
    public async Task Noekkelen_til_et_barn_aapner_ikke_et_annet_og_byttes_de_om_er_begge_lukket()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        foreach (var navn in (string[])["Ada Prøve", "Bo Prøve"]) _ = await vert.Som(Siri, new SkrivUro("barn", null, navn, "03.02.2021", null, "12.01.2026", "Gråter i garderoben.", null, "ja", null, Noekkel.Ny()));
        var barn = await vert.MedDatabasen(db => db.Barn.AsNoTracking().Select(b => new { b.Id, b.Navn }).ToListAsync());
        Assert.Equal(2, barn.Select(b => Hvelv.Eier(b.Navn.Chiffer!)).Distinct().Count());

        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update datanoekkel set innpakket = (select a.innpakket from datanoekkel a where a.kommune = '3447' and a.id <> datanoekkel.id and a.id <> {Guid.Empty}) where kommune = '3447' and id <> {Guid.Empty}"));

        await using var annen = vert.EnMaskinTil();
        _ = await Assert.ThrowsAnyAsync<CryptographicException>(() => annen.Som(Siri, new VisHjem()));
    }

    [Fact]
    public async Task Et_barn_som_ikke_ble_lagret_har_heller_ingen_noekkel()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var foer = await vert.Tell("datanoekkel");
        Assert.NotNull((await vert.Som(Siri, new SkrivUro("barn", null, "Ada Prøve", "03.02.2021", null, "12.01.2027", "Gråter.", null, "ja", null, Noekkel.Ny()))).Hinder);
        Assert.Equal(foer, await vert.Tell("datanoekkel"));
    }

    [Fact]
    public async Task Noeklene_til_en_hel_liste_hentes_i_ett()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        for (var nr = 0; nr < 20; nr++) _ = await vert.Som(Siri, new SkrivUro("barn", null, $"Ada {(char)('A' + nr)}vik", "03.02.2021", null, "12.01.2026", "Gråter i garderoben.", null, "ja", null, Noekkel.Ny()));
        _ = await vert.MedDatabasen(db => db.Database.ExecuteSqlAsync($"update barn set enhet = (select enhet from ansatt where kommune = '3447' and brukernavn = {Siri})"));
        foreach (var uro in (await vert.MedDatabasen(db => db.Uroer.Select(u => u.Id).ToListAsync())).Take(3))
        {
            var frist = (await vert.Som(Siri, new VisUro(uro))).Verdi!.Frister.First(f => f.KanFlyttes is not null).KanFlyttes!.Value;
            Assert.Null((await vert.Som(Siri, new BeOmUroutsettelse(uro, frist.Verdi.ToString(), "12.03.2026", "Familien er bortreist.", Noekkel.Ny()))).Hinder);
        }

        foreach (var spoer in (Func<Testvert, Task>[])[v => v.Som(Siri, new VisHjem()), v => v.Som(Melderen.Leder, new VisEnhetsbytter()), v => v.Som(Melderen.Leder, new VisUtsettelser()), v => v.Som(Siri, new Soek("Ada")), v => v.Som(Siri, new FinnBarn(null)), v => v.MedDatabasen(async db => (await db.Barn.ToListAsync()).Sum(b => b.Navn.Tekst.Length))])
        {
            await using var kald = vert.EnMaskinTil();
            var spoerringer = 0;
            using var lytter = new Lytter(hendt =>
            {
                if (hendt is CommandExecutedEventData { Command.CommandText: var sql } && sql.Contains("\"datanoekkel\"", StringComparison.Ordinal)) spoerringer++;
            });
            await spoer(kald);
            Assert.Equal(1, spoerringer);
            await spoer(kald);
            Assert.Equal(1, spoerringer);
        }
    }

    [Fact]
    public async Task Noeklene_til_flere_barn_enn_minnet_holder_og_databasen_tar_ett_og_ett_hentes_likevel_i_ett()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        List<Guid> barn = [.. Enumerable.Range(0, 33_000).Select(_ => Guid.CreateVersion7())];
        _ = await vert.MedDatabasen(db =>
        {
            db.AddRange(barn.Select(id => Datanoekkel.Ny(db.Gjeldende, id, vert.Hvelv.Hovednoekler)));
            return db.SaveChangesAsync();
        });
        var sted = new Sted(new KommuneId("3447"), "barn", "navn", barn[0]);
        var chiffer = vert.Hvelv.Forsegle("Ada", sted, barn[0]);
        await using var kald = vert.EnMaskinTil();

        Assert.Equal("Ada", kald.Hvelv.Aapne(chiffer, sted, barn));

        await using var annen = vert.EnMaskinTil();
        await annen.Hvelv.Klargjoer(sted.Kommune, barn.Select(id => (BarnId?)new BarnId(id)), default);
        Assert.Equal("Ada", annen.Hvelv.Aapne(chiffer, sted));
    }

    private static async Task<IReadOnlyList<Guid>> Eiere(Testvert vert) => await vert.MedDatabasen(async db =>
    {
        var uro = await db.Uroer.SingleAsync();
        var (utsettelse, kladd) = (await db.Utsettelser.SingleAsync(), await db.Utkast.SingleAsync());
        return (IReadOnlyList<Guid>)[.. new[] { uro.SettOgHoert, uro.Tolkning, uro.Samtale?.ForesatteSa, uro.Samtale?.BarnetSa, utsettelse.Grunn, kladd.Innhold }.OfType<Fortrolig>().Select(f => Hvelv.Eier(f.Chiffer!)).Distinct()];
    });

    private static Task<Result> Kladd(Testvert vert, string skjema) =>
        vert.Som(Siri, new LagreUtkast(skjema, new Dictionary<string, string> { ["begrunnelse"] = "Ada sa" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()));
}
