using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Barnevern has told the sender what it does, or the sender has asked. The clock of three weeks stops.</summary>
/// <param name="Undersoekes">«ja» when barnevern has opened an undersoekelse.</param>
public sealed record RegistrerTilbakemelding(BekymringsmeldingId Melding, string? Dag, string? Undersoekes, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SendeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);
}

internal sealed class RegistrerTilbakemeldingHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<RegistrerTilbakemelding, Result>
{
    public async Task<Result> Handle(RegistrerTilbakemelding request, CancellationToken cancellationToken)
    {
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == request.Melding, cancellationToken);
        var les = new Inndata(klokke.Naa);
        var dag = les.Dato("dag", "dagen barnevernet svarte", request.Dag, tidligst: Naa.OsloDag(melding.Skrevet), ikkeFramtid: true);
        var undersoekes = les.EnAv("undersoekes", "om barnevernet undersøker", request.Undersoekes, ["ja", "nei"]);
        if (les.Hinder is { } hinder) return hinder;
        return melding.FikkTilbakemelding(dag!.Value, undersoekes == "ja", les.Naa);
    }
}
