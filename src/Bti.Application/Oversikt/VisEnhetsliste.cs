using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The list behind one of the leader's five numbers.</summary>
/// <param name="Tall">The code of the number; left out, it is the first.</param>
public sealed record VisEnhetsliste(string? Tall) : IQuery<Result<VisEnhetsliste.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    public sealed record Svar(Ledertall Tall, IReadOnlyList<Linje> Linjer, DateOnly Idag);

    /// <param name="Sti">Where the leader can do something about it; null for an uro that is not shared with her.</param>
    /// <param name="Barn">Null for an uro about nobody named yet, and for one that is not shared.</param>
    /// <param name="Hvem">The stafettholder; who wrote the uro, when it is shared.</param>
    /// <param name="Nivaa">Null for an uro.</param>
    /// <param name="Dag">The day it is or was due; for a forloep without anybody responsible, the day it started.</param>
    public sealed record Linje(string? Sti, string? Barn, string? Hvem, int? Nivaa, DateOnly Dag);
}

internal sealed class VisEnhetslisteHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<VisEnhetsliste, Result<VisEnhetsliste.Svar>>
{
    public async Task<Result<VisEnhetsliste.Svar>> Handle(VisEnhetsliste request, CancellationToken cancellationToken)
    {
        var (leder, ramme, kommune) = (innlogget.Subjekt, rammer.Nye(), innlogget.Kommune);
        var les = new Inndata(ramme.Naa);
        var tall = les.Valg<Ledertall>("tall", "hvilken liste", request.Tall, paakrevd: false) ?? Ledertall.SeneAvklaringer;
        if (les.Hinder is { } hinder) return hinder;

        var rader = await db.Rader(tall, leder, ramme.Naa.Dag, ramme.Veileder.Regler.Fravaersdager).ToListAsync(cancellationToken);
        var (uroer, forloep) = (rader.Select(r => r.Uro).OfType<UroId>().ToList(), rader.Select(r => r.Forloep).OfType<ForloepId>().ToList());
        var uroene = await db.Uroer.Where(u => uroer.Contains(u.Id))
            .Select(u => new { u.Id, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault(), Av = db.Ansatte.Where(a => a.Id == u.Eier).Select(a => a.Navn).First(), ErDelt = u.DeltMed == leder.Ansatt })
            .ToDictionaryAsync(u => u.Id, cancellationToken);
        var forloepene = await db.Forloep.Where(f => forloep.Contains(f.Id))
            .Select(f => new { f.Id, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(), Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(), f.Nivaa })
            .ToDictionaryAsync(f => f.Id, cancellationToken);

        await hvelv.Klargjoer(kommune, [.. uroene.Values.Select(u => u.Barn), .. forloepene.Values.Select(f => (BarnId?)f.Barn)], cancellationToken);
        return new VisEnhetsliste.Svar(tall, [.. rader.Select(Linje).OrderBy(l => l.Dag)], ramme.Naa.Dag);

        VisEnhetsliste.Linje Linje(Enhetsrad rad)
        {
            if (rad.Forloep is { } id)
            {
                var f = forloepene[id];
                return new($"/enheten/forloep/{f.Id.Verdi}", Navnet(f.Navn, f.Barn), f.Holder, f.Nivaa.Tall, rad.Dag);
            }

            var u = uroene[rad.Uro!.Value];
            return u.ErDelt ? new($"/uro/{u.Id.Verdi}", hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn), u.Av, null, rad.Dag) : new(null, null, null, null, rad.Dag);
        }

        string? Navnet(Fortrolig? navn, BarnId? id) => id is { } barn ? hvelv.Les(navn, Sted.BarnetsNavn(kommune, barn)) : null;
    }
}
