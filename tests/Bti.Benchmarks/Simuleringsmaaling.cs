using System.Diagnostics;
using System.Globalization;
using Bti.Domain;
using Bti.Infrastructure;

namespace Bti.Benchmarks;

/// <summary>How long it takes to try a draft on a year, without the database: the history is made up first and not counted.</summary>
internal static class Simuleringsmaaling
{
    public static string Kjoer(int forloep)
    {
        var oppsett = new Kommuneleser(Path.Combine(AppContext.BaseDirectory, "kommuner"), medOppdiktede: true).Alle.First(o => o.Kommune == new KommuneId("3407"));
        var (gjeldende, fra) = (oppsett.Veiledere[^1], new DateOnly(2025, 8, 1));
        EnhetId[] enheter = [.. Enumerable.Range(0, 20).Select(_ => EnhetId.Ny())];
        var utkast = gjeldende with
        {
            Nivaaer = [.. gjeldende.Nivaaer.Select(n => n with { Frister = [.. n.Frister.Select(f => f.Navn is Fristnavn.Avklaring ? f with { Regel = Fristregel.Les("10 dager fra uroen oppsto")! } : f)] })],
        };
        var (foer, ur) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var rekker = new Oppdiktetaar(gjeldende, oppsett.Kalender, enheter, fra).Lag(froe: 1, forloep);
        var (laget, lagetCpu) = (ur.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - foer);
        (foer, ur) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var svar = Simulator.Simuler(rekker, _ => gjeldende, utkast, oppsett.Kalender, fra.AddYears(1));
        var cpu = Process.GetCurrentProcess().TotalProcessorTime - foer;
        var hendelser = rekker.Sum(r => r.Hendt.Count);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rekker.Count(r => r.Hendt[0].Hendelse is ForloepStartet)} forløp og {rekker.Count(r => r.Hendt[0].Hendelse is UroSkrevet)} uroer, {hendelser} hendelser: laget på {laget.TotalSeconds:0.0} s ({lagetCpu.TotalSeconds:0.0} s CPU), simulert på {ur.Elapsed.TotalSeconds:0.0} s ({cpu.TotalSeconds:0.0} s CPU). {svar.Nye} nye for sene, {svar.Borte} borte.");
    }
}
