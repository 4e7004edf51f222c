using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The paper of a samtykke is taken away, since it was another's or cannot be read. What was answered stands.</summary>
public sealed record FjernSamtykkepapir(ForloepId Forloep, VedleggId Papir, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class FjernSamtykkepapirHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FjernSamtykkepapir, Result>
{
    public async Task<Result> Handle(FjernSamtykkepapir request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        if (logg.Papirer.Finn(request.Papir) is not { } papir) return Hindre.IkkeFunnet;
        var les = new Inndata(ramme.Naa);
        var grunn = les.Fjerningsgrunn(request.Grunn);
        if (les.Hinder is { } hinder) return hinder;
        if (logg.FjernPapir(forloep, papir, grunn!, ramme) is { } nei) return nei;
        _ = db.Vedleggsinnhold.Remove(Vedleggsinnhold.Til(papir));
        return Result.Ja;
    }
}
