namespace Bti.Domain;

/// <summary>One uro or forloep for the simulator: where, under which version it began, and what happened. Which child is not in it.</summary>
public sealed record Rekke(EnhetId Enhet, string Versjon, IReadOnlyList<Hendt> Hendt);

/// <summary>
/// «Hva om 14 dager blir 10?» What has happened is put to the same motor twice, under the version it was pinned to and under
/// a draft, and what is overdue is counted. People do what they did on the day they did it: the answer is what the draft
/// would have asked of them, not how they would have met it.
/// </summary>
public static class Simulator
{
    // The drøftingsteam meets about those that more than one service works with.
    private static readonly Nivaa Samarbeid = new(2);

    /// <param name="rekker">The history.</param>
    /// <param name="gjeldende">Finds a version a row has been pinned to.</param>
    /// <param name="utkast">The text that is tried.</param>
    /// <param name="kalender">The kommune's working days.</param>
    /// <param name="til">The last day that is counted.</param>
    /// <exception cref="InvalidOperationException">A row does not replay under its own version: the replay test would have said so.</exception>
    public static Simulering Simuler(IReadOnlyCollection<Rekke> rekker, Func<string, Handlingsveileder> gjeldende, Handlingsveileder utkast, Kalender kalender, DateOnly til)
    {
        var fra = rekker.Select(r => Naa.OsloDag(r.Hendt[0].Tid)).DefaultIfEmpty(til).Min();
        var telling = new Telling(fra, til);
        foreach (var rekke in rekker)
        {
            var versjon = gjeldende(rekke.Versjon);
            var (foer, etter) = (new Gjenspilling(versjon, kalender, gjeldende), new Gjenspilling(utkast, kalender));
            var stoppet = false;
            foreach (var hendt in rekke.Hendt)
            {
                if (!stoppet) stoppet = etter.Hend(hendt with { Hendelse = SomForeslaatt(hendt.Hendelse, foer, foer.Veileder, utkast, kalender) }) is not null;
                if (foer.Hend(hendt) is { } nei) throw new InvalidOperationException($"A stored row does not replay: {nei.Kode} at {hendt.Hendelse.GetType().Name}.");
            }

            telling.Tell(rekke.Enhet, [.. foer.Frister], [.. etter.Frister.Where(f => !stoppet || f.Ferdig is not null)], stoppet);
        }

        return telling.Svar(rekker.Count);
    }

    /// <summary>True for a frist that keeps the forloep in the queue of the drøftingsteam: a meeting across services is not held yet.</summary>
    internal static bool ErIKoe(Fristnavn navn, Nivaa nivaa) => navn is Fristnavn.Moete && nivaa >= Samarbeid;

    /// <summary>True for a frist that is met by sitting down together.</summary>
    internal static bool KreverMoete(Gjenspiltfrist frist) => frist.Navn is Fristnavn.Moete or Fristnavn.Evaluering;

    // One who took the next evaluering from the veileder's own number of weeks would have taken it from the draft's.
    internal static Hendelse SomForeslaatt(Hendelse hendelse, Gjenspilling foer, Handlingsveileder versjon, Handlingsveileder utkast, Kalender kalender)
    {
        if (hendelse is not Evaluert evaluert) return hendelse;
        var nivaa = foer.Tilstand.Nivaa;
        return Neste(versjon, nivaa, evaluert.Dag, kalender) == evaluert.Neste && Neste(utkast, nivaa, evaluert.Dag, kalender) is { } neste
            ? evaluert with { Neste = neste }
            : evaluert;
    }

    private static DateOnly? Neste(Handlingsveileder veileder, Nivaa nivaa, DateOnly dag, Kalender kalender) =>
        veileder.Har(nivaa) ? veileder.For(nivaa).Frister.FirstOrDefault(f => f.Navn is Fristnavn.Evaluering)?.Fornyes?.Forfall(dag, kalender) : null;
}
