using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Somebody has carried the printed melding to barnevern, and says to whom. Only then is it delivered.</summary>
public sealed record OverleverMelding(BekymringsmeldingId Melding, string? Til, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.OverlevereMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class OverleverMeldingHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<OverleverMelding, Result>
{
    public async Task<Result> Handle(OverleverMelding request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var til = les.Navn("til", "navnet til den som tok imot meldingen", request.Til);
        if (les.Hinder is { } hinder) return hinder;
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == request.Melding, cancellationToken);
        return melding.Overlever(til!, innlogget.Id, les.Naa);
    }
}
