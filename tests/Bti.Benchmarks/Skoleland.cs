using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;

namespace Bti.Benchmarks;

/// <summary>A country of kommuner that are alike: each has 19 who hold forloep, in seven units, and about a thousand of those.</summary>
internal static class Skoleland
{
    private const int IHver = 1_000;

    /// <summary>Every fifth forloep started 40 days ago, so that its evaluering is due in two days and the one responsible is to be reminded.</summary>
    private const int Paaminnet = 5;

    /// <summary>The days from the start of these to now: two before the six weeks are over.</summary>
    private const int DagerSiden = 40;

    /// <summary>The files of so many kommuner: Gjøvik's, with a number and a name of its own for each.</summary>
    public static string Kommuner(string mappe, int forloep)
    {
        var (fra, til) = (Path.Combine(AppContext.BaseDirectory, "kommuner"), Path.Combine(mappe, "kommuner"));
        foreach (var fil in Directory.EnumerateFiles(Path.Combine(fra, "felles"), "*", SearchOption.AllDirectories))
        {
            var kopi = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(kopi)!);
            File.Copy(fil, kopi);
        }

        List<string> mottak = ["mottak:", "  - barnevern: Landets barnevern", "    kommuner:"];
        foreach (var nummer in Numre(forloep))
        {
            var en = Directory.CreateDirectory(Path.Combine(til, $"{nummer}-kommune")).FullName;
            foreach (var fil in Directory.EnumerateFiles(Path.Combine(fra, "3407-gjoevik")))
                File.WriteAllText(Path.Combine(en, Path.GetFileName(fil)), File.ReadAllText(fil).Replace("\"3407\"", $"\"{nummer}\"", StringComparison.Ordinal).Replace("navn: Gjøvik\n", $"navn: Kommune {nummer}\n", StringComparison.Ordinal));
            mottak.Add($"      - {{ kommunenummer: \"{nummer}\", navn: Kommune {nummer} }}");
        }

        File.WriteAllLines(Path.Combine(til, "felles", "barnevern.yml"), mottak);
        return til;
    }

    public static IEnumerable<string> Numre(int forloep) => Enumerable.Range(0, Math.Max(1, forloep / IHver)).Select(nr => $"{5000 + nr}");

    /// <summary>Fills them, two at a time; the reminders wait until they are let go of.</summary>
    public static async Task Fyll(Maalebase basen, int forloep)
    {
        var klokke = new FastKlokke(new Naa(TimeProvider.System.GetUtcNow()));
        await using (var tjenester = basen.Tjenester(klokke)) await tjenester.KlargjoerBti(CancellationToken.None);
        await using (var tjenester = basen.Tjenester(klokke, kopier: true))
        {
            await Parallel.ForEachAsync(Numre(forloep), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (nummer, _) =>
                await Lastedata.FyllKommune(tjenester, new KommuneId(nummer), Math.Min(forloep, IHver), planlegg: true, ansatte => nr => (ansatte[nr % ansatte.Count], nr % Paaminnet == 0 ? DagerSiden : 0)));
        }

        _ = await basen.Rader($"update vekking set naar = naar + interval '{Hvile}' where slag = 'frist' and naar <= now()", _ => 0);
        _ = await basen.Rader("analyze", _ => 0);
    }

    /// <summary>From now on the reminders are due.</summary>
    public static async Task SlippPaaminnelsene(Maalebase basen) => _ = await basen.Rader($"update vekking set naar = naar - interval '{Hvile}' where naar > now() + interval '50 years'", _ => 0);

    public static int Paaminnelser(int forloep) => Numre(forloep).Count() * Math.Min(forloep, IHver) / Paaminnet;

    private const string Hvile = "100 years";
}
