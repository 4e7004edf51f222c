using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The owner corrects the text, on top of the version she has seen.</summary>
public sealed record EndreUro(UroId Uro, string? Beskrivelse, string? Tolkning, string? FnrBekreftet, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.EndreUro;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class EndreUroHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<EndreUro, Result>
{
    public async Task<Result> Handle(EndreUro request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var bekreftet = request.FnrBekreftet == "ja";
        var beskrivelse = les.Fritekst("beskrivelse", "hva du har sett eller hørt", request.Beskrivelse, min: 10, fnrBekreftet: bekreftet);
        var tolkning = les.Fritekst("tolkning", "hva du tenker om det", request.Tolkning, paakrevd: false, fnrBekreftet: bekreftet);
        if (les.Hinder is { } hinder) return hinder;
        var nei = uro.Endre(beskrivelse!, tolkning, request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(uro, cancellationToken) : nei;
    }
}
