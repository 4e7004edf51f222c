using System.Text.Json;

namespace Bti.Domain;

/// <summary>
/// What a row of hendelser comes to, put to the motor from the first to the last as they once were: how it stands, and every
/// frist there has been. Replay of old cases through new code, and the simulator, are this and nothing else.
/// </summary>
/// <param name="veileder">The version of the text to begin under: the one it was first pinned to, or a draft.</param>
/// <param name="kalender">The kommune's working days.</param>
/// <param name="versjoner">Finds the version it was moved to on the way; null to follow the first one all the way, as a draft is.</param>
public sealed class Gjenspilling(Handlingsveileder veileder, Kalender kalender, Func<string, Handlingsveileder>? versjoner = null)
{
    private readonly HashSet<AnsattId> _aktoerer = [];
    private readonly Dictionary<Fristnoekkel, Gjenspiltfrist> _aapne = [];
    private readonly List<Gjenspiltfrist> _ferdige = [];
    private Forloepstilstand? _tilstand;
    private DateOnly? _barnetHoert;

    /// <summary>How it stands after the last hendelse. Throws before the first.</summary>
    public Forloepstilstand Tilstand => (_tilstand ?? throw new InvalidOperationException("The row does not begin with its start.")) with
    {
        AapneFrister = _aapne.Keys.ToHashSet(), FoersteTiltakInnen = _aapne.GetValueOrDefault(new(Fristnavn.FoersteTiltak))?.Dag,
    };

    /// <summary>The version it stands under after the last hendelse.</summary>
    public Handlingsveileder Veileder { get; private set; } = veileder;

    /// <summary>The frister that are open, the earliest first.</summary>
    public IEnumerable<Gjenspiltfrist> AapneFrister => _aapne.Values.OrderBy(f => f.Dag).ThenBy(f => f.Noekkel);

    /// <summary>Every frist there has been, those that are open last.</summary>
    public IEnumerable<Gjenspiltfrist> Frister => _ferdige.Concat(AapneFrister);

    /// <summary>The version a row began under; null for one that has been under the same all the time.</summary>
    public static string? BegynteUnder(IEnumerable<Hendt> hendt) => hendt.Select(h => h.Hendelse).OfType<VeilederByttet>().FirstOrDefault()?.Fra;

    /// <summary>Reads a stored hendelse.</summary>
    /// <exception cref="JsonException">It is none that this version knows.</exception>
    public static Hendelse Les(string innhold) => JsonSerializer.Deserialize<Hendelse>(innhold) ?? throw new JsonException("The hendelse is null.");

    /// <summary>Puts a hendelse that has happened to the motor, at the time it happened.</summary>
    /// <returns>The motor's no, and then nothing is changed; null when it is so.</returns>
    public Hinder? Hend(Hendt hendt)
    {
        var naa = new Naa(hendt.Tid);
        if (hendt.Hendelse is VeilederByttet byttet)
        {
            if (versjoner is null) return null;
            hendt = hendt with { Hendelse = byttet with { Ny = versjoner(byttet.Til) } };
        }

        _tilstand = Foer(hendt.Hendelse, naa.Dag);
        var (hinder, virkninger) = Forloepsmotor.Avgjoer(Tilstand, Veileder, kalender, hendt.Hendelse, naa);
        if (hinder is not null)
        {
            // The notat is written with the closing, and not without it.
            if (hendt.Hendelse is AvslutningValgt or PlanBesvart) _tilstand = Tilstand with { HarAvslutningsnotat = false };
            return hinder;
        }

        foreach (var virkning in virkninger) Bruk(virkning, hendt.Nr, naa.Dag);
        _tilstand = Etter(hendt.Hendelse, Tilstand);
        return null;
    }

    // What is there when the question is put: a start makes it, and a closing brings its notat.
    private Forloepstilstand? Foer(Hendelse hendelse, DateOnly dag) => hendelse switch
    {
        UroSkrevet(var oppsto) => new() { Nivaa = Nivaa.Avklaring, ErAapent = true, Oppsto = oppsto, NivaaetStartet = dag },
        ForloepStartet(var nivaa, var oppsto, var holder, var foedt) => new()
        {
            Nivaa = nivaa, ErAapent = true, Oppsto = oppsto, NivaaetStartet = dag, UroenErDelt = true, SamtalenErFoert = true, Stafettholder = holder, Foedt = foedt,
        },
        AvslutningValgt when _tilstand is not null => _tilstand with { HarAvslutningsnotat = true },
        PlanBesvart { Akseptert: true } when _tilstand is not null && Veileder.Regler.IpPolicy is IpPolicy.AvsluttLogg => _tilstand with { HarAvslutningsnotat = true },
        BedtOmUtsettelse or PauseAvsluttet when _tilstand is not null => _tilstand with { Staaende = Staaende },
        VeilederByttet when _tilstand is not null => _tilstand with { Staaende = Staaende, Gjort = Gjort(_tilstand.NivaaetStartet) },
        _ => _tilstand,
    };

    // The facts a hendelse is, beside what the motor decides of it.
    private Forloepstilstand Etter(Hendelse hendelse, Forloepstilstand tilstand)
    {
        switch (hendelse)
        {
            case UroDelt:
                return tilstand with { UroenErDelt = true };
            case SamtaleFoert:
                return tilstand with { SamtalenErFoert = true, BarnetErHoert = true };
            case SamtykkeEndret(var stilling, _, _):
                return tilstand with { Samtykke = stilling };
            case BarnetByttetEnhet byttet:
                return tilstand with { Samtykke = byttet.Logg };
            case Gjenaapnet(var stilling, _):
                return MedBarnet(tilstand with { Samtykke = stilling, HarAvslutningsnotat = false });
            case Evaluert evaluert:
                return tilstand with { SistEvaluert = tilstand.SistEvaluert > evaluert.Dag ? tilstand.SistEvaluert : evaluert.Dag };
            case BarnetHoert(var dag):
                _barnetHoert = _barnetHoert > dag ? _barnetHoert : dag;
                return MedBarnet(tilstand);
            case UngdommenSvarte(var dag):
                return tilstand with { UngdommenSvarte = tilstand.UngdommenSvarte > dag ? tilstand.UngdommenSvarte : dag };
            case FoedselsdatoRettet(var foedt):
                return tilstand with { Foedt = foedt };
            case BedtOmUtsettelse or PauseAvsluttet:
                return tilstand with { Staaende = [] };
            case NivaaValgt:
                return MedBarnet(tilstand);
            case VeilederByttet { Ny: { } ny }:
                Veileder = ny;
                return MedBarnet(tilstand with { Staaende = [], Gjort = new HashSet<Fristnavn>() });
            case AktoerSluppetTil(var ansatt, _):
                _ = _aktoerer.Add(ansatt);
                return tilstand with { AndreTjenesterErMed = true };
            case AktoerGikkUt(var ansatt):
                _ = _aktoerer.Remove(ansatt);
                return tilstand with { AndreTjenesterErMed = _aktoerer.Count > 0 };
            default:
                return tilstand;
        }
    }

    private List<Staaendefrist> Staaende => [.. _aapne.Values.Select(f => f.SomStaaende)];

    private HashSet<Fristnavn> Gjort(DateOnly startet) => [.. _ferdige.Where(f => f.Status is Friststatus.Lukket && f.Aapnet >= startet).Select(f => f.Navn)];

    // The child must be heard on the nivaa it is on.
    private Forloepstilstand MedBarnet(Forloepstilstand tilstand) => tilstand with { BarnetErHoert = _barnetHoert >= tilstand.NivaaetStartet };

    private void Bruk(Virkning virkning, int nr, DateOnly dag)
    {
        switch (virkning)
        {
            case FristSatt satt:
                Avslutt(new(satt.Navn, satt.Gjelder), Friststatus.Avlyst, dag);
                _aapne[new(satt.Navn, satt.Gjelder)] = new Gjenspiltfrist(nr, Tilstand.Nivaa, satt, satt.AapnesIgjen ?? dag, Friststatus.Aapen, null);
                break;
            case FristLukket(var navn, var gjelder):
                Avslutt(new(navn, gjelder), Friststatus.Lukket, dag);
                break;
            case FristAvlyst(var navn, var gjelder):
                Avslutt(new(navn, gjelder), Friststatus.Avlyst, dag);
                break;
            default:
                _tilstand = Bruk(virkning, Tilstand, dag);
                break;
        }
    }

    private static Forloepstilstand Bruk(Virkning virkning, Forloepstilstand tilstand, DateOnly dag) => virkning switch
    {
        NivaaSatt(var nivaa) => tilstand with { Nivaa = nivaa, NivaaetStartet = dag },
        AapentSatt(var erAapent) => tilstand with { ErAapent = erAapent },
        LoggSatt(var logg) => tilstand with { Logg = logg },
        HolderSatt(var holder) => tilstand with { Stafettholder = holder },
        TilbudSatt(var til) => tilstand with { TilbudtTil = til },
        OvergangSatt(var fra) => tilstand with { OvergangFra = fra },
        GruppeSatt(var gruppe) => tilstand with { Gruppe = gruppe },
        PlanSatt(var plan) => tilstand with { Plan = plan },

        // Which unit leads decides nothing more.
        EnhetSatt => tilstand,
        _ => throw new ArgumentOutOfRangeException(nameof(virkning), virkning.GetType().Name, "The replay does not know this virkning."),
    };

    private void Avslutt(Fristnoekkel noekkel, Friststatus status, DateOnly dag)
    {
        if (_aapne.Remove(noekkel, out var frist)) _ferdige.Add(frist with { Status = status, Ferdig = dag });
    }
}

/// <summary>A frist as a replay gives it.</summary>
/// <param name="AapnetAv">The number of the hendelse that opened it.</param>
/// <param name="Nivaa">Where it was opened.</param>
/// <param name="Satt">What the motor set.</param>
/// <param name="Aapnet">The day it was opened, or opens again after its pause.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Ferdig">The day it was met, or no longer applied; null while it is open.</param>
public sealed record Gjenspiltfrist(int AapnetAv, Nivaa Nivaa, FristSatt Satt, DateOnly Aapnet, Friststatus Status, DateOnly? Ferdig)
{
    public Fristnavn Navn => Satt.Navn;

    /// <summary>What tells it from another that is open.</summary>
    public Fristnoekkel Noekkel => new(Satt.Navn, Satt.Gjelder);

    /// <summary>The last day it is in time.</summary>
    public DateOnly Dag => Satt.Dag;

    /// <summary>What a change of version and a pause have to know about it.</summary>
    internal Staaendefrist SomStaaende => new(Noekkel, Dag, Satt.RegnetFra, Satt.Tekst, Satt.Ansvarlig, Satt.Stige, Aapnet);

    /// <summary>True when it was still open after its day, or is so on a day.</summary>
    public bool ErForSen(DateOnly dag) => (Ferdig ?? dag) > Dag;

    /// <summary>Where it stands on its ladder after having been climbed until a time.</summary>
    public Stigeplass Plass(Handlingsveileder veileder, Kalender kalender, Naa naa)
    {
        var plass = Satt.Plass;
        while (Forloepsmotor.Vekk(new Aapenfrist(Dag, Aapnet, Satt.Stige, plass.Trinn) { Slutter = Navn.Slutter(Dag) }, veileder, kalender, naa).Virkninger is [_, PlassSatt(var neste)]) plass = neste;
        return plass;
    }
}
