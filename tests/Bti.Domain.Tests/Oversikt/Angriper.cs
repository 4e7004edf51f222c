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
    public void Vet(string tabell, IReadOnlyList<IReadOnlyList<int?>> rader, IReadOnlyList<int> radsummer, IReadOnlyList<int?> kolonnesummer, Func<int, int> minst) =>
        Vet(tabell, [.. rader.Select((r, nr) => (0, r, radsummer[nr]))], [], kolonnesummer, (linje, _) => minst(linje));

    /// <summary>All that a table says whose rows are summed by service before they are summed in all.</summary>
    /// <param name="rader">Each with the service it is in.</param>
    /// <param name="deler">What the rows of each service come to; none where the rows are summed at once.</param>
    /// <param name="minst">The least a hidden number of a line and column can be: the rows, then the services, and last the sums of the columns.</param>
    public void Vet(string tabell, IReadOnlyList<(int Del, IReadOnlyList<int?> Antall, int Sum)> rader, IReadOnlyList<(IReadOnlyList<int?> Antall, int Sum)> deler, IReadOnlyList<int?> kolonnesummer, Func<int, int, int> minst)
    {
        var alt = rader.Count + deler.Count;
        Tallet T(int r, int k) => new($"{tabell} {r} {k}", r < rader.Count ? rader[r].Antall[k] : r < alt ? deler[r - rader.Count].Antall[k] : kolonnesummer[k], minst(r, k));
        for (var r = 0; r < alt; r++) Vet(Enumerable.Range(0, kolonnesummer.Count).Select(k => (T(r, k), 1)), r < rader.Count ? rader[r].Sum : deler[r - rader.Count].Sum);
        for (var k = 0; k < kolonnesummer.Count; k++)
        {
            for (var del = 0; del < deler.Count; del++) Vet([.. Enumerable.Range(0, rader.Count).Where(r => rader[r].Del == del).Select(r => (T(r, k), 1)), (T(rader.Count + del, k), -1)]);
            Vet([.. (deler.Count == 0 ? Enumerable.Range(0, rader.Count) : Enumerable.Range(rader.Count, deler.Count)).Select(r => (T(r, k), 1)), (T(alt, k), -1)]);
        }
    }

    /// <summary>Each hidden number with the least and the most it can be. Numbers that no line joins say nothing of each other, and are reckoned apart.</summary>
    public IReadOnlyList<(string Navn, int Fra, int Til)> Angrip()
    {
        var gruppe = _ukjente.ToDictionary(tall => tall, tall => tall);
        foreach (var (ledd, _) in _linjer)
        {
            var ukjente = ledd.Select(l => l.Tall).Where(t => t.Vist is null).ToList();
            foreach (var tall in ukjente) gruppe[Rot(tall)] = Rot(ukjente[0]);
        }

        return [.. _ukjente.GroupBy(Rot).SelectMany(g => Angrip([.. g]))];

        Tallet Rot(Tallet tall)
        {
            while (gruppe[tall] is var opp && opp != tall) tall = opp;
            return tall;
        }
    }

    private IEnumerable<(string Navn, int Fra, int Til)> Angrip(List<Tallet> ukjente)
    {
        var plass = ukjente.Select((tall, i) => (tall, i)).ToDictionary(t => t.tall, t => t.i);
        var likninger = _linjer.Where(l => l.Ledd.Exists(x => plass.ContainsKey(x.Tall))).Select(l =>
        {
            var koeffisienter = new double[ukjente.Count];
            double sum = l.Sum;
            foreach (var (tall, fortegn) in l.Ledd)
            {
                if (tall.Vist is null) koeffisienter[plass[tall]] += fortegn;
                sum -= fortegn * (tall.Vist ?? tall.Minst);
            }

            return (koeffisienter, sum);
        }).ToList();
        return ukjente.Select((tall, i) =>
        {
            var maal = new double[ukjente.Count];
            maal[i] = 1;
            var til = Simpleks.Stoerst(likninger, maal);
            maal[i] = -1;
            var fra = -Simpleks.Stoerst(likninger, maal);
            return (tall.Navn, tall.Minst + (int)Math.Ceiling(fra - 1e-6), tall.Minst + (int)Math.Floor(til + 1e-6));
        });
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
