using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one who brought a case takes it back: it is not discussed, and nobody else sees it any more.</summary>
public sealed record TrekkSak(DroeftingssakId Sak, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.TrekkeSak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class TrekkSakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TrekkSak, Result>
{
    public async Task<Result> Handle(TrekkSak request, CancellationToken cancellationToken)
    {
        var id = request.Sak;
        return (await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken)).Trekk(rammer.Nye());
    }
}
