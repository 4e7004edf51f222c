using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The roles with wide access that wait for another administrator's yes, and the last that were answered or ran out.</summary>
public sealed record VisRoller : IQuery<Result<IReadOnlyList<VisRoller.Linje>>>
{
    public static Handling Handling => Handling.GodkjenneRolle;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <param name="Rollen">The role that is asked for.</param>
    /// <param name="Fra">The role she has until then; null for one who is new.</param>
    /// <param name="Venter">True when it can be answered.</param>
    /// <param name="KanGodkjenne">True when the reader is neither the one who asked nor the one it is for.</param>
    public sealed record Linje(
        RolletildelingId Id, string Navn, Rolle Rollen, string Enhet, Rolle? Fra, DateOnly? Slutt, string BedtAv, DateTimeOffset Bedt, DateOnly Utloeper, Tildelingsstatus Status, string? AvgjortAv, bool Venter, bool KanGodkjenne);
}

internal sealed class VisRollerHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisRoller, Result<IReadOnlyList<VisRoller.Linje>>>
{
    private const int Mest = 100;

    public async Task<Result<IReadOnlyList<VisRoller.Linje>>> Handle(VisRoller request, CancellationToken cancellationToken)
    {
        var (dag, meg, venter) = (klokke.Naa.Dag, innlogget.Id, Tildelingsstatus.Venter);
        var rader = await db.Rolletildelinger.AsNoTracking().OrderByDescending(t => t.Status == venter).ThenByDescending(t => t.Bedt).ThenByDescending(t => t.Id).Take(Mest).ToListAsync(cancellationToken);
        var enheter = await db.Enheter.Select(e => new { e.Id, e.Navn }).ToDictionaryAsync(e => e.Id, e => e.Navn, cancellationToken);
        AnsattId[] nevnt = [.. rader.Select(t => t.BedtAv).Concat(rader.Select(t => t.Ansatt).OfType<AnsattId>()).Concat(rader.Select(t => t.AvgjortAv).OfType<AnsattId>())];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).Select(a => new { a.Id, a.Navn, a.Rolle }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return rader.ConvertAll(t => new VisRoller.Linje(
            t.Id, t.Navn, t.Rolle, enheter[t.Enhet], t.Ansatt is { } hun ? folk[hun].Rolle : null, t.Sluttet, folk[t.BedtAv].Navn, t.Bedt, t.Utloeper, t.Status, t.AvgjortAv is { } av ? folk[av].Navn : null,
            t.VenterPaa(dag), t.VenterPaa(dag) && t.BedtAv != meg && t.Ansatt != meg));
    }
}
