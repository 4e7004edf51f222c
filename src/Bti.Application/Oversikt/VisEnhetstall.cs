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
    private const int Dager = 7;

    public async Task<Result<VisEnhetstall.Svar>> Handle(VisEnhetstall request, CancellationToken cancellationToken)
    {
        var (leder, ramme) = (innlogget.Subjekt, rammer.Nye());
        var dag = ramme.Naa.Dag;
        List<VisEnhetstall.Antall> tall = [];
        foreach (var ett in Enum.GetValues<Ledertall>())
            tall.Add(new(ett, await db.Rader(ett, leder, dag, ramme.Veileder.Regler.Fravaersdager).CountAsync(cancellationToken)));

        var holdere = await db.EnhetensForloep(leder, dag).GroupBy(f => f.Stafettholder)
            .Select(g => new { Navn = db.Ansatte.Where(a => a.Id == g.Key).Select(a => a.Navn).First(), Antall = g.Count(), ForSene = g.Count(f => f.NesteFrist < dag) })
            .ToListAsync(cancellationToken);
        return new VisEnhetstall.Svar(
            tall,
            [.. holdere.OrderByDescending(h => h.Antall).ThenBy(h => h.Navn, StringComparer.CurrentCulture).Select(h => new VisEnhetstall.Holder(h.Navn, h.Antall, h.ForSene))],
            await Uka(leder, dag, cancellationToken),
            dag);
    }

    private async Task<Ukesendring> Uka(Subjekt leder, DateOnly dag, CancellationToken ct)
    {
        var fra = Naa.StartenPaa(dag.AddDays(1 - Dager));
        var rekker = (await db.EnhetensForloep(leder, dag, aapne: false).Where(f => f.EndretTid >= fra).Select(f => f.Id).ToListAsync(ct)).ConvertAll(f => f.Verdi);
        var hendt = await db.Hendelser.AsNoTracking().Where(h => rekker.Contains(h.Rekke)).OrderBy(h => h.Rekke).ThenBy(h => h.Nr).ToListAsync(ct);
        return Ukesendring.Av(hendt.GroupBy(h => h.Rekke, h => (Gjenspilling.Les(h.Innhold), h.Tid)), fra, rammer.Oppsett.Regler.IpPolicy is IpPolicy.AvsluttLogg);
    }
}
