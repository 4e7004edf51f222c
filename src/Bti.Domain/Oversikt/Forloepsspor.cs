namespace Bti.Domain;

/// <summary>
/// What the row of hendelser of one forloep says about time: when it was on which nivaa, when it was decided, evaluated and closed.
/// Every number of the overview is counted from these, and they are read from nothing else.
/// </summary>
public sealed class Forloepsspor
{
    private readonly List<Opphold> _opphold = [];
    private readonly List<DateOnly> _startet = [];
    private readonly List<(DateOnly Dag, Avslutningsgrunn Grunn)> _avsluttet = [];
    private readonly List<(DateOnly Dag, Utfall Utfall, bool BarnetErHoert)> _evaluert = [];
    private readonly List<(DateOnly Dag, Samtykkestilling Stilling)> _samtykke = [];
    private readonly List<(DateOnly Dag, TiltakId Tiltak, Effekt Effekt)> _vurdert = [];
    private readonly List<(DateOnly Dag, EnhetId Fra)> _bytter = [];
    private readonly List<(DateOnly Dag, DateOnly? Varer)> _varer = [];
    private DateOnly? _barnetHoert;
    private Samtykkestilling? _svart;

    private bool PlanenAvslutter { get; init; }

    /// <summary>A time on one nivaa.</summary>
    /// <param name="Til">The day it ended; null while it lasts.</param>
    public sealed record Opphold(Nivaa Nivaa, DateOnly Fra, DateOnly? Til)
    {
        public int? Dager => Til?.DayNumber - Fra.DayNumber;
    }

    /// <summary>The day the uro it came from arose.</summary>
    public DateOnly Oppsto { get; private set; }

    /// <summary>The first day a tiltak began; null when none has.</summary>
    public DateOnly? FoersteTiltak { get; private set; }

    public IReadOnlyList<Opphold> Oppholdene => _opphold;

    /// <summary>The day it started, and the days it was opened again.</summary>
    public IReadOnlyList<DateOnly> Startet => _startet;

    public IReadOnlyList<(DateOnly Dag, Avslutningsgrunn Grunn)> Avsluttet => _avsluttet;

    /// <summary>Each evaluering, and whether the child had been heard, or it was written down why not, since the one before.</summary>
    public IReadOnlyList<(DateOnly Dag, Utfall Utfall, bool BarnetErHoert)> Evaluert => _evaluert;

    /// <summary>What has been said of each tiltak, in order.</summary>
    public IReadOnlyList<(DateOnly Dag, TiltakId Tiltak, Effekt Effekt)> Vurdert => _vurdert;

    /// <summary>Each time the samtykke to the log came to stand otherwise: a yes that is renewed while it holds is the same yes, until another is to decide.</summary>
    public IReadOnlyList<(DateOnly Dag, Samtykkestilling Stilling)> Samtykke => _samtykke;

    /// <summary>True when it was open on one of these days.</summary>
    public bool ErAapentI(DateOnly fra, DateOnly til) => _opphold.Exists(o => o.Fra <= til && (o.Til is null || o.Til >= fra));

    /// <summary>Where it was at the end of a day; null when it had not started, or was closed.</summary>
    public Nivaa? NivaaPaa(DateOnly dag) => _opphold.LastOrDefault(o => o.Fra <= dag) is { } siste && (siste.Til is null || siste.Til > dag) ? siste.Nivaa : null;

    /// <summary>The unit that led at the end of a day, when it has not been the same since; else null.</summary>
    public EnhetId? EnhetFoerByttetEtter(DateOnly dag) => _bytter.Where(b => b.Dag > dag).Select(b => (EnhetId?)b.Fra).FirstOrDefault();

    /// <summary>The last day of the samtykke to the log, as it stood at the end of a day; null when there was none.</summary>
    public DateOnly? SamtykketVarerPaa(DateOnly dag) => _varer.LastOrDefault(v => v.Dag <= dag).Varer;

    /// <summary>How many days it had been waited for help at the end of a day, or until it closed, and whether help began then.</summary>
    public (int Dager, bool Fikk) Ventet(DateOnly dag)
    {
        var sist = _avsluttet.Where(a => a.Dag <= dag).Select(a => a.Dag).Append(dag).Min();
        var fikk = FoersteTiltak <= sist;
        return (Math.Max(0, (fikk ? FoersteTiltak!.Value : sist).DayNumber - Oppsto.DayNumber), fikk);
    }

    /// <summary>Reads a row from its start.</summary>
    /// <param name="planenAvslutter">True where the kommune closes the forloep when the family says yes to an individuell plan.</param>
    public static Forloepsspor Av(IEnumerable<(Hendelse Hendelse, DateTimeOffset Tid)> rekke, bool planenAvslutter = false)
    {
        var spor = new Forloepsspor { PlanenAvslutter = planenAvslutter };
        foreach (var (hendelse, tid) in rekke) spor.Hend(hendelse, Naa.OsloDag(tid));
        return spor;
    }

    private void Hend(Hendelse hendelse, DateOnly dag)
    {
        switch (hendelse)
        {
            case ForloepStartet startet:
                Oppsto = startet.Oppsto;
                _startet.Add(dag);
                _opphold.Add(new(startet.Nivaa, dag, null));
                break;
            case NivaaValgt valgt:
                Flytt(valgt.Til, dag);
                break;
            case VeilederByttet byttet when _opphold is [.., var her] && her.Nivaa != byttet.Nivaa:
                Flytt(byttet.Nivaa, dag);
                break;
            case TiltakStartet tiltak:
                FoersteTiltak = FoersteTiltak is { } foerste && foerste <= tiltak.Start ? foerste : tiltak.Start;
                break;
            case TiltakVurdert vurdert:
                _vurdert.Add((dag, vurdert.Tiltak, vurdert.Effekt));
                break;
            case BarnetHoert hoert:
                _barnetHoert = hoert.Dag;
                break;
            case Evaluert evaluert:
                var siden = _evaluert is [.., var forrige] ? forrige.Dag : Oppsto;
                _evaluert.Add((evaluert.Dag, evaluert.Utfall, _barnetHoert >= siden));
                break;
            case BarnetByttetEnhet byttet:
                _bytter.Add((dag, byttet.Fra));
                _varer.Add((dag, byttet.Varer));
                _svart = byttet.Logg;
                break;
            case SamtykkeEndret endret:
                Svar(endret.Logg, dag);
                _varer.Add((dag, endret.Varer));
                break;
            case BarnetFylte:
                _svart = null;
                break;
            case SamtykketUtloept { Til: Bti.Domain.Samtykke.Stafettloggen }:
                Svar(Samtykkestilling.Trukket, dag);
                _varer.Add((dag, null));
                break;
            case AvslutningValgt avsluttet:
                _avsluttet.Add((dag, avsluttet.Grunn));
                Slutt(dag);
                break;
            case PlanBesvart { Akseptert: true } when PlanenAvslutter:
                _avsluttet.Add((dag, Avslutningsgrunn.IndividuellPlan));
                Slutt(dag);
                break;
            case Gjenaapnet gjenaapnet when _opphold is [.., var siste]:
                _startet.Add(dag);
                _varer.Add((dag, gjenaapnet.Varer));
                _svart = gjenaapnet.Logg;
                _opphold.Add(new(siste.Nivaa, dag, null));
                break;
        }
    }

    private void Flytt(Nivaa til, DateOnly dag)
    {
        Slutt(dag);
        _opphold.Add(new(til, dag, null));
    }

    private void Svar(Samtykkestilling stilling, DateOnly dag)
    {
        if (stilling != _svart) _samtykke.Add((dag, stilling));
        _svart = stilling;
    }

    private void Slutt(DateOnly dag) => _opphold[^1] = _opphold[^1] with { Til = dag };
}
