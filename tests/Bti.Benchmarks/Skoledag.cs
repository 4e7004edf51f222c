using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bti.Infrastructure;

namespace Bti.Benchmarks;

/// <summary>
/// A school day of the country, by so many clients at a time: as fast as the product can, or in so many minutes by people who
/// think in between. On PostgreSQL, with access control, innsynslogg, outbox and sweep on, each employee in a session of her own.
/// Whatever is answered wrong, lost or done twice is an error, and voids the run.
/// </summary>
/// <param name="minutter">How long they take; 0 for as fast as they are answered.</param>
internal sealed class Skoledag(Skoledagsplan plan, int klienter, int minutter, Maalebase basen)
{
    /// <summary>A server runs for weeks: so many views are opened before the day begins, so that the compiler is done with the pages.</summary>
    private const int Oppvarming = 10_000;

    /// <summary>So many warm it: where all is compiled for the first time on two cores, more than that may wait too long for a connection.</summary>
    private const int Varmere = 16;

    private static readonly TimeSpan Lengst = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Minnepause = TimeSpan.FromMinutes(1);
    private readonly ConcurrentBag<(Gjoeremaal Hva, double Ms)> _tider = [];
    private readonly ConcurrentBag<string> _feil = [];
    private readonly ConcurrentQueue<double> _minne = [];
    private readonly Skoledagskontroll _kontroll = new(plan, basen);

    public static async Task<IReadOnlyList<string>> Kjoer(Skoledagsplan plan, int klienter, int minutter)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-skoledag-").FullName;
        try
        {
            await using var basen = Maalebase.Ny(Databaseslag.PostgreSql, mappe, Skoleland.Kommuner(mappe, plan.Forloep));
            return await new Skoledag(plan, klienter, minutter, basen).Kjoer();
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private async Task<IReadOnlyList<string>> Kjoer()
    {
        var fylt = Stopwatch.StartNew();
        await Skoleland.Fyll(basen, plan.Forloep);
        fylt.Stop();
        using var bti = await basen.StartBti(new() { ["Bti:Sveip:Intervall"] = "00:00:01" });
        using var http = Kunde.Klient(bti.Adresse);
        var folk = await Skolefolk.LoggInn(basen, http, plan.Forloep);
        await _kontroll.Begynn(folk.Ledere[0]);
        await Samtidig(Oppvarming, Math.Min(klienter, Varmere), nr => plan.Hva(nr) is Gjoeremaal.NyUro or Gjoeremaal.FlyttFrist ? Task.CompletedTask : Gjoer(plan.Hva(nr), http, folk, nr));

        var (minne, cpu, egen, last) = (bti.MinneMib, bti.CpuMs + basen.CpuMs, Environment.CpuUsage.TotalTime, Last());
        await Skoleland.SlippPaaminnelsene(basen);
        var ur = Stopwatch.StartNew();
        using var maaler = new Timer(_ => _minne.Enqueue(bti.MinneMib), null, Minnepause, Minnepause);
        await Samtidig(plan.Alt, klienter, nr => En(http, folk, nr), tenker: true);
        var svart = ur.Elapsed;
        await maaler.DisposeAsync();
        while (await _kontroll.PaaminnelserIgjen() > 0 && ur.Elapsed < svart + Lengst) await Task.Delay(100);
        ur.Stop();
        var (brukt, mitt) = (bti.CpuMs + basen.CpuMs - cpu, Environment.CpuUsage.TotalTime - egen);
        var tomt = await Tomme();
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"## Skoledag, 1/{plan.Del} av landet, {klienter} klienter samtidig, {Environment.ProcessorCount} kjerner, last {last} da den begynte"),
            "",
            $"{await basen.Beskrivelse()}. {Maaling.Tall(plan.Forloep)} forløp i {Skoleland.Numre(plan.Forloep).Count()} kommuner hos {folk.Holdere} holdere, fylt på {fylt.Elapsed.TotalSeconds:0} s.",
            "",
            "| | antall | p50 ms | p95 ms |",
            "|---|---|---|---|",
            .. _tider.GroupBy(t => t.Hva, t => t.Ms).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"| {g.Key} | {g.Count()} | {Maaling.P([.. g], 50):0.0} | {Maaling.P([.. g], 95):0.0} |")),
            "",
            string.Create(CultureInfo.InvariantCulture, $"{plan.Visninger / svart.TotalSeconds:0} visninger/s. Dagen tok {svart.TotalSeconds:0.0} s, og påminnelsene var sendt etter {ur.Elapsed.TotalSeconds:0.0} s{(minutter > 0 ? "" : string.Create(CultureInfo.InvariantCulture, $": hele landet {ur.Elapsed.TotalMinutes * plan.Del:0.0} min i dette tempoet (bedt om: 3)"))}."),
            string.Create(CultureInfo.InvariantCulture, $"CPU for hver visning: {brukt / plan.Visninger:0.00} ms for Bti og basen, {mitt.TotalMilliseconds / plan.Visninger:0.00} ms for klientene. Minne {minne:0} MiB før, {bti.MinneMib:0} MiB etter."),
            .. _minne.IsEmpty ? [] : new[] { $"Minne hvert minutt, MiB: {string.Join(' ', _minne.Select(m => m.ToString("0", CultureInfo.InvariantCulture)))}." },
            string.Create(CultureInfo.InvariantCulture, $"Alle: p50 {Maaling.P([.. _tider.Select(t => t.Ms)], 50):0.0} ms, p95 {Maaling.P([.. _tider.Select(t => t.Ms)], 95):0.0} ms."),
            string.Create(CultureInfo.InvariantCulture, $"Like mange kall til et tomt endepunkt: {tomt.TotalSeconds:0.0} s, {svart / tomt:0}x."),
            .. await _kontroll.Slutt(_feil),
        ];
    }

    /// <param name="antall">How many things are done.</param>
    /// <param name="mange">By how many at a time.</param>
    /// <param name="en">Does one of them.</param>
    /// <param name="tenker">True for one who thinks before each, for up to twice the time that makes them take as long as asked.</param>
    private async Task Samtidig(int antall, int mange, Func<int, Task> en, bool tenker = false)
    {
        var neste = -1;
        var lenge = tenker ? TimeSpan.FromMinutes(minutter) * mange / antall : TimeSpan.Zero;
        await Task.WhenAll(Enumerable.Range(0, mange).Select(_ => Task.Run(async () =>
        {
            for (int nr; (nr = Interlocked.Increment(ref neste)) < antall;)
            {
                if (lenge > TimeSpan.Zero) await Task.Delay(lenge * 2 * (nr * 7919L % 1000 / 1000.0));
                await en(nr);
            }
        })));
    }

    private async Task En(HttpClient http, Skolefolk folk, int nr)
    {
        var (hva, start) = (plan.Hva(nr), Stopwatch.GetTimestamp());
        try
        {
            await Gjoer(hva, http, folk, nr);
            _tider.Add((hva, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }
        catch (Exception feil) when (feil is InvalidOperationException or HttpRequestException or TaskCanceledException)
        {
            _feil.Add($"{hva}: {feil.Message}");
        }
    }

    private async Task Gjoer(Gjoeremaal hva, HttpClient http, Skolefolk folk, int nr)
    {
        // The forloep are visited in another order than they were made.
        var sak = folk.Saker[(int)((long)nr * 7 % folk.Saker.Count)];
        switch (hva)
        {
            case Gjoeremaal.Forloep:
                await sak.Kunde.Hent($"/forloep/{sak.Forloep}", $"/forloep/{sak.Forloep}");
                _kontroll.Saa(sak);
                break;
            case Gjoeremaal.Liste:
                await sak.Kunde.Hent("/forloep", "Barn Nummer");
                break;
            case Gjoeremaal.Enheten:
                await folk.Ledere[nr % folk.Ledere.Count].Hent("/enheten", "Barn Nummer");
                _kontroll.SaaEnheten();
                break;
            case Gjoeremaal.Hjem:
                await sak.Kunde.Hent("/", "Barn Nummer");
                break;
            case Gjoeremaal.Soek:
                await sak.Kunde.Soek("Nummer");
                break;
            case Gjoeremaal.NyUro:
                _kontroll.Skrev(await Kunde.NyUro(http, sak.Bruker));
                break;
            case Gjoeremaal.FlyttFrist:
                var flyttes = folk.Saker[_kontroll.NesteFrist()];
                await Kunde.FlyttFrist(http, flyttes.Bruker, flyttes.Forloep, flyttes.Frist, flyttes.Ny);
                _kontroll.Flyttet(flyttes.Frist);
                break;
            default: throw new InvalidOperationException($"Nobody does {hva}.");
        }
    }

    private async Task<TimeSpan> Tomme()
    {
        using var gulv = await basen.StartGulv();
        using var http = Kunde.Klient(gulv.Adresse);
        var kunde = new Kunde(http);
        await Samtidig(1000, klienter, _ => kunde.Hent("/tom", "tom"));
        var ur = Stopwatch.StartNew();
        await Samtidig(plan.Alt, klienter, _ => kunde.Hent("/tom", "tom"));
        return ur.Elapsed;
    }

    private static string Last() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
