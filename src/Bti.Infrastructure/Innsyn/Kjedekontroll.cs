using System.Security.Cryptography;

namespace Bti.Infrastructure;

/// <summary>Walks one kommune's chain, row by row in the order of their places, and says what is broken where.</summary>
/// <param name="sjekkpunkter">What was signed about the chain, in order.</param>
/// <param name="etter">The place to begin after; 0 for the whole chain.</param>
/// <param name="hash">The hash at that place; null for the whole chain.</param>
internal sealed class Kjedekontroll(IReadOnlyList<Sjekkpunkt> sjekkpunkter, long etter = 0, byte[]? hash = null)
{
    // More faulty rows than this are a stretch that was moved or written anew, and are said as one.
    private const int StoerstBytte = 40;

    private readonly List<Kjedebrudd> _brudd = [];
    private readonly List<(Kjederad Rad, byte[] Foran)> _endret = [];
    private byte[] _lagret = hash ?? new byte[SHA256.HashSizeInBytes];
    private byte[]? _regnet;
    private int _punkt;
    private long _godkjent = etter;

    /// <summary>How many rows have been walked.</summary>
    public long Antall { get; private set; }

    /// <summary>The place of the last row.</summary>
    public long Sist { get; private set; } = etter;

    /// <summary>The hash stored at the last row.</summary>
    public byte[] Hash => _lagret;

    /// <summary>Takes the next row.</summary>
    public void Ta(in Kjederad rad)
    {
        Antall++;
        if (rad.Loepenr <= Sist)
        {
            _brudd.Add(new Kjedebrudd(Bruddslag.SattInn, rad.Loepenr, rad.Loepenr));
            return;
        }

        if (rad.Loepenr > Sist + 1)
        {
            _brudd.Add(new Kjedebrudd(Bruddslag.Fjernet, Sist + 1, rad.Loepenr - 1));
            _regnet = null;
        }
        else
        {
            // After a row whose hash was edited, the one it should have had still leads on: only that row is at fault.
            var regnet = rad.HashEtter(_lagret);
            if (!regnet.AsSpan().SequenceEqual(rad.Hash) && (_regnet is null || !(regnet = rad.HashEtter(_regnet)).AsSpan().SequenceEqual(rad.Hash)))
                _endret.Add((rad, _lagret));
            _regnet = regnet;
        }

        (Sist, _lagret) = (rad.Loepenr, rad.Hash);
        Sjekk();
    }

    /// <summary>Everything that is wrong, in order.</summary>
    /// <param name="slutt">The end that is written down; null when none is.</param>
    public IReadOnlyList<Kjedebrudd> Ferdig((long Loepenr, byte[] Hash)? slutt)
    {
        var signert = sjekkpunkter.Count == 0 ? 0 : sjekkpunkter[^1].Loepenr;
        var (skulle, hash) = slutt ?? (0, new byte[SHA256.HashSizeInBytes]);
        if (Math.Max(skulle, signert) is var til && til > Sist) _brudd.Add(new Kjedebrudd(Bruddslag.Avkuttet, Sist + 1, til));
        if (skulle < Sist) _brudd.Add(new Kjedebrudd(Bruddslag.SattInn, skulle + 1, Sist));
        if (skulle == Sist && !hash.AsSpan().SequenceEqual(_lagret)) _brudd.Add(new Kjedebrudd(Bruddslag.Slutt, Sist, Sist));
        return [.. _brudd.Concat(Endringer()).OrderBy(b => b.Fra)];
    }

    private void Sjekk()
    {
        while (_punkt < sjekkpunkter.Count && sjekkpunkter[_punkt].Loepenr <= Sist)
        {
            var punkt = sjekkpunkter[_punkt++];
            if (punkt.Loepenr == Sist && !punkt.Hash.AsSpan().SequenceEqual(_lagret)) _brudd.Add(new Kjedebrudd(Bruddslag.SkrevetOm, _godkjent + 1, Sist));
            _godkjent = punkt.Loepenr;
        }
    }

    // A row that would be right at another's place has changed places with it; stretches of the rest are one fault each.
    private IEnumerable<Kjedebrudd> Endringer()
    {
        var byttet = new HashSet<long>();
        foreach (var (rad, _) in _endret.Count <= StoerstBytte ? _endret : [])
        {
            foreach (var (annen, foran) in _endret)
            {
                if (annen.Loepenr == rad.Loepenr || byttet.Contains(rad.Loepenr)) continue;
                var her = (rad with { Loepenr = annen.Loepenr }).HashEtter(foran).AsSpan();
                if (!her.SequenceEqual(rad.Hash) && !her.SequenceEqual(annen.Hash)) continue;
                _ = byttet.Add(rad.Loepenr);
                _ = byttet.Add(annen.Loepenr);
                yield return new Kjedebrudd(Bruddslag.Byttet, Math.Min(rad.Loepenr, annen.Loepenr), Math.Max(rad.Loepenr, annen.Loepenr));
            }
        }

        for (var i = 0; i < _endret.Count; i++)
        {
            var fra = _endret[i].Rad.Loepenr;
            if (byttet.Contains(fra)) continue;
            while (i + 1 < _endret.Count && _endret[i + 1].Rad.Loepenr == _endret[i].Rad.Loepenr + 1 && !byttet.Contains(_endret[i + 1].Rad.Loepenr)) i++;
            yield return new Kjedebrudd(Bruddslag.Endret, fra, _endret[i].Rad.Loepenr);
        }
    }
}
