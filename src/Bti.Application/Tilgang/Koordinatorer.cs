using Bti.Domain;

namespace Bti.Application;

/// <summary>Who plans an arena: its coordinator, and while she is away or has left, the one who stands in for her.</summary>
internal static class Koordinatorer
{
    /// <summary>The arenas somebody plans on a day.</summary>
    public static IQueryable<Moetearena> SomKoordineresAv(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var borte = db.Borte(dag);
        return db.Moetearenaer.Where(a => a.Koordinator == meg || (a.Stedfortreder == meg && borte.Contains(a.Koordinator)));
    }
}
