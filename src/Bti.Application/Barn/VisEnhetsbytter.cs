using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader's list of those who are to change unit, and what she needs to add one: the children on the roster, and where they can go.</summary>
public sealed record VisEnhetsbytter : IQuery<Result<VisEnhetsbytter.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    public sealed record Svar(IReadOnlyList<Barnelinje> Barn, IReadOnlyList<Enhetslinje> Enheter, IReadOnlyList<Linje> Venter, DateOnly Idag);

    public sealed record Barnelinje(BarnId Barn, string Navn, string? Gruppe);

    public sealed record Enhetslinje(EnhetId Enhet, string Navn);

    public sealed record Linje(EnhetsbytteId Bytte, BarnId Barn, string Navn, string Til, string? Gruppe, DateOnly Dag);
}

internal sealed class VisEnhetsbytterHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<VisEnhetsbytter, Result<VisEnhetsbytter.Svar>>
{
    public async Task<Result<VisEnhetsbytter.Svar>> Handle(VisEnhetsbytter request, CancellationToken cancellationToken)
    {
        var (enhet, kommune, dag) = (innlogget.Subjekt.Enhet, innlogget.Kommune, klokke.Naa.Dag);

        var listede = db.Barn.HoererTil(db, enhet, dag).IkkeUtelukket(db, innlogget.Id, dag).Where(b => b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig);
        var barn = await listede.Select(b => new { b.Id, b.Navn, b.Gruppe }).ToListAsync(cancellationToken);
        await hvelv.Klargjoer(kommune, barn.Select(b => (BarnId?)b.Id), cancellationToken);
        var navn = barn.ToDictionary(b => b.Id, b => hvelv.Les(b.Navn, Sted.BarnetsNavn(kommune, b.Id))!);
        var enheter = await db.KanBytteTil(enhet, dag, cancellationToken);
        var venter = await db.Enhetsbytter.Where(b => b.Fra == enhet && b.Utfoert == null && b.Avlyst == null && listede.Any(x => x.Id == b.Barn)).OrderBy(b => b.Dag).ThenBy(b => b.Id)
            .Select(b => new { b.Id, b.Barn, Til = db.Enheter.Where(e => e.Id == b.Til).Select(e => e.Navn).First(), b.Gruppe, b.Dag }).ToListAsync(cancellationToken);
        var iKoe = venter.Select(b => b.Barn).ToHashSet();
        return new VisEnhetsbytter.Svar(
            [.. barn.Where(b => !iKoe.Contains(b.Id)).Select(b => new VisEnhetsbytter.Barnelinje(b.Id, navn[b.Id], b.Gruppe)).OrderBy(b => b.Navn, StringComparer.Ordinal)],
            enheter,
            [.. venter.Select(b => new VisEnhetsbytter.Linje(b.Id, b.Barn, navn[b.Barn], b.Til, b.Gruppe, b.Dag))],
            dag);
    }
}

/// <summary>Where a child can go.</summary>
internal static class Barneenheter
{
    /// <summary>The units that have children of their own.</summary>
    public static IQueryable<Enhet> HarBarn(this IQueryable<Enhet> enheter) => enheter.Where(e => e.Slag == Enhetsslag.Skole || e.Slag == Enhetsslag.Barnehage);

    /// <summary>Where a child that goes in a unit can begin on a day.</summary>
    public static Task<List<VisEnhetsbytter.Enhetslinje>> KanBytteTil(this IBtiDb db, EnhetId fra, DateOnly dag, CancellationToken ct) =>
        db.Enheter.HarBarn(dag).Where(e => e.Id != fra).OrderBy(e => e.Navn).Select(e => new VisEnhetsbytter.Enhetslinje(e.Id, e.Navn)).ToListAsync(ct);

    /// <summary>Those of them that are open on a day.</summary>
    public static IQueryable<Enhet> HarBarn(this IQueryable<Enhet> enheter, DateOnly dag) => enheter.HarBarn().Where(e => e.Slutt == null || e.Slutt >= dag);
}
