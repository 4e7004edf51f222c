using Xunit;

namespace Bti.Domain.Tests;

/// <summary>
/// One who has every published table and wants the hidden numbers: the smallest and the largest each can be, by linear
/// programming over all sums at once. Knows the rules as well: a hidden number is whole, and not zero in a unit that is not small.
/// </summary>
internal static class Angriper
{
    /// <summary>Each hidden number with the least and the most it can be.</summary>
    /// <param name="minst">The least a hidden number of a row can be, by the rules.</param>
    public static IEnumerable<(int Rad, int Kolonne, int Fra, int Til)> Angrip(IReadOnlyList<IReadOnlyList<int?>> rader, IReadOnlyList<int> radsummer, IReadOnlyList<int?> kolonnesummer, Func<int, int> minst)
    {
        var (n, m) = (rader.Count, kolonnesummer.Count);
        List<(int Rad, int Kolonne)> ukjente = [.. from r in Enumerable.Range(0, n + 1) from k in Enumerable.Range(0, m) where Vist(r, k) is null select (r, k)];
        List<(double[] Koeffisienter, double Hoeyre)> likninger = [];
        for (var r = 0; r < n; r++) Linje([.. Enumerable.Range(0, m).Select(k => (r, k, 1))], radsummer[r]);
        for (var k = 0; k < m; k++) Linje([.. Enumerable.Range(0, n).Select(r => (r, k, 1)), (n, k, -1)], 0);
        foreach (var (rad, kolonne) in ukjente)
        {
            var maal = ukjente.Select(u => u == (rad, kolonne) ? 1d : 0).ToArray();
            var til = Simpleks.Stoerst(likninger, maal);
            var fra = -Simpleks.Stoerst(likninger, [.. maal.Select(x => -x)]);
            yield return (rad, kolonne, minst(rad) + (int)Math.Ceiling(fra - 1e-6), minst(rad) + (int)Math.Floor(til + 1e-6));
        }

        int? Vist(int r, int k) => r < n ? rader[r][k] : kolonnesummer[k];

        void Linje((int Rad, int Kolonne, int Fortegn)[] ledd, int sum)
        {
            var (koeffisienter, hoeyre) = (new double[ukjente.Count], (double)sum);
            foreach (var (r, k, fortegn) in ledd)
            {
                if (Vist(r, k) is { } kjent) hoeyre -= fortegn * kjent;
                else (koeffisienter[ukjente.IndexOf((r, k))], hoeyre) = (fortegn, hoeyre - fortegn * minst(r));
            }

            if (koeffisienter.Any(x => x != 0)) likninger.Add((koeffisienter, hoeyre));
        }
    }
}

/// <summary>The largest value of a linear goal over numbers that are not negative and fulfil equations. Two phases, Bland's rule.</summary>
internal static class Simpleks
{
    private const double Null = 1e-9;

    public static double Stoerst(IReadOnlyList<(double[] Koeffisienter, double Hoeyre)> likninger, double[] maal)
    {
        var (m, n) = (likninger.Count, maal.Length);
        var t = new double[m + 1, n + m + 1];
        var basis = new int[m];
        for (var i = 0; i < m; i++)
        {
            var fortegn = likninger[i].Hoeyre < 0 ? -1 : 1;
            for (var j = 0; j < n; j++) t[i, j] = fortegn * likninger[i].Koeffisienter[j];
            (t[i, n + i], t[i, n + m], basis[i]) = (1, fortegn * likninger[i].Hoeyre, n + i);
            for (var j = 0; j <= n + m; j++) if (j < n || j == n + m) t[m, j] -= t[i, j];
        }

        Kjoer(n + m);
        Assert.True(Math.Abs(t[m, n + m]) < 1e-6, "The true table fulfils the equations.");
        for (var j = 0; j <= n + m; j++) t[m, j] = j < n ? -maal[j] : 0;
        for (var i = 0; i < m; i++)
        {
            if (basis[i] >= n || maal[basis[i]] is var vekt && vekt == 0) continue;
            for (var j = 0; j <= n + m; j++) t[m, j] += vekt * t[i, j];
        }

        return Kjoer(n) ? t[m, n + m] : 1_000_000;

        bool Kjoer(int kolonner)
        {
            while (true)
            {
                var inn = -1;
                for (var j = 0; j < kolonner && inn < 0; j++) if (t[m, j] < -Null) inn = j;
                if (inn < 0) return true;
                var ut = -1;
                for (var i = 0; i < m; i++)
                {
                    if (t[i, inn] <= Null) continue;
                    if (ut < 0 || t[i, n + m] / t[i, inn] < t[ut, n + m] / t[ut, inn] - Null || Math.Abs(t[i, n + m] / t[i, inn] - t[ut, n + m] / t[ut, inn]) <= Null && basis[i] < basis[ut]) ut = i;
                }

                if (ut < 0) return false;
                var delt = t[ut, inn];
                for (var j = 0; j <= n + m; j++) t[ut, j] /= delt;
                for (var i = 0; i <= m; i++)
                {
                    if (i == ut || Math.Abs(t[i, inn]) < 1e-12) continue;
                    var ganger = t[i, inn];
                    for (var j = 0; j <= n + m; j++) t[i, j] -= ganger * t[ut, j];
                }

                basis[ut] = inn;
            }
        }
    }
}
