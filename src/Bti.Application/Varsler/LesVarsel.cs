using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>I have seen a varsel, and go to where it is done.</summary>
/// <returns>The address; the list of varsler when it is not mine to do any more.</returns>
public sealed record LesVarsel(VarselId Varsel, Noekkel Noekkel) : ICommand<Result<LesVarsel.Kvittering>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Av(Varsel);

    public sealed record Kvittering(string Sti);
}

internal sealed class LesVarselHandler(IBtiDb db, Varsellinjer linjer, TimeProvider klokke) : IRequestHandler<LesVarsel, Result<LesVarsel.Kvittering>>
{
    public async Task<Result<LesVarsel.Kvittering>> Handle(LesVarsel request, CancellationToken cancellationToken)
    {
        var id = request.Varsel;
        (await db.Varsler.FirstAsync(v => v.Id == id, cancellationToken)).ErLest(klokke.Naa);
        var linje = (await linjer.Lag(db.Varsler.Where(v => v.Id == id), cancellationToken))[0];
        return new LesVarsel.Kvittering(linje.Sti ?? "/varsler");
    }
}
