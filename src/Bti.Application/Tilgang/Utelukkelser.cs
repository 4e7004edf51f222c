using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>That an employee is barred from a child.</summary>
public sealed class Utelukkelse
{
    public BarnId Barn { get; init; }

    public AnsattId Ansatt { get; init; }
}

/// <summary>Who is barred from which child on a day (fvl § 6): said to be inhabil, or the guardian herself. Guards, lists, choices and varsler ask here.</summary>
public static class Utelukkelser
{
    /// <summary>As said, and by being the guardian. Two, for put together SQLite reads all of it for each forloep.</summary>
    internal static (IQueryable<Utelukkelse> Inhabile, IQueryable<Utelukkelse> Foresatte) Utelukkelsene(this IBtiDb db, DateOnly dag) =>
        (db.Barn.SelectMany(b => b.Inhabile).Where(i => i.Opphevet == null && i.Fra <= dag && !(i.Til < dag)).Select(i => new Utelukkelse { Barn = i.Barn, Ansatt = i.Ansatt }),
            db.Barn.SelectMany(b => b.Foresatte).Join(db.Ansatte, f => f.FnrIndeks, a => a.FnrIndeks, (f, a) => new Utelukkelse { Barn = f.Barn, Ansatt = a.Id }));

    /// <summary>
    /// The children one is barred from that day. They are few and found by index, so a list asks for them once and leaves them
    /// out; to ask of each child in the kommune whether she is one of the rest is many times dearer.
    /// </summary>
    public static IQueryable<BarnId> Utelukket(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        return inhabile.Where(u => u.Ansatt == meg).Select(u => u.Barn).Concat(foresatte.Where(u => u.Ansatt == meg).Select(u => u.Barn));
    }

    /// <summary>The cases to discuss one is barred from that day: those about a child she is barred from, and those without a name she has said that she is inhabil in.</summary>
    public static IQueryable<DroeftingssakId> UtelukketFraSaker(this IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var utelukket = db.Utelukket(meg, dag);
        return db.Droeftingssaker.OfType<NavngittDroefting>().Where(s => utelukket.Contains(s.Barn)).Select(s => s.Id).Concat(db.InhabilISaker(meg));
    }

    /// <summary>The cases without a name one has said that she is inhabil in.</summary>
    public static IQueryable<DroeftingssakId> InhabilISaker(this IBtiDb db, AnsattId meg) =>
        db.Droeftingssaker.SelectMany(s => s.Inhabile).Where(i => i.Ansatt == meg && i.Opphevet == null).Select(i => i.Sak);

    /// <summary>Those who are barred from some children.</summary>
    public static async Task<ILookup<BarnId, AnsattId>> Utelukkede(this IBtiDb db, IReadOnlyCollection<BarnId> barn, DateOnly dag, CancellationToken ct)
    {
        if (barn.Count == 0) return Enumerable.Empty<Utelukkelse>().ToLookup(u => u.Barn, u => u.Ansatt);
        var (inhabile, foresatte) = db.Utelukkelsene(dag);
        return (await inhabile.Where(u => barn.Contains(u.Barn)).Concat(foresatte.Where(u => barn.Contains(u.Barn))).ToListAsync(ct)).ToLookup(u => u.Barn, u => u.Ansatt);
    }

    /// <summary>Leaves out the children one is barred from.</summary>
    public static IQueryable<Barn> IkkeUtelukket(this IQueryable<Barn> barn, IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var utelukket = db.Utelukket(meg, dag);
        return barn.Where(b => !utelukket.Contains(b.Id));
    }

    /// <summary>Leaves out the uroer about a child one is barred from, but not what one wrote oneself of a child one named by number (ADR-0064).</summary>
    public static IQueryable<Uro> IkkeUtelukket(this IQueryable<Uro> uroer, IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var utelukket = db.Utelukket(meg, dag);
        return uroer.Where(u => u.Barn == null || (u.Eier == meg && u.SkrevetNavn != null) || !utelukket.Contains(u.Barn.Value));
    }
}
