using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Search among what I may open: my own uro and the forloep I take part in, by the child's name. Hidden hits are not counted.</summary>
public sealed record Soek(string? Q) : IQuery<Result<IReadOnlyList<Soek.Treff>>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Sti">Where it is.</param>
    public sealed record Treff(string Sti, string Barn, bool ErUro);
}

internal sealed class SoekHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<Soek, Result<IReadOnlyList<Soek.Treff>>>
{
    // A name is opened here and nowhere else, so the number of those is bounded.
    private const int Mest = 500;

    public async Task<Result<IReadOnlyList<Soek.Treff>>> Handle(Soek request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var les = new Inndata(naa);
        var q = les.Soek(request.Q);
        if (les.Hinder is { } hinder) return hinder;
        if (!Tilgang.HarSaker(innlogget.Subjekt.Rolle)) return Array.Empty<Soek.Treff>();

        var (meg, kommune) = (innlogget.Id, innlogget.Kommune);
        var forloep = await db.Forloep.SynligFor(db, innlogget.Subjekt, naa.Dag).OrderByDescending(f => f.Startet).Take(Mest)
            .Select(f => new { f.Id, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First() }).ToListAsync(cancellationToken);
        var uro = await db.Uroer.IkkeUtelukket(db, meg, naa.Dag).Where(u => u.Eier == meg && u.Barn != null).OrderByDescending(u => u.Skrevet).Take(Mest)
            .Select(u => new { u.Id, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).First() }).ToListAsync(cancellationToken);
        await hvelv.Klargjoer(kommune, [.. forloep.Select(f => (BarnId?)f.Barn), .. uro.Select(u => u.Barn)], cancellationToken);
        Soek.Treff[] treff =
        [
            .. forloep.Select(f => new Soek.Treff($"/forloep/{f.Id.Verdi}", hvelv.Les(f.Navn, Sted.BarnetsNavn(kommune, f.Barn))!, false))
                .Concat(uro.Select(u => new Soek.Treff($"/uro/{u.Id.Verdi}", hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn)!, true)))
                .Where(t => t.Barn.Contains(q!, StringComparison.OrdinalIgnoreCase)),
        ];
        return treff;
    }
}
