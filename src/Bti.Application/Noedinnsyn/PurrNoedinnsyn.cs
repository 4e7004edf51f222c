using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Nobody has looked into a nødinnsyn in time: the system tells the leader once more, and then the personvernombud; each once. One who is
/// barred from the child, is away, or opened it herself is passed by, and the next is told at once.
/// </summary>
public sealed record PurrNoedinnsyn(NoedinnsynId Noedinnsyn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Noedinnsyn);
}

internal sealed class PurrNoedinnsynHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<PurrNoedinnsyn, Result>
{
    public async Task<Result> Handle(PurrNoedinnsyn request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Noedinnsyn, rammer.Nye());
        var noedinnsyn = await db.Noedinnsyn.FirstAsync(n => n.Id == id, cancellationToken);
        var (dag, barn, enhet, hun) = (ramme.Naa.Dag, noedinnsyn.Barn, noedinnsyn.Enhet, noedinnsyn.Ansatt);
        var trinn = noedinnsyn.Purretrinn(ramme.Kalender, dag);
        var utelukkede = (await db.Utelukkede([barn], dag, cancellationToken))[barn].ToList();
        var borte = await db.Borte(dag).ToListAsync(cancellationToken);
        var mulige = (await db.Ansatte.SomErHer(dag).Where(a => a.Id != hun && ((a.Rolle == Rolle.Enhetsleder && a.Enhet == enhet) || a.Rolle == Rolle.Personvernombud))
            .Select(a => new { a.Id, a.Rolle }).ToListAsync(cancellationToken)).FindAll(a => !utelukkede.Contains(a.Id) && !borte.Contains(a.Id));
        var fortalt = await db.Varsler.Where(v => v.Slag == Varselslag.Noedinnsyn && v.Gjelder == id.Verdi && v.Trinn > 0).Select(v => new { v.Mottaker, v.Trinn }).ToListAsync(cancellationToken);
        foreach (var naa in Enumerable.Range(1, trinn))
        {
            var rolle = naa == 1 && mulige.Exists(a => a.Rolle is Rolle.Enhetsleder) ? Rolle.Enhetsleder : Rolle.Personvernombud;
            foreach (var a in mulige.Where(a => a.Rolle == rolle && !fortalt.Exists(f => f.Mottaker == a.Id && f.Trinn == naa)))
                _ = db.Varsler.Add(Varsel.OmNoedinnsyn(noedinnsyn, new Varselmottaker(a.Id, a.Rolle), ramme.Naa, naa));
        }

        return Result.Ja;
    }
}
