using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one who brought a case a family is behind has told the family what the team advised, or found that it is not safe to.</summary>
/// <param name="Dag">The day she did.</param>
/// <param name="Ved">samtale, telefon, brev or ikke_trygt.</param>
public sealed record FortellFamilien(DroeftingssakId Sak, string? Dag, string? Ved, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeOppRaad;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class FortellFamilienHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FortellFamilien, Result>
{
    public async Task<Result> Handle(FortellFamilien request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (!sak.HarFamilie) return Hindre.IkkeFunnet;
        if (sak.HinderForAaFortelle is { } nei) return nei;
        var les = new Inndata(ramme.Naa);
        var dag = les.Dato("dag", "dagen", request.Dag, ikkeFramtid: true, tidligst: Naa.OsloDag(sak.Lukket!.Value));
        var ved = les.Valg<Fortalt>("ved", "om familien har fått vite det", request.Ved);
        return les.Hinder is { } hinder ? hinder : sak.FortellFamilien(dag!.Value, ved!.Value, ramme);
    }
}
