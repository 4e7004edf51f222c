using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The meeting the group is called in to is moved to another day, time or place, on top of the version she has seen. Those who are called in are told.</summary>
public sealed record FlyttGruppemoete(ForloepId Forloep, Gruppetidsfelter Felter, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class FlyttGruppemoeteHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<FlyttGruppemoete, Result>
{
    public async Task<Result> Handle(FlyttGruppemoete request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        if (Gruppeinnkalling.Les(les, request.Felter, ramme.Naa.Dag) is not { } tid) return les.Hinder!;
        if (await innkalling.SomKommer(request.Forloep, ramme.Naa.Dag, cancellationToken) is not { } moete) return Hindre.IkkeFunnet;
        if (moete.Flytt(tid, await innkalling.BarnetsNavn(forloep, cancellationToken), request.Versjon, ramme) is { } nei) return nei == Hindre.Versjon ? await db.SisteEndring(moete, cancellationToken) : nei;
        innkalling.Varsle(moete, ramme);
        return Result.Ja;
    }
}
