using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Finds the children one of the family has something with, and what she is to each today. A person is her own row in the
/// register and every row with the same foedselsnummer: siblings have each their row of the same guardian.
/// </summary>
internal sealed class Familieoppslag(IBtiDb db, IKommuneoppsett kommuner)
{
    /// <summary>One of her children, or herself.</summary>
    /// <param name="Foresatt">Who she is as guardian of this child; null when it is herself.</param>
    public sealed record Barnet(Tilgangskontekst Kontekst, BarnId Barn, ForesattId? Foresatt);

    /// <summary>The one a forloep is about; null when it is none of hers, or there is no such forloep.</summary>
    public async Task<Barnet?> Finn(Subjekt subjekt, ForloepId id, DateOnly dag, CancellationToken ct) =>
        await db.Forloep.AsNoTracking().Where(f => f.Id == id).Select(f => (BarnId?)f.Barn).FirstOrDefaultAsync(ct) is { } barn
            ? (await Alle(subjekt, dag, ct)).FirstOrDefault(b => b.Barn == barn)
            : null;

    /// <summary>All of them, also those she may not see anything about: <see cref="Tilgang"/> decides.</summary>
    public async Task<IReadOnlyList<Barnet>> Alle(Subjekt subjekt, DateOnly dag, CancellationToken ct)
    {
        var (foresatt, selv) = (new ForesattId(subjekt.Ansatt.Verdi), new BarnId(subjekt.Ansatt.Verdi));

        // One whose number is not known is her own row alone: nothing has the empty index.
        var indeks = await db.Barn.SelectMany(b => b.Foresatte).Where(f => f.Id == foresatt).Select(f => f.FnrIndeks)
            .Concat(db.Barn.Where(b => b.Id == selv).Select(b => b.FnrIndeks)).FirstOrDefaultAsync(ct) ?? [];
        var som = await db.Barn.SelectMany(b => b.Foresatte).Where(f => (f.Id == foresatt || f.FnrIndeks == indeks) && (f.Til == null || f.Til >= dag))
            .Select(f => new { f.Id, f.Barn, f.Foreldreansvar, f.Adressebeskyttelse }).ToListAsync(ct);
        var ider = som.ConvertAll(f => f.Barn);
        var barn = await db.Barn.Where(b => ider.Contains(b.Id) || b.Id == selv || b.FnrIndeks == indeks)
            .Select(b => new { b.Id, b.Kommune, b.Foedt, b.Adressebeskyttelse, Slettet = b.Slettet != null }).ToListAsync(ct);
        var begrenset = await db.Barn.SelectMany(b => b.Begrensninger)
            .Where(x => x.Opphevet == null && db.Barn.SelectMany(b => b.Foresatte).Any(f => f.Id == x.Foresatt && (f.Id == foresatt || f.FnrIndeks == indeks)))
            .Select(x => x.Barn).ToListAsync(ct);
        var regler = kommuner.For(subjekt.Kommune).Regler;
        return [.. barn.Select(b =>
        {
            // Registered twice for one child, she has what both rows give.
            var foresatte = som.FindAll(f => f.Barn == b.Id);
            var relasjon = foresatte.Count == 0 ? Familierelasjon.Selv(b.Foedt, regler, dag) : Familierelasjon.Foresatt(b.Foedt, foresatte.TrueForAll(f => f.Foreldreansvar), begrenset.Contains(b.Id), regler, dag);
            var beskyttelse = foresatte.Select(f => f.Adressebeskyttelse).Append(b.Adressebeskyttelse).Max();
            return new Barnet(new(b.Kommune, new HashSet<Relasjon> { relasjon }, Beskyttelse: beskyttelse, Barn: b.Id, Slettet: b.Slettet), b.Id, foresatte.MinBy(f => f.Id.Verdi)?.Id);
        })];
    }
}
