using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The one who steers the ansvarsgruppe calls it in to a meeting: each who sits in it is told, and gets it in her calendar without a word of whom it is about.</summary>
public sealed record KallInnGruppa(ForloepId Forloep, Gruppetidsfelter Felter, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class KallInnGruppaHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<KallInnGruppa, Result>
{
    public async Task<Result> Handle(KallInnGruppa request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        if (Gruppeinnkalling.Les(les, request.Felter, ramme.Naa.Dag) is not { } tid) return les.Hinder!;
        var kommer = await innkalling.SomKommer(request.Forloep, ramme.Naa.Dag, cancellationToken) is not null;
        var (moete, hinder) = forloep.KallInnGruppa(tid, kommer, await innkalling.BarnetsNavn(forloep, cancellationToken), ramme);
        if (hinder is not null) return hinder;
        _ = db.Gruppemoeter.Add(moete!);
        innkalling.Varsle(moete!, ramme);
        return Result.Ja;
    }
}
