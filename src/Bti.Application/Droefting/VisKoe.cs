using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The coordinator's queue, and the lists of the meetings that come. Of a named case she sees which service asks, how long it can
/// wait and whom it needs: the rest is the team's, in the meeting, under the samtykke to each service.
/// </summary>
public sealed record VisKoe(MoetearenaId Arena) : IQuery<Result<VisKoe.Svar>>
{
    public static Handling Handling => Handling.SeSakskoe;

    public Ressurs Ressurs => Ressurs.Av(Arena);

    public sealed record Svar(string Navn, int Saksminutter, IReadOnlyList<Sak> Koe, IReadOnlyList<Moete> Moeter, DateOnly Idag);

    /// <param name="Utdrag">The beginning of the question; null for a named case.</param>
    /// <param name="Trenger">The services that rotate and must be there, by name.</param>
    /// <param name="Mulige">The meetings it can go to: those where what it needs is there.</param>
    public sealed record Sak(DroeftingssakId Id, Sakslag Slag, string Tjeneste, Hastegrad Hast, string? Utdrag, IReadOnlyList<string> Trenger, DateTimeOffset Meldt, int Minutter, IReadOnlyList<ArenamoeteId> Mulige);

    /// <param name="Igjen">The minutes that are left when all that stands there has its time, also what the reader is not shown.</param>
    /// <param name="Med">The services that rotate and come, by name.</param>
    public sealed record Moete(ArenamoeteId Id, DateOnly Dag, TimeOnly Klokka, Moetestatus Status, DateOnly SakslisteInnen, IReadOnlyList<string> Med, int Igjen, IReadOnlyList<Sak> Lista);
}

internal sealed class VisKoeHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisKoe, Result<VisKoe.Svar>>
{
    private const int Moeter = 6;

    public async Task<Result<VisKoe.Svar>> Handle(VisKoe request, CancellationToken cancellationToken)
    {
        var (id, idag, oppsett) = (request.Arena, rammer.Nye().Naa.Dag, rammer.Oppsett);
        var arena = await db.Moetearenaer.AsNoTracking().FirstAsync(a => a.Id == id, cancellationToken);
        var saker = await db.SomPlanlegges(innlogget.Id, idag).Where(s => s.Arena == id).ToListAsync(cancellationToken);

        // Those that come, and those that are over with a case nobody has closed: a case is never out of sight.
        var over = saker.Select(s => s.Moete).OfType<ArenamoeteId>().Distinct().ToList();
        var kommer = db.Arenamoeter.Where(m => m.Arena == id && m.Dag >= idag && m.Status != Moetestatus.Avlyst).OrderBy(m => m.Dag).ThenBy(m => m.Id).Select(m => m.Id).Take(Moeter);
        var moeter = await db.Arenamoeter.AsNoTracking().IgnoreAutoIncludes().Where(m => over.Contains(m.Id) || kommer.Contains(m.Id)).OrderBy(m => m.Dag).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        List<ArenamoeteId?> viste = [.. moeter.Select(m => (ArenamoeteId?)m.Id)];
        var brukt = await db.Droeftingssaker.Where(s => s.Lukket == null && viste.Contains(s.Moete)).GroupBy(s => s.Moete!.Value).Select(g => new { g.Key, Minutter = g.Sum(s => s.Minutter) }).ToDictionaryAsync(g => g.Key, g => g.Minutter, cancellationToken);
        VisKoe.Sak Linje(Droeftingssak s) => new(
            s.Id, s.Sakslag, oppsett.Tjenestenavn(s.Tjeneste), s.Hast, s is NavngittDroefting ? null : VisMoeterHandler.Utdrag(s.Spoersmaal), [.. s.TrengerTjenester.Select(oppsett.Tjenestenavn)],
            s.Meldt, s.Minutter == 0 ? arena.Saksminutter : s.Minutter, [.. moeter.Where(m => m.Dag >= idag && !s.TrengerTjenester.Except(m.RoterendeTjenester).Any()).Select(m => m.Id)]);

        // What hastes first, and a family that asks by itself does not wait; then the one that has waited longest.
        return new VisKoe.Svar(
            arena.Navn, arena.Saksminutter,
            [.. saker.Where(s => s.Moete is null).OrderByDescending(s => s.Hast).ThenByDescending(s => s is Familiehenvendelse).ThenBy(s => s.Meldt).Select(Linje)],
            [.. moeter.Select(m => new VisKoe.Moete(
                m.Id, m.Dag, m.Klokka, m.Status, m.SakslisteInnen, [.. m.RoterendeTjenester.Select(oppsett.Tjenestenavn)], m.Minutter - brukt.GetValueOrDefault(m.Id),
                [.. saker.Where(s => s.Moete == m.Id).OrderBy(s => s.Plass).Select(Linje)]))],
            idag);
    }
}
