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
    /// <param name="Oppslag">When she looked at, or tried to see, what is not her own work, or looked at night: what she is asked about. Only while it waits.</param>
    /// <param name="HaddeGrunn">What was found; null until somebody has asked.</param>
    public sealed record Linje(
        LoggkontrollId Id, string Navn, Rolle Rolle, DateOnly Uke, int Poeng, IReadOnlyList<Loggtreff> Treff, IReadOnlyList<Oppslaget> Oppslag, DateOnly Frist, bool? HaddeGrunn, string? SvarFra, string? KontrollertAv);

    /// <param name="Barn">Which of the children of the week it was, by a number from 1: the same child has the same.</param>
    /// <param name="Tillatt">False when she was refused.</param>
    public sealed record Oppslaget(DateTimeOffset Tid, int Barn, bool Tillatt);
}

internal sealed class VisLoggkontrollHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisLoggkontroll, Result<VisLoggkontroll.Svar>>
{
    private const int Mest = 100;

    /// <summary>So many looks are shown of one week: enough to ask by.</summary>
    private const int MestOppslag = 20;

    public async Task<Result<VisLoggkontroll.Svar>> Handle(VisLoggkontroll request, CancellationToken cancellationToken)
    {
        var rader = await db.Loggkontroller.SynligFor(innlogget.Subjekt)
            .OrderBy(k => k.Kontrollert != null).ThenByDescending(k => k.Uke).ThenByDescending(k => k.Poeng).ThenBy(k => k.Id).Take(Mest).ToListAsync(cancellationToken);
        AnsattId[] nevnt = [.. rader.Select(k => k.Ansatt).Concat(rader.Select(k => k.KontrollertAv).OfType<AnsattId>()).Distinct()];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).Select(a => new { a.Id, a.Navn, a.Rolle }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var oppslag = await Oppslagene(rader.FindAll(k => k.Kontrollert is null), cancellationToken);
        return new VisLoggkontroll.Svar(
            [.. rader.Select(k => new VisLoggkontroll.Linje(
                k.Id, folk[k.Ansatt].Navn, folk[k.Ansatt].Rolle, k.Uke, k.Poeng, k.Treff, oppslag.GetValueOrDefault(k.Id, []), k.Frist, k.HaddeGrunn, k.Svar?.Tekst, k.KontrollertAv is { } av ? folk[av].Navn : null))],
            await db.Loggkontrolluker.MaxAsync(u => (DateOnly?)u.Uke, cancellationToken),
            klokke.Naa.Dag);
    }

    private async Task<Dictionary<LoggkontrollId, IReadOnlyList<VisLoggkontroll.Oppslaget>>> Oppslagene(List<Loggkontroll> venter, CancellationToken ct)
    {
        if (venter.Count == 0) return [];
        var hvem = venter.Select(k => k.Ansatt).Distinct().ToList();
        var (fra, til) = (Naa.StartenPaa(venter.Min(k => k.Uke)), Naa.StartenPaa(venter.Max(k => k.Uke).AddDays(7)));
        var rader = (await db.OmBarn(fra, til).Where(r => EF.Parameter(hvem).Contains(r.Ansatt)).OrderBy(r => r.Tid)
            .Select(r => new { r.Ansatt, r.Tid, Barn = r.Barn!.Value, r.Tillatt, r.Regel }).ToListAsync(ct))
            .Where(r => !r.Tillatt || !Loggregler.ErDel(r.Regel) || Loggregler.ErNatt(r.Tid)).ToLookup(r => (r.Ansatt, Naa.Mandag(Naa.OsloDag(r.Tid))));
        return venter.ToDictionary(k => k.Id, k =>
        {
            var hennes = rader[(k.Ansatt, k.Uke)].ToList();
            var nr = hennes.Select(r => r.Barn).Distinct().Select((barn, plass) => (barn, plass)).ToDictionary(b => b.barn, b => b.plass + 1);
            return (IReadOnlyList<VisLoggkontroll.Oppslaget>)[.. hennes.Take(MestOppslag).Select(r => new VisLoggkontroll.Oppslaget(r.Tid, nr[r.Barn], r.Tillatt))];
        });
    }
}
