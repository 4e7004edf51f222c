namespace Bti.Domain;

/// <summary>
/// How large a share still waits, day by day, when some had not stopped waiting when they were last seen (Kaplan and Meier 1958), with
/// the variance of Greenwood. One who is last seen on a day counts among those who wait that day.
/// </summary>
public static class Kaplanmeier
{
    /// <param name="Dag">A day somebody stopped waiting.</param>
    /// <param name="Venter">How many waited when it began.</param>
    /// <param name="Fikk">How many stopped waiting on it.</param>
    /// <param name="Andel">The share that still waits after it, from 0 to 1.</param>
    /// <param name="Varians">Of the share.</param>
    public sealed record Trinn(int Dag, int Venter, int Fikk, double Andel, double Varians)
    {
        // The normal 97.5th percentile.
        private const double Z = 1.959964;

        /// <summary>The 95 % interval of the share, never outside 0 and 1.</summary>
        public (double Fra, double Til) Intervall => (Math.Max(0, Andel - (Z * Math.Sqrt(Varians))), Math.Min(1, Andel + (Z * Math.Sqrt(Varians))));
    }

    /// <param name="ventet">How many days each has waited, and whether it ended then.</param>
    public static IReadOnlyList<Trinn> Regn(IReadOnlyCollection<(int Dager, bool Fikk)> ventet)
    {
        List<Trinn> trinn = [];
        var (andel, sum) = (1.0, 0.0);
        foreach (var dag in ventet.Where(v => v.Fikk).GroupBy(v => v.Dager).OrderBy(g => g.Key))
        {
            var (venter, fikk) = (ventet.Count(v => v.Dager >= dag.Key), dag.Count());
            andel *= 1 - ((double)fikk / venter);
            if (venter > fikk) sum += (double)fikk / ((double)venter * (venter - fikk));
            trinn.Add(new(dag.Key, venter, fikk, andel, andel * andel * sum));
        }

        return trinn;
    }
}

/// <summary>How soon help came, also when some still wait: the share that had it within some days.</summary>
/// <param name="Av">How many it is estimated from.</param>
/// <param name="Innen">Those of <see cref="Dagene"/> that may be shown; between two of them there are never only a few.</param>
public sealed record Ventetid(int Av, IReadOnlyList<Ventetid.Punkt> Innen)
{
    /// <summary>Not estimated from fewer.</summary>
    public const int Minst = 20;

    public static readonly IReadOnlyList<int> Dagene = [14, 28, 42, 56, 84];

    /// <param name="Prosent">Who had help within so many days.</param>
    /// <param name="Fra">The lower end of the 95 % interval, in percent.</param>
    public sealed record Punkt(int Dager, int Prosent, int Fra, int Til);

    /// <summary>Null when there are too few. A day is left out when only a few got help since the last that is shown, or only a few wait.</summary>
    public static Ventetid? Regn(IReadOnlyCollection<(int Dager, bool Fikk)> ventet)
    {
        if (ventet.Count < Minst) return null;
        var trinn = Kaplanmeier.Regn(ventet);
        List<Punkt> punkter = [];
        var vist = 0;
        foreach (var dager in Dagene)
        {
            var (fikk, venter) = (ventet.Count(v => v.Fikk && v.Dager <= dager), ventet.Count(v => v.Dager > dager));
            if (trinn.LastOrDefault(t => t.Dag <= dager) is not { } siste || fikk - vist < Prikking.Minst || venter < Andel.MinsteNevner) continue;
            var (fra, til) = siste.Intervall;
            punkter.Add(new(dager, Prosent(siste.Andel), Prosent(til), Prosent(fra)));
            vist = fikk;
        }

        return new(ventet.Count, punkter);

        static int Prosent(double venter) => (int)Math.Round(100 * (1 - venter), MidpointRounding.AwayFromZero);
    }
}
