using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader says why the unit did otherwise than the veileder says, in a period where that is shown.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last that is counted.</param>
/// <param name="Praksis">What it is about, by its code.</param>
/// <param name="Versjon">The version of the reason it was written on top of; 0 when there was none.</param>
/// <param name="FunnBesvart">«ja» when what could tell of somebody is to stand.</param>
public sealed record SkrivPraksisgrunn(string? Periode, string? Praksis, string? Grunn, int? Versjon, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result<SkrivPraksisgrunn.Kvittering>>
{
    public static Handling Handling => Handling.SkrivePraksisgrunn;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Versjon">The version of the reason now.</param>
    public sealed record Kvittering(int Versjon);
}

internal sealed class SkrivPraksisgrunnHandler(IBtiDb db, Oversiktsoppslag oppslag, Innlogget innlogget, Rammeoppslag rammer, TimeProvider klokke)
    : IRequestHandler<SkrivPraksisgrunn, Result<SkrivPraksisgrunn.Kvittering>>
{
    public async Task<Result<SkrivPraksisgrunn.Kvittering>> Handle(SkrivPraksisgrunn request, CancellationToken cancellationToken)
    {
        var (svar, finnesIkke) = await oppslag.Finn(request.Periode, cancellationToken);
        if (finnesIkke is not null) return finnesIkke;
        if (svar!.Oversikt is not { } oversikt) return Hindre.IkkeFunnet;
        var les = new Inndata(klokke.Naa);
        var praksis = les.Valg<Praksis>("praksis", "hva det gjelder", request.Praksis);
        var vakt = request.FunnBesvart == "ja" ? null : await db.Vaktkunnskap(rammer.Oppsett, innlogget.Subjekt.Enhet, klokke.Naa.Dag, cancellationToken);
        var tekst = les.TilAlle("grunn", "grunnen", request.Grunn, vakt, paakrevd: true, maks: Praksisgrunn.Lengst);
        if (les.Hinder is { } hinder) return hinder;

        var (enhet, hva) = (innlogget.Subjekt.Enhet, praksis!.Value);
        var grunn = await db.Praksisgrunner.FirstOrDefaultAsync(g => g.Enhet == enhet && g.Periode == oversikt.Periode && g.Praksis == hva, cancellationToken);
        if (Praksisgrunn.HinderForAaSkrive(oversikt, hva, enhet) is { } nei) return nei;
        if (grunn is null)
        {
            if (request.Versjon is not (null or 0)) return Hindre.IkkeFunnet;
            grunn = Praksisgrunn.Ny(innlogget.Kommune, enhet, oversikt.Periode, hva, tekst!, innlogget.Id, klokke.Naa);
            _ = db.Praksisgrunner.Add(grunn);
            return new SkrivPraksisgrunn.Kvittering(grunn.Versjon);
        }

        if (grunn.Skriv(tekst!, request.Versjon, innlogget.Id, klokke.Naa) is not null) return await db.SisteEndring(grunn, cancellationToken);
        return new SkrivPraksisgrunn.Kvittering(grunn.Versjon);
    }
}
