using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The offer of the stafettpinne is taken back.</summary>
public sealed record TrekkStafettilbud(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.TilbyStafett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TrekkStafettilbudHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<TrekkStafettilbud, Result>
{
    public async Task<Result> Handle(TrekkStafettilbud request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        return forloep.TrekkStafettilbud(rammer.For(forloep.VeilederVersjon));
    }
}
