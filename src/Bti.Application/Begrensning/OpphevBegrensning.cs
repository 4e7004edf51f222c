using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A guardian may be told again. Somebody else than the one who closed it says so, with a reason of at least 20 characters.</summary>
public sealed record OpphevBegrensning(ForloepId Forloep, Guid Begrensning, string? Grunn, Noekkel Noekkel) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.OppheveBegrensning;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class OpphevBegrensningHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<OpphevBegrensning, Result>
{
    public async Task<Result> Handle(OpphevBegrensning request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var grunn = les.Fritekst("grunn", "hvorfor", request.Grunn, min: 20, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;

        var barn = await db.Barnet(request.Forloep, cancellationToken);
        if (barn.Begrensninger.FirstOrDefault(b => b.Id == request.Begrensning && b.Opphevet is null) is not { } begrensning) return Hindre.IkkeFunnet;
        return begrensning.Opphev(grunn!, innlogget.Id, klokke.Naa) is { } nei ? nei : Result.Ja;
    }
}
