using Bti.Testdata;

namespace Bti.Domain.Tests;

/// <summary>A kommune over ten years under a clock that is moved, from one seed: who does what when is chance, and the rules are not.</summary>
internal sealed class Verden
{
    public const int Aar = 10;
    private const int Samtidig = 12;
    private static readonly DateOnly Foerste = new(2026, 1, 1);

    private readonly Random _tilfeldig;
    private readonly Handlingsveileder _veileder;
    private readonly List<Simulertsak> _saker = [];
    private readonly HashSet<(FristId, int)> _varslet = [];
    private readonly Dictionary<FristId, DateOnly[]> _trinn = [];
    private Naa _naa = new(Naa.StartenPaa(Foerste));
    private DateOnly _sveipesTil = Foerste;

    public Verden(int froe)
    {
        _tilfeldig = new Random(froe);
        var regler = froe % 2 == 0 ? Gitt.Veileder.Regler : Gitt.Veileder.Regler with { Samtykkealder = 16, Foresatte = ForesattesSamtykke.En, LoggFraNivaa = Gitt.To };
        _veileder = Gitt.Veileder with { Regler = regler with { IpPolicy = (froe % 3) switch { 0 => null, 1 => IpPolicy.Lenke, _ => IpPolicy.AvsluttLogg } } };
    }

    /// <summary>Acts that were done, and acts that the rules refused.</summary>
    public int Gjort { get; private set; }

    public int Nektet { get; private set; }

    public int Varsler => _varslet.Count;

    public int Saker { get; private set; }

    /// <summary>Lives through the ten years.</summary>
    /// <exception cref="InvalidOperationException">Something did not hold; the message says what and when.</exception>
    public void Lev()
    {
        try
        {
            var nettene = new Queue<DateTimeOffset>(Enumerable.Range(Foerste.Year, Aar).SelectMany(aar => new[] { SisteSoendag(aar, 3), SisteSoendag(aar, 10) }).SelectMany(Rundt));
            while (_naa.Dag < Foerste.AddYears(Aar))
            {
                // Mostly hours pass, at times a week; and every moment around a change of the clocks is visited.
                var neste = _naa.Tidspunkt.AddMinutes(_tilfeldig.Next(20) == 0 ? _tilfeldig.Next(10_000) : _tilfeldig.Next(1, 900));
                _naa = new(nettene.TryPeek(out var natt) && natt <= neste ? nettene.Dequeue() : neste);
                Sveip();
                EtSteg();
            }

            foreach (var sak in _saker) Alltid.BlirDetSammeIgjen(sak, Rammer());
        }
        catch (InvalidOperationException feil)
        {
            throw new InvalidOperationException($"{_naa.OsloTid:yyyy-MM-dd HH:mm:ss}, after {Gjort} acts: {feil.Message}", feil);
        }
    }

    private void EtSteg()
    {
        if (_saker.Count < Samtidig && _tilfeldig.Next(8) == 0)
        {
            var eier = Folket.Ansatte.Where(a => a.Rolle is not Rolle.Enhetsleder).ElementAt(_tilfeldig.Next(6));
            _saker.Add(new Simulertsak(_tilfeldig, Rammer(eier), eier));
            Saker++;
        }

        if (_saker.Count == 0) return;
        var sak = _saker[_tilfeldig.Next(_saker.Count)];
        var foer = sak.Roetter.Sum(r => r.AntallHendelser + r.Frister.Count);
        var rammer = Rammer(Folket.Ansatte[_tilfeldig.Next(Folket.Ansatte.Count)]);
        if (sak.Gjoer(rammer) is null)
        {
            Gjort++;
        }
        else
        {
            Nektet++;
            Alltid.Krev(foer == sak.Roetter.Sum(r => r.AntallHendelser + r.Frister.Count), "a no changes nothing");
        }

        Alltid.Gjelder(sak, rammer);
        if (sak.Roetter.Last().ErAapent || _tilfeldig.Next(6) > 0) return;
        Alltid.BlirDetSammeIgjen(sak, rammer);
        _ = _saker.Remove(sak);
    }

    // Every night, but for when the machine has been away for a while.
    private void Sveip()
    {
        if (_naa.Dag < _sveipesTil) return;
        _sveipesTil = _naa.Dag.AddDays(_tilfeldig.Next(40) == 0 ? _tilfeldig.Next(30) : 1);
        foreach (var sak in _saker)
        {
            foreach (var frist in sak.Roetter.SelectMany(r => r.AapneFrister))
            {
                if (frist.Vekkes <= _naa.Dag)
                {
                    foreach (var varslet in frist.Klatre(_veileder, Kalender.BareRoedeDager, _naa)) Alltid.Krev(_varslet.Add((frist.Id, varslet.Trinn)), "nobody is told the same twice");
                }

                AltErSagt(frist);
            }

            Alltid.OmDelingen(sak, Rammer());
        }
    }

    // Counted from the text, not from where the frist thinks it stands.
    private void AltErSagt(Frist frist)
    {
        if (!_trinn.TryGetValue(frist.Id, out var dager))
        {
            Alltid.SlutterMedDagen(frist);
            _trinn[frist.Id] = dager = [.. _veileder.Stige(frist.Stige).Trinn.Select(t =>
                t.Naar.Dag(t.Naar.Side is Stigeside.Etter && frist.Dag < frist.Aapnet ? frist.Aapnet : frist.Dag, Kalender.BareRoedeDager))];
        }

        for (var nr = 0; nr < dager.Length; nr++)
            Alltid.Krev(_varslet.Contains((frist.Id, nr)) == (dager[nr] <= _naa.Dag && dager[nr] >= frist.Aapnet), "what is reached is said, and nothing else");
    }

    private Rammer Rammer(Ansatt? av = null) => new(_veileder, Kalender.BareRoedeDager, (av ?? Folket.Ansatte[0]).Id, _naa);

    private static DateOnly SisteSoendag(int aar, int maaned)
    {
        var dag = new DateOnly(aar, maaned, 31);
        return dag.AddDays(-(int)dag.DayOfWeek);
    }

    // The midnights on both sides, and the hour that is skipped or comes twice.
    private static IEnumerable<DateTimeOffset> Rundt(DateOnly dag)
    {
        var (start, slutt, vippe) = (Naa.StartenPaa(dag), Naa.SluttenPaa(dag), new DateTimeOffset(dag, new TimeOnly(1, 0), TimeSpan.Zero));
        return [start.AddSeconds(-1), start, vippe.AddSeconds(-1), vippe, vippe.AddMinutes(30), vippe.AddHours(1), slutt.AddSeconds(-1), slutt];
    }
}
