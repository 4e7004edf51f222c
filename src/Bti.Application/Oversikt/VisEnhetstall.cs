using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader's five numbers, who in the unit carries how much, and what the last week brought.</summary>
public sealed record VisEnhetstall : IQuery<Result<VisEnhetstall.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Tall">Every number, in the order they are shown; each is the length of the list behind it.</param>
    /// <param name="Stafettholdere">Those with most first.</param>
    /// <param name="Uka">What has happened with the unit's forloep in the last seven days, today among them.</param>
    public sealed record Svar(IReadOnlyList<Antall> Tall, IReadOnlyList<Holder> Stafettholdere, Ukesendring Uka, DateOnly Idag);

    public sealed record Antall(Ledertall Tall, int Mange);

    /// <param name="ForSene">How many of her forloep something is overdue in.</param>
    public sealed record Holder(string Navn, int Forloep, int ForSene);
}

internal sealed class VisEnhetstallHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisEnhetstall, Result<VisEnhetstall.Svar>>
{
    private static readonly Fastspoersmaal<Enhetsblikk, VisEnhetstall.Antall> Tallene = new((db, b) =>
        db.Telles(b.Leder(), b.Dag, b.Fravaersdager).GroupBy(t => t).Select(g => new VisEnhetstall.Antall(g.Key, g.Count())));

    private static readonly Fastspoersmaal<Enhetsblikk, VisEnhetstall.Holder> Holderne = new((db, b) => db.EnhetensForloep(b.Leder(), b.Dag).GroupBy(f => f.Stafettholder)
        .Select(g => new VisEnhetstall.Holder(db.Ansatte.Where(a => a.Id == g.Key).Select(a => a.Navn).First(), g.Count(), g.Count(f => f.NesteFrist < b.Dag))));

    private static readonly Fastspoersmaal<Enhetsblikk, ForloepId> Endrede = new((db, b) =>
        db.EnhetensForloep(b.Leder(), b.Dag, false).Where(f => f.EndretTid >= b.Uka).Select(f => f.Id));

    public async Task<Result<VisEnhetstall.Svar>> Handle(VisEnhetstall request, CancellationToken cancellationToken)
    {
        var blikk = Enhetsblikk.For(innlogget.Subjekt, rammer.Nye());
        var telt = await db.Spoer(Tallene, blikk).ToDictionaryAsync(t => t.Tall, t => t.Mange, cancellationToken: cancellationToken);
        var holdere = await db.Spoer(Holderne, blikk).ToListAsync(cancellationToken);
        return new VisEnhetstall.Svar(
            [.. Enum.GetValues<Ledertall>().Select(tall => new VisEnhetstall.Antall(tall, telt.GetValueOrDefault(tall)))],
            [.. holdere.OrderByDescending(h => h.Forloep).ThenBy(h => h.Navn, StringComparer.CurrentCulture)],
            await Uka(blikk, cancellationToken),
            blikk.Dag);
    }

    private async Task<Ukesendring> Uka(Enhetsblikk blikk, CancellationToken ct)
    {
        var rekker = (await db.Spoer(Endrede, blikk).ToListAsync(ct)).ConvertAll(f => f.Verdi);
        var hendt = await db.Hendelser.AsNoTracking().Where(h => rekker.Contains(h.Rekke)).OrderBy(h => h.Rekke).ThenBy(h => h.Nr).ToListAsync(ct);
        return Ukesendring.Av(hendt.GroupBy(h => h.Rekke, h => (Gjenspilling.Les(h.Innhold), h.Tid)), blikk.Uka, rammer.Oppsett.Regler.IpPolicy is IpPolicy.AvsluttLogg);
    }
}
