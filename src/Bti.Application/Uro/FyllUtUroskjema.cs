using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The owner keeps her own preparation, uro-skjema A and B. Nobody else ever sees it.</summary>
public sealed record FyllUtUroskjema(
    UroId Uro, string? HvisIngenGjoerNoe, string? Styrker, string? FoersteOrd, string? ReddFor, string? KanTilby, string? Sone, int? Versjon, Noekkel Noekkel)
    : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveUroskjema;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class FyllUtUroskjemaHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FyllUtUroskjema, Result>
{
    public async Task<Result> Handle(FyllUtUroskjema request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var skjema = new Uroskjema
        {
            HvisIngenGjoerNoe = les.Fritekst("hvisIngenGjoerNoe", "hva du tror skjer hvis ingen gjør noe", request.HvisIngenGjoerNoe, paakrevd: false),
            Styrker = les.Fritekst("styrker", "styrkene til barnet", request.Styrker, paakrevd: false),
            FoersteOrd = les.Fritekst("foersteOrd", "hva du vil si først", request.FoersteOrd, paakrevd: false),
            ReddFor = les.Fritekst("reddFor", "hva du er redd for", request.ReddFor, paakrevd: false),
            KanTilby = les.Fritekst("kanTilby", "hva du kan tilby", request.KanTilby, paakrevd: false),
            Sone = les.Tall("sone", "sonen", request.Sone, 1, 7, paakrevd: false),
        };
        if (les.Hinder is { } hinder) return hinder;
        var nei = uro.FyllUt(skjema, request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(uro, cancellationToken) : nei;
    }
}
