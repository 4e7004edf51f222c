using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Who is away now or later: oneself, and for a leader everybody in the unit; and whom one may choose to stand in.</summary>
public sealed record VisFravaer : IQuery<Result<VisFravaer.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Ansatte">Those one may register for.</param>
    /// <param name="Kolleger">Those who may stand in: the others of the unit.</param>
    public sealed record Svar(IReadOnlyList<Person> Ansatte, IReadOnlyList<Person> Kolleger, IReadOnlyList<Linje> Linjer, DateOnly Idag);

    public sealed record Person(AnsattId Ansatt, string Navn, DateOnly? Sluttet);

    public sealed record Linje(string Navn, DateOnly Fra, DateOnly Til, string? Stedfortreder);
}

internal sealed class VisFravaerHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisFravaer, Result<VisFravaer.Svar>>
{
    public async Task<Result<VisFravaer.Svar>> Handle(VisFravaer request, CancellationToken cancellationToken)
    {
        var (meg, enhet, dag) = (innlogget.Id, innlogget.Subjekt.Enhet, klokke.Naa.Dag);
        var erLeder = innlogget.Subjekt.Rolle is Rolle.Enhetsleder;
        var folk = await db.Ansatte.SomErHer(dag).Where(a => a.Enhet == enhet).OrderBy(a => a.Navn).Select(a => new VisFravaer.Person(a.Id, a.Navn, a.Sluttet)).ToListAsync(cancellationToken);
        var linjer = await db.Fravaer.Where(f => f.Til >= dag && (f.Ansatt == meg || (erLeder && db.Ansatte.Any(a => a.Id == f.Ansatt && a.Enhet == enhet)))).OrderBy(f => f.Fra)
            .Select(f => new VisFravaer.Linje(
                db.Ansatte.Where(a => a.Id == f.Ansatt).Select(a => a.Navn).First(), f.Fra, f.Til, db.Ansatte.Where(a => a.Id == f.Stedfortreder).Select(a => a.Navn).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new VisFravaer.Svar(erLeder ? folk : folk.FindAll(p => p.Ansatt == meg), folk.FindAll(p => p.Ansatt != meg || erLeder), linjer, dag);
    }
}
