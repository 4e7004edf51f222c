using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Whether an act of mine has been carried out, by the key it was sent with: for one who has sent it twice.</summary>
public sealed record ErUtfoert(Noekkel Noekkel) : IQuery<Result<bool>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class ErUtfoertHandler(IBtiDb db, Innlogget innlogget) : IRequestHandler<ErUtfoert, Result<bool>>
{
    public async Task<Result<bool>> Handle(ErUtfoert request, CancellationToken cancellationToken)
    {
        var (meg, noekkel) = (innlogget.Id, request.Noekkel);
        return await db.Kvitteringer.AnyAsync(k => k.Ansatt == meg && k.Noekkel == noekkel, cancellationToken);
    }
}
