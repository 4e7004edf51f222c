using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The undringssamtale is written down: who was heard, or why not, and what was agreed.</summary>
public sealed record FoerUndringssamtale(
    UroId Uro, string? Dag, string? Holdt, string? IkkeHoldtFordi, string? ForesatteSa, string? BarnetSa, string? Avtalt, int? Versjon, Noekkel Noekkel)
    : ICommand<Result>
{
    public static Handling Handling => Handling.FoereSamtale;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class FoerUndringssamtaleHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FoerUndringssamtale, Result>
{
    public async Task<Result> Handle(FoerUndringssamtale request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var dag = les.Dato("dag", "dagen for samtalen", request.Dag, ikkeFramtid: true);
        var samtale = Undringssamtale.Av(
            dag ?? ramme.Naa.Dag,
            request.Holdt == "ja",
            les.Fritekst("ikkeHoldtFordi", "hvorfor dere ikke har hatt samtalen", request.IkkeHoldtFordi, paakrevd: false),
            les.Fritekst("foresatteSa", "hva foresatte sa", request.ForesatteSa, paakrevd: false),
            les.Fritekst("barnetSa", "hva barnet sa", request.BarnetSa, paakrevd: false),
            les.Fritekst("avtalt", "hva dere avtalte", request.Avtalt, paakrevd: false),
            les);
        if (les.Hinder is { } hinder) return hinder;
        var nei = uro.FoerSamtale(samtale!, request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(uro, cancellationToken) : nei;
    }
}
