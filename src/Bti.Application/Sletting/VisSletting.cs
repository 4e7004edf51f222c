using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// What may be deleted, what waits for a second person, and what has been deleted: for the leader those of the unit, with the cases
/// of the unit that are not somebody's own, for the personvernombud all of the kommune, without names. What is left of one that is deleted is the days, which show that the work was done.
/// </summary>
public sealed record VisSletting : IQuery<Result<VisSletting.Svar>>
{
    public static Handling Handling => Handling.SeSletting;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Aar">How many years the kommune keeps it; null when it keeps everything.</param>
    /// <param name="KanSlettes">For the leader: those nobody has asked about since they were written of last.</param>
    /// <param name="Venter">Those that wait for the personvernombud.</param>
    /// <param name="Slettet">Those that are deleted, the last first.</param>
    /// <param name="KanBe">True for the leader, who asks; the personvernombud approves.</param>
    public sealed record Svar(int? Aar, IReadOnlyList<Linje> KanSlettes, IReadOnlyList<Linje> Venter, IReadOnlyList<Linje> Slettet, bool KanBe);

    /// <param name="Navn">The child's name, for the leader who is to ask; null for the others, and when it is deleted.</param>
    /// <param name="Saker">What there has been: from when to when, and on which level it ended.</param>
    public sealed record Linje(BarnId Barn, string? Navn, IReadOnlyList<Sak> Saker, Slettegrunn? Grunn, string? Arkivkvittering, string? BedtAv, DateTimeOffset? Bedt, string? GodkjentAv, DateTimeOffset? Godkjent);

    /// <param name="Nivaa">0 for an uro.</param>
    public sealed record Sak(int Nivaa, string Enhet, DateOnly Fra, DateOnly Til);
}

internal sealed class VisSlettingHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Oppbevaringsoppslag oppbevaring, Rammeoppslag rammer) : IRequestHandler<VisSletting, Result<VisSletting.Svar>>
{
    private const int Mest = 100;

    public async Task<Result<VisSletting.Svar>> Handle(VisSletting request, CancellationToken cancellationToken)
    {
        var (meg, enhet, kommune, erLeder, dag) = (innlogget.Id, innlogget.Subjekt.Enhet, innlogget.Kommune, innlogget.Subjekt.Rolle is Rolle.Enhetsleder, rammer.Nye().Naa.Dag);
        var slettinger = await db.Slettinger.Where(s => (!erLeder || s.Enhet == enhet) && !db.Utelukket(meg, dag).Contains(s.Barn)).OrderBy(s => s.Godkjent != null).ThenByDescending(s => s.Godkjent).ThenBy(s => s.Bedt).Take(Mest).ToListAsync(cancellationToken);
        var egne = db.Barn.IkkeUtelukket(db, meg, dag).Where(b => b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig
            && (db.Forloep.Any(f => f.Barn == b.Id && f.Enhet == enhet) || db.Uroer.Any(u => u.Barn == b.Id && u.Enhet == enhet && u.DeltMed != null)));
        var nye = erLeder ? await oppbevaring.KanSlettes(egne, Mest, cancellationToken) : [];

        BarnId[] alle = [.. nye, .. slettinger.Select(s => s.Barn)];
        var navn = !erLeder ? [] : await db.Barn.Where(b => nye.Contains(b.Id)).Select(b => new { b.Id, b.Navn }).ToDictionaryAsync(b => b.Id, b => b.Navn, cancellationToken);
        await hvelv.Klargjoer(kommune, nye.Select(b => (BarnId?)b), cancellationToken);
        var enheter = await db.Enheter.ToDictionaryAsync(e => e.Id, e => e.Navn, cancellationToken);
        var uroer = await db.Uroer.Where(u => u.Barn != null && alle.Contains(u.Barn.Value) && (!erLeder || (u.Enhet == enhet && u.DeltMed != null))).Select(u => new { Barn = u.Barn!.Value, Nivaa = new Nivaa(0), u.Enhet, Fra = u.Oppsto, Til = u.EndretTid }).ToListAsync(cancellationToken);
        var forloep = await db.Forloep.Where(f => alle.Contains(f.Barn) && (!erLeder || f.Enhet == enhet)).Select(f => new { f.Barn, f.Nivaa, f.Enhet, Fra = f.Startet, Til = f.EndretTid }).ToListAsync(cancellationToken);
        var saker = uroer.Concat(forloep).OrderBy(s => s.Fra).ThenBy(s => s.Nivaa.Tall).ToLookup(s => s.Barn, s => new VisSletting.Sak(s.Nivaa.Tall, enheter[s.Enhet], s.Fra, Naa.OsloDag(s.Til)));
        AnsattId[] nevnte = [.. slettinger.Select(s => s.BedtAv), .. slettinger.Select(s => s.GodkjentAv).OfType<AnsattId>()];
        var folk = await db.Ansatte.Where(a => nevnte.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        VisSletting.Linje Linje(Domain.Sletting s) => new(
            s.Barn, null, [.. saker[s.Barn]], s.Grunn, s.Arkivkvittering, folk[s.BedtAv], s.Bedt, s.GodkjentAv is { } av ? folk[av] : null, s.Godkjent);
        return new VisSletting.Svar(
            rammer.Oppsett.Regler.OppbevaringAar,
            [.. nye.Select(b => new VisSletting.Linje(b, hvelv.Les(navn[b], Sted.BarnetsNavn(kommune, b)), [.. saker[b]], null, null, null, null, null, null))],
            [.. slettinger.Where(s => s.Godkjent is null && !nye.Contains(s.Barn)).Select(Linje)],
            [.. slettinger.Where(s => s.Godkjent is not null).Select(Linje)],
            erLeder);
    }
}
