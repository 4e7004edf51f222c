using Bti.Domain;

namespace Bti.Application.Tests;

/// <summary>
/// The numbers of a period once more, read straight from the rows as a person would with pen and paper: without the spor, the teller or the
/// replay that the product counts by. Frister are read as they are stored.
/// </summary>
internal sealed class Omtelling(Tertial periode, IReadOnlyList<Demorekke> rekker, Demokommune kommune)
{
    private readonly List<(Forloep Rot, List<(Hendelse Hva, DateOnly Dag)> Hendt)> _forloep =
        [.. rekker.Where(r => r.Rot is Forloep f && !kommune.Vernede.Contains(f.Barn)).Select(r => ((Forloep)r.Rot, r.Hendt.Select(h => (h.Hendelse, Naa.OsloDag(h.Tid))).ToList()))];

    private readonly List<(Uro Rot, List<(Hendelse Hva, DateOnly Dag)> Hendt)> _uroer =
        [.. rekker.Where(r => r.Rot is Uro u && (u.Barn is not { } barn || !kommune.Vernede.Contains(barn))).Select(r => ((Uro)r.Rot, r.Hendt.Select(h => (h.Hendelse, Naa.OsloDag(h.Tid))).ToList()))];

    public IReadOnlyList<(Forloep Rot, int Nivaa, EnhetId Enhet)> Aktive =>
        [.. _forloep.Where(f => ErAapent(f.Hendt, periode.Til)).Select(f => (f.Rot, Nivaa(f.Hendt, periode.Til), Enhet(f.Rot, f.Hendt, periode.Til)))];

    public int Startet => I<Hendelse>().Count(h => h is ForloepStartet or Gjenaapnet);

    public int Avsluttet => I<AvslutningValgt>().Count();

    /// <summary>What started in some units, and what closed there or followed its child away, less what followed one to them.</summary>
    public (int Inn, int Ut) Flyt(Func<EnhetId, bool> enhet)
    {
        var (inn, ut) = (0, 0);
        foreach (var (rot, hendt) in _forloep)
        {
            var her = hendt.Select(h => h.Hva).OfType<BarnetByttetEnhet>().FirstOrDefault()?.Fra ?? rot.Enhet;
            var aapent = false;
            foreach (var (hva, dag) in hendt)
            {
                var teller = periode.Har(dag);
                if (hva is ForloepStartet or Gjenaapnet) (aapent, inn) = (true, teller && enhet(her) ? inn + 1 : inn);
                if (hva is AvslutningValgt) (aapent, ut) = (false, teller && enhet(her) ? ut + 1 : ut);
                if (hva is not BarnetByttetEnhet bytte) continue;
                if (aapent && teller) ut += (enhet(her) ? 1 : 0) - (enhet(bytte.Til) ? 1 : 0);
                her = bytte.Til;
            }
        }

        return (inn, ut);
    }

    public int MaalNaadd => I<AvslutningValgt>().Count(a => a.Grunn is Avslutningsgrunn.MaalNaadd);

    /// <summary>The last answer of each forloep in which somebody answered.</summary>
    public IReadOnlyList<(Samtykkestilling Svar, EnhetId Enhet)> Samtykket =>
        [.. _forloep.SelectMany(f => NyeSvar(f.Hendt).Where(s => s.Svar is Samtykkestilling.Gitt or Samtykkestilling.Nektet).TakeLast(1).Select(s => (s.Svar, Enhet(f.Rot, f.Hendt, s.Dag))))];

    /// <summary>Where each samtykke was withdrawn or ran out.</summary>
    public IReadOnlyList<EnhetId> SamtykkeTrukket => [.. _forloep.SelectMany(f => NyeSvar(f.Hendt).Where(s => s.Svar is Samtykkestilling.Trukket).Select(s => Enhet(f.Rot, f.Hendt, s.Dag)))];

    /// <summary>Every evaluering of the period, and whether the child was heard since the one before.</summary>
    public IReadOnlyList<(Utfall Utfall, bool Hoert, EnhetId Enhet)> Evalueringer => [.. Evaluert.Where(e => periode.Har(e.Dag)).Select(e => (e.Utfall, e.Hoert, Enhet(e.Rot, e.Hendt, e.Dag)))];

    public IReadOnlyList<int> DagerTilAvklaring =>
        [.. _uroer.SelectMany(u => u.Hendt.Where(h => h.Hva is UroAvgjort && periode.Har(h.Dag)).Select(h => h.Dag.DayNumber - u.Rot.Oppsto.DayNumber))];

    public IReadOnlyList<int> DagerTilTiltak =>
        [.. _forloep.Select(f => (f.Rot.Oppsto, Starter: f.Hendt.Select(h => h.Hva).OfType<TiltakStartet>().Select(t => t.Start).ToList())).Where(f => f.Starter.Count > 0 && periode.Har(f.Starter.Min())).Select(f => Math.Max(0, f.Starter.Min().DayNumber - f.Oppsto.DayNumber))];

    public int EvalueringForfalt => Aktive.Count(a => a.Rot.Frister.Any(f => f.Navn is Fristnavn.Evaluering && f.Aapnet <= periode.Til && f.Dag <= periode.Til && !(Dag(f.Ferdig) <= periode.Til)));

    // Those of the period that are not what stood already, when the same still decide.
    private List<(Samtykkestilling Svar, DateOnly Dag)> NyeSvar(List<(Hendelse Hva, DateOnly Dag)> hendt) =>
    [
        .. from en in hendt.Index()
           where periode.Har(en.Item.Dag) && Stilling(en.Item.Hva) is not null && en.Item.Hva is SamtykkeEndret or SamtykketUtloept
           let sist = hendt.Take(en.Index).Select(h => h.Hva).LastOrDefault(h => h is BarnetFylte || Stilling(h) is not null)
           where sist is null or BarnetFylte || Stilling(sist) != Stilling(en.Item.Hva)
           select (Stilling(en.Item.Hva)!.Value, en.Item.Dag),
    ];

    private static Samtykkestilling? Stilling(Hendelse hva) => hva switch
    {
        SamtykkeEndret s => s.Logg,
        Gjenaapnet g => g.Logg,
        BarnetByttetEnhet b => b.Logg,
        SamtykketUtloept { Til: Samtykke.Stafettloggen } => Samtykkestilling.Trukket,
        _ => null,
    };

    /// <summary>Where each that ends soon is.</summary>
    public IReadOnlyList<EnhetId> SamtykkeUtloeper => [.. _forloep.Where(f => ErAapent(f.Hendt, periode.Til) && f.Hendt.Where(h => h.Dag <= periode.Til).Select(h => h.Hva switch
    {
        SamtykkeEndret s => (Sagt: true, s.Varer),
        Gjenaapnet g => (Sagt: true, g.Varer),
        BarnetByttetEnhet b => (Sagt: true, b.Varer),
        SamtykketUtloept { Til: Samtykke.Stafettloggen } => (Sagt: true, Varer: (DateOnly?)null),
        _ => (Sagt: false, Varer: (DateOnly?)null),
    }).LastOrDefault(v => v.Sagt).Varer is { } varer && varer >= periode.Til && varer <= periode.Til.AddDays(30)).Select(f => Enhet(f.Rot, f.Hendt, periode.Til))];

    /// <summary>How many days each of those an uro arose for in the period had waited when it was over, and whether help had begun.</summary>
    public IReadOnlyList<(int Dager, bool Fikk)> Ventet => [.. _forloep.Where(f => periode.Har(f.Rot.Oppsto)).Select(f =>
    {
        var slutt = f.Hendt.Where(h => h.Hva is AvslutningValgt && h.Dag <= periode.Til).Select(h => h.Dag).Append(periode.Til).Min();
        var hjelp = f.Hendt.Select(h => h.Hva).OfType<TiltakStartet>().Select(t => (DateOnly?)t.Start).Min();
        return (Math.Max(0, (hjelp <= slutt ? hjelp.Value : slutt).DayNumber - f.Rot.Oppsto.DayNumber), hjelp <= slutt);
    })];

    /// <summary>How long each time on a nivaa lasted that ended in the period, and where it ended.</summary>
    public IReadOnlyList<(int Dager, EnhetId Enhet)> DagerPaa(int nivaa)
    {
        List<(int, EnhetId)> dager = [];
        foreach (var (rot, hendt) in _forloep)
        {
            (int Nivaa, DateOnly Fra)? her = null;
            var sist = 0;
            foreach (var (hva, dag) in hendt)
            {
                var ny = hva switch { ForloepStartet s => s.Nivaa.Tall, NivaaValgt v => v.Til.Tall, VeilederByttet b => b.Nivaa.Tall, _ => (int?)null };
                var flytter = ny is not null && (hva is not VeilederByttet || ny != sist);
                if ((flytter || hva is AvslutningValgt) && her is { } sto && sto.Nivaa == nivaa && periode.Har(dag)) dager.Add((dag.DayNumber - sto.Fra.DayNumber, Enhet(rot, hendt, dag)));
                sist = ny ?? sist;
                her = hva is AvslutningValgt ? null : flytter || hva is Gjenaapnet ? (sist, dag) : her;
            }
        }

        return dager;
    }

    /// <summary>Of those closed in the same period the year before, how many came again within a year.</summary>
    public (int Igjen, int Av) KomIgjen
    {
        get
        {
            var foer = periode with { Aar = periode.Aar - 1 };
            var lukket = _forloep.SelectMany(f => f.Hendt.Where(h => h.Hva is AvslutningValgt && foer.Har(h.Dag)).Select(h => (f.Rot.Barn, h.Dag))).ToList();
            var igjen = _forloep.SelectMany(f => f.Hendt.Where(h => h.Hva is ForloepStartet or Gjenaapnet).Select(h => (f.Rot.Barn, h.Dag))).ToList();
            return (lukket.Count(l => igjen.Exists(i => i.Barn == l.Barn && i.Dag >= l.Dag && i.Dag <= l.Dag.AddYears(1))), lukket.Count);
        }
    }

    /// <summary>The forloep that used a tiltak of the catalogue in the period, and what was last said of it.</summary>
    public IReadOnlyList<(string Katalog, Effekt? Effekt)> Tiltak =>
    [
        .. from f in _forloep
           from katalog in kommune.Tiltak.Where(t => t.Forloep == f.Rot.Id).Select(t => t.Katalog).Distinct()
           let mine = kommune.Tiltak.Where(t => t.Forloep == f.Rot.Id && t.Katalog == katalog).ToList()
           let brukte = mine.Where(t => Dagene.Any(dag => t.Fra <= dag && !(t.Til < dag) && (ErAapent(f.Hendt, dag) || f.Hendt.Exists(h => h.Hva is AvslutningValgt && h.Dag == dag)))).ToList()
           where brukte.Count > 0
           select (katalog, f.Hendt.Where(h => periode.Har(h.Dag)).Select(h => h.Hva).OfType<TiltakVurdert>().Where(v => brukte.Exists(t => t.Id == v.Tiltak)).Select(v => (Effekt?)v.Effekt).LastOrDefault()),
    ];

    /// <summary>What was asked of practice in the period, by the frister as they are stored.</summary>
    public IReadOnlyList<(Praksis Hva, EnhetId Enhet, bool Som)> Praksis =>
    [
        .. from u in _uroer from f in u.Rot.Frister where Spurt(f) is not null select (Spurt(f)!.Value, u.Rot.Enhet, Dag(f.Ferdig) <= f.Dag),
        .. from r in _forloep from f in r.Rot.Frister where Spurt(f) is not null select (Spurt(f)!.Value, Enhet(r.Rot, r.Hendt, f.Dag), Dag(f.Ferdig) <= f.Dag),
        .. Evaluert.Where(e => periode.Har(e.Dag)).Select(e => (Domain.Praksis.BarnetHoeresFoerst, Enhet(e.Rot, e.Hendt, e.Dag), e.Hoert)),
    ];

    private IEnumerable<DateOnly> Dagene => Enumerable.Range(0, periode.Til.DayNumber - periode.Fra.DayNumber + 1).Select(periode.Fra.AddDays);

    private IEnumerable<(Forloep Rot, List<(Hendelse Hva, DateOnly Dag)> Hendt, Utfall Utfall, DateOnly Dag, bool Hoert)> Evaluert =>
        from f in _forloep
        from e in f.Hendt.Select((h, nr) => (h.Hva, Nr: nr)).Where(h => h.Hva is Evaluert)
        let evaluert = (Evaluert)e.Hva
        let siden = f.Hendt.Take(e.Nr).Select(h => h.Hva).OfType<Evaluert>().LastOrDefault()?.Dag ?? f.Rot.Oppsto
        select (f.Rot, f.Hendt, evaluert.Utfall, evaluert.Dag, f.Hendt.Take(e.Nr).Select(h => h.Hva).OfType<BarnetHoert>().LastOrDefault()?.Dag >= siden);

    private Praksis? Spurt(Frist frist) => !periode.Har(frist.Dag) || (frist.Status is Friststatus.Avlyst && Dag(frist.Ferdig) <= frist.Dag) ? null : frist.Navn switch
    {
        Fristnavn.DelMedLeder => Domain.Praksis.UroenDeles,
        Fristnavn.Avklaring => Domain.Praksis.UroenAvklares,
        Fristnavn.Samtykke => Domain.Praksis.SamtykkeAvklares,
        Fristnavn.FoersteTiltak => Domain.Praksis.TiltakStarter,
        Fristnavn.Moete => Domain.Praksis.MoeteHoldes,
        Fristnavn.Evaluering => Domain.Praksis.Evalueres,
        Fristnavn.SvarPaaStafett => Domain.Praksis.StafettBesvares,
        Fristnavn.Overgang => Domain.Praksis.OvergangPlanlegges,
        _ => null,
    };

    private IEnumerable<T> I<T>() => _forloep.SelectMany(f => f.Hendt).Where(h => periode.Har(h.Dag)).Select(h => h.Hva).OfType<T>();

    private static DateOnly? Dag(DateTimeOffset? tid) => tid is { } naar ? Naa.OsloDag(naar) : null;

    private static bool ErAapent(List<(Hendelse Hva, DateOnly Dag)> hendt, DateOnly dag) =>
        hendt.Where(h => h.Dag <= dag && h.Hva is ForloepStartet or Gjenaapnet or AvslutningValgt).Select(h => h.Hva).LastOrDefault() is ForloepStartet or Gjenaapnet;

    private static int Nivaa(List<(Hendelse Hva, DateOnly Dag)> hendt, DateOnly dag) =>
        hendt.Where(h => h.Dag <= dag).Select(h => h.Hva switch { ForloepStartet s => s.Nivaa.Tall, NivaaValgt v => v.Til.Tall, VeilederByttet b => b.Nivaa.Tall, _ => (int?)null }).Last(n => n is not null)!.Value;

    private static EnhetId Enhet(Forloep rot, List<(Hendelse Hva, DateOnly Dag)> hendt, DateOnly dag) =>
        hendt.Where(h => h.Dag > dag).Select(h => h.Hva).OfType<BarnetByttetEnhet>().FirstOrDefault()?.Fra ?? rot.Enhet;
}
