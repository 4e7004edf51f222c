using Bti.Domain;

namespace Bti.Application;

/// <summary>The same as <see cref="Arenastyre"/>, as filters: who plans an arena, and which of its cases.</summary>
internal static class Koordinatorer
{
    /// <summary>The arenas somebody plans on a day, all that is in them or an open case.</summary>
    public static IQueryable<MoetearenaId> KoordineresAv(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var (istedet, utelukket) = (IStedet(db, meg, dag), db.UtelukketFraSaker(meg, dag));
        return db.KoordineresHeltAv(meg, dag).Concat(db.Droeftingssaker.Where(s => s.Lukket == null && istedet.Contains(s.Id) && !utelukket.Contains(s.Id)).Select(s => s.Arena));
    }

    /// <summary>The arenas she plans all that is in: as the coordinator, and while the coordinator is away or has left.</summary>
    public static IQueryable<MoetearenaId> KoordineresHeltAv(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var borte = db.Borte(dag);
        return db.Moetearenaer.Where(a => a.Koordinator == meg || (a.Stedfortreder == meg && borte.Contains(a.Koordinator))).Select(a => a.Id);
    }

    /// <summary>The cases that are hers to plan. Who is barred from a case is not shown that it is there, whoever plans.</summary>
    public static IQueryable<Droeftingssak> SakerSomKoordineresAv(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var (arenaer, istedet, utelukket) = (db.KoordineresHeltAv(meg, dag), IStedet(db, meg, dag), db.UtelukketFraSaker(meg, dag));
        return db.Droeftingssaker.Where(s => (arenaer.Contains(s.Arena) || istedet.Contains(s.Id)) && !utelukket.Contains(s.Id));
    }

    /// <summary>Those who plan an arena, or stand in there, and have left.</summary>
    public static IQueryable<AnsattId> SluttedeKoordinatorer(this IBtiDb db, DateOnly dag) =>
        db.Ansatte.Where(a => a.Sluttet < dag && db.Moetearenaer.Any(m => m.Koordinator == a.Id || m.Stedfortreder == a.Id)).Select(a => a.Id);

    // Where she stands in, the cases the coordinator is barred from: from the child, and where none is named, by what she has said.
    private static IQueryable<DroeftingssakId> IStedet(IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        var mine = db.Moetearenaer.Where(a => a.Stedfortreder == meg);
        return db.Droeftingssaker.OfType<NavngittDroefting>().Join(mine, s => s.Arena, a => a.Id, (s, a) => new { s.Id, s.Barn, a.Koordinator })
            .Where(k => inhabile.Any(u => u.Barn == k.Barn && u.Ansatt == k.Koordinator) || foresatte.Any(u => u.Barn == k.Barn && u.Ansatt == k.Koordinator)).Select(k => k.Id)
            .Concat(db.Droeftingssaker.SelectMany(s => s.Inhabile).Where(i => i.Opphevet == null)
                .Join(db.Droeftingssaker, i => i.Sak, s => s.Id, (i, s) => new { s.Id, s.Arena, i.Ansatt }).Join(mine, k => k.Arena, a => a.Id, (k, a) => new { k.Id, k.Ansatt, a.Koordinator })
                .Where(k => k.Ansatt == k.Koordinator).Select(k => k.Id));
    }
}
