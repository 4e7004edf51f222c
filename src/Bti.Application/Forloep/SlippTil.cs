using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A person from another service is let in. Needs a samtykke to the service that holds today.</summary>
public sealed record SlippTil(ForloepId Forloep, string? Ansatt, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SlippeTil;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SlippTilHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<SlippTil, Result>
{
    public async Task<Result> Handle(SlippTil request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("ansatt", "hvem som skal bli med", request.Ansatt);
        if (les.Hinder is { } hinder) return hinder;
        if (await db.HentValgbar(valgt!.Value, forloep.Barn, ramme.Naa.Dag, cancellationToken) is not { } ansatt) return Hindre.IkkeFunnet;
        var status = await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, cancellationToken);
        return forloep.SlippTil(ansatt, status.Varer, ramme).MedTjenesten(ansatt, status, rammer);
    }
}
