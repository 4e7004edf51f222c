using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The forloep I may open, the most overdue first, fifty at a time.</summary>
/// <param name="Status">aapne, avsluttede or alle.</param>
/// <param name="Nivaa">Only one nivaa; null for all.</param>
/// <param name="Side">1 is the first.</param>
public sealed record MineForloep(string? Status = null, string? Nivaa = null, string? Side = null) : IQuery<Result<MineForloep.Svar>>
{
    public const int PerSide = 50;

    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(IReadOnlyList<Linje> Linjer, int Antall, int Side, DateOnly Idag);

    public sealed record Linje(ForloepId Forloep, string Barn, int Nivaa, bool ErMitt, bool ErAapent, Loggstatus Logg, DateOnly? NesteFrist);
}

internal sealed class MineForloepHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke)
    : IRequestHandler<MineForloep, Result<MineForloep.Svar>>
{
    public async Task<Result<MineForloep.Svar>> Handle(MineForloep request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var les = new Inndata(naa);
        var status = les.EnAv("status", "status", request.Status, ["aapne", "avsluttede", "alle"], paakrevd: false) ?? "aapne";
        var nivaa = les.Tall("nivaa", "nivået", request.Nivaa, 1, 9, paakrevd: false);
        var side = les.Tall("side", "siden", request.Side, 1, 100_000, paakrevd: false) ?? 1;
        if (les.Hinder is { } hinder) return hinder;

        var (meg, kommune) = (innlogget.Id, innlogget.Kommune);
        var mine = db.Forloep.SynligFor(db, innlogget.Subjekt, naa.Dag);
        if (status != "alle") mine = mine.Where(f => f.ErAapent == (status == "aapne"));
        if (nivaa is { } tall)
        {
            var valgt = new Nivaa(tall);
            mine = mine.Where(f => f.Nivaa == valgt);
        }

        // What one may open is counted in dozens: all of it is read, so that the number needs no query of its own, and the names of one page are opened.
        var rader = await mine
            .Select(f => new { f.Id, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(), f.Nivaa, ErMitt = f.Stafettholder == meg, f.ErAapent, f.Logg, f.NesteFrist })
            .ToListAsync(cancellationToken);
        var paaSiden = rader.OrderBy(f => f.NesteFrist ?? DateOnly.MaxValue).ThenBy(f => f.Id.Verdi).Skip((side - 1) * MineForloep.PerSide).Take(MineForloep.PerSide).ToList();
        await hvelv.Klargjoer(kommune, paaSiden.Select(f => (BarnId?)f.Barn), cancellationToken);
        return new MineForloep.Svar(
            [.. paaSiden.Select(f => new MineForloep.Linje(f.Id, hvelv.Les(f.Navn, Sted.BarnetsNavn(kommune, f.Barn))!, f.Nivaa.Tall, f.ErMitt, f.ErAapent, f.Logg, f.NesteFrist))],
            rader.Count, side, naa.Dag);
    }
}
