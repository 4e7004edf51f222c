using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The same melding once more, when nobody has confirmed that it is stored. The receiver knows it by its id and stores it once.</summary>
public sealed record SendMeldingPaaNytt(BekymringsmeldingId Melding, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class SendMeldingPaaNyttHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<SendMeldingPaaNytt, Result>
{
    public async Task<Result> Handle(SendMeldingPaaNytt request, CancellationToken cancellationToken) =>
        (await db.Bekymringsmeldinger.FirstAsync(m => m.Id == request.Melding, cancellationToken)).SendPaaNytt(klokke.Naa);
}
