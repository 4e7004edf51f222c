using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>I have read the referat of a case I had a place in. It waits for me no more, and is not mine to read any more.</summary>
public sealed record BekreftReferat(DroeftingssakId Sak, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.LeseReferat;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class BekreftReferatHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<BekreftReferat, Result>
{
    public async Task<Result> Handle(BekreftReferat request, CancellationToken cancellationToken)
    {
        var (sak, meg, naa) = (request.Sak, innlogget.Id, klokke.Naa);
        (await db.Referatlesinger.FirstAsync(l => l.Sak == sak && l.Ansatt == meg, cancellationToken)).ErLest(naa);
        var gjelder = sak.Verdi;
        foreach (var varsel in await db.Varsler.Where(v => v.Mottaker == meg && v.Slag == Varselslag.Referat && v.Gjelder == gjelder).ToListAsync(cancellationToken)) varsel.ErLest(naa);
        return Result.Ja;
    }
}
