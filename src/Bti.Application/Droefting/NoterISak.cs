using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Something is written down in a case. It is added, never changed: however many write at the same time, all of it stands.</summary>
/// <param name="Slag">barnets_syn, foresattes_syn, forrige_tiltak, notat or raad.</param>
/// <param name="FunnBesvart">«ja» when what could tell who an anonymous case is about is to stand.</param>
public sealed record NoterISak(DroeftingssakId Sak, string? Slag, string? Tekst, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result>
{
    public static Handling Handling => Handling.NotereISak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class NoterISakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<NoterISak, Result>
{
    public async Task<Result> Handle(NoterISak request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var slag = les.Valg<Saksinnleggslag>("slag", "hva du vil skrive", request.Slag);
        if (slag is Saksinnleggslag.Beslutning) les.Feil(Hindre.VerdiUgyldig, "slag", "hva du vil skrive");
        var tekst = les.Fritekst("tekst", "teksten", request.Tekst, maks: 4000);
        if (les.Hinder is { } hinder) return hinder;

        // Read and not changed: an entry is a row of its own, and two who write meet nowhere.
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (await db.HinderForTekst(sak, "tekst", "teksten", tekst!, request.FunnBesvart, rammer.Oppsett, ramme.Naa.Dag, cancellationToken) is { } funn) return funn;
        var (innlegg, nei) = sak.Noter(slag!.Value, tekst!, ramme);
        if (nei is not null) return nei;
        _ = db.Droeftingsinnlegg.Add(innlegg!);
        return Result.Ja;
    }
}
