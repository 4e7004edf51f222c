using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The same rules as <see cref="Tilgang"/>, as filters for lists.</summary>
internal static class Synlighet
{
    /// <summary>The children who are on the roster of a unit on a day. One filter for the register, the numbers and the lists.</summary>
    public static IQueryable<Barn> PaaEnListe(this IQueryable<Barn> barn, DateOnly dag) => barn.Where(b => b.Enhet != null && (b.EnhetTil == null || b.EnhetTil >= dag));

    /// <summary>The children an employee may choose from when she writes an uro: those of her own unit she is not barred from.</summary>
    public static IQueryable<Barn> SynligPaaLista(this IQueryable<Barn> barn, IBtiDb db, Subjekt subjekt, DateOnly dag)
    {
        var (meg, enhet) = (subjekt.Ansatt, subjekt.Enhet);
        return barn.PaaEnListe(dag).Where(b => b.Enhet == enhet && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig).IkkeUtelukket(db, meg, dag);
    }

    /// <summary>The children a unit decides where go: those on its roster that day, those on none whose forloep is led from it, and those it has planned a change for.</summary>
    public static IQueryable<Barn> HoererTil(this IQueryable<Barn> barn, IBtiDb db, EnhetId enhet, DateOnly dag)
    {
        var paaListe = db.Barn.PaaEnListe(dag);
        return barn.Where(b => b.Slettet == null
            && (paaListe.Any(x => x.Id == b.Id && x.Enhet == enhet)
                || (!paaListe.Any(x => x.Id == b.Id) && db.Forloep.Any(f => f.Barn == b.Id && f.ErAapent && f.Enhet == enhet))
                || db.Enhetsbytter.Any(x => x.Barn == b.Id && x.Fra == enhet && x.Utfoert == null && x.Avlyst == null)));
    }

    /// <summary>The leader of an employee's unit on a day, when it is somebody else; null when there is none.</summary>
    public static Task<Ansatt?> NaermesteLeder(this IBtiDb db, Ansatt ansatt, DateOnly dag, CancellationToken ct)
    {
        var (enhet, meg) = (ansatt.Enhet, ansatt.Id);
        return db.Ansatte.AsNoTracking().SomErHer(dag).FirstOrDefaultAsync(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder && a.Id != meg, ct);
    }

    /// <summary>The nødinnsyn one is to look into: those of others in the unit one leads, all for the personvernombud; never about a child one is barred from, or one with strengt fortrolig address.</summary>
    public static IQueryable<Noedinnsyn> SynligFor(this IQueryable<Noedinnsyn> noedinnsyn, IBtiDb db, Subjekt subjekt, DateOnly dag)
    {
        var (meg, enhet, erOmbud) = (subjekt.Ansatt, subjekt.Enhet, subjekt.Rolle is Rolle.Personvernombud);
        var utelukket = db.Utelukket(meg, dag);
        return noedinnsyn.Where(n => n.Ansatt != meg && (erOmbud || n.Enhet == enhet) && !utelukket.Contains(n.Barn)
            && db.Barn.Any(b => b.Id == n.Barn && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig));
    }

    /// <summary>The looks one is to ask about: those of others in the unit one leads, all for the personvernombud.</summary>
    public static IQueryable<Loggkontroll> SynligFor(this IQueryable<Loggkontroll> kontroller, Subjekt subjekt)
    {
        var (meg, enhet, erOmbud) = (subjekt.Ansatt, subjekt.Enhet, subjekt.Rolle is Rolle.Personvernombud);
        return kontroller.Where(k => k.Ansatt != meg && (erOmbud || k.Enhet == enhet));
    }

    /// <summary>The forloep one may open: held, stood in for, or taken part in under a samtykke that holds that day.</summary>
    public static IQueryable<Forloep> SynligFor(this IQueryable<Forloep> forloep, IBtiDb db, Subjekt subjekt, DateOnly dag)
    {
        if (!Domain.Tilgang.HarSaker(subjekt.Rolle)) return forloep.Where(_ => false);
        var meg = subjekt.Ansatt;
        var mine = Ansvarlig(db, meg, dag)
            .Concat(Deltar(db, meg, dag).Select(a => a.Forloep));
        var utelukket = db.Utelukket(meg, dag);
        return forloep.Where(f => mine.Contains(f.Id) && !utelukket.Contains(f.Barn));
    }

    /// <summary>The cases to discuss one has brought: those without a name are hers, a named one is the one's who does the stafettholder's work now, until the child is deleted.</summary>
    public static IQueryable<Droeftingssak> SynligFor(this IQueryable<Droeftingssak> saker, IBtiDb db, Subjekt subjekt, DateOnly dag)
    {
        if (!Domain.Tilgang.HarSaker(subjekt.Rolle)) return saker.Where(_ => false);
        var meg = subjekt.Ansatt;
        var (mine, utelukket) = (Ansvarlig(db, meg, dag), db.Utelukket(meg, dag));
        var utenSamtykke = db.Forloep.Where(f => f.Stafettholder == meg && f.StafettholderVarer < dag).Select(f => f.Id);
        var navngitte = db.Droeftingssaker.OfType<NavngittDroefting>()
            .Where(s => mine.Contains(s.Forloep) && !utenSamtykke.Contains(s.Forloep) && !utelukket.Contains(s.Barn) && !db.Barn.Any(b => b.Id == s.Barn && b.Slettet != null)).Select(s => s.Id);
        return saker.Where(s => (s.Sakslag != Sakslag.Navngitt && s.Innmelder == meg) || navngitte.Contains(s.Id));
    }

    /// <summary>Where one takes part, on a basis that holds that day.</summary>
    public static IQueryable<Aktoer> Deltar(IBtiDb db, AnsattId meg, DateOnly dag) =>
        db.Forloep.SelectMany(f => f.Aktoerer).Where(a => a.Ansatt == meg && a.Til == null && a.Varer >= dag);

    /// <summary>
    /// Those one holds or stands in for; the same one may come twice. Each is found in its own index and the answers put
    /// together: for one condition with «or» in it, and for a union without doubles, SQLite reads every forloep in the kommune.
    /// </summary>
    public static IQueryable<ForloepId> Ansvarlig(IBtiDb db, AnsattId meg, DateOnly dag) =>
        db.Forloep.Where(f => f.Stafettholder == meg).Select(f => f.Id)
            .Concat(db.Forloep.Where(f => f.Stedfortreder == meg && f.StedfortrederTil >= dag).Select(f => f.Id));
}
