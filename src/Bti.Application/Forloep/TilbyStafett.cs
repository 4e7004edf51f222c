using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The stafettpinne is held out to another; the holder keeps it until it is accepted.</summary>
public sealed record TilbyStafett(ForloepId Forloep, string? Til, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.TilbyStafett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TilbyStafettHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TilbyStafett, Result>
{
    public async Task<Result> Handle(TilbyStafett request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var til = les.Id("til", "hvem som skal få stafettpinnen", request.Til);
        if (les.Hinder is { } hinder) return hinder;
        if (await db.HentValgbar(til!.Value, forloep.Barn, ramme.Naa.Dag, cancellationToken) is not { } ansatt) return Hindre.IkkeFunnet;
        var status = await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, cancellationToken);
        return forloep.TilbyStafett(ansatt, status.Varer, ramme).MedTjenesten(ansatt, status, rammer);
    }
}
