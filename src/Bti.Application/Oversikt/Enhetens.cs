using Bti.Domain;

namespace Bti.Application;

/// <summary>The five numbers a leader acts on (domain §8, «five numbers and a list, not a wall»).</summary>
public enum Ledertall
{
    /// <summary>Uro that should have been decided by now.</summary>
    SeneAvklaringer,

    /// <summary>Forloep nobody does the holder's work in, or where nothing has a date.</summary>
    UtenAnsvarlig,

    /// <summary>Forloep whose tiltak should have been evaluated by now.</summary>
    IkkeEvaluert,

    /// <summary>Forloep that wait for a meeting.</summary>
    VenterPaaMoete,

    /// <summary>Stafett that is offered and not answered.</summary>
    UbesvartStafett,
}

/// <summary>What is counted, as one row: an uro or a forloep in the unit, and the day it is or was due.</summary>
internal sealed class Enhetsrad
{
    public Ledertall Tall { get; init; }

    public UroId? Uro { get; init; }

    public ForloepId? Forloep { get; init; }

    public DateOnly Dag { get; init; }
}

/// <summary>What a leader's page is asked with; its questions have a fixed form.</summary>
/// <param name="Fravaersdager">How long an absence may be without a stedfortreder.</param>
/// <param name="Sommerslutt">The last day of the summer that is near; the first of all days when none is.</param>
/// <param name="Uka">Where the last seven days begin.</param>
internal readonly record struct Enhetsblikk(AnsattId Meg, EnhetId Enhet, DateOnly Dag, int Fravaersdager, DateOnly Sommerslutt, DateTimeOffset Uka)
{
    private const int Dager = 7;

    public static Enhetsblikk For(Subjekt leder, Rammer ramme) =>
        new(leder.Ansatt, leder.Enhet, ramme.Naa.Dag, ramme.Veileder.Regler.Fravaersdager, Bemanning.Sommerslutt(ramme.Kalender, ramme.Naa.Dag), Naa.StartenPaa(ramme.Naa.Dag.AddDays(1 - Dager)));

    public bool ErSommer() => Sommerslutt > Dag;

    /// <summary>The leader as far as the questions know her.</summary>
    public Subjekt Leder() => new(default, Meg, Rolle.Enhetsleder, Enhet, "", "");
}

/// <summary>One definition of each number: the number counts these rows, and the list behind it shows them.</summary>
internal static class Enhetens
{
    /// <summary>The forloep of the unit that its leader is shown: not those of a child she is barred from, or whose address is strictly protected.</summary>
    /// <param name="aapne">False for the closed ones as well.</param>
    internal static IQueryable<Domain.Forloep> EnhetensForloep(this IBtiDb db, Subjekt leder, DateOnly dag, bool aapne = true)
    {
        var (utelukket, ledet) = (db.Utelukket(leder.Ansatt, dag), db.Forloep.Where(f => f.Enhet == leder.Enhet));
        return (aapne ? ledet.Where(f => f.ErAapent) : ledet).Where(f => !utelukket.Contains(f.Barn)
            && db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig));
    }

    /// <summary>
    /// The unit's open forloep nobody does the holder's work in, of children with strengt fortrolig address whom the leader is not barred
    /// from. She finds somebody who does, and is shown nothing of them (ADR-0063).
    /// </summary>
    /// <param name="fravaersdager">How long an absence may be without a stedfortreder.</param>
    internal static IQueryable<Domain.Forloep> UsetteUtenHolder(this IBtiDb db, Subjekt leder, DateOnly dag, int fravaersdager)
    {
        var utelukket = db.Utelukket(leder.Ansatt, dag);
        return db.Forloep.Where(f => f.Enhet == leder.Enhet && !utelukket.Contains(f.Barn) && db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse == Adressebeskyttelse.StrengtFortrolig))
            .UtenHolder(db, dag, fravaersdager);
    }

    /// <param name="fravaersdager">How long an absence may be without a stedfortreder.</param>
    internal static IQueryable<Enhetsrad> Rader(this IBtiDb db, Ledertall tall, Subjekt leder, DateOnly dag, int fravaersdager) => tall switch
    {
        Ledertall.SeneAvklaringer => db.SeneAvklaringer(leder, dag),
        Ledertall.UtenAnsvarlig => db.UtenAnsvarlig(leder, dag, fravaersdager).Select(f => new Enhetsrad { Tall = Ledertall.UtenAnsvarlig, Forloep = f.Id, Dag = f.Startet }),
        Ledertall.IkkeEvaluert => db.MedFrist(leder, dag).Where(r => r.Tall == Ledertall.IkkeEvaluert),
        Ledertall.VenterPaaMoete => db.MedFrist(leder, dag).Where(r => r.Tall == Ledertall.VenterPaaMoete),
        Ledertall.UbesvartStafett => db.MedFrist(leder, dag).Where(r => r.Tall == Ledertall.UbesvartStafett),
        _ => throw new InvalidOperationException($"{tall} is not counted."),
    };

    /// <summary>What each row of the five lists is counted as, in one question.</summary>
    internal static IQueryable<Ledertall> Telles(this IBtiDb db, Subjekt leder, DateOnly dag, int fravaersdager) =>
        db.Rader(Ledertall.SeneAvklaringer, leder, dag, fravaersdager).Select(r => r.Tall)
            .Concat(db.Rader(Ledertall.UtenAnsvarlig, leder, dag, fravaersdager).Select(r => r.Tall))
            .Concat(db.MedFrist(leder, dag).Select(r => r.Tall));

    /// <summary>The unit's open forloep without anybody responsible.</summary>
    internal static IQueryable<Domain.Forloep> UtenAnsvarlig(this IBtiDb db, Subjekt leder, DateOnly dag, int fravaersdager)
    {
        var ledet = db.EnhetensForloep(leder, dag);
        var utenHolder = ledet.UtenHolder(db, dag, fravaersdager).Select(f => f.Id);
        var utenDato = ledet.UtenNesteDato().Select(f => f.Id);
        return ledet.Where(f => utenHolder.Contains(f.Id) || utenDato.Contains(f.Id));
    }

    /// <summary>An uro that is not shared counts, and shows no child; one that is shared with her does not when she is barred from the child.</summary>
    internal static IQueryable<Domain.Uro> EnhetensUroer(this IBtiDb db, Subjekt leder, DateOnly dag)
    {
        var utelukket = db.Utelukket(leder.Ansatt, dag);
        return db.Uroer.Where(u => (u.DeltMed == leder.Ansatt && (u.Barn == null || !utelukket.Contains(u.Barn.Value))) || (u.DeltMed == null && u.Enhet == leder.Enhet));
    }

    private static IQueryable<Enhetsrad> SeneAvklaringer(this IBtiDb db, Subjekt leder, DateOnly dag) =>
        from uro in db.EnhetensUroer(leder, dag)
        where uro.ErAapent
        from frist in uro.Frister
        where frist.Status == Friststatus.Aapen && frist.Navn == Fristnavn.Avklaring && frist.Dag < dag
        select new Enhetsrad { Tall = Ledertall.SeneAvklaringer, Uro = uro.Id, Dag = frist.Dag };

    private static IQueryable<Enhetsrad> MedFrist(this IBtiDb db, Subjekt leder, DateOnly dag) =>
        from forloep in db.EnhetensForloep(leder, dag)
        from frist in forloep.Frister
        where frist.Status == Friststatus.Aapen && ((frist.Navn == Fristnavn.Evaluering && frist.Dag < dag) || frist.Navn == Fristnavn.Moete || frist.Navn == Fristnavn.SvarPaaStafett)
        select new Enhetsrad
        {
            Tall = frist.Navn == Fristnavn.Evaluering ? Ledertall.IkkeEvaluert : frist.Navn == Fristnavn.Moete ? Ledertall.VenterPaaMoete : Ledertall.UbesvartStafett,
            Forloep = forloep.Id,
            Dag = frist.Dag,
        };
}
