using System.Globalization;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A host that is killed with a mail in its hand (ADR-0029).</summary>
public sealed class PostfeilTests : IDisposable
{
    private const string Skrevet = "has written: UPDATE \"utsending\"";

    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-postfeil-").FullName;

    [Theory]
    [InlineData(Skrevet, 2)]
    [InlineData("has written: DELETE FROM \"vekking\"", 2)]
    [InlineData("a transaction is committed", 1)]
    public async Task A_mail_that_was_taken_comes_again_as_the_same_mail_when_it_was_not_written_down(string hvor, int ganger)
    {
        await using var kasse = new Postkasse();
        await En_ligger_i_utboksen(kasse);
        using (var barn = Barnet(kasse, 1, hvor.StartsWith("has written", StringComparison.Ordinal) ? hvor : Skrevet, hvor, 0))
        {
            while (!barn.ErDoed) await Task.Delay(100);
            Assert.StartsWith(hvor, Assert.Single(await barn.Doe()), StringComparison.Ordinal);
        }

        _ = Assert.Single(kasse.Mottatt);
        using (var igjen = Barnet(kasse, 0, "", "", 5))
        {
            using var klient = await igjen.Klient();
            for (var forsoek = 0; forsoek < 600 && await Tell("vekking where slag = 'utsending'") > 0; forsoek++) await Task.Delay(100);
            await Task.Delay(2000);
        }

        Assert.Equal(ganger, kasse.Mottatt.Count);
        _ = Assert.Single(kasse.Mottatt.Select(b => b.Hode("Message-ID")).Distinct());
        _ = Assert.Single(kasse.Mottatt.Select(b => b.Lesbart).Distinct());
        Assert.Equal((1, 0, 2), (await Tell("utsending where tilstand = 'sendt'"), await Tell("utsending where tilstand <> 'sendt'"), await Tell("varsel")));
        Assert.Equal(0, await Tell("vekking where slag = 'utsending'"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_mappe, recursive: true);
    }

    private async Task En_ligger_i_utboksen(Postkasse kasse)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9), kasse.Innstillinger);
        for (var i = 0; i < 2; i++)
        {
            var skriv = new SkrivUro("ikke_navngitt", null, null, null, null, "12.01.2026", "Trekker seg unna i leken.", null, null, null, Noekkel.Ny());
            Assert.Null((await vert.Som("siri.haugen", skriv)).Hinder);
        }

        vert.Klokke.Still(16.Januar(2026).Kl(6));
        _ = await vert.Sveip();
        vert.Klokke.Still(16.Januar(2026).Kl(7, 30));
        _ = await vert.Sveip();
        Assert.Equal((1, 2), (await vert.Tell("utsending"), await vert.Tell("varsel")));
        var fra = Path.GetDirectoryName(vert.Databasefiler.First())!;
        foreach (var fil in Directory.GetFiles(fra, "bti.*")) File.Copy(fil, Path.Combine(_mappe, Path.GetFileName(fil)));
    }

    private Barnevert Barnet(Postkasse kasse, int nr, string fra, string ved, int minutter)
    {
        var innstillinger = kasse.Innstillinger.Select(i => (i.Key.Replace(":", "__", StringComparison.Ordinal), i.Value!));
        var tid = 16.Januar(2026).Kl(7, 31).Tidspunkt.AddMinutes(minutter).ToString("O", CultureInfo.InvariantCulture);
        return new Barnevert(_mappe, nr, fra, [
            .. innstillinger, ("Bti__Demo", "false"), ("Bti__Sveip__Paa", "true"), ("Bti__Sveip__Intervall", "00:00:01"), (Barneklokke.Viser, tid), (Feilpunkt.Ved, ved)]);
    }

    private async Task<long> Tell(string hva)
    {
        await using var kobling = new SqliteConnection($"Data Source={Path.Combine(_mappe, "bti.db")};Pooling=False");
        await kobling.OpenAsync();
        await using var tell = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of the test.
        tell.CommandText = $"select count(*) from {hva}";
#pragma warning restore CA2100
        return (long)(await tell.ExecuteScalarAsync())!;
    }
}
