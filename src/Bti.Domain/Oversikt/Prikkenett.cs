namespace Bti.Domain;

/// <summary>
/// The table as a net: a node for each line that adds up (a row, a column of one service, a column, the sums of the columns), an edge
/// for each number that may be hidden. Numbers that are changed around a ring of the net, up and down in turns, leave every sum as it
/// was: a ring through a hidden number, of hidden numbers that can give, is another table that looks the same. The leader of a unit
/// knows its numbers: what she sees is the table less those, and for what is small in that there is a ring that leaves hers as they are.
/// </summary>
internal sealed class Prikkenett
{
    private readonly List<Linje> _linjer;
    private readonly int _rader;
    private readonly int _kolonner;
    private readonly int _minst;
    private readonly bool[,] _skjult;
    private readonly int _skjulbare;
    private readonly List<(int Rad, int Kolonne)>[] _tallI;
    private readonly List<Leser> _lesere;
    private Leser _leser = Leser.UtenEgne;

    // One who reads the table: the unit whose numbers she knows, and the lines it is part of.
    private sealed record Leser(Krysstabell.Rad? Egen, IReadOnlyList<int> Linjer)
    {
        public static readonly Leser UtenEgne = new(null, []);

        public bool ErI((int Rad, int Kolonne) tall) => Linjer.Contains(tall.Rad);

        public int Kjent((int Rad, int Kolonne) tall) => ErI(tall) ? Egen!.Antall[tall.Kolonne] : 0;
    }

    // A row, or a sum of rows: which line it is added into (none for the last), how many children it is of, and how many units.
    private sealed record Linje(IReadOnlyList<int> Antall, int? Inn, int Barn, int Enheter)
    {
        /// <summary>True where a zero says as much as a one.</summary>
        public bool SkjulerNull => Barn < Prikking.LitenEnhet;

        /// <summary>True where a hidden number may be zero: there, and in what such a line is added into.</summary>
        public bool KanVaereNull { get; set; }
    }

    /// <param name="enheter">The units of each row.</param>
    /// <param name="deler">How many rows each service has, in order; empty when the rows are summed at once.</param>
    /// <param name="kolonnesummerErKjent">True when the sums of the columns are known, and cannot be moved.</param>
    internal Prikkenett(IReadOnlyList<Krysstabell.Rad> rader, IReadOnlyList<IReadOnlyList<Krysstabell.Rad>> enheter, IReadOnlyList<int> deler, int kolonner, int minst, bool kolonnesummerErKjent)
    {
        (_rader, _kolonner, _minst) = (rader.Count, kolonner, minst);
        var alt = rader.Count + deler.Count;
        var tilDel = deler.SelectMany((antall, del) => Enumerable.Repeat(rader.Count + del, antall)).ToList();
        _linjer = [.. rader.Select((r, nr) => new Linje(r.Antall, tilDel.Count == 0 ? alt : tilDel[nr], r.Barn, enheter[nr].Count))];
        for (var del = 0; del < deler.Count; del++) _linjer.Add(Sum([.. _linjer.Take(rader.Count).Where(l => l.Inn == rader.Count + del)], alt));
        _linjer.Add(Sum([.. _linjer.Take(rader.Count)], inn: null) with { Barn = int.MaxValue });
        foreach (var linje in _linjer)
        {
            linje.KanVaereNull |= linje.SkjulerNull;
            if (linje is { KanVaereNull: true, Inn: { } inn }) _linjer[inn].KanVaereNull = true;
        }

        _skjult = new bool[_linjer.Count, kolonner];
        _skjulbare = kolonnesummerErKjent ? alt : _linjer.Count;
        _tallI = [.. Enumerable.Range(0, Summer + 1).Select(_ => new List<(int, int)>())];
        foreach (var tall in Tallene())
        {
            var (fra, til) = Ender(tall);
            _tallI[fra].Add(tall);
            _tallI[til].Add(tall);
        }

        _lesere = [Leser.UtenEgne, .. enheter.SelectMany((av, rad) => av.Where(e => e.Enhet is not null).Select(e => new Leser(e, [rad, _linjer[rad].Inn!.Value, alt])))];

        Linje Sum(IReadOnlyList<Linje> av, int? inn) => new([.. Enumerable.Range(0, kolonner).Select(k => av.Sum(l => l.Antall[k]))], inn, av.Sum(l => l.Barn), av.Sum(l => l.Enheter));
    }

    /// <summary>
    /// What must be hidden: the rows, then the sums of the services, and last the sums of the columns. Null when the sums of the columns are known
    /// and hiding all the rest would not be enough.
    /// </summary>
    internal bool[,]? Skjul()
    {
        var smaa = _lesere.SelectMany(leser => Tallene().Where(tall => ErSmaatt(tall, leser)).Select(tall => (Tall: tall, Leser: leser))).ToLookup(s => s.Tall, s => s.Leser);
        foreach (var tall in smaa) _skjult[tall.Key.Rad, tall.Key.Kolonne] = true;
        foreach (var tall in smaa)
        {
            // A ring without her numbers is one for her too.
            List<List<(int Rad, int Kolonne)>> ringer = [];
            foreach (var leser in tall.Where(leser => !ringer.Exists(ring => !ring.Append(tall.Key).Any(leser.ErI))))
            {
                _leser = leser;
                if (Ring(tall.Key) is not { } ring) return _skjulbare < _linjer.Count ? null : Alt();
                foreach (var (r, k) in ring) _skjult[r, k] = true;
                ringer.Add(ring);
            }
        }

        return _skjult;
    }

    // The line the sums of the columns are in, after all others.
    private int Summer => _rader + ((_linjer.Count - _rader) * _kolonner);

    private IEnumerable<(int Rad, int Kolonne)> Tallene() =>
        from r in Enumerable.Range(0, _skjulbare) from k in Enumerable.Range(0, _kolonner) select (r, k);

    private int Antall((int Rad, int Kolonne) tall) => _linjer[tall.Rad].Antall[tall.Kolonne];

    private bool ErHennes((int Rad, int Kolonne) tall, Leser leser) => leser.ErI(tall) && _linjer[tall.Rad].Enheter == 1;

    private bool ErSmaatt((int Rad, int Kolonne) tall, Leser leser)
    {
        var (antall, barn) = (Antall(tall) - leser.Kjent(tall), _linjer[tall.Rad].Barn - (leser.ErI(tall) ? leser.Egen!.Barn : 0));
        return antall < _minst && (antall > 0 || barn < Prikking.LitenEnhet) && !ErHennes(tall, leser);
    }

    private bool[,] Alt()
    {
        foreach (var (r, k) in Tallene()) _skjult[r, k] = true;
        return _skjult;
    }

    /// <summary>The cheapest ring that moves this number the furthest, up or down. Null when nothing can move it.</summary>
    private List<(int Rad, int Kolonne)>? Ring((int Rad, int Kolonne) tall)
    {
        var (fra, til) = Ender(tall);
        for (var med = _minst - 1; med > 0; med--)
        {
            if (Vei(til, fra, tall, med) is { } opp) return opp;
            if (KanGi(tall, med) && Vei(fra, til, tall, med) is { } ned) return ned;
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
                var ny = hit + (_skjult[kant.Rad, kant.Kolonne] ? 0 : 1 + Antall(kant));
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
        foreach (var tall in _tallI[her])
        {
            if (tall == uten || !KanSkjules(tall) || ErHennes(tall, _leser)) continue;
            var (fra, til) = Ender(tall);
            if (fra == her) yield return (til, tall);
            if (til == her && KanGi(tall, med)) yield return (fra, tall);
        }
    }

    private bool KanSkjules((int Rad, int Kolonne) tall) => Antall(tall) > 0 || _linjer[tall.Rad].KanVaereNull;

    private bool KanGi((int Rad, int Kolonne) tall, int med) => Antall(tall) - Math.Max(_linjer[tall.Rad].KanVaereNull ? 0 : 1, _leser.Kjent(tall)) >= med;

    /// <summary>The two lines a number is in: its row, or what its column comes to there; and the column it is added into, or the sums of them.</summary>
    private (int Fra, int Til) Ender((int Rad, int Kolonne) tall)
    {
        return (tall.Rad < _rader ? tall.Rad : I(tall.Rad), _linjer[tall.Rad].Inn is { } inn ? I(inn) : Summer);

        int I(int sum) => _rader + ((sum - _rader) * _kolonner) + tall.Kolonne;
    }
}
