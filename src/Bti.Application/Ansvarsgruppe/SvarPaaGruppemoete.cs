using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>One who is called in to a meeting of the ansvarsgruppe says whether she comes.</summary>
/// <param name="Svar">kommer or forfall.</param>
public sealed record SvarPaaGruppemoete(ForloepId Forloep, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SvarPaaGruppemoeteHandler(IBtiDb db, Innlogget innlogget, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<SvarPaaGruppemoete, Result>
{
    public async Task<Result> Handle(SvarPaaGruppemoete request, CancellationToken cancellationToken)
    {
        var ramme = rammer.For((await db.Forloep.Hent(request.Forloep, cancellationToken)).VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var svar = les.Valg<Innkallingssvar>("svar", "om du kommer", request.Svar);
        if (les.Hinder is { } hinder) return hinder;
        return await innkalling.SomKommer(request.Forloep, ramme.Naa.Dag, cancellationToken) is { } moete ? moete.Svar(innlogget.Id, svar!.Value, ramme) : Hindre.IkkeFunnet;
    }
}
