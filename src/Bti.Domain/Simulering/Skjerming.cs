namespace Bti.Domain;

/// <summary>A number that may be hidden so that nobody can be known by it.</summary>
/// <param name="Antall">The number; null when it is hidden.</param>
/// <param name="ErUnder">True when it is hidden because it is under the least that is shown; false when it is hidden only so that another cannot be worked out.</param>
public readonly record struct Skjermet(int? Antall, bool ErUnder);

/// <summary>Hides small numbers in a table of units by week, also from one who subtracts what is shown from the sums.</summary>
public static class Skjerming
{
    /// <summary>The least that is shown of one unit.</summary>
    public const int Minst = 5;

    /// <param name="rader">One row for each unit, a number for each week. The sums of the weeks over all units are taken to be known.</param>
    /// <returns>The rows, each with its sum as one more number last.</returns>
    public static IReadOnlyList<Skjermet[]> Skjerm(IReadOnlyList<int[]> rader)
    {
        int[][] tall = [.. rader.Select(r => (int[])[.. r, r.Sum()])];
        bool[][] skjult = [.. tall.Select(r => r.Select(t => t < Minst).ToArray())];
        var bredde = tall.Length == 0 ? 0 : tall[0].Length;
        while (SkjulEnTil())
        {
            // Until no line has one hidden number alone.
        }

        return [.. tall.Select((rad, r) => rad.Select((t, k) => skjult[r][k] ? new Skjermet(null, t < Minst) : new Skjermet(t, false)).ToArray())];

        bool SkjulEnTil()
        {
            for (var r = 0; r < tall.Length; r++) if (SkjulI([.. Enumerable.Range(0, bredde).Select(k => (r, k))])) return true;
            for (var k = 0; k < bredde; k++) if (SkjulI([.. Enumerable.Range(0, tall.Length).Select(r => (r, k))])) return true;
            return false;
        }

        bool SkjulI((int Rad, int Kolonne)[] linje)
        {
            var viste = linje.Where(c => !skjult[c.Rad][c.Kolonne]).ToList();
            if (linje.Length - viste.Count != 1 || viste.Count == 0) return false;
            var (rad, kolonne) = viste.MinBy(c => tall[c.Rad][c.Kolonne]);
            return skjult[rad][kolonne] = true;
        }
    }
}
