using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A participant leaves; access ends with it.</summary>
public sealed record TaUtAktoer(ForloepId Forloep, AnsattId Ansatt, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SlippeTil;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class TaUtAktoerHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<TaUtAktoer, Result>
{
    public async Task<Result> Handle(TaUtAktoer request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (forloep.TaUt(request.Ansatt, ramme) is { } hinder) return hinder;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
