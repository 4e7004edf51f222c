using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator takes up the next case in the meeting, or a break.</summary>
/// <param name="Sak">The id of a case on the list; nothing for a break.</param>
public sealed record TaOppSak(ArenamoeteId Moete, string? Sak, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class TaOppSakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TaOppSak, Result>
{
    public async Task<Result> Handle(TaOppSak request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var sakId = string.IsNullOrEmpty(request.Sak) ? null : les.Id("sak", "saken", request.Sak);
        if (les.Hinder is { } hinder) return hinder;
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        if (sakId is not { } valgt) return moete.TaOpp(null, ramme);
        var sak = await db.Droeftingssaker.AsNoTracking().FirstOrDefaultAsync(s => s.Id == new DroeftingssakId(valgt) && s.Moete == id, cancellationToken);
        return sak is null ? Hindre.IkkeFunnet : moete.TaOpp(sak, ramme);
    }
}
