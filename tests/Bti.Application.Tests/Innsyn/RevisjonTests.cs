#pragma warning disable CA5394 // The same chance every time, not a secret.
using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>An operator verifies what lies in the database, and needs no key to what is in it.</summary>
public sealed class RevisjonTests : IDisposable
{
    private const int Rader = 60;
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-innsyn-").FullName;

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private string Noekkelfil => Path.Combine(_mappe, "innsyn.pem");

    private string Punktfil => Path.Combine(_mappe, "punkter", "3447.sjekkpunkter");

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    private async Task<Testvert> Vert(Databaseslag slag)
    {
        var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9), new Dictionary<string, string?>
        {
            ["Bti:Innsyn:Sjekkpunkter"] = Path.Combine(_mappe, "punkter"),
            ["Bti:Innsyn:Noekkelfil"] = Noekkelfil,
        });
        var siri = await vert.Ansatt("siri.haugen");
        for (var nr = 0; nr < Rader; nr++)
        {
            await vert.Noter(new Innsynsrad(
                new KommuneId("3447"), Guid.CreateVersion7(), vert.Klokke.Naa.Tidspunkt, siri, Rolle.Laerer, EnhetId.Ny(), Handling.SeForloep, Ressursslag.Forloep,
                Guid.CreateVersion7(), nr % 2 == 0 ? BarnId.Ny() : null, Tillatt: true, "12"));
        }

        return vert;
    }

    private static Task EtOppslag(Testvert vert) => vert.Noter(new Innsynsrad(
        new KommuneId("3447"), Guid.CreateVersion7(), vert.Klokke.Naa.Tidspunkt, AnsattId.Ny(), Rolle.Laerer, EnhetId.Ny(), Handling.SeForloep,
        Ressursslag.Forloep, Guid.CreateVersion7(), null, Tillatt: false, "12"));

    private static Task<int> Gjoer(Testvert vert, string sql) => vert.MedDatabasen(db => db.Database.ExecuteSqlRawAsync(sql));

    private static async Task<string> Funn(Testvert vert)
    {
        var (hel, sagt) = await vert.Verifiser();
        Assert.False(hel, sagt);
        return sagt;
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_logg_ingen_har_roert_er_hel(Databaseslag slag)
    {
        await using var vert = await Vert(slag);
        await vert.Signer();
        var (hel, sagt) = await vert.Verifiser();

        Assert.True(hel, sagt);
        Assert.Contains("0 venter på plass, 1 sjekkpunkter, 0 feil", sagt, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Hvert_inngrep_i_databasen_blir_funnet_og_sagt_hvor_det_er(Databaseslag slag)
    {
        await using var vert = await Vert(slag);
        await vert.Signer();
        var tilfeldig = new Random(7);
        var siste = (await vert.Loepenumre(new KommuneId("3447"))).Max();
        (string Gjoer, string Sies)[] inngrep =
        [
            ("update innsynslogg set regel = '99' where kommune = '3447' and loepenr = {0}", "rad {0} er endret"),
            ("update innsynslogg set rolle = 'ppt' where kommune = '3447' and loepenr = {0}", "rad {0} er endret"),
            ("update innsynslogg set handling = 'finnes_ikke' where kommune = '3447' and loepenr = {0}", "rad {0} er endret"),
            ("update innsynslogg set ansatt = ressurs where kommune = '3447' and loepenr = {0}", "rad {0} er endret"),
            ("update innsynslogg set hash = hash || hash where kommune = '3447' and loepenr = {0}", "rad {0} er endret"),
            ("delete from innsynslogg where kommune = '3447' and loepenr = {0}", "rad {0} er fjernet"),
            ("update innsynslogg set loepenr = null where kommune = '3447' and loepenr = {0}", "rad {0} er fjernet"),
        ];
        foreach (var (gjoer, sies) in inngrep)
        {
            for (var gang = 0; gang < 4; gang++)
            {
                var nr = tilfeldig.NextInt64(siste - Rader + 1, siste);
                await vert.MedDatabasen(async db =>
                {
                    await db.Database.ExecuteSqlRawAsync("drop table if exists kopi");
                    return await db.Database.ExecuteSqlRawAsync("create table kopi as select * from innsynslogg");
                });
                Assert.Equal(1, await Gjoer(vert, string.Format(CultureInfo.InvariantCulture, gjoer, nr)));
                Assert.Contains(string.Format(CultureInfo.InvariantCulture, sies, nr), await Funn(vert), StringComparison.Ordinal);
                _ = await Gjoer(vert, "delete from innsynslogg");
                _ = await Gjoer(vert, "insert into innsynslogg select * from kopi");
                Assert.True((await vert.Verifiser()).Hel);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_slutt_som_er_kuttet_av_og_rettet_finnes_ved_sjekkpunktet(Databaseslag slag)
    {
        await using var vert = await Vert(slag);
        await vert.Signer();
        var siste = (await vert.Loepenumre(new KommuneId("3447"))).Max();
        _ = await Gjoer(vert, $"delete from innsynslogg where kommune = '3447' and loepenr > {siste - 5}");
        _ = await Gjoer(vert, $"update innsynskjede set loepenr = {siste - 5}, hash = (select hash from innsynslogg where kommune = '3447' and loepenr = {siste - 5}) where kommune = '3447'");

        Assert.Contains($"rad {siste - 4}–{siste} er kuttet av", await Funn(vert), StringComparison.Ordinal);

        // What does not hold is not signed.
        await vert.Signer();
        Assert.Single(await File.ReadAllLinesAsync(Punktfil));
    }

    [Fact]
    public async Task Et_sjekkpunkt_som_er_endret_eller_tatt_ut_blir_funnet()
    {
        await using var vert = await Vert(Databaseslag.Sqlite);
        for (var gang = 0; gang < 3; gang++)
        {
            await EtOppslag(vert);
            await vert.Signer();
        }

        var linjer = await File.ReadAllLinesAsync(Punktfil);
        Assert.Equal(3, linjer.Length);
        await File.WriteAllLinesAsync(Punktfil, [linjer[0], linjer[2]]);
        Assert.Contains("er ikke signert", await Funn(vert), StringComparison.Ordinal);
        await File.WriteAllLinesAsync(Punktfil, [linjer[0], linjer[1].Replace(";A", ";B", StringComparison.Ordinal).Replace("2026", "2025", StringComparison.Ordinal), linjer[2]]);
        Assert.Contains("er ikke signert", await Funn(vert), StringComparison.Ordinal);
        await File.WriteAllLinesAsync(Punktfil, linjer);
        Assert.True((await vert.Verifiser()).Hel);
    }

    /// <summary>As many bytes as before, and the host that wrote them still runs.</summary>
    [Fact]
    public async Task Etter_et_sjekkpunkt_som_ble_endret_mens_verten_gaar_signeres_ikke_mer()
    {
        await using var vert = await Vert(Databaseslag.Sqlite);
        await vert.Signer();
        var tekst = await File.ReadAllTextAsync(Punktfil);
        await File.WriteAllTextAsync(Punktfil, tekst.Replace("2026", "2025", StringComparison.Ordinal));
        await EtOppslag(vert);
        await vert.Signer();
        Assert.Single(await File.ReadAllLinesAsync(Punktfil));

        await File.WriteAllTextAsync(Punktfil, tekst);
        await vert.Signer();
        Assert.Equal(2, (await File.ReadAllLinesAsync(Punktfil)).Length);
        Assert.True((await vert.Verifiser()).Hel);
    }

    [Fact]
    public async Task Et_sjekkpunkt_som_ble_avbrutt_midt_i_er_ingen_feil_og_det_neste_gjelder()
    {
        await using var vert = await Vert(Databaseslag.Sqlite);
        await vert.Signer();
        await File.AppendAllTextAsync(Punktfil, "3447;9;AB");
        Assert.True((await vert.Verifiser()).Hel);
        await EtOppslag(vert);
        await vert.Signer();

        var (hel, sagt) = await vert.Verifiser();
        Assert.True(hel, sagt);
        Assert.Contains("2 sjekkpunkter", sagt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Den_offentlige_noekkelen_er_nok_til_aa_verifisere()
    {
        await using var vert = await Vert(Databaseslag.Sqlite);
        await vert.Signer();
        using var privat = System.Security.Cryptography.ECDsa.Create();
        privat.ImportFromPem(await File.ReadAllTextAsync(Noekkelfil));
        await File.WriteAllTextAsync(Noekkelfil, privat.ExportSubjectPublicKeyInfoPem());

        var (hel, sagt) = await vert.Verifiser();
        Assert.True(hel, sagt);
    }

    [Fact]
    public async Task Rader_uten_plass_faar_sin_plass_foer_det_signeres()
    {
        await using var vert = await Vert(Databaseslag.Sqlite);
        _ = await vert.MedDatabasen(async db =>
        {
            _ = db.Add(new Innsynsrad(
                new KommuneId("3447"), Guid.CreateVersion7(), vert.Klokke.Naa.Tidspunkt, AnsattId.Ny(), Rolle.Laerer, EnhetId.Ny(), Handling.SkriveILogg,
                Ressursslag.Forloep, Guid.CreateVersion7(), null, Tillatt: true, "12"));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("1 venter på plass", (await vert.Verifiser()).Sagt, StringComparison.Ordinal);
        await vert.Signer();

        Assert.DoesNotContain("1 venter på plass", (await vert.Verifiser()).Sagt, StringComparison.Ordinal);
    }
}
