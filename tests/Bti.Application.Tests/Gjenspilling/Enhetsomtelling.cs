using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>
/// The leader's five numbers and who carries how much, counted once more from the rows of hendelser and the words of the veileder of Søndre Land:
/// no frist is read, nothing that is kept of an uro or a forloep but which child it is about and where the uro was written, and the motor is not
/// asked. It is only for whether anything at all is late: there the row is put to it again.
/// </summary>
internal sealed class Enhetsomtelling
{
    private const int Dagene = 14;
    private const int Fravaersdager = 3;
    private readonly List<Uroen> _uroer = [];
    private readonly List<Forloepet> _forloep = [];
    private readonly List<Ansatt> _ansatte;
    private readonly List<Fravaer> _fravaer;
    private readonly HashSet<BarnId> _usette;
    private readonly HashSet<(BarnId Barn, AnsattId Ansatt)> _utelukket;
    private readonly DateOnly _dag;

    private readonly Oppsett _oppsett;

    private Enhetsomtelling(DateOnly dag, Oppsett oppsett, List<Ansatt> ansatte, List<Fravaer> fravaer, List<Barn> barn)
    {
        (_dag, _oppsett, _ansatte, _fravaer) = (dag, oppsett, ansatte, fravaer);
        _usette = [.. barn.Where(b => b.Adressebeskyttelse is Adressebeskyttelse.StrengtFortrolig).Select(b => b.Id)];
        _utelukket = [.. barn.SelectMany(b => b.Inhabile).Where(i => i.Opphevet is null && i.Fra <= dag && !(i.Til < dag)).Select(i => (i.Barn, i.Ansatt))];
    }

    public static async Task<Enhetsomtelling> Av(BtiDbContext db, DateOnly dag, Oppsett oppsett)
    {
        var om = new Enhetsomtelling(dag, oppsett, await db.Ansatte.AsNoTracking().ToListAsync(), await db.Fravaer.AsNoTracking().ToListAsync(), await db.Barn.AsNoTracking().Include(b => b.Inhabile).ToListAsync());
        var rekker = (await db.Hendelser.AsNoTracking().ToListAsync()).GroupBy(h => h.Rekke).ToDictionary(g => g.Key, g => g.OrderBy(h => h.Nr).Select(h => new Hendt(h.Nr, Domain.Gjenspilling.Les(h.Innhold), h.Av, h.Tid)).ToList());
        var skrevet = await db.Uroer.Select(u => new { u.Id, u.Enhet, u.Barn }).ToDictionaryAsync(u => u.Id);
        foreach (var (id, uro) in skrevet) om._uroer.Add(Uro(id, uro.Enhet, uro.Barn, rekker[id.Verdi]));
        foreach (var f in await db.Forloep.Select(f => new { f.Id, f.Barn, f.FraUro }).ToListAsync()) om._forloep.Add(Forloep(f.Id, f.Barn, skrevet[f.FraUro].Enhet, rekker[f.Id.Verdi]));
        return om;
    }

    /// <summary>What each number counts, and the day beside it in the list.</summary>
    public IReadOnlyList<(Guid Id, DateOnly Dag)> Bak(Ledertall tall, Subjekt leder) => tall switch
    {
        Ledertall.SeneAvklaringer => [.. _uroer.Where(u => u.ErAapen && u.Avklares < _dag && Ser(u, leder)).Select(u => (u.Id.Verdi, u.Avklares))],
        Ledertall.UtenAnsvarlig => [.. Aapne(leder).Where(UtenHolder).Select(f => (f.Id.Verdi, f.Startet))],
        Ledertall.IkkeEvaluert => [.. Aapne(leder).Where(f => f.Evalueres < _dag).Select(f => (f.Id.Verdi, f.Evalueres))],
        Ledertall.VenterPaaMoete => [.. Aapne(leder).Where(f => f.Moete is not null).Select(f => (f.Id.Verdi, f.Moete!.Value))],
        Ledertall.UbesvartStafett => [.. Aapne(leder).Where(f => f.Tilbudt is not null).Select(f => (f.Id.Verdi, f.SvarInnen(_oppsett.Kalender)))],
        _ => throw new InvalidOperationException($"{tall} is not recounted."),
    };

    /// <summary>How many forloep each carries, and in how many of them something is late.</summary>
    public IEnumerable<VisEnhetstall.Holder> Stafettholdere(Subjekt leder) => Aapne(leder).GroupBy(f => f.Holder).Select(g => new VisEnhetstall.Holder(_ansatte.Single(a => a.Id == g.Key).Navn, g.Count(), g.Count(ErForSen)));

    private bool ErForSen(Forloepet f)
    {
        var spill = new Domain.Gjenspilling(_oppsett.GjeldendePaa(f.Startet), _oppsett.Kalender, _oppsett.Veileder);
        foreach (var hendt in f.Hendt) Assert.Null(spill.Hend(hendt));
        return spill.AapneFrister.Any(x => !x.Navn.EndesAvTiden && x.Dag < _dag);
    }

    private IEnumerable<Forloepet> Aapne(Subjekt leder) => _forloep.Where(f => f.ErAapent && f.Enhet == leder.Enhet && !_usette.Contains(f.Barn) && !_utelukket.Contains((f.Barn, leder.Ansatt)));

    private bool Ser(Uroen u, Subjekt leder) => u.DeltMed is { } med ? med == leder.Ansatt && (u.Barn is not { } barn || !_utelukket.Contains((barn, leder.Ansatt))) : u.Enhet == leder.Enhet;

    private bool UtenHolder(Forloepet f) =>
        (HarSluttet(f.Holder) || _utelukket.Contains((f.Barn, f.Holder)) || Borte(f.Holder).Any(x => x.Til.DayNumber - x.Fra.DayNumber + 1 > Fravaersdager))
        && !(f.Stedfortreder is { Hvem: { } hun } sted && sted.Til >= _dag && !HarSluttet(hun) && !Borte(hun).Any() && !_utelukket.Contains((f.Barn, hun)));

    private bool HarSluttet(AnsattId hvem) => _ansatte.Single(a => a.Id == hvem).Sluttet < _dag;

    private IEnumerable<Fravaer> Borte(AnsattId hvem) => _fravaer.Where(x => x.Ansatt == hvem && x.Fra <= _dag && x.Til >= _dag);

    private static bool ErNei(Samtykkestilling svar) => svar is Samtykkestilling.Nektet or Samtykkestilling.Trukket;

    private static Uroen Uro(UroId id, EnhetId enhet, BarnId? barn, List<Hendt> hendt)
    {
        var uro = new Uroen(id, enhet, barn);
        foreach (var hva in hendt.Select(h => h.Hendelse))
        {
            if (hva is UroSkrevet skrevet) uro.Avklares = skrevet.Oppsto.AddDays(Dagene);
            if (hva is UroDelt delt) uro.DeltMed = delt.Leder;
            if (hva is UtsettelseBesvart { Innvilget: true, Navn: Fristnavn.Avklaring } flyttet) uro.Avklares = flyttet.Til;
            if (hva is UroAvgjort) uro.ErAapen = false;
        }

        return uro;
    }

    private static Forloepet Forloep(ForloepId id, BarnId barn, EnhetId enhet, List<Hendt> hendt)
    {
        var f = new Forloepet(id, barn) { Enhet = enhet, Startet = Naa.OsloDag(hendt[0].Tid), Hendt = hendt };
        foreach (var (hva, dag) in hendt.Select(h => (h.Hendelse, Naa.OsloDag(h.Tid))))
        {
            switch (hva)
            {
                case ForloepStartet start:
                    (f.Holder, f.ErAapent) = (start.Stafettholder, true);
                    f.Begynn(start.Nivaa.Tall, dag);
                    break;
                case NivaaValgt valgt:
                    f.Begynn(valgt.Til.Tall, dag);
                    break;
                case Gjenaapnet aapnet:
                    (f.ErAapent, f.ErSagtNei) = (true, ErNei(aapnet.Logg));
                    f.Begynn(f.Nivaa, dag);
                    break;
                case SamtykkeEndret endret:
                    f.Svar(endret.Logg, dag);
                    break;
                case SamtykketUtloept { Til: Samtykke.Stafettloggen }:
                    f.Svar(Samtykkestilling.Trukket, dag);
                    break;
                case AvslutningValgt:
                    (f.ErAapent, f.Tilbudt) = (false, null);
                    break;
                case Evaluert evaluert:
                    f.Evalueres = evaluert.Neste ?? evaluert.Dag.AddDays(f.Uker * 7);
                    break;
                case MoeteHoldt moete:
                    (f.Moete, f.Evalueres) = (null, moete.Evalueres ?? f.Evalueres);
                    break;
                case UtsettelseBesvart { Innvilget: true, Navn: Fristnavn.Evaluering } flyttet:
                    f.Evalueres = flyttet.Til;
                    break;
                case StafettTilbudt:
                    f.Tilbudt = dag;
                    break;
                case StafettBesvart svart:
                    (f.Tilbudt, f.Holder) = (null, svart.Akseptert ? svart.Av : f.Holder);
                    if (svart.Akseptert) f.Stedfortreder = null;
                    break;
                case StafettTrukket:
                    f.Tilbudt = null;
                    break;
                case StedfortrederSatt satt:
                    f.Stedfortreder = (satt.Stedfortreder, satt.Til);
                    break;
                case BarnetByttetEnhet byttet:
                    f.Enhet = byttet.Til;
                    f.Svar(byttet.Logg, dag);
                    break;
            }
        }

        return f;
    }

    private sealed class Uroen(UroId id, EnhetId enhet, BarnId? barn)
    {
        public UroId Id => id;

        public EnhetId Enhet => enhet;

        public BarnId? Barn => barn;

        public DateOnly Avklares { get; set; }

        public AnsattId? DeltMed { get; set; }

        public bool ErAapen { get; set; } = true;
    }

    private sealed class Forloepet(ForloepId id, BarnId barn)
    {
        public ForloepId Id => id;

        public BarnId Barn => barn;

        public EnhetId Enhet { get; set; }

        public DateOnly Startet { get; init; }

        public required IReadOnlyList<Hendt> Hendt { get; init; }

        public AnsattId Holder { get; set; }

        public (AnsattId? Hvem, DateOnly? Til)? Stedfortreder { get; set; }

        public bool ErAapent { get; set; }

        public int Nivaa { get; private set; }

        public DateOnly Evalueres { get; set; }

        public DateOnly? Moete { get; set; }

        public DateOnly? Tilbudt { get; set; }

        /// <summary>How many weeks between the evalueringer: six, eight and ten.</summary>
        public int Uker => 4 + (2 * Nivaa);

        /// <summary>True while the family's answer is no: then nobody waits for a meeting, for there is no log to hold it in.</summary>
        public bool ErSagtNei { get; set; }

        /// <summary>A nivaa begins: it is to be evaluated, and from two on there is to be a meeting.</summary>
        public void Begynn(int nivaa, DateOnly dag)
        {
            Nivaa = nivaa;
            (Evalueres, Moete) = (dag.AddDays(Uker * 7), MoeteFra(dag));
        }

        /// <summary>The family has answered, or is asked again: after a no a meeting is asked for anew.</summary>
        public void Svar(Samtykkestilling svar, DateOnly dag)
        {
            var foer = ErSagtNei;
            ErSagtNei = ErNei(svar);
            if (foer || ErSagtNei) Moete = MoeteFra(dag);
        }

        private DateOnly? MoeteFra(DateOnly dag) => Nivaa > 1 && !ErSagtNei ? dag.AddDays(Dagene) : null;

        /// <summary>Five working days after it was offered.</summary>
        public DateOnly SvarInnen(Kalender kalender)
        {
            var dag = Tilbudt!.Value;
            for (var igjen = 5; igjen > 0; igjen -= kalender.ErArbeidsdag(dag) ? 1 : 0) dag = dag.AddDays(1);
            return dag;
        }
    }
}
