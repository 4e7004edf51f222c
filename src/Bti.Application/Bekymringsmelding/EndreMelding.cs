using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The sender corrects what is not sent, on top of the version she has seen.</summary>
public sealed record EndreMelding(BekymringsmeldingId Melding, Meldingsfelter Felt, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class EndreMeldingHandler(IBtiDb db, IHvelv hvelv, Meldingsleser leser, TimeProvider klokke) : IRequestHandler<EndreMelding, Result>
{
    public async Task<Result> Handle(EndreMelding request, CancellationToken cancellationToken)
    {
        var (lest, hinder) = await leser.Les(request.Felt, cancellationToken);
        if (hinder is not null) return hinder;
        var melding = await db.LesMelding(request.Melding, hvelv, cancellationToken);

        // Advice hangs on it, and goes along to the child's key when it is another.
        await db.Meldingsraad.Where(r => r.Melding == request.Melding).LoadAsync(cancellationToken);

        // The form writes the child out. As long as it is the same one, those who are barred from it still are.
        var (foer, naa) = (Meldingsdokument.Les(melding.Innhold.Tekst).Barn, lest!.Innhold.Barn);
        var barn = lest.Barn?.Id ?? (foer.Navn == naa.Navn && foer.Foedt == naa.Foedt ? melding.Barn : null);
        var nei = melding.Endre(lest.Innhold, barn, lest.GjelderLeder, request.Versjon, klokke.Naa);
        if (nei is null) lest.Barn?.SkrivesOm();
        return nei == Hindre.Versjon ? await db.SisteEndring(melding, cancellationToken) : nei;
    }
}
