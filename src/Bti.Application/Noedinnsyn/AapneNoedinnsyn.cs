using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// One who has no part in the child's case reads it for an hour, with a reason. Her leader and the personvernombud are told in
/// the same transaction. For a child with strengt fortrolig address, or one she is barred from, the answer is that of one who
/// is not there (ADR-0038).
/// </summary>
public sealed record AapneNoedinnsyn(BarnId Barn, string? Grunn, string? Begrunnelse, Noekkel Noekkel) : ICommand<Result<AapneNoedinnsyn.Kvittering>>, IAlvorlig
{
    public static Handling Handling => Handling.AapneNoedinnsyn;

    public Ressurs Ressurs => Ressurs.Av(Barn);

    /// <param name="Forloep">The open forloep, or the last one; null when there is none.</param>
    public sealed record Kvittering(ForloepId? Forloep, DateTimeOffset Til);
}

internal sealed class AapneNoedinnsynHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<AapneNoedinnsyn, Result<AapneNoedinnsyn.Kvittering>>
{
    private const int FaerrestTegn = 20;

    public async Task<Result<AapneNoedinnsyn.Kvittering>> Handle(AapneNoedinnsyn request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var grunn = les.Valg<Noedgrunn>("grunn", "hvorfor det er en nødsituasjon", request.Grunn);
        var begrunnelse = les.Fritekst("begrunnelse", "begrunnelsen", request.Begrunnelse, maks: 2000);
        if (begrunnelse?.Tekst.Length < FaerrestTegn) les.Feil(Hindre.BegrunnelseKort, "begrunnelse", "begrunnelsen");
        if (les.Hinder is { } hinder) return hinder;

        var (meg, barn, dag) = (innlogget.Id, request.Barn, ramme.Naa.Dag);
        var foer = await db.Noedinnsyn.CountAsync(n => n.Ansatt == meg && n.Dag == dag, cancellationToken);
        var (noedinnsyn, nei) = Domain.Noedinnsyn.Aapne(innlogget.Subjekt, barn, grunn!.Value, begrunnelse!, foer, ramme.Kalender, ramme.Naa);
        if (nei is not null) return nei;
        _ = db.Noedinnsyn.Add(noedinnsyn!);
        (await db.Barn.FirstAsync(b => b.Id == barn, cancellationToken)).SkrivesOm();

        // A leader who is barred from the child is not told of it: the personvernombud always is.
        var (enhet, utelukkede) = (innlogget.Subjekt.Enhet, (await db.Utelukkede([barn], dag, cancellationToken))[barn].ToList());
        var mottakere = await db.Ansatte.SomErHer(dag)
            .Where(a => a.Id != meg && ((a.Rolle == Rolle.Enhetsleder && a.Enhet == enhet) || a.Rolle == Rolle.Personvernombud) && !utelukkede.Contains(a.Id))
            .Select(a => new { a.Id, a.Rolle }).ToListAsync(cancellationToken);
        db.Varsler.AddRange(mottakere.Select(m => Varsel.OmNoedinnsyn(noedinnsyn!, new Varselmottaker(m.Id, m.Rolle), ramme.Naa)));

        var forloep = await db.Forloep.Where(f => f.Barn == barn).OrderByDescending(f => f.ErAapent).ThenByDescending(f => f.Startet).Select(f => (ForloepId?)f.Id).FirstOrDefaultAsync(cancellationToken);
        return new AapneNoedinnsyn.Kvittering(forloep, noedinnsyn!.Til);
    }
}
