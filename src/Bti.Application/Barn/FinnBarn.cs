using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Search before one writes: the children on the roster of the own unit, by name, or one child anywhere in the kommune by
/// full foedselsnummer. Says nothing of what exists about a child.
/// </summary>
/// <param name="Q">Part of a name, or a foedselsnummer; null lists the roster.</param>
public sealed record FinnBarn(string? Q) : IQuery<Result<IReadOnlyList<FinnBarn.Treff>>>
{
    public static Handling Handling => Handling.FinneBarn;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Enhet">What the unit the child goes to is called; null for one on no roster, and for one found by number whose address is fortrolig.</param>
    public sealed record Treff(BarnId Barn, string Navn, string? Gruppe, string? Enhet);
}

internal sealed class FinnBarnHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Fnrvakt vakt, TimeProvider klokke) : IRequestHandler<FinnBarn, Result<IReadOnlyList<FinnBarn.Treff>>>
{
    public async Task<Result<IReadOnlyList<FinnBarn.Treff>>> Handle(FinnBarn request, CancellationToken cancellationToken)
    {
        var fnr = request.Q is { } tekst ? Foedselsnummer.Les(tekst, tillatSyntetisk: true).Fnr : null;
        if (fnr is not null && vakt.Hinder(innlogget.Kommune, innlogget.Id) is { } vent) return vent;

        var dag = klokke.Naa.Dag;
        if (fnr is not null) await hvelv.Klargjoer(innlogget.Kommune, [], cancellationToken);
        var rader = await (fnr is { } nummer ? MedNummer(nummer) : db.Barn.SynligPaaLista(db, innlogget.Subjekt, dag))
            .Select(b => new { b.Id, b.Navn, b.Gruppe, ErSkjermet = fnr != null && b.Adressebeskyttelse != Adressebeskyttelse.Ingen, Enhet = db.Enheter.Where(e => e.Id == b.Enhet && !(b.EnhetTil < dag)).Select(e => e.Navn).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        await hvelv.Klargjoer(innlogget.Kommune, rader.Select(b => (BarnId?)b.Id), cancellationToken);
        FinnBarn.Treff[] treff = [.. rader
            .Select(b => new FinnBarn.Treff(b.Id, hvelv.Les(b.Navn, Sted.BarnetsNavn(innlogget.Kommune, b.Id))!, b.ErSkjermet ? null : b.Gruppe, b.ErSkjermet ? null : b.Enhet))
            .Where(b => fnr is not null || string.IsNullOrWhiteSpace(request.Q) || b.Navn.Contains(request.Q.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderBy(b => b.Navn, StringComparer.Ordinal)];
        if (fnr is not null && treff.Length == 0) vakt.Bom(innlogget.Kommune, innlogget.Id);
        return treff;
    }

    private IQueryable<Domain.Barn> MedNummer(Foedselsnummer fnr)
    {
        var indeks = hvelv.Indeks(innlogget.Kommune, fnr.Siffer);
        return db.Barn.Where(b => b.FnrIndeks == indeks && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig).IkkeUtelukket(db, innlogget.Id, klokke.Naa.Dag);
    }
}
