using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The owner says which child it is, when the uro was about nobody yet or about an unborn child.</summary>
/// <returns>A Hinder when a child is named already, or when the one chosen is not on the roster.</returns>
public sealed record KnyttUroTilBarn(UroId Uro, string? Barn, string? BarnNavn, string? BarnFoedt, string? BarnFnr, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.EndreUro;

    public Ressurs Ressurs => Ressurs.Av(Uro);
}

internal sealed class KnyttUroTilBarnHandler(IBtiDb db, Rammeoppslag rammer, Barnevalg barnevalg) : IRequestHandler<KnyttUroTilBarn, Result>
{
    public async Task<Result> Handle(KnyttUroTilBarn request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var lest = barnevalg.Les(request.Barn, request.BarnNavn, request.BarnFoedt, request.BarnFnr, les);
        if (les.Hinder is { } hinder) return hinder;

        var (funn, ukjent) = await barnevalg.Finn(lest, cancellationToken);
        if (ukjent is not null) return ukjent;
        if (uro.KnyttTil(funn!.Barn.Id, funn.SkrevetNavn, ramme) is { } nei) return nei;
        barnevalg.Bruk(funn);

        // What hangs on the uro is read, so that it goes along to the child's key.
        await db.Utsettelser.Where(u => u.Uro == request.Uro).LoadAsync(cancellationToken);
        await db.Utkast.OmSaken(request.Uro.Verdi).ForEachAsync(u => u.Barn = funn.Barn.Id, cancellationToken);
        return Result.Ja;
    }
}
