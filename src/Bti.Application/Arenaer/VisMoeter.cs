using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>My meetings: those I am called in to, the cases I have brought, what I am to do after one, and the arenas there are.</summary>
public sealed record VisMoeter : IQuery<Result<VisMoeter.Svar>>
{
    public static Handling Handling => Handling.SeArenaer;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="KanMelde">True for a role that brings cases.</param>
    public sealed record Svar(IReadOnlyList<Moetelinje> Moeter, IReadOnlyList<Sakslinje> Saker, IReadOnlyList<Oppgavelinje> Oppgaver, IReadOnlyList<Arenalinje> Arenaer, bool KanMelde, DateOnly Idag);

    public sealed record Moetelinje(ArenamoeteId Moete, string Arena, DateOnly Dag, TimeOnly Klokka, string Sted, Innkallingssvar? Svar);

    /// <param name="Barn">The child's name; null where none is named.</param>
    /// <param name="Utdrag">The beginning of the question; null for a named case, where a look is logged and is under what the reader may see.</param>
    /// <param name="Dag">The day of the meeting whose list it stands on; null in the queue.</param>
    public sealed record Sakslinje(DroeftingssakId Sak, Sakslag Slag, string? Barn, string? Utdrag, string Arena, DateOnly? Dag, bool ErLukket);

    public sealed record Oppgavelinje(DroeftingsoppgaveId Oppgave, string Tekst, DateOnly Frist);

    /// <param name="Neste">The next meeting that is not called off.</param>
    /// <param name="IKoe">How many cases wait for a meeting, where it is hers to plan them; none elsewhere.</param>
    public sealed record Arenalinje(MoetearenaId Arena, Arenaslag Slag, string Navn, string Koordinator, bool ErMin, DateOnly? Neste, int IKoe);
}

internal sealed class VisMoeterHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<VisMoeter, Result<VisMoeter.Svar>>
{
    private const int Mest = 50;

    public async Task<Result<VisMoeter.Svar>> Handle(VisMoeter request, CancellationToken cancellationToken)
    {
        var (meg, idag) = (innlogget.Id, klokke.Naa.Dag);
        var mine = db.KoordineresAv(meg, idag);
        var arenaer = await db.Moetearenaer.AsNoTracking().IgnoreAutoIncludes().OrderBy(a => a.Slag).ThenBy(a => a.Navn).Select(a => new
        {
            a.Id,
            a.Slag,
            a.Navn,
            ErMin = mine.Contains(a.Id),
            KoordinatorNavn = db.Ansatte.Where(x => x.Id == a.Koordinator).Select(x => x.Navn).First(),
            Neste = db.Arenamoeter.Where(m => m.Arena == a.Id && m.Dag >= idag && m.Status != Moetestatus.Avlyst).Min(m => (DateOnly?)m.Dag),
        }).ToListAsync(cancellationToken);
        var navn = arenaer.ToDictionary(a => a.Id, a => a.Navn);
        var koe = await db.SomPlanlegges(meg, idag).Where(s => s.Moete == null).GroupBy(s => s.Arena).Select(g => new { g.Key, Mange = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Mange, cancellationToken);
        var kanMelde = Tilgang.Tabell.Any(r => r.Handling is Handling.MeldeSak && r.Rolle == innlogget.Subjekt.Rolle);
        var moeter = await db.Arenamoeter.Where(m => m.Dag >= idag && m.Status == Moetestatus.Publisert && m.Stoler.Any(s => s.Ansatt == meg || (s.Vara == meg && s.Svar == Innkallingssvar.Forfall)))
            .OrderBy(m => m.Dag).ThenBy(m => m.Id).Take(Mest)
            .Select(m => new { m.Id, m.Arena, m.Dag, m.Klokka, m.Sted, Svar = m.Stoler.Where(s => s.Ansatt == meg).Select(s => s.Svar).FirstOrDefault() }).ToListAsync(cancellationToken);
        var oppgaver = await db.Moeteoppgaver(meg).Where(o => o.Gjort == null).OrderBy(o => o.Frist).ThenBy(o => o.Id).Take(Mest).ToListAsync(cancellationToken);
        return new VisMoeter.Svar(
            [.. moeter.Select(m => new VisMoeter.Moetelinje(m.Id, navn[m.Arena], m.Dag, m.Klokka, m.Sted, m.Svar))],
            await Saker(navn, cancellationToken),
            [.. oppgaver.Select(o => new VisMoeter.Oppgavelinje(o.Id, o.Tekst.Tekst, o.Frist))],
            [.. arenaer.Select(a => new VisMoeter.Arenalinje(a.Id, a.Slag, a.Navn, a.KoordinatorNavn, a.ErMin, a.Neste, koe.GetValueOrDefault(a.Id)))],
            kanMelde, idag);
    }

    // A named case is the one's who does the stafettholder's work now, and never of a child she is barred from.
    private async Task<IReadOnlyList<VisMoeter.Sakslinje>> Saker(Dictionary<MoetearenaId, string> navn, CancellationToken ct)
    {
        var (meg, idag) = (innlogget.Id, klokke.Naa.Dag);
        if (!Tilgang.HarSaker(innlogget.Subjekt.Rolle)) return [];
        var synlige = db.Droeftingssaker.SynligFor(db, innlogget.Subjekt, idag).Select(s => s.Id);
        var saker = await db.Droeftingssaker.Where(s => synlige.Contains(s.Id)).OrderBy(s => s.Lukket != null).ThenByDescending(s => s.Meldt).ThenBy(s => s.Id).Take(Mest).ToListAsync(ct);
        var paa = saker.Select(s => s.Moete).OfType<ArenamoeteId>().Distinct().ToList();
        var dager = await db.Arenamoeter.Where(m => paa.Contains(m.Id)).Select(m => new { m.Id, m.Dag }).ToDictionaryAsync(m => m.Id, m => m.Dag, ct);
        var barn = saker.OfType<NavngittDroefting>().Select(s => s.Barn).Distinct().ToList();
        var navnet = await db.Barn.Where(b => barn.Contains(b.Id)).Select(b => new { b.Id, b.Navn }).ToDictionaryAsync(b => b.Id, b => b.Navn, ct);
        await hvelv.Klargjoer(innlogget.Kommune, barn.Select(b => (BarnId?)b), ct);
        string? Navnet(Droeftingssak sak) => sak is NavngittDroefting { Barn: var id } ? hvelv.Les(navnet[id], Sted.BarnetsNavn(sak.Kommune, id)) : null;
        return [.. saker.Select(s => new VisMoeter.Sakslinje(s.Id, s.Sakslag, Navnet(s), s is NavngittDroefting ? null : Utdrag(s.Spoersmaal), navn[s.Arena], s.Moete is { } m ? dager[m] : null, !s.ErAapen))];
    }

    internal static string Utdrag(Fortrolig tekst) => tekst.Tekst.Length <= 120 ? tekst.Tekst : string.Concat(tekst.Tekst.AsSpan(0, 120), "…");
}
