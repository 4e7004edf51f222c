using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The paper somebody signed is kept with the samtykke it gave.</summary>
public sealed record LeggVedSamtykkepapir(ForloepId Forloep, SamtykkeId Samtykke, Opplastetfil? Fil, Noekkel Noekkel) : ICommand<Result<LeggVedVedlegg.Kvittering>>
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class LeggVedSamtykkepapirHandler(IBtiDb db, Filmottak mottak, Rammeoppslag rammer) : IRequestHandler<LeggVedSamtykkepapir, Result<LeggVedVedlegg.Kvittering>>
{
    public async Task<Result<LeggVedVedlegg.Kvittering>> Handle(LeggVedSamtykkepapir request, CancellationToken cancellationToken)
    {
        var (id, hvilket) = (request.Forloep, request.Samtykke);
        var forloep = await db.Forloep.Hent(id, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (await db.Samtykker.FirstOrDefaultAsync(s => s.Id == hvilket && s.Forloep == id, cancellationToken) is not { } samtykke) return Hindre.IkkeFunnet;
        var logg = await db.Stafettlogger.Hent(id, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var fil = await mottak.TaImot(les, request.Fil, cancellationToken);
        if (les.Hinder is { } hinder) return hinder;

        // No samtykke is to a paper of samtykke: the kind of it is asked for by nobody.
        var papir = fil!.SomVedlegg(forloep, Informasjonskategori.Familie, samtykke.Id, ramme);
        if (logg.LeggVedPapir(forloep, samtykke, papir, ramme) is { } nei) return nei;
        _ = db.Vedleggsinnhold.Add(Vedleggsinnhold.Av(papir, fil.Innhold));
        return new LeggVedVedlegg.Kvittering(papir.Id);
    }
}
