using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The frister in the unit that wait for the leader's yes or no.</summary>
public sealed record VisUtsettelser : IQuery<Result<IReadOnlyList<VisUtsettelser.Linje>>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Frist">What the frist asks for.</param>
    public sealed record Linje(UtsettelseId Id, ForloepId Forloep, string? Barn, string Frist, DateOnly Fra, DateOnly Til, string Grunn, string BedtAv);
}

internal sealed class VisUtsettelserHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<VisUtsettelser, Result<IReadOnlyList<VisUtsettelser.Linje>>>
{
    public async Task<Result<IReadOnlyList<VisUtsettelser.Linje>>> Handle(VisUtsettelser request, CancellationToken cancellationToken)
    {
        var (meg, enhet, kommune) = (innlogget.Id, innlogget.Subjekt.Enhet, innlogget.Kommune);
        var listede = db.Barn.IkkeUtelukket(db, meg, klokke.Naa.Dag).Where(b => b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig);

        // What was done or called off in the meantime needs no answer.
        var ventende = await db.Utsettelser.Where(u => u.Innvilget == null && db.Forloep.Any(f =>
                f.Id == u.Forloep && f.Enhet == enhet && f.ErAapent && listede.Any(b => b.Id == f.Barn) && f.Frister.Any(x => x.Id == u.Frist && x.Status == Friststatus.Aapen)))
            .OrderBy(u => u.Bedt).ToListAsync(cancellationToken);
        var ider = ventende.ConvertAll(u => u.Forloep);
        var forloep = await db.Forloep.Where(f => ider.Contains(f.Id))
            .Select(f => new { f.Id, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(), Frister = f.Frister.Where(x => x.Status == Friststatus.Aapen).Select(x => new { x.Id, x.Tekst }).ToList() })
            .ToDictionaryAsync(f => f.Id, cancellationToken);
        var bedtAv = ventende.ConvertAll(u => u.BedtAv);
        var navn = await db.Ansatte.Where(a => bedtAv.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        await hvelv.Klargjoer(kommune, forloep.Values.Select(f => (BarnId?)f.Barn), cancellationToken);
        VisUtsettelser.Linje[] linjer =
        [
            .. from u in ventende
               let f = forloep[u.Forloep]
               select new VisUtsettelser.Linje(
                   u.Id, u.Forloep, hvelv.Les(f.Navn, Sted.BarnetsNavn(kommune, f.Barn)), f.Frister.First(x => x.Id == u.Frist).Tekst, u.Fra, u.Til, u.Grunn.Tekst, navn[u.BedtAv]),
        ];
        return linjer;
    }
}
