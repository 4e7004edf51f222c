using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>There is no ansvarsgruppe any more. Those who sat in it are aktoerer as before.</summary>
public sealed record LeggNedAnsvarsgruppe(ForloepId Forloep, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class LeggNedAnsvarsgruppeHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<LeggNedAnsvarsgruppe, Result>
{
    public async Task<Result> Handle(LeggNedAnsvarsgruppe request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (forloep.LeggNedAnsvarsgruppa(ramme) is { } hinder) return hinder;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
