using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A guardian shall be told nothing about the child: her pages are closed at once, also while she has them open. Her answers to samtykke stand.</summary>
/// <param name="Foresatt">One of the child's guardians.</param>
/// <param name="Grunn">What was decided, and by whom; at least 20 characters.</param>
public sealed record BegrensForesatt(ForloepId Forloep, string? Foresatt, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BegrenseForesatt;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BegrensForesattHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<BegrensForesatt, Result>
{
    public async Task<Result> Handle(BegrensForesatt request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var valgt = les.Id("foresatt", "hvem som ikke skal få vite noe", request.Foresatt);
        var grunn = les.Fritekst("grunn", "hvorfor", request.Grunn, min: 20, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;

        var foresatt = new ForesattId(valgt!.Value);
        var barn = await db.Barnet(request.Forloep, cancellationToken);
        if (barn.Foresatte.All(f => f.Id != foresatt)) return Hindre.IkkeFunnet;
        return barn.Begrens(foresatt, grunn!, innlogget.Id, klokke.Naa) is { } nei ? nei : Result.Ja;
    }
}
