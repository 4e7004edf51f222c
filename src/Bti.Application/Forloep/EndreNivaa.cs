using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The stafettholder moves a forloep to another nivaa, up, down or by jump, on top of the version she has seen.</summary>
public sealed record EndreNivaa(ForloepId Forloep, string? Til, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.EndreNivaa;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class EndreNivaaHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<EndreNivaa, Result>
{
    public async Task<Result> Handle(EndreNivaa request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var til = les.EnAv("til", "nivået", request.Til, ramme.Veileder.Nivaaer.Skip(1).Select(n => n.Nivaa.ToString()));
        if (les.Hinder is { } hinder) return hinder;
        var nei = forloep.SettNivaa(new Nivaa(int.Parse(til!, System.Globalization.CultureInfo.InvariantCulture)), request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(forloep, cancellationToken) : nei;
    }
}
