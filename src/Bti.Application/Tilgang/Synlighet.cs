using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The same rules as <see cref="Tilgang"/>, as filters for lists.</summary>
internal static class Synlighet
{
    /// <summary>The children an employee may choose from when she writes an uro: those of her own unit she is not barred from.</summary>
    public static IQueryable<Barn> SynligPaaLista(this IQueryable<Barn> barn, IBtiDb db, Subjekt subjekt)
    {
        var (meg, enhet) = (subjekt.Ansatt, subjekt.Enhet);
        return barn.Where(b => b.Enhet == enhet && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig).IkkeUtelukket(db, meg);
    }

    /// <summary>Leaves out the children one is barred from: inhabil, or oneself the guardian.</summary>
    public static IQueryable<Barn> IkkeUtelukket(this IQueryable<Barn> barn, IBtiDb db, AnsattId meg) =>
        barn.Where(b => !b.Inhabile.Any(i => i.Ansatt == meg)
            && !b.Foresatte.Any(f => f.FnrIndeks != null && db.Ansatte.Any(a => a.Id == meg && a.FnrIndeks == f.FnrIndeks)));

    /// <summary>The leader of an employee's unit, when it is somebody else; null when there is none.</summary>
    public static Task<Ansatt?> NaermesteLeder(this IBtiDb db, Ansatt ansatt, CancellationToken ct)
    {
        var (enhet, meg) = (ansatt.Enhet, ansatt.Id);
        return db.Ansatte.AsNoTracking().FirstOrDefaultAsync(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder && a.Id != meg, ct);
    }

    /// <summary>The forloep one may open: held, stood in for, or taken part in under a samtykke that holds that day.</summary>
    public static IQueryable<Forloep> SynligFor(this IQueryable<Forloep> forloep, IBtiDb db, AnsattId meg, DateOnly dag)
    {
        var barn = db.Barn.IkkeUtelukket(db, meg);
        return forloep.Where(f =>
            (f.Stafettholder == meg || (f.Stedfortreder == meg && f.StedfortrederTil >= dag) || f.Aktoerer.Any(a => a.Ansatt == meg && a.Til == null && a.Varer >= dag))
            && barn.Any(b => b.Id == f.Barn));
    }
}
