using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader says what she thinks of a melding. It is read by the sender, and changes nothing in the melding.</summary>
public sealed record RaadgiMelding(BekymringsmeldingId Melding, string? Tekst, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.RaadgiMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class RaadgiMeldingHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<RaadgiMelding, Result>
{
    public async Task<Result> Handle(RaadgiMelding request, CancellationToken cancellationToken)
    {
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == request.Melding, cancellationToken);
        var les = new Inndata(klokke.Naa);
        var tekst = les.Fritekst("tekst", "rådet", request.Tekst, maks: 2_000);
        if (les.Hinder is { } hinder) return hinder;
        _ = db.Meldingsraad.Add(new Meldingsraad
        {
            Kommune = innlogget.Kommune,
            Id = MeldingsraadId.Ny(),
            Melding = melding.Id,
            Av = innlogget.Id,
            Tid = les.Naa.Tidspunkt,
            Tekst = tekst!,
        });
        return Result.Ja;
    }
}
