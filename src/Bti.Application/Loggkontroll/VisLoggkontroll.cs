using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The looks one is to ask about: as leader those of the unit, as personvernombud all. What waits comes first. No child is named.</summary>
public sealed record VisLoggkontroll : IQuery<Result<VisLoggkontroll.Svar>>
{
    public static Handling Handling => Handling.SeLoggkontroll;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Sist">The last week that has been read through; null before the first.</param>
    public sealed record Svar(IReadOnlyList<Linje> Linjer, DateOnly? Sist, DateOnly Idag);

    /// <param name="Uke">The first day of the week she looked in.</param>
    /// <param name="Frist">The last day she should be asked.</param>
    /// <param name="HaddeGrunn">What was found; null until somebody has asked.</param>
    public sealed record Linje(
        LoggkontrollId Id, string Navn, Rolle Rolle, DateOnly Uke, int Poeng, IReadOnlyList<Loggtreff> Treff, DateOnly Frist, bool? HaddeGrunn, string? SvarFra, string? KontrollertAv);
}

internal sealed class VisLoggkontrollHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisLoggkontroll, Result<VisLoggkontroll.Svar>>
{
    private const int Mest = 100;

    public async Task<Result<VisLoggkontroll.Svar>> Handle(VisLoggkontroll request, CancellationToken cancellationToken)
    {
        var rader = await db.Loggkontroller.SynligFor(innlogget.Subjekt)
            .OrderBy(k => k.Kontrollert != null).ThenByDescending(k => k.Uke).ThenByDescending(k => k.Poeng).ThenBy(k => k.Id).Take(Mest).ToListAsync(cancellationToken);
        AnsattId[] nevnt = [.. rader.Select(k => k.Ansatt).Concat(rader.Select(k => k.KontrollertAv).OfType<AnsattId>()).Distinct()];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).Select(a => new { a.Id, a.Navn, a.Rolle }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return new VisLoggkontroll.Svar(
            [.. rader.Select(k => new VisLoggkontroll.Linje(
                k.Id, folk[k.Ansatt].Navn, folk[k.Ansatt].Rolle, k.Uke, k.Poeng, k.Treff, k.Frist, k.HaddeGrunn, k.Svar?.Tekst, k.KontrollertAv is { } av ? folk[av].Navn : null))],
            await db.Loggkontrolluker.MaxAsync(u => (DateOnly?)u.Uke, cancellationToken),
            klokke.Naa.Dag);
    }
}
