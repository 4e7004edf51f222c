using Bti.Domain;

namespace Bti.Application;

/// <summary>
/// Who is there to do the work. One condition for the list on the leader's page, its number, and the nightly check. Each is asked of
/// the forloep it is about, and of no others: a database reads everything that is asked for inside a question.
/// </summary>
public static class Bemanning
{
    /// <summary>Those who work here on a day: not the ones who have left.</summary>
    public static IQueryable<Ansatt> SomErHer(this IQueryable<Ansatt> ansatte, DateOnly dag) => ansatte.Where(a => a.Sluttet == null || a.Sluttet >= dag);

    /// <summary>
    /// The open uroer nobody is left to do anything about, with each who could: one who leads the unit it was written in, and is not barred
    /// from the child. It is shared with one who leads neither that unit nor the writer's any more, or is barred; or with nobody by one
    /// who has left.
    /// </summary>
    public static IQueryable<Herreloes> Herreloese(this IBtiDb db, DateOnly dag)
    {
        var her = db.Ansatte.SomErHer(dag);
        var ledere = her.Where(a => a.Rolle == Rolle.Enhetsleder);
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        var uten = db.Uroer.Where(u => u.ErAapent && (u.DeltMed == null
            ? !her.Any(a => a.Id == u.Eier)
            : !ledere.Any(a => a.Id == u.DeltMed && (a.Enhet == u.Enhet || db.Ansatte.Any(e => e.Id == u.Eier && e.Enhet == a.Enhet)))
                || inhabile.Any(i => i.Barn == u.Barn && i.Ansatt == u.DeltMed) || foresatte.Any(i => i.Barn == u.Barn && i.Ansatt == u.DeltMed)));
        return uten.Join(ledere, u => u.Enhet, a => a.Enhet, (u, a) => new { u.Id, u.Barn, u.Eier, Leder = a.Id })
            .Where(k => k.Leder != k.Eier && !inhabile.Any(i => i.Barn == k.Barn && i.Ansatt == k.Leder) && !foresatte.Any(i => i.Barn == k.Barn && i.Ansatt == k.Leder))
            .Select(k => new Herreloes { Uro = k.Id, Leder = k.Leder });
    }

    /// <summary>Those who are away on a day, or have left.</summary>
    public static IQueryable<AnsattId> Borte(this IBtiDb db, DateOnly dag) =>
        db.Ansatte.Where(a => a.Sluttet < dag || db.Fravaer.Any(f => f.Ansatt == a.Id && f.Fra <= dag && f.Til >= dag)).Select(a => a.Id);

    /// <summary>
    /// The open forloep nobody does the holder's work in: she has left, is barred from the child, or is away for longer than
    /// the kommune lets pass, and nobody who is there, and may, stands in.
    /// </summary>
    /// <param name="dager">How long an absence may be without a stedfortreder.</param>
    public static IQueryable<Domain.Forloep> UtenHolder(this IQueryable<Domain.Forloep> forloep, IBtiDb db, DateOnly dag, int dager)
    {
        var borte = db.Borte(dag);
        var utelukkede = forloep.MedUtelukketHolder(db, dag).Select(f => f.Id);
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        return forloep.Where(f => f.ErAapent
            && (db.Ansatte.Any(a => a.Id == f.Stafettholder && a.Sluttet < dag) || db.Fravaer.Any(x => x.Ansatt == f.Stafettholder && x.Fra <= dag && x.Til >= dag && x.Dager > dager) || utelukkede.Contains(f.Id))
            && !(f.Stedfortreder != null && f.StedfortrederTil >= dag && !borte.Contains(f.Stedfortreder!.Value)
                && !inhabile.Any(i => i.Barn == f.Barn && i.Ansatt == f.Stedfortreder) && !foresatte.Any(i => i.Barn == f.Barn && i.Ansatt == f.Stedfortreder)));
    }

    /// <summary>
    /// The open forloep whose holder will be away in the summer for longer than the kommune lets pass, and where nobody who
    /// is there then is to stand in. From the first working day of June; none the rest of the year.
    /// </summary>
    public static IQueryable<Domain.Forloep> UtenHolderISommer(this IQueryable<Domain.Forloep> forloep, IBtiDb db, DateOnly dag, DateOnly sommerslutt, int dager)
    {
        var fravaer = db.SommerensFravaer(dag, sommerslutt, dager);
        return forloep.Where(f => f.ErAapent && fravaer.Any(x => x.Ansatt == f.Stafettholder && !(f.Stedfortreder != null && f.StedfortrederTil >= x.Til)));
    }

    /// <summary>The absences that begin in what is left of the summer and are longer than that, without anybody to stand in.</summary>
    public static IQueryable<Fravaer> SommerensFravaer(this IBtiDb db, DateOnly dag, DateOnly sommerslutt, int dager) =>
        db.Fravaer.Where(x => x.Fra > dag && x.Fra <= sommerslutt && x.Dager > dager
            && !db.Fravaer.Any(y => y.Ansatt == x.Ansatt && y.Fra <= x.Fra && y.Til >= x.Til && y.Stedfortreder != null
                && !db.Fravaer.Any(z => z.Ansatt == y.Stedfortreder && z.Fra <= x.Til && z.Til >= x.Fra) && !db.Ansatte.Any(a => a.Id == y.Stedfortreder && a.Sluttet < x.Til)));

    /// <summary>The last day of the summer that is near; the first of all days the rest of the year.</summary>
    public static DateOnly Sommerslutt(Kalender kalender, DateOnly dag) => kalender.Sommeren(dag) ?? DateOnly.MinValue;

    /// <summary>Why nobody does the holder's work.</summary>
    public static Foreldreloesgrunn Grunn(bool harSluttet, bool erUtelukket) =>
        harSluttet ? Foreldreloesgrunn.Sluttet : erUtelukket ? Foreldreloesgrunn.Inhabil : Foreldreloesgrunn.Fravaer;

    /// <summary>The forloep whose holder is barred from the child that day.</summary>
    public static IQueryable<Domain.Forloep> MedUtelukketHolder(this IQueryable<Domain.Forloep> forloep, IBtiDb db, DateOnly dag)
    {
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        return forloep.Where(f => inhabile.Any(i => i.Barn == f.Barn && i.Ansatt == f.Stafettholder) || foresatte.Any(i => i.Barn == f.Barn && i.Ansatt == f.Stafettholder));
    }

    /// <summary>The open forloep where nothing waits for anybody: no date but those time itself brings.</summary>
    public static IQueryable<Domain.Forloep> UtenNesteDato(this IQueryable<Domain.Forloep> forloep) => forloep.Where(f => f.ErAapent
        && !f.Frister.Any(x => x.Status == Friststatus.Aapen && x.Navn != Fristnavn.SamtykketUtloeper && x.Navn != Fristnavn.Aldersgrense && x.Navn != Fristnavn.UtenAnsvarlig));
}

/// <summary>An uro nobody is left to do anything about, and one who can.</summary>
public sealed class Herreloes
{
    public required UroId Uro { get; init; }

    public required AnsattId Leder { get; init; }
}
