using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A number in a published table, or one that follows from it.</summary>
/// <param name="Vist">What is shown; null when it is hidden.</param>
/// <param name="Minst">The least it can be, by the rules: a hidden number is not zero in a unit that is not small.</param>
internal sealed record Tallet(string Navn, int? Vist, int Minst = 0);

/// <summary>
/// One who has every published table and wants the hidden numbers: the smallest and the largest each can be, by linear
/// programming over everything that adds up at once.
/// </summary>
internal sealed class Angriper
{
    private readonly List<Tallet> _ukjente = [];
    private readonly List<(List<(Tallet Tall, int Fortegn)> Ledd, int Sum)> _linjer = [];

    /// <summary>These, with their signs, come to a sum.</summary>
    public void Vet(IEnumerable<(Tallet Tall, int Fortegn)> ledd, int sum = 0)
    {
        var alle = ledd.ToList();
        _linjer.Add((alle, sum));
        foreach (var (tall, _) in alle) if (tall.Vist is null && !_ukjente.Contains(tall)) _ukjente.Add(tall);
    }

    /// <summary>All that a table says.</summary>
    /// <param name="minst">The least a hidden number of a row can be; the row after the last is the sums of the columns.</param>
    public void Vet(string tabell, IReadOnlyList<IReadOnlyList<int?>> rader, IReadOnlyList<int> radsummer, IReadOnlyList<int?> kolonnesummer, Func<int, int> minst)
    {
        Tallet T(int r, int k) => new($"{tabell} {r} {k}", r < rader.Count ? rader[r][k] : kolonnesummer[k], minst(r));
        for (var r = 0; r < rader.Count; r++) Vet(Enumerable.Range(0, kolonnesummer.Count).Select(k => (T(r, k), 1)), radsummer[r]);
        for (var k = 0; k < kolonnesummer.Count; k++) Vet([.. Enumerable.Range(0, rader.Count).Select(r => (T(r, k), 1)), (T(rader.Count, k), -1)]);
    }

    /// <summary>Each hidden number with the least and the most it can be.</summary>
    public IReadOnlyList<(string Navn, int Fra, int Til)> Angrip()
    {
        var likninger = _linjer.Select(l =>
        {
            var koeffisienter = new double[_ukjente.Count];
            double sum = l.Sum;
            foreach (var (tall, fortegn) in l.Ledd)
            {
                if (tall.Vist is null) koeffisienter[_ukjente.IndexOf(tall)] += fortegn;
                sum -= fortegn * (tall.Vist ?? tall.Minst);
            }

            return (koeffisienter, sum);
        }).Where(l => l.koeffisienter.Any(x => x != 0)).ToList();
        return [.. _ukjente.Select((tall, i) =>
        {
            var maal = new double[_ukjente.Count];
            maal[i] = 1;
            var til = Simpleks.Stoerst(likninger, maal);
            maal[i] = -1;
            var fra = -Simpleks.Stoerst(likninger, maal);
            return (tall.Navn, tall.Minst + (int)Math.Ceiling(fra - 1e-6), tall.Minst + (int)Math.Floor(til + 1e-6));
        })];
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
