using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An employee fills in a bekymringsmelding. It is hers alone, and is not sent.</summary>
public sealed record SkrivMelding(Meldingsfelter Felt, Noekkel Noekkel) : ICommand<Result<SkrivMelding.Kvittering>>
{
    public static Handling Handling => Handling.SkriveMelding;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Kvittering(BekymringsmeldingId Melding);
}

internal sealed class SkrivMeldingHandler(IBtiDb db, Innlogget innlogget, Meldingsleser leser, TimeProvider klokke) : IRequestHandler<SkrivMelding, Result<SkrivMelding.Kvittering>>
{
    public async Task<Result<SkrivMelding.Kvittering>> Handle(SkrivMelding request, CancellationToken cancellationToken)
    {
        var (lest, hinder) = await leser.Les(request.Felt, cancellationToken);
        if (hinder is not null) return hinder;
        var melder = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == innlogget.Id, cancellationToken);
        var melding = Domain.Bekymringsmelding.Skriv(melder, lest!.Innhold, lest.Barn?.Id, lest.GjelderLeder, klokke.Naa);
        _ = db.Bekymringsmeldinger.Add(melding);
        lest.Barn?.SkrivesOm();
        return new SkrivMelding.Kvittering(melding.Id);
    }
}
