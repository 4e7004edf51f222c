namespace Bti.Domain;

/// <summary>What became of a line from one text to another.</summary>
public enum Linjeslag
{
    Lik,
    Fjernet,
    NyLinje,
}

/// <summary>One line of a comparison.</summary>
/// <param name="Fra">Its number in the old text, from 1; null for a new line.</param>
/// <param name="Til">Its number in the new text; null for one that is gone.</param>
public sealed record Difflinje(Linjeslag Slag, int? Fra, int? Til, string Tekst);

/// <summary>Compares two texts line by line, with as few changed lines as there can be (Myers, 1986).</summary>
public static class Linjediff
{
    // Texts that have almost nothing in common are shown as one text instead of another; time and memory grow with the square.
    private const int FlesteEndringer = 1000;

    /// <summary>Every line of both texts, in order.</summary>
    public static IReadOnlyList<Difflinje> Mellom(string gammel, string ny)
    {
        var (a, b) = (Linjer(gammel), Linjer(ny));
        var foran = 0;
        while (foran < a.Length && foran < b.Length && a[foran] == b[foran]) foran++;
        var bak = 0;
        while (bak < a.Length - foran && bak < b.Length - foran && a[^(bak + 1)] == b[^(bak + 1)]) bak++;

        List<Difflinje> linjer = [];
        for (var i = 0; i < foran; i++) linjer.Add(Lik(i, i));
        var midten = Midten(a.AsMemory(foran, a.Length - foran - bak), b.AsMemory(foran, b.Length - foran - bak));
        var (fra, til) = (foran, foran);
        foreach (var slag in midten)
        {
            linjer.Add(slag switch
            {
                Linjeslag.Lik => Lik(fra++, til++),
                Linjeslag.Fjernet => new(slag, fra + 1, null, a[fra++]),
                Linjeslag.NyLinje => new(slag, null, til + 1, b[til++]),
            });
        }

        for (; fra < a.Length; fra++, til++) linjer.Add(Lik(fra, til));
        return linjer;

        Difflinje Lik(int i, int j) => new(Linjeslag.Lik, i + 1, j + 1, a[i]);
    }

    private static List<Linjeslag> Midten(ReadOnlyMemory<string> a, ReadOnlyMemory<string> b)
    {
        var (n, m) = (a.Length, b.Length);
        if (n == 0 || m == 0 || Spor(a.Span, b.Span) is not { } spor) return [.. Enumerable.Repeat(Linjeslag.Fjernet, n), .. Enumerable.Repeat(Linjeslag.NyLinje, m)];

        // Back from the end along the furthest reaching paths.
        List<Linjeslag> slag = [];
        var (x, y) = (n, m);
        for (var d = spor.Count - 1; d > 0; d--)
        {
            var forrige = spor[d - 1];
            var k = x - y;
            var ned = k == -d || (k != d && Langt(forrige, d - 1, k - 1) < Langt(forrige, d - 1, k + 1));
            var startX = Langt(forrige, d - 1, ned ? k + 1 : k - 1);
            var startY = startX - (ned ? k + 1 : k - 1);
            var (etterX, etterY) = ned ? (startX, startY + 1) : (startX + 1, startY);
            for (; x > etterX && y > etterY; x--, y--) slag.Add(Linjeslag.Lik);
            slag.Add(ned ? Linjeslag.NyLinje : Linjeslag.Fjernet);
            (x, y) = (startX, startY);
        }

        for (; x > 0; x--) slag.Add(Linjeslag.Lik);
        slag.Reverse();
        return slag;
    }

    // For each number of changes, how far along each diagonal one comes; null when there are too many.
    private static List<int[]>? Spor(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        List<int[]> spor = [];
        for (var d = 0; d <= Math.Min(a.Length + b.Length, FlesteEndringer); d++)
        {
            var langt = new int[(2 * d) + 1];
            spor.Add(langt);
            for (var k = -d; k <= d; k += 2)
            {
                var x = d == 0 ? 0
                    : k == -d || (k != d && Langt(spor[d - 1], d - 1, k - 1) < Langt(spor[d - 1], d - 1, k + 1)) ? Langt(spor[d - 1], d - 1, k + 1)
                    : Langt(spor[d - 1], d - 1, k - 1) + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y]) (x, y) = (x + 1, y + 1);
                langt[k + d] = x;
                if (x >= a.Length && y >= b.Length) return spor;
            }
        }

        return null;
    }

    private static int Langt(int[] langt, int d, int k) => k < -d || k > d ? -1 : langt[k + d];

    private static string[] Linjer(string tekst) => tekst.Length == 0 ? [] : tekst.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
