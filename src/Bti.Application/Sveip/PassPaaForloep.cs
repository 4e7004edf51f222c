using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The system sees to that somebody is responsible: brings in the proposed stedfortreder, else asks the leader, once for
/// each situation; and stops asking when it is over.
/// </summary>
/// <param name="Igjen">True to ask anew about what was asked about before: before the summer.</param>
public sealed record PassPaaForloep(ForloepId Forloep, bool Igjen, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class PassPaaForloepHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<PassPaaForloep, Result>
{
    public async Task<Result> Handle(PassPaaForloep request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (await Grunn(forloep, ramme, cancellationToken) is not { } grunn) return forloep.FaarAnsvarlig(ramme);
        if (grunn is Foreldreloesgrunn.Fravaer && await Foreslaatt(forloep, ramme, cancellationToken) is { } inne) return inne;
        return forloep.MisterAnsvarlig(grunn, request.Igjen, ramme);
    }

    private async Task<Foreldreloesgrunn?> Grunn(Domain.Forloep forloep, Rammer ramme, CancellationToken ct)
    {
        var (id, dag, holder) = (forloep.Id, ramme.Naa.Dag, forloep.Stafettholder);
        var dette = db.Forloep.Where(f => f.Id == id);
        var utenHolder = dette.UtenHolder(db, dag, ramme.Veileder.Regler.Fravaersdager).Select(f => f.Id);
        var utelukketHolder = dette.MedUtelukketHolder(db, dag).Select(f => f.Id);
        var utenDato = dette.UtenNesteDato().Select(f => f.Id);
        var iSommer = dette.UtenHolderISommer(db, dag, Bemanning.Sommerslutt(ramme.Kalender, dag), ramme.Veileder.Regler.Fravaersdager).Select(f => f.Id);
        var funn = await dette.Select(f => new
        {
            UtenHolder = utenHolder.Contains(f.Id),
            HarSluttet = db.Ansatte.Any(a => a.Id == holder && a.Sluttet < dag),
            ErUtelukket = utelukketHolder.Contains(f.Id),
            UtenDato = utenDato.Contains(f.Id),
            ISommer = iSommer.Contains(f.Id),
        }).FirstAsync(ct);
        if (funn.UtenHolder) return Bemanning.Grunn(funn.HarSluttet, funn.ErUtelukket);
        return funn.UtenDato ? Foreldreloesgrunn.UtenNesteDato : funn.ISommer ? Foreldreloesgrunn.BorteISommer : null;
    }

    // Null when nobody is proposed, or she cannot: then the leader is asked.
    private async Task<Result?> Foreslaatt(Domain.Forloep forloep, Rammer ramme, CancellationToken ct)
    {
        var (dag, holder) = (ramme.Naa.Dag, forloep.Stafettholder);
        var fravaer = await db.Fravaer.Where(f => f.Ansatt == holder && f.Fra <= dag && f.Til >= dag && f.Stedfortreder != null).OrderByDescending(f => f.Registrert).FirstOrDefaultAsync(ct);
        if (fravaer?.Stedfortreder is not { } foreslaatt || await db.Borte(dag).ContainsAsync(foreslaatt, ct)) return null;
        if (await db.HentValgbar(foreslaatt.Verdi, forloep.Barn, dag, ct) is not { } ansatt) return null;
        var status = await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, ct);
        return forloep.SettStedfortreder(ansatt, fravaer.Til, status.Varer, ramme) is null ? Result.Ja : (Result?)null;
    }
}
