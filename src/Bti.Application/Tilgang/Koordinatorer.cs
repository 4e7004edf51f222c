using Bti.Domain;

namespace Bti.Application;

/// <summary>Who plans an arena: its coordinator, and while she is away or has left, the one who stands in for her too.</summary>
internal static class Koordinatorer
{
    /// <summary>The arenas somebody plans on a day.</summary>
    public static IQueryable<MoetearenaId> KoordineresAv(this IBtiDb db, AnsattId meg, DateOnly dag) => Alle(db, dag).Where(k => k.Ansatt == meg).Select(k => k.Arena);

    /// <summary>Those who plan an arena on a day.</summary>
    public static IQueryable<AnsattId> KoordinatorerAv(this IBtiDb db, MoetearenaId arena, DateOnly dag) => Alle(db, dag).Where(k => k.Arena == arena).Select(k => k.Ansatt);

    private static IQueryable<Koordinerer> Alle(IBtiDb db, DateOnly dag)
    {
        var borte = db.Borte(dag);
        return db.Moetearenaer.Select(a => new Koordinerer { Arena = a.Id, Ansatt = a.Koordinator })
            .Concat(db.Moetearenaer.Where(a => a.Stedfortreder != null && borte.Contains(a.Koordinator)).Select(a => new Koordinerer { Arena = a.Id, Ansatt = a.Stedfortreder!.Value }));
    }

    private sealed class Koordinerer
    {
        public MoetearenaId Arena { get; init; }

        public AnsattId Ansatt { get; init; }
    }
}
