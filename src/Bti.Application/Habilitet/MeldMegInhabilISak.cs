using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// One who has a place in the meeting says that she is inhabil in one of its cases: from now on the case is not there for her. Where a
/// child is named she is barred from the child, in every role, and the leader may lift it; else from this case, and the coordinator may. Who
/// plans the case is told once, and not why.
/// </summary>
/// <param name="Grunn">Why, where a child is named; not asked for and not kept elsewhere.</param>
public sealed record MeldMegInhabilISak(DroeftingssakId Sak, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.MeldeSegInhabil;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class MeldMegInhabilISakHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag, Habilitet habilitet, Rammeoppslag rammer) : IRequestHandler<MeldMegInhabilISak, Result>
{
    public async Task<Result> Handle(MeldMegInhabilISak request, CancellationToken cancellationToken)
    {
        var fakta = (await oppslag.Finn(request.Sak, cancellationToken))!;
        var ramme = rammer.Nye();
        if (await Meld(fakta, request.Grunn, ramme, cancellationToken) is { } hinder) return hinder;
        var planlegger = fakta.Koordinatorer.Where(k => !fakta.Utelukker(k)).ToList();
        var her = await db.Ansatte.SomErHer(ramme.Naa.Dag).Where(a => planlegger.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        db.Varsler.AddRange(her.Select(a => Varsel.OmInhabil(fakta.Sak, a, ramme.Naa)));
        return Result.Ja;
    }

    private async Task<Hinder?> Meld(Droeftingsoppslag.Fakta fakta, string? grunn, Rammer ramme, CancellationToken ct)
    {
        var relasjoner = Droeftingsoppslag.Kontekst(innlogget.Subjekt, fakta).Relasjoner;
        if (fakta.Barnet is not { Sak.Forloep: var forloep }) return fakta.Sak.MeldInhabil(innlogget.Id, relasjoner, ramme);
        if (Droeftingssak.HinderForAaMeldeSegInhabil(relasjoner) is { } hinder) return hinder;
        if ((await habilitet.Meld(forloep, innlogget.Id.Verdi.ToString(), null, null, grunn, ct)).Hinder is { } nei) return nei;
        fakta.Sak.NoenErInhabil(ramme);
        return null;
    }
}
