using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The sender throws away what she has not sent, with the advice about it.</summary>
public sealed record SlettMelding(BekymringsmeldingId Melding, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class SlettMeldingHandler(IBtiDb db) : IRequestHandler<SlettMelding, Result>
{
    public async Task<Result> Handle(SlettMelding request, CancellationToken cancellationToken)
    {
        var id = request.Melding;
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == id, cancellationToken);
        if (melding.Tilstand is not Meldingstilstand.Utkast) return Hindre.MeldingenErSendt;
        db.Meldingsraad.RemoveRange(await db.Meldingsraad.Where(r => r.Melding == id).ToListAsync(cancellationToken));
        db.Varsler.RemoveRange(await db.Varsler.Where(v => v.Gjelder == id.Verdi && v.Slag == Varselslag.Sending).ToListAsync(cancellationToken));
        _ = db.Bekymringsmeldinger.Remove(melding);
        return Result.Ja;
    }
}
