namespace Bti.Domain;

/// <summary>How the motor is asked: <see cref="Forloepsmotor.Avgjoer"/>, or one with a fault in it in a test.</summary>
public delegate Avgjoerelse Motor(Forloepstilstand tilstand, Handlingsveileder veileder, Kalender kalender, Hendelse hendelse, Naa naa);

/// <summary>
/// Visits every situation that can be reached, the nearest first. Breadth first, so the way back from where something does not
/// hold is the shortest there is.
/// </summary>
internal sealed class Modellsoek
{
    private static readonly Kalender Kalender = Kalender.BareRoedeDager;
    private readonly Handlingsveileder _veileder;
    private readonly Motor _motor;
    private readonly Modellhendelser _hendelser;
    private readonly Dictionary<Modelltilstand, int> _nummer = [];
    private readonly List<(Modelltilstand Tilstand, int Fra, Steg Steg)> _besoekte = [];
    private readonly List<(int Fra, int Til)> _overganger = [];
    private readonly HashSet<(Hendelse, int, bool, Loggstatus, Samtykkestilling)> _sett = [];
    private bool[]? _utganger;

    // The situation that is being tried, as the motor is told of it.
    private Forloepstilstand _uten = null!;
    private Forloepstilstand _med = null!;

    public Modellsoek(Handlingsveileder veileder, Motor motor)
        : this(veileder, motor, soek =>
        {
            soek.Skriv(lengeSiden: false, new("uroen skrives ned", "uroa blir skriven ned"));
            soek.Skriv(lengeSiden: true, new("uroen skrives ned lenge etter at den oppsto", "uroa blir skriven ned lenge etter at ho oppstod"));
        })
    {
    }

    /// <summary>Begins where every open forloep of another version comes when it is moved here.</summary>
    public Modellsoek(Handlingsveileder veileder, Motor motor, Modellsoek fra, Nivaakart kart)
        : this(veileder, motor, soek => soek.Flytt(fra, kart))
    {
    }

    private Modellsoek(Handlingsveileder veileder, Motor motor, Action<Modellsoek> begynn)
    {
        (_veileder, _motor, _hendelser) = (veileder, motor, new Modellhendelser(veileder));
        begynn(this);
        for (var nr = 0; nr < _besoekte.Count; nr++)
        {
            var tilstand = _besoekte[nr].Tilstand;
            (_uten, _med) = (tilstand.ForMotoren(medNotat: false), tilstand.ForMotoren(medNotat: true));
            foreach (var hendelse in _hendelser.I(tilstand)) La(nr, tilstand, hendelse);
        }
    }

    /// <summary>Every situation, the nearest first; its place is its number.</summary>
    public IEnumerable<Modelltilstand> Tilstander => _besoekte.Select(b => b.Tilstand);

    /// <summary>How many times the motor was asked.</summary>
    public int Spurt { get; private set; }

    /// <summary>Where each frist of a nivaa was first opened, as the motor opened it.</summary>
    public Dictionary<(int Nivaa, Fristnavn Navn), (int Nr, FristSatt Frist)> Startet { get; } = [];

    /// <summary>Where a frist was first opened that nobody will be told of.</summary>
    public Dictionary<(int Nivaa, Fristnavn Navn), (int Nr, FristSatt Frist)> UtenVekking { get; } = [];

    /// <summary>The frister that something can close, by nivaa.</summary>
    public HashSet<(int Nivaa, Fristnavn Navn)> Gjort { get; } = [];

    /// <summary>The ways somebody can take; null is out.</summary>
    public HashSet<(int Fra, int? Til)> Tatt { get; } = [];

    /// <summary>What has to happen to come to a situation.</summary>
    public IReadOnlyList<Steg> Veien(int nr)
    {
        List<Steg> steg = [];
        for (; nr >= 0; nr = _besoekte[nr].Fra) steg.Add(_besoekte[nr].Steg);
        steg.Reverse();
        return steg;
    }

    /// <summary>The first situation nobody can come out of to a closing; null when there is none.</summary>
    public int? UtenUtgang(int nivaa)
    {
        _utganger ??= Utganger();
        for (var nr = 0; nr < _besoekte.Count; nr++)
        {
            if (!_utganger[nr] && _besoekte[nr].Tilstand.Nivaa == nivaa) return nr;
        }

        return null;
    }

    // Backwards from everything that is closed.
    private bool[] Utganger()
    {
        var inn = _overganger.ToLookup(o => o.Til, o => o.Fra);
        var kan = new bool[_besoekte.Count];
        var koe = new Queue<int>();
        for (var nr = 0; nr < kan.Length; nr++)
        {
            if (!(kan[nr] = !_besoekte[nr].Tilstand.ErAapent)) continue;
            koe.Enqueue(nr);
        }

        while (koe.TryDequeue(out var nr))
        {
            foreach (var fra in inn[nr].Where(fra => !kan[fra]))
            {
                kan[fra] = true;
                koe.Enqueue(fra);
            }
        }

        return kan;
    }

    private void Skriv(bool lengeSiden, Steg steg)
    {
        var tom = new Modelltilstand(0, true, lengeSiden, Loggstatus.IngenLogg, Samtykkestilling.Mangler, Modellfakta.Ingen, 0);
        var hendelse = new UroSkrevet(Modelltilstand.Fra(lengeSiden));
        Kom(-1, Etter(tom, Spoer(tom.ForMotoren(medNotat: false), hendelse)!), steg, tom, hendelse);
    }

    private void Flytt(Modellsoek fra, Nivaakart kart)
    {
        var steg = new Steg($"forløpet flyttes til versjon {_veileder.Versjon}", $"forløpet blir flytta til versjon {_veileder.Versjon}");
        foreach (var tilstand in fra.Tilstander.Where(t => t is { ErUro: false, ErAapent: true }))
        {
            if (kart.Fra(new Nivaa(tilstand.Nivaa), _veileder) is not { } nivaa) continue;
            Spurt++;
            var byttet = new VeilederByttet(fra._veileder.Versjon, _veileder.Versjon, nivaa) { Ny = _veileder };
            Kom(-1, Etter(tilstand, _motor(tilstand.ForFlytting(), fra._veileder, Kalender, byttet, Modelltilstand.Naa).Virkninger), steg);
        }
    }

    private void La(int nr, Modelltilstand foer, Modellhendelse hendelse)
    {
        if (hendelse.Hendelse is not { } spurt)
        {
            Kom(nr, hendelse.Etterpaa!(foer), hendelse.Steg);
            return;
        }

        if (Spoer(hendelse.MedNotat ? _med : _uten, spurt) is not { } virkninger) return;
        foreach (var lukket in virkninger.OfType<FristLukket>()) _ = Gjort.Add((foer.Nivaa, lukket.Navn));
        switch (spurt)
        {
            case UroAvgjort(var til):
                _ = Tatt.Add((0, til?.Tall));
                if (til is not { } nivaa) break;

                // The uro is closed, and a forloep starts with nothing but the kommune's text.
                var nytt = new Modelltilstand(nivaa.Tall, true, foer.LengeSiden, Loggstatus.IngenLogg, Samtykkestilling.Mangler, Modellfakta.Ingen, 0);
                var start = new ForloepStartet(nivaa, Modelltilstand.Fra(foer.LengeSiden), Modelltilstand.Holder);
                Kom(nr, Etter(nytt, Spoer(nytt.ForMotoren(medNotat: false), start)!), hendelse.Steg, nytt, start);
                return;
            case NivaaValgt(var til):
                _ = Tatt.Add((foer.Nivaa, til.Tall));
                break;
            case AvslutningValgt:
                _ = Tatt.Add((foer.Nivaa, null));
                break;
        }

        var etter = Etter(foer, virkninger);
        Kom(nr, hendelse.Etterpaa is { } ogsaa ? ogsaa(etter) : etter, hendelse.Steg, foer, spurt);
    }

    private static Modelltilstand Etter(Modelltilstand foer, IReadOnlyList<Virkning> virkninger) => virkninger.Aggregate(foer, (t, v) => t.Etter(v));

    private IReadOnlyList<Virkning>? Spoer(Forloepstilstand tilstand, Hendelse hendelse, int dager = 0)
    {
        Spurt++;
        var svar = _motor(tilstand, _veileder, Kalender, hendelse, new Naa(Modelltilstand.Naa.Tidspunkt.AddDays(dager)));
        return svar.Hinder is null ? svar.Virkninger : null;
    }

    private void Kom(int fra, Modelltilstand til, Steg steg, Modelltilstand spurtI = default, Hendelse? spurt = null)
    {
        if (!_nummer.TryGetValue(til, out var nr))
        {
            _nummer[til] = nr = _besoekte.Count;
            _besoekte.Add((til, fra, steg));
        }

        if (spurt is not null && _sett.Add((spurt, til.Nivaa, til.LengeSiden, spurtI.Logg, spurtI.Samtykke))) SeFristene(nr, til, spurtI, spurt);
        if (fra >= 0) _overganger.Add((fra, nr));
    }

    // Whether somebody is told of a frist can depend on the weekday it opens: what opens frister is asked on each.
    private void SeFristene(int nr, Modelltilstand til, Modelltilstand spurtI, Hendelse spurt)
    {
        var tilstand = spurtI.ForMotoren(medNotat: true);
        for (var dag = 0; dag < 7; dag++)
        {
            foreach (var ny in Spoer(tilstand, spurt, dag)!.OfType<FristSatt>())
            {
                _ = Startet.TryAdd((til.Nivaa, ny.Navn), (nr, ny));
                if (ny.Plass.Dag is null) _ = UtenVekking.TryAdd((til.Nivaa, ny.Navn), (nr, ny));
            }
        }
    }
}
