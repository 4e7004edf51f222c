using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The family's home: each child's forloep that one may open, the open ones first.</summary>
public sealed record VisMineBarn : IQuery<Result<VisMineBarn.Svar>>
{
    public static Handling Handling => Handling.SeMineBarn;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(IReadOnlyList<Linje> Linjer);

    /// <param name="ErMeg">True when it is about the one who asks.</param>
    /// <param name="Venter">How many questions of samtykke wait for her answer: to the log, or to a service somebody has answered about.</param>
    public sealed record Linje(ForloepId Forloep, string Barn, bool ErMeg, string Nivaa, bool ErAapent, DateOnly Startet, int Venter);
}

internal sealed class VisMineBarnHandler(IBtiDb db, Innlogget innlogget, Familieoppslag familie, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<VisMineBarn, Result<VisMineBarn.Svar>>
{
    public async Task<Result<VisMineBarn.Svar>> Handle(VisMineBarn request, CancellationToken cancellationToken)
    {
        var (subjekt, naa) = (innlogget.Subjekt, rammer.Nye().Naa);
        var mine = (await familie.Alle(subjekt, naa.Dag, cancellationToken))
            .Where(b => Tilgang.Avgjoer(subjekt, Handling.SeMinSak, b.Kontekst).Tillatt && Tilgang.HinderNaarSlettet(Handling.SeMinSak, b.Kontekst) is null).ToDictionary(b => b.Barn);
        List<BarnId> ider = [.. mine.Keys];
        var forloep = await db.Forloep.AsNoTracking().IgnoreAutoIncludes().Where(f => ider.Contains(f.Barn))
            .Select(f => new { f.Id, f.Barn, f.VeilederVersjon, f.Nivaa, f.ErAapent, f.Startet }).ToListAsync(cancellationToken);
        await hvelv.Klargjoer(innlogget.Kommune, ider.Select(b => (BarnId?)b), cancellationToken);
        var barn = await db.Barn.Where(b => ider.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancellationToken);
        var saker = forloep.ConvertAll(f => f.Id);
        var samtykker = (await db.Samtykker.Where(s => saker.Contains(s.Forloep)).ToListAsync(cancellationToken)).ToLookup(s => s.Forloep);
        return new VisMineBarn.Svar([.. forloep.OrderByDescending(f => f.ErAapent).ThenByDescending(f => f.Startet).ThenBy(f => f.Id.Verdi).Select(f =>
        {
            var (meg, hennes) = (mine[f.Barn], samtykker[f.Id]);
            var regler = rammer.For(f.VeilederVersjon).Veileder.Regler;
            var venter = !f.ErAapent ? 0 : hennes.Select(s => s.Til).Append(Domain.Samtykke.Stafettloggen).Distinct()
                .Count(til => Samtykkeregel.Svarene(barn[f.Barn], regler, hennes, til, naa.Dag).Any(s => s.Hvem == meg.Foresatt && s.Stilling is Samtykkestilling.Mangler));
            return new VisMineBarn.Linje(f.Id, barn[f.Barn].Navn.Tekst, meg.Foresatt is null, rammer.Oppsett.Veileder(f.VeilederVersjon).For(f.Nivaa).Heter, f.ErAapent, f.Startet, venter);
        })]);
    }
}
