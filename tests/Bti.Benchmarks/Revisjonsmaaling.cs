using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;

namespace Bti.Benchmarks;

/// <summary>How fast the chain of the innsynslogg is verified: the walk alone, and with the reading from a SQLite file.</summary>
internal static class Revisjonsmaaling
{
    private static readonly KommuneId Kommune = new("3407");

    public static async Task<string> Kjoer(int antall)
    {
        var (rader, hash) = (new List<Kjederad>(antall), new byte[SHA256.HashSizeInBytes]);
        for (var nr = 1; nr <= antall; nr++)
        {
            var rad = Kjederad.Av(
                new Innsynsrad(
                    Kommune, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(nr), AnsattId.Ny(), Rolle.Laerer, EnhetId.Ny(), Handling.SeForloep,
                    Ressursslag.Forloep, Guid.CreateVersion7(), BarnId.Ny(), Tillatt: true, "12"),
                nr);
            hash = rad.HashEtter(hash);
            rader.Add(rad with { Hash = hash });
        }

        var fil = Path.Combine(Directory.CreateTempSubdirectory("bti-revisjon-").FullName, "bti.db");
        var tilkobling = $"Data Source={fil}";
        await Lag(tilkobling, rader);
        var (minne, minneCpu) = await Maal(kontroll =>
        {
            foreach (var rad in rader) kontroll.Ta(rad);
            return Task.CompletedTask;
        });
        var (disk, diskCpu) = await Maal(async kontroll =>
        {
            await using var leser = await Kjedeleser.Aapne(Databaseslag.Sqlite, tilkobling, CancellationToken.None);
            await leser.Les(Kommune.Nummer, 0, kontroll, CancellationToken.None);
        });
        Directory.Delete(Path.GetDirectoryName(fil)!, recursive: true);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{antall} rader. Kjeden alene: {antall / minne:0} rader/s ({antall / minneCpu:0} per s CPU). Lest fra SQLite: {antall / disk:0} rader/s ({antall / diskCpu:0} per s CPU).");

        async Task<(double Sekunder, double Cpu)> Maal(Func<Kjedekontroll, Task> gjoer)
        {
            var kontroll = new Kjedekontroll([]);
            var (foer, ur) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
            await gjoer(kontroll);
            var (tid, cpu) = (ur.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - foer);
            if (kontroll.Ferdig((antall, hash)).Count > 0) throw new InvalidOperationException("The chain does not hold.");
            return (tid.TotalSeconds, cpu.TotalSeconds);
        }
    }

    private static async Task Lag(string tilkobling, IReadOnlyList<Kjederad> rader)
    {
        await using var kobling = new Microsoft.Data.Sqlite.SqliteConnection($"{tilkobling};Pooling=False");
        await kobling.OpenAsync();
        await using var lag = kobling.CreateCommand();
        lag.CommandText = """
            create table innsynslogg (kommune text, id text, tid integer, ansatt text, rolle text, enhet text, handling text, slag text, ressurs text, barn text,
            tillatt integer, regel text, hash blob, loepenr integer, primary key (kommune, id)) without rowid;
            create unique index plass on innsynslogg (kommune, loepenr);
            """;
        _ = await lag.ExecuteNonQueryAsync();
        await using var bunke = kobling.BeginTransaction();
        await using var legg = kobling.CreateCommand();
        legg.Transaction = bunke;
        legg.CommandText = "insert into innsynslogg values ($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)";
        for (var felt = 0; felt < 14; felt++) _ = legg.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter { ParameterName = $"${felt}" });
        foreach (var r in rader)
        {
            object[] verdier = [r.Kommune, r.Id, r.Mikrosekunder, r.Ansatt, r.Rolle, r.Enhet, r.Handling, r.Slag, r.Ressurs, r.Barn, r.Tillatt, r.Regel, r.Hash, r.Loepenr];
            for (var felt = 0; felt < verdier.Length; felt++) legg.Parameters[felt].Value = verdier[felt];
            _ = await legg.ExecuteNonQueryAsync();
        }

        await bunke.CommitAsync();
    }
}
