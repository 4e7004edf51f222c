using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// The sender sends it: the outbox has it when this is answered, and the copy and its hash are hers. Nobody is asked
/// (barnevernsloven § 13-2: the duty is personal).
/// </summary>
public sealed record SendMelding(BekymringsmeldingId Melding, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class SendMeldingHandler(IBtiDb db, IHvelv hvelv, Rammeoppslag rammer, TimeProvider klokke) : IRequestHandler<SendMelding, Result>
{
    public async Task<Result> Handle(SendMelding request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var melding = await db.LesMelding(request.Melding, hvelv, cancellationToken);
        return melding.Send(await db.Dokument(melding, rammer.Oppsett, naa.Tidspunkt, cancellationToken), naa);
    }
}
