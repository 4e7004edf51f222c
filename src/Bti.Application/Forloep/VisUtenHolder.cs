using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The forloep of the unit that nobody does the holder's work in and the leader is not shown, and whom she may ask. Not why the holder is gone,
/// and everybody in the unit who is there, also one who is barred from the child: both would tell who it is.
/// </summary>
public sealed record VisUtenHolder : IQuery<Result<VisUtenHolder.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    public sealed record Svar(IReadOnlyList<Linje> Forloep, IReadOnlyList<Person> Ansatte);

    /// <param name="ErTilbudt">True while somebody is asked and has not answered.</param>
    public sealed record Linje(ForloepId Forloep, bool ErTilbudt);

    public sealed record Person(AnsattId Ansatt, string Navn);
}

internal sealed class VisUtenHolderHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisUtenHolder, Result<VisUtenHolder.Svar>>
{
    public async Task<Result<VisUtenHolder.Svar>> Handle(VisUtenHolder request, CancellationToken cancellationToken)
    {
        var (leder, ramme) = (innlogget.Subjekt, rammer.Nye());
        var forloep = await db.UsetteUtenHolder(leder, ramme.Naa.Dag, ramme.Veileder.Regler.Fravaersdager).OrderBy(f => f.Startet).ThenBy(f => f.Id)
            .Select(f => new VisUtenHolder.Linje(f.Id, f.TilbudtTil != null)).ToListAsync(cancellationToken);
        var ansatte = forloep.Count == 0 ? [] : await db.KanUtpekes(leder, ramme.Naa.Dag).OrderBy(a => a.Navn).Select(a => new VisUtenHolder.Person(a.Id, a.Navn)).ToListAsync(cancellationToken);
        return new VisUtenHolder.Svar(forloep, ansatte);
    }
}

internal static class Utpeking
{
    /// <summary>Those a leader may ask to hold what she does not see: the others in her unit who are there. Never herself: she would let herself in.</summary>
    public static IQueryable<Ansatt> KanUtpekes(this IBtiDb db, Subjekt leder, DateOnly dag)
    {
        var (meg, enhet, borte) = (leder.Ansatt, leder.Enhet, db.Borte(dag));
        return db.Ansatte.KanDelta().Where(a => a.Enhet == enhet && a.Id != meg && !borte.Contains(a.Id));
    }
}
