using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the kommune says in the report of a year there are numbers for.</summary>
/// <param name="Versjon">The version of the texts it was written on top of; 0 when there were none.</param>
/// <param name="FunnBesvart">«ja» when what could tell of somebody is to stand.</param>
public sealed record SkrivRapport(
    string? Aar, string? Tilstanden, string? Planen, string? Medvirkning, string? Videre, int? Versjon, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result<SkrivRapport.Kvittering>>
{
    public static Handling Handling => Handling.SkriveRapport;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Versjon">The version of the texts now.</param>
    public sealed record Kvittering(int Versjon);
}

internal sealed class SkrivRapportHandler(IBtiDb db, Oversiktsoppslag oppslag, Innlogget innlogget, Rammeoppslag rammer, TimeProvider klokke)
    : IRequestHandler<SkrivRapport, Result<SkrivRapport.Kvittering>>
{
    public async Task<Result<SkrivRapport.Kvittering>> Handle(SkrivRapport request, CancellationToken cancellationToken)
    {
        var (valgt, finnesIkke) = await oppslag.FinnAar(request.Aar, klokke.Naa, cancellationToken);
        if (finnesIkke is not null) return finnesIkke;
        if (valgt!.Tall is not { Aar: var aar }) return Hindre.IkkeFunnet;
        var les = new Inndata(klokke.Naa);
        var vakt = request.FunnBesvart == "ja" ? null : await db.Vaktkunnskap(rammer.Oppsett, innlogget.Subjekt.Enhet, klokke.Naa.Dag, cancellationToken);
        var tekst = Rapporttekst.Les(les, vakt, request.Tilstanden, request.Planen, request.Medvirkning, request.Videre);
        if (les.Hinder is { } hinder) return hinder;

        var rapport = await db.Aarsrapporter.FirstOrDefaultAsync(r => r.Aar == aar, cancellationToken);
        if (rapport is null)
        {
            if (request.Versjon is not (null or 0)) return Hindre.IkkeFunnet;
            rapport = Aarsrapport.Ny(innlogget.Kommune, aar, tekst, innlogget.Id, klokke.Naa);
            _ = db.Aarsrapporter.Add(rapport);
            return new SkrivRapport.Kvittering(rapport.Versjon);
        }

        if (rapport.Skriv(tekst, request.Versjon, innlogget.Id, klokke.Naa) is not null) return await db.SisteEndring(rapport, cancellationToken);
        return new SkrivRapport.Kvittering(rapport.Versjon);
    }
}
