using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The sender lets her leader read what is not sent, and say what she thinks. It waits for nothing: it can be sent at any time.</summary>
public sealed record BeOmRaad(BekymringsmeldingId Melding, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class BeOmRaadHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<BeOmRaad, Result>
{
    public async Task<Result> Handle(BeOmRaad request, CancellationToken cancellationToken)
    {
        var id = request.Melding;
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == id, cancellationToken);
        var melder = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == melding.Melder, cancellationToken);
        if (await db.NaermesteLeder(melder, klokke.Naa.Dag, cancellationToken) is not { } leder) return Hindre.IngenLeder;
        var barnet = melding.Barn;
        if (barnet is not null && await db.Utelukket(leder.Id, klokke.Naa.Dag).AnyAsync(b => b == barnet, cancellationToken)) return Hindre.IngenLeder;

        var fortalt = await db.Varsler.AnyAsync(v => v.Gjelder == id.Verdi && v.Slag == Varselslag.Sending && v.Mottaker == leder.Id, cancellationToken);
        if (melding.BeOmRaad(klokke.Naa) is { } hinder) return hinder;
        if (!fortalt) _ = db.Varsler.Add(Varsel.OmSending(melding, Sendingstrinn.Raad, new Varselmottaker(leder.Id, Rolle.Enhetsleder), klokke.Naa));
        return Result.Ja;
    }
}
