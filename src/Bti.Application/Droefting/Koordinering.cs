using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// What waits for the coordinator: her queue, her lists, and the cases a meeting that is over has not closed. And for the one who
/// leads a named case, what only she can write in it.
/// </summary>
internal static class Koordinering
{
    /// <summary>The referat is expected so many days after the meeting (domain §6).</summary>
    private const int Referatdager = 2;

    /// <summary>The open cases that are hers to plan.</summary>
    public static IQueryable<Droeftingssak> SomPlanlegges(this IBtiDb db, AnsattId meg, DateOnly dag) => db.SakerSomKoordineresAv(meg, dag).Where(s => s.Lukket == null);

    private static DateOnly Innen(DateOnly moetedag) => moetedag.AddDays(-Arenamoete.DagerFoer);

    /// <summary>The same, as what waits on her home.</summary>
    public static async Task<IReadOnlyList<VisHjem.Oppgave>> Koordinatoroppgaver(this IBtiDb db, AnsattId meg, DateOnly idag, CancellationToken ct)
    {
        if (!await db.KoordineresAv(meg, idag).AnyAsync(ct)) return [];
        var arenaer = db.KoordineresHeltAv(meg, idag);
        var saker = await db.SomPlanlegges(meg, idag).Select(s => new { s.Arena, s.Moete }).Distinct().ToListAsync(ct);
        var ider = saker.Select(s => s.Moete).OfType<ArenamoeteId>().ToList();
        var moeter = await db.Arenamoeter.Where(m => ider.Contains(m.Id) || (arenaer.Contains(m.Arena) && m.Status == Moetestatus.Planlagt && m.Dag >= idag))
            .Select(m => new { m.Id, m.Arena, m.Dag, m.Status }).ToListAsync(ct);
        VisHjem.Oppgave Oppgave(string sti, string tekst, DateOnly dag) => new(sti, tekst, null, null, dag);
        string Koe(MoetearenaId arena) => $"/arenaer/{arena.Verdi}/koe";

        // Before the next list is published, and at once where there is none to come or a meeting went by without one.
        DateOnly Planlegges(MoetearenaId arena) => moeter.Where(m => m.Arena == arena && m.Status is Moetestatus.Planlagt && m.Dag >= idag).Select(m => (DateOnly?)Innen(m.Dag)).Min() is { } dag && dag > idag ? dag : idag;
        var lister = moeter.Where(m => ider.Contains(m.Id)).ToList();
        var uten = lister.Where(m => m.Dag < idag && m.Status is Moetestatus.Planlagt).Select(m => (ArenamoeteId?)m.Id).Append(null).ToHashSet();
        return
        [
            .. saker.Where(s => uten.Contains(s.Moete)).Select(s => s.Arena).Distinct().Select(arena => Oppgave(Koe(arena), Fristtekster.SakerIKoeen, Planlegges(arena))),
            // With no case on it too: nobody is called in before it is published.
            .. moeter.Where(m => m.Dag >= idag && m.Status is Moetestatus.Planlagt && Innen(m.Dag) <= idag).Select(m => Oppgave(Koe(m.Arena), Fristtekster.PubliserSaksliste, Innen(m.Dag))),
            .. lister.Where(m => m.Dag < idag && m.Status is Moetestatus.Publisert).Select(m => Oppgave($"/moeter/{m.Id.Verdi}", Fristtekster.ReferatMangler, m.Dag.AddDays(Referatdager))),
        ];
    }

    /// <summary>What is missing in the cases of some forloep, for the one who does the stafettholder's work: the child's view before the meeting, and the referat after it.</summary>
    public static async Task<IReadOnlyList<(ForloepId? Forloep, VisHjem.Oppgave Oppgave)>> Saksoppgaver(this IBtiDb db, IReadOnlyCollection<ForloepId> forloep, DateOnly idag, CancellationToken ct)
    {
        if (forloep.Count == 0) return [];
        var saker = await db.Droeftingssaker.OfType<NavngittDroefting>().Where(s => forloep.Contains(s.Forloep) && s.Lukket == null)
            .Join(db.Arenamoeter.Where(m => m.Status == Moetestatus.Publisert), s => s.Moete, m => m.Id, (s, m) => new { s.Id, s.Forloep, m.Dag, BarnetErHoert = db.Droeftingsinnlegg.Any(i => i.Sak == s.Id && i.Slag == Saksinnleggslag.BarnetsSyn) })
            .ToListAsync(ct);
        return
        [
            .. saker.Where(s => s.Dag >= idag && !s.BarnetErHoert).Select(s => ((ForloepId?)s.Forloep, new VisHjem.Oppgave($"/droefting/{s.Id.Verdi}", Fristtekster.BarnetsSynMangler, null, null, s.Dag))),
            .. saker.Where(s => s.Dag < idag).Select(s => ((ForloepId?)s.Forloep, new VisHjem.Oppgave($"/droefting/{s.Id.Verdi}", Fristtekster.ReferatMangler, null, null, s.Dag.AddDays(Referatdager)))),
        ];
    }
}
