namespace Bti.Domain;

/// <summary>
/// The table as a net: a node for each line that adds up (the rows, the columns, the sums of the columns), an edge for each
/// number that may be hidden. Numbers that are changed around a ring of the net, up and down in turns, leave every sum as it was:
/// a ring through a hidden number, of hidden numbers that can give, is another table that looks the same.
/// </summary>
internal sealed class Prikkenett
{
    private readonly IReadOnlyList<Krysstabell.Rad> _rader;
    private readonly int _kolonner;
    private readonly int _minst;
    private readonly int[,] _antall;
    private readonly bool[,] _skjult;

    internal Prikkenett(IReadOnlyList<Krysstabell.Rad> rader, int kolonner, int minst)
    {
        (_rader, _kolonner, _minst) = (rader, kolonner, minst);
        (_antall, _skjult) = (new int[rader.Count + 1, kolonner], new bool[rader.Count + 1, kolonner]);
        for (var r = 0; r <= rader.Count; r++)
        {
            for (var k = 0; k < kolonner; k++) _antall[r, k] = r < rader.Count ? rader[r].Antall[k] : rader.Sum(rad => rad.Antall[k]);
        }
    }

    /// <summary>What must be hidden; the last row is the sums of the columns.</summary>
    internal bool[,] Skjul()
    {
        var smaa = Tallene().Where(ErSmaatt).ToList();
        foreach (var (r, k) in smaa) _skjult[r, k] = true;
        foreach (var tall in smaa)
        {
            if (Ring(tall) is not { } ring) return Alt();
            foreach (var (r, k) in ring) _skjult[r, k] = true;
        }

        return _skjult;
    }

    private IEnumerable<(int Rad, int Kolonne)> Tallene() =>
        from r in Enumerable.Range(0, _rader.Count + 1) from k in Enumerable.Range(0, _kolonner) select (r, k);

    private bool ErSmaatt((int Rad, int Kolonne) tall) =>
        _antall[tall.Rad, tall.Kolonne] is var antall && antall < _minst && (antall > 0 || NullErSkjult(tall.Rad));

    /// <summary>In a small unit a zero is hidden as well; nowhere else is a zero ever hidden, and a hidden number is then at least one.</summary>
    private bool NullErSkjult(int rad) => rad < _rader.Count && _rader[rad].Barn < Prikking.LitenEnhet;

    private bool[,] Alt()
    {
        foreach (var (r, k) in Tallene()) _skjult[r, k] = true;
        return _skjult;
    }

    /// <summary>The cheapest ring that moves this number the furthest, up or down. Null when nothing can move it.</summary>
    private List<(int Rad, int Kolonne)>? Ring((int Rad, int Kolonne) tall)
    {
        var (rad, kolonne) = Ender(tall);
        for (var med = _minst - 1; med > 0; med--)
        {
            if (Vei(kolonne, rad, tall, med) is { } opp) return opp;
            if (KanGi(tall, med) && Vei(rad, kolonne, tall, med) is { } ned) return ned;
        }

        return null;
    }

    /// <summary>
    /// The way from one line to another along which each number can be moved so far, up and down in turns; cheap is to hide little
    /// that is not hidden already.
    /// </summary>
    private List<(int Rad, int Kolonne)>? Vei(int fra, int til, (int Rad, int Kolonne) uten, int med)
    {
        var (kostnad, veien) = (new Dictionary<int, long> { [fra] = 0 }, new Dictionary<int, (int Fra, (int, int) Tall)>());
        var koe = new PriorityQueue<int, long>();
        koe.Enqueue(fra, 0);
        while (koe.TryDequeue(out var her, out var hit) && her != til)
        {
            if (hit > kostnad[her]) continue;
            foreach (var (neste, kant) in Kanter(her, uten, med))
            {
                var ny = hit + (_skjult[kant.Rad, kant.Kolonne] ? 0 : 1 + _antall[kant.Rad, kant.Kolonne]);
                if (kostnad.TryGetValue(neste, out var kjent) && kjent <= ny) continue;
                (kostnad[neste], veien[neste]) = (ny, (her, kant));
                koe.Enqueue(neste, ny);
            }
        }

        if (!veien.ContainsKey(til)) return null;
        List<(int, int)> vei = [];
        for (var her = til; her != fra; her = veien[her].Fra) vei.Add(veien[her].Tall);
        return vei;
    }

    /// <summary>From a line one goes on by making one number in it larger, or another smaller by as much as it can give.</summary>
    private IEnumerable<(int Neste, (int Rad, int Kolonne) Tall)> Kanter(int her, (int Rad, int Kolonne) uten, int med)
    {
        foreach (var tall in Tallene())
        {
            if (tall == uten || !KanSkjules(tall)) continue;
            var (fra, til) = Ender(tall);
            if (fra == her) yield return (til, tall);
            if (til == her && KanGi(tall, med)) yield return (fra, tall);
        }
    }

    private bool KanSkjules((int Rad, int Kolonne) tall) => _antall[tall.Rad, tall.Kolonne] > 0 || NullErSkjult(tall.Rad);

    private bool KanGi((int Rad, int Kolonne) tall, int med) => _antall[tall.Rad, tall.Kolonne] - (NullErSkjult(tall.Rad) ? 0 : 1) >= med;

    /// <summary>The two lines a number is in: a row and a column; a column and the sums of the columns.</summary>
    private (int Fra, int Til) Ender((int Rad, int Kolonne) tall) =>
        tall.Rad < _rader.Count ? (tall.Rad, _rader.Count + tall.Kolonne) : (_rader.Count + tall.Kolonne, _rader.Count + _kolonner);
}
